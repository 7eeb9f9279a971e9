// From what was found to what is done with it: the candidates' confidence, and what it allows. What understand() decides by, and
// what the inspector tries with other numbers.
// Thread rule: pure.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "knowledge/tuning.h"
#include "match/confidence.h"
#include "match/index.h"

namespace foyer::knowledge {

// What the confidence of the candidates allows.
enum class Verdict : std::uint8_t {
  kAnswer,   // the first reaches the threshold and leads the second by the margin
  kClarify,  // the first up to three reach the threshold together, but which of them is meant is not clear
  kUnknown,  // none is likely
};

struct Candidate {
  std::size_t entry;  // index into the pack
  float confidence;   // calibrated probability that this entry answers the message, 0 to 1
  float score;        // the matcher's own, for --explain
};

inline constexpr std::size_t kMaxCandidates = 10;
inline constexpr std::size_t kClarifiedCandidates = 3;

// matches: best first by the tuning's blend, at most kMaxCandidates; their entries are numbered from first_entry in the pack.
[[nodiscard]] std::vector<Candidate> candidates_of(std::span<const match::Match> matches, const match::Confidence& confidence,
                                                   std::size_t first_entry, const Tuning& tuning = {});

// candidates: best first. Where there are none, kUnknown even at a threshold of 0.
[[nodiscard]] Verdict verdict_of(std::span<const Candidate> candidates, const Tuning& tuning = {});

}  // namespace foyer::knowledge
