#include "imgui/composer.h"

#include <algorithm>
#include <cmath>

#include "base/utf8.h"
#include "imgui/field.h"
#include "imgui/press.h"
#include "imgui/soft_breaks.h"

namespace foyer::imgui {
namespace {

constexpr float kPaddingX = 14;
constexpr float kPaddingY = 11;
constexpr float kSend = 34;
constexpr float kSendMargin = 6;
constexpr float kRound = 23;
constexpr std::ptrdiff_t kMostRows = 5;
constexpr int kCaretMs = 400;
// Soft breaks take room in the buffer, too: one for every so many bytes at most.
constexpr std::size_t kBytesABreak = 4;
// As the typist names the field.
constexpr std::string_view kDraft = "draft";

bool is_white(std::string_view text) noexcept { return text.find_first_not_of(" \t\r\n") == std::string_view::npos; }

// A place of the text without soft breaks, in the text that has them.
std::size_t with_breaks_before(const std::vector<std::size_t>& breaks, std::size_t place) noexcept {
  for (const std::size_t at : breaks) {
    if (at <= place) ++place;
  }
  return place;
}

}  // namespace

void Composer::show(const view::ChatView& view) {
  suggestions_.show(view.suggestions);
  max_bytes_ = static_cast<std::size_t>(std::max<std::int64_t>(0, view.composer.max_bytes));
  const std::size_t size = max_bytes_ + max_bytes_ / kBytesABreak + 2;
  if (buffer_.size() < size) buffer_.resize(size);
}

// One row is as high as the button beside it.
float Composer::padding_y(Paint& paint) {
  const float line = paint.text().field_size(paint.px(kTextSize)) / paint.px(1);
  return std::max(kPaddingY, (kSend + 2 * kSendMargin - line) / 2);
}

float Composer::field_width(const Paint& paint, float width) const noexcept { return width - paint.px(kSend + 2 * kSendMargin); }

float Composer::height(Paint& paint) const {
  const std::string_view written(buffer_.data());
  const auto rows = std::min(kMostRows, 1 + std::count(written.begin(), written.end(), '\n'));
  // Whole pixels: a field that is a part of one too low has a scroll bar.
  return std::ceil(static_cast<float>(rows) * paint.text().field_size(paint.px(kTextSize)) + 2 * paint.px(padding_y(paint)));
}

std::string Composer::text_of(std::string_view written) const {
  return written == written_ ? without_breaks(written, breaks_, 0).text : std::string(written);
}

std::string Composer::draft() const { return text_of(buffer_.data()); }

int Composer::on_edit(ImGuiInputTextCallbackData* data) { return static_cast<Composer*>(data->UserData)->edit(*data); }

int Composer::edit(ImGuiInputTextCallbackData& data) {
  if (data.EventFlag == ImGuiInputTextFlags_CallbackCharFilter) {
    // A line end that was pasted is one; Enter is not.
    const bool enter = ImGui::IsKeyPressed(ImGuiKey_Enter) || ImGui::IsKeyPressed(ImGuiKey_KeypadEnter);
    if (data.EventChar != '\n' || !enter || ImGui::GetIO().KeyShift) return 0;
    entered_ = true;
    return 1;
  }
  if (to_clear_) {
    data.DeleteChars(0, data.BufTextLen);
    to_clear_ = false;
  }
  if (typist_ != nullptr) follow_typist(data);
  wrap(data);
  if (typist_ != nullptr) typist_->show(kDraft, plain(data));
  return 0;
}

void Composer::follow_typist(ImGuiInputTextCallbackData& data) {
  const auto typed = typist_->take(kDraft);
  if (!typed) return;
  data.DeleteChars(0, data.BufTextLen);
  data.InsertChars(0, typed->text.data(), typed->text.data() + typed->text.size());
  data.CursorPos = data.SelectionStart = data.SelectionEnd = static_cast<int>(typed->end);
  written_.clear();
  breaks_.clear();
  wrap(data);
  const auto place = [&](std::size_t at) { return std::min(data.BufTextLen, static_cast<int>(with_breaks_before(breaks_, at))); };
  data.SelectionStart = place(typed->begin);
  data.SelectionEnd = data.CursorPos = place(typed->end);
}

TypedText Composer::plain(const ImGuiInputTextCallbackData& data) const {
  const std::string_view now(data.Buf, static_cast<std::size_t>(data.BufTextLen));
  const std::vector<std::size_t> none;
  const std::vector<std::size_t>& breaks = now == written_ ? breaks_ : none;
  const auto place = [&](int at) { return without_breaks(now, breaks, static_cast<std::size_t>(at)).cursor; };
  return {without_breaks(now, breaks, 0).text, place(data.SelectionStart), place(data.SelectionEnd)};
}

// Breaks the lines anew where the text or the width has changed.
void Composer::wrap(ImGuiInputTextCallbackData& data) {
  const std::string_view now(data.Buf, static_cast<std::size_t>(data.BufTextLen));
  if ((now == written_ && wrap_width_ == wrapped_for_) || data.HasSelection()) return;
  wrapped_for_ = wrap_width_;
  const Edited edited = follow_edit(written_, breaks_, now, static_cast<std::size_t>(data.CursorPos));
  const SoftlyBroken plain = without_breaks(edited.text, edited.breaks, edited.cursor);
  const std::string_view fits = utf8::truncate(plain.text, max_bytes_);
  SoftlyBroken broken = with_breaks(fits, plain.cursor, *text_, style_, wrap_width_);
  if (broken.text != now) {
    data.DeleteChars(0, data.BufTextLen);
    data.InsertChars(0, broken.text.data(), broken.text.data() + broken.text.size());
    data.CursorPos = data.SelectionStart = data.SelectionEnd =
        static_cast<int>(std::min<std::size_t>(broken.cursor, static_cast<std::size_t>(data.BufTextLen)));
  }
  written_ = std::move(broken.text);
  breaks_ = std::move(broken.breaks);
}

void Composer::draw(Paint& paint, const view::Composer& composer, const Box& box, Acts& acts) {
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const Palette& colours = paint.colours();
  list.AddRectFilled(box.min, box.max, composer.enabled ? colours.surface : colours.raised, paint.px(kRound));
  const float width = field_width(paint, box.width());
  const Box field = box_at({paint.at_start(box, 0, width), box.min.y}, {width, box.height()});
  take_keys();
  write(paint, composer, field, acts);
  list.AddRect(box.min, box.max, active_ ? colours.focus : colours.edge, paint.px(kRound), ImDrawFlags_None,
               paint.px(active_ ? 2 : 1));
  paint.note(Layer::kGround, "composer", {}, box);
  paint.note(Layer::kContent, "input", {}, field);

  const bool ready = composer.enabled && !is_white(buffer_.data());
  const float size = paint.px(kSend);
  const Box button =
      box_at({paint.at_end(box, paint.px(kSendMargin), size), box.max.y - size - paint.px(kSendMargin)}, {size, size});
  ImGui::BeginDisabled(!ready);
  const Press pressed = press(paint, "send", button, size / 2);
  ImGui::EndDisabled();
  list.AddCircleFilled(button.centre(), size / 2 * (pressed.hovered ? 1.06F : 1), ready ? colours.accent : colours.raised);
  imgui::draw(list, Icon::kSend, button.shrunk(paint.px(7), paint.px(7)), ready ? colours.on_accent : colours.muted, 2.2F);
  paint.note(Layer::kContent, "send", {}, button);
  if (pressed.clicked) submit(acts);
}

void Composer::write(Paint& paint, const view::Composer& composer, const Box& field, Acts& acts) {
  text_ = &paint.text();
  typist_ = paint.typist();
  style_ = {Face::kRegular, paint.px(kTextSize)};
  wrap_width_ = field.width() - 2 * paint.px(kPaddingX);
  const float padding = padding_y(paint);
  const FieldStyle style(paint, kPaddingX, padding);
  if (buffer_[0] == '\0') {
    const Box words = field.shrunk(paint.px(kPaddingX), paint.px(padding));
    const Layout& hint =
        paint.label(composer.placeholder, paint.measure(kTextSize, ImGui::GetFontSize() / paint.px(1), 10000 * paint.px(1)));
    ImGui::PushClipRect(words.min, words.max, true);
    paint.draw(hint, {paint.at_start(words, 0, hint.width), words.min.y}, paint.colours().muted);
    ImGui::PopClipRect();
  }
  ImGui::SetCursorScreenPos(field.min);
  if (typist_ != nullptr) wants_focus_ = typist_->wants(kDraft);
  if (wants_focus_ && composer.enabled) ImGui::SetKeyboardFocusHere();
  wants_focus_ = false;
  const std::string before(buffer_.data());
  ImGui::BeginDisabled(!composer.enabled);
  ImGui::InputTextMultiline(
      "##draft", buffer_.data(), buffer_.size(), {field.width(), field.height()},
      ImGuiInputTextFlags_CallbackAlways | ImGuiInputTextFlags_CallbackCharFilter | ImGuiInputTextFlags_NoHorizontalScroll,
      on_edit, this);
  ImGui::EndDisabled();
  active_ = ImGui::IsItemActive();
  // Escape is for the suggestions and the panel: Dear ImGui would take the draft back.
  if (!active_ && ImGui::IsKeyPressed(ImGuiKey_Escape) && before != buffer_.data())
    std::copy_n(before.c_str(), before.size() + 1, buffer_.begin());
  if (active_ && ImGui::GetIO().ConfigInputTextCursorBlink) paint.wants_frame_in(kCaretMs);
  if (typist_ != nullptr) place_typist(field.shrunk(paint.px(kPaddingX), paint.px(padding)));
  if (entered_) {
    entered_ = false;
    return submit(acts);
  }
  if (std::string now = draft(); now != told_) {
    told_ = now;
    suggestions_.open();
    acts.events.emplace_back(view::ViewEventDrafted{std::move(now)});
  }
}

// A field that is not active has a draft, too: Dear ImGui wraps it only once it has the keyboard.
void Composer::place_typist(const Box& words) {
  if (active_) return typist_->place(words);
  const auto typed = typist_->take(kDraft);
  if (!typed) return;
  const std::string_view fits = utf8::truncate(typed->text, max_bytes_);
  SoftlyBroken broken = with_breaks(fits, fits.size(), *text_, style_, wrap_width_);
  std::fill(buffer_.begin(), buffer_.end(), '\0');
  std::copy(broken.text.begin(), broken.text.end(), buffer_.begin());
  written_ = std::move(broken.text);
  breaks_ = std::move(broken.breaks);
}

void Composer::take_keys() {
  if (typist_ != nullptr) return suggestions_.follow(typist_->suggestions());
  if (!active_ || !suggestions_.is_open()) return;
  if (ImGui::IsKeyPressed(ImGuiKey_DownArrow)) suggestions_.move(1);
  if (ImGui::IsKeyPressed(ImGuiKey_UpArrow)) suggestions_.move(-1);
  if (ImGui::IsKeyPressed(ImGuiKey_Escape)) suggestions_.close();
}

void Composer::submit(Acts& acts) {
  if (const auto question = suggestions_.selected()) return clear(acts, view::ViewEventCompleted{*question});
  std::string text = draft();
  if (is_white(text)) return;
  text.erase(text.find_last_not_of(" \t\r\n") + 1);
  text.erase(0, text.find_first_not_of(" \t\r\n"));
  clear(acts, view::ViewEventAsked{std::move(text)});
}

void Composer::clear(Acts& acts, view::ViewEvent event) {
  acts.events.push_back(std::move(event));
  std::fill(buffer_.begin(), buffer_.end(), '\0');
  told_.clear();
  suggestions_.close();
  // While the field has the keyboard its text is Dear ImGui's, which hands it over in edit().
  to_clear_ = active_;
  if (!to_clear_) {
    written_.clear();
    breaks_.clear();
  }
  wants_focus_ = true;
}

void Composer::draw_suggestions(Paint& paint, const Box& room, Acts& acts) {
  if (const auto taken = suggestions_.draw(paint, room)) clear(acts, view::ViewEventCompleted{*taken});
}

}  // namespace foyer::imgui
