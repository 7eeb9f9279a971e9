// The owner's FAQ as read from its JSON sources (README.md), checked, one entry a locale. What packs are compiled from.
// Native only.
// Thread rule: plain values.
#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/result.h"
#include "knowledge/compile.h"
#include "protocol/protocol.gen.h"

namespace foyer::knowledge {

struct FaqLink {
  std::string label;
  std::string url;
};

// One entry in one locale.
struct FaqEntry {
  std::string id;
  std::string category;
  std::string question;
  std::vector<std::string> alternatives;
  std::string answer;
  std::vector<FaqLink> links;
  std::optional<protocol::Priority> priority;
  bool top = false;
};

struct FaqLocale {
  std::string tag;
  std::string name;  // of the site
  std::vector<FaqEntry> entries;
  std::map<std::string, std::string> phrases;  // the owner's own, by key
};

struct Faq {
  std::vector<FaqLocale> locales;  // the first is the default
  std::vector<std::string> warnings;
};

// The limits of a pack. The widget shows questions as buttons and answers in bubbles; beyond these they are no use there.
inline constexpr std::size_t kMaxIdBytes = 64;
inline constexpr std::size_t kMaxCategoryBytes = 64;
inline constexpr std::size_t kMaxQuestionBytes = 400;
inline constexpr std::size_t kMaxAlternativeBytes = 1'000;
inline constexpr std::size_t kMaxAnswerBytes = 8'000;
inline constexpr std::size_t kMaxAlternatives = 50;
inline constexpr std::size_t kMaxLinks = 10;
inline constexpr std::size_t kMaxLabelBytes = 200;
inline constexpr std::size_t kMaxUrlBytes = 2'000;
inline constexpr std::size_t kMaxNameBytes = 100;
inline constexpr std::size_t kMaxPhraseBytes = 1'000;
inline constexpr std::size_t kMaxLocaleBytes = 35;

// A language tag as far as Foyer looks: letters, then groups of letters and digits, joined by hyphens (RFC 5646, 2.1).
[[nodiscard]] bool is_locale(std::string_view tag) noexcept;

// Errors: every one that was found, a line each, as `file: entry "id": reason`.
[[nodiscard]] Result<Faq> read_faq(std::span<const Source> sources, Answers answers);

}  // namespace foyer::knowledge
