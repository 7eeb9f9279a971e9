// What the store knows of the files that were sent along: whose conversation, what content, what name.
// Thread rule: that of the Database.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "protocol/protocol.gen.h"
#include "server/store/database.h"

namespace foyer::files {

// Uploaded and never posted: after this it is forgotten.
inline constexpr std::int64_t kUnpostedForMs = 24 * 60 * 60 * 1000;

// The conversation that a file belongs to.
struct Place {
  std::int64_t conversation = 0;  // its number
  std::string site;
  std::string visitor_hash;
};

struct FileRow {
  protocol::File file;
  std::string hash;  // of the content
  Place place;
};

[[nodiscard]] Result<std::optional<Place>> find_place(store::Database& database, std::string_view conversation);
[[nodiscard]] Result<std::optional<FileRow>> find_file(store::Database& database, std::string_view id);

struct NewFile {
  protocol::File file;
  std::string hash;
  Place place;
  protocol::Author author{};
  std::int64_t now = 0;
};

// False: the site's files would be more than max_site_bytes; nothing is stored.
[[nodiscard]] Result<bool> add_file(store::Database& database, const NewFile& added, std::int64_t max_site_bytes);

// Deletes what was never posted. The hashes that nothing has any more.
[[nodiscard]] Result<std::vector<std::string>> forget_unposted(store::Database& database, std::int64_t now);

// What the file is that this author uploaded to this conversation, from now on part of its log. Nothing: there is none such.
[[nodiscard]] Result<std::optional<protocol::File>> claim_file(store::Database& database, std::string_view id,
                                                               std::int64_t conversation, protocol::Author author);

}  // namespace foyer::files
