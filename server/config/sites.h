// The sites of a configuration file:
//
//   "sites": [{
//     "key": "shop",                            letters, digits, - and _; what data-site says
//     "name": "Shop",                           what agents see; default: the key
//     "origins": ["https://shop.example", "self"],   exact; "self": the relay's own origin
//     "faq": "faq.json",                        or a list of files, or {"en": "en.json", "zh": "zh.json"}
//     "intents": "messages.jsonl",              {"text","label"} a line: what visitors want; likewise, at most one file a locale
//     "locale": "en",                           of plain strings in files that have no locale of their own; default: en
//     "wait_ms": 180000                         how long a visitor waits for a person before the bot comes back
//     "hours": {"timezone": "Europe/Berlin", "mon": ["09:00-17:30"]},   when somebody is there; see hours.h
//     "identity": "required"                    who a page says the customer is must be signed; default: optional
//     "max_file_bytes": 10485760                of one file that is sent along, at most 100 MiB; 0: none can be
//     "max_files_bytes": 1073741824             of all the site's files together
//     "tuning": {"threshold": 0.6, "margin": 0.15, "blend": 1}   how sure an answer has to be (0 to 1), by how much ahead of the next
//                                               (0 to 1), and what meaning counts beside words (0 to 2); these are the defaults. What
//                                               the owner saves on the agents' page counts instead
//   }]
#pragma once

#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "base/result.h"
#include "server/config/settings.h"

namespace foyer::server {

// folder: what relative paths begin from. Errors name the field: "sites[0].origins[1] must …".
[[nodiscard]] Result<std::vector<SiteSettings>> read_sites(const nlohmann::json& from, const std::string& folder);

}  // namespace foyer::server
