#include <fstream>

#include <catch2/catch.hpp>

#include "server/config/hours.h"
#include "server/config/fields.h"
#include "server/config/load.h"
#include "server/config/tuning.h"
#include "server/store/temp_folder.h"

using namespace foyer;
using namespace foyer::server;

namespace {

std::string write(const TempFolder& folder, const std::string& name, const std::string& text) {
  std::ofstream(folder.file(name)) << text;
  return folder.file(name);
}

// What loading this file alone complains of.
std::string problem(const std::string& json) {
  const TempFolder folder;
  const auto settings = load_settings({.flags = {}, .environment = {}, .config_file = write(folder, "f.json", json), .site_files = {}});
  return settings ? "" : settings.error().message;
}

}  // namespace

TEST_CASE("every default is a value that its field takes") {
  const auto settings = load_settings({});
  REQUIRE(settings);
  CHECK(settings->address == "127.0.0.1");
  CHECK(settings->port == 8080);
  CHECK(settings->max_connections == 10000);
  CHECK(settings->sites.empty());
}

TEST_CASE("the command line wins over the environment, that over the file, that over the default") {
  const TempFolder folder;
  Given given;
  CHECK(load_settings(given)->port == 8080);
  given.config_file = write(folder, "f.json", R"({"listen": "127.0.0.1:1000"})");
  CHECK(load_settings(given)->port == 1000);
  given.environment["listen"] = "127.0.0.1:2000";
  CHECK(load_settings(given)->port == 2000);
  given.flags["listen"] = "[::1]:3000";
  CHECK(load_settings(given)->port == 3000);
  CHECK(load_settings(given)->address == "::1");
  given.flags["port"] = "0";
  CHECK(load_settings(given)->port == 0);
}

TEST_CASE("paths in a file begin from that file, others from where one stands") {
  const TempFolder folder;
  Given given{.flags = {{"web", "site"}}, .environment = {}, .config_file = {}, .site_files = {}};
  given.config_file = write(folder, "f.json", R"({"data": "d", "sites": [{"key": "a", "origins": ["self"], "faq": "../a.json"}]})");
  const auto settings = load_settings(given);
  REQUIRE(settings);
  CHECK(settings->data_folder == folder.file("d"));
  CHECK(settings->web_folder == "site");
  CHECK(settings->sites[0].faq[0].path == std::filesystem::path(folder.file("../a.json")).lexically_normal().string());
}

TEST_CASE("a site names its FAQ as a file, as files, or by locale") {
  const TempFolder folder;
  const std::string file = write(folder, "f.json", R"({"sites": [
    {"key": "a", "origins": ["self"], "faq": "a.json", "wait_ms": 5000},
    {"key": "b", "origins": ["https://b.example"], "faq": ["b1.json", "b2.json"], "locale": "de"},
    {"key": "c", "name": "Shop C", "origins": ["self"], "faq": {"en": "c.en.json", "zh": "c.zh.json"}, "intents": {"zh": "c.jsonl"}}]})");
  const auto settings = load_settings({.flags = {}, .environment = {}, .config_file = file, .site_files = {}});
  REQUIRE(settings);
  CHECK(settings->sites[0].wait_ms == 5000);
  CHECK(settings->sites[0].name == "a");
  CHECK(settings->sites[0].faq[0].locale == "en");
  CHECK(settings->sites[1].faq[1].locale == "de");
  CHECK(settings->sites[1].wait_ms == 180'000);
  CHECK(settings->sites[1].max_file_bytes == 10 << 20);
  CHECK(settings->sites[1].max_files_bytes == std::int64_t{1} << 30);
  CHECK(settings->sites[2].faq[1].path == folder.file("c.zh.json"));
  CHECK(settings->sites[2].faq[1].locale == "zh");
  CHECK(settings->sites[1].intents.empty());
  REQUIRE(settings->sites[2].intents.size() == 1);
  CHECK(settings->sites[2].intents[0].path == folder.file("c.jsonl"));
  CHECK(settings->sites[2].intents[0].locale == "zh");
}

TEST_CASE("a site's tuning is what it says, and the usual numbers where it says nothing") {
  const TempFolder folder;
  const std::string file = write(folder, "f.json", R"({"sites": [
    {"key": "a", "origins": ["self"], "faq": "a.json", "tuning": {"threshold": 0.5, "blend": 0}},
    {"key": "b", "origins": ["self"], "faq": "b.json"}]})");
  const auto settings = load_settings({.flags = {}, .environment = {}, .config_file = file, .site_files = {}});
  REQUIRE(settings);
  CHECK(settings->sites[0].tuning == knowledge::Tuning{0.5F, knowledge::kAnswerMargin, 0});
  CHECK(settings->sites[1].tuning == knowledge::Tuning{});
  CHECK(to_json(settings->sites[1].tuning).dump() == R"({"blend":1.0,"margin":0.15,"threshold":0.6})");
}

TEST_CASE("opening hours are minutes of a week that begins on Monday") {
  const TempFolder folder;
  const std::string file = write(folder, "h.json", R"({"sites": [{"key": "a", "origins": ["self"], "faq": "a.json", "identity": "required",
    "hours": {"timezone": "Asia/Kolkata", "mon": ["09:00-12:30", "13:30-18:00"], "sun": ["00:00-24:00"]}}]})");
  const auto settings = load_settings({.flags = {}, .environment = {}, .config_file = file, .site_files = {}});
  REQUIRE(settings);
  CHECK(settings->sites[0].identity == IdentityRule::kRequired);
  CHECK(to_json(*settings->sites[0].hours).dump() ==
        R"({"days":[[[540,750],[810,1080]],[],[],[],[],[],[[0,1440]]],"timezone":"Asia/Kolkata"})");
}

TEST_CASE("a site file adds sites, and only sites") {
  const TempFolder folder;
  const std::string site = R"({"key": "KEY", "origins": ["self"], "faq": "a.json"})";
  const auto file_of = [&](const std::string& name, const std::string& key, const std::string& more) {
    return write(folder, name, "{\"sites\": [" + std::string(site).replace(9, 3, key) + "]" + more + "}");
  };
  Given given{.flags = {}, .environment = {}, .config_file = file_of("a.json", "a", ""), .site_files = {file_of("b.json", "b", "")}};
  REQUIRE(load_settings(given));
  CHECK(load_settings(given)->sites.size() == 2);
  given.site_files = {file_of("c.json", "a", "")};
  CHECK(load_settings(given).error().message == "sites: the key a is there twice");
  given.site_files = {file_of("d.json", "d", R"(, "port": 1)")};
  CHECK_THAT(load_settings(given).error().message, Catch::EndsWith("port belongs in the file of --config"));
}

TEST_CASE("a bad setting is named with its reason") {
  struct Case {
    const char* json;
    const char* problem;
  };
  const Case cases[] = {
      {"{", "is not JSON"},
      {"[]", "must be a JSON object"},
      {R"({"prot": 1})", "prot is not a setting"},
      {R"({"port": 65536})", "port must be a whole number from 0 to 65535"},
      {R"({"port": -1})", "port must be a text or a whole number"},
      {R"({"listen": "localhost:80"})", "listen must have an IP address"},
      {R"({"listen": "127.0.0.1"})", "listen must be ADDRESS:PORT"},
      {R"({"data": ""})", "data must name a folder"},
      {R"({"public_origin": "https://a.example/"})", "public_origin must end after the host"},
      {R"({"sites": {}})", "sites must be a list"},
      {R"({"sites": [{"origins": ["self"], "faq": "a"}]})", "sites[0].key must be 1 to 64 letters"},
      {R"({"sites": [{"key": "a b", "origins": ["self"], "faq": "a"}]})", "sites[0].key must be 1 to 64 letters"},
      {R"({"sites": [{"key": "a", "faq": "a"}]})", "sites[0].origins must be a list of origins"},
      {R"({"sites": [{"key": "a", "origins": ["self", "a.example"], "faq": "a"}]})", "sites[0].origins[1] must begin with http"},
      {R"({"sites": [{"key": "a", "origins": ["self"]}]})", "sites[0].faq is missing"},
      {R"({"sites": [{"key": "a", "origins": ["self"], "faq": []}]})", "sites[0].faq must name at least one file"},
      {R"({"sites": [{"key": "a", "origins": ["self"], "faq": [1]}]})", "sites[0].faq must name files"},
      {R"({"sites": [{"key": "a", "origins": ["self"], "faq": "a", "intents": 1}]})", "sites[0].intents must name files"},
      {R"({"sites": [{"key": "a", "origins": ["self"], "faq": "a", "wait": 1}]})", "sites[0].wait is not a setting"},
      {R"({"sites": [{"key": "a", "origins": ["self"], "faq": "a", "wait_ms": 1.5}]})", "sites[0].wait_ms must be a whole number"},
      {R"({"sites": [{"key": "a", "origins": ["self"], "faq": "a", "identity": "maybe"}]})", "sites[0].identity must be optional or required"},
      {R"({"sites": [{"key": "a", "origins": ["self"], "faq": "a", "hours": "always"}]})", "sites[0].hours must be an object"},
      {R"({"sites": [{"key": "a", "origins": ["self"], "faq": "a", "hours": {"mon": ["09:00-17:00"]}}]})",
       "sites[0].hours timezone must be a name such as \"Europe/Berlin\""},
      {R"({"sites": [{"key": "a", "origins": ["self"], "faq": "a", "hours": {"timezone": "Europe/Paris", "monday": []}}]})",
       "sites[0].hours monday is neither timezone nor a day"},
      {R"({"sites": [{"key": "a", "origins": ["self"], "faq": "a", "hours": {"timezone": "Europe/Paris", "mon": ["9-17"]}}]})",
       "sites[0].hours mon[0] must be a range such as \"09:00-17:30\""},
      {R"({"sites": [{"key": "a", "origins": ["self"], "faq": "a", "hours": {"timezone": "Europe/Paris", "mon": ["17:00-09:00"]}}]})",
       "sites[0].hours mon[0] must be a range"},
      {R"({"sites": [{"key": "a", "origins": ["self"], "faq": "a", "hours": {"timezone": "Europe/Paris", "mon": ["09:00-12:00", "11:00-13:00"]}}]})",
       "sites[0].hours mon[1] must begin after the range before it"},
      {R"({"sites": [{"key": "a", "origins": ["self"], "faq": "a", "hours": {"timezone": "Europe/Paris", "mon": []}}]})",
       "sites[0].hours must have a day that is open"},
      {R"({"sites": [{"key": "a", "origins": ["self"], "faq": "a", "max_file_bytes": 104857601}]})", "sites[0].max_file_bytes must be"},
      {R"({"sites": [{"key": "a", "origins": ["self"], "faq": "a", "tuning": 0.5}]})", "sites[0].tuning must be an object"},
      {R"({"sites": [{"key": "a", "origins": ["self"], "faq": "a", "tuning": {"threshold": 1.5}}]})",
       "sites[0].tuning.threshold must be a number from 0 to 1"},
      {R"({"sites": [{"key": "a", "origins": ["self"], "faq": "a", "tuning": {"blend": "1"}}]})", "sites[0].tuning.blend must be a number from 0 to 2"},
      {R"({"sites": [{"key": "a", "origins": ["self"], "faq": "a", "tuning": {"tone": 1}}]})", "sites[0].tuning.tone is not a setting"},
  };
  for (const Case& one : cases) {
    INFO(one.json);
    CHECK_THAT(problem(one.json), Catch::Contains(one.problem));
  }
}

TEST_CASE("flags and variables are named after their field") {
  const auto all = fields();
  const auto field = std::find_if(all.begin(), all.end(), [](const Field& one) { return one.name == "public_origin"; });
  REQUIRE(field != all.end());
  CHECK(flag_of(*field) == "--public-origin");
  CHECK(environment_of(*field) == "FOYER_PUBLIC_ORIGIN");
  CHECK_THAT(load_settings({.flags = {{"port", "x"}}, .environment = {}, .config_file = {}, .site_files = {}}).error().message,
             Catch::StartsWith("--port must"));
  CHECK_THAT(load_settings({.flags = {}, .environment = {{"port", "x"}}, .config_file = {}, .site_files = {}}).error().message,
             Catch::StartsWith("FOYER_PORT must"));
}

TEST_CASE("a prefix is a path of its own, without a slash at the end") {
  for (const char* prefix : {"", "/help", "/help-x/chat_1"}) {
    INFO(prefix);
    const auto settings = load_settings({.flags = {{"prefix", prefix}}, .environment = {}, .config_file = "", .site_files = {}});
    REQUIRE(settings);
    CHECK(settings->prefix == prefix);
  }
  for (const char* prefix : {"help", "/", "/help/", "//help", "/he lp", "/Help", "/a\"b"}) {
    INFO(prefix);
    CHECK_FALSE(load_settings({.flags = {{"prefix", prefix}}, .environment = {}, .config_file = "", .site_files = {}}));
  }
}
