// Accounts over HTTP: the first owner, logging in and out, who may do what.
#include "server/serve/test_relay.h"

using namespace foyer;

namespace {

Reply log_in(const TestRelay& relay, const std::string& email, const std::string& password) {
  return relay.post("/v1/login", {{"email", email}, {"password", password}});
}

}  // namespace

TEST_CASE("the first-run link makes the owner, once") {
  TestRelay relay;
  CHECK(relay.get("/v1/me").status == 401);
  CHECK(relay.get("/v1/me").parsed()["setup"] == true);
  const json owner = {{"name", "Mia"}, {"email", "mia@relay.example"}, {"password", "correct horse"}};
  json wrong = owner;
  wrong["token"] = "guess";
  CHECK(relay.post("/v1/setup", wrong).status == 403);
  const std::string cookie = relay.set_up();
  CHECK(relay.get("/v1/me", {{"Cookie", cookie}}).parsed()["role"] == "owner");
  CHECK(relay.get("/v1/me").parsed()["setup"] == false);
  json again = owner;
  again["token"] = (*relay).setup_token();
  CHECK(relay.post("/v1/setup", again).status == 409);
}

TEST_CASE("the session's cookie is out of reach of scripts and of other sites") {
  TestRelay relay;
  relay.set_up();
  const Reply reply = log_in(relay, "mia@relay.example", "correct horse");
  REQUIRE(reply.status == 200);
  const std::string cookie = reply.headers.at("Set-Cookie");
  for (const char* attribute : {"; HttpOnly", "; SameSite=Strict", "; Path=/"}) CHECK_THAT(cookie, Catch::Contains(attribute));
  CHECK_THAT(cookie, !Catch::Contains("Secure"));  // plain http, on this machine
}

TEST_CASE("behind https the cookie is secure") {
  TestRelay relay([](server::Settings& settings) { settings.public_origin = "https://chat.example"; });
  const Reply reply = relay.post("/v1/setup", {{"token", (*relay).setup_token()}, {"name", "Mia"}, {"email", "mia@relay.example"},
                                               {"password", "correct horse"}});
  REQUIRE(reply.status == 201);
  CHECK_THAT(reply.headers.at("Set-Cookie"), Catch::Contains("; Secure"));
}

TEST_CASE("a wrong password and an unknown address get the same answer") {
  TestRelay relay;
  relay.set_up();
  const Reply wrong = log_in(relay, "mia@relay.example", "wrong horse");
  const Reply unknown = log_in(relay, "nobody@relay.example", "wrong horse");
  CHECK(wrong.status == 401);
  CHECK(unknown.status == 401);
  CHECK(wrong.body == unknown.body);
}

TEST_CASE("too many wrong passwords are told to wait") {
  TestRelay relay;
  for (int i = 0; i < 10; ++i) REQUIRE(log_in(relay, "mia@relay.example", "wrong horse").status == 401);
  const Reply refused = log_in(relay, "mia@relay.example", "correct horse");
  CHECK(refused.status == 429);
  CHECK(std::stoi(refused.headers.at("Retry-After")) > 0);
}

TEST_CASE("a forged request from another page is refused") {
  TestRelay relay;
  const std::string cookie = relay.set_up();
  const json agent = {{"name", "Eve"}, {"email", "eve@x.example"}, {"password", "password123"}, {"role", "owner"}};
  CHECK(relay.post("/v1/agents", agent, {{"Cookie", cookie}, {"Origin", "https://shop.example"}}).status == 403);
  CHECK(relay.post("/v1/agents", agent, {{"Cookie", cookie}, {"Content-Type", "text/plain"}}).status == 415);
  CHECK(relay.post("/v1/logout", {}, {{"Cookie", cookie}, {"Origin", "null"}}).status == 403);
}

TEST_CASE("owners add agents, agents do not") {
  TestRelay relay;
  const std::string owner = relay.set_up();
  const json tom = {{"name", "Tom"}, {"email", "tom@relay.example"}, {"password", "password123"}, {"role", "agent"}};
  CHECK(relay.post("/v1/agents", tom).status == 401);
  const Reply added = relay.post("/v1/agents", tom, {{"Cookie", owner}});
  CHECK(added.status == 201);
  CHECK(added.cookie().empty());
  CHECK(relay.post("/v1/agents", tom, {{"Cookie", owner}}).status == 409);
  const std::string agent = log_in(relay, "TOM@relay.example", "password123").cookie();
  CHECK(relay.post("/v1/agents", tom, {{"Cookie", agent}}).status == 403);
  CHECK(relay.get("/v1/agents", {{"Cookie", agent}}).parsed().size() == 2);
}

TEST_CASE("what agents read is closed to everybody else") {
  TestRelay relay;
  const std::string cookie = relay.set_up();
  for (const char* target : {"/v1/agents", "/v1/sites", "/v1/report?from=0&to=1"}) {
    INFO(target);
    CHECK(relay.get(target).status == 401);
    CHECK(relay.get(target, {{"Cookie", cookie}}).status == 200);
  }
  CHECK(relay.get("/v1/report?from=2&to=1", {{"Cookie", cookie}}).status == 400);
  CHECK(relay.get("/v1/report?from=x&to=1", {{"Cookie", cookie}}).status == 400);
  const json site = relay.get("/v1/sites", {{"Cookie", cookie}}).parsed()[0];
  CHECK(site["tag"] == "<script async src=\"" + (*relay).origin() + "/foyer.js\" data-site=\"demo\"></script>");
  CHECK_THAT(site["pinned_tag"].get<std::string>(), Catch::Contains("crossorigin=\"anonymous\" integrity="));
}

TEST_CASE("logging out ends the session and closes its sockets") {
  TestRelay relay;
  const std::string cookie = relay.set_up();
  const std::string other = log_in(relay, "mia@relay.example", "correct horse").cookie();
  WebSocketClient socket = relay.agent_socket(cookie);
  WebSocketClient kept = relay.agent_socket(other);
  socket.send({{"type", "hello"}, {"version", 2}});
  kept.send({{"type", "hello"}, {"version", 2}});
  socket.next("list");
  kept.next("list");
  CHECK(relay.post("/v1/logout", json::object(), {{"Cookie", cookie}}).status == 200);
  CHECK(socket.closed_with() == 1008);
  CHECK(relay.get("/v1/me", {{"Cookie", cookie}}).status == 401);
  CHECK(relay.get("/v1/me", {{"Cookie", other}}).status == 200);
  kept.send({{"type", "available"}, {"yes", false}});
  kept.next("presence");
}
