#include "server/reports/tally.h"

#include "base/ulid.h"
#include "server/conversations/claims.h"

namespace foyer::reports {

Status store_tally(store::Database& database, std::string_view site, std::string_view id, std::int64_t now,
                   const protocol::Tally& tally) {
  if (!is_ulid(id)) return Error{"the tally's id is not a ULID"};
  const protocol::Tally counts = conversations::bounded(tally);
  return database.run(
      "INSERT INTO tallies (id, site, at, asked, answered, helped, not_helped, clarified, unanswered) "
      "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING",
      id, site, now, counts.asked, counts.answered, counts.helped, counts.not_helped, counts.clarified, counts.unanswered);
}

}  // namespace foyer::reports
