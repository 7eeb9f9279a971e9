#include "server/serve/pages.h"

#include "protocol/json_reader.h"
#include "server/auth/read_texts.h"
#include "server/serve/kept_loaders.h"

namespace foyer::server {
namespace {

constexpr std::size_t kMaxPathBytes = 200;

// A field of the manifest that has paths by name, and which some web folders do not have. REQUIRES: the manifest is a JSON object.
Result<Paths> read_paths(std::string_view manifest, std::string_view field) {
  const auto parsed = nlohmann::json::parse(manifest, nullptr, /*allow_exceptions=*/false);
  Paths paths;
  JsonReader reader;
  const auto* named = reader.field(parsed, field, JsonReader::Presence::kOptional);
  if (named == nullptr) return paths;
  if (reader.object(*named)) {
    for (const auto& [name, path] : named->items()) reader.string_(path, paths[name], kMaxPathBytes);
  }
  if (reader.failed()) return Error{"The field " + reader.problem() + "."};
  return paths;
}

}  // namespace

Status Pages::load() {
  const std::string& web_folder = settings_.web_folder;
  Result<Contents> contents = read_web_folder(web_folder);
  if (!contents) return contents.error();
  std::string loader;
  std::string loader_integrity;
  std::string widget;
  std::string embedded;
  std::string wasm;
  Paths languages;
  Paths small_languages;
  Paths imgui;
  if (const auto manifest = contents->find("/manifest.json"); manifest != contents->end()) {
    const Status read = read_texts(*manifest->second.bytes, {{"loader", &loader, kMaxPathBytes},
                                                             {"integrity", &loader_integrity, kMaxPathBytes},
                                                             {"widget", &widget, kMaxPathBytes},
                                                             {"embedded", &embedded, kMaxPathBytes},
                                                             {"wasm", &wasm, kMaxPathBytes}});
    if (!read) return Error{web_folder + "/manifest.json: " + read.error().message};
    for (const auto& [field, paths] : {std::pair{"languages", &languages}, std::pair{"small_languages", &small_languages},
                                       std::pair{"imgui", &imgui}}) {
      Result<Paths> named = read_paths(*manifest->second.bytes, field);
      if (!named) return Error{web_folder + "/manifest.json: " + named.error().message};
      *paths = std::move(*named);
    }
  }
  if (Status kept = keep_loaders(settings_.data_folder, loader, *contents); !kept) return kept;
  contents_ = std::move(*contents);
  loader_ = std::move(loader);
  loader_integrity_ = std::move(loader_integrity);
  widget_ = std::move(widget);
  embedded_ = std::move(embedded);
  wasm_ = std::move(wasm);
  languages_ = std::move(languages);
  small_languages_ = std::move(small_languages);
  imgui_ = std::move(imgui);
  return {};
}

Response Pages::answer(const Request& request) const {
  const std::string& path = request.path;
  // Relative, so that they hold below any prefix.
  if (path == "/") return redirect_to("admin");
  if (path == "/admin/") return redirect_to("../admin");
  if (path == "/admin") return file("/admin/index.html", request);
  if (path == "/demo") return redirect_to("demo/");
  if (path == "/demo/") return file("/demo/index.html", request);
  if (path == "/docs") return redirect_to("/docs/");
  if (path == "/docs/") return file("/docs/index.html", request);
  if (path.starts_with("/docs/") && path.find('.') == std::string::npos) return file(path + ".html", request);
  return file(path, request);
}

Response Pages::file(std::string_view path, const Request& request) const {
  if (const Content* const pack = packs_.find(path)) return serve(*pack, path, request);
  if (const auto found = contents_.find(path); found != contents_.end()) return serve(found->second, path, request);
  if (!are_built()) {
    return text_response(http::status::service_unavailable,
                         "The pages are not built: there is nothing in " + settings_.web_folder + ".\nBuild them with `node web/build.mjs`.\n");
  }
  return text_response(http::status::not_found, "There is nothing at this address.\n");
}

}  // namespace foyer::server
