#include <algorithm>
#include <array>
#include <optional>

#include "import/readers.h"
#include "knowledge/faq.h"

namespace foyer::import {
namespace {

constexpr std::size_t kMaxHeadingLevel = 6;

// What follows the first of the labels that the line starts with, in any case; nothing where it starts with none.
template <std::size_t N>
std::optional<std::string_view> after_label(std::string_view line, const std::array<std::string_view, N>& labels) {
  // "**Q:** …" is as common as "Q: …".
  const bool is_strong = line.starts_with("**");
  if (is_strong) line.remove_prefix(2);
  for (const std::string_view label : labels) {
    if (lower_ascii(line.substr(0, label.size())) != label) continue;
    line = trimmed(line.substr(label.size()));
    if (is_strong && line.starts_with("**")) line = trimmed(line.substr(2));
    if (is_strong && line.ends_with("**")) line = trimmed(line.substr(0, line.size() - 2));
    return line;
  }
  return std::nullopt;
}

constexpr std::array<std::string_view, 4> kQuestionLabels{"q:", "q：", "问:", "问："};
constexpr std::array<std::string_view, 4> kAnswerLabels{"a:", "a：", "答:", "答："};
constexpr std::array<std::string_view, 6> kAlsoAskedLabels{"also asked:", "also asked：", "also asked",
                                                           "其他问法：",  "其他问法:",    "其他问法"};

bool asks(std::string_view text) { return text.ends_with("?") || text.ends_with("？"); }

// "## Where is my order? ##": 2 and its text (CommonMark 4.2); level 0: no heading.
struct Heading {
  std::size_t level = 0;
  std::string_view text;
};

Heading heading_of(std::string_view line) {
  const std::size_t level = std::min(line.find_first_not_of('#'), line.size());
  if (level == 0 || level > kMaxHeadingLevel || (level < line.size() && line[level] != ' ' && line[level] != '\t')) return {};
  std::string_view text = trimmed(line.substr(level));
  const std::size_t closing = text.find_last_not_of('#');
  if (closing != std::string_view::npos && closing + 1 < text.size() && text[closing] == ' ') text = trimmed(text.substr(0, closing));
  return {level, text};
}

// "**Where is my order?**" on a line of its own: headings to the eye, in many files.
Heading bold_question_of(std::string_view line) {
  constexpr std::size_t kBelowAllHeadings = kMaxHeadingLevel + 1;
  if (line.size() < 5 || !line.starts_with("**") || !line.ends_with("**")) return {};
  const std::string_view text = trimmed(line.substr(2, line.size() - 4));
  return asks(text) && text.find("**") == text.npos ? Heading{kBelowAllHeadings, text} : Heading{};
}

// "- Has my parcel been sent?": the text of a list item.
std::optional<std::string_view> item_of(std::string_view line) {
  line = trimmed(line);
  if (line.size() < 2 || (line[0] != '-' && line[0] != '*' && line[0] != '+') || line[1] != ' ') return std::nullopt;
  return trimmed(line.substr(2));
}

class MarkdownReader {
 public:
  Drafts read(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
      const std::size_t end = std::min(text.find('\n', at), text.size());
      ++line_number_;
      line(text.substr(at, end - at));
      at = end + 1;
    }
    finish();
    return std::move(drafts_);
  }

 private:
  enum class In { kNothing, kHeading, kQuestions, kAnswer };

  void line(std::string_view line) {
    while (!line.empty() && (line.back() == '\r' || line.back() == ' ' || line.back() == '\t')) line.remove_suffix(1);
    if (line.starts_with("```")) in_code_ = !in_code_;
    if (!in_code_) {
      if (const Heading heading = heading_of(line); heading.level > 0) return begin_heading(heading);
      if (const auto question = after_label(line, kQuestionLabels)) return begin_question(*question);
      if (const auto answer = after_label(line, kAnswerLabels); answer && awaits_answer()) return begin_answer(*answer);
      if (const Heading heading = bold_question_of(line); heading.level > 0) return begin_heading(heading);
      if (also_asked(line)) return;
    }
    body(line);
  }

  [[nodiscard]] bool awaits_answer() const {
    return in_ == In::kQuestions || (in_ == In::kHeading && trimmed(draft_.answer).empty());
  }

  // A deeper heading below a question is one more of them, or else a part of its answer; below what asks nothing it shows that
  // this heads a group.
  void begin_heading(const Heading& heading) {
    if (in_ == In::kHeading && heading.level > level_) {
      if (!asks(draft_.question)) close_group();
      else if (!asks(heading.text)) return body("**" + std::string(heading.text) + "**");
    }
    finish();
    std::fill(groups_.begin() + static_cast<std::ptrdiff_t>(heading.level), groups_.end(), std::string());
    begin(heading.text);
    in_ = In::kHeading;
    level_ = heading.level;
    ++headings_;
  }

  void begin_question(std::string_view question) {
    if (in_ == In::kQuestions) {  // several before their answer are one entry
      draft_.alternatives.emplace_back(question);
      return;
    }
    if (in_ == In::kHeading && !asks(draft_.question)) close_group();
    finish();
    begin(question);
    in_ = In::kQuestions;
  }

  void begin_answer(std::string_view answer) {
    in_ = In::kAnswer;
    body(answer);
  }

  // Whether the line belongs to the list of alternatives.
  bool also_asked(std::string_view line) {
    if (in_ == In::kNothing) return false;
    if (const auto rest = after_label(trimmed(line), kAlsoAskedLabels); rest && rest->empty()) return in_also_asked_ = true;
    if (!in_also_asked_) return false;
    if (line.empty()) return true;
    const auto item = item_of(line);
    in_also_asked_ = item.has_value();
    if (item) draft_.alternatives.emplace_back(*item);
    return in_also_asked_;
  }

  void body(std::string_view line) {
    if (in_ == In::kNothing) {
      if (!line.empty() && first_stray_line_ == 0) first_stray_line_ = line_number_;
      return;
    }
    // Lines between "Q:" and "A:" go on with the question.
    std::string& text = in_ == In::kQuestions ? last_question() : draft_.answer;
    if (in_ == In::kQuestions && line.empty()) return;
    (text += in_ == In::kQuestions ? ' ' : '\n') += line;
  }

  std::string& last_question() { return draft_.alternatives.empty() ? draft_.question : draft_.alternatives.back(); }

  void begin(std::string_view question) {
    draft_ = {};
    draft_.place = at_line(line_number_);
    draft_.category = category();
    draft_.question = question;
    in_also_asked_ = false;
  }

  // Of the innermost group.
  [[nodiscard]] std::string category() const {
    const auto found = std::find_if(groups_.rbegin(), groups_.rend(), [](const auto& name) { return !name.empty(); });
    return found == groups_.rend() ? std::string() : *found;
  }

  // The draft is no entry: its heading names a group, or the file where it is the first and of the first level.
  void close_group() {
    const bool is_title = level_ == 1 && headings_ == 1;
    const bool is_short = draft_.question.size() <= knowledge::kMaxCategoryBytes;
    if (!trimmed(draft_.answer).empty()) warn("the text below this heading is left out, since questions follow it");
    if (!is_title && !is_short)
      warn("a category has at most " + std::to_string(knowledge::kMaxCategoryBytes) + " bytes; this heading is left out");
    if (!is_title && is_short) groups_[level_] = draft_.question;
    in_ = In::kNothing;
  }

  void warn(const std::string& reason) { drafts_.warnings.push_back(draft_.place + ": " + reason); }

  void finish() {
    if (in_ != In::kNothing) {
      draft_.answer = trimmed(draft_.answer);
      drafts_.entries.push_back(std::move(draft_));
    }
    in_ = In::kNothing;
    if (first_stray_line_ > 0) {
      drafts_.warnings.push_back(at_line(first_stray_line_) + ": text that belongs to no question is left out");
      first_stray_line_ = 0;
    }
  }

  Drafts drafts_;
  Draft draft_;
  In in_ = In::kNothing;
  std::size_t line_number_ = 0;
  std::size_t level_ = 0;  // of the heading that draft_ came from
  std::size_t headings_ = 0;
  std::array<std::string, kMaxHeadingLevel + 2> groups_;  // that we are in, by the level of their headings
  bool in_code_ = false;
  bool in_also_asked_ = false;
  std::size_t first_stray_line_ = 0;
};

}  // namespace

Drafts read_markdown_faq(std::string_view text) { return MarkdownReader().read(text); }

}  // namespace foyer::import
