// How sure a site's answers have to be: said, saved and forgotten by its owner, over HTTP.
#include "knowledge/understand.h"
#include "server/serve/test_relay.h"

using namespace foyer;
using knowledge::Verdict;

namespace {

constexpr const char* kTuning = "/v1/tuning?site=demo";
const json kUsual = {{"threshold", 0.6}, {"margin", 0.15}, {"blend", 1.0}};
// No probability reaches it: even a wording of the FAQ is clarified.
const json kStrict = {{"threshold", 1.0}, {"margin", 0.15}, {"blend", 1.0}};

Reply send(const TestRelay& relay, const std::string& method, const std::string& body, Headers headers, const std::string& target = kTuning) {
  headers.emplace("Origin", (*relay).origin());
  if (!body.empty()) headers.emplace("Content-Type", "application/json");
  return ask(relay.port(), method, target, headers, body);
}

Reply save(const TestRelay& relay, const std::string& cookie, const json& tuning) {
  return send(relay, "PUT", tuning.dump(), {{"Cookie", cookie}});
}

json tuning_of(const TestRelay& relay, const std::string& cookie) { return relay.get(kTuning, {{"Cookie", cookie}}).parsed(); }

std::string pack_path(const TestRelay& relay) { return relay.get("/v1/site?site=demo").parsed()["pack"]; }

// What a visitor who opens the page now is answered.
Verdict verdict_for(const TestRelay& relay, const char* text) {
  const std::string bytes = relay.get(pack_path(relay)).body;
  auto pack = knowledge::Pack::open({bytes.begin(), bytes.end()});
  REQUIRE(pack);
  return knowledge::understand(*pack, text, "en").verdict;
}

// /v1/site says what to load only where there is a widget.
void with_widget(server::Settings& settings) {
  std::filesystem::create_directories(settings.web_folder);
  std::ofstream(settings.web_folder + "/manifest.json")
      << R"({"loader": "/assets/foyer-0.js", "integrity": "x", "widget": "/assets/widget-0.js", "embedded": "", "wasm": "/assets/foyer-0.wasm", "languages": {}})";
}

constexpr const char* kQuestion = "Where is my order?";

std::string log_in_agent(const TestRelay& relay, const std::string& owner) {
  const json tom = {{"name", "Tom"}, {"email", "tom@relay.example"}, {"password", "password123"}, {"role", "agent"}};
  REQUIRE(relay.post("/v1/agents", tom, {{"Cookie", owner}}).status == 201);
  return relay.post("/v1/login", {{"email", "tom@relay.example"}, {"password", "password123"}}).cookie();
}

}  // namespace

TEST_CASE("an owner's numbers are what visitors are answered by, until they are forgotten") {
  TestRelay relay(with_widget);
  const std::string owner = relay.set_up();
  CHECK(tuning_of(relay, owner) == json({{"tuning", kUsual}, {"configured", kUsual}, {"saved", false}}));
  REQUIRE(verdict_for(relay, kQuestion) == Verdict::kAnswer);
  const std::string before = pack_path(relay);

  const Reply saved = save(relay, owner, kStrict);
  REQUIRE(saved.status == 200);
  CHECK(saved.parsed() == json({{"tuning", kStrict}, {"configured", kUsual}, {"saved", true}}));
  CHECK(pack_path(relay) != before);
  CHECK(verdict_for(relay, kQuestion) != Verdict::kAnswer);
  CHECK(relay.get(before).status == 200);  // a page that was told of it may still fetch it

  const Reply forgotten = send(relay, "DELETE", "", {{"Cookie", owner}});
  REQUIRE(forgotten.status == 200);
  CHECK(forgotten.parsed() == json({{"tuning", kUsual}, {"configured", kUsual}, {"saved", false}}));
  CHECK(pack_path(relay) == before);
  CHECK(verdict_for(relay, kQuestion) == Verdict::kAnswer);
}

TEST_CASE("what was saved last holds, over a restart and over the configuration") {
  TestRelay relay([](server::Settings& settings) {
    with_widget(settings);
    settings.sites.front().tuning = {0.5F, 0.1F, 1.5F};
  });
  const std::string owner = relay.set_up();
  const json configured = {{"threshold", 0.5}, {"margin", 0.1}, {"blend", 1.5}};
  CHECK(tuning_of(relay, owner)["tuning"] == configured);
  REQUIRE(save(relay, owner, {{"threshold", 0.7}}).status == 200);
  REQUIRE(save(relay, owner, kStrict).status == 200);
  const std::string saved = pack_path(relay);
  relay.stop();
  relay.start();
  CHECK(tuning_of(relay, owner) == json({{"tuning", kStrict}, {"configured", configured}, {"saved", true}}));
  CHECK(pack_path(relay) == saved);
  CHECK(verdict_for(relay, kQuestion) != Verdict::kAnswer);
  REQUIRE(send(relay, "DELETE", "", {{"Cookie", owner}}).status == 200);
  CHECK(tuning_of(relay, owner)["tuning"] == configured);
}

TEST_CASE("saved numbers stay when the FAQs are read anew, also at the same time") {
  TestRelay relay(with_widget);
  const std::string owner = relay.set_up();
  (*relay).reload();
  REQUIRE(save(relay, owner, kStrict).status == 200);
  const std::string saved = pack_path(relay);
  (*relay).reload();
  REQUIRE(save(relay, owner, kStrict).status == 200);  // after the reload, whose turn came first
  CHECK(pack_path(relay) == saved);
  CHECK(verdict_for(relay, kQuestion) != Verdict::kAnswer);
}

TEST_CASE("only owners, from the relay's own page, may see and set it") {
  TestRelay relay;
  const std::string owner = relay.set_up();
  const std::string agent = log_in_agent(relay, owner);
  CHECK(relay.get(kTuning).status == 401);
  CHECK(relay.get(kTuning, {{"Cookie", agent}}).status == 403);
  for (const char* method : {"PUT", "DELETE"}) {
    INFO(method);
    const std::string body = method == std::string("PUT") ? kStrict.dump() : "";
    CHECK(send(relay, method, body, {}).status == 401);
    CHECK(send(relay, method, body, {{"Cookie", agent}}).status == 403);
    CHECK(send(relay, method, body, {{"Cookie", owner}, {"Origin", "https://shop.example"}}).status == 403);
    CHECK(send(relay, method, body, {{"Cookie", owner}}, "/v1/tuning?site=nowhere").status == 404);
  }
  CHECK(send(relay, "PUT", kStrict.dump(), {{"Cookie", owner}, {"Content-Type", "text/plain"}}).status == 415);
  CHECK(relay.get("/v1/tuning", {{"Cookie", owner}}).status == 404);
  CHECK(tuning_of(relay, owner)["saved"] == false);
}

TEST_CASE("numbers out of their ranges are refused by their name, and nothing changes") {
  struct Case {
    const char* body;
    const char* problem;
  };
  const Case cases[] = {{"{", "not a JSON object"},
                        {"[0.5]", "not a JSON object"},
                        {R"({"threshold": 1.01})", "threshold must be a number from 0 to 1"},
                        {R"({"threshold": "0.5"})", "threshold must be a number"},
                        {R"({"margin": -0.01})", "margin must be a number from 0 to 1"},
                        {R"({"blend": 2.01})", "blend must be a number from 0 to 2"},
                        {R"({"blend": 1e999})", "not a JSON object"},
                        {R"({"blend": null})", "blend must be a number"},
                        {R"({"tone": 1})", "tone is not a setting"}};
  TestRelay relay;
  const std::string owner = relay.set_up();
  for (const Case& one : cases) {
    INFO(one.body);
    const Reply reply = send(relay, "PUT", one.body, {{"Cookie", owner}});
    CHECK(reply.status == 400);
    CHECK_THAT(reply.body, Catch::Contains(one.problem));
  }
  CHECK(tuning_of(relay, owner)["saved"] == false);
}

TEST_CASE("where the FAQ has been broken meanwhile, nothing is saved, and the pack stays") {
  TestRelay relay(with_widget);
  const std::string owner = relay.set_up();
  const std::string before = pack_path(relay);
  std::ofstream(relay.file("faq.json")) << "{";
  const Reply reply = save(relay, owner, kStrict);
  CHECK(reply.status == 409);
  CHECK_THAT(reply.body, Catch::Contains("faq.json"));
  CHECK(tuning_of(relay, owner)["saved"] == false);
  CHECK(pack_path(relay) == before);
  std::ofstream(relay.file("faq.json")) << kFaq;
  CHECK(save(relay, owner, kStrict).status == 200);
}
