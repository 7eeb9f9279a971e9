// Which entries of an FAQ steal from which: each wording is asked of the FAQ without it, as a visitor would who puts the
// question nearly so. A job as of job.h, a wording a step.
// Thread rule: one thread.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "inspect/faq.h"
#include "knowledge/verdict.h"

namespace foyer::inspect {

struct Trial {
  std::uint32_t entry;
  std::uint32_t wording;
  std::optional<std::uint32_t> found;  // the first; none: nothing was found
  float confidence;                    // in it
  knowledge::Verdict verdict;

  [[nodiscard]] bool is_stolen() const noexcept { return found && *found != entry; }
};

// One cell of the matrix beside its diagonal.
struct Theft {
  std::uint32_t entry;
  std::uint32_t thief;
  std::vector<std::uint32_t> wordings;  // of the entry, which the thief comes first for
  std::size_t answered;                 // of them, those that would be answered with the thief
  std::size_t of;                       // the entry's wordings that were tried
};

class Confusion {
 public:
  // The FAQ as it is now. first: this entry's wordings are tried before the others'.
  explicit Confusion(const Faq& faq, std::optional<std::uint32_t> first = std::nullopt);

  [[nodiscard]] std::size_t size() const noexcept { return planned_.size(); }
  [[nodiscard]] std::size_t done() const noexcept { return trials_.size(); }
  void step();

  // Of the wordings done. An entry with one wording is not tried: without it nothing but its answer is left.
  [[nodiscard]] std::span<const Trial> trials() const noexcept { return trials_; }
  // The most wordings first, then the owner's order.
  [[nodiscard]] std::vector<Theft> thefts() const;

 private:
  struct Planned {
    std::uint32_t entry;
    std::uint32_t wording;
    std::string text;
  };

  std::shared_ptr<const match::Index> index_;
  match::Confidence confidence_;
  knowledge::Tuning tuning_;  // the pack's
  std::vector<Planned> planned_;
  std::vector<Trial> trials_;
};

}  // namespace foyer::inspect
