#include "match/confidence.h"

#include <algorithm>
#include <cmath>

#include "match/numeric.h"

namespace foyer::match {
namespace {

constexpr double kNearlyExact = 0.8;

}  // namespace

std::vector<Evidence> evidence_of(std::span<const Match> matches) {
  std::vector<Evidence> evidence;
  for (std::size_t i = 0; i < matches.size(); ++i) {
    const Match& match = matches[i];
    const std::size_t best_other = i == 0 ? 1 : 0;
    const double other = best_other < matches.size() ? matches[best_other].score : 0;
    const double lead = (match.score - other) / std::max(match.score, other);
    const double exactness = std::max(0.0, match.similarity - kNearlyExact) / (1 - kNearlyExact);
    evidence.push_back({match.relevance, match.similarity, exactness, match.coverage, lead, lead * std::abs(lead)});
  }
  return evidence;
}

Confidence::Confidence(std::span<const double, kEvidence + 1> weights) {
  std::transform(weights.begin(), weights.end(), weights_.begin(), [](double w) { return static_cast<float>(w); });
}

void Confidence::read(ByteReader& in) {
  for (double& weight : weights_) {
    weight = in.f32();
    if (!std::isfinite(weight)) in.fail();
  }
}

void Confidence::write(ByteWriter& out) const {
  for (const double weight : weights_) out.f32(static_cast<float>(weight));
}

double Confidence::of(const Evidence& evidence) const noexcept {
  double sum = weights_[kEvidence];
  for (std::size_t i = 0; i < kEvidence; ++i) sum += weights_[i] * evidence[i];
  return logistic(sum);
}

std::vector<double> Confidence::of(std::span<const Match> matches) const {
  std::vector<double> confidences;
  for (const Evidence& evidence : evidence_of(matches)) {
    const double own = of(evidence);
    confidences.push_back(confidences.empty() ? own : std::min(own, confidences.back()));
  }
  return confidences;
}

}  // namespace foyer::match
