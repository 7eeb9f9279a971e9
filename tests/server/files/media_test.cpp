#include "server/files/media.h"

#include <string>

#include <catch2/catch.hpp>

using namespace foyer::files;
using namespace std::string_literals;

TEST_CASE("a file is what its bytes say") {
  struct Case {
    std::string bytes;
    std::string_view media;
  };
  const Case cases[] = {
      {"\x89PNG\r\n\x1a\nrest"s, "image/png"},
      {"\xff\xd8\xff\xe0rest"s, "image/jpeg"},
      {"GIF89a…"s, "image/gif"},
      {"RIFF\x10\x00\x00\x00WEBPVP8 "s, "image/webp"},
      {"\x00\x00\x00\x18"s + "ftypheic", "image/heic"},
      {"\x00\x00\x00\x18"s + "ftypisom", "video/mp4"},
      {"\x00\x00\x00\x14"s + "ftypqt  ", "video/quicktime"},
      {"%PDF-1.7\n"s, "application/pdf"},
      {"PK\x03\x04\x14\x00"s, "application/zip"},
      {"Größe: 5\r\n\tok"s, "text/plain"},
      {"<!doctype html><script>alert(1)</script>"s, "text/plain"},
      {"<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>"s, "text/plain"},
  };
  for (const Case& one : cases) {
    CAPTURE(one.bytes);
    CHECK(media_of(one.bytes) == one.media);
  }
}

TEST_CASE("programs, broken text and nothing are no files to send") {
  for (const std::string& bytes : {""s, "MZ\x90\x00"s, "\x7f" "ELF\x02"s, "\xca\xfe\xba\xbe"s, "caf\xe9"s, "a\0b"s, "RIFF\x10\x00\x00\x00WAVEfmt "s,
                                   "xxxx\x10\x00\x00\x00WEBP"s, "\x89PN"s}) {
    CAPTURE(bytes);
    CHECK(media_of(bytes).empty());
  }
}

TEST_CASE("only pixels are shown in place") {
  for (const auto* media : {"image/png", "image/jpeg", "image/gif", "image/webp"}) CHECK(is_raster_image(media));
  for (const auto* media : {"image/svg+xml", "image/heic", "text/plain", "application/pdf", ""}) CHECK_FALSE(is_raster_image(media));
}
