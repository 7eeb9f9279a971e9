#include "knowledge/lazy_index.h"

#include <algorithm>
#include <string>
#include <utility>

namespace foyer::knowledge {

namespace {

constexpr std::size_t kTextsAtOnce = 20;

}  // namespace

const match::Index& LazyIndex::get() const {
  std::call_once(*once_, [this] { make(); });
  return *made_;
}

bool LazyIndex::prepare() {
  if (made_) return false;
  const std::size_t end = std::min(inverted_texts_ + kTextsAtOnce, texts_.size());
  if (inverted_texts_ == end) return static_cast<void>(get()), false;
  while (inverted_texts_ < end) inverted_.add(texts_[inverted_texts_++]);
  return true;
}

void LazyIndex::make() const {
  while (inverted_texts_ < texts_.size()) inverted_.add(texts_[inverted_texts_++]);
  for (const std::string& term : weights_.common) inverted_.add_term(term);
  made_ = match::Index::make({std::move(inverted_).take(), weights_});
  if (language_) made_->learn(language_);
}

void LazyIndex::learn(std::shared_ptr<const language::Language> language) {
  language_ = std::move(language);
  if (made_) made_->learn(language_);
}

}  // namespace foyer::knowledge
