// The search index of one locale's FAQ, made when it is first wanted: who opens the panel is not to wait for it, and few visitors need
// another language's.
// Thread rule: any number of threads may get() it; learn() as Pack::learn().
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

  // Makes it where that has not been done: a millisecond for two to five entries in WebAssembly that the browser has just compiled.
  [[nodiscard]] const match::Index& get() const;
  const match::Index* operator->() const { return &get(); }

  void learn(std::shared_ptr<const language::Language> language);

 private:
  std::vector<match::EntryText> texts_;
  match::Weights weights_;
  std::shared_ptr<const language::Language> language_;
  mutable std::optional<match::Index> made_;
  std::unique_ptr<std::once_flag> once_ = std::make_unique<std::once_flag>();  // apart, since a flag cannot move
};

}  // namespace foyer::knowledge
