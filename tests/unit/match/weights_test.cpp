#include "match/weights.h"

#include <algorithm>
#include <catch2/catch.hpp>

#include "support/languages.h"
#include "unit/match/faq.h"

using namespace foyer;
using namespace foyer::match;
using test::english;

namespace {

int weight_of(const Weights& weights, std::string_view term) {
  const Corpus corpus = invert(kFaq, weights.common);
  const auto found = std::find(corpus.terms.begin(), corpus.terms.end(), term);
  return found == corpus.terms.end() ? -1 : weights.of_terms[static_cast<std::size_t>(found - corpus.terms.begin())];
}

}  // namespace

TEST_CASE("a rare term weighs more than one that many entries or the language have") {
  const Weights weights = weigh(kFaq, &english());
  CHECK(weight_of(weights, "password") > weight_of(weights, "my"));
  CHECK(weight_of(weights, "plan") > weight_of(weights, "do"));
}

TEST_CASE("a word that only the language has is known as common") {
  const Weights weights = weigh(kFaq, &english());
  CHECK(weight_of(weights, "pleas") > 0);
  CHECK(weight_of(weigh(kFaq, nullptr), "pleas") == -1);
}

TEST_CASE("weights survive their binary form") {
  const Weights weights = weigh(kFaq, &english());
  ByteWriter out;
  weights.write(out);
  ByteReader in(out.data());
  Weights back;
  back.read(in);
  CHECK(back.common == weights.common);
  CHECK(back.of_terms == weights.of_terms);
  CHECK(in.at_end());
}

TEST_CASE("an index does without weights that are not there, and is not led astray by those of no term") {
  const auto terms = text::terms_of("where is my parcel");
  Weights weights = weigh(kFaq, &english());
  const auto matches = Index::make(kFaq, weights).search(terms, kFaq.size());
  weights.of_terms.push_back(1);
  CHECK(Index::make(kFaq, weights).search(terms, kFaq.size()) == matches);
  weights.of_terms.clear();
  CHECK(Index::make(kFaq, weights).search(terms, kFaq.size()).size() <= kFaq.size());
}
