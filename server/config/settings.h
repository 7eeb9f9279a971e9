// What the owner has set, checked and whole. See fields.h for each field's meaning and default, sites.h for the sites.
// Thread rule: made once at start, read-only after.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "knowledge/tuning.h"

namespace foyer::server {

// A file of texts, and what language its plain strings are in.
struct TextSource {
  std::string path;
  std::string locale;  // BCP 47
};

struct OpeningHours {
  struct Range {
    int begin = 0;  // minutes from midnight
    int end = 0;    // over begin, at most 24 hours
  };
  std::string timezone;                    // of the IANA database
  std::array<std::vector<Range>, 7> days;  // Monday first
};

// Whom the relay believes to be the customer that a page says.
enum class IdentityRule : std::uint8_t {
  kOptional,  // unsigned ones are shown as such
  kRequired,  // the owner's server must have signed it
};

// One website that may use the relay.
struct SiteSettings {
  std::string key;   // what data-site says; public
  std::string name;  // what agents see
  std::vector<std::string> origins;  // exact; "self" is the relay's own
  std::vector<TextSource> faq;
  std::vector<TextSource> intents = {};  // labelled messages; at most one a locale
  std::int64_t max_file_bytes = 10 << 20;    // of one file that is sent along; 0: none can be
  std::int64_t max_files_bytes = std::int64_t{1} << 30;  // of all the site's files
  std::int64_t wait_ms = 180'000;  // how long a visitor waits for a person before the bot comes back
  std::optional<OpeningHours> hours = {};
  IdentityRule identity = IdentityRule::kOptional;
  knowledge::Tuning tuning = {};  // how sure an answer has to be, until the owner saves other numbers on the agents' page
};

struct Settings {
  std::string address;  // an IP address; 0.0.0.0 and :: are every interface
  std::uint16_t port = 0;  // 0: any that is free
  std::string data_folder;
  std::string web_folder;
  std::string assets_folder;
  std::string public_origin;  // empty: known by the address alone
  std::string prefix;         // "/help": every path of the relay is below it; empty: none
  std::string trusted_proxy;  // the address whose X-Forwarded-For is believed; empty: none
  std::size_t max_connections = 0;
  std::size_t max_connections_per_address = 0;
  std::vector<SiteSettings> sites;
};

// Where the files lie that were sent along in conversations.
[[nodiscard]] inline std::string files_folder(const std::string& data_folder) { return data_folder + "/files"; }

// The store's one file.
[[nodiscard]] inline std::string database_path(const std::string& data_folder) { return data_folder + "/foyer.sqlite"; }

}  // namespace foyer::server
