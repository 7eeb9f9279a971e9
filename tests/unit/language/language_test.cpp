#include "language/language.h"

#include <catch2/catch.hpp>
#include <limits>

#include "base/bytes.h"
#include "base/hash.h"
#include "support/languages.h"

using namespace foyer;
using language::Language;

namespace {

double likeness(const Language& language, std::string_view a, std::string_view b) {
  return language::cosine(language.meaning_of(text::terms_of(a)), language.meaning_of(text::terms_of(b)));
}

std::vector<std::uint8_t> with_checksum(const ByteWriter& body) {
  ByteWriter out;
  out.bytes(as_bytes("FYLA"));
  out.u8(2);
  out.u64(hash(as_text(body.data())));
  out.bytes(body.data());
  return std::move(out).take();
}

}  // namespace

TEST_CASE("texts that mean the same are more alike than others, without a word in common") {
  const Language& en = test::english();
  CHECK(likeness(en, "they took the money twice", "double charge") > likeness(en, "they took the money twice", "forgot password"));
  const Language& zh = test::chinese();
  CHECK(likeness(zh, "快递一直没到", "包裹在哪里") > likeness(zh, "快递一直没到", "忘记密码了"));
}

TEST_CASE("one meaning is compared with many as with each") {
  const Language& en = test::english();
  std::vector<std::int8_t> many;
  for (const std::string_view text : {"double charge", "forgot password", "xqzzv"}) {
    const auto meaning = en.meaning_of(text::terms_of(text));
    many.insert(many.end(), meaning.begin(), meaning.end());
  }
  const auto one = en.meaning_of(text::terms_of("they took the money twice"));
  const auto found = language::cosines(one, many);
  REQUIRE(found.size() == 3);
  CHECK(found[0] == likeness(en, "they took the money twice", "double charge"));
  CHECK(found[1] == likeness(en, "they took the money twice", "forgot password"));
  CHECK(found[2] == 0);
  CHECK(language::cosines(one, {}).empty());
}

TEST_CASE("a text is as like itself as rounding allows, and a text of unknown words like none") {
  CHECK(likeness(test::english(), "cancel my plan", "cancel my plan") == Approx(1).margin(0.02));
  CHECK(likeness(test::english(), "xqzzv", "cancel my plan") == 0);
  CHECK(likeness(test::english(), "", "") == 0);
}

TEST_CASE("rare words tell more, and unknown ones most") {
  const Language& en = test::english();
  CHECK(en.rarity("the") < en.rarity("refund"));
  CHECK(en.rarity("refund") < en.rarity("xqzzv"));
  CHECK(en.knows("refund"));
  CHECK_FALSE(en.knows("xqzzv"));
}

TEST_CASE("what is no language pack is refused with the reason") {
  const auto why = [](std::string_view bytes) { return Language::open(as_bytes(bytes)).error().message; };
  CHECK(why("") == "not a language pack");
  CHECK(why("FYLA\x09") == "the language pack has version 9; this Foyer reads version 2");
  CHECK(why(std::string_view("FYLA\x02\0\0\0\0\0\0\0\0", 13)) == "the language pack is truncated or was altered");
}

TEST_CASE("a small pack judges and knows no words; dimensions without words are refused") {
  const Language& small = *test::small_english_pack();
  CHECK(small.is_small());
  CHECK(small.tag() == "en");
  CHECK_FALSE(small.triage_models().empty());
  CHECK_FALSE(small.knows("refund"));
  CHECK(small.meaning_of(text::terms_of("refund")).empty());
  CHECK(small.common(1).empty());
  CHECK_FALSE(test::english().is_small());

  for (const std::size_t dimensions : {0u, 2u}) {
    ByteWriter body;
    body.string("en");
    body.string("");
    body.varint(dimensions);
    for (std::size_t i = 0; i < dimensions; ++i) body.f32(0.5f);
    body.varint(0);
    CHECK(Language::open(with_checksum(body)).ok() == (dimensions == 0));
  }
}

TEST_CASE("lengths that the bytes cannot hold are refused") {
  for (const std::uint64_t count : {std::uint64_t{0}, std::uint64_t{3}, std::uint64_t{1} << 40}) {
    ByteWriter body;
    body.string("en");
    body.string("");
    body.varint(2);
    body.f32(0.5f);
    body.f32(0.5f);
    body.varint(count);
    for (int i = 0; i < 30; ++i) body.u8(0);
    CHECK_FALSE(Language::open(with_checksum(body)).ok());
  }
}

TEST_CASE("steps that would make no numbers are refused") {
  for (const float step : {0.0f, -0.5f, 3e38f, std::numeric_limits<float>::quiet_NaN()}) {
    ByteWriter body;
    body.string("en");
    body.string("");
    body.varint(2);
    body.f32(step);
    body.f32(0.5f);
    body.varint(2);
    for (const int byte : {0, 1, int{'a'}, 0, 1, int{'b'}, 16, 16, 96, 96, 0x77, 0x77}) body.u8(static_cast<std::uint8_t>(byte));
    CHECK_FALSE(Language::open(with_checksum(body)).ok());
  }
}
