#include "knowledge/lazy_index.h"

namespace foyer::knowledge {

const match::Index& LazyIndex::get() const {
  std::call_once(*once_, [this] {
    made_ = match::Index::make(texts_, weights_);
    if (language_) made_->learn(language_);
  });
  return *made_;
}

void LazyIndex::learn(std::shared_ptr<const language::Language> language) {
  language_ = std::move(language);
  if (made_) made_->learn(language_);
}

}  // namespace foyer::knowledge
