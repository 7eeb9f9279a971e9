#include "storage/session_store.h"

#include <emscripten.h>

namespace foyer::storage {
namespace {

// clang-format off
// How many bytes there are; -1: none.
EM_JS(int, session_size, (const char* key), {
  try {
    const text = sessionStorage.getItem(UTF8ToString(key));
    return text === null ? -1 : text.length;
  } catch (blocked) {
    return -1;
  }
})

EM_JS(void, session_copy, (const char* key, std::uint8_t* to), {
  const text = sessionStorage.getItem(UTF8ToString(key));
  for (let i = 0; i < text.length; i++) HEAPU8[to + i] = text.charCodeAt(i);
})

EM_JS(int, session_save, (const char* key, const std::uint8_t* bytes, int size), {
  let text = "";
  for (let i = 0; i < size; i++) text += String.fromCharCode(HEAPU8[bytes + i]);
  try {
    sessionStorage.setItem(UTF8ToString(key), text);
    return 1;
  } catch (blocked) {
    return 0;
  }
})

EM_JS(int, session_erase, (const char* key), {
  try {
    sessionStorage.removeItem(UTF8ToString(key));
    return 1;
  } catch (blocked) {
    return 0;
  }
})
// clang-format on

}  // namespace

void SessionStore::load(std::string_view name, Loaded loaded) {
  const std::string item = key(name);
  const int size = session_size(item.c_str());
  if (size < 0) return loaded(std::nullopt);
  std::vector<std::uint8_t> bytes(static_cast<std::size_t>(size));
  session_copy(item.c_str(), bytes.data());
  loaded(std::move(bytes));
}

void SessionStore::save(std::string_view name, std::span<const std::uint8_t> bytes, Done done) {
  done(session_save(key(name).c_str(), bytes.data(), static_cast<int>(bytes.size())) != 0);
}

void SessionStore::erase(std::string_view name, Done done) { done(session_erase(key(name).c_str()) != 0); }

}  // namespace foyer::storage
