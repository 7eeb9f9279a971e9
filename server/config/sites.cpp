#include "server/config/sites.h"

#include <algorithm>
#include <array>
#include <filesystem>

#include "server/config/hours.h"
#include "server/config/tuning.h"
#include "server/origin/origin.h"

namespace foyer::server {
namespace {

using nlohmann::json;

// Reads one site and remembers the first thing wrong, under the name of its field.
class SiteReader {
 public:
  SiteReader(std::string where, std::string folder) : where_(std::move(where)), folder_(std::move(folder)) {}

  Result<SiteSettings> read(const json& from) {
    if (!from.is_object()) return Error{where_ + " must be an object"};
    refuse_unknown(from);
    site_.key = text(from, "key", "");
    if (!is_key(site_.key)) fail("key", "must be 1 to 64 letters, digits, - or _");
    site_.name = text(from, "name", site_.key);
    read_origins(from);
    read_texts(from);
    constexpr std::int64_t kDayMs = 24 * 60 * 60 * 1000;
    read_number(from, "wait_ms", 1000, kDayMs, site_.wait_ms);
    // One request, which is in memory while it is on its way.
    read_number(from, "max_file_bytes", 0, 100 << 20, site_.max_file_bytes);
    read_number(from, "max_files_bytes", 0, std::int64_t{1} << 50, site_.max_files_bytes);
    read_opening_hours(from);
    read_identity(from);
    read_numbers(from);
    if (!problem_.empty()) return Error{problem_};
    return site_;
  }

 private:
  static bool is_key(const std::string& key) {
    const auto is_allowed = [](unsigned char c) { return c < 0x80 && (std::isalnum(c) || c == '-' || c == '_'); };
    return !key.empty() && key.size() <= 64 && std::all_of(key.begin(), key.end(), is_allowed);
  }

  void fail(std::string_view field, std::string_view what) {
    if (problem_.empty()) problem_ = where_ + "." + std::string(field) + " " + std::string(what);
  }

  void refuse_unknown(const json& from) {
    constexpr std::array<std::string_view, 12> kKnown = {"key",     "name",  "origins",  "faq",            "intents",         "locale",
                                                         "wait_ms", "hours", "identity", "max_file_bytes", "max_files_bytes", "tuning"};
    for (const auto& [name, value] : from.items()) {
      if (std::find(kKnown.begin(), kKnown.end(), name) == kKnown.end()) fail(name, "is not a setting");
    }
  }

  std::string text(const json& from, const char* field, const std::string& fallback) {
    const auto found = from.find(field);
    if (found == from.end()) return fallback;
    if (found->is_string() && !found->get_ref<const std::string&>().empty()) return found->get<std::string>();
    fail(field, "must be a text");
    return fallback;
  }

  void read_origins(const json& from) {
    const auto found = from.find("origins");
    if (found == from.end() || !found->is_array() || found->empty()) return fail("origins", "must be a list of origins");
    for (std::size_t i = 0; i < found->size(); ++i) {
      const json& origin = (*found)[i];
      const std::string field = "origins[" + std::to_string(i) + "]";
      if (!origin.is_string()) return fail(field, "must be a text");
      site_.origins.push_back(origin.get<std::string>());
      if (site_.origins.back() == "self") continue;
      if (const Status status = check_origin(site_.origins.back()); !status) fail(field, status.error().message);
    }
  }

  void add_source(const char* field, const json& path, const std::string& locale, std::vector<TextSource>& out) {
    if (!path.is_string()) return fail(field, "must name files");
    out.push_back({(std::filesystem::path(folder_) / path.get<std::string>()).lexically_normal().string(), locale});
  }

  // A file, a list of files, or files by their locales.
  void read_sources(const json& from, const char* field, const std::string& locale, std::vector<TextSource>& out) {
    const auto found = from.find(field);
    if (found == from.end()) return;
    if (found->is_object()) {
      for (const auto& [name, path] : found->items()) add_source(field, path, name, out);
    } else if (found->is_array()) {
      for (const json& path : *found) add_source(field, path, locale, out);
    } else {
      add_source(field, *found, locale, out);
    }
    if (out.empty()) fail(field, "must name at least one file");
  }

  void read_texts(const json& from) {
    const std::string locale = text(from, "locale", "en");
    if (!from.contains("faq")) fail("faq", "is missing");
    read_sources(from, "faq", locale, site_.faq);
    read_sources(from, "intents", locale, site_.intents);
  }

  void read_number(const json& from, const char* field, std::int64_t least, std::int64_t most, std::int64_t& out) {
    const auto found = from.find(field);
    if (found == from.end()) return;
    if (!found->is_number_integer() || found->get<std::int64_t>() < least || found->get<std::int64_t>() > most) {
      return fail(field, "must be a whole number from " + std::to_string(least) + " to " + std::to_string(most));
    }
    out = found->get<std::int64_t>();
  }

  void read_opening_hours(const json& from) {
    const auto found = from.find("hours");
    if (found == from.end()) return;
    Result<OpeningHours> hours = read_hours(*found);
    if (hours) site_.hours = std::move(*hours);
    else fail("hours", hours.error().message);
  }

  void read_identity(const json& from) {
    const std::string rule = text(from, "identity", "optional");
    if (rule == "required") site_.identity = IdentityRule::kRequired;
    else if (rule != "optional") fail("identity", "must be optional or required");
  }

  void read_numbers(const json& from) {
    const auto found = from.find("tuning");
    if (found == from.end()) return;
    if (!found->is_object()) return fail("tuning", "must be an object");
    const Result<knowledge::Tuning> tuning = read_tuning(*found);
    if (tuning) site_.tuning = *tuning;
    else if (problem_.empty()) problem_ = where_ + ".tuning." + tuning.error().message;
  }

  std::string where_;
  std::string folder_;
  SiteSettings site_;
  std::string problem_;
};

}  // namespace

Result<std::vector<SiteSettings>> read_sites(const json& from, const std::string& folder) {
  if (!from.is_array()) return Error{"sites must be a list"};
  std::vector<SiteSettings> sites;
  for (std::size_t i = 0; i < from.size(); ++i) {
    Result<SiteSettings> site = SiteReader("sites[" + std::to_string(i) + "]", folder).read(from[i]);
    if (!site) return site.error();
    sites.push_back(std::move(*site));
  }
  return sites;
}

}  // namespace foyer::server
