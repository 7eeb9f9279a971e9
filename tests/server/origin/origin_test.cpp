#include "server/origin/origin.h"

#include <catch2/catch.hpp>

using namespace foyer::server;

TEST_CASE("an origin is allowed only byte for byte") {
  const AllowedOrigins allowed({"https://shop.example", "http://127.0.0.1:8080"});
  struct Case {
    std::string_view origin;
    bool is_allowed;
  };
  const Case cases[] = {
      {"https://shop.example", true},
      {"http://127.0.0.1:8080", true},
      {"http://shop.example", false},               // another scheme
      {"https://shop.example:8443", false},         // another port
      {"https://shop.example:443", false},          // browsers leave it out
      {"https://shop.example.", false},             // a trailing dot is another host
      {"https://shop.example/", false},
      {"https://shop.example.evil.test", false},
      {"https://evil.test?https://shop.example", false},
      {"https://sub.shop.example", false},
      {"https://SHOP.example", false},
      {"https://sh\xD0\xBEp.example", false},       // U+043E, the Cyrillic small o
      {"https://xn--shp-fed.example", false},
      {"https://shop.exampl\xD0\xB5", false},       // U+0435, the Cyrillic small ie
      {" https://shop.example", false},
      {std::string_view("https://shop.example\0", 21), false},
      {"null", false},
      {"*", false},
      {"", false},
  };
  for (const Case& one : cases) {
    INFO(one.origin);
    CHECK(allowed.allows(one.origin) == one.is_allowed);
  }
}

TEST_CASE("null is not allowed even where it is listed") {
  CHECK_FALSE(AllowedOrigins({"null", ""}).allows("null"));
  CHECK_FALSE(AllowedOrigins({"null", ""}).allows(""));
}

TEST_CASE("settings take origins only as browsers say them") {
  struct Case {
    std::string_view origin;
    bool is_one;
  };
  const Case cases[] = {
      {"https://shop.example", true},  {"http://localhost:8080", true},    {"https://[::1]:8443", true},
      {"https://xn--bcher-kva.example", true},
      {"shop.example", false},         {"HTTPS://shop.example", false},    {"https://Shop.example", false},
      {"https://shop.example/", false}, {"https://shop.example/a", false}, {"https://shop.example:443", false},
      {"http://shop.example:80", false}, {"https://shop.example:", false}, {"https://shop.example:0", false},
      {"https://shop.example:65536", false}, {"https://", false},          {"https://b\xC3\xBC" "cher.example", false},
      {"ftp://shop.example", false},   {"*", false},                       {"null", false},
  };
  for (const Case& one : cases) {
    INFO(one.origin);
    CHECK(check_origin(one.origin).ok() == one.is_one);
  }
}

TEST_CASE("the relay's own origins follow from where it listens") {
  using List = std::vector<std::string>;
  CHECK(own_origins("", "127.0.0.1", 8080).list() == List{"http://127.0.0.1:8080", "http://localhost:8080", "http://[::1]:8080"});
  CHECK(own_origins("", "0.0.0.0", 80).list() == List{"http://127.0.0.1", "http://localhost", "http://[::1]"});
  CHECK(own_origins("", "10.0.0.7", 9000).list() == List{"http://10.0.0.7:9000"});
  CHECK(own_origins("", "fd00::7", 9000).list() == List{"http://[fd00::7]:9000"});
  CHECK(own_origins("https://chat.example", "127.0.0.1", 8080).list() == List{"https://chat.example"});
}
