#include "match/weights.h"

#include "text/terms.h"

namespace foyer::match {

void Weights::read(ByteReader& in) {
  common.resize(in.length(UINT32_MAX));
  for (std::string& term : common) term = in.string(text::kMaxTermBytes);
  const auto bytes = in.bytes(in.varint());
  of_terms.assign(bytes.begin(), bytes.end());
}

void Weights::write(ByteWriter& out) const {
  out.varint(common.size());
  for (const std::string& term : common) out.string(term);
  out.varint(of_terms.size());
  out.bytes(of_terms);
}

}  // namespace foyer::match
