// The relay's store: one SQLite file, one thread that writes it, one that moves its write-ahead log into it, and a connection
// for reading on the caller's own thread.
// Thread rule: writer() from any thread; reader() from the thread that opened the store only.
#pragma once

#include <memory>
#include <string>

#include "server/store/checkpointer.h"
#include "server/store/database.h"
#include "server/store/writer.h"

namespace foyer::store {

class Store {
 public:
  // Makes or migrates the file; one of up to 256 MiB is read through for damage. Errors: cannot be opened, damaged, another
  // program's, a newer Foyer's.
  [[nodiscard]] static Result<std::unique_ptr<Store>> open(const std::string& path, PostBack post_back);

  // 32 hex digits made with the file. A browser that knew another epoch starts its sequence numbers anew.
  [[nodiscard]] const std::string& epoch() const noexcept { return epoch_; }

  [[nodiscard]] Writer& writer() noexcept { return writer_; }
  [[nodiscard]] const Writer& writer() const noexcept { return writer_; }
  // Sees every commit whose `done` has run.
  [[nodiscard]] Database& reader() noexcept { return reader_; }

 private:
  Store(std::string epoch, Database reader, Database writing, Database checkpointing, PostBack post_back);
  Database watched(Database writing);

  std::string epoch_;
  Database reader_;
  Checkpointer checkpointer_;
  Writer writer_;  // last: it wakes the checkpointer
};

}  // namespace foyer::store
