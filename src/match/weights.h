// What each term of an FAQ weighs: how much it tells that a text has it (inverse document frequency). They depend on background
// texts that a browser does not have, and so lie in the pack; the terms themselves it makes from the FAQ's texts again.
//
//   varint   common terms C, then C strings: those that the language often has and the FAQ never
//   varint   terms V, then V bytes: the weights in sixteenths of all terms, the common ones among them, in their order
//
// Thread rule: plain values.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/bytes.h"
#include "match/corpus.h"

namespace foyer::match {

struct Weights {
  std::vector<std::string> common;
  std::vector<std::uint8_t> of_terms;

  void read(ByteReader& in);
  void write(ByteWriter& out) const;
};

// background: texts that are not of the FAQ but of its language. They tell which words are common, which a small FAQ cannot.
[[nodiscard]] Weights weigh(std::span<const EntryText> entries, std::span<const std::string_view> background);

}  // namespace foyer::match
