// The in-memory twin: keeps for as long as it lives, or nothing at all when blocked. Callbacks come at once.
#pragma once

#include <map>
#include <string>

#include "storage/store.h"

namespace foyer::storage {

class MemoryStore final : public Store {
 public:
  enum class Mode { kKeeps, kBlocked };
  explicit MemoryStore(Mode mode = Mode::kKeeps) noexcept : mode_(mode) {}

  void load(std::string_view name, Loaded loaded) override;
  void save(std::string_view name, std::span<const std::uint8_t> bytes, Done done) override;
  void erase(std::string_view name, Done done) override;

 private:
  Mode mode_;
  std::map<std::string, std::vector<std::uint8_t>, std::less<>> kept_;
};

}  // namespace foyer::storage
