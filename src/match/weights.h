// What each term of an FAQ weighs: how much it tells that a text has it (inverse document frequency). They depend on the
// language pack, which a browser may not have yet, and so lie in the pack; the terms it makes from the FAQ's texts again.
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
#include "language/language.h"
#include "match/corpus.h"

namespace foyer::match {

struct Weights {
  std::vector<std::string> common;
  std::vector<std::uint8_t> of_terms;

  void read(ByteReader& in);
  void write(ByteWriter& out) const;
};

// An FAQ's texts, and the common terms beside theirs, with what each weighs.
struct Weighed {
  Corpus corpus;
  Weights weights;
};

// language: tells which words are common, which a small FAQ cannot; null where there is none of the FAQ's.
[[nodiscard]] Weighed weigh(Inverter texts, const language::Language* language);
[[nodiscard]] Weights weigh(std::span<const EntryText> entries, const language::Language* language);

}  // namespace foyer::match
