// What fuzz targets of binary formats share: they begin with a real file, since a random one has no chance to be well-formed.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>

extern "C" std::size_t LLVMFuzzerMutate(std::uint8_t* data, std::size_t size, std::size_t max_size);

namespace foyer::fuzz {

// For LLVMFuzzerCustomMutator: the seed in place of what is shorter than min_size, then a mutation.
inline std::size_t mutate(std::span<const std::uint8_t> seed, std::size_t min_size, std::uint8_t* data, std::size_t size,
                          std::size_t max_size) {
  if (size < min_size && max_size >= seed.size()) {
    std::copy(seed.begin(), seed.end(), data);
    size = seed.size();
  }
  return LLVMFuzzerMutate(data, size, max_size);
}

}  // namespace foyer::fuzz
