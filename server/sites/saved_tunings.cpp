#include "server/sites/saved_tunings.h"

namespace foyer::server {

Result<SavedTunings> saved_tunings(store::Database& database) {
  SavedTunings saved;
  auto rows = database.prepare("SELECT site, threshold, margin, blend FROM tunings");
  while (rows.next()) {
    const auto number = [&](int column) { return static_cast<float>(rows.real(column)); };
    const knowledge::Tuning tuning{number(1), number(2), number(3)};
    if (is_valid(tuning)) saved.emplace(rows.text(0), tuning);
  }
  if (rows.failed()) return rows.error();
  return saved;
}

Status save_tuning(store::Database& database, std::string_view site, const knowledge::Tuning& tuning) {
  const auto number = [](float value) { return static_cast<double>(value); };
  return database.run("INSERT OR REPLACE INTO tunings (site, threshold, margin, blend) VALUES (?, ?, ?, ?)", site,
                      number(tuning.threshold), number(tuning.margin), number(tuning.blend));
}

Status forget_tuning(store::Database& database, std::string_view site) {
  return database.run("DELETE FROM tunings WHERE site = ?", site);
}

knowledge::Tuning tuning_of(const SiteSettings& site, const SavedTunings& saved) {
  const auto found = saved.find(site.key);
  return found == saved.end() ? site.tuning : found->second;
}

}  // namespace foyer::server
