// Builds the bytes of an Index (index.h) from texts. Used where packs are compiled, not in the browser.
// Thread rule: one thread.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/bytes.h"
#include "match/terms.h"

namespace foyer::match {

class IndexBuilder {
 public:
  // answer: may be empty. The wordings are the question and its alternatives, the question first.
  void add_entry(std::span<const std::string_view> wordings, std::string_view answer);

  // A text that is not of the FAQ but of its language: it tells which words are common, which a small FAQ cannot.
  void add_background(std::string_view text);

  void write(ByteWriter& out) const;

 private:
  struct Posting {
    std::uint32_t passage;
    std::uint32_t count;
  };
  struct Statistics {
    std::vector<Posting> postings;
    std::uint32_t entries = 0;      // that have the term in a wording or the answer
    std::uint32_t last_entry = 0;   // counted in entries, plus one
    std::uint32_t background = 0;   // texts
  };

  void add_passage(std::string_view text);
  [[nodiscard]] double weight(const Statistics& term) const;

  std::map<std::string, Statistics> terms_;
  std::vector<std::uint32_t> shapes_;  // as the format has them
  std::uint32_t passages_ = 0;
  std::uint32_t background_ = 0;
};

}  // namespace foyer::match
