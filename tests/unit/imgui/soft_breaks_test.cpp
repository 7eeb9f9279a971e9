#include <catch2/catch.hpp>

#include "imgui/soft_breaks.h"

using namespace foyer::imgui;

namespace {

class Monospaced final : public Text {
 public:
  float width(std::string_view run, TextStyle) override { return static_cast<float>(run.size()) * 10; }
  void draw(ImDrawList&, ImVec2, float, ImU32, std::string_view, TextStyle) override {}
  ImFont* field_font() override { return nullptr; }
  float field_size(float em) const override { return em; }
};

SoftlyBroken wrap(std::string_view text, std::size_t cursor, float width) {
  Monospaced measure;
  return with_breaks(text, cursor, measure, {}, width);
}

}  // namespace

TEST_CASE("a long line breaks after its spaces, and is whole again without the breaks", "[imgui]") {
  const SoftlyBroken broken = wrap("one two three", 13, 80);
  CHECK(broken.text == "one two \nthree");
  CHECK(broken.cursor == 14);
  const SoftlyBroken plain = without_breaks(broken.text, broken.breaks, broken.cursor);
  CHECK(plain.text == "one two three");
  CHECK(plain.cursor == 13);
}

TEST_CASE("the visitor's own line ends are no soft breaks", "[imgui]") {
  const SoftlyBroken broken = wrap("one\ntwo", 7, 200);
  CHECK(broken.text == "one\ntwo");
  CHECK(broken.breaks.empty());
}

TEST_CASE("a word longer than the line breaks anywhere", "[imgui]") {
  CHECK(wrap("abcdefgh", 0, 30).text == "abc\ndef\ngh");
}

TEST_CASE("breaks move with what is written before them", "[imgui]") {
  const Edited edited = follow_edit("one two \nthree", {8}, "Xone two \nthree", 1);
  CHECK(edited.breaks == std::vector<std::size_t>{9});
}

TEST_CASE("Backspace at the beginning of a line takes the letter before it", "[imgui]") {
  const Edited edited = follow_edit("abc\ndef", {3}, "abcdef", 3);
  CHECK(edited.text == "abdef");
  CHECK(edited.cursor == 2);
  CHECK(edited.breaks.empty());
}
