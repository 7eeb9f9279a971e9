// What browsers load: pages, packs, /v1/site, /v1/tally.
#include "server/serve/test_relay.h"

#include "knowledge/pack.h"

using namespace foyer;

namespace {

// Waits until it holds; a relay that never gets there fails the test.
template <class Holds>
void eventually(Holds holds) {
  const auto until = std::chrono::steady_clock::now() + kPatience;
  while (!holds()) {
    REQUIRE(std::chrono::steady_clock::now() < until);
    std::this_thread::sleep_for(std::chrono::milliseconds(10));
  }
}

void write_web(const server::Settings& settings) {
  namespace fs = std::filesystem;
  fs::create_directories(settings.web_folder + "/admin");
  fs::create_directories(settings.web_folder + "/assets");
  fs::create_directories(settings.web_folder + "/demo");
  std::ofstream(settings.web_folder + "/foyer.js") << "loader";
  std::ofstream(settings.web_folder + "/admin/index.html") << "<title>Agents</title>";
  std::ofstream(settings.web_folder + "/demo/index.html") << "<title>Shop</title>";
  std::ofstream(settings.web_folder + "/manifest.json") << R"({"loader": "/assets/foyer-1.js", "integrity": "sha384-abc",
    "widget": "/assets/widget-1.js", "embedded": "/assets/embedded-1.js", "wasm": "/assets/foyer-1.wasm",
    "languages": {"en": "/assets/language-en-1.bin", "zh": "/assets/language-zh-1.bin"},
    "small_languages": {"en": "/assets/judge-en-1.bin", "zh": "/assets/judge-zh-1.bin"}})";
  std::ofstream(settings.web_folder + "/assets/foyer-1.js") << "loader";
  std::ofstream(settings.web_folder + "/assets/language-en-1.bin") << "what words mean";
  std::ofstream(settings.web_folder + "/../secret.txt") << "secret";
}

}  // namespace

TEST_CASE("pages are found by their short addresses, with the headers that confine them") {
  TestRelay relay(write_web);
  const Reply admin = relay.get("/admin");
  CHECK(admin.body == "<title>Agents</title>");
  CHECK(admin.headers.at("X-Content-Type-Options") == "nosniff");
  CHECK(admin.headers.count("Referrer-Policy") == 1);
  CHECK_THAT(admin.headers.at("Content-Security-Policy"), Catch::Contains("frame-ancestors 'none'"));
  CHECK(relay.get("/demo/").body == "<title>Shop</title>");
  CHECK(relay.get("/").headers.at("Location") == "admin");
  CHECK(relay.get("/demo").headers.at("Location") == "demo/");
  CHECK(relay.get("/admin/").headers.at("Location") == "../admin");
  CHECK(relay.get("/foyer.js").headers.at("Access-Control-Allow-Origin") == "*");
}

TEST_CASE("a second look at a page costs no bytes, a HEAD neither") {
  TestRelay relay(write_web);
  const Reply first = relay.get("/admin");
  const Reply second = relay.get("/admin", {{"If-None-Match", first.headers.at("ETag")}});
  CHECK(second.status == 304);
  CHECK(second.body.empty());
  const Reply head = ask(relay.port(), "HEAD", "/admin");
  CHECK(head.status == 200);
  CHECK(head.headers.at("Content-Length") == std::to_string(first.body.size()));
}

TEST_CASE("the frame page is for the site's own pages alone") {
  TestRelay relay(write_web);
  const Reply frame = relay.get("/frame?site=demo");
  CHECK(frame.status == 200);
  CHECK_THAT(frame.headers.at("Content-Security-Policy"), Catch::Contains("frame-ancestors " + (*relay).origin()));
  CHECK_THAT(frame.headers.at("Content-Security-Policy"), Catch::Contains(" https://shop.example"));
  CHECK_THAT(frame.body, Catch::Contains("https://shop.example\"") && Catch::Contains("src=\"./assets/embedded-1.js\""));
  CHECK(relay.get("/frame?site=other").status == 404);
}

TEST_CASE("a loader that a page has pinned outlives the upgrade") {
  TestRelay relay(write_web);
  relay.stop();
  std::filesystem::remove(relay.file("web/assets/foyer-1.js"));
  relay.start();
  const Reply pinned = relay.get("/assets/foyer-1.js");
  CHECK(pinned.body == "loader");
  CHECK_THAT(pinned.headers.at("Cache-Control"), Catch::Contains("immutable"));
  CHECK(pinned.headers.at("Access-Control-Allow-Origin") == "*");
}

TEST_CASE("with a prefix, everything is below it and nothing beside it") {
  TestRelay relay([](server::Settings& settings) {
    write_web(settings);
    settings.prefix = "/help";
  });
  CHECK((*relay).address() == (*relay).origin() + "/help");
  CHECK(relay.get("/help/foyer.js").body == "loader");
  CHECK(relay.get("/help/v1/site?site=demo").status == 200);
  for (const char* path : {"/foyer.js", "/helpfoyer.js", "/help", "/v1/site?site=demo", "/healthz"}) {
    INFO(path);
    CHECK(relay.get(path).status == 404);
  }
  WebSocketClient(relay.port(), "/help/v1/visitor?site=demo", {{"Origin", (*relay).origin()}});
}

TEST_CASE("no path leads out of the web folder") {
  TestRelay relay(write_web);
  for (const char* path : {"/../secret.txt", "/assets/../../secret.txt", "/%2e%2e/secret.txt", "/..%2fsecret.txt", "//secret.txt",
                           "/assets/..%5c..%5csecret.txt", "/foyer.js/../../secret.txt"}) {
    INFO(path);
    CHECK(relay.get(path).status == 404);
  }
}

TEST_CASE("without a web build the relay serves, and says what is missing") {
  TestRelay relay;
  const Reply admin = relay.get("/admin");
  CHECK(admin.status == 503);
  CHECK_THAT(admin.body, Catch::Contains("web/build.mjs"));
  CHECK(relay.get("/v1/site?site=demo").status == 503);
  CHECK(relay.get("/healthz").body == "ok\n");
}

TEST_CASE("a site's page learns what to load, and the pack opens") {
  TestRelay relay(write_web);
  const Reply site = relay.get("/v1/site?site=demo", {{"Origin", "https://shop.example"}});
  CHECK(site.headers.at("Access-Control-Allow-Origin") == "https://shop.example");
  CHECK(site.parsed()["widget"] == "/assets/widget-1.js");
  const std::string path = site.parsed()["pack"];
  const Reply pack = relay.get(path);
  CHECK_THAT(pack.headers.at("Cache-Control"), Catch::Contains("immutable"));
  const auto opened = knowledge::Pack::open({pack.body.begin(), pack.body.end()});
  REQUIRE(opened);
  CHECK(opened->size() == 2);
  const Reply small = relay.get(path, {{"Accept-Encoding", "br"}});
  CHECK(small.headers.at("Content-Encoding") == "br");
  CHECK(small.body.size() < pack.body.size());
}

TEST_CASE("a site's page is told of the language packs of its FAQ's languages, and may keep them for ever") {
  TestRelay relay(write_web);
  const json site = relay.get("/v1/site?site=demo").parsed();
  CHECK(site["small_languages"] == json{{"en", "/assets/judge-en-1.bin"}});
  const json languages = site["languages"];
  CHECK(languages == json{{"en", "/assets/language-en-1.bin"}});
  const Reply pack = relay.get(languages["en"]);
  CHECK(pack.body == "what words mean");
  CHECK_THAT(pack.headers.at("Cache-Control"), Catch::Contains("immutable"));
  CHECK(pack.headers.at("Access-Control-Allow-Origin") == "*");
}

TEST_CASE("where there is no small language pack of the FAQ's languages, the English one judges") {
  TestRelay relay([](server::Settings& settings) {
    write_web(settings);
    settings.sites.front().faq.front().locale = "fi";
  });
  const json site = relay.get("/v1/site?site=demo").parsed();
  CHECK(site["languages"] == json::object());
  CHECK(site["small_languages"] == json{{"en", "/assets/judge-en-1.bin"}});
}

TEST_CASE("a web folder from before there were language packs is served without") {
  TestRelay relay([](const server::Settings& settings) {
    write_web(settings);
    std::ofstream(settings.web_folder + "/manifest.json") << R"({"loader": "/foyer.js", "integrity": "sha384-abc", "widget": "/assets/widget-1.js", "embedded": "/e.js", "wasm": "/assets/foyer-1.wasm"})";
  });
  CHECK(relay.get("/v1/site?site=demo").parsed()["languages"] == json::object());
}

TEST_CASE("a site's answer names the canvas's files where they were built") {
  TestRelay without(write_web);
  CHECK_FALSE(without.get("/v1/site?site=demo").parsed().contains("imgui"));
  TestRelay with([](const server::Settings& settings) {
    write_web(settings);
    std::ofstream(settings.web_folder + "/manifest.json") << R"({"loader": "/foyer.js", "integrity": "sha384-abc", "widget": "/w.js",
      "embedded": "/e.js", "wasm": "/m.wasm", "imgui": {"widget": "/assets/canvas-1.js", "wasm": "/assets/imgui-1.wasm"}})";
  });
  CHECK(with.get("/v1/site?site=demo").parsed()["imgui"] == json{{"widget", "/assets/canvas-1.js"}, {"wasm", "/assets/imgui-1.wasm"}});
}

TEST_CASE("a manifest whose language packs are no texts is an error that names it") {
  const TempFolder folder;
  const server::Settings settings = test_settings(folder);
  write_web(settings);
  std::ofstream(settings.web_folder + "/manifest.json") << R"({"loader": "l", "integrity": "i", "widget": "w", "embedded": "e", "wasm": "m", "languages": {"en": 3}})";
  const auto relay = server::Relay::open(settings);
  REQUIRE_FALSE(relay);
  CHECK_THAT(relay.error().message, Catch::Contains("manifest.json: The field languages is not a text."));
}

TEST_CASE("a wrong page or key learns nothing of a site") {
  TestRelay relay(write_web);
  CHECK(relay.get("/v1/site?site=demo", {{"Origin", "https://evil.example"}}).status == 403);
  CHECK(relay.get("/v1/site?site=demo", {{"Origin", "null"}}).status == 403);
  CHECK(relay.get("/v1/site?site=other").status == 404);
  CHECK(relay.get("/v1/site?site=demo").status == 200);  // the relay's own page sends no origin
}

TEST_CASE("a FAQ that breaks while the relay runs leaves the pack that was") {
  TestRelay relay(write_web);
  const auto pack = [&]() -> std::string { return relay.get("/v1/site?site=demo").parsed()["pack"]; };
  const std::string before = pack();
  std::ofstream(relay.file("faq.json")) << "{";
  (*relay).reload();
  eventually([&] { return relay.get("/metrics").body.find("foyer_pack_compile_failures_total 1\n") != std::string::npos; });
  CHECK(pack() == before);

  std::ofstream(relay.file("faq.json")) << R"({"entries": [{"id": "a", "question": "New?", "answer": "Yes."}]})";
  (*relay).reload();
  eventually([&] { return pack() != before; });
  const std::string after = pack();
  CHECK(relay.get(after).status == 200);
  CHECK(relay.get(before).status == 200);  // a page that was told of it may still be loading
}

TEST_CASE("a FAQ that is broken at the start is an error that names it") {
  const TempFolder folder;
  const server::Settings settings = test_settings(folder);
  std::ofstream(folder.file("faq.json")) << "{";
  const auto relay = server::Relay::open(settings);
  REQUIRE_FALSE(relay);
  CHECK_THAT(relay.error().message, Catch::Contains("site demo: ") && Catch::Contains(folder.file("faq.json")));
}

TEST_CASE("counts of the bot are kept once, from the site's pages") {
  TestRelay relay;
  const std::string cookie = relay.set_up();
  json tally = {{"asked", 3}, {"answered", 2}, {"helped", 1}, {"not_helped", 0}, {"clarified", 0}, {"unanswered", 1}};
  const json body = {{"site", "demo"}, {"id", ulid(5)}, {"tally", tally}};
  CHECK(relay.post("/v1/tally", body, {{"Origin", "https://shop.example"}}).status == 200);
  CHECK(relay.post("/v1/tally", body, {{"Origin", "https://shop.example"}}).status == 200);
  CHECK(relay.post("/v1/tally", body, {{"Origin", "https://evil.example"}}).status == 403);
  tally.erase("asked");
  CHECK(relay.post("/v1/tally", {{"site", "demo"}, {"id", ulid(6)}, {"tally", tally}}).status == 400);
  CHECK(relay.get("/v1/report?from=0&to=8000000000000", {{"Cookie", cookie}}).parsed()["bot"]["asked"] == 3);
  const Reply preflight = ask(relay.port(), "OPTIONS", "/v1/tally", {{"Origin", "https://shop.example"}});
  CHECK(preflight.headers.at("Access-Control-Allow-Origin") == "https://shop.example");
}

TEST_CASE("a method that an address does not take is told which it does") {
  TestRelay relay;
  const Reply reply = ask(relay.port(), "DELETE", "/v1/agents");
  CHECK(reply.status == 405);
  CHECK(reply.headers.at("Allow") == "GET, POST");
}
