#include "language/language.h"

#include <algorithm>
#include <cmath>

#include "language/dot.h"
#include "language/format.h"

namespace foyer::language {

std::size_t Language::find(std::string_view term) const noexcept {
  const auto found = std::lower_bound(words_.begin(), words_.end(), term);
  return found != words_.end() && *found == term ? static_cast<std::size_t>(found - words_.begin()) : words_.size();
}

double Language::rarity(std::string_view term) const noexcept {
  const std::size_t word = find(term);
  return (word == words_.size() ? rarest_ : rarities_[word]) / kRarityUnit;
}

void Language::add(std::string_view term, std::uint32_t count, std::span<float> sum) const noexcept {
  const std::size_t word = find(term);
  if (word == words_.size()) return;
  const float length = lengths_[word] * static_cast<float>(count);
  const std::int8_t* direction = &directions_[word * sum.size()];
  for (std::size_t i = 0; i < sum.size(); ++i) sum[i] += length * (steps_[i] * static_cast<float>(direction[i]));
}

Meaning Language::meaning_of(std::span<const float> sum) {
  float square = 0;
  for (const float number : sum) square += number * number;
  Meaning meaning(sum.size());
  if (square == 0) return meaning;
  const float scale = kMeaningLength / std::sqrt(square);
  for (std::size_t i = 0; i < sum.size(); ++i) {
    const float scaled = std::clamp(sum[i] * scale, -127.0f, 127.0f);
    meaning[i] = static_cast<std::int8_t>(scaled + (scaled < 0 ? -0.5f : 0.5f));
  }
  return meaning;
}

Meaning Language::meaning_of(std::span<const text::Term> terms) const {
  std::vector<float> sum(dimensions());
  for (const text::Term& term : terms) add(term.text, term.count, sum);
  return meaning_of(sum);
}

double cosine(std::span<const std::int8_t> a, std::span<const std::int8_t> b) noexcept {
  return static_cast<double>(dot(a, b)) / (kMeaningLength * kMeaningLength);
}

std::vector<double> cosines(std::span<const std::int8_t> one, std::span<const std::int8_t> many) {
  std::vector<double> found(many.size() / one.size());
  for (std::size_t i = 0; i < found.size(); ++i) found[i] = cosine(one, many.subspan(i * one.size(), one.size()));
  return found;
}

}  // namespace foyer::language
