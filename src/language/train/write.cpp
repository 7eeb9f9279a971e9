#include "language/train/write.h"

#include <algorithm>
#include <cmath>

#include "base/bytes.h"
#include "base/hash.h"
#include "language/format.h"
#include "language/language.h"

namespace foyer::language {
namespace {

constexpr int kLargest = 7;               // of a direction's numbers
constexpr float kLargestDeviation = 2.6f;  // standard deviations that the largest number stands for: more are rare, and cut

std::uint8_t as_byte(double value) { return static_cast<std::uint8_t>(std::clamp(std::lround(value), 0L, 255L)); }

void write_words(ByteWriter& out, const Lexicon& lexicon, std::span<const UnitId> words) {
  std::string_view last;
  for (const UnitId id : words) {
    const std::string_view word = lexicon[id].text;
    const auto differ = std::mismatch(word.begin(), word.end(), last.begin(), last.end()).first;
    const auto shared = static_cast<std::size_t>(differ - word.begin());
    out.u8(static_cast<std::uint8_t>(shared));
    out.string(word.substr(shared));
    last = word;
  }
}

double rarity_of(const Lexicon& lexicon, UnitId id) {
  const auto all = static_cast<double>(lexicon.texts());
  const auto having = static_cast<double>(lexicon[id].texts);
  return std::log(1 + (all - having + 0.5) / (having + 0.5));
}

float deviation(const Vectors& directions, std::size_t dimension) {
  double square = 0;
  for (std::size_t row = 0; row < directions.size(); ++row) square += std::pow(directions[row][dimension], 2);
  return static_cast<float>(std::sqrt(square / static_cast<double>(directions.size())));
}

std::uint8_t in_steps(float number, float step) {
  return static_cast<std::uint8_t>(std::clamp<long>(std::lround(number / step), -kLargest, kLargest) + kZeroDirection);
}

std::vector<std::uint8_t> with_header(std::span<const std::uint8_t> body) {
  ByteWriter out;
  out.bytes(as_bytes(kMagic));
  out.u8(kVersion);
  out.u64(hash(as_text(body)));
  out.bytes(body);
  return std::move(out).take();
}

}  // namespace

std::vector<std::uint8_t> write_language(std::string_view tag, const Lexicon& lexicon, const Vectors& vectors,
                                         std::vector<UnitId> words) {
  std::sort(words.begin(), words.end(), [&](UnitId a, UnitId b) { return lexicon[a].text < lexicon[b].text; });
  Vectors directions(words.size(), vectors.dimensions());
  ByteWriter lengths;
  for (std::size_t row = 0; row < words.size(); ++row) {
    std::copy(vectors[words[row]].begin(), vectors[words[row]].end(), directions[row].begin());
    const float length = normalize(directions[row]);
    lengths.u8(length > 0 ? as_byte(8 * std::log2(length) + kZeroLength) : std::uint8_t{0});
  }

  ByteWriter body;
  body.string(tag);
  body.string("");  // no triage models yet
  body.varint(vectors.dimensions());
  std::vector<float> steps;
  for (std::size_t i = 0; i < vectors.dimensions(); ++i) {
    steps.push_back(std::max(deviation(directions, i), 1e-6f) * kLargestDeviation / kLargest);
    body.f32(steps.back());
  }
  body.varint(words.size());
  write_words(body, lexicon, words);
  for (const UnitId id : words) body.u8(as_byte(rarity_of(lexicon, id) * kRarityUnit));
  body.bytes(lengths.data());
  for (std::size_t i = 0; i < vectors.dimensions(); ++i) {
    for (std::size_t row = 0; row < words.size(); row += 2) {
      const std::uint8_t low = in_steps(directions[row][i], steps[i]);
      body.u8(static_cast<std::uint8_t>(low | in_steps(directions[row + 1][i], steps[i]) << 4));
    }
  }

  return with_header(body.data());
}

std::vector<std::uint8_t> write_small_language(std::string_view tag, std::span<const std::uint8_t> triage_models) {
  ByteWriter body;
  body.string(tag);
  body.string(as_text(triage_models));
  body.varint(0);  // dimensions
  body.varint(0);  // words
  return with_header(body.data());
}

Result<std::vector<std::uint8_t>> with_triage_models(std::span<const std::uint8_t> pack, std::span<const std::uint8_t> models) {
  if (const auto language = Language::open(pack); !language.ok()) return language.error();
  ByteReader in(pack.subspan(kHeaderBytes));
  const std::string_view tag = in.string();
  static_cast<void>(in.string());  // the models until now
  ByteWriter body;
  body.string(tag);
  body.string(as_text(models));
  body.bytes(pack.subspan(kHeaderBytes + in.position()));
  return with_header(body.data());
}

}  // namespace foyer::language
