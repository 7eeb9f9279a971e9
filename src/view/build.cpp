#include "view/build.h"

#include <utility>

#include "base/apart.h"
#include "view/markdown.h"

namespace foyer::view {
namespace {

using dialog::Delivery;
using dialog::Item;
using dialog::MessageKind;
using dialog::Phase;

constexpr std::string_view kEntryPrefix = "entry:";
constexpr std::int64_t kMaxMessageBytes = 4000;  // of protocol BodyText

// Scripts that are written from right to left, by the language that a locale begins with.
bool is_right_to_left(std::string_view locale) {
  const std::string_view language = locale.substr(0, locale.find('-'));
  return language == "ar" || language == "he" || language == "fa" || language == "ur";
}

// A person's words, whole: what an address or a telephone number is in them, renderers find by the means of their platform.
std::vector<Block> plain_text(std::string_view text) { return {{BlockKind::kParagraph, {{SpanKind::kText, std::string(text), {}}}}}; }

class Builder {
 public:
  explicit Builder(const Scene& scene) : scene_(scene) {}

  ChatView build() const {
    ChatView view;
    view.phase = state().phase;
    view.locale = spoken();
    view.right_to_left = is_right_to_left(view.locale);
    view.title = say("title");
    view.status = status();
    view.messages = messages();
    add_choices(view);
    add_suggestions(view);
    if (state().phase == Phase::kContactForm) view.form = form();
    if (state().phase == Phase::kRating) view.rating = rating();
    view.composer = composer();
    if (!scene_.typing_name.empty()) view.typing = say("typing", {{"name", scene_.typing_name}});
    view.unread = scene_.unread;
    view.connection = scene_.connection;
    if (!scene_.notice_key.empty()) view.connection_notice = say(scene_.notice_key, {{"reason", scene_.notice_reason}});
    view.notice_until = scene_.notice_until;
    const bool offers_already = state().phase == Phase::kOfferingPerson;
    if (contains(dialog::kBotListens, state().phase) && !offers_already) view.person_label = say("talk_to_person");
    if (contains(dialog::kPersonListens, state().phase)) {
      view.alerts_label = say("alerts");
      view.alerts_denied = say("alerts_denied");
    }
    view.open_label = say("open");
    view.close_label = say("close");
    view.log_label = say("log");
    if (!scene_.upload_to.empty()) view.upload = upload();
    view.visitor = scene_.visitor;
    return view;
  }

 private:
  const dialog::State& state() const { return scene_.state; }

  std::string say(std::string_view key, PhraseArguments arguments = {}) const {
    return scene_.phrases.say(key, arguments);
  }

  std::string spoken() const { return std::string(scene_.phrases.locale()); }

  // position: from 1; 0 where it is not known.
  FOYER_APART std::string queue_status(std::int64_t position) const {
    if (position == 0) return say("status_queue");
    return position == 1 ? say("status_queue_next") : scene_.phrases.count("status_queue_ahead", position - 1);
  }

  std::string status() const {
    switch (state().phase) {
      case Phase::kQueued:
      case Phase::kUrgent: return queue_status(scene_.queue_position);
      case Phase::kWithAgent: return say("status_agent", {{"name", state().agent}});
      case Phase::kReturned: return say("status_returned");
      default: return say("status_bot");
    }
  }

  std::string name_of(const Item& item) const {
    switch (item.author) {
      case protocol::Author::kBot: return say("bot_name");
      case protocol::Author::kAgent: return item.name.empty() ? say("team_name") : item.name;
      case protocol::Author::kVisitor: return say("visitor_name");
      case protocol::Author::kSystem: break;
    }
    return {};
  }

  FOYER_APART std::string delivery_label(Delivery delivery) const {
    switch (delivery) {
      case Delivery::kSending: return say("delivery_sending");
      case Delivery::kSent: return say("delivery_sent");
      case Delivery::kFailed: return say("delivery_failed");
      case Delivery::kRead: return say("delivery_read");
      case Delivery::kNone: break;
    }
    return {};
  }

  Message message(const Item& item) const {
    const bool is_answer = !item.locale.empty();
    auto blocks = is_answer ? parse_markdown(item.text) : plain_text(item.text);
    return {item.id,       item.kind,     item.author, name_of(item), item.at, std::move(blocks), item.delivery,
            item.delivery == Delivery::kNone ? std::string() : delivery_label(item.delivery),
            item.file, is_answer ? item.locale : spoken()};
  }

  // The greeting is not part of the transcript: it follows the locale and is stored nowhere.
  Message greeting() const {
    Message out;
    out.id = "greeting";
    out.author = protocol::Author::kBot;
    out.name = say("bot_name");
    out.at = scene_.items.empty() ? 0 : scene_.items.front().at;
    out.blocks = plain_text(say("greeting"));
    out.locale = spoken();
    return out;
  }

  std::vector<Message> messages() const {
    std::vector<Message> out{greeting()};
    for (const Item& item : scene_.items) out.push_back(message(item));
    return out;
  }

  void add_entry(std::vector<Choice>& choices, std::size_t index) const {
    if (index >= scene_.pack.size()) return;
    const knowledge::Entry entry = scene_.pack.entry(index);
    choices.push_back({entry_choice(entry.id), std::string(entry.question), ChoiceStyle::kNormal, std::string(entry.locale)});
  }

  void add_phrase(std::vector<Choice>& choices, std::string_view id, std::string_view key, ChoiceStyle style) const {
    choices.push_back({std::string(id), say(key), style, spoken()});
  }

  // Where the bot does not listen, the draft is for somebody else.
  void add_suggestions(ChatView& view) const {
    view.suggestions_label = say("suggestions");
    if (!contains(dialog::kBotListens, state().phase)) return;
    for (const std::size_t index : scene_.suggestions) add_entry(view.suggestions, index);
  }

  void add_choices(ChatView& view) const {
    switch (state().phase) {
      case Phase::kGreeting:
        for (const std::size_t index : scene_.pack.top_entries(scene_.locale)) add_entry(view.choices, index);
        break;
      case Phase::kClarifying:
        for (const std::string& id : state().candidates) add_entry(view.choices, scene_.pack.find(id, state().triage.locale));
        add_phrase(view.choices, kNone, "none_of_these", ChoiceStyle::kQuiet);
        break;
      case Phase::kConfirming:
        view.choices_label = say("did_this_help");
        add_phrase(view.choices, kYes, "yes", ChoiceStyle::kNormal);
        add_phrase(view.choices, kNo, "no", ChoiceStyle::kNormal);
        break;
      case Phase::kOfferingPerson:
        add_phrase(view.choices, kYes, "offer_yes", ChoiceStyle::kPrimary);
        add_phrase(view.choices, kNo, "offer_no", ChoiceStyle::kQuiet);
        break;
      default: break;
    }
  }

  FOYER_APART ContactForm form() const {
    ContactForm form;
    form.title = say("contact_title");
    form.name_label = say("contact_name");
    form.email_label = say("contact_email");
    form.call_label = say("contact_call");
    form.phone_label = say("contact_phone");
    form.message_label = say("contact_message");
    form.send_label = say("contact_send");
    form.cancel_label = say("contact_cancel");
    form.name = scene_.contact.name;
    form.email = scene_.contact.email;
    form.phone = scene_.contact.phone.value_or("");
    form.message = state().question;
    if (!scene_.contact_error.empty()) form.error = say(scene_.contact_error);
    form.phone_is_wrong = scene_.contact_error == kBadPhone;
    form.hours_label = say("contact_hours");
    return form;
  }

  FOYER_APART RatingForm rating() const {
    return {say("rating_title"), say("rating_satisfied"), say("rating_dissatisfied"), say("rating_comment"), say("rating_send"),
            say("rating_skip")};
  }

  FOYER_APART Upload upload() const {
    return {std::string(scene_.upload_to), say("file_attach"),   say("file_drop"),    say("contact_cancel"), say("file_retry"),
            say("file_too_large"), say("file_wrong_kind"), say("file_too_fast"), say("file_no_room"), say("file_failed")};
  }

  Composer composer() const {
    const bool with_agent = state().phase == Phase::kWithAgent;
    return {true,
            with_agent ? say("composer_placeholder_agent", {{"name", state().agent}}) : say("composer_placeholder"),
            say("composer_send"), kMaxMessageBytes};
  }

  const Scene& scene_;
};

}  // namespace

ChatView build(const Scene& scene) { return Builder(scene).build(); }

std::string entry_choice(std::string_view entry) { return std::string(kEntryPrefix).append(entry); }

std::string_view entry_of_choice(std::string_view id) noexcept {
  return id.starts_with(kEntryPrefix) ? id.substr(kEntryPrefix.size()) : std::string_view();
}

}  // namespace foyer::view
