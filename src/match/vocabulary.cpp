#include "match/vocabulary.h"

#include <algorithm>

namespace foyer::match {

std::string_view Vocabulary::term(TermId id) const noexcept {
  return std::string_view(letters_).substr(begins_[id], begins_[id + 1] - begins_[id]);
}

std::optional<TermId> Vocabulary::find(std::string_view term) const noexcept {
  std::size_t low = 0;
  std::size_t high = size();
  while (low < high) {
    const std::size_t middle = (low + high) / 2;
    if (this->term(static_cast<TermId>(middle)) < term) low = middle + 1;
    else high = middle;
  }
  if (low == size() || this->term(static_cast<TermId>(low)) != term) return std::nullopt;
  return static_cast<TermId>(low);
}

void Vocabulary::read(ByteReader& in) {
  // A term takes at least four bytes: what it shares, a length, a letter and its weight. What it becomes is at most
  // kMaxTermBytes, so that memory is bounded by the bytes that came.
  const std::size_t count = in.length(UINT32_MAX, 4);
  begins_.assign(1, 0);
  std::string last;
  for (std::size_t i = 0; i < count && !in.failed(); ++i) {
    const std::size_t shared = in.u8();
    const std::string_view rest = in.string(kMaxTermBytes);
    if (shared > last.size()) return in.fail();
    std::string next = last.substr(0, shared).append(rest);
    if (next.size() > kMaxTermBytes || next <= last) return in.fail();
    letters_ += next;
    begins_.push_back(static_cast<std::uint32_t>(letters_.size()));
    last = std::move(next);
  }
  const auto weights = in.bytes(count);
  weights_.assign(weights.begin(), weights.end());
}

void write_vocabulary(ByteWriter& out, std::span<const WeighedTerm> terms) {
  out.varint(terms.size());
  std::string_view last;
  for (const WeighedTerm& term : terms) {
    const auto differs = std::mismatch(last.begin(), last.end(), term.text.begin(), term.text.end()).first;
    const auto shared = static_cast<std::size_t>(differs - last.begin());
    out.u8(static_cast<std::uint8_t>(shared));
    out.string(term.text.substr(shared));
    last = term.text;
  }
  for (const WeighedTerm& term : terms) {
    const double units = term.weight * Vocabulary::kWeightUnit + 0.5;
    out.u8(static_cast<std::uint8_t>(std::clamp(units, 1.0, 255.0)));
  }
}

}  // namespace foyer::match
