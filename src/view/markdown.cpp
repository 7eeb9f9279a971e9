#include "view/markdown.h"

#include <algorithm>

#include "text/url.h"

namespace foyer::view {
namespace {

constexpr std::size_t kMaxBlocks = 500;
constexpr std::size_t kMaxSpans = 500;

// ---- inside a line -------------------------------------------------------------------------------------------------

// Adds to the last span's text rather than a span, where it is text or there is no room for one more.
void append_text(std::vector<Span>& spans, std::string_view piece) {
  if (!spans.empty() && (spans.back().kind == SpanKind::kText || spans.size() >= kMaxSpans)) spans.back().text += piece;
  else spans.push_back({SpanKind::kText, std::string(piece), {}});
}

class SpanBuilder {
 public:
  void text(std::string_view piece) {
    if (!piece.empty()) append_text(spans_, piece);
  }
  void marked(SpanKind kind, std::string_view piece, std::string_view url = {}) {
    if (full()) return text(piece);
    spans_.push_back({kind, std::string(piece), std::string(url)});
  }
  [[nodiscard]] std::vector<Span> take() && { return std::move(spans_); }

 private:
  [[nodiscard]] bool full() const { return spans_.size() >= kMaxSpans; }
  std::vector<Span> spans_;
};

// How many bytes a mark at the start of `rest` takes, with what it held put into `out`; 0: no mark starts here.
std::size_t delimited(std::string_view rest, std::string_view mark, SpanKind kind, SpanBuilder& out) {
  if (rest.substr(0, mark.size()) != mark) return 0;
  const std::size_t close = rest.find(mark, mark.size() + 1);
  if (close == std::string_view::npos) return 0;
  const std::string_view held = rest.substr(mark.size(), close - mark.size());
  // "2 * 3 * 4" is arithmetic and "****" a row of stars: a mark hugs its text.
  const auto hugs = [](char c) { return c != ' ' && c != '*'; };
  if (kind != SpanKind::kCode && !(hugs(held.front()) && hugs(held.back()))) return 0;
  out.marked(kind, held);
  return close + mark.size();
}

std::size_t link(std::string_view rest, SpanBuilder& out) {
  if (rest.empty() || rest[0] != '[') return 0;
  const std::size_t middle = rest.find("](");
  const std::size_t close = middle == std::string_view::npos ? middle : rest.find(')', middle);
  if (close == std::string_view::npos) return 0;
  const std::string_view label = rest.substr(1, middle - 1);
  const std::string_view url = rest.substr(middle + 2, close - middle - 2);
  if (label.empty() || label.find('[') != std::string_view::npos || !text::is_safe_url(url)) return 0;
  out.marked(SpanKind::kLink, label, url);
  return close + 1;
}

std::size_t mark_at(std::string_view rest, SpanBuilder& out) {
  switch (rest[0]) {
    case '*': {
      const std::size_t strong = delimited(rest, "**", SpanKind::kStrong, out);
      return strong ? strong : delimited(rest, "*", SpanKind::kEmphasis, out);
    }
    case '`': return delimited(rest, "`", SpanKind::kCode, out);
    case '[': return link(rest, out);
    default: return 0;
  }
}

std::vector<Span> markdown_spans(std::string_view line) {
  SpanBuilder out;
  std::size_t plain_from = 0;
  // Each mark looks for its end once; a line that never closes its marks would make that quadratic, so looking ahead stops.
  std::size_t attempts_left = kMaxSpans;
  for (std::size_t at = 0; at < line.size();) {
    const bool may_mark = (line[at] == '*' || line[at] == '`' || line[at] == '[') && attempts_left > 0;
    if (!may_mark) {
      ++at;
      continue;
    }
    --attempts_left;
    SpanBuilder mark;
    const std::size_t length = mark_at(line.substr(at), mark);
    if (length == 0) {
      ++at;
      continue;
    }
    out.text(line.substr(plain_from, at - plain_from));
    const Span span = std::move(std::move(mark).take().front());
    out.marked(span.kind, span.text, span.url);
    at += length;
    plain_from = at;
  }
  out.text(line.substr(plain_from));
  return std::move(out).take();
}

// ---- lines to blocks -----------------------------------------------------------------------------------------------

std::string_view trim_end(std::string_view line) {
  while (!line.empty() && (line.back() == ' ' || line.back() == '\r' || line.back() == '\t')) line.remove_suffix(1);
  return line;
}

// Calls use(line) for each line without its end.
template <class Use>
void for_each_line(std::string_view source, Use use) {
  for (std::size_t at = 0; at <= source.size();) {
    const std::size_t end = std::min(source.find('\n', at), source.size());
    use(trim_end(source.substr(at, end - at)));
    at = end + 1;
  }
}

struct Item {
  BlockKind kind;
  std::size_t marker_length;
};

// "- item", "* item", "12. item".
Item item_of(std::string_view line) {
  if (line.starts_with("- ") || line.starts_with("* ")) return {BlockKind::kBullet, 2};
  const std::size_t digits = std::min(line.find_first_not_of("0123456789"), line.size());
  if (digits > 0 && digits <= 3 && line.substr(digits).starts_with(". ")) return {BlockKind::kNumbered, digits + 2};
  return {BlockKind::kParagraph, 0};
}

class BlockBuilder {
 public:
  void line(std::string_view line) {
    if (line.starts_with("```")) return fence();
    if (in_code_) return code(line);
    if (line.empty()) {
      paragraph_open_ = false;
      return;
    }
    const Item item = item_of(line);
    const std::string_view rest = line.substr(item.marker_length);
    if (item.kind == BlockKind::kParagraph && paragraph_open_) return join(rest);
    add(item.kind, markdown_spans(rest));
    paragraph_open_ = item.kind == BlockKind::kParagraph;
  }
  [[nodiscard]] std::vector<Block> take() && { return std::move(blocks_); }

 private:
  void fence() {
    in_code_ = !in_code_;
    paragraph_open_ = false;
    if (in_code_) add(BlockKind::kCode, {{SpanKind::kCode, {}, {}}});
  }
  void code(std::string_view line) {
    std::string& text = blocks_.back().spans.back().text;
    if (!text.empty()) text += '\n';
    text += line;
  }
  // A line break within a paragraph is a space, as in Markdown.
  void join(std::string_view line) {
    auto& spans = blocks_.back().spans;
    for (Span& span : markdown_spans(std::string(" ").append(line))) {
      if (span.kind == SpanKind::kText || spans.size() >= kMaxSpans) append_text(spans, span.text);
      else spans.push_back(std::move(span));
    }
  }
  void add(BlockKind kind, std::vector<Span> spans) {
    if (blocks_.size() < kMaxBlocks) {
      blocks_.push_back({kind, std::move(spans)});
    } else {
      auto& last = blocks_.back().spans;
      append_text(last, "\n");
      for (const Span& span : spans) append_text(last, span.text);
    }
  }

  std::vector<Block> blocks_;
  bool in_code_ = false;
  bool paragraph_open_ = false;
};

}  // namespace

std::vector<Block> parse_markdown(std::string_view source) {
  BlockBuilder out;
  for_each_line(source, [&](std::string_view line) { out.line(line); });
  return std::move(out).take();
}

}  // namespace foyer::view
