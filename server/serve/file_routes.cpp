#include "server/serve/file_routes.h"

#include <cctype>
#include <optional>

#include "base/utf8.h"
#include "protocol/protocol_json.gen.h"
#include "server/auth/await_write.h"
#include "server/customers/visitor_hash.h"
#include "server/files/media.h"
#include "server/hex/hex.h"
#include "server/loop/clock.h"
#include "server/loop/run_on.h"
#include "server/serve/cors.h"

namespace foyer::server {
namespace {

constexpr std::size_t kIdBytes = 16;
constexpr std::size_t kMaxNameBytes = 255;  // of protocol.schema File

std::optional<customers::VisitorHash> visitor_of(const Request& request) {
  constexpr std::string_view kBearer = "Bearer ";
  const std::string_view value = request.header("Authorization");
  if (!value.starts_with(kBearer)) return std::nullopt;
  return customers::hash_visitor_key(value.substr(kBearer.size()));
}

// A page that may talk for the site's visitors. Without an origin the request comes from no other page, but from the relay's frame.
bool comes_from(const Request& request, const Site& site) {
  const std::string_view origin = request.header("Origin");
  return origin.empty() || site.admits(origin);
}

// Characters that would make a name look like another one, or like a path: controls, slashes, and those that turn the direction
// of the text (Unicode UAX #9), by which "gpj.exe" reads "exe.jpg".
bool is_deceptive(char32_t c) {
  const bool is_control = c < 0x20 || (c >= 0x7f && c < 0xa0);
  const bool turns = c == 0x061c || (c >= 0x200e && c <= 0x200f) || (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069);
  return is_control || turns || c == '/' || c == '\\';
}

std::string honest_name(std::string_view claimed) {
  std::string name;
  for (const char32_t c : utf8::to_code_points(claimed)) utf8::append(name, is_deceptive(c) ? U'_' : c);
  name = utf8::truncate(name, kMaxNameBytes);
  return name.empty() ? "file" : name;
}

// RFC 6266 with the encoding of RFC 8187.
std::string disposition(std::string_view media, std::string_view name) {
  constexpr std::string_view kDigits = "0123456789ABCDEF";
  std::string value = files::is_raster_image(media) ? "inline" : "attachment";
  value += "; filename*=UTF-8''";
  for (const char c : name) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte < 0x80 && std::isalnum(byte)) (value += c);
    else ((value += '%') += kDigits[byte >> 4]) += kDigits[byte & 15];
  }
  return value;
}

Response no_such_file(const Request& request) {
  return allow(error_response(http::status::not_found, "There is no such file."), request);
}

}  // namespace

// Works and jobs are named before they are awaited, for the reason that await_callback.h gives.

void FileRoutes::add_to(Router& router) {
  router.answer(http::verb::options, "/v1/files",
                [this](const Request& request) { return preflight(sites_, request, "Authorization, Content-Type"); });
  router.admit("/v1/files", [this](const Request& request) { return admit(request); });
  router.add(http::verb::post, "/v1/files", [this](const Request& request) { return upload(request); });
  router.add(http::verb::get, "/v1/files", [this](const Request& request) { return download(request); });
}

std::variant<BodyRoom, Response> FileRoutes::admit(const Request& request) {
  auto sender = sender_of(request);
  if (Response* const refusal = std::get_if<Response>(&sender)) return allow(std::move(*refusal), request);
  if (const std::int64_t wait_ms = uploads_.take(request.address, now_ms()); wait_ms > 0) {
    return allow(retry_later(http::status::too_many_requests, "That was too fast.", wait_ms), request);
  }
  if (places_.use_count() > kMaxUploadsAtOnce) {
    return allow(retry_later(http::status::service_unavailable, "The relay is busy. Please try again.", 1000), request);
  }
  return BodyRoom{static_cast<std::uint64_t>(std::get<Sender>(sender).site->max_file_bytes), places_};
}

std::variant<FileRoutes::Sender, Response> FileRoutes::sender_of(const Request& request) {
  const auto place = files::find_place(store_.reader(), request.query_value("conversation"));
  if (!place) return error_response(http::status::service_unavailable, "The relay cannot reach its store now.");
  const Site* const site = *place ? sites_.find((*place)->site) : nullptr;
  const auto visitor = visitor_of(request);
  const bool is_visitor = visitor && *place && visitor->hex == (*place)->visitor_hash && site != nullptr &&
                          comes_from(request, *site);
  const bool is_agent = !visitor && gate_.is_own_page(request) && gate_.signed_in(request);
  if (site == nullptr || (!is_visitor && !is_agent)) {
    return error_response(http::status::not_found, "There is no such conversation.");
  }
  if (site->settings.max_file_bytes == 0) return error_response(http::status::forbidden, "This site takes no files.");
  return Sender{is_visitor ? protocol::Author::kVisitor : protocol::Author::kAgent, **place, &site->settings};
}

Task<Response> FileRoutes::upload(const Request& request) {
  auto sender = sender_of(request);
  if (Response* const refusal = std::get_if<Response>(&sender)) co_return allow(std::move(*refusal), request);
  auto& [author, place, site] = std::get<Sender>(sender);
  const std::string& bytes = request.message.body();
  const std::string media(files::media_of(bytes));
  if (media.empty()) {
    co_return allow(error_response(http::status::unsupported_media_type, "This kind of file cannot be sent."), request);
  }
  auto keep = [this, &bytes] { return blobs_.keep(bytes); };
  auto hash = co_await run_on<Result<std::string>>(disk_, loop_, std::move(keep));
  if (!hash) co_return allow(error_response(http::status::service_unavailable, "The relay cannot store it now."), request);
  files::NewFile added{{random_hex(kIdBytes), honest_name(request.query_value("name")), media, static_cast<std::int64_t>(bytes.size())},
                       std::move(*hash), std::move(place), author, now_ms()};
  co_return allow(co_await store_file(std::move(added), site->max_files_bytes), request);
}

Task<Response> FileRoutes::store_file(files::NewFile added, std::int64_t max_site_bytes) {
  struct Outcome {
    bool has_room = false;
    std::vector<std::string> forgotten;
  };
  auto outcome = std::make_shared<Outcome>();
  store::Job job = [outcome, added, max_site_bytes](store::Database& database) -> Status {
    auto forgotten = files::forget_unposted(database, added.now);
    if (!forgotten) return forgotten.error();
    const auto has_room = files::add_file(database, added, max_site_bytes);
    if (!has_room) return has_room.error();
    *outcome = {*has_room, std::move(*forgotten)};
    return {};
  };
  const store::Written written = co_await await_write(store_, std::move(job));
  if (!written.ok()) co_return error_response(http::status::service_unavailable, "The relay cannot store it now.");
  auto forget = [this, outcome] {
    for (const std::string& hash : outcome->forgotten) blobs_.forget(hash, std::chrono::hours(24));
    return true;
  };
  co_await run_on<bool>(disk_, loop_, std::move(forget));
  if (!outcome->has_room) co_return error_response(http::status::insufficient_storage, "There is no room for more files.");
  co_return json_response(http::status::created, write_json(added.file));
}

bool FileRoutes::may_read(const Request& request, const files::Place& place) {
  const auto visitor = visitor_of(request);
  if (!visitor) return gate_.signed_in(request).has_value();
  const Site* const site = sites_.find(place.site);
  return visitor->hex == place.visitor_hash && site != nullptr && comes_from(request, *site);
}

Task<Response> FileRoutes::download(const Request& request) {
  const auto found = files::find_file(store_.reader(), request.query_value("id"));
  if (!found || !*found || !may_read(request, (*found)->place)) co_return no_such_file(request);
  const files::FileRow row = **found;
  auto read = [this, hash = row.hash] { return blobs_.read(hash); };
  auto bytes = co_await run_on<Result<std::string>>(disk_, loop_, std::move(read));
  if (!bytes) co_return no_such_file(request);
  Response response;
  response.body = std::make_shared<const std::string>(std::move(*bytes));
  response.with("Content-Type", row.file.media).with("Content-Disposition", disposition(row.file.media, row.file.name));
  // Opened by itself it may do nothing: no script, no form, no origin.
  response.with("Content-Security-Policy", "sandbox; default-src 'none'").with("Cross-Origin-Resource-Policy", "same-origin");
  // For as long as it is the same visitor's, or the same agent's.
  response.with("Cache-Control", "private, max-age=3600").with("Vary", "Authorization, Cookie");
  co_return allow(std::move(response), request);
}

}  // namespace foyer::server
