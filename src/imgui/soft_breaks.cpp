#include "imgui/soft_breaks.h"

#include <algorithm>

#include "base/utf8.h"
#include "imgui/words.h"

namespace foyer::imgui {
namespace {

bool is_continuation(char byte) noexcept { return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U; }

}  // namespace

SoftlyBroken without_breaks(std::string_view text, const std::vector<std::size_t>& breaks, std::size_t cursor) {
  SoftlyBroken out;
  out.cursor = cursor;
  std::size_t from = 0;
  for (const std::size_t at : breaks) {
    out.text += text.substr(from, at - from);
    from = at + 1;
    if (at < cursor) --out.cursor;
  }
  out.text += text.substr(from);
  return out;
}

Edited follow_edit(std::string_view before, const std::vector<std::size_t>& breaks, std::string_view after, std::size_t cursor) {
  Edited edited{std::string(after), {}, cursor};
  const std::size_t shorter = std::min(before.size(), after.size());
  // What is the same before the cursor; then what is the same at the end.
  std::size_t head = 0;
  while (head < shorter && before[head] == after[head] && (before.size() <= after.size() ? head + 1 <= cursor : head < cursor))
    ++head;
  std::size_t tail = 0;
  while (tail < shorter - head && before[before.size() - 1 - tail] == after[after.size() - 1 - tail]) ++tail;
  const std::size_t removed_end = before.size() - tail;
  bool lost = false;
  for (const std::size_t at : breaks) {
    if (at < head) edited.breaks.push_back(at);
    else if (at >= removed_end) edited.breaks.push_back(at - before.size() + after.size());
    else lost = true;
  }
  const bool only_a_break = lost && before.size() == after.size() + 1;
  if (!only_a_break || cursor == 0) return edited;
  std::size_t begin = cursor - 1;
  while (begin > 0 && is_continuation(edited.text[begin])) --begin;
  edited.text.erase(begin, cursor - begin);
  for (std::size_t& at : edited.breaks) {
    if (at >= cursor) at -= cursor - begin;
  }
  edited.cursor = begin;
  return edited;
}

SoftlyBroken with_breaks(std::string_view text, std::size_t cursor, Text& measure, TextStyle style, float max_width) {
  SoftlyBroken out;
  out.cursor = cursor;
  float x = 0;
  std::size_t read = 0;
  const auto append = [&](std::string_view part, float width, bool may_break) {
    if (may_break && x > 0 && x + width > max_width) {
      if (cursor > read || (cursor == read && !part.empty())) ++out.cursor;
      out.breaks.push_back(out.text.size());
      out.text.push_back('\n');
      x = 0;
    }
    out.text += part;
    read += part.size();
    x += width;
  };
  while (!text.empty()) {
    const Unit unit = take_unit(text);
    const float width = unit.kind == Unit::Kind::kBreak ? 0 : measure.width(unit.text, style);
    if (unit.has_letters() && width > max_width) {
      for (std::string_view rest = unit.text; !rest.empty();) {
        const std::string_view letter = rest.substr(0, utf8::decode(rest, 0).length);
        append(letter, measure.width(letter, style), true);
        rest.remove_prefix(letter.size());
      }
      continue;
    }
    append(unit.text, width, unit.has_letters() && unit.kind != Unit::Kind::kClosing);
    if (unit.kind == Unit::Kind::kBreak) x = 0;
  }
  return out;
}

}  // namespace foyer::imgui
