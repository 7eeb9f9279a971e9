// How a language pack is read: once, so built for size, where language.cpp is built for speed.
#include <algorithm>
#include <cmath>

#include "base/bytes.h"
#include "base/hash.h"
#include "language/format.h"
#include "language/language.h"

namespace foyer::language {
namespace {

// 2^((b - 96) / 8), from products alone: the same on every machine.
float length_of(std::uint8_t byte) {
  constexpr float kEighths[] = {1.0f, 1.09050773f, 1.18920712f, 1.29683955f, 1.41421356f, 1.54221083f, 1.68179283f, 1.83400809f};
  const int eighths = byte - kZeroLength;
  return std::ldexp(kEighths[(eighths % 8 + 8) % 8], (eighths - (eighths % 8 + 8) % 8) / 8);
}

// Fails where a word does not follow the one before.
std::vector<std::string> read_words(ByteReader& in, std::size_t count) {
  std::vector<std::string> words;
  words.reserve(count);
  for (std::size_t i = 0; i < count && !in.failed(); ++i) {
    const std::size_t shared = in.u8();
    const std::string_view rest = in.string(text::kMaxTermBytes);
    const std::string_view last = words.empty() ? std::string_view() : words.back();
    if (shared > last.size()) return in.fail(), words;
    std::string word = std::string(last.substr(0, shared)).append(rest);
    if (i > 0 && word <= last) return in.fail(), words;
    words.push_back(std::move(word));
  }
  return words;
}

}  // namespace

Result<Language> Language::open(std::span<const std::uint8_t> bytes) {
  ByteReader in(bytes);
  if (as_text(in.bytes(kMagic.size())) != kMagic) return Error{"not a language pack"};
  const unsigned version = in.u8();
  if (version != kVersion) {
    return Error{"the language pack has version " + std::to_string(version) + "; this Foyer reads version " + std::to_string(kVersion)};
  }
  const std::uint64_t checksum = in.u64();
  if (in.failed() || hash(as_text(bytes.subspan(in.position()))) != checksum) {
    return Error{"the language pack is truncated or was altered"};
  }
  Language language;
  if (!language.read(bytes.subspan(in.position()))) return Error{"the language pack is malformed"};
  return language;
}

bool Language::read(std::span<const std::uint8_t> bytes) {
  ByteReader in(bytes);
  tag_ = in.string(8);
  const auto models = in.bytes(in.varint());
  triage_models_.assign(models.begin(), models.end());
  steps_.resize(in.length(kMaxDimensions, sizeof(float)));
  for (float& step : steps_) step = in.f32();
  const std::size_t count = in.length(UINT32_MAX, 2);
  words_ = read_words(in, count);
  const auto rarities = in.bytes(count);
  const auto lengths = in.bytes(count);
  const auto directions = in.bytes(std::uint64_t{count} * steps_.size() / 2);
  if (in.failed() || !in.at_end() || count % 2 != 0) return false;
  if (count == 0) return steps_.empty();
  if (steps_.empty()) return false;
  // A direction is of length 1, so a seventh of its largest number is under 1; what is not a number is no step either.
  if (!std::all_of(steps_.begin(), steps_.end(), [](float step) { return step > 0 && step < 1; })) return false;

  rarities_.assign(rarities.begin(), rarities.end());
  rarest_ = *std::max_element(rarities_.begin(), rarities_.end());
  for (const std::uint8_t length : lengths) lengths_.push_back(length_of(length));
  directions_.resize(count * steps_.size());
  for (std::size_t i = 0; i < directions.size(); ++i) {
    const std::size_t dimension = 2 * i / count;
    const std::size_t word = 2 * i % count;
    directions_[word * steps_.size() + dimension] = static_cast<std::int8_t>((directions[i] & 15) - kZeroDirection);
    directions_[(word + 1) * steps_.size() + dimension] = static_cast<std::int8_t>((directions[i] >> 4) - kZeroDirection);
  }
  return true;
}

std::vector<std::string_view> Language::common(double share) const {
  std::vector<std::string_view> found;
  const double rarest = kRarityUnit * std::log(1 / share);
  for (std::size_t i = 0; i < words_.size(); ++i) {
    if (rarities_[i] <= rarest) found.push_back(words_[i]);
  }
  return found;
}

}  // namespace foyer::language
