// The knowledge packs of all sites: compiled from their FAQ files at start and on demand, served to browsers, and read by the relay
// to judge questions itself.
// Thread rule: what compiles, on any thread, for it takes seconds; Packs on the event loop's alone.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "knowledge/compile.h"
#include "knowledge/pack.h"
#include "server/conversations/claims.h"
#include "server/http/content.h"
#include "server/sites/saved_tunings.h"
#include "server/sites/sites.h"

namespace foyer::server {

// One site's pack, ready to be served.
struct MadePack {
  knowledge::Pack pack;
  std::string path;  // "/assets/pack-HASH.bin"
  Content content;
};

struct CompiledSite {
  std::string site;
  Result<MadePack> made;
  std::vector<std::string> warnings;
};

// Reads and compiles the FAQs of all sites, in their order.
[[nodiscard]] std::vector<CompiledSite> compile_packs(const Sites& sites, const std::string& assets_folder, const SavedTunings& saved = {});

// Of one site, to answer by these numbers.
[[nodiscard]] CompiledSite compile_pack(const Site& site, const std::string& assets_folder, const knowledge::Tuning& tuning);

class Packs {
 public:
  // Takes the place of the site's pack.
  void put(const std::string& site, MadePack made);

  // "/assets/pack-HASH.bin"; empty while the site has none.
  [[nodiscard]] std::string path_of(std::string_view site) const;

  // The languages that the site's FAQ is in: "en", "zh". None while the site has no pack.
  [[nodiscard]] std::set<std::string> languages_of(std::string_view site) const;

  // What lies at such a path, for the packs of now and, for pages that were just told of them, of before.
  [[nodiscard]] const Content* find(std::string_view path) const;

  // Normal and neutral where the site has no pack.
  [[nodiscard]] conversations::Score score(std::string_view site, std::string_view locale, std::string_view text) const;

 private:
  struct Held {
    MadePack now;
    std::optional<MadePack> before;
  };

  std::map<std::string, Held, std::less<>> held_;
};

}  // namespace foyer::server
