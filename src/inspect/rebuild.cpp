#include "inspect/rebuild.h"

#include <utility>

#include "match/weights.h"

namespace foyer::inspect {

Rebuild::Rebuild(std::vector<Entry> entries, std::shared_ptr<const language::Language> language)
    : entries_(std::move(entries)), language_(std::move(language)) {}

void Rebuild::step() {
  if (done_ == size()) return;
  const std::size_t now = done_++;
  if (now < entries_.size())
    texts_.add({{entries_[now].wordings.begin(), entries_[now].wordings.end()}, entries_[now].answer});
  else if (now == entries_.size())
    make();
  else
    learn();
}

void Rebuild::make() { made_ = match::Index::make(match::weigh(std::move(texts_), language_.get())); }

void Rebuild::learn() {
  if (language_) made_->learn(language_);
  index_ = std::make_shared<const match::Index>(std::move(*made_));
  made_.reset();
}

}  // namespace foyer::inspect
