#include "view/markdown.h"

#include <catch2/catch.hpp>

using namespace foyer::view;

namespace {

std::string shape(const std::vector<Block>& blocks) {
  std::string out;
  for (const Block& block : blocks) {
    out += std::string(to_string(block.kind)) + "(";
    for (const Span& span : block.spans) {
      out += std::string(to_string(span.kind)) + ":" + span.text + (span.url.empty() ? "" : "<" + span.url + ">") + "|";
    }
    out += ")";
  }
  return out;
}

}  // namespace

TEST_CASE("the subset of Markdown becomes blocks and spans") {
  struct Row { const char* source; const char* expected; };
  const Row rows[] = {
      {"one\ntwo\n\nthree", "paragraph(text:one two|)paragraph(text:three|)"},
      {"- a\n- **b**", "bullet(text:a|)bullet(strong:b|)"},
      {"1. a\n12. b", "numbered(text:a|)numbered(text:b|)"},
      {"*a* `c*d` e", "paragraph(emphasis:a|text: |code:c*d|text: e|)"},
      {"[here](https://x.example/a?b=1)", "paragraph(link:here<https://x.example/a?b=1>|)"},
      {"[call](tel:+4930123)", "paragraph(link:call<tel:+4930123>|)"},
      {"```\na  b\n*c*\n```\nd", "code(code:a  b\n*c*|)paragraph(text:d|)"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.source);
    CHECK(shape(parse_markdown(row.source)) == row.expected);
  }
}

TEST_CASE("what is not the subset is text") {
  for (const char* source : {"<img src=x onerror=alert(1)>", "[a](javascript:alert(1))", "2 * 3 * 4", "**open", "[a](data:text/html,x)",
                             "[a] (https://x.example)", "# no heading", "****"}) {
    CAPTURE(source);
    const auto blocks = parse_markdown(source);
    REQUIRE(blocks.size() == 1);
    REQUIRE(blocks[0].spans.size() == 1);
    CHECK(blocks[0].spans[0].kind == SpanKind::kText);
    CHECK(blocks[0].spans[0].text == source);
  }
}

TEST_CASE("hostile input stays within the limits of the view") {
  std::string stars, brackets, lines;
  for (int i = 0; i < 20'000; ++i) {
    stars += "*a*";
    brackets += "[(`*";
    lines += "- x\n";
  }
  for (const std::string& source : {stars, brackets, lines}) {
    const auto blocks = parse_markdown(source);
    CHECK(blocks.size() <= 500);
    for (const Block& block : blocks) CHECK(block.spans.size() <= 500);
  }
}
