// The command itself: how it starts, how it is stopped, and that being killed loses nothing.
#include "server/auth/site_secrets.h"
#include "server/config/settings.h"
#include "server/serve/relay_process.h"
#include "server/store/database.h"

using namespace foyer;

namespace {
const std::string kConversation = ulid(100);
}

TEST_CASE("SIGTERM tells the sockets and ends the relay cleanly") {
  const TempFolder folder;
  RelayProcess::prepare(folder);
  RelayProcess relay(folder);
  WebSocketClient visitor = relay.visitor_socket();
  visitor.send(hello(kVisitor));
  visitor.next("welcome");
  relay.process().signal(SIGTERM);
  CHECK(visitor.closed_with() == 1001);
  CHECK(relay.process().wait() == 0);
}

TEST_CASE("SIGKILL in the middle of posts loses nothing acknowledged, and sending again doubles nothing") {
  const TempFolder folder;
  RelayProcess::prepare(folder);
  constexpr int kPosts = 60;
  std::vector<std::string> acknowledged;
  {
    RelayProcess relay(folder);
    WebSocketClient visitor = relay.visitor_socket();
    visitor.send(hello(kVisitor));
    visitor.send(visitor_post(kConversation, ulid(1), escalated("Is anybody there?")));
    for (int i = 2; i <= kPosts; ++i) visitor.send(visitor_post(kConversation, ulid(i), written("line")));
    for (int i = 0; i < kPosts / 3; ++i) acknowledged.push_back(visitor.next("ack")["id"]);
    CHECK(relay.process().end(SIGKILL) == -SIGKILL);
  }
  RelayProcess relay(folder);
  WebSocketClient visitor = relay.visitor_socket();
  visitor.send(hello(kVisitor, kConversation));
  std::vector<std::string> kept;
  while (kept.size() < acknowledged.size()) kept.push_back(visitor.next("entry")["entry"]["id"]);
  CHECK(kept == acknowledged);

  visitor.send(visitor_post(kConversation, ulid(1), escalated("Is anybody there?")));
  for (int i = 2; i <= kPosts; ++i) visitor.send(visitor_post(kConversation, ulid(i), written("line")));
  for (int i = 1; i <= kPosts; ++i) CHECK(visitor.next("ack")["seq"] == i);
}

TEST_CASE("bad settings and a broken FAQ end the command with status 2") {
  const TempFolder folder;
  RelayProcess::prepare(folder);
  const auto status = [&](const std::vector<std::string>& arguments) { return Process(arguments).wait(); };
  CHECK(status({"serve", "--port", "x"}) == 2);
  CHECK(status({"serve", "--config", folder.file("none.json")}) == 2);
  std::ofstream(folder.file("faq.json")) << "{";
  CHECK(status({"serve", "--config", folder.file("relay.json"), "--port", "0", "--data", folder.file("data")}) == 2);
}

TEST_CASE("an account that the command adds can log in at once, beside a running relay") {
  const TempFolder folder;
  RelayProcess::prepare(folder);
  RelayProcess relay(folder);
  const std::vector<std::string> add = {"agent", "add", "--data", folder.file("data"), "--name", "Mia", "--email", "mia@relay.example",
                                        "--role", "owner"};
  CHECK(Process(add, "short\n").wait() == 2);
  CHECK(Process(add, "correct horse\n").wait() == 0);
  CHECK(Process(add, "correct horse\n").wait() == 2);
  const std::string origin = "http://127.0.0.1:" + std::to_string(relay.port());
  const json credentials = {{"email", "mia@relay.example"}, {"password", "correct horse"}};
  const Reply reply = ask(relay.port(), "POST", "/v1/login", {{"Origin", origin}, {"Content-Type", "application/json"}},
                          credentials.dump());
  CHECK(reply.status == 200);
}

TEST_CASE("a site's secret can be renewed beside a running relay") {
  const TempFolder folder;
  RelayProcess::prepare(folder);
  RelayProcess relay(folder);
  const auto secret = [&](std::vector<std::string> more) {
    std::vector<std::string> arguments = {"secret", "--data", folder.file("data"), "--site"};
    arguments.insert(arguments.end(), more.begin(), more.end());
    return Process(arguments).wait();
  };
  auto database = store::Database::open(server::database_path(folder.file("data")), store::Access::kRead);
  REQUIRE(database);
  const std::string before = server::site_secret(*database, "demo").value();
  CHECK(before.size() == 64);
  CHECK(secret({"other"}) == 2);
  CHECK(secret({"demo"}) == 0);
  CHECK(server::site_secret(*database, "demo").value() == before);
  CHECK(secret({"demo", "--renew"}) == 0);
  const std::string after = server::site_secret(*database, "demo").value();
  CHECK(after.size() == 64);
  CHECK(after != before);
}
