// A shop's log, small enough to be reckoned by hand: the comments do.
#include "server/reports/report.h"

#include <future>
#include <thread>

#include "server/conversations/relay.h"
#include "server/reports/reporter.h"
#include "server/reports/tally.h"

using namespace foyer;
using namespace foyer::conversations;
using namespace foyer::protocol;

namespace {

constexpr std::int64_t kMinute = 60'000;
constexpr std::int64_t kDay = 24 * 60 * kMinute;
constexpr std::int64_t kFrom = 190 * kDay;
constexpr std::int64_t kTo = 200 * kDay;

Poster ann() { return Poster::of_agent(7, "Ann"); }

// One visitor's conversation, told in minutes from its beginning.
class Story {
 public:
  Story(Relay& relay, int number, std::int64_t begins) : relay_(relay), number_(number), begins_(begins) {
    std::string key(64, '0');
    key.replace(60, 4, std::to_string(1000 + number));
    visitor_ = *customers::hash_visitor_key(key);
  }

  Story& asks(std::int64_t minute, Priority priority = Priority::kNormal, Tally tally = {}) {
    relay_.set_score({priority, Sentiment::kNeutral});
    return visitor(minute, BodyEscalated{.question = "?", .triage = {.priority = priority}, .tally = tally});
  }
  Story& claimed(std::int64_t minute) { return says(minute, ann(), BodyAssigned{}); }
  Story& answered(std::int64_t minute) { return says(minute, ann(), text("an answer")); }
  Story& handed_back(std::int64_t minute) { return says(minute, ann(), BodyReturned{ReturnReason::kHandedBack}); }
  Story& nobody_came(std::int64_t minute) { return says(minute, Poster::of_system(), BodyReturned{ReturnReason::kNobodyCame}); }
  Story& resolved(std::int64_t minute) { return says(minute, ann(), BodyResolved{}); }
  Story& rated(std::int64_t minute, bool satisfied) { return visitor(minute, BodyRated{.satisfied = satisfied}); }
  // The same visitor's next conversation.
  Story& begins_another(std::int64_t at) {
    begins_ = at;
    number_ += 100;
    return *this;
  }

 private:
  Story& visitor(std::int64_t minute, Body body) { return says(minute, Poster::of_visitor(visitor_), std::move(body)); }
  Story& says(std::int64_t minute, Poster poster, Body body) {
    relay_.now = begins_ + minute * kMinute;
    relay_.must_post(std::move(poster), std::move(body), ulid(number_));
    return *this;
  }

  Relay& relay_;
  int number_;
  std::int64_t begins_;
  customers::VisitorHash visitor_;
};

void tell_period(Relay& relay) {
  // Answered after 4 minutes, handled in 9.
  Story(relay, 1, 195 * kDay)
      .asks(0, Priority::kHigh, {.asked = 2, .answered = 1, .unanswered = 1})
      .claimed(1).answered(4).resolved(10).rated(11, true);
  // Asks twice, but waits once: answered after 10 minutes, handled in 12.
  Story(relay, 2, 196 * kDay)
      .asks(0, Priority::kNormal, {.asked = 1, .clarified = 1})
      .asks(2, Priority::kNormal, {.asked = 1})
      .claimed(8).answered(10).answered(15).resolved(20).rated(21, false);
  // Waits twice: nobody comes, then answered after 2 minutes; claimed anew after it was handed back, handled in 6.
  Story(relay, 3, 197 * kDay)
      .asks(0, Priority::kUrgent).nobody_came(5)
      .asks(30).claimed(31).answered(32).handed_back(40)
      .claimed(50).resolved(56);
  relay.site = "other";
  Story(relay, 4, 197 * kDay).asks(0, Priority::kLow);
  relay.site = "demo";
  // Asked before the period, resolved in it (handled in 2), rated at the very moment that it is over.
  Story(relay, 5, kFrom - 3 * kMinute).asks(0).claimed(2).answered(2).resolved(4).rated(10 * 24 * 60 + 3, true);
}

void tell_tallies(Relay& relay) {
  const Tally helped{.asked = 5, .answered = 4, .helped = 3, .not_helped = 1};
  struct Row { std::int64_t id; std::int64_t at; };
  for (const Row& row : {Row{1, kFrom}, Row{1, kFrom + 1}, Row{2, kTo}, Row{3, kFrom - 1}}) {
    REQUIRE(relay.loop().write(relay.store().writer(), [&](store::Database& database) {
      return reports::store_tally(database, "demo", ulid(row.id), row.at, helped);
    }).ok());
  }
}

// The 90 days before the last 30: five customers, of whom two are lost.
void tell_customers(Relay& relay) {
  const std::int64_t first = kTo - 120 * kDay;
  // Lost: left dissatisfied. The very first moment counts.
  Story(relay, 11, first).asks(0).claimed(1).answered(2).resolved(3).rated(4, false);
  // Lost: never answered.
  Story(relay, 12, first + 10 * kDay).asks(0).nobody_came(5);
  // Never answered, but came back.
  Story(relay, 13, first + 20 * kDay).asks(0).begins_another(kTo - 20 * kDay).asks(0);
  // Dissatisfied once, satisfied the last time.
  Story(relay, 14, first + 30 * kDay)
      .asks(0).claimed(1).answered(2).resolved(3).rated(4, false)
      .begins_another(first + 40 * kDay).asks(0).claimed(1).answered(2).resolved(3).rated(4, true);
  // Silent after an answer: no reason to think them lost.
  Story(relay, 15, first + 50 * kDay).asks(0).claimed(1).answered(2).resolved(3);
  // Too long ago to count, and too lately.
  Story(relay, 16, first - 10 * kMinute).asks(0);
  Story(relay, 17, kTo - 30 * kDay).asks(0);
}

Report report_of(Relay& relay, std::string_view site = "") {
  auto made = reports::report(relay.store().reader(), kFrom, kTo, site);
  if (!made) FAIL(made.error().message);
  return made.value();
}

}  // namespace

TEST_CASE("a period's report is what a hand reckons") {
  Relay relay;
  tell_period(relay);
  tell_tallies(relay);
  const Report report = report_of(relay);
  CHECK(report.from == kFrom);
  CHECK(report.to == kTo);
  CHECK(report.conversations == 4);
  CHECK(report.rated == 2);
  CHECK(report.satisfied == 1);
  CHECK(report.satisfaction == 0.5);
  CHECK(report.escalated == 5);
  CHECK(report.by_priority == std::vector<PriorityCount>{
      {Priority::kLow, 1}, {Priority::kNormal, 2}, {Priority::kHigh, 1}, {Priority::kUrgent, 1}});
  CHECK(report.first_response == Times{.count = 3, .median_ms = 4.0 * kMinute, .mean_ms = 16.0 * kMinute / 3});
  CHECK(report.handled == 4);
  CHECK(report.handling == Times{.count = 4, .median_ms = 7.5 * kMinute, .mean_ms = 7.25 * kMinute});
  // 4 handled / (5 waits * 16/3 minutes = 4/9 of an hour)
  CHECK(report.efficiency_per_hour == Approx(9));
  CHECK(report.bot == Tally{.asked = 9, .answered = 5, .helped = 3, .not_helped = 1, .clarified = 1, .unanswered = 1});
}

TEST_CASE("a report of one site leaves the others out") {
  Relay relay;
  tell_period(relay);
  const Report demo = report_of(relay, "demo");
  CHECK(demo.conversations == 3);
  CHECK(demo.escalated == 4);
  CHECK(demo.efficiency_per_hour == Approx(11.25));
  const Report other = report_of(relay, "other");
  CHECK(other.conversations == 1);
  CHECK(other.escalated == 1);
  CHECK(other.handled == 0);
  CHECK(other.first_response == Times{});
  CHECK_FALSE(other.satisfaction.has_value());
  CHECK_FALSE(other.efficiency_per_hour.has_value());
}

TEST_CASE("customers are lost who left dissatisfied or unanswered, and stayed away") {
  Relay relay;
  tell_customers(relay);
  const Report report = report_of(relay);
  CHECK(report.customers == 5);
  CHECK(report.lost == 2);
  CHECK(report.churn == 0.4);
}

TEST_CASE("of an empty store every count is zero and every rate absent") {
  Relay relay;
  const Report report = report_of(relay);
  const std::vector<PriorityCount> none = {
      {Priority::kLow, 0}, {Priority::kNormal, 0}, {Priority::kHigh, 0}, {Priority::kUrgent, 0}};
  CHECK(report == Report{.from = kFrom, .to = kTo, .by_priority = none});
}

TEST_CASE("a tally needs an id, and its counts are bounded") {
  Relay relay;
  const auto store = [&](std::string id, Tally tally) {
    return relay.loop().write(relay.store().writer(), [&](store::Database& database) {
      return reports::store_tally(database, "demo", id, kFrom, tally);
    });
  };
  CHECK_FALSE(store("x", {}).ok());
  CHECK(store(ulid(1), {.asked = 1'000'000'000, .answered = -5}).ok());
  CHECK(report_of(relay).bot == Tally{.asked = 1000});
}

TEST_CASE("a report made beside the event loop is the same report") {
  Relay relay;
  tell_period(relay);
  const auto reporter = std::move(reports::Reporter::open(relay.file(), relay.loop().post_back()).value());
  std::vector<Report> made;
  for (int i = 0; i < 3; ++i) {
    reporter->make({.from_ms = kFrom, .to_ms = kTo}, [&](const Result<Report>& result) { made.push_back(result.value()); });
  }
  relay.loop().run_until([&] { return made.size() == 3; });
  CHECK(made == std::vector(3, report_of(relay)));
}

TEST_CASE("more reports than may wait are refused, and those that wait are made") {
  Relay relay;
  std::promise<void> first_is_made;
  std::promise<void> release;
  const auto released = release.get_future().share();
  // The first report's thread stands in its PostBack until the test has asked for all.
  const auto post_back = [&, here = std::this_thread::get_id(), first = true](std::function<void()> f) mutable {
    if (std::this_thread::get_id() != here && std::exchange(first, false)) {
      first_is_made.set_value();
      released.wait();
    }
    relay.loop().post_back()(std::move(f));
  };
  const auto reporter = std::move(reports::Reporter::open(relay.file(), post_back).value());
  std::size_t made = 0;
  std::size_t refused = 0;
  const auto ask = [&] { reporter->make({}, [&](const Result<Report>& result) { ++(result ? made : refused); }); };
  ask();
  first_is_made.get_future().wait();
  for (std::size_t i = 0; i < reports::kMaxWaitingReports + 2; ++i) ask();
  release.set_value();
  relay.loop().run_until([&] { return made + refused == reports::kMaxWaitingReports + 3; });
  CHECK(refused == 2);
}
