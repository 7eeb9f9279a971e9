// The owner's own test questions, asked again whenever a setting moves. What each finds is kept, so that another threshold or
// margin costs nothing and another blend a re-ranking; only another FAQ is searched again. A job as of job.h.
// Thread rule: one
// thread.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "inspect/faq.h"
#include "inspect/measure.h"
#include "knowledge/tuning.h"

namespace foyer::inspect {

struct Question {
  std::string text;
  std::string id;  // of the entry that answers it; empty: the FAQ does not
};

// Of the risk-coverage curve (El-Yaniv, Wiener, "On the Foundations of Noise-free Selective Classification", JMLR 2010).
struct CurvePoint {
  double threshold;  // the highest with which so much is answered
  double coverage;   // 0 to 1: of all questions, those answered
  double risk;       // 0 to 1: of those answered, the wrong ones
};

class Evaluation {
 public:
  // The FAQ as it is now.
  Evaluation(const Faq& faq, std::vector<Question> questions);

  [[nodiscard]] std::size_t size() const noexcept { return asked_.size(); }
  [[nodiscard]] std::size_t done() const noexcept { return done_; }
  void step();

  // From here on by this blend; what was found is ranked anew, by steps.
  void use(float blend);
  [[nodiscard]] float blend() const noexcept { return blend_; }

  // Of the questions done.
  [[nodiscard]] std::vector<Outcome> outcomes(float threshold, float margin) const;

  // By falling threshold, so that coverage rises; a question that lacks the margin is answered nowhere on it.
  [[nodiscard]] std::vector<CurvePoint> curve(float margin) const;

 private:
  struct Asked {
    Question question;
    std::optional<std::uint32_t> right;  // its entry; none: it has none, or not in this FAQ
    std::optional<std::vector<match::Match>> kept;
    std::vector<knowledge::Candidate> candidates;
  };

  [[nodiscard]] static Outcome outcome_of(const Asked& asked, const knowledge::Tuning& tuning);

  std::shared_ptr<const match::Index> index_;
  match::Confidence confidence_;
  std::vector<Asked> asked_;
  std::size_t done_ = 0;
  float blend_ = match::kUsualBlend;
};

}  // namespace foyer::inspect
