#include "storage/memory_store.h"

namespace foyer::storage {

void MemoryStore::load(std::string_view name, Loaded loaded) {
  const auto found = kept_.find(name);
  if (found == kept_.end()) loaded(std::nullopt);
  else loaded(found->second);
}

void MemoryStore::save(std::string_view name, std::span<const std::uint8_t> bytes, Done done) {
  if (mode_ == Mode::kKeeps) kept_.insert_or_assign(std::string(name), std::vector<std::uint8_t>(bytes.begin(), bytes.end()));
  done(mode_ == Mode::kKeeps);
}

void MemoryStore::erase(std::string_view name, Done done) {
  const auto found = kept_.find(name);
  if (found != kept_.end()) kept_.erase(found);
  done(mode_ == Mode::kKeeps);
}

}  // namespace foyer::storage
