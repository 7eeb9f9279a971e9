#include "server/customers/customers.h"

#include "server/conversations/relay.h"

using namespace foyer;
using namespace foyer::conversations;
using namespace foyer::customers;

namespace {

Customer find(Relay& relay) {
  const auto found = Customers(relay.store()).find("demo", kVisitor);
  REQUIRE(found.ok());
  REQUIRE(found->has_value());
  return **found;
}

void identify(Relay& relay, Identity identity) {
  bool stored = false;
  Customers(relay.store()).identify("demo", kVisitor, std::move(identity), relay.now, [&](const store::Written& written) {
    stored = written.ok();
    REQUIRE(stored);
  });
  relay.loop().run_until([&] { return stored; });
}

}  // namespace

TEST_CASE("only 64 lower-case hex digits are a visitor's key, and its hash is not the key") {
  CHECK_FALSE(hash_visitor_key("").has_value());
  CHECK_FALSE(hash_visitor_key(std::string(63, 'a')).has_value());
  CHECK_FALSE(hash_visitor_key(std::string(64, 'g')).has_value());
  CHECK_FALSE(hash_visitor_key(std::string(64, 'A')).has_value());
  // From Python: hashlib.blake2b(b'a' * 64, digest_size=32).hexdigest()
  CHECK(hash_visitor_key(std::string(64, 'a'))->hex == "b1e70fb5c59f0727f1c099e3ddccadc0857c8d21a4b5cd9b637ef964e94c2b29");
}

TEST_CASE("a customer's record is filled in by what the visitor says") {
  Relay relay;
  const std::int64_t first = relay.now;
  relay.must_post(Poster::of_visitor(kVisitor), escalated("help"));
  relay.now += 1000;
  const auto left = relay.must_post(Poster::of_visitor(kVisitor),
                                    protocol::BodyContact{.contact = {"Zoe", "zoe@mail.example"}, .message = ""});
  CHECK(left.summary.visitor_name == "Zoe");
  CHECK(left.summary.visitor_email == "zoe@mail.example");
  const Customer customer = find(relay);
  CHECK(customer.name == "Zoe");
  CHECK(customer.locale == "en");
  CHECK(customer.page == "https://shop.example/cart");
  CHECK(customer.first_seen == first);
  CHECK(customer.last_seen == first + 1000);
}

TEST_CASE("an unsigned claim changes nothing of a verified record") {
  Relay relay;
  identify(relay, {.id = "c-9", .verified = false, .name = "Z", .email = ""});
  CHECK(find(relay).name == "Z");
  identify(relay, {.id = "c-9", .verified = true, .name = "Zoe", .email = "zoe@mail.example"});
  identify(relay, {.id = "c-1", .verified = false, .name = "Mallory", .email = "mallory@mail.example"});
  relay.must_post(Poster::of_visitor(kVisitor), escalated("help"));
  relay.must_post(Poster::of_visitor(kVisitor), protocol::BodyContact{.contact = {"Mallory", "m@mail.example"}, .message = ""});
  const Customer customer = find(relay);
  CHECK(customer.verified);
  CHECK(customer.identified_id == "c-9");
  CHECK(customer.name == "Zoe");
  CHECK(customer.email == "zoe@mail.example");
}

TEST_CASE("what is said empty leaves what is known") {
  Relay relay;
  identify(relay, {.id = "c-9", .verified = true, .name = "Zoe", .email = "zoe@mail.example"});
  identify(relay, {.id = "", .verified = true, .name = "", .email = "zoe@new.example"});
  const Customer customer = find(relay);
  CHECK(customer.identified_id == "c-9");
  CHECK(customer.name == "Zoe");
  CHECK(customer.email == "zoe@new.example");
}

TEST_CASE("attributes are a bounded JSON object") {
  Relay relay;
  identify(relay, {.id = "c-9"});
  const std::int64_t id = find(relay).id;
  const auto set = [&](std::string attributes) {
    return relay.loop()
        .write(relay.store().writer(), [&](store::Database& database) { return set_attributes(database, id, attributes); })
        .ok();
  };
  CHECK(set(R"({"plan":"pro"})"));
  CHECK_FALSE(set("[1]"));
  CHECK_FALSE(set("{"));
  CHECK_FALSE(set("{\"a\":\"" + std::string(kMaxAttributesBytes, 'x') + "\"}"));
  CHECK(find(relay).attributes == R"({"plan":"pro"})");
}
