// IndexedDB by Emscripten's own interface (emscripten.h, -lidbstore.js): one database a site, a record a name. Private mode, a
// full quota or a third-party frame make every call fail, which is an answer like another.
#pragma once

#include <string>

#include "storage/store.h"

namespace foyer::storage {

class IndexedDbStore final : public Store {
 public:
  // The database of this name is made at the first save.
  explicit IndexedDbStore(std::string database) : database_(std::move(database)) {}

  void load(std::string_view name, Loaded loaded) override;
  void save(std::string_view name, std::span<const std::uint8_t> bytes, Done done) override;
  void erase(std::string_view name, Done done) override;

 private:
  std::string database_;
};

}  // namespace foyer::storage
