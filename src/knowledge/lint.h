// What an owner should know of an FAQ that is correct but answers badly. Native only.
// Thread rule: pure.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "knowledge/faq.h"
#include "knowledge/rehearse.h"
#include "match/confidence.h"

namespace foyer::knowledge {

// One line a finding, first all of the first kind, each kind in the FAQ's order:
//
// - a wording that two entries share, as far as a search sees it: the visitor will be asked which is meant.
// - two entries that collide: of their wordings, each tried against the rest of the FAQ, at least two and a fifth of all would be
//   answered with the other entry (tuning.h has the threshold and the margin). A single one tells little: most often it is
//   the only one that says what it says, and as it is there, who asks it is answered.
// - an entry that none of its wordings finds, asked as they are: another is ranked first each time.
//
// Wordings that are shared are not tried: nothing more can be said of them. tried: of rehearse(index of this locale, …), where
// confidence is that of the same index. Of an entry not all of whose wordings were tried it is not said that none finds it.
[[nodiscard]] std::vector<std::string> lint(const FaqLocale& faq, std::span<const Tried> tried, const match::Confidence& confidence);

}  // namespace foyer::knowledge
