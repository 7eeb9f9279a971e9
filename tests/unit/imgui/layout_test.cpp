// Lines: where they break, how they are ordered.
#include <catch2/catch.hpp>

#include "imgui/layout.h"

using namespace foyer;
using imgui::Layout;

namespace {

// Every character is ten wide.
class Monospaced final : public imgui::Text {
 public:
  float width(std::string_view run, imgui::TextStyle) override {
    float width = 0;
    for (const char byte : run) width += (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U ? 0 : 10;
    return width;
  }
  void draw(ImDrawList&, ImVec2, float, ImU32, std::string_view, imgui::TextStyle) override {}
  ImFont* field_font() override { return nullptr; }
  float field_size(float em) const override { return em; }
};

constexpr float kLine = 20;

Layout lay(std::string_view words, float width) {
  Monospaced text;
  return imgui::lay_out(words, text, {{}, width, kLine});
}

std::vector<std::string> lines(const Layout& layout) {
  std::vector<std::string> out;
  float top = -1;
  for (const imgui::Piece& piece : layout.pieces) {
    if (piece.at.y != top) out.emplace_back();
    top = piece.at.y;
    if (!out.back().empty() && !piece.text.empty()) out.back() += "|";
    out.back() += piece.text;
  }
  return out;
}

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("lines break at spaces, and words that follow each other are one piece", "[imgui]") {
  CHECK(lines(lay("one two three", 80)) == Lines{"one two", "three"});
  CHECK(lay("one two three", 80).width == 70);
  CHECK(lay("one two three", 80).height == 2 * kLine);
}

TEST_CASE("a word longer than a line breaks where the line ends", "[imgui]") {
  CHECK(lines(lay("abcdefghij", 40)) == Lines{"abcd", "efgh", "ij"});
}

TEST_CASE("a line of Chinese breaks anywhere, but not before a full stop", "[imgui]") {
  CHECK(lay("茶在哪里好吗", 40).height == 2 * kLine);
  for (const std::string& line : lines(lay("茶在哪里？好吗", 40))) CHECK_FALSE(line.starts_with("？"));
}

TEST_CASE("line ends of the text are kept", "[imgui]") {
  CHECK(lay("one\n\ntwo", 200).height == 3 * kLine);
}

TEST_CASE("a run of another style stays with the word that it ends", "[imgui]") {
  Monospaced text;
  view::Block block{
      view::BlockKind::kParagraph,
      {{view::SpanKind::kText, "aaaa ", {}}, {view::SpanKind::kStrong, "bbb", {}}, {view::SpanKind::kText, ".", {}}}};
  const Layout layout = imgui::lay_out(std::span(&block, 1), text, {{}, 80, kLine});
  CHECK(lines(layout) == Lines{"aaaa", "bbb|."});
}

TEST_CASE("Hebrew words are ordered from the right, Latin among them from the left", "[imgui]") {
  const Layout layout = lay("אב Tea Pot גד", 200);
  REQUIRE(layout.pieces.size() == 4);
  CHECK(layout.pieces[0].text == "גד");
  CHECK(layout.pieces[1].text == "Tea");
  CHECK(layout.pieces[2].text == "Pot");
  CHECK(layout.pieces[3].text == "אב");
  CHECK(layout.pieces[3].at.x + 20 == layout.width);
}

TEST_CASE("an address in somebody's words is a link, without the full stop after it", "[imgui]") {
  Monospaced text;
  view::Block block{view::BlockKind::kParagraph, {{view::SpanKind::kText, "See https://tea.example/a.", {}}}};
  const Layout layout = imgui::lay_out(std::span(&block, 1), text, {{}, 1000, kLine});
  REQUIRE(layout.pieces.size() == 3);
  CHECK(layout.pieces[1].url == "https://tea.example/a");
  CHECK(layout.pieces[2].text == ".");
}

TEST_CASE("numbers count within a list", "[imgui]") {
  Monospaced text;
  const view::Block item{view::BlockKind::kNumbered, {{view::SpanKind::kText, "tea", {}}}};
  const view::Block between{view::BlockKind::kParagraph, {{view::SpanKind::kText, "and", {}}}};
  const std::vector<view::Block> blocks = {item, item, between, item};
  const Layout layout = imgui::lay_out(blocks, text, {{}, 1000, kLine});
  CHECK(lines(layout) == Lines{"1.|tea", "2.|tea", "and", "1.|tea"});
}
