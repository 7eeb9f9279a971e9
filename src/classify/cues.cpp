#include "classify/cues.h"

#include <algorithm>
#include <cmath>
#include <bitset>
#include <string>

#include "base/hash.h"
#include "base/sort.h"
#include "text/normalize.h"

namespace foyer::classify {
namespace {

using features::Feature;
using text::Token;

// VADER's own: what a word under a negation is worth, what one after a booster, and how sums flatten.
constexpr float kNegated = -0.74f, kBoosted = 1.3f, kFlattening = 15;
constexpr float kBeforeTurn = 0.5f;
constexpr std::size_t kNegationReach = 4;  // tokens
constexpr std::size_t kConceptForms = (kMaxConcept + 1) * 2;  // each as it is, and negated

// Beside n-grams whose squares add up to 1; tried on held-out rows (README.md).
constexpr float kSumWeight = 1, kConceptWeight = 0.25f, kConceptPairWeight = 0.2f, kNegatedWeight = 0.15f, kToneWeight = 0.3f;

float flattened(float sum) { return sum / std::sqrt(sum * sum + kFlattening); }

// Clauses end at punctuation that is followed by a space or the end, or is one of a script without spaces.
std::vector<std::string_view> clauses_of(std::string_view normalized) {
  constexpr std::string_view kEnds = ".,;:!?()\n";
  static constexpr std::string_view kWideEnds[] = {"。", "、", "…", "—"};  // NFKC has made the others narrow
  std::vector<std::string_view> clauses;
  std::size_t start = 0;
  for (std::size_t at = 0; at < normalized.size(); ++at) {
    std::size_t length = 0;
    const bool before_digit = at + 1 < normalized.size() && normalized[at + 1] >= '0' && normalized[at + 1] <= '9';
    if (kEnds.find(normalized[at]) != std::string_view::npos && !before_digit) length = 1;
    for (const std::string_view end : kWideEnds) {
      if (normalized.substr(at, end.size()) == end) length = end.size();
    }
    if (length == 0) continue;
    clauses.push_back(normalized.substr(start, at - start));
    start = at + length;
    at = start - 1;
  }
  clauses.push_back(normalized.substr(start));
  return clauses;
}

class Cues {
 public:
  explicit Cues(const Lexicon& lexicon) : lexicon_(lexicon) {}

  void read_clause(std::span<const Token> tokens);
  void read_tone(const Message& message);
  [[nodiscard]] std::vector<Feature> take() &&;

 private:
  void read_term(const Lexicon::Term& term, bool negated);
  void add(std::string_view name, float value);

  const Lexicon& lexicon_;
  std::vector<float> valences_;
  std::bitset<kConceptForms> concepts_;  // twice the number, and one where it is negated
  float boost_ = 1;
  std::vector<Feature> features_;
};

void Cues::add(std::string_view name, float value) {
  const auto id = static_cast<std::uint32_t>(hash(name, 'q') & ((1u << features::kIdBits) - 1));
  if (value != 0) features_.push_back({id, value});
}

void Cues::read_term(const Lexicon::Term& term, bool negated) {
  if (term.concept_number == kBooster) boost_ = kBoosted;
  if (term.concept_number == kTurn) {
    for (float& valence : valences_) valence *= kBeforeTurn;
  }
  if (term.concept_number >= kFirstFreeConcept) concepts_.set(term.concept_number * 2u + (negated ? 1 : 0));
  if (term.valence == 0) return;
  valences_.push_back(term.valence * boost_ * (negated ? kNegated : 1));
  boost_ = 1;
}

void Cues::read_clause(std::span<const Token> tokens) {
  std::size_t negated_until = 0;
  for (std::size_t at = 0; at < tokens.size();) {
    const auto match = lexicon_.find(tokens.subspan(at));
    const bool negated = at < negated_until;
    if (negated) add("not " + tokens[at].stem, kNegatedWeight);
    if (match) {
      read_term(match->term, negated);
      if (match->term.concept_number == kNegation) negated_until = at + match->tokens + kNegationReach;
    }
    at += match ? match->tokens : 1;
  }
}

void Cues::read_tone(const Message& message) {
  std::size_t capitals = 0, run = 0, marks = 0;
  for (const char byte : message.original) {
    run = byte >= 'A' && byte <= 'Z' ? run + 1 : 0;
    if (run == 3) ++capitals;
    if (byte == '!') ++marks;
  }
  if (capitals > 0) add("capitals", kToneWeight);
  if (capitals > 2) add("shouting", kToneWeight);
  if (marks > 1) add("exclaiming", kToneWeight);
  struct Smiley {
    std::string_view mark;
    float valence;
  };
  static constexpr Smiley kSmileys[] = {{":)", 2},   {":-)", 2},  {"=)", 2},   {";)", 1},  {";-)", 1},  {":d", 2},
                                        {"<3", 2},   {"^_^", 2},  {"xd", 1},   {":(", -2}, {":-(", -2}, {"=(", -2},
                                        {":'(", -2}, {":/ ", -1}, {":-/", -1}, {">:", -2}};
  for (const Smiley& smiley : kSmileys) {
    if (message.normalized.find(smiley.mark) == std::string::npos) continue;
    valences_.push_back(smiley.valence);
  }
}

std::vector<Feature> Cues::take() && {
  float good = 0, bad = 0;
  for (const float valence : valences_) (valence > 0 ? good : bad) += valence;
  add("good", kSumWeight * flattened(good));
  add("bad", kSumWeight * -flattened(bad));
  const float both = flattened(good + bad);
  add(both > 0 ? "better" : "worse", kSumWeight * std::fabs(both));
  if (both > 0.05f) add("is good", kConceptWeight);
  if (both < -0.05f) add("is bad", kConceptWeight);
  for (std::size_t one = 0; one < kConceptForms; ++one) {
    if (!concepts_[one]) continue;
    add("concept " + std::to_string(one), kConceptWeight);
    for (std::size_t other = one + 1; other < kConceptForms; ++other) {
      if (concepts_[other]) add("concepts " + std::to_string(one) + " " + std::to_string(other), kConceptPairWeight);
    }
  }
  return std::move(features_);
}

}  // namespace

Message::Message(std::string_view utf8)
    : original(utf8), normalized(text::normalize(utf8)), tokens(text::tokenize(normalized)) {}

std::vector<Feature> triage_features(const Message& message, const Lexicon& lexicon) {
  std::vector<Feature> out = features::hashed_features(message.tokens, message.normalized);
  Cues cues(lexicon);
  for (const std::string_view clause : clauses_of(message.normalized)) cues.read_clause(text::tokenize(clause));
  cues.read_tone(message);
  const auto found = std::move(cues).take();
  out.insert(out.end(), found.begin(), found.end());
  stable_sort_by(out, [](const Feature& feature) { return feature.id; });
  std::vector<Feature> merged;
  for (const Feature& feature : out) {
    if (!merged.empty() && merged.back().id == feature.id)
      merged.back().value += feature.value;
    else
      merged.push_back(feature);
  }
  return merged;
}

}  // namespace foyer::classify
