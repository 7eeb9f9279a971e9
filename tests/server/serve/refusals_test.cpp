// Bad input: wrong keys, wrong origins, frames and requests that are not what they should be.
#include "server/serve/test_relay.h"

using namespace foyer;

TEST_CASE("a visitor's socket is opened for the site's own pages only") {
  TestRelay relay;
  struct Case {
    std::string target;
    std::string origin;
    int status;
  };
  const std::string own = (*relay).origin();
  const Case cases[] = {{"/v1/visitor?site=demo", own, 101},
                        {"/v1/visitor?site=demo", "https://shop.example", 101},
                        {"/v1/visitor?site=demo", "https://evil.example", 403},
                        {"/v1/visitor?site=demo", "null", 403},
                        {"/v1/visitor?site=other", own, 404},
                        {"/v1/visitor", own, 404},
                        {"/v1/nothing", own, 404}};
  for (const Case& one : cases) {
    INFO(one.target << " from " << one.origin);
    CHECK(WebSocketClient(relay.port(), one.target, {{"Origin", one.origin}}).status() == one.status);
  }
  CHECK(WebSocketClient(relay.port(), "/v1/visitor?site=demo", {}).status() == 403);
}

TEST_CASE("an agent's socket needs the cookie and the relay's own page") {
  TestRelay relay;
  const std::string cookie = relay.set_up();
  const auto status = [&](const Headers& headers) { return WebSocketClient(relay.port(), "/v1/agent", headers).status(); };
  CHECK(status({{"Origin", (*relay).origin()}}) == 401);
  CHECK(status({{"Origin", (*relay).origin()}, {"Cookie", "foyer_session=guess"}}) == 401);
  CHECK(status({{"Origin", "https://shop.example"}, {"Cookie", cookie}}) == 403);
  CHECK(status({{"Origin", (*relay).origin()}, {"Cookie", cookie}}) == 101);
}

TEST_CASE("a malformed frame is refused with its reason, and the session lives") {
  TestRelay relay;
  WebSocketClient visitor = relay.visitor_socket();
  visitor.send(hello(kVisitor));
  for (const char* frame : {"", "{", "[]", "7", R"({"type":"shout"})", R"({"type":"typing"})"}) {
    visitor.send_text(frame);
    INFO(frame);
    CHECK(visitor.next("refused")["reason"] == "bad_frame");
  }
  visitor.send(visitor_post(ulid(100), ulid(1), escalated("Still there?")));
  CHECK(visitor.next("ack")["seq"] == 1);
}

TEST_CASE("what is no UTF-8 closes the socket, as the WebSocket standard wants it") {
  TestRelay relay;
  WebSocketClient visitor = relay.visitor_socket();
  visitor.send(hello(kVisitor));
  visitor.next("welcome");
  visitor.send_text("\xFF\xFE");
  CHECK(visitor.closed_with() == 1007);
}

TEST_CASE("ten malformed frames close the socket") {
  TestRelay relay;
  WebSocketClient visitor = relay.visitor_socket();
  visitor.send(hello(kVisitor));
  for (int i = 0; i < 10; ++i) visitor.send_text("{");
  CHECK(visitor.closed_with() == 1008);
  CHECK(visitor.unread("refused") == 10);
}

TEST_CASE("a frame over 64 kB is refused by its id; one over 256 kB closes the socket") {
  TestRelay relay;
  WebSocketClient visitor = relay.visitor_socket();
  visitor.send(hello(kVisitor));
  json post = visitor_post(ulid(100), ulid(1), escalated("x"));
  post["padding"] = std::string(64 * 1024, 'x');
  visitor.send(post);
  const json refused = visitor.next("refused");
  CHECK(refused["reason"] == "too_large");
  CHECK(refused["id"] == ulid(1));
  visitor.send_text(std::string(300 * 1024, 'x'));
  visitor.closed_with();  // 1009, unless the reset that follows overtakes it
  CHECK_THAT(relay.get("/metrics").body, Catch::Contains("foyer_refusals_total{reason=\"too_large\"} 2\n"));
}

TEST_CASE("another version, another site or a missing hello is told, before the socket closes") {
  TestRelay relay;
  struct Case {
    std::string field;
    json value;
    std::string reason;
  };
  for (const Case& one : {Case{"version", 99, "bad_version"}, Case{"site", "other", "unknown_site"}}) {
    WebSocketClient visitor = relay.visitor_socket();
    json frame = hello(kVisitor);
    frame[one.field] = one.value;
    visitor.send(frame);
    CHECK(visitor.next("refused")["reason"] == one.reason);
    CHECK(visitor.closed_with() == 1008);
  }
  WebSocketClient silent = relay.visitor_socket();
  silent.send({{"type", "typing"}, {"conversation", ulid(1)}});
  CHECK(silent.next("refused")["message"] == "the first message must be hello");
}

TEST_CASE("fields that a newer side added are ignored") {
  TestRelay relay;
  WebSocketClient visitor = relay.visitor_socket();
  json frame = hello(kVisitor);
  frame["colour"] = "green";
  visitor.send(frame);
  CHECK(visitor.next("welcome")["version"] == 2);
}

TEST_CASE("a peer that is too fast is told when to come back") {
  TestRelay relay;
  WebSocketClient visitor = relay.visitor_socket();
  visitor.send(hello(kVisitor));
  visitor.next("welcome");
  for (int i = 0; i < 150; ++i) visitor.send({{"type", "seen"}, {"conversation", ulid(1)}, {"seq", i}});
  const json refused = visitor.next("refused");
  CHECK(refused["reason"] == "too_fast");
  CHECK(refused["retry_ms"] > 0);
}

TEST_CASE("one address has only so many sockets") {
  TestRelay relay([](server::Settings& settings) { settings.max_connections_per_address = 3; });
  std::vector<std::unique_ptr<WebSocketClient>> open;
  for (int i = 0; i < 4; ++i) {
    open.push_back(std::make_unique<WebSocketClient>(relay.port(), "/v1/visitor?site=demo", Headers{{"Origin", (*relay).origin()}}));
  }
  CHECK(open[2]->status() == 101);
  CHECK(open[3]->status() != 101);
}

TEST_CASE("a request that is too large or no HTTP is answered so, and the relay goes on") {
  TestRelay relay;
  const auto status = [&](const std::string& bytes) { return exchange(relay.port(), bytes).status; };
  CHECK(status("GET / HTTP/1.1\r\nX: " + std::string(9000, 'x') + "\r\n\r\n") == 431);
  CHECK(status("POST /v1/login HTTP/1.1\r\nContent-Length: 70000\r\n\r\n") == 413);
  CHECK(status("NONSENSE\r\n\r\n") == 400);
  CHECK(status("GET /%zz HTTP/1.1\r\n\r\n") == 400);
  CHECK(relay.get("/healthz").status == 200);
}

TEST_CASE("what is refused is counted by its reason") {
  TestRelay relay;
  WebSocketClient visitor = relay.visitor_socket();
  visitor.send_text("{");
  visitor.next("refused");
  CHECK(WebSocketClient(relay.port(), "/v1/visitor?site=demo", {{"Origin", "null"}}).status() == 403);
  const std::string page = relay.get("/metrics").body;
  CHECK_THAT(page, Catch::Contains("foyer_refusals_total{reason=\"bad_frame\"} 1\n"));
  CHECK_THAT(page, Catch::Contains("foyer_refusals_total{reason=\"wrong_origin\"} 1\n"));
  CHECK_THAT(page, Catch::Contains("# TYPE foyer_connections_open gauge\n"));
}
