#include "server/serve/frame_page.h"

#include <string>

namespace foyer::server {

Response frame_page(const AllowedOrigins& origins, std::string_view script) {
  // An origin has no character that means anything to HTML or to a policy (check_origin).
  std::string list;
  for (const std::string& origin : origins.list()) list.append(list.empty() ? "" : " ").append(origin);
  std::string page =
      "<!doctype html>\n<html>\n<head>\n<meta charset=\"utf-8\">\n<title>Chat</title>\n"
      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n";
  page.append("<meta name=\"foyer-origins\" content=\"").append(list).append("\">\n");
  // Relative, so that it holds below any prefix.
  page.append("</head>\n<body>\n<script src=\".").append(script).append("\"></script>\n</body>\n</html>\n");
  Response response;
  response.body = std::make_shared<const std::string>(std::move(page));
  response.with("Content-Type", "text/html; charset=utf-8").with("Cache-Control", "no-cache");
  response.with("Content-Security-Policy",
                "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; img-src 'self' data: blob:; connect-src 'self'; "
                "base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'; frame-ancestors " + list);
  return response;
}

}  // namespace foyer::server
