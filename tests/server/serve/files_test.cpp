// Files by HTTP: who may send one, from which page, and how large.
#include "server/serve/test_relay.h"

using namespace foyer;

namespace {

const std::string kConversation = ulid(100);
const std::string kAddress = "/v1/files?conversation=" + kConversation + "&name=notes.txt";

// A visitor who waits for a person.
WebSocketClient visitor_in_queue(const TestRelay& relay, const std::string& prefix = "") {
  WebSocketClient visitor(relay.port(), prefix + "/v1/visitor?site=demo", {{"Origin", (*relay).origin()}});
  visitor.send(hello(kVisitor));
  visitor.send(visitor_post(kConversation, ulid(1), escalated("Where is my parcel?")));
  visitor.next("ack");
  return visitor;
}

Reply upload(const TestRelay& relay, const std::string& target, const std::string& origin, const std::string& bytes) {
  return ask(relay.port(), "POST", target, {{"Origin", origin}, {"Authorization", "Bearer " + kVisitor}}, bytes);
}

}  // namespace

TEST_CASE("a file comes from the site's own pages and from the relay's frame only") {
  TestRelay relay([](server::Settings& settings) { settings.sites.front().origins = {"https://shop.example"}; });
  const WebSocketClient visitor = visitor_in_queue(relay);
  for (const auto& [origin, status] : {std::pair<std::string, int>{"https://shop.example", 201}, {(*relay).origin(), 201}, {"https://evil.example", 404}}) {
    INFO(origin);
    CHECK(upload(relay, kAddress, origin, "a note").status == status);
  }
}

TEST_CASE("a file may be larger than other requests, below a prefix too") {
  for (const std::string prefix : {"", "/help"}) {
    INFO(prefix);
    TestRelay relay([&](server::Settings& settings) {
      settings.prefix = prefix;
      settings.sites.front().max_file_bytes = 200'000;
    });
    const WebSocketClient visitor = visitor_in_queue(relay, prefix);
    const std::string origin = (*relay).origin();
    CHECK(upload(relay, prefix + kAddress, origin, std::string(100'000, 'x')).status == 201);
    CHECK(upload(relay, prefix + kAddress, origin, std::string(200'001, 'x')).status == 413);
    CHECK(upload(relay, prefix + "/v1/tally", origin, std::string(100'000, 'x')).status == 413);
    CHECK(upload(relay, "/nothing" + kAddress, origin, std::string(100'000, 'x')).status == 413);
  }
}

TEST_CASE("a file that an agent has seen counts as read") {
  TestRelay relay;
  const std::string cookie = relay.set_up();
  WebSocketClient visitor = visitor_in_queue(relay);
  const json file = upload(relay, kAddress, (*relay).origin(), "a note").parsed();
  visitor.send(visitor_post(kConversation, ulid(2), {{"type", "file"}, {"file", file}}));
  const json seq = visitor.next("ack")["seq"];
  WebSocketClient agent = relay.agent_socket(cookie);
  agent.send({{"type", "hello"}, {"version", 2}});
  agent.send({{"type", "watch"}, {"conversation", kConversation}, {"last_seq", 0}});
  agent.next_entry("file");
  agent.send({{"type", "seen"}, {"conversation", kConversation}, {"seq", seq}});
  CHECK(visitor.next("seen")["id"] == ulid(2));
}

TEST_CASE("who sends too many files at once is told for how long to wait, on another origin too") {
  TestRelay relay;
  const WebSocketClient visitor = visitor_in_queue(relay);
  const std::string origin = (*relay).origin();
  Reply reply = upload(relay, kAddress, origin, "a note");
  for (int sent = 1; sent < 60 && reply.status == 201; ++sent) reply = upload(relay, kAddress, origin, "a note");
  CHECK(reply.status == 429);
  CHECK(std::stoi(reply.headers.at("Retry-After")) >= 1);
  CHECK(std::stoi(reply.headers.at("Retry-After")) <= 5);
  CHECK(reply.headers.at("Access-Control-Expose-Headers") == "Retry-After");
}
