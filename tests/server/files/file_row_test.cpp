#include "server/files/file_row.h"

#include <functional>

#include <catch2/catch.hpp>

#include "server/conversations/relay.h"

using namespace foyer;
using namespace foyer::files;
using conversations::kConversation;
using conversations::kStranger;
using conversations::kVisitor;
using conversations::Poster;
using protocol::Author;

namespace {

// A conversation that waits for a person, and short ways to its files.
struct Shop {
  conversations::Relay relay;
  Place place;

  Shop() {
    relay.must_post(Poster::of_visitor(kVisitor), conversations::escalated("Where is my parcel?"));
    place = find_place(relay.store().reader(), kConversation).value().value();
  }

  void write(const std::function<Status(store::Database&)>& job) {
    std::optional<store::Written> written;
    relay.store().writer().submit(job, [&](const store::Written& result) { written = result; });
    relay.loop().run_until([&] { return written.has_value(); });
    REQUIRE(written->ok());
  }

  // Whether there was room.
  bool add(const std::string& id, Author author = Author::kVisitor, std::int64_t size = 10, const std::string& hash = "h") {
    bool has_room = false;
    write([&](store::Database& database) -> Status {
      const auto added = add_file(database, {{id, "a.txt", "text/plain", size}, hash, place, author, relay.now}, 100);
      if (!added) return added.error();
      has_room = *added;
      return {};
    });
    return has_room;
  }

  std::vector<std::string> forget(std::int64_t now) {
    std::vector<std::string> forgotten;
    write([&](store::Database& database) -> Status {
      auto hashes = forget_unposted(database, now);
      if (!hashes) return hashes.error();
      forgotten = *hashes;
      return {};
    });
    return forgotten;
  }

  conversations::Posted post(const std::string& id, Poster poster) {
    // What a browser says of the file besides its id is not believed.
    const protocol::File claim{id, "invoice.exe", "text/html", 1};
    return relay.post({.conversation = kConversation, .site = "demo", .poster = std::move(poster), .id = conversations::ulid(++last_post),
                       .now = relay.now, .body = protocol::BodyFile{claim}});
  }
  std::int64_t last_post = 900;
};

}  // namespace

TEST_CASE("what is posted of a file is what the relay knows of it") {
  Shop shop;
  REQUIRE(shop.add("f1"));
  const auto posted = shop.post("f1", Poster::of_visitor(kVisitor));
  REQUIRE(std::holds_alternative<conversations::Stored>(posted));
  const auto& stored = std::get<conversations::Stored>(posted);
  CHECK(std::get<protocol::BodyFile>(stored.entry.body).file == protocol::File{"f1", "a.txt", "text/plain", 10});
  CHECK(stored.summary.last_text == "a.txt");
}

TEST_CASE("a file is posted by who uploaded it, to the conversation that it was uploaded to") {
  Shop shop;
  REQUIRE(shop.add("f1"));
  REQUIRE(shop.add("f2", Author::kAgent));
  shop.relay.must_post(Poster::of_agent(1, "Mia"), protocol::BodyAssigned{});
  for (const auto& [id, poster] : {std::pair("f2", Poster::of_visitor(kVisitor)), {"f1", Poster::of_agent(1, "Mia")}, {"none", Poster::of_visitor(kVisitor)}}) {
    const auto posted = shop.post(id, poster);
    REQUIRE(std::holds_alternative<conversations::Refused>(posted));
    CHECK(std::get<conversations::Refused>(posted).reason == protocol::Refusal::kNotAllowed);
  }
  CHECK(std::holds_alternative<conversations::Stored>(shop.post("f2", Poster::of_agent(1, "Mia"))));
}

TEST_CASE("a file stands for words: it needs the conversation to be taken, and ends the wait") {
  Shop shop;
  REQUIRE(shop.add("f1", Author::kAgent));
  CHECK(std::holds_alternative<conversations::Refused>(shop.post("f1", Poster::of_agent(1, "Mia"))));
  shop.relay.must_post(Poster::of_agent(1, "Mia"), protocol::BodyAssigned{});
  const auto posted = shop.post("f1", Poster::of_agent(1, "Mia"));
  CHECK(std::get<conversations::Stored>(posted).summary.waiting_since == 0);
}

TEST_CASE("a site has room for so much") {
  Shop shop;
  CHECK(shop.add("f1", Author::kVisitor, 60));
  CHECK_FALSE(shop.add("f2", Author::kVisitor, 41));
  CHECK(shop.add("f3", Author::kVisitor, 40));
  CHECK_FALSE(find_file(shop.relay.store().reader(), "f2").value().has_value());
}

TEST_CASE("what was never posted is forgotten after a day, with content that nothing else has") {
  Shop shop;
  REQUIRE(shop.add("posted", Author::kVisitor, 10, "shared"));
  REQUIRE(shop.add("twin", Author::kVisitor, 10, "shared"));
  REQUIRE(shop.add("left", Author::kVisitor, 10, "alone"));
  REQUIRE(std::holds_alternative<conversations::Stored>(shop.post("posted", Poster::of_visitor(kVisitor))));
  CHECK(shop.forget(shop.relay.now + kUnpostedForMs).empty());
  CHECK(shop.forget(shop.relay.now + kUnpostedForMs + 1) == std::vector<std::string>{"alone"});
  CHECK(find_file(shop.relay.store().reader(), "posted").value().has_value());
  CHECK_FALSE(find_file(shop.relay.store().reader(), "twin").value().has_value());
  CHECK_FALSE(find_file(shop.relay.store().reader(), "left").value().has_value());
}

TEST_CASE("a place says whose it is") {
  Shop shop;
  CHECK(shop.place.site == "demo");
  CHECK(shop.place.visitor_hash == kVisitor.hex);
  CHECK(shop.place.visitor_hash != kStranger.hex);
  CHECK_FALSE(find_place(shop.relay.store().reader(), conversations::ulid(7)).value().has_value());
}
