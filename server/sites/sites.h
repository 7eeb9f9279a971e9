// The sites as the sockets and the routes see them: found by key, their origins resolved.
// Thread rule: made once at start, read-only after.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "server/config/settings.h"
#include "server/origin/origin.h"

namespace foyer::server {

struct Site {
  SiteSettings settings;
  AllowedOrigins origins;  // with the relay's own in place of "self"
  AllowedOrigins own;      // the relay's

  // Whether a page of this origin may talk for the site's visitors: one of the site's, or the relay's frame, which only the site's
  // pages may show (frame_page.h).
  [[nodiscard]] bool admits(std::string_view origin) const noexcept { return origins.allows(origin) || own.allows(origin); }
};

class Sites {
 public:
  Sites(const std::vector<SiteSettings>& settings, const AllowedOrigins& own);

  // Null where there is none.
  [[nodiscard]] const Site* find(std::string_view key) const noexcept;
  [[nodiscard]] const std::vector<Site>& all() const noexcept { return sites_; }

 private:
  std::vector<Site> sites_;
};

}  // namespace foyer::server
