#include "unit/imgui/views.h"

namespace foyer::test {
namespace {

using protocol::Author;
using view::BlockKind;
using view::ChoiceStyle;
using view::SpanKind;

view::ChatView empty() {
  view::ChatView view;
  view.locale = "en";
  view.title = "Tea & Co.";
  view.status = "Answers at once";
  view.composer = {true, "Your question …", "Send", 4000};
  view.person_label = "Talk to a person";
  view.close_label = "Close";
  return view;
}

view::ChatView asked(std::string_view question) {
  view::ChatView view = empty();
  view.messages.push_back(message("greeting", Author::kBot, "Hello! What can I do for you?"));
  view.messages.push_back(message("question", Author::kVisitor, question));
  return view;
}

}  // namespace

view::Message message(std::string id, protocol::Author author, std::string_view text) {
  view::Message out;
  out.id = std::move(id);
  out.kind = dialog::MessageKind::kSaid;
  out.author = author;
  out.name = author == Author::kAgent ? "Mia" : author == Author::kBot ? "Tea & Co." : "You";
  out.at = 1'000'000;
  out.blocks = {{BlockKind::kParagraph, {{SpanKind::kText, std::string(text), {}}}}};
  return out;
}

view::ChatView greeting() {
  view::ChatView view = empty();
  view.messages.push_back(message("greeting", Author::kBot, "Hello! What can I do for you?"));
  view.messages.back().at = 0;
  view.choices_label = "Often asked";
  view.choices = {
      {"entry:parcel", "Where is my parcel?", ChoiceStyle::kNormal},
      {"entry:return", "How do I send something back that does not fit me, and who pays for the parcel?", ChoiceStyle::kNormal},
      {"entry:pay", "How can I pay?", ChoiceStyle::kNormal}};
  return view;
}

view::ChatView answer() {
  view::ChatView view = asked("how do I brew green tea");
  view::Message said = message("answer", Author::kBot, "Not with boiling water:");
  said.blocks[0].spans.push_back({SpanKind::kStrong, " 80 °C", {}});
  said.blocks.push_back({BlockKind::kBullet,
                         {{SpanKind::kText, "two minutes for Sencha, which is grown in the sun and needs a cooler pot", {}}}});
  said.blocks.push_back({BlockKind::kBullet, {{SpanKind::kText, "one for ", {}}, {SpanKind::kEmphasis, "Gyokuro", {}}}});
  said.blocks.push_back({BlockKind::kNumbered, {{SpanKind::kText, "Warm the pot.", {}}}});
  said.blocks.push_back({BlockKind::kNumbered, {{SpanKind::kText, "Pour.", {}}}});
  said.blocks.push_back({BlockKind::kCode, {{SpanKind::kText, "if (hot) {\n    wait();\n}", {}}}});
  said.blocks.push_back({BlockKind::kParagraph,
                         {{SpanKind::kText, "More in ", {}},
                          {SpanKind::kLink, "our guide", "https://tea.example/guide"},
                          {SpanKind::kText, ".", {}}}});
  view.messages.push_back(said);
  view.choices_label = "Did this help?";
  view.choices = {{"yes", "Yes, thanks", ChoiceStyle::kPrimary}, {"no", "No", ChoiceStyle::kNormal}};
  return view;
}

view::ChatView clarify() {
  view::ChatView view = asked("money");
  view.phase = dialog::Phase::kClarifying;
  view.messages.push_back(message("which", Author::kBot, "What do you mean?"));
  view.choices = {{"entry:refund", "When do I get my money back?", ChoiceStyle::kNormal},
                  {"entry:pay", "How can I pay?", ChoiceStyle::kNormal},
                  {"none", "None of these", ChoiceStyle::kQuiet}};
  return view;
}

view::ChatView person_offered() {
  view::ChatView view = asked("my pot is broken and so is my heart");
  view.phase = dialog::Phase::kOfferingPerson;
  view.messages.push_back(message("offer", Author::kBot, "I do not know that. Shall I get a person?"));
  view.choices = {{"yes", "Yes, please", ChoiceStyle::kPrimary}, {"no", "No, thank you", ChoiceStyle::kQuiet}};
  return view;
}

view::ChatView queued() {
  view::ChatView view = asked("a person please");
  view.phase = dialog::Phase::kQueued;
  view.status = "You are number 2 in the queue";
  view.person_label.clear();
  view.messages.back().delivery = dialog::Delivery::kSending;
  view.messages.back().delivery_label = "Sending…";
  view.messages.push_back(
      message("notice", Author::kSystem, "A person will be with you soon. Until then you can go on writing."));
  view.messages.back().kind = dialog::MessageKind::kNotice;
  return view;
}

view::ChatView with_agent() {
  view::ChatView view = queued();
  view.phase = dialog::Phase::kWithAgent;
  view.connection = view::Connection::kOnline;
  view.status = "Mia is here";
  view.messages.push_back(message("hi", Author::kAgent, "Hi, this is Mia."));
  view.messages.push_back(message("hi2", Author::kAgent, "See https://tea.example/pots, there is a new one."));
  view.messages.push_back(message("failed", Author::kVisitor, "Thank you!"));
  view.messages.back().delivery = dialog::Delivery::kFailed;
  view.messages.back().delivery_label = "Not sent. Try again";
  return view;
}

view::ChatView typing() {
  view::ChatView view = with_agent();
  view.typing = "Mia is typing…";
  return view;
}

view::ChatView contact_form() {
  view::ChatView view = asked("my pot is broken");
  view.phase = dialog::Phase::kContactForm;
  view.person_label.clear();
  view.form.emplace();
  view.form->title = "Nobody is here just now. Leave an address, and we answer tomorrow.";
  view.form->name_label = "Name";
  view.form->email_label = "E-mail";
  view.form->call_label = "Please call me";
  view.form->phone_label = "Telephone";
  view.form->message_label = "Message";
  view.form->send_label = "Send";
  view.form->cancel_label = "Not now";
  view.form->message = "my pot is broken";
  view.form->error = "This is no e-mail address.";
  return view;
}

view::ChatView rating() {
  view::ChatView view = with_agent();
  view.phase = dialog::Phase::kRating;
  view.rating = view::RatingForm{"How was it?", "Satisfied", "Not satisfied", "What could be better?", "Send", "Not now"};
  return view;
}

view::ChatView offline() {
  view::ChatView view = with_agent();
  view.connection = view::Connection::kOffline;
  view.connection_notice = "No connection. Your message is kept and is sent as soon as there is one again, in {left}.";
  view.notice_until = 1'075'000;
  return view;
}

view::ChatView closed() {
  view::ChatView view = answer();
  view.phase = dialog::Phase::kClosed;
  view.choices.clear();
  view.choices_label.clear();
  view.composer.enabled = false;
  return view;
}

view::ChatView arabic() {
  view::ChatView view = empty();
  view.locale = "ar";
  view.right_to_left = true;
  view.title = "متجر الشاي";
  view.status = "نجيب فوراً";
  view.composer.placeholder = "اكتب سؤالك";
  view.person_label = "تحدث إلى شخص";
  view.messages.push_back(message("greeting", Author::kBot, "مرحباً! كيف يمكنني مساعدتك اليوم في متجر Tea & Co. للشاي؟"));
  view.messages.push_back(message("question", Author::kVisitor, "أين طلبي رقم 12345؟"));
  view.choices = {{"entry:parcel", "أين طردي؟", ChoiceStyle::kNormal}, {"entry:pay", "كيف أدفع؟", ChoiceStyle::kNormal}};
  return view;
}

view::ChatView long_words() {
  view::ChatView view = asked(std::string(300, 'W'));
  view.title = "A shop whose name is so long that no header has a line that it would fit into";
  view.status = "Answers at once, and where it cannot, somebody else does who knows more about it";
  view.messages.push_back(
      message("url", Author::kBot, "https://tea.example/" + std::string(120, 'a') + " and " + std::string(90, 'm')));
  view.choices = {{"long", std::string(80, 'x'), ChoiceStyle::kNormal}};
  view.typing = "Somebody whose name is quite long, longer than others', is typing…";
  return view;
}

view::ChatView many(std::size_t messages) {
  view::ChatView view = empty();
  for (std::size_t i = 0; i < messages; ++i) {
    std::string text = "Message " + std::to_string(i) + ".";
    for (std::size_t words = i * 7 % 40; words > 0; --words) text += " Some words about tea.";
    view.messages.push_back(message("m" + std::to_string(i), i % 3 == 0 ? Author::kVisitor : Author::kAgent, text));
    view.messages.back().at += static_cast<std::int64_t>(i) * 60'000;
  }
  return view;
}

}  // namespace foyer::test
