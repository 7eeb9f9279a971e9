// Where the visitor's side keeps bytes under names: IndexedDB in a browser, memory in tests and where storage is blocked. Every
// answer comes later, by callback, as IndexedDB's do; a store that cannot keep anything says so and the caller goes on.
// Thread rule: one thread, the callbacks come on it.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace foyer::storage {

class Store {
 public:
  // Nothing: there is nothing under this name, or it could not be read.
  using Loaded = std::function<void(std::optional<std::vector<std::uint8_t>>)>;
  // False: it is not kept (blocked, full).
  using Done = std::function<void(bool kept)>;

  virtual ~Store() = default;
  virtual void load(std::string_view name, Loaded loaded) = 0;
  virtual void save(std::string_view name, std::span<const std::uint8_t> bytes, Done done) = 0;
  virtual void erase(std::string_view name, Done done) = 0;
};

}  // namespace foyer::storage
