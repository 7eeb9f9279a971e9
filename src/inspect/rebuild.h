// The index of a changed FAQ, made as if the FAQ had been compiled so. A job as of job.h: an entry a step, then the index of
// them all, then what they mean. Thread rule: one thread.
#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "inspect/entry.h"
#include "match/index.h"

namespace foyer::inspect {

class Rebuild {
 public:
  // language: of the entries; null where it is not known (yet).
  Rebuild(std::vector<Entry> entries, std::shared_ptr<const language::Language> language);

  [[nodiscard]] std::size_t size() const noexcept { return entries_.size() + kAfterEntries; }
  [[nodiscard]] std::size_t done() const noexcept { return done_; }
  void step();
  // Whether the next step takes as long as some hundred entries: whoever draws frames gives it one of its own.
  [[nodiscard]] bool is_next_long() const noexcept { return done_ >= entries_.size(); }

  // REQUIRES: all steps are done.
  [[nodiscard]] const std::shared_ptr<const match::Index>& index() const noexcept { return index_; }

 private:
  static constexpr std::size_t kAfterEntries = 2;

  void make();
  void learn();

  std::vector<Entry> entries_;
  std::shared_ptr<const language::Language> language_;
  match::Inverter texts_;
  std::optional<match::Index> made_;
  std::shared_ptr<const match::Index> index_;
  std::size_t done_ = 0;
};

}  // namespace foyer::inspect
