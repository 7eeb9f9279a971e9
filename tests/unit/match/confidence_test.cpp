#include "match/confidence.h"

#include <catch2/catch.hpp>

#include "unit/match/faq.h"

using namespace foyer;
using namespace foyer::match;

namespace {

std::vector<double> confidences(std::string_view text) {
  const auto matches = make_index().search(text::terms_of(text), 10);
  return Confidence::of_words().of(matches);
}

}  // namespace

TEST_CASE("the same words are believed, a shared word hardly") {
  CHECK(confidences("I forgot my password").front() > 0.9);
  CHECK(confidences("my cat ate a very large purple banana yesterday evening").front() < 0.3);
}

TEST_CASE("near neighbours share the belief") {
  const auto both = confidences("my plan");
  REQUIRE(both.size() >= 2);
  CHECK(both[0] - both[1] < 0.2);
}

TEST_CASE("what is ranked lower is not believed more") {
  const auto all = confidences("how do I change or cancel my plan or password");
  for (std::size_t i = 1; i < all.size(); ++i) CHECK(all[i] <= all[i - 1]);
}

TEST_CASE("weights survive their binary form, and what is not a number is refused") {
  const std::array<double, kEvidence + 1> weights = {1, 2, 3, 4, 5, 6, -7.5};
  ByteWriter out;
  Confidence(weights).write(out);
  ByteReader in(out.data());
  Confidence back;
  back.read(in);
  CHECK(std::equal(weights.begin(), weights.end(), back.weights().begin()));

  ByteWriter bad;
  for (std::size_t i = 0; i <= kEvidence; ++i) bad.f32(i == 3 ? std::numeric_limits<float>::quiet_NaN() : 1);
  ByteReader bad_in(bad.data());
  back.read(bad_in);
  CHECK(bad_in.failed());
}
