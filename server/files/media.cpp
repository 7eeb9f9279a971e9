#include "server/files/media.h"

#include <algorithm>
#include <array>

#include "base/utf8.h"

namespace foyer::files {
namespace {

using namespace std::string_view_literals;

// `bytes` at `offset` are `magic`.
struct Pattern {
  std::size_t offset;
  std::string_view magic;
  std::string_view media;
};

constexpr std::array kPatterns = {
    Pattern{0, "\x89PNG\r\n\x1a\n"sv, "image/png"},
    Pattern{0, "\xff\xd8\xff"sv, "image/jpeg"},
    Pattern{0, "GIF87a"sv, "image/gif"},
    Pattern{0, "GIF89a"sv, "image/gif"},
    Pattern{8, "WEBP"sv, "image/webp"},
    Pattern{4, "ftypheic"sv, "image/heic"},
    Pattern{4, "ftypmif1"sv, "image/heic"},
    Pattern{4, "ftypqt  "sv, "video/quicktime"},
    Pattern{4, "ftyp"sv, "video/mp4"},
    Pattern{0, "\x1a\x45\xdf\xa3"sv, "video/webm"},
    Pattern{0, "%PDF-"sv, "application/pdf"},
    // Office documents are zip archives too.
    Pattern{0, "PK\x03\x04"sv, "application/zip"},
};

bool fits(std::string_view bytes, const Pattern& pattern) noexcept {
  return bytes.size() > pattern.offset && bytes.substr(pattern.offset).starts_with(pattern.magic);
}

// Markup too is text here: it is saved as text, and never run.
bool is_text(std::string_view bytes) noexcept {
  const auto is_control = [](char c) { return static_cast<unsigned char>(c) < 0x20 && "\t\n\r\f\x1b"sv.find(c) == std::string_view::npos; };
  return !bytes.empty() && std::none_of(bytes.begin(), bytes.end(), is_control) && utf8::is_valid(bytes);
}

}  // namespace

std::string_view media_of(std::string_view bytes) noexcept {
  const auto found = std::find_if(kPatterns.begin(), kPatterns.end(), [bytes](const Pattern& one) { return fits(bytes, one); });
  if (found == kPatterns.end()) return is_text(bytes) ? "text/plain"sv : std::string_view();
  // RIFF holds other things than pictures.
  if (found->media == "image/webp" && !bytes.starts_with("RIFF")) return {};
  return found->media;
}

bool is_raster_image(std::string_view media) noexcept {
  return media == "image/png" || media == "image/jpeg" || media == "image/gif" || media == "image/webp";
}

}  // namespace foyer::files
