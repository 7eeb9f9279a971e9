// The numbers that the writer and the reader of a language pack share. language.h has the format.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace foyer::language {

inline constexpr std::string_view kMagic = "FYLA";
inline constexpr unsigned kVersion = 2;
inline constexpr std::size_t kHeaderBytes = 4 + 1 + 8;  // magic, version, checksum
inline constexpr double kRarityUnit = 16;  // a byte then spans rarities to 15.9
inline constexpr int kZeroLength = 96;     // the byte of a vector of length 1
inline constexpr int kZeroDirection = 7;   // and a direction's numbers go from -7 to 7

}  // namespace foyer::language
