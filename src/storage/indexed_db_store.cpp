#include "storage/indexed_db_store.h"

#include <emscripten.h>

namespace foyer::storage {
namespace {

// Emscripten hands one pointer through to the callback: the waiting std::function, on the heap until it has been called once.
template <class Callback>
Callback take(void* argument) {
  auto* held = static_cast<Callback*>(argument);
  Callback callback = std::move(*held);
  delete held;
  return callback;
}

void on_loaded(void* argument, void* data, int size) {
  const auto* bytes = static_cast<const std::uint8_t*>(data);
  take<Store::Loaded>(argument)(std::vector<std::uint8_t>(bytes, bytes + size));
}
void on_not_loaded(void* argument) { take<Store::Loaded>(argument)(std::nullopt); }
void on_done(void* argument) { take<Store::Done>(argument)(true); }
void on_failed(void* argument) { take<Store::Done>(argument)(false); }

}  // namespace

void IndexedDbStore::load(std::string_view name, Loaded loaded) {
  emscripten_idb_async_load(database_.c_str(), std::string(name).c_str(), new Loaded(std::move(loaded)), on_loaded, on_not_loaded);
}

void IndexedDbStore::save(std::string_view name, std::span<const std::uint8_t> bytes, Done done) {
  // Emscripten copies the bytes before it returns, so they need not outlive the call; its parameter is not const for no reason.
  emscripten_idb_async_store(database_.c_str(), std::string(name).c_str(), const_cast<std::uint8_t*>(bytes.data()),
                             static_cast<int>(bytes.size()), new Done(std::move(done)), on_done, on_failed);
}

void IndexedDbStore::erase(std::string_view name, Done done) {
  emscripten_idb_async_delete(database_.c_str(), std::string(name).c_str(), new Done(std::move(done)), on_done, on_failed);
}

}  // namespace foyer::storage
