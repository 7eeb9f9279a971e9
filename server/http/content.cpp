#include "server/http/content.h"

#include <array>
#include <filesystem>

#include "base/hash.h"
#include "server/http/security.h"
#include "tools/files.h"

namespace foyer::server {
namespace {

std::string hex(std::uint64_t value) {
  constexpr std::string_view kDigits = "0123456789abcdef";
  std::string text;
  for (int shift = 60; shift >= 0; shift -= 4) text += kDigits[(value >> shift) & 15];
  return text;
}

// Names of what lies in /assets/ carry a hash of their content; the loader's name is in owners' pages for ever.
std::string_view caching(std::string_view path) noexcept {
  if (path.starts_with("/assets/")) return "public, max-age=31536000, immutable";
  if (path == "/foyer.js") return "public, max-age=300";
  return "no-cache";
}

// Owners' pages on other origins load these.
bool is_for_every_origin(std::string_view path) noexcept { return path.starts_with("/assets/") || path == "/foyer.js"; }

Result<std::shared_ptr<const std::string>> read_brotli(const std::string& file) {
  if (!std::filesystem::exists(file + ".br")) return std::shared_ptr<const std::string>();
  Result<std::string> bytes = tools::read_file(file + ".br");
  if (!bytes) return bytes.error();
  return std::make_shared<const std::string>(std::move(*bytes));
}

}  // namespace

std::string_view content_type(std::string_view path) noexcept {
  struct Type {
    std::string_view extension;
    std::string_view type;
  };
  constexpr std::array kTypes = {
      Type{".html", "text/html; charset=utf-8"},
      Type{".js", "text/javascript; charset=utf-8"},
      Type{".css", "text/css; charset=utf-8"},
      Type{".json", "application/json"},
      Type{".wasm", "application/wasm"},
      Type{".svg", "image/svg+xml"},
      Type{".png", "image/png"},
      Type{".jpg", "image/jpeg"},
      Type{".webp", "image/webp"},
      Type{".ico", "image/x-icon"},
      Type{".woff2", "font/woff2"},
      Type{".txt", "text/plain; charset=utf-8"},
      Type{".ts", "text/plain; charset=utf-8"},
  };
  for (const Type& type : kTypes) {
    if (path.ends_with(type.extension)) return type.type;
  }
  return "application/octet-stream";
}

Content make_content(std::string_view path, std::string bytes, std::shared_ptr<const std::string> brotli) {
  Content content;
  content.type = content_type(path);
  content.etag = "\"" + hex(hash(bytes)) + "\"";
  content.bytes = std::make_shared<const std::string>(std::move(bytes));
  content.brotli = std::move(brotli);
  return content;
}

Result<Contents> read_web_folder(const std::string& folder) {
  namespace fs = std::filesystem;
  Contents contents;
  std::error_code error;
  for (fs::recursive_directory_iterator at(folder, error), end; !error && at != end; at.increment(error)) {
    if (!at->is_regular_file() || at->path().extension() == ".br") continue;
    const std::string path = "/" + fs::relative(at->path(), folder).generic_string();
    Result<std::string> bytes = tools::read_file(at->path().string());
    if (!bytes) return bytes.error();
    Result<std::shared_ptr<const std::string>> brotli = read_brotli(at->path().string());
    if (!brotli) return brotli.error();
    contents.emplace(path, make_content(path, std::move(*bytes), std::move(*brotli)));
  }
  if (error && error != std::errc::no_such_file_or_directory) return Error{folder + ": " + error.message()};
  return contents;
}

Response serve(const Content& content, std::string_view path, const Request& request) {
  Response response;
  response.with("ETag", content.etag).with("Cache-Control", std::string(caching(path)));
  response.with("Vary", "Accept-Encoding");
  if (is_for_every_origin(path)) response.with("Access-Control-Allow-Origin", "*");
  if (names_etag(request.header("If-None-Match"), content.etag)) {
    response.status = http::status::not_modified;
    return response;
  }
  response.with("Content-Type", content.type);
  if (const std::string_view policy = page_policy(path); !policy.empty()) {
    response.with("Content-Security-Policy", std::string(policy));
  }
  response.body = content.bytes;
  if (content.brotli && accepts_brotli(request.header("Accept-Encoding"))) {
    response.body = content.brotli;
    response.with("Content-Encoding", "br");
  }
  return response;
}

}  // namespace foyer::server
