// What is served from memory: the built pages and scripts, read whole at start, and the packs that the relay compiles. A
// request's path is only ever looked up in a table, so that no path can lead out of the folder.
// Thread rule: the event loop's thread only.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <string_view>

#include "base/result.h"
#include "server/http/message.h"

namespace foyer::server {

struct Content {
  std::string type;
  std::string etag;  // quoted
  std::shared_ptr<const std::string> bytes;
  std::shared_ptr<const std::string> brotli;  // null: there is none
};

// By URL path: "/foyer.js", "/assets/widget-1a2b3c4d.js".
using Contents = std::map<std::string, Content, std::less<>>;

[[nodiscard]] Content make_content(std::string_view path, std::string bytes, std::shared_ptr<const std::string> brotli);

// Every file of the folder and, beside FILE, its FILE.br. A folder that is missing gives none.
[[nodiscard]] Result<Contents> read_web_folder(const std::string& folder);

// 200, or 304 where the client has it; brotli where the client takes it.
[[nodiscard]] Response serve(const Content& content, std::string_view path, const Request& request);

[[nodiscard]] std::string_view content_type(std::string_view path) noexcept;

}  // namespace foyer::server
