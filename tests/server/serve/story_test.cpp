// A conversation from the question to the rating, over real sockets and a real file.
#include "server/serve/test_relay.h"

using namespace foyer;

namespace {

const std::string kConversation = ulid(100);

// A visitor who is past his hello, with his question in the queue.
WebSocketClient waiting_visitor(const TestRelay& relay, const std::string& conversation = kConversation,
                                const std::string& visitor = kVisitor) {
  WebSocketClient socket = relay.visitor_socket();
  socket.send(hello(visitor));
  socket.next("welcome");
  socket.send(visitor_post(conversation, ulid(1), escalated("Where is my parcel?")));
  socket.next("ack");
  return socket;
}

WebSocketClient agent_at_desk(const TestRelay& relay, const std::string& cookie) {
  WebSocketClient socket = relay.agent_socket(cookie);
  REQUIRE(socket.status() == 101);
  socket.send({{"type", "hello"}, {"version", 2}});
  return socket;
}

}  // namespace

TEST_CASE("a question reaches an agent, and the agent's reply the visitor") {
  TestRelay relay;
  const std::string cookie = relay.set_up();
  WebSocketClient agent = agent_at_desk(relay, cookie);
  CHECK(agent.next("welcome")["agent"]["name"] == "Mia");
  CHECK(agent.next("list")["conversations"].empty());

  WebSocketClient visitor = relay.visitor_socket();
  visitor.send(hello(kVisitor));
  const json welcome = visitor.next("welcome");
  CHECK(welcome["agents_online"] == true);
  CHECK(welcome["wait_ms"] == 60'000);
  visitor.send(visitor_post(kConversation, ulid(1), escalated("Where is my parcel?")));
  CHECK(visitor.next("ack")["seq"] == 1);
  CHECK(visitor.next("queue")["position"] == 1);

  const json summary = agent.next("summary")["summary"];
  CHECK(summary["question"] == "Where is my parcel?");
  CHECK(summary["owner"] == "queue");
  CHECK(summary["intent"] == "shipping");

  agent.send({{"type", "watch"}, {"conversation", kConversation}, {"last_seq", 0}});
  CHECK(agent.next_entry("escalated")["entry"]["body"]["page"] == "https://shop.example/cart");
  agent.send(agent_post(kConversation, ulid(10), {{"type", "assigned"}}));
  agent.send(agent_post(kConversation, ulid(11), written("Let me look.")));
  CHECK(agent.next("ack")["seq"] == 2);
  CHECK(visitor.next_entry("assigned")["entry"]["name"] == "Mia");
  CHECK(visitor.next_entry("text")["entry"]["body"]["text"] == "Let me look.");
  CHECK(visitor.next("queue")["position"] == 0);

  agent.send(agent_post(kConversation, ulid(12), {{"type", "resolved"}}));
  visitor.next_entry("resolved");
  visitor.send(visitor_post(kConversation, ulid(2), {{"type", "rated"}, {"satisfied", true}, {"comment", ""}}));
  CHECK(agent.next_entry("rated")["entry"]["body"]["satisfied"] == true);
  const json report = relay.get("/v1/report?from=0&to=8000000000000", {{"Cookie", cookie}}).parsed();
  CHECK(report["satisfied"] == 1);
  CHECK(report["escalated"] == 1);
}

TEST_CASE("a post that is sent twice is stored once and acknowledged twice with the same seq") {
  TestRelay relay;
  WebSocketClient visitor = waiting_visitor(relay);
  for (int i = 0; i < 2; ++i) visitor.send(visitor_post(kConversation, ulid(2), written("Hello?")));
  CHECK(visitor.next("ack")["seq"] == 2);
  CHECK(visitor.next("ack")["seq"] == 2);
  visitor.send(visitor_post(kConversation, ulid(3), written("Anybody?")));
  CHECK(visitor.next("ack")["seq"] == 3);
  CHECK(visitor.next_entry("text")["entry"]["seq"] == 2);
  CHECK(visitor.next_entry("text")["entry"]["seq"] == 3);
}

TEST_CASE("what was said while the visitor was away is sent on reconnect, all of it and nothing twice") {
  TestRelay relay;
  const std::string cookie = relay.set_up();
  WebSocketClient visitor = waiting_visitor(relay);
  visitor.next_entry("escalated");
  visitor.drop();
  WebSocketClient agent = agent_at_desk(relay, cookie);
  agent.send(agent_post(kConversation, ulid(10), {{"type", "assigned"}}));
  // More than a socket is given at once: 80 lines of 4 kB.
  for (int i = 0; i < 80; ++i) agent.send(agent_post(kConversation, ulid(1000 + i), written(std::string(4000, 'x'))));
  for (int i = 0; i < 81; ++i) agent.next("ack");

  const std::string epoch = [&] {
    WebSocketClient other = relay.visitor_socket();
    other.send(hello(kStranger));
    return other.next("welcome")["epoch"].get<std::string>();
  }();
  WebSocketClient back = relay.visitor_socket();
  back.send(hello(kVisitor, kConversation, 1, epoch));
  for (int seq = 2; seq <= 82; ++seq) REQUIRE(back.next("entry")["entry"]["seq"] == seq);
  CHECK(back.unread("entry") == 0);

  WebSocketClient elsewhere = relay.visitor_socket();
  elsewhere.send(hello(kVisitor, kConversation, 82, "another epoch"));
  CHECK(elsewhere.next("entry")["entry"]["seq"] == 1);
}

TEST_CASE("a visitor's second tab and the agent see each other's lines at once") {
  TestRelay relay;
  WebSocketClient visitor = waiting_visitor(relay);
  WebSocketClient second = relay.visitor_socket();
  second.send(hello(kVisitor, kConversation));
  second.next_entry("escalated");
  visitor.send(visitor_post(kConversation, ulid(2), written("from the first tab")));
  CHECK(second.next_entry("text")["entry"]["body"]["text"] == "from the first tab");
}

TEST_CASE("a note between agents never reaches the visitor") {
  TestRelay relay;
  const std::string cookie = relay.set_up();
  WebSocketClient visitor = waiting_visitor(relay);
  visitor.next_entry("escalated");
  WebSocketClient agent = agent_at_desk(relay, cookie);
  agent.send(agent_post(kConversation, ulid(10), {{"type", "note"}, {"text", "a secret"}}));
  agent.send(agent_post(kConversation, ulid(11), {{"type", "assigned"}}));
  const json after = visitor.next("entry");
  CHECK(after["entry"]["body"]["type"] == "assigned");
  CHECK(after["entry"]["seq"] == 3);
  visitor.close();
  WebSocketClient back = relay.visitor_socket();
  back.send(hello(kVisitor, kConversation));
  CHECK(back.next("entry")["entry"]["seq"] == 1);
  CHECK(back.next("entry")["entry"]["seq"] == 3);
}

TEST_CASE("a stranger neither reads another's conversation nor writes into it") {
  TestRelay relay;
  WebSocketClient visitor = waiting_visitor(relay);
  WebSocketClient stranger = relay.visitor_socket();
  stranger.send(hello(kStranger, kConversation));
  stranger.next("welcome");
  stranger.send(visitor_post(kConversation, ulid(9), written("let me in")));
  const json refused = stranger.next("refused");
  CHECK(refused["reason"] == "not_found");
  CHECK(refused["id"] == ulid(9));
  CHECK(stranger.unread("entry") == 0);
}

TEST_CASE("a visitor posts as a visitor or the bot, and only what these may say") {
  TestRelay relay;
  WebSocketClient visitor = waiting_visitor(relay);
  json as_agent = visitor_post(kConversation, ulid(2), written("I am Mia"));
  as_agent["author"] = "agent";
  visitor.send(as_agent);
  CHECK(visitor.next("refused")["reason"] == "not_allowed");
  int id = 3;
  for (const json& body : {json{{"type", "note"}, {"text", "x"}}, json{{"type", "assigned"}}, json{{"type", "resolved"}},
                           json{{"type", "returned"}, {"reason", "handed_back"}}}) {
    visitor.send(visitor_post(kConversation, ulid(id), body));
    const json refused = visitor.next("refused");
    CHECK(refused["reason"] == "not_allowed");
    CHECK(refused["id"] == ulid(id++));
  }
}

TEST_CASE("typing is told to the other side, and presence to everybody") {
  TestRelay relay;
  const std::string cookie = relay.set_up();
  WebSocketClient visitor = waiting_visitor(relay);
  WebSocketClient agent = agent_at_desk(relay, cookie);
  CHECK(visitor.next("presence")["agents_online"] == true);
  agent.send({{"type", "watch"}, {"conversation", kConversation}, {"last_seq", 0}});
  agent.next_entry("escalated");
  visitor.send({{"type", "typing"}, {"conversation", kConversation}});
  CHECK(agent.next("typing")["conversation"] == kConversation);
  agent.send({{"type", "typing"}, {"conversation", kConversation}});
  CHECK(visitor.next("typing")["name"] == "Mia");
  agent.send({{"type", "available"}, {"yes", false}});
  CHECK(visitor.next("presence")["agents_online"] == false);
}

TEST_CASE("places in the queue move up, and agents see who is there") {
  TestRelay relay;
  const std::string cookie = relay.set_up();
  WebSocketClient first = waiting_visitor(relay, ulid(100), kVisitor);
  CHECK(first.next("queue")["position"] == 1);
  WebSocketClient second = waiting_visitor(relay, ulid(200), kStranger);
  CHECK(second.next("queue")["position"] == 2);
  WebSocketClient agent = agent_at_desk(relay, cookie);
  const json list = agent.next("list");
  CHECK(list["conversations"].size() == 2);
  for (const json& summary : list["conversations"]) CHECK(summary["visitor_online"] == true);
  agent.send(agent_post(ulid(100), ulid(10), {{"type", "assigned"}}));
  CHECK(second.next("queue")["position"] == 1);
  CHECK(agent.next("summary")["summary"]["conversation"] == ulid(100));
  second.close();
  const json left = agent.next("summary")["summary"];
  CHECK(left["conversation"] == ulid(200));
  CHECK(left["visitor_online"] == false);
}

TEST_CASE("a visitor for whom nobody comes is given back to the bot") {
  TestRelay relay([](server::Settings& settings) { settings.sites[0].wait_ms = 1; });
  WebSocketClient visitor = waiting_visitor(relay);
  CHECK(visitor.next_entry("returned")["entry"]["body"]["reason"] == "nobody_came");
}

TEST_CASE("nothing is lost or doubled when the relay is stopped and started") {
  TestRelay relay;
  WebSocketClient visitor = waiting_visitor(relay);
  relay.stop();
  CHECK(visitor.closed_with() == 1001);
  relay.start();
  WebSocketClient back = relay.visitor_socket();
  back.send(hello(kVisitor, kConversation));
  back.send(visitor_post(kConversation, ulid(1), escalated("Where is my parcel?")));
  CHECK(back.next("ack")["seq"] == 1);
  back.send(visitor_post(kConversation, ulid(2), written("still here")));
  CHECK(back.next("ack")["seq"] == 2);
}
