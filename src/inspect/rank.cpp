#include "inspect/rank.h"

#include <algorithm>

#include "base/utf8.h"
#include "knowledge/understand.h"
#include "match/score.h"

namespace foyer::inspect {

std::vector<match::Match> search(const match::Index& index, std::string_view text) {
  return index.search(text::terms_of(utf8::truncate(text, knowledge::kMaxTextBytes)), kKept);
}

std::vector<match::Match> rank(std::span<const match::Match> kept, float blend) {
  std::vector<match::Match> ranked;
  for (match::Match match : kept) {
    match.score = match::parts_of(match, blend).sum();
    if (match.score > 0) ranked.push_back(match);
  }
  std::sort(ranked.begin(), ranked.end(), match::is_better);
  if (ranked.size() > knowledge::kMaxCandidates) ranked.erase(ranked.begin() + knowledge::kMaxCandidates, ranked.end());
  return ranked;
}

}  // namespace foyer::inspect
