#include "match/index.h"

#include <cmath>

namespace foyer::match {
namespace {

// Far over any FAQ (50,000 entries of a few dozen words), far under what a 32-bit counter or a browser's memory holds.
constexpr std::uint64_t kMaxEntries = 100'000;
constexpr std::uint64_t kMaxAlternatives = 1'000;
constexpr std::uint64_t kMaxCount = 100'000;

}  // namespace

void Index::read(ByteReader& in) {
  vocabulary_ = std::make_unique<Vocabulary>();
  if (!read_passages(in)) return in.fail();
  vocabulary_->read(in);
  read_postings(in);
  if (in.failed()) return;
  measure_passages();
  neighbours_.emplace(*vocabulary_);
}

bool Index::read_passages(ByteReader& in) {
  const std::size_t count = in.length(kMaxEntries);
  first_passages_.assign(1, 0);
  for (std::uint32_t entry = 0; entry < count; ++entry) {
    const std::uint64_t shape = in.varint();
    // A wording takes at least a posting later on, but that comes after: so the sum is bounded by what remains, here.
    if (in.failed() || shape / 2 > kMaxAlternatives || passages_.size() + shape / 2 > in.remaining()) return false;
    passages_.insert(passages_.end(), shape / 2 + 1, Passage{.entry = entry, .answer = false});
    if (shape % 2 == 1) passages_.push_back({.entry = entry, .answer = true});
    first_passages_.push_back(static_cast<std::uint32_t>(passages_.size()));
  }
  return !in.failed();
}

void Index::read_postings(ByteReader& in) {
  first_postings_.assign(1, 0);
  for (std::size_t term = 0; term < vocabulary_->size() && !in.failed(); ++term) {
    const std::size_t count = in.length(passages_.size());
    std::uint64_t next = 0;
    for (std::size_t i = 0; i < count; ++i) {
      const std::uint64_t step = in.varint();
      const std::uint64_t more = step % 2 == 1 ? in.varint() + 1 : 0;
      next += step / 2;
      if (in.failed() || next >= passages_.size() || more > kMaxCount) return in.fail();
      postings_.push_back({static_cast<std::uint32_t>(next), static_cast<std::uint32_t>(more + 1)});
      ++next;
    }
    first_postings_.push_back(static_cast<std::uint32_t>(postings_.size()));
  }
}

void Index::measure_passages() {
  for (TermId term = 0; term < vocabulary_->size(); ++term) {
    const double weight = vocabulary_->weight(term);
    for (const Posting& posting : postings(term)) {
      Passage& passage = passages_[posting.passage];
      passage.length += posting.count;
      passage.norm += weight * weight;
    }
  }
  double lengths[2] = {0, 0};
  double counts[2] = {0, 0};
  for (Passage& passage : passages_) {
    passage.norm = std::sqrt(passage.norm);
    lengths[passage.answer ? 1 : 0] += passage.length;
    counts[passage.answer ? 1 : 0] += 1;
  }
  if (lengths[0] > 0) mean_question_length_ = lengths[0] / counts[0];
  if (lengths[1] > 0) mean_answer_length_ = lengths[1] / counts[1];
}

std::span<const Index::Posting> Index::postings(TermId term) const noexcept {
  return std::span(postings_).subspan(first_postings_[term], first_postings_[term + 1] - first_postings_[term]);
}

}  // namespace foyer::match
