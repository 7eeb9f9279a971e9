#include "text/url.h"

#include <catch2/catch.hpp>

using foyer::text::is_safe_url;

TEST_CASE("links to the web, to mail and to a telephone are safe") {
  for (const char* url : {"https://example.com", "http://example.com:8080/a?b=c#d", "HTTPS://EXAMPLE.COM", "mailto:a@b.example",
                          "tel:+861012345678", "https://例子.测试/路径", "https://[::1]/", "https://example.com/a@b"}) {
    CAPTURE(url);
    CHECK(is_safe_url(url));
  }
}

TEST_CASE("anything that may run, hide or mislead is no safe link") {
  for (const char* url : {"",
                          "https:",
                          "https://",
                          "https:///path",
                          "https://:80/",
                          "https:example.com",
                          "javascript:alert(1)",
                          "JavaScript:alert(1)",
                          "java\nscript:alert(1)",
                          " https://example.com",
                          "https://example.com/a b",
                          "https://example.com/\x01",
                          "data:text/html,x",
                          "vbscript:x",
                          "//example.com",
                          "/path",
                          "path",
                          "ftp://a.example",
                          "https://bank.example@evil.example",
                          "https://example.com/\"onclick=",
                          "https://a\\b",
                          "mailto:",
                          "tel:",
                          "https://example.com/\u202Egpj.exe",
                          "https://example.com/\u00A0",
                          "https://a\xFF.example",
                          "file:///etc/passwd"}) {
    CAPTURE(url);
    CHECK_FALSE(is_safe_url(url));
  }
}
