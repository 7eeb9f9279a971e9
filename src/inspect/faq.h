// One locale's FAQ as its owner tries changes on it: they stay in this copy, the pack remains as it is.
// Thread rule: one thread; what index() and the spans gave holds until the next change.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "inspect/entry.h"
#include "inspect/rebuild.h"
#include "knowledge/pack.h"
#include "match/confidence.h"
#include "match/index.h"

namespace foyer::inspect {

class Faq {
 public:
  // The pack must not be null. locale: one of its.
  Faq(std::shared_ptr<const knowledge::Pack> pack, std::string_view locale);

  [[nodiscard]] const knowledge::Pack& pack() const noexcept { return *pack_; }
  [[nodiscard]] const std::shared_ptr<const knowledge::Pack>& shared_pack() const noexcept { return pack_; }
  [[nodiscard]] std::string_view locale() const noexcept { return locale_; }
  [[nodiscard]] std::span<const Entry> entries() const noexcept { return entries_; }
  [[nodiscard]] std::size_t first_entry() const noexcept { return first_entry_; }  // of the locale, in the pack

  // Shared, so that who still searches in an earlier one may go on.
  [[nodiscard]] const std::shared_ptr<const match::Index>& index() const noexcept { return index_; }

  // As the pack has it: calibrating anew is for who publishes a change.
  [[nodiscard]] const match::Confidence& confidence() const noexcept { return confidence_; }

  // Puts a wording in place of another; in place of the one after the last, adds it. An empty text takes an alternative out.
  // The index is made anew, as if the FAQ had been compiled so, unless the language is not known (yet), without which words
  // weigh a little differently. False, and nothing is changed: there is no such wording, or the question would be empty.
  bool change(std::uint32_t entry, std::uint32_t wording, std::string text);

  // The same in steps: index() is the earlier one until use() is given what rebuild() has made.
  bool edit(std::uint32_t entry, std::uint32_t wording, std::string text);
  [[nodiscard]] Rebuild rebuild() const { return {entries_, language_}; }
  void use(std::shared_ptr<const match::Index> index) { index_ = std::move(index); }

  // Rises with every change.
  [[nodiscard]] std::size_t revision() const noexcept { return revision_; }

 private:
  std::shared_ptr<const knowledge::Pack> pack_;
  std::string locale_;
  std::size_t first_entry_ = 0;
  std::vector<Entry> entries_;
  std::shared_ptr<const match::Index> index_;
  std::shared_ptr<const language::Language> language_;
  match::Confidence confidence_;
  std::size_t revision_ = 0;
};

}  // namespace foyer::inspect
