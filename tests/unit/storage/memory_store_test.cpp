#include "storage/memory_store.h"

#include <catch2/catch.hpp>

using namespace foyer::storage;

namespace {

std::optional<std::vector<std::uint8_t>> load(Store& store, std::string_view name) {
  std::optional<std::vector<std::uint8_t>> out;
  store.load(name, [&](auto bytes) { out = std::move(bytes); });
  return out;
}
bool save(Store& store, std::string_view name, std::vector<std::uint8_t> bytes) {
  bool kept = false;
  store.save(name, bytes, [&](bool yes) { kept = yes; });
  return kept;
}

}  // namespace

TEST_CASE("what is saved is loaded, the latest wins, what is erased is gone") {
  MemoryStore store;
  CHECK_FALSE(load(store, "a"));
  CHECK(save(store, "a", {1, 2}));
  CHECK(save(store, "a", {3}));
  CHECK(load(store, "a") == std::vector<std::uint8_t>{3});
  store.erase("a", [](bool) {});
  CHECK_FALSE(load(store, "a"));
}

TEST_CASE("a blocked store says that it keeps nothing") {
  MemoryStore store(MemoryStore::Mode::kBlocked);
  CHECK_FALSE(save(store, "a", {1}));
  CHECK_FALSE(load(store, "a"));
}
