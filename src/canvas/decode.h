// A record in its binary form, as the page hands it over. Thread rule: pure.
#pragma once

#include <cstdint>

#include "base/bytes.h"

namespace foyer::canvas {

// False where the bytes are not exactly one.
template <class T>
[[nodiscard]] bool decode(const std::uint8_t* bytes, std::uint32_t size, T& value) {
  ByteReader in({bytes, size});
  read(in, value);
  return !in.failed() && in.at_end();
}

}  // namespace foyer::canvas
