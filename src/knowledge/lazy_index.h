// The search index of one locale's FAQ, made when it is first wanted, or in steps before: who opens the panel is not to wait for it,
// and few visitors need another language's.
// Thread rule: any number of threads may get() it; prepare() and learn() as Pack::prepare() and Pack::learn().
#pragma once

#include <memory>
#include <mutex>
#include <optional>
#include <span>
#include <vector>

#include "language/language.h"
#include "match/index.h"

namespace foyer::knowledge {

class LazyIndex {
 public:
  LazyIndex() = default;  // over no entries

  // texts: what they look into must outlive this. weights: as match::Index::make takes them.
  LazyIndex(std::vector<match::EntryText> texts, match::Weights weights) : texts_(std::move(texts)), weights_(std::move(weights)) {}

  [[nodiscard]] std::span<const match::EntryText> texts() const noexcept { return texts_; }

  // Makes what is not made yet: in WebAssembly that the browser has just compiled, a millisecond for two to five entries.
  [[nodiscard]] const match::Index& get() const;
  const match::Index* operator->() const { return &get(); }

  // Some milliseconds of that. False: it is made.
  bool prepare();

  void learn(std::shared_ptr<const language::Language> language);

 private:
  void make() const;

  std::vector<match::EntryText> texts_;
  match::Weights weights_;
  std::shared_ptr<const language::Language> language_;
  mutable match::Inverter inverted_;  // the first of texts_
  mutable std::size_t inverted_texts_ = 0;
  mutable std::optional<match::Index> made_;
  std::unique_ptr<std::once_flag> once_ = std::make_unique<std::once_flag>();  // apart, since a flag cannot move
};

}  // namespace foyer::knowledge
