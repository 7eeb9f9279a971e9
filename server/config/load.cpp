#include "server/config/load.h"

#include <cstdlib>
#include <filesystem>

#include <nlohmann/json.hpp>

#include "server/config/fields.h"
#include "server/config/sites.h"
#include "tools/files.h"

namespace foyer::server {
namespace {

using nlohmann::json;

// What one JSON file says.
struct FileLayer {
  std::map<std::string, std::string> values;
  std::vector<SiteSettings> sites;
};

const Field* field_named(std::string_view name) {
  for (const Field& field : fields()) {
    if (field.name == name) return &field;
  }
  return nullptr;
}

Result<std::string> text_of(const json& value, const Field& field, const std::string& folder) {
  if (value.is_number_unsigned()) return std::to_string(value.get<std::uint64_t>());
  if (!value.is_string()) return Error{std::string(field.name) + " must be a text or a whole number"};
  std::string text = value.get<std::string>();
  if (field.kind != Field::Kind::kPath || text.empty()) return text;
  return (std::filesystem::path(folder) / text).lexically_normal().string();
}

Result<FileLayer> read_layer(const json& parsed, const std::string& folder) {
  if (!parsed.is_object()) return Error{"must be a JSON object"};
  FileLayer layer;
  for (const auto& [name, value] : parsed.items()) {
    if (name == "sites") {
      Result<std::vector<SiteSettings>> sites = read_sites(value, folder);
      if (!sites) return sites.error();
      layer.sites = std::move(*sites);
    } else if (const Field* field = field_named(name)) {
      Result<std::string> text = text_of(value, *field, folder);
      if (!text) return text.error();
      layer.values[name] = std::move(*text);
    } else {
      return Error{name + " is not a setting"};
    }
  }
  return layer;
}

Result<FileLayer> read_layer_file(const std::string& path) {
  const Result<std::string> text = tools::read_file(path);
  if (!text) return text.error();
  const json parsed = json::parse(*text, nullptr, /*allow_exceptions=*/false);
  if (parsed.is_discarded()) return Error{path + ": is not JSON"};
  Result<FileLayer> layer = read_layer(parsed, std::filesystem::path(path).parent_path().string());
  if (!layer) return Error{path + ": " + layer.error().message};
  return layer;
}

Status add_sites(Settings& settings, std::vector<SiteSettings> sites) {
  for (SiteSettings& site : sites) {
    for (const SiteSettings& known : settings.sites) {
      if (known.key == site.key) return Error{"sites: the key " + site.key + " is there twice"};
    }
    settings.sites.push_back(std::move(site));
  }
  return {};
}

Status set_field(Settings& settings, const Field& field, const Given& given, const FileLayer& file) {
  std::string where = "default of " + std::string(field.name);
  std::string value(field.fallback);
  if (const auto found = file.values.find(std::string(field.name)); found != file.values.end()) {
    where = given.config_file + ": " + std::string(field.name);
    value = found->second;
  }
  if (const auto found = given.environment.find(std::string(field.name)); found != given.environment.end()) {
    where = environment_of(field);
    value = found->second;
  }
  if (const auto found = given.flags.find(std::string(field.name)); found != given.flags.end()) {
    where = flag_of(field);
    value = found->second;
  }
  if (const Status status = field.set(settings, value); !status) return Error{where + " " + status.error().message};
  return {};
}

}  // namespace

std::map<std::string, std::string> read_environment() {
  std::map<std::string, std::string> found;
  for (const Field& field : fields()) {
    if (const char* value = std::getenv(environment_of(field).c_str())) found[std::string(field.name)] = value;
  }
  return found;
}

Result<Settings> load_settings(const Given& given) {
  Settings settings;
  FileLayer file;
  if (!given.config_file.empty()) {
    Result<FileLayer> layer = read_layer_file(given.config_file);
    if (!layer) return layer.error();
    file = std::move(*layer);
  }
  for (const Field& field : fields()) {
    if (Status status = set_field(settings, field, given, file); !status) return status.error();
  }
  if (Status status = add_sites(settings, std::move(file.sites)); !status) return status.error();
  for (const std::string& path : given.site_files) {
    Result<FileLayer> layer = read_layer_file(path);
    if (!layer) return layer.error();
    if (!layer->values.empty()) return Error{path + ": " + layer->values.begin()->first + " belongs in the file of --config"};
    if (Status status = add_sites(settings, std::move(layer->sites)); !status) return status.error();
  }
  return settings;
}

}  // namespace foyer::server
