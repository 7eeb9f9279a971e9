#include "server/files/file_row.h"

namespace foyer::files {

Result<std::optional<Place>> find_place(store::Database& database, std::string_view conversation) {
  auto row = database
                 .prepare("SELECT c.number, u.site, u.visitor_hash FROM conversations c JOIN customers u ON u.id = c.customer "
                          "WHERE c.id = ?")
                 .bind(conversation);
  if (row.next()) return std::optional(Place{row.integer(0), row.text(1), row.text(2)});
  if (row.failed()) return row.error();
  return std::optional<Place>();
}

Result<std::optional<FileRow>> find_file(store::Database& database, std::string_view id) {
  auto row = database
                 .prepare("SELECT f.id, f.name, f.media, f.size, f.hash, f.conversation, u.site, u.visitor_hash FROM files f "
                          "JOIN conversations c ON c.number = f.conversation JOIN customers u ON u.id = c.customer WHERE f.id = ?")
                 .bind(id);
  if (row.next()) {
    return std::optional(FileRow{{row.text(0), row.text(1), row.text(2), row.integer(3)}, row.text(4),
                                 {row.integer(5), row.text(6), row.text(7)}});
  }
  if (row.failed()) return row.error();
  return std::optional<FileRow>();
}

Result<bool> add_file(store::Database& database, const NewFile& added, std::int64_t max_site_bytes) {
  auto sum = database.prepare("SELECT coalesce(sum(size), 0) FROM files WHERE site = ?").bind(added.place.site);
  const std::int64_t used = sum.next() ? sum.integer(0) : 0;
  if (sum.failed()) return sum.error();
  if (used + added.file.size > max_site_bytes) return false;
  const Status stored = database.run(
      "INSERT INTO files (id, conversation, site, author, hash, name, media, size, at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
      added.file.id, added.place.conversation, added.place.site, to_string(added.author), added.hash, added.file.name,
      added.file.media, added.file.size, added.now);
  if (!stored) return stored.error();
  return true;
}

Result<std::vector<std::string>> forget_unposted(store::Database& database, std::int64_t now) {
  std::vector<std::string> forgotten;
  auto rows = database.prepare("SELECT DISTINCT hash FROM files f WHERE posted = 0 AND at < ?1 AND NOT EXISTS "
                               "(SELECT 1 FROM files o WHERE o.hash = f.hash AND (o.posted = 1 OR o.at >= ?1))")
                  .bind(now - kUnpostedForMs);
  while (rows.next()) forgotten.push_back(rows.text(0));
  if (rows.failed()) return rows.error();
  const Status deleted = database.run("DELETE FROM files WHERE posted = 0 AND at < ?", now - kUnpostedForMs);
  if (!deleted) return deleted.error();
  return forgotten;
}

Result<std::optional<protocol::File>> claim_file(store::Database& database, std::string_view id, std::int64_t conversation,
                                                 protocol::Author author) {
  auto row = database
                 .prepare("UPDATE files SET posted = 1 WHERE id = ? AND conversation = ? AND author = ? RETURNING id, name, media, size")
                 .bind(id, conversation, to_string(author));
  std::optional<protocol::File> found;
  if (row.next()) found = protocol::File{row.text(0), row.text(1), row.text(2), row.integer(3)};
  if (const Status done = row.run(); !done) return done.error();
  return found;
}

}  // namespace foyer::files
