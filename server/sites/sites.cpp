#include "server/sites/sites.h"

namespace foyer::server {
namespace {

AllowedOrigins resolved(const std::vector<std::string>& origins, const AllowedOrigins& own) {
  std::vector<std::string> list;
  for (const std::string& origin : origins) {
    if (origin == "self") list.insert(list.end(), own.list().begin(), own.list().end());
    else list.push_back(origin);
  }
  return AllowedOrigins(std::move(list));
}

}  // namespace

Sites::Sites(const std::vector<SiteSettings>& settings, const AllowedOrigins& own) {
  for (const SiteSettings& site : settings) sites_.push_back({site, resolved(site.origins, own), own});
}

const Site* Sites::find(std::string_view key) const noexcept {
  for (const Site& site : sites_) {
    if (site.settings.key == key) return &site;
  }
  return nullptr;
}

}  // namespace foyer::server
