#include "server/http/message.h"

#include <catch2/catch.hpp>

using namespace foyer::server;

TEST_CASE("a target is split and decoded") {
  Request request;
  REQUIRE(read_target("/a%20b?site=x%26y&from=1+2&flag", request));
  CHECK(request.path == "/a b");
  CHECK(request.query_value("site") == "x&y");
  CHECK(request.query_value("from") == "1 2");
  CHECK(request.query_value("flag").empty());
  CHECK(request.query_value("other").empty());
}

TEST_CASE("a target that is no path, or has a broken escape, is refused") {
  for (const char* target : {"", "*", "http://a/", "/%", "/%4", "/%zz", "/a%00b", "/?a=%x"}) {
    INFO(target);
    Request request;
    CHECK_FALSE(read_target(target, request));
  }
}

TEST_CASE("a prefix is taken off, and off nothing else") {
  struct Case {
    const char* prefix;
    const char* path;
    const char* left;  // null: not below it
  };
  const Case cases[] = {{"", "/a", "/a"},          {"/help", "/help/a", "/a"},     {"/help", "/help/", "/"}, {"/help", "/help", nullptr},
                        {"/help", "/helpa", nullptr}, {"/help", "/a", nullptr}, {"/help/x", "/help/x/a", "/a"}};
  for (const Case& one : cases) {
    INFO(one.prefix << " " << one.path);
    Request request;
    request.path = one.path;
    CHECK(strip_prefix(one.prefix, request) == (one.left != nullptr));
    if (one.left != nullptr) CHECK(request.path == one.left);
  }
}

TEST_CASE("a cookie is found by its whole name") {
  CHECK(cookie("a=1; foyer_session=x=y; b=2", "foyer_session") == "x=y");
  CHECK(cookie("foyer_session=x", "foyer_session") == "x");
  CHECK(cookie("not_foyer_session=x", "foyer_session").empty());
  CHECK(cookie("foyer_session", "foyer_session").empty());
  CHECK(cookie("", "foyer_session").empty());
}

TEST_CASE("brotli is sent to those that take it") {
  struct Case {
    const char* header;
    bool takes;
  };
  const Case cases[] = {{"gzip, deflate, br", true}, {"br;q=0.5", true},  {"br;q=0", false},  {"br; q=0.000", false},
                        {"br;q=0.001", true},        {"gzip", false},     {"", false},        {"brotli", false}};
  for (const Case& one : cases) {
    INFO(one.header);
    CHECK(accepts_brotli(one.header) == one.takes);
  }
}

TEST_CASE("an entity tag is known again, weak or in a list") {
  CHECK(names_etag("\"a\"", "\"a\""));
  CHECK(names_etag("\"b\", W/\"a\"", "\"a\""));
  CHECK(names_etag("*", "\"a\""));
  CHECK_FALSE(names_etag("\"ab\"", "\"a\""));
  CHECK_FALSE(names_etag("", "\"a\""));
}
