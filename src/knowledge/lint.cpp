#include "knowledge/lint.h"

#include <algorithm>
#include <map>
#include <set>

#include "knowledge/verdict.h"
#include "text/terms.h"

namespace foyer::knowledge {
namespace {

// When two entries collide; lint.h says why.
constexpr std::size_t kMinStolen = 2;
constexpr std::size_t kStolenOneIn = 5;

std::string in_quotes(std::string_view text) { return '"' + std::string(text) + '"'; }

const std::string& wording_of(const FaqEntry& entry, std::size_t wording) {
  return wording == 0 ? entry.question : entry.alternatives[wording - 1];
}

// All that a search sees of a text: "Where is it?" and "where is it" are one wording.
std::string compared(const std::string& text) {
  std::string seen;
  for (const text::Term& term : text::terms_of(text)) seen += term.text + '\n';
  return seen.empty() ? text : seen;
}

class Linter {
 public:
  Linter(const FaqLocale& faq, std::span<const Tried> tried, const match::Confidence& confidence)
      : faq_(faq), tried_(tried), confidence_(confidence) {}

  std::vector<std::string> lint() {
    find_shared();
    find_collisions();
    find_unreachable();
    return std::move(warnings_);
  }

 private:
  using Place = std::pair<std::uint32_t, std::uint32_t>;  // entry and wording

  void find_shared() {
    std::map<std::string, Place> first;  // by what is compared
    for (std::uint32_t i = 0; i < faq_.entries.size(); ++i) {
      for (std::uint32_t wording = 0; wording <= faq_.entries[i].alternatives.size(); ++wording) {
        const std::string& text = wording_of(faq_.entries[i], wording);
        const auto [found, is_new] = first.emplace(compared(text), Place{i, wording});
        if (is_new || found->second.first == i) continue;
        shared_.insert(found->second);
        shared_.emplace(i, wording);
        warn(i, in_quotes(text) + " is also a wording of " + id(found->second.first) + " in " + in_quotes(faq_.tag));
      }
    }
  }

  struct Stolen {
    std::size_t count = 0;
    const Tried* first = nullptr;
  };

  void find_collisions() {
    std::map<std::pair<std::size_t, std::size_t>, Stolen> stolen;  // by both entries, the first in the FAQ first
    std::vector<std::size_t> wordings(faq_.entries.size());
    for (const Tried& one : tried_) {
      ++wordings[one.entry];
      const auto& found = one.found.without_wording;
      if (!one.has_others || !is_answered(found) || found.front().entry == one.entry || is_shared(one)) continue;
      Stolen& between = stolen[std::minmax<std::size_t>(one.entry, found.front().entry)];
      if (++between.count == 1) between.first = &one;
    }
    for (const auto& [entries, between] : stolen) {
      const std::size_t of_both = wordings[entries.first] + wordings[entries.second];
      if (between.count >= kMinStolen && between.count * kStolenOneIn >= of_both) warn_of_collision(entries, between, of_both);
    }
  }

  void warn_of_collision(std::pair<std::size_t, std::size_t> entries, const Stolen& between, std::size_t of_both) {
    warnings_.push_back("entries " + id(entries.first) + " and " + id(entries.second) + " collide in " + in_quotes(faq_.tag) + ": " +
                        std::to_string(between.count) + " of their " + std::to_string(of_both) +
                        " wordings would be answered with the other one if they were not there, as " +
                        in_quotes(text_of(*between.first)) + " of " + id(between.first->entry));
  }

  void find_unreachable() {
    std::vector<std::size_t> lost(faq_.entries.size());
    std::vector<const Tried*> first(faq_.entries.size());
    for (const Tried& one : tried_) {
      const auto& found = one.found.as_it_is;
      lost[one.entry] += is_shared(one) || found.empty() || found.front().entry != one.entry;
      if (first[one.entry] == nullptr && !is_shared(one)) first[one.entry] = &one;
    }
    for (std::size_t i = 0; i < lost.size(); ++i) {
      if (first[i] != nullptr && lost[i] == 1 + faq_.entries[i].alternatives.size()) warn(i, unreachable(*first[i]));
    }
  }

  [[nodiscard]] std::string unreachable(const Tried& one) const {
    const auto& found = one.found.as_it_is;
    const std::string instead = found.empty() ? "nothing" : id(found.front().entry);
    return "no question reaches it in " + in_quotes(faq_.tag) + ": " + in_quotes(text_of(one)) + " finds " + instead;
  }

  // Whether the first would be given as the answer.
  [[nodiscard]] bool is_answered(std::span<const match::Match> found) const {
    return verdict_of(candidates_of(found, confidence_, 0)) == Verdict::kAnswer;
  }

  [[nodiscard]] bool is_shared(const Tried& one) const { return shared_.contains({one.entry, one.wording}); }
  [[nodiscard]] const std::string& text_of(const Tried& one) const { return wording_of(faq_.entries[one.entry], one.wording); }
  [[nodiscard]] std::string id(std::size_t entry) const { return in_quotes(faq_.entries[entry].id); }
  void warn(std::size_t entry, const std::string& what) { warnings_.push_back("entry " + id(entry) + ": " + what); }

  const FaqLocale& faq_;
  std::span<const Tried> tried_;
  const match::Confidence& confidence_;
  std::set<Place> shared_;  // the wordings that two entries have
  std::vector<std::string> warnings_;
};

}  // namespace

std::vector<std::string> lint(const FaqLocale& faq, std::span<const Tried> tried, const match::Confidence& confidence) {
  return Linter(faq, tried, confidence).lint();
}

}  // namespace foyer::knowledge
