// The FAQ's own wordings, each tried as a question: what confidence is calibrated by (calibrate.h), and the owner warned (lint.h).
// Native only.
// Thread rule: pure; starts threads of its own, which have ended when it returns.
#pragma once

#include <span>
#include <vector>

#include "match/index.h"

namespace foyer::knowledge {

inline constexpr std::size_t kMatchesPerTrial = 10;  // what match::evidence_of looks at

struct Tried {
  std::uint32_t entry;
  std::uint32_t wording;  // of the entry: 0 the question, 1 the first alternative …
  bool has_others;        // whether the entry has another wording that this one may be tried against
  match::Rehearsal found;
};

// Every n-th of size, so that at most max are taken.
[[nodiscard]] std::size_t stride(std::size_t size, std::size_t max) noexcept;

// entries: what the index was made of. In their order, at most max wordings of all: every one where there are no more.
[[nodiscard]] std::vector<Tried> rehearse(const match::Index& index, std::span<const match::EntryText> entries, std::size_t max);

}  // namespace foyer::knowledge
