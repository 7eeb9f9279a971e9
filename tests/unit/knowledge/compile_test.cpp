#include "knowledge/compile.h"

#include <algorithm>
#include <catch2/catch.hpp>

#include "classify/train_intent.h"
#include "classify/triage.h"
#include "knowledge/pack.h"
#include "knowledge/understand.h"
#include "support/languages.h"
#include "tools/files.h"

using namespace foyer;
using namespace foyer::knowledge;

namespace {

const Assets& shipped_assets() {
  static const auto assets = tools::load_assets(FOYER_SOURCE_DIR "/assets");
  return assets.value();
}

Source demo_source() { return {"shop.json", tools::read_file(FOYER_SOURCE_DIR "/assets/faq/shop.json").value(), "en"}; }

const Pack& demo() {
  static const Pack pack = [] {
    const Source source = demo_source();
    return std::move(Pack::open(std::move(compile({&source, 1}, shipped_assets())->pack))).value();
  }();
  return pack;
}

const Pack& taught_demo() {
  static const Pack pack = [] {
    const Source source = demo_source();
    Pack made = std::move(Pack::open(std::move(compile({&source, 1}, shipped_assets())->pack))).value();
    REQUIRE(tools::teach(made, shipped_assets()).ok());
    return made;
  }();
  return pack;
}

// How many of a file's messages get an answer.
int answered(const Pack& pack, const std::string& file, std::string_view locale) {
  const auto lines = tools::read_file(FOYER_SOURCE_DIR "/assets/faq/questions/" + file).value();
  int count = 0;
  for (std::size_t at = lines.find(": \""); at != std::string::npos; at = lines.find(": \"", lines.find('\n', at))) {
    const std::string text = lines.substr(at + 3, lines.find('\n', at) - at - 5);
    if (understand(pack, text, locale).verdict == Verdict::kAnswer) ++count;
  }
  return count;
}

Understanding ask(std::string_view text) { return understand(demo(), text, "en"); }

// The large models: of the English language pack.
classify::Judgement judged(std::string_view text) {
  static const auto languages = open_languages(shipped_assets().languages).value();
  const auto english = std::find_if(languages.begin(), languages.end(), [](const auto& one) { return one->tag() == "en"; });
  return classify::Triage::open((*english)->triage_models())->judge(classify::Message(text));
}

// Of a taught FAQ that has this question alone, without an owner's priority.
protocol::Priority priority_where_it_is_answered(std::string_view text) {
  const Source source{"faq.json", R"({"entries":[{"id":"a","question":")" + std::string(text) + R"(","answer":"A."}]})", "en"};
  Pack pack = std::move(Pack::open(std::move(compile({&source, 1}, shipped_assets())->pack))).value();
  REQUIRE(tools::teach(pack, shipped_assets()).ok());
  const Understanding understood = understand(pack, text, "en");
  REQUIRE(understood.verdict == Verdict::kAnswer);
  return understood.priority;
}

}  // namespace

TEST_CASE("the same source makes the same bytes") {
  const Source source{"a.json", R"({"entries":[{"id":"a","question":"Q?","answer":"A."}]})", "en"};
  const auto first = compile({&source, 1}, shipped_assets());
  const auto second = compile({&source, 1}, shipped_assets());
  REQUIRE(first.ok());
  CHECK(first->pack == second->pack);
}

TEST_CASE("an FAQ compiles without any assets") {
  const Source source{"a.json", R"({"entries":[{"id":"a","question":"Where is it?","answer":"Here."}]})", "en"};
  const auto compiled = compile({&source, 1}, {});
  REQUIRE(compiled.ok());
  const auto pack = Pack::open(compiled->pack);
  REQUIRE(pack.ok());
  CHECK(understand(*pack, "where is it", "en").verdict == Verdict::kAnswer);
}

TEST_CASE("a language that is learnt brings its own triage models") {
  const std::string_view text = "third week without an answer, so much for same-day";
  const auto before = understand(demo(), text, "en").sentiments;
  const auto after = understand(taught_demo(), text, "en").sentiments;
  CHECK(after == judged(text).sentiments);
  CHECK(before != after);
}

TEST_CASE("a pack without models judges once a small language pack has come, and as the large one does, whichever comes last") {
  const std::string_view text = "third week without an answer, so much for same-day";
  const auto bare = [] {
    const Source source = demo_source();
    Assets assets = shipped_assets();
    assets.small_languages.clear();
    return std::move(Pack::open(std::move(compile({&source, 1}, assets)->pack))).value();
  };
  Pack pack = bare();
  CHECK(understand(pack, "hello", "en").small_talk == classify::SmallTalk::kNone);
  const auto matches = understand(pack, text, "en").candidates;
  pack.learn(test::small_english_pack());
  CHECK(understand(pack, "hello", "en").small_talk == classify::SmallTalk::kHello);
  CHECK(understand(pack, text, "en").sentiments == ask(text).sentiments);
  REQUIRE(understand(pack, text, "en").candidates.size() == matches.size());
  CHECK(understand(pack, text, "en").candidates.front().confidence == matches.front().confidence);

  pack.learn(test::english_pack());
  CHECK(understand(pack, text, "en").sentiments == judged(text).sentiments);
  Pack other = bare();
  other.learn(test::english_pack());
  other.learn(test::small_english_pack());
  CHECK(understand(other, text, "en").sentiments == judged(text).sentiments);
}

TEST_CASE("a question that has its answer is ordinary, unless it is surely urgent") {
  const std::string_view unsure = "My voucher is rejected", sure = "Somebody is emptying my account";
  REQUIRE(judged(unsure).priority > protocol::Priority::kNormal);
  REQUIRE(judged(unsure).priority_confidence < 0.6f);
  CHECK(priority_where_it_is_answered(unsure) == protocol::Priority::kNormal);
  REQUIRE(judged(sure).priority_confidence > 0.6f);
  CHECK(priority_where_it_is_answered(sure) == protocol::Priority::kUrgent);
}

TEST_CASE("two entries with one wording are warned of") {
  const Source source{
      "a.json", R"({"entries":[{"id":"a","question":"Where?","answer":"A."},{"id":"b","question":"WHERE?","answer":"B."}]})",
      "en"};
  const auto compiled = compile({&source, 1}, shipped_assets());
  REQUIRE(compiled.ok());
  CHECK(compiled->warnings == std::vector<std::string>{R"(entry "b": "WHERE?" is also a wording of "a" in "en")"});
  const auto pack = Pack::open(compiled->pack);
  CHECK(understand(*pack, "where?", "en").verdict == Verdict::kClarify);
}

TEST_CASE("a training text that cannot be read is an error with file and line") {
  const Source source{"a.json", R"({"entries":[{"id":"a","question":"Q?","answer":"A."}]})", "en"};
  const Assets assets{{}, {{"smalltalk/en.jsonl", "{\"text\":\"hi\",\"label\":\"hello\"}\n{\"text\":1}\n"}}, {}};
  CHECK(compile({&source, 1}, assets).error().message.find("smalltalk/en.jsonl:2: ") == 0);
}

TEST_CASE("every question of the demo shop is answered with its own entry") {
  for (std::size_t i = 0; i < demo().size(); ++i) {
    const Entry entry = demo().entry(i);
    CAPTURE(entry.id, entry.locale);
    const Understanding understood = understand(demo(), entry.question, entry.locale);
    CHECK(understood.verdict == Verdict::kAnswer);
    REQUIRE_FALSE(understood.candidates.empty());
    CHECK(understood.candidates.front().entry == i);
  }
}

TEST_CASE("small talk is understood in both languages") {
  struct Row {
    const char* text;
    SmallTalk small_talk;
  };
  const Row rows[] = {
      {"hello", SmallTalk::kHello},
      {"Hi there!", SmallTalk::kHello},
      {"你好", SmallTalk::kHello},
      {"thanks a lot", SmallTalk::kThanks},
      {"谢谢", SmallTalk::kThanks},
      {"bye", SmallTalk::kGoodbye},
      {"再见", SmallTalk::kGoodbye},
      {"yes", SmallTalk::kYes},
      {"no", SmallTalk::kNo},
      {"转人工", SmallTalk::kWantsPerson},
      {"talk to a human", SmallTalk::kWantsPerson},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(ask(row.text).small_talk == row.small_talk);
  }
}

TEST_CASE("a greeting before a question is a question") {
  for (const char* text : {"hi, where is my order?", "你好，我的订单到哪儿了？", "hello, how do I cancel my order"}) {
    CAPTURE(text);
    const Understanding understood = ask(text);
    CHECK(understood.small_talk == SmallTalk::kNone);
    CHECK(understood.verdict == Verdict::kAnswer);
  }
}

TEST_CASE("the intent is the category that the likeliest entries share") {
  CHECK(ask("where is my order").intent == "orders");
  CHECK(ask("qwertz").intent.empty());
}

TEST_CASE("of forty messages that the shop cannot answer, at most four are answered") {
  for (const Pack* pack : {&demo(), &taught_demo()}) {
    CHECK(answered(*pack, "shop.oos.en.jsonl", "en") <= 4);
    CHECK(answered(*pack, "shop.oos.zh.jsonl", "zh") <= 4);
  }
}

TEST_CASE("the language pack finds what shares no word with the FAQ") {
  const Understanding meant = understand(taught_demo(), "the money left my account twice", "en");
  REQUIRE_FALSE(meant.candidates.empty());
  CHECK(taught_demo().entry(meant.candidates.front().entry).id == "charged-wrong");
}

TEST_CASE("intents that are damaged, cut short or of names too long make no pack") {
  const classify::Row rows[] = {{"where is it", "track"}, {"has it been sent", "track"}, {"money back", "refund"}, {"give it back", "refund"}};
  const auto model = classify::train_intent({rows}).value();
  const Source source = demo_source();
  const auto opens = [&](std::vector<std::uint8_t> bytes) {
    const Intents intents{"en", std::move(bytes)};
    return Pack::open(compile({&source, 1}, shipped_assets(), Answers::kRequired, {&intents, 1})->pack).ok();
  };
  CHECK(opens(model));
  CHECK_FALSE(opens({1, 2, 3}));
  CHECK_FALSE(opens({model.begin(), model.end() - 1}));
  const std::string name(kMaxIntentBytes + 1, 'x');
  const classify::Row long_rows[] = {{"where is it", name}, {"money back", "refund"}};
  CHECK_FALSE(opens(classify::train_intent({long_rows}).value()));
}

TEST_CASE("a taught intent goes along with what is understood, and is never a category") {
  const classify::Row rows[] = {{"where is my order", "track"}, {"has my parcel been sent", "track"}, {"i want my money back", "refund"}, {"refund me please", "refund"}};
  const Intents intents{"en", classify::train_intent({rows}).value()};
  const Source source = demo_source();
  const auto pack = Pack::open(compile({&source, 1}, shipped_assets(), Answers::kRequired, {&intents, 1})->pack);
  REQUIRE(pack.ok());
  const Understanding english = understand(*pack, "where is my order", "en");
  CHECK(english.likeliest_intent == "track");
  CHECK((english.intent == "track" || english.intent.empty()));
  CHECK(understand(*pack, "我的订单到哪儿了？", "en").likeliest_intent.empty());  // the other locale has its categories
}
