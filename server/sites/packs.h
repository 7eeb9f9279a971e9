// The knowledge packs of all sites: compiled from their FAQ files at start and on demand, served to browsers, and read by the relay
// to judge questions itself.
// Thread rule: the event loop's thread only.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "knowledge/compile.h"
#include "knowledge/pack.h"
#include "server/conversations/claims.h"
#include "server/http/content.h"
#include "server/sites/sites.h"

namespace foyer::server {

class Packs {
 public:
  // One site's pack that did not compile, and why.
  struct Problem {
    std::string site;
    std::string message;
  };
  struct Loaded {
    std::vector<Problem> problems;
    std::vector<Problem> warnings;
  };

  // Both must outlive it.
  Packs(const Sites& sites, const std::string& assets_folder) : sites_(sites), assets_folder_(assets_folder) {}

  // Compiles all. A site whose sources are broken keeps the pack that it had.
  [[nodiscard]] Loaded load();

  // "/assets/pack-HASH.bin"; empty while the site has none.
  [[nodiscard]] std::string path_of(std::string_view site) const;

  // What lies at such a path, for the packs of now and, for pages that were just told of them, of before.
  [[nodiscard]] const Content* find(std::string_view path) const;

  [[nodiscard]] conversations::Score score(std::string_view site, std::string_view locale, std::string_view text) const;

 private:
  struct Entry {
    std::unique_ptr<knowledge::Pack> pack;
    std::string path;
    Content content;
    std::string old_path;
    Content old_content;
  };

  [[nodiscard]] Status load_site(const Site& site, const knowledge::Assets& assets, std::vector<Problem>& warnings);
  void keep(const std::string& site, knowledge::Pack pack, const std::vector<std::uint8_t>& bytes);

  const Sites& sites_;
  const std::string& assets_folder_;
  std::map<std::string, Entry, std::less<>> entries_;
};

}  // namespace foyer::server
