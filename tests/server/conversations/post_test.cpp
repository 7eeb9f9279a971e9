#include "server/conversations/post.h"

#include <map>

#include "server/conversations/relay.h"

using namespace foyer;
using namespace foyer::conversations;
using namespace foyer::protocol;

namespace {

Post first_post(std::string id = ulid(1)) {
  return {.conversation = kConversation, .site = "demo", .poster = Poster::of_visitor(kVisitor), .id = std::move(id),
          .now = 1'700'000'000'000, .body = escalated("Where is my parcel?")};
}

Refusal refusal_of(Relay& relay, Post post) {
  const Posted posted = relay.post(std::move(post));
  REQUIRE(std::holds_alternative<Refused>(posted));
  return std::get<Refused>(posted).reason;
}

std::vector<Entry> all_entries(Relay& relay, Audience audience = Audience::kAgents) {
  return relay.conversations().entries_after(kConversation, 0, audience, 100'000).value();
}

}  // namespace

TEST_CASE("an escalation makes the conversation and the customer") {
  Relay relay({Priority::kHigh, Sentiment::kNegative});
  const auto stored = std::get<Stored>(relay.post(first_post()));
  CHECK(stored.seq == 1);
  CHECK_FALSE(stored.duplicate);
  CHECK(stored.at == 1'700'000'000'000);
  const Summary& summary = stored.summary;
  CHECK(summary.conversation == kConversation);
  CHECK(summary.site == "demo");
  CHECK(summary.owner == Owner::kQueue);
  CHECK(summary.priority == Priority::kHigh);
  CHECK(summary.sentiment == Sentiment::kNegative);
  CHECK(summary.intent == "shipping");
  CHECK(summary.locale == "en");
  CHECK(summary.question == "Where is my parcel?");
  CHECK(summary.last_text == "Where is my parcel?");
  CHECK(summary.waiting_since == stored.at);
  CHECK(summary.last_seq == 1);
  CHECK(relay.conversations().summary(kConversation).value() == summary);
}

TEST_CASE("twice sent is once stored, under the same number") {
  Relay relay;
  const auto first = std::get<Stored>(relay.post(first_post()));
  relay.must_post(Poster::of_visitor(kVisitor), text("hello?"), kConversation);
  auto again = first_post();
  again.now += 5000;
  again.body = escalated("something else");
  const auto second = std::get<Stored>(relay.post(again));
  CHECK(second.duplicate);
  CHECK(second.seq == first.seq);
  CHECK(second.at == first.at);
  CHECK(second.entry == first.entry);
  CHECK(all_entries(relay).size() == 2);
}

TEST_CASE("an entry comes back as it was posted") {
  Relay relay;
  const Body body = BodyEscalated{.question = "我的order在哪",
                                  .triage = {.intent = "shipping", .confidence = 0.25, .locale = "zh",
                                             .shown = {{"a", "b", true}}},
                                  .history = {{Author::kVisitor, "我的order在哪", 5}, {Author::kBot, "…", 6}},
                                  .tally = {.asked = 2, .answered = 1, .not_helped = 1},
                                  .page = "https://shop.example/"};
  auto post = first_post();
  post.body = body;
  const auto stored = std::get<Stored>(relay.post(post));
  auto expected = std::get<BodyEscalated>(body);
  expected.triage.priority = Priority::kNormal;  // one step was claimed less than the relay's score
  expected.triage.sentiment = Sentiment::kNeutral;
  CHECK(stored.entry.body == Body(expected));
  CHECK(all_entries(relay) == std::vector{stored.entry});
}

TEST_CASE("a conversation is its visitor's alone, and a stranger hears that there is none") {
  Relay relay;
  relay.must_post(Poster::of_visitor(kVisitor), escalated("mine"));
  auto by_stranger = first_post(ulid(50));
  by_stranger.poster = Poster::of_visitor(kStranger);
  CHECK(refusal_of(relay, by_stranger) == Refusal::kNotFound);
  by_stranger.poster = Poster::of_bot(kStranger);
  by_stranger.body = text("forged");
  CHECK(refusal_of(relay, by_stranger) == Refusal::kNotFound);
  auto from_another_site = first_post(ulid(51));
  from_another_site.site = "other";
  CHECK(refusal_of(relay, from_another_site) == Refusal::kNotFound);
  CHECK(all_entries(relay).size() == 1);
  CHECK(relay.conversations().belongs_to(kConversation, "demo", kVisitor).value());
  CHECK_FALSE(relay.conversations().belongs_to(kConversation, "demo", kStranger).value());
  CHECK_FALSE(relay.conversations().belongs_to(kConversation, "other", kVisitor).value());
  CHECK_FALSE(relay.conversations().belongs_to(ulid(77), "demo", kVisitor).value());
}

TEST_CASE("ids that are no ULIDs are refused, and so is another's id") {
  Relay relay;
  relay.must_post(Poster::of_visitor(kVisitor), escalated("mine"));
  const auto taken = relay.must_post(Poster::of_agent(7, "Ann"), BodyAssigned{});
  CHECK(refusal_of(relay, first_post("")) == Refusal::kBadFrame);
  CHECK(refusal_of(relay, first_post("01arYZ6S41TSV4RRFFQ69G5FAV")) == Refusal::kBadFrame);
  auto bad_conversation = first_post();
  bad_conversation.conversation = "1";
  CHECK(refusal_of(relay, bad_conversation) == Refusal::kBadFrame);
  CHECK(refusal_of(relay, first_post(taken.entry.id)) == Refusal::kBadFrame);
}

TEST_CASE("a note never reaches a visitor") {
  Relay relay;
  relay.must_post(Poster::of_visitor(kVisitor), escalated("help"));
  relay.must_post(Poster::of_agent(7, "Ann"), BodyNote{"a difficult one"});
  relay.must_post(Poster::of_agent(7, "Ann"), BodyAssigned{});
  const auto last = relay.must_post(Poster::of_agent(7, "Ann"), text("Good morning"));
  CHECK(all_entries(relay).size() == 4);
  const auto seen = all_entries(relay, Audience::kVisitor);
  REQUIRE(seen.size() == 3);
  for (const Entry& entry : seen) CHECK_FALSE(std::holds_alternative<BodyNote>(entry.body));
  CHECK(seen.back() == last.entry);
  CHECK(last.summary.last_text == "Good morning");
}

TEST_CASE("a reader goes on where it stopped, in pieces of its size") {
  Relay relay;
  relay.must_post(Poster::of_visitor(kVisitor), escalated("help"));
  for (int i = 0; i < 9; ++i) relay.must_post(Poster::of_visitor(kVisitor), text("more " + std::to_string(i)));
  std::int64_t cursor = 0;
  std::vector<std::int64_t> seen;
  while (true) {
    const auto piece = relay.conversations().entries_after(kConversation, cursor, Audience::kVisitor, 4).value();
    if (piece.empty()) break;
    CHECK(piece.size() <= 4);
    for (const Entry& entry : piece) seen.push_back(entry.seq);
    cursor = piece.back().seq;
  }
  CHECK(seen == std::vector<std::int64_t>{1, 2, 3, 4, 5, 6, 7, 8, 9, 10});
}

TEST_CASE("the order of time is that of the numbers, also when the clock steps back") {
  Relay relay;
  const auto first = relay.must_post(Poster::of_visitor(kVisitor), escalated("help"));
  relay.now -= 60'000;
  const auto second = relay.must_post(Poster::of_visitor(kVisitor), text("hello"));
  CHECK(second.at == first.at);
}

TEST_CASE("a whole life is told by its summary") {
  Relay relay;
  const auto agents = relay.loop().write(relay.store().writer(), [](store::Database& database) {
    return database.run("INSERT INTO agents VALUES (7, 'Ann', 'ann@shop.example', '', 'agent', 0, 0)");
  });
  REQUIRE(agents.ok());
  relay.must_post(Poster::of_visitor(kVisitor), escalated("help"));
  const auto taken = relay.must_post(Poster::of_agent(7, "Ann"), BodyAssigned{});
  CHECK(taken.entry.name == "Ann");
  CHECK(taken.summary.owner == Owner::kAgent);
  CHECK(taken.summary.assignee == 7);
  CHECK(taken.summary.assignee_name == "Ann");
  const auto resolved = relay.must_post(Poster::of_agent(7, "Ann"), BodyResolved{});
  CHECK(resolved.summary.owner == Owner::kClosed);
  CHECK(resolved.summary.assignee == 0);
  CHECK_FALSE(resolved.summary.satisfied.has_value());
  const auto rated = relay.must_post(Poster::of_visitor(kVisitor), BodyRated{.satisfied = false, .comment = "slow"});
  CHECK(rated.summary.satisfied == false);
  const auto reopened = relay.must_post(Poster::of_visitor(kVisitor), escalated("still broken"));
  CHECK(reopened.summary.owner == Owner::kQueue);
  CHECK_FALSE(reopened.summary.satisfied.has_value());
  CHECK(reopened.summary.question == "still broken");
}

TEST_CASE("asked again while it is open, a conversation keeps the higher lane") {
  Relay relay({Priority::kUrgent, Sentiment::kNegative});
  relay.must_post(Poster::of_visitor(kVisitor), escalated("my card was charged twice"));
  relay.set_score({Priority::kNormal, Sentiment::kNeutral});
  CHECK(relay.must_post(Poster::of_visitor(kVisitor), escalated("hello")).summary.priority == Priority::kUrgent);
}

TEST_CASE("two relays race to store the same posts, and each is stored once") {
  Relay relay;
  relay.must_post(Poster::of_visitor(kVisitor), escalated("help"));
  TestLoop other_loop;
  const auto other_store = std::move(store::Store::open(relay.file(), other_loop.post_back()).value());
  Conversations other(*other_store, [](auto...) { return Score{}; });
  constexpr std::int64_t kPosts = 100;
  std::map<std::int64_t, std::int64_t> mine;
  std::map<std::int64_t, std::int64_t> others;
  for (std::int64_t n = 0; n < kPosts; ++n) {
    const Post post{.conversation = kConversation, .site = "demo", .poster = Poster::of_visitor(kVisitor), .id = ulid(100 + n),
                    .now = relay.now, .body = text(std::to_string(n))};
    relay.conversations().post(post, [&, n](const Posted& posted) { mine[n] = std::get<Stored>(posted).seq; });
    other.post(post, [&, n](const Posted& posted) { others[n] = std::get<Stored>(posted).seq; });
  }
  relay.loop().run_until([&] { return mine.size() == kPosts; });
  other_loop.run_until([&] { return others.size() == kPosts; });
  CHECK(mine == others);
  const auto entries = all_entries(relay);
  REQUIRE(entries.size() == kPosts + 1);
  for (std::size_t i = 0; i < entries.size(); ++i) CHECK(entries[i].seq == static_cast<std::int64_t>(i + 1));
}

TEST_CASE("a post that finds no room is refused as full, and stored when it is sent again") {
  Relay relay;
  relay.must_post(Poster::of_visitor(kVisitor), escalated("help"));
  const auto limit = [&](const std::string& pages) {
    return relay.loop().write(relay.store().writer(),
                              [&](store::Database& database) { return database.script("PRAGMA max_page_count = " + pages); });
  };
  REQUIRE(limit("1").ok());  // no fewer than there are: the file grows no more
  std::int64_t n = 100;
  const auto long_text = [&] {
    return Post{.conversation = kConversation, .site = "demo", .poster = Poster::of_visitor(kVisitor), .id = ulid(n),
                .now = relay.now, .body = text(std::string(4000, 'x'))};
  };
  Posted posted = relay.post(long_text());
  while (std::holds_alternative<Stored>(posted)) ++n, posted = relay.post(long_text());
  CHECK(std::get<Refused>(posted).reason == Refusal::kFull);
  CHECK(std::get<Refused>(posted).retry_ms > 0);
  const auto before = all_entries(relay).size();
  REQUIRE(limit("100000").ok());
  CHECK(std::get<Stored>(relay.post(long_text())).seq == static_cast<std::int64_t>(before + 1));
}
