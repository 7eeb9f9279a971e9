#include "imgui/log.h"

#include <algorithm>
#include <cmath>

#include "base/hash.h"
#include "imgui/press.h"

namespace foyer::imgui {
namespace {

// Messages of one author further apart than this are shown as two groups.
constexpr std::int64_t kGroupGapMs = 5 * 60 * 1000;

// For guesses: a letter is about half as wide as high, a bubble has its padding and its gap.
constexpr float kLetterWidth = kTextSize * 0.5F;
constexpr float kRowFrame = 18 + 3;

bool together(const view::Message& one, const view::Message& next) noexcept {
  return one.kind == next.kind && one.author == next.author && one.name == next.name && next.at - one.at < kGroupGapMs;
}

// Of everything that a row's height and drawing depend on, but for its neighbours.
std::uint64_t fingerprint_of(const view::Message& message, Place place) {
  std::uint64_t print = hash(message.delivery_label, static_cast<std::uint64_t>(message.at));
  print = hash(message.name, print + static_cast<std::uint64_t>(message.delivery));
  for (const view::Block& block : message.blocks) {
    print += static_cast<std::uint64_t>(block.kind) + 1;
    for (const view::Span& span : block.spans)
      print = hash(span.text, hash(span.url, print + static_cast<std::uint64_t>(span.kind)));
  }
  return print * 4 + (place.first ? 2U : 0U) + (place.last ? 1U : 0U);
}

}  // namespace

Log::Change Log::show(const std::vector<view::Message>& messages) {
  Change change;
  std::unordered_map<std::string_view, Row*> known;
  if (messages_ != nullptr) {
    // The ids of the last view are gone with it; the rows keep their own.
    for (Row& row : rows_) known.emplace(row.id, &row);
  }
  messages_ = &messages;
  std::vector<Row> rows(messages.size());
  std::optional<std::size_t> first_added;
  for (std::size_t i = 0; i < messages.size(); ++i) {
    const std::uint64_t print = fingerprint_of(messages[i], place_of(i));
    const auto found = known.find(messages[i].id);
    Row& row = rows[i];
    row.id = messages[i].id;
    row.fingerprint = print;
    if (found != known.end()) {
      row.measured = found->second->measured && found->second->fingerprint == print;
      row.height = row.measured ? found->second->height : guess(i);
      continue;
    }
    row.height = guess(i);
    ++change.added;
    if (!first_added) first_added = i;
    if (messages[i].author == protocol::Author::kVisitor) change = {i, true, change.added};
  }
  if (!change.is_own && change.added < messages.size()) change.top = first_added;
  rows_ = std::move(rows);
  drawn_.clear();
  stack();
  return change;
}

Place Log::place_of(std::size_t row) const noexcept {
  const std::vector<view::Message>& messages = *messages_;
  return {row == 0 || !together(messages[row - 1], messages[row]),
          row + 1 == messages.size() || !together(messages[row], messages[row + 1])};
}

float Log::guess(std::size_t row) const noexcept {
  float lines = 0;
  for (const view::Block& block : (*messages_)[row].blocks) {
    std::size_t bytes = 0;
    for (const view::Span& span : block.spans) bytes += span.text.size();
    lines += 1 + std::floor(static_cast<float>(bytes) * kLetterWidth * scale_ / std::max(1.0F, width_ * 0.75F));
  }
  return (lines * kTextLine + kRowFrame) * scale_;
}

std::optional<std::size_t> Log::row_of(std::string_view id) const {
  const auto row = std::find_if(rows_.begin(), rows_.end(), [&](const Row& one) { return one.id == id; });
  return row == rows_.end() ? std::nullopt : std::optional(static_cast<std::size_t>(row - rows_.begin()));
}

void Log::fit(const Paint& paint, float width) {
  if (width == width_ && paint.theme().scale == scale_) return;
  width_ = width;
  scale_ = paint.theme().scale;
  for (std::size_t i = 0; i < rows_.size(); ++i) {
    rows_[i].bubble.reset();
    rows_[i].measured = false;
    rows_[i].height = guess(i);
  }
  stack();
}

void Log::stack() {
  tops_.resize(rows_.size() + 1);
  float top = 0;
  for (std::size_t i = 0; i < rows_.size(); ++i) {
    tops_[i] = top;
    top += rows_[i].height;
  }
  tops_.back() = top;
}

std::size_t Log::row_at(float height) const noexcept {
  const auto after = std::upper_bound(tops_.begin(), tops_.end(), height);
  const auto row = after == tops_.begin() ? 0 : static_cast<std::size_t>(after - tops_.begin()) - 1;
  return std::min(row, rows_.size());
}

void Log::measure(std::size_t index, Paint& paint, const Surroundings& surroundings) {
  Row& row = rows_[index];
  row.bubble.emplace((*messages_)[index], place_of(index), paint, width_, surroundings);
  row.height = row.bubble->height();
  row.measured = true;
  drawn_.push_back(index);
}

float Log::settle(Paint& paint, const Surroundings& surroundings, float from, float to) {
  float grown = 0;
  bool changed = false;
  float top = tops_.empty() ? 0 : tops_[row_at(from)];
  for (std::size_t i = row_at(from); i < rows_.size() && top < to; ++i) {
    const float before = rows_[i].height;
    const float began = tops_[i];
    if (!rows_[i].measured) measure(i, paint, surroundings);
    changed |= rows_[i].height != before;
    if (began < from) grown += rows_[i].height - before;
    top += rows_[i].height;
  }
  if (changed) stack();
  return grown;
}

void Log::draw(Paint& paint, const Surroundings& surroundings, ImVec2 at, float from, float to, Acts& acts) {
  std::vector<std::size_t> before;
  before.swap(drawn_);
  const std::size_t first = row_at(from);
  std::size_t end = first;
  for (; end < rows_.size() && tops_[end] < to; ++end) {
    if (!rows_[end].bubble) measure(end, paint, surroundings);
    else drawn_.push_back(end);
    const ImVec2 place{at.x, at.y + tops_[end]};
    rows_[end].bubble->draw(paint, place, acts);
    offer_copy(paint, end, rows_[end].bubble->box(paint, place));
  }
  for (const std::size_t row : before) {
    if (row < first || row >= end) rows_[row].bubble.reset();
  }
  draw_copy(paint);
}

// The second mouse button, or Ctrl+C over a message.
void Log::offer_copy(Paint&, std::size_t row, const Box& bubble) {
  if (!ImGui::IsWindowHovered() || !bubble.holds(ImGui::GetIO().MousePos)) return;
  if (ImGui::IsMouseClicked(ImGuiMouseButton_Right)) {
    to_copy_ = plain_text((*messages_)[row]);
    ImGui::OpenPopup("copy");
  } else if (!ImGui::GetIO().WantTextInput && ImGui::IsKeyChordPressed(ImGuiMod_Ctrl | ImGuiKey_C)) {
    ImGui::SetClipboardText(plain_text((*messages_)[row]).c_str());
  }
}

// A drawing, since a view has no word for it.
void Log::draw_copy(Paint& paint) {
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {paint.px(4), paint.px(4)});
  ImGui::PushStyleVar(ImGuiStyleVar_PopupRounding, paint.px(12));
  ImGui::PushStyleVar(ImGuiStyleVar_PopupBorderSize, 1);
  ImGui::PushStyleColor(ImGuiCol_PopupBg, paint.colours().surface);
  ImGui::PushStyleColor(ImGuiCol_Border, paint.colours().line);
  if (ImGui::BeginPopup("copy", ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings)) {
    const float size = paint.px(36);
    if (icon_button(paint, "copy", Icon::kCopy, box_at(ImGui::GetCursorScreenPos(), {size, size}), paint.colours().text)) {
      ImGui::SetClipboardText(to_copy_.c_str());
      ImGui::CloseCurrentPopup();
    }
    ImGui::EndPopup();
  }
  ImGui::PopStyleColor(2);
  ImGui::PopStyleVar(3);
}

}  // namespace foyer::imgui
