// What each side has had before its eyes.
// Thread rule: store_seen runs inside a writer's job; read_up_to is that of the Database.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "server/conversations/read.h"

namespace foyer::conversations {

// Up to this seq; never less than before, never beyond the log. True: it was news.
[[nodiscard]] Result<bool> store_seen(store::Database& database, std::string_view conversation, Audience who, std::int64_t seq);

// The id of what the visitor said or sent last that an agent has seen. Empty: none.
[[nodiscard]] Result<std::string> read_up_to(store::Database& database, std::string_view conversation);

}  // namespace foyer::conversations
