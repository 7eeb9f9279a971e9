// A small FAQ to search in.
#pragma once

#include <string>
#include <vector>

#include "match/index.h"
#include "support/languages.h"

namespace foyer::match {

inline const std::vector<EntryText> kFaq = {
    {{"How do I reset my password?", "I forgot my password"}, "Choose Forgot password on the sign-in page."},
    {{"How do I cancel my plan?", "Stop my subscription"}, "Open Settings and choose Cancel."},
    {{"How do I change my plan?", "Upgrade my subscription"}, "Open Settings and choose Change."},
    {{"怎么退货？", "我想把东西退回去"}, "三十天内寄回即可。"},
};

inline Index make_index(std::span<const EntryText> entries = kFaq) {
  return Index::make(entries, weigh(entries, &test::english()));
}

// The best entry for a text; entries() where there is none.
inline std::size_t best(const Index& index, std::string_view text) {
  const auto matches = index.search(text::terms_of(text), 10);
  return matches.empty() ? index.entries() : matches.front().entry;
}

}  // namespace foyer::match
