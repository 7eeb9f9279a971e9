#include "classify/lexicon.h"

#include <algorithm>
#include <string>

#include "base/bytes.h"
#include "base/hash.h"
#include "features/features.h"

namespace foyer::classify {
namespace {

constexpr std::size_t kMaxTerms = 100'000;
constexpr std::uint64_t kTermFamily = 'v';

}  // namespace

std::uint32_t term_id(std::span<const text::Token> tokens) {
  std::string term;
  for (const text::Token& token : tokens) {
    if (!term.empty() && !token.joined) term += ' ';
    term += token.stem;
  }
  return static_cast<std::uint32_t>(hash(term, kTermFamily) & ((1u << features::kIdBits) - 1));
}

Result<Lexicon> Lexicon::open(std::span<const std::uint8_t> bytes) {
  ByteReader reader(bytes);
  if (reader.u8() != kLexiconVersion) return Error{"a lexicon of an unknown version"};
  Lexicon lexicon;
  lexicon.ids_.resize(reader.length(kMaxTerms, 3));
  std::uint64_t next = 0;
  for (std::uint32_t& id : lexicon.ids_) {
    const std::uint64_t gap = reader.varint();
    if (gap >> features::kIdBits != 0 || (next + gap) >> features::kIdBits != 0) reader.fail();
    id = static_cast<std::uint32_t>(next + gap);
    next = id + std::uint64_t{1};
  }
  lexicon.valences_ = reader.bytes(lexicon.ids_.size());
  lexicon.concepts_ = reader.bytes(lexicon.ids_.size());
  const auto is_known = [](std::uint8_t number) { return number <= kMaxConcept; };
  const bool is_whole = std::all_of(lexicon.concepts_.begin(), lexicon.concepts_.end(), is_known);
  if (reader.failed() || !reader.at_end() || !is_whole) return Error{"a lexicon that is damaged"};
  return lexicon;
}

std::optional<Lexicon::Match> Lexicon::find(std::span<const text::Token> tokens) const {
  for (std::size_t length = std::min(tokens.size(), kMaxTermTokens); length > 0; --length) {
    const std::uint32_t id = term_id(tokens.first(length));
    const auto found = std::lower_bound(ids_.begin(), ids_.end(), id);
    if (found == ids_.end() || *found != id) continue;
    const auto at = static_cast<std::size_t>(found - ids_.begin());
    return Match{{static_cast<float>(valences_[at] - kValenceOffset) / 10, concepts_[at]}, length};
  }
  return std::nullopt;
}

}  // namespace foyer::classify
