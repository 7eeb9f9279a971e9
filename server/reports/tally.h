// Counts of conversations that the bot ended alone, from pages whose owners opted in. No visitor, no words.
// Thread rule: store_tally runs inside a writer's job.
#pragma once

#include <cstdint>
#include <string_view>

#include "protocol/protocol.gen.h"
#include "server/store/database.h"

namespace foyer::reports {

// id: a ULID; the same sent again changes nothing. Counts outside their bounds are brought into them.
[[nodiscard]] Status store_tally(store::Database& database, std::string_view site, std::string_view id, std::int64_t now,
                                 const protocol::Tally& tally);

}  // namespace foyer::reports
