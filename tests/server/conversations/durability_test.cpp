// The relay's promise: what was acknowledged is on disk, whatever is killed.
#include <csignal>
#include <map>
#include <random>
#include <sys/wait.h>
#include <unistd.h>

#include "server/conversations/relay.h"

using namespace foyer;
using namespace foyer::conversations;

namespace {

struct Ack {
  std::int64_t id;
  std::int64_t seq;
};

constexpr std::int64_t kInFlight = 16;

Post post_number(std::int64_t n) {
  return {.conversation = kConversation, .site = "demo", .poster = Poster::of_visitor(kVisitor), .id = ulid(n), .now = n,
          .body = n == 1 ? escalated("help") : text("message " + std::to_string(n))};
}

// A relay that posts without end, sixteen at a time, and tells each acknowledgement. Never returns.
[[noreturn]] void post_until_killed(const std::string& path, std::int64_t first_id, int acks) {
  TestLoop loop;
  auto store = std::move(store::Store::open(path, loop.post_back()).value());
  Conversations conversations(*store, [](auto...) { return Score{}; });
  std::int64_t in_flight = 0;
  for (std::int64_t n = first_id;; ++n) {
    ++in_flight;
    conversations.post(post_number(n), [&, n](const Posted& posted) {
      const Ack ack{n, std::get<Stored>(posted).seq};
      if (::write(acks, &ack, sizeof ack) != sizeof ack) ::_exit(1);
      --in_flight;
    });
    loop.run_until([&] { return in_flight < kInFlight; });
  }
}

// Every acknowledgement that a child gave before it was killed, which is after `enough` of them.
std::vector<Ack> acks_of_killed_child(const std::string& path, std::int64_t first_id, std::size_t enough) {
  int ends[2];
  REQUIRE(::pipe(ends) == 0);
  const pid_t child = ::fork();
  if (child == 0) {
    ::close(ends[0]);
    post_until_killed(path, first_id, ends[1]);
  }
  ::close(ends[1]);
  std::vector<Ack> acks;
  Ack ack{};
  while (::read(ends[0], &ack, sizeof ack) == sizeof ack) {
    acks.push_back(ack);
    if (acks.size() == enough) ::kill(child, SIGKILL);
  }
  ::close(ends[0]);
  int status = 0;
  REQUIRE(::waitpid(child, &status, 0) == child);
  REQUIRE(WIFSIGNALED(status));
  return acks;
}

}  // namespace

TEST_CASE("killed at any moment, the store has every acknowledged entry exactly once") {
  const TempFolder folder;
  const std::string path = folder.file("relay.db");
  std::mt19937 random(20240117);
  std::map<std::string, std::int64_t> acknowledged;
  std::int64_t next_id = 1;
  for (int round = 0; round < 10; ++round) {
    const std::size_t enough = 1 + random() % 150;
    const auto acks = acks_of_killed_child(path, next_id, enough);
    REQUIRE(acks.size() >= enough);
    for (const Ack& ack : acks) acknowledged[ulid(ack.id)] = ack.seq;
    next_id = acks.back().id + kInFlight + 1;

    TestLoop loop;
    auto store = std::move(store::Store::open(path, loop.post_back()).value());
    const auto entries = entries_after(store->reader(), kConversation, 0, Audience::kAgents, 1'000'000).value();
    std::map<std::string, std::int64_t> found;
    for (const auto& entry : entries) {
      CHECK(entry.seq == static_cast<std::int64_t>(found.size() + 1));
      found[entry.id] = entry.seq;
    }
    CHECK(found.size() == entries.size());
    for (const auto& [id, seq] : acknowledged) CHECK(found[id] == seq);
  }
}
