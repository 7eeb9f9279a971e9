#include "import/html_answer.h"

#include <algorithm>
#include <array>
#include <vector>

#include "import/draft.h"
#include "import/html.h"

namespace foyer::import {
namespace {

template <std::size_t N>
bool is_one_of(std::string_view name, const std::array<std::string_view, N>& names) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

// Elements whose text is not read by people.
constexpr std::array<std::string_view, 13> kUnread{"script", "style",  "template", "noscript", "iframe", "object", "svg",
                                                   "math",   "select", "textarea", "button",   "title",  "video"};
// Elements that stand on lines of their own.
constexpr std::array<std::string_view, 24> kBlocks{
    "p",  "div", "section", "article", "header", "footer", "main", "aside", "blockquote", "pre",    "table",  "tr",
    "h1", "h2",  "h3",      "h4",      "h5",     "h6",     "hr",   "dl",    "dt",         "figure", "address", "dd"};

// What has to stand between two pieces of text, the stronger the greater.
enum class Gap { kNone, kSpace, kLine, kParagraph };

class MarkdownWriter final : public HtmlHandler {
 public:
  enum class Marks { kNone, kAll };
  enum class Newlines { kSpaces, kBreaks };

  MarkdownWriter(Marks marks, Newlines newlines) : marks_(marks), newlines_(newlines) {}

  void open(std::string_view name, std::string_view href, std::size_t) override {
    if (unread_ > 0 || is_one_of(name, kUnread)) {
      unread_ += is_one_of(name, kUnread);
      return;
    }
    if (name == "ul" || name == "ol") return open_list(name == "ol");
    if (name == "li") return open_item();
    if (name == "br" || is_one_of(name, kBlocks)) return leave(block_gap());
    if (name == "td" || name == "th") return leave(Gap::kSpace);
    if (const std::string_view mark = mark_of(name); !mark.empty()) open_mark(name, mark, href);
  }

  void close(std::string_view name) override {
    if (unread_ > 0) {
      unread_ -= is_one_of(name, kUnread);
      return;
    }
    if (name == "ul" || name == "ol") return close_list();
    if (name == "li") return close_item();
    if (is_one_of(name, kBlocks)) return leave(block_gap());
    if (name == element_) close_mark();
  }

  void text(std::string_view text) override {
    if (unread_ > 0) return;
    constexpr std::string_view kNoBreakSpace = "\xC2\xA0";
    for (std::size_t i = 0; i < text.size(); ++i) {
      const bool is_wide = text.substr(i, 2) == kNoBreakSpace;
      if (is_wide) ++i;
      if (text[i] == '\n' && newlines_ == Newlines::kBreaks)
        leave(block_gap());
      else if (is_wide || std::string_view(" \t\r\n\f").find(text[i]) != std::string_view::npos)
        leave(Gap::kSpace);
      else
        put(text[i]);
    }
  }

  [[nodiscard]] std::string take() && {
    close_mark();
    return std::move(out_);
  }

 private:
  struct List {
    bool is_numbered;
    std::size_t items = 0;
  };

  [[nodiscard]] std::string_view mark_of(std::string_view name) const {
    if (marks_ == Marks::kNone) return {};
    if (name == "b" || name == "strong") return "**";
    if (name == "i" || name == "em") return "*";
    return name == "a" ? "[" : std::string_view();
  }

  // An item is one line: the subset has no paragraphs in it.
  [[nodiscard]] Gap block_gap() const { return lists_.empty() ? Gap::kParagraph : Gap::kSpace; }

  void leave(Gap gap) {
    if (gap > Gap::kSpace) close_mark();
    Gap& wanted = element_.empty() ? gap_ : gap_in_mark_;
    wanted = std::max(wanted, gap);
  }

  void put(char c) {
    if (element_.empty()) return write(std::string_view(&c, 1));
    if (gap_in_mark_ != Gap::kNone && !marked_.empty()) marked_ += ' ';
    if (gap_in_mark_ != Gap::kNone && marked_.empty()) gap_ = std::max(gap_, Gap::kSpace);  // marks hug their text
    gap_in_mark_ = Gap::kNone;
    marked_ += c;
  }

  void write(std::string_view piece) {
    constexpr std::array<std::string_view, 4> kGaps{"", " ", "\n", "\n\n"};
    if (!out_.empty()) out_ += kGaps[static_cast<std::size_t>(gap_)];
    gap_ = Gap::kNone;
    out_ += item_mark_;
    item_mark_.clear();
    out_ += piece;
  }

  void open_list(bool is_numbered) {
    leave(lists_.empty() ? Gap::kParagraph : Gap::kLine);
    lists_.push_back({is_numbered});
  }
  void close_list() {
    if (lists_.empty()) return;
    lists_.pop_back();
    leave(lists_.empty() ? Gap::kParagraph : Gap::kLine);
  }
  void open_item() {
    leave(Gap::kLine);
    const bool is_numbered = !lists_.empty() && lists_.back().is_numbered;
    item_mark_ = is_numbered ? std::to_string(++lists_.back().items) + ". " : "- ";
  }
  void close_item() {
    leave(Gap::kLine);
    item_mark_.clear();
  }

  // Marks do not nest in the subset: the outer one stays, but a link always comes through.
  void open_mark(std::string_view name, std::string_view mark, std::string_view href) {
    if (!element_.empty() && (name != "a" || element_ == "a")) return;
    close_mark();
    element_ = name;
    mark_ = mark;
    href_ = trimmed(href);
  }

  void close_mark() {
    if (element_.empty()) return;
    const std::string held = std::exchange(marked_, {});
    element_.clear();
    if (!held.empty()) write(mark_ == "[" ? link(held) : emphasis(held));
    if (gap_in_mark_ != Gap::kNone) gap_ = std::max(gap_, gap_in_mark_);
    gap_in_mark_ = Gap::kNone;
  }

  [[nodiscard]] std::string emphasis(const std::string& held) const {
    return held.find('*') == std::string::npos ? mark_ + held + mark_ : held;
  }

  // Within the subset a label has no brackets, and a link ends at the first ")".
  [[nodiscard]] std::string link(const std::string& label) const {
    if (href_.empty() || href_[0] == '#') return label;
    std::string text = "[";
    for (const char c : label) text += c == '[' ? '(' : c == ']' ? ')' : c;
    text += "](";
    for (const char c : href_) (c == ')') ? text += "%29" : text += c;
    return text + ')';
  }

  Marks marks_;
  Newlines newlines_;
  std::string out_;
  Gap gap_ = Gap::kNone;
  std::string item_mark_;  // before the next text
  std::vector<List> lists_;
  std::size_t unread_ = 0;  // elements of kUnread that are open
  std::string element_;     // whose mark is open; empty: none
  std::string mark_;
  std::string href_;
  std::string marked_;  // its text so far
  Gap gap_in_mark_ = Gap::kNone;
};

Result<std::string> convert(std::string_view html, MarkdownWriter::Marks marks) {
  const bool has_tags = html.find('<') != std::string_view::npos;
  MarkdownWriter writer(marks, has_tags ? MarkdownWriter::Newlines::kSpaces : MarkdownWriter::Newlines::kBreaks);
  // Text directly in the fragment would be wrapped by libxml2 or dropped; in an element of ours it stays what it is.
  const Status read = read_html("<div>" + std::string(html) + "</div>", "href", writer);
  if (!read.ok()) return read.error();
  return std::move(writer).take();
}

}  // namespace

Result<std::string> markdown_of_html(std::string_view html) { return convert(html, MarkdownWriter::Marks::kAll); }

Result<std::string> text_of_html(std::string_view html) {
  const auto text = convert(html, MarkdownWriter::Marks::kNone);
  if (!text.ok()) return text.error();
  std::string line;
  for (const char c : *text) {
    if (c != '\n') line += c;
    else if (!line.empty() && line.back() != ' ') line += ' ';
  }
  return line;
}

}  // namespace foyer::import
