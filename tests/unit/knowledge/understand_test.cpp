#include "knowledge/understand.h"

#include <catch2/catch.hpp>

#include "unit/knowledge/tiny_pack.h"

using namespace foyer;
using namespace foyer::knowledge;

namespace {

Understanding ask(std::string_view text, std::string_view page_locale = "en") {
  static const Pack pack = std::move(Pack::open(tiny_pack())).value();
  return understand(pack, text, page_locale);
}

}  // namespace

TEST_CASE("an FAQ's own wordings are answered") {
  struct Row {
    const char* text;
    std::size_t entry;
  };
  const Row rows[] = {{"How do I return an item?", 0},
                      {"i want to send something BACK!!", 0},
                      {"What are your opening hours?", 1},
                      {"怎么退货", 2},
                      {"营业时间是什么时候？", 3}};
  for (const Row& row : rows) {
    CAPTURE(row.text);
    const Understanding understood = ask(row.text);
    CHECK(understood.verdict == Verdict::kAnswer);
    REQUIRE_FALSE(understood.candidates.empty());
    CHECK(understood.candidates.front().entry == row.entry);
  }
}

TEST_CASE("the pack's tuning decides what is answered") {
  struct Row {
    Tuning tuning;
    const char* text;
    Verdict verdict;
  };
  const char* own = "How do I return an item?";
  const char* vague = "return opening item hours";
  const Row rows[] = {{{}, own, Verdict::kAnswer},           {{1, 0.15f, 1}, own, Verdict::kUnknown}, {{0.6f, 1, 1}, own, Verdict::kClarify},
                      {{0, 0, 1}, vague, Verdict::kAnswer}, {{0, 0, 1}, "qwertz", Verdict::kUnknown}, {{0, 0, 0}, "", Verdict::kUnknown}};
  for (const Row& row : rows) {
    CAPTURE(row.text, row.tuning.threshold, row.tuning.margin);
    const Pack pack = std::move(Pack::open(tiny_pack(row.tuning))).value();
    CHECK(understand(pack, row.text, "en").verdict == row.verdict);
  }
}

TEST_CASE("the message's script chooses the locale, the page's language where there is none") {
  struct Row {
    const char* text;
    const char* page;
    const char* locale;
  };
  const Row rows[] = {{"退货", "en", "zh"}, {"opening hours", "zh", "en"}, {"123", "zh-CN", "zh"},
                      {"123", "en", "en"},  {"где заказ", "zh", "zh"},     {"", "fr", "en"}};
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(ask(row.text, row.page).locale == row.locale);
  }
}

TEST_CASE("gibberish and the unrelated are not known") {
  for (const char* text : {"", "asdf qwer", "?!", "\xFF\xFE", "the weather in Paris tomorrow", "明天北京天气"}) {
    CAPTURE(text);
    CHECK(ask(text).verdict == Verdict::kUnknown);
  }
}

TEST_CASE("confidences are probabilities and never rise") {
  const auto candidates = ask("when do I return an open item").candidates;
  REQUIRE(candidates.size() == 2);
  CHECK(candidates[0].confidence <= 1);
  CHECK(candidates[1].confidence >= 0);
  CHECK(candidates[0].confidence >= candidates[1].confidence);
}

TEST_CASE("the owner's priority of the entry that answers counts") {
  CHECK(ask("How do I return an item?").priority == protocol::Priority::kNormal);
}

TEST_CASE("a megabyte of anything ends soon") {
  for (const char* piece : {"a", "退", "é", "\xF0\x9F\x98\x80", "\xC0", "\xE2\x80\xAE", "open "}) {
    std::string text;
    while (text.size() < 1'000'000) text += piece;
    CHECK(ask(text).candidates.size() <= kMaxCandidates);
  }
}
