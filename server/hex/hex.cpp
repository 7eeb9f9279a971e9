#include "server/hex/hex.h"

#include <sodium.h>

namespace foyer::server {
namespace {

const unsigned char* bytes_of(std::string_view text) { return reinterpret_cast<const unsigned char*>(text.data()); }
unsigned char* bytes_of(std::string& text) { return reinterpret_cast<unsigned char*>(text.data()); }

}  // namespace

std::string to_hex(std::string_view bytes) {
  std::string hex(2 * bytes.size() + 1, '\0');  // and the zero that ends it
  sodium_bin2hex(hex.data(), hex.size(), bytes_of(bytes), bytes.size());
  hex.pop_back();
  return hex;
}

std::string random_hex(std::size_t bytes) {
  std::string random(bytes, '\0');
  randombytes_buf(random.data(), random.size());
  return to_hex(random);
}

std::string blake2b_hex(std::string_view bytes) {
  std::string hash(crypto_generichash_BYTES, '\0');
  crypto_generichash(bytes_of(hash), hash.size(), bytes_of(bytes), bytes.size(), nullptr, 0);
  return to_hex(hash);
}

}  // namespace foyer::server
