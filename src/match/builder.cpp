#include "match/builder.h"

#include "match/numeric.h"
#include "match/vocabulary.h"

namespace foyer::match {
namespace {

// A word that this share of the language's texts has is kept even where the FAQ lacks it: that a question has it tells nothing.
constexpr double kCommonShare = 0.01;

// How rare a term is: BM25's inverse document frequency, which is never negative.
double rarity(double texts, double having) { return logarithm(1 + (texts - having + 0.5) / (having + 0.5)); }

}  // namespace

void IndexBuilder::add_entry(std::span<const std::string_view> wordings, std::string_view answer) {
  shapes_.push_back(static_cast<std::uint32_t>((wordings.size() - 1) * 2 + (answer.empty() ? 0 : 1)));
  for (const std::string_view wording : wordings) add_passage(wording);
  if (!answer.empty()) add_passage(answer);
}

void IndexBuilder::add_passage(std::string_view text) {
  const auto entry = static_cast<std::uint32_t>(shapes_.size());
  for (const Term& term : terms_of(text)) {
    Statistics& statistics = terms_[term.text];
    statistics.postings.push_back({passages_, term.count});
    if (statistics.last_entry != entry) ++statistics.entries;
    statistics.last_entry = entry;
  }
  ++passages_;
}

void IndexBuilder::add_background(std::string_view text) {
  for (const Term& term : terms_of(text)) ++terms_[term.text].background;
  ++background_;
}

// An FAQ is too small to know its language, and the language does not know what this FAQ is about: the mean of both.
double IndexBuilder::weight(const Statistics& term) const {
  const double in_faq = rarity(static_cast<double>(shapes_.size()), term.entries);
  return background_ == 0 ? in_faq : (in_faq + rarity(background_, term.background)) / 2;
}

void IndexBuilder::write(ByteWriter& out) const {
  out.varint(shapes_.size());
  for (const std::uint32_t shape : shapes_) out.varint(shape);

  std::vector<WeighedTerm> weighed;
  std::vector<const Statistics*> kept;
  for (const auto& [text, statistics] : terms_) {
    if (statistics.postings.empty() && statistics.background < kCommonShare * background_) continue;
    weighed.push_back({text, weight(statistics)});
    kept.push_back(&statistics);
  }
  write_vocabulary(out, weighed);
  for (const Statistics* statistics : kept) {
    out.varint(statistics->postings.size());
    std::uint32_t next = 0;
    for (const Posting& posting : statistics->postings) {
      out.varint((posting.passage - next) * 2 + (posting.count > 1 ? 1 : 0));
      if (posting.count > 1) out.varint(posting.count - 2);
      next = posting.passage + 1;
    }
  }
}

}  // namespace foyer::match
