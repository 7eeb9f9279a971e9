// The browser's sessionStorage: gone with the tab, found again after a reload. One item a record, a character a byte. Blocked or
// full, nothing is kept. Callbacks come at once.
#pragma once

#include <string>

#include "storage/store.h"

namespace foyer::storage {

class SessionStore final : public Store {
 public:
  // name: what its items' names begin with.
  explicit SessionStore(std::string name) : name_(std::move(name)) {}

  void load(std::string_view name, Loaded loaded) override;
  void save(std::string_view name, std::span<const std::uint8_t> bytes, Done done) override;
  void erase(std::string_view name, Done done) override;

 private:
  [[nodiscard]] std::string key(std::string_view name) const { return name_ + ':' + std::string(name); }

  std::string name_;
};

}  // namespace foyer::storage
