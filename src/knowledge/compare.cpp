#include "knowledge/compare.h"

#include <algorithm>
#include <map>
#include <optional>

#include "knowledge/parts.h"
#include "knowledge/rehearse.h"
#include "text/normalize.h"

namespace foyer::knowledge {
namespace {

constexpr std::size_t kMaxWordingsCompared = 5'000;  // each is two searches

// One locale of one pack.
class Side {
 public:
  Side(const Pack& pack, std::string_view locale) : pack_(pack), part_(pack.parts().by_locale[pack.parts().place_of(locale)]) {}

  [[nodiscard]] std::size_t size() const { return part_.index.texts().size(); }
  [[nodiscard]] std::string_view id(std::size_t entry) const { return pack_.parts().entries[part_.first_entry + entry].id; }
  [[nodiscard]] const std::vector<std::string_view>& wordings(std::size_t entry) const { return part_.index.texts()[entry].wordings; }

  // Its wording that says the same; as many as there are where none does.
  [[nodiscard]] std::size_t find(std::size_t entry, std::string_view text) const {
    const std::string wanted = text::normalize(text);
    const auto says_it = [&](std::string_view wording) { return text::normalize(wording) == wanted; };
    return static_cast<std::size_t>(std::find_if(wordings(entry).begin(), wordings(entry).end(), says_it) - wordings(entry).begin());
  }

  // Whether the entry comes first for a text that it is asked for without.
  [[nodiscard]] bool finds(std::size_t entry, std::string_view text) const {
    const std::size_t wording = find(entry, text);
    std::optional<match::Exclusion> without;
    if (wording < wordings(entry).size()) without = {static_cast<std::uint32_t>(entry), static_cast<std::uint32_t>(wording)};
    const auto matches = part_.index->search(text::terms_of(text), 1, without, pack_.tuning().blend);
    return !matches.empty() && matches.front().entry == entry;
  }

 private:
  const Pack& pack_;
  const LocaleParts& part_;
};

// A wording of an entry that both sides have.
struct Question {
  std::size_t entry_before;
  std::size_t entry_now;
  std::string_view text;
};

std::vector<Question> questions_for(const Side& before, const Side& now) {
  std::map<std::string_view, std::size_t> entry_of_id;
  for (std::size_t i = 0; i < before.size(); ++i) entry_of_id.emplace(before.id(i), i);
  std::vector<Question> questions;
  for (std::size_t i = 0; i < now.size(); ++i) {
    const auto found = entry_of_id.find(now.id(i));
    if (found == entry_of_id.end()) continue;
    const std::size_t first = questions.size();
    for (const std::string_view text : now.wordings(i)) questions.push_back({found->second, i, text});
    for (const std::string_view text : before.wordings(found->second)) {
      if (now.find(i, text) == now.wordings(i).size()) questions.push_back({found->second, i, text});
    }
    if (questions.size() == first + 1) questions.pop_back();
  }
  return questions;
}

struct Count {
  std::size_t wordings = 0;
  std::size_t before = 0;
  std::size_t now = 0;
};

void compare_locale(const Side& before, const Side& now, std::string_view locale, Comparison& comparison) {
  const auto questions = questions_for(before, now);
  std::map<std::size_t, Count> counts;  // by entry of the new pack
  for (std::size_t i = 0; i < questions.size(); i += stride(questions.size(), kMaxWordingsCompared)) {
    const Question& question = questions[i];
    Count& count = counts[question.entry_now];
    ++count.wordings;
    count.before += before.finds(question.entry_before, question.text);
    count.now += now.finds(question.entry_now, question.text);
  }
  for (const auto& [entry, count] : counts) {
    comparison.wordings += count.wordings;
    comparison.right_before += count.before;
    comparison.right_now += count.now;
    if (count.now >= count.before) continue;
    comparison.losses.push_back("entry \"" + std::string(now.id(entry)) + "\": " + std::to_string(count.now) + " of " +
                                std::to_string(count.wordings) + " wordings find it in \"" + std::string(locale) + "\", " +
                                std::to_string(count.before) + " before");
  }
}

}  // namespace

Comparison compare(const Pack& before, const Pack& now) {
  Comparison comparison;
  for (const std::string_view locale : now.locales()) {
    const auto& spoken = before.locales();
    if (std::find(spoken.begin(), spoken.end(), locale) == spoken.end()) continue;
    compare_locale(Side(before, locale), Side(now, locale), locale, comparison);
  }
  return comparison;
}

}  // namespace foyer::knowledge
