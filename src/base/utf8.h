// UTF-8 (RFC 3629) in and out of code points. What is not UTF-8 (stray continuation bytes, overlong forms, surrogates,
// values over U+10FFFF) decodes to U+FFFD, one a maximal ill-formed part, as the Unicode Standard recommends in 3.9.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace foyer::utf8 {

inline constexpr char32_t kReplacement = 0xFFFD;

struct Decoded {
  char32_t code_point;
  std::size_t length;  // bytes consumed, 1 to 4
};

// The code point that starts at text[at]. REQUIRES: at < text.size().
[[nodiscard]] Decoded decode(std::string_view text, std::size_t at) noexcept;

// Appends the 1 to 4 bytes of a code point; a surrogate or a value over U+10FFFF is written as U+FFFD.
void append(std::string& out, char32_t code_point);

[[nodiscard]] bool is_valid(std::string_view text) noexcept;

[[nodiscard]] std::u32string to_code_points(std::string_view text);
[[nodiscard]] std::string from_code_points(std::u32string_view code_points);

// The longest prefix of at most max_bytes that does not cut a code point in two.
[[nodiscard]] std::string_view truncate(std::string_view text, std::size_t max_bytes) noexcept;

}  // namespace foyer::utf8
