#include "server/http/content.h"

#include <filesystem>
#include <fstream>

#include <catch2/catch.hpp>

#include "server/store/temp_folder.h"

using namespace foyer;
using namespace foyer::server;

namespace {

std::string header(const Response& response, std::string_view name) {
  for (const auto& [key, value] : response.headers) {
    if (key == name) return value;
  }
  return {};
}

Request asking(const std::string& field, const std::string& value) {
  Request request;
  request.message.set(field, value);
  return request;
}

}  // namespace

TEST_CASE("a web folder is read whole, each file with its brotli form") {
  const TempFolder folder;
  std::filesystem::create_directories(folder.file("assets"));
  std::ofstream(folder.file("assets/a-1.js")) << "plain";
  std::ofstream(folder.file("assets/a-1.js.br")) << "small";
  std::ofstream(folder.file("foyer.js")) << "loader";
  const auto contents = read_web_folder(folder.file(""));
  REQUIRE(contents);
  CHECK(contents->size() == 2);
  const Content& script = contents->at("/assets/a-1.js");
  CHECK(*script.bytes == "plain");
  CHECK(*script.brotli == "small");
  CHECK(script.type == "text/javascript; charset=utf-8");
  CHECK(contents->at("/foyer.js").brotli == nullptr);
}

TEST_CASE("a web folder that is missing is an empty one") {
  const auto contents = read_web_folder("/nowhere/at/all");
  REQUIRE(contents);
  CHECK(contents->empty());
}

TEST_CASE("content is sent as brotli where it may be, and not at all where it is known") {
  const Content content = make_content("a.js", "plain", std::make_shared<const std::string>("small"));
  CHECK(*serve(content, "/assets/a-1.js", asking("Accept-Encoding", "br")).body == "small");
  CHECK(header(serve(content, "/assets/a-1.js", asking("Accept-Encoding", "br")), "Content-Encoding") == "br");
  CHECK(*serve(content, "/assets/a-1.js", Request()).body == "plain");
  const Response known = serve(content, "/assets/a-1.js", asking("If-None-Match", content.etag));
  CHECK(known.status == http::status::not_modified);
  CHECK(known.body == nullptr);
}

TEST_CASE("what has a hash in its name is kept for ever, by pages of every origin; pages are asked for again") {
  const Content content = make_content("a", "x", nullptr);
  const Response asset = serve(content, "/assets/a-1.js", Request());
  CHECK_THAT(header(asset, "Cache-Control"), Catch::Contains("immutable"));
  CHECK(header(asset, "Access-Control-Allow-Origin") == "*");
  const Response page = serve(content, "/admin/index.html", Request());
  CHECK(header(page, "Cache-Control") == "no-cache");
  CHECK(header(page, "Access-Control-Allow-Origin").empty());
  CHECK_THAT(header(page, "Content-Security-Policy"), Catch::Contains("frame-ancestors 'none'"));
  CHECK_THAT(header(serve(content, "/demo/index.html", Request()), "Content-Security-Policy"), Catch::Contains("wasm-unsafe-eval"));
}
