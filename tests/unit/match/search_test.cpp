#include <algorithm>

#include <catch2/catch.hpp>

#include "match/index.h"
#include "match/score.h"
#include "unit/match/faq.h"

using namespace foyer;
using namespace foyer::match;

TEST_CASE("each wording finds its own entry first, and as the same words") {
  const Index index = make_index();
  for (std::uint32_t entry = 0; entry < kFaq.size(); ++entry) {
    for (const std::string_view wording : kFaq[entry].wordings) {
      CAPTURE(wording);
      const auto matches = index.search(text::terms_of(wording), 10);
      REQUIRE_FALSE(matches.empty());
      CHECK(matches.front().entry == entry);
      CHECK(matches.front().similarity == Approx(1));
      CHECK(matches.front().coverage == Approx(1));
    }
  }
}

TEST_CASE("questions in other words find their entry") {
  const Index index = make_index();
  CHECK(best(index, "my pasword is forgoten") == 0);
  CHECK(best(index, "cancelling the subscription plan") == 1);
  CHECK(best(index, "可以退货吗") == 3);
}

TEST_CASE("a text that shares nothing with the FAQ matches nothing") {
  const Index index = make_index();
  CHECK(index.search(text::terms_of("zebra xylophone 12345"), 10).empty());
  CHECK(index.search(text::terms_of(""), 10).empty());
}

TEST_CASE("matches come best first, at most as many as asked for") {
  const Index index = make_index();
  const auto matches = index.search(text::terms_of("how do I change my password plan"), 2);
  REQUIRE(matches.size() == 2);
  CHECK(matches[0].score >= matches[1].score);
}

// What is left out early, since it cannot come among the first, depends on the blend.
TEST_CASE("by any blend the first few are the first of all") {
  std::vector<std::string> questions;
  for (const char* deed : {"cancel", "change", "pay for", "renew", "share", "return"}) {
    for (const char* thing : {"plan", "order", "password", "parcel", "invoice", "ticket", "kettle", "account"}) {
      questions.push_back(std::string("How do I ") + deed + " my " + thing + "?");
    }
  }
  std::vector<EntryText> entries;
  for (std::size_t i = 0; i < questions.size(); ++i) entries.push_back({{questions[i]}, questions[(i + 5) % questions.size()]});
  Index index = make_index(entries);
  index.learn(test::english_pack());
  for (const char* text : {"can I send the teapot back", "stop my subscription", "bill", "my pasword", "give it to a friend", "weather"}) {
    const auto terms = text::terms_of(text);
    for (const float blend : {0.0F, 0.001F, 0.3F, kUsualBlend, 1.7F, kMaxBlend}) {
      CAPTURE(text, blend);
      const auto all = index.search(terms, entries.size(), std::nullopt, blend);
      const auto few = index.search(terms, 3, std::nullopt, blend);
      CHECK(std::equal(few.begin(), few.end(), all.begin(), all.begin() + static_cast<std::ptrdiff_t>(std::min<std::size_t>(3, all.size()))));
      CHECK(std::is_sorted(all.begin(), all.end(), is_better));
      CHECK(std::all_of(all.begin(), all.end(), [&](const Match& match) { return match.score == parts_of(match, blend).sum(); }));
    }
  }
}

TEST_CASE("equal entries come in the owner's order") {
  const std::vector<EntryText> twins = {{{"Where is it?"}, ""}, {{"Where is it?"}, ""}};
  const auto matches = make_index(twins).search(text::terms_of("where is it"), 10);
  REQUIRE(matches.size() == 2);
  CHECK(matches[0].entry == 0);
  CHECK(matches[0].score == matches[1].score);
}

TEST_CASE("an excluded wording or entry is not found") {
  const Index index = make_index();
  const auto terms = text::terms_of("I forgot my password");
  const auto without_wording = index.search(terms, 10, Exclusion{0, 1});
  REQUIRE_FALSE(without_wording.empty());
  CHECK(without_wording.front().entry == 0);
  CHECK(without_wording.front().similarity < 0.99);
  for (const Match& match : index.search(terms, 10, Exclusion{0, std::nullopt})) CHECK(match.entry != 0);
}

TEST_CASE("a rehearsal is the two searches that it stands for") {
  const Index index = make_index();
  for (std::uint32_t entry = 0; entry < kFaq.size(); ++entry) {
    const auto terms = text::terms_of(kFaq[entry].wordings[0]);
    const Rehearsal rehearsal = index.rehearse(terms, 2, entry, 0);
    CHECK(rehearsal.as_it_is == index.search(terms, 2));
    CHECK(rehearsal.without_wording == index.search(terms, 2, Exclusion{entry, 0}));
  }
}

TEST_CASE("a message of one endless word or of many words ends") {
  const Index index = make_index();
  std::string words;
  for (int i = 0; i < 2'000; ++i) words += "password" + std::to_string(i) + " ";
  CHECK(best(index, std::string(100'000, 'a')) == index.entries());
  CHECK(best(index, words) < index.entries());
}
