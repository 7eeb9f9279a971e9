// What an open pack is made of. For this folder and the inspector alone: everyone else sees pack.h and understand.h.
// Thread rule: read-only once open.
#pragma once

#include <memory>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "base/bytes.h"
#include "classify/intent.h"
#include "classify/triage.h"
#include "knowledge/lazy_index.h"
#include "knowledge/pack.h"
#include "knowledge/tuning.h"
#include "match/confidence.h"
#include "protocol/protocol.gen.h"

namespace foyer::knowledge {

// The format's own numbers; README.md has its layout.
inline constexpr std::string_view kMagic = "FYPK";
inline constexpr std::uint8_t kPackVersion = 4;
inline constexpr std::size_t kHeaderBytes = 4 + 1 + 8;  // magic, version, checksum

struct LocaleParts {
  std::string_view name;                                               // of the site
  std::string_view script;                                             // what text::language_of says of its questions
  std::size_t first_entry = 0;                                         // index of its first entry in the pack
  std::vector<std::optional<protocol::Priority>> priorities;           // the owner's, of each entry
  std::vector<std::pair<std::string_view, std::string_view>> phrases;  // key and text, by key
  LazyIndex index;                                                     // over its entries, numbered from 0
  match::Confidence confidence;                                        // while the language is not known
  match::Confidence taught_confidence;                                 // and when it is
  std::optional<classify::IntentModel> intents;                        // where the owner has taught some
};

// The models that a language pack brought, and what they look into.
struct TaughtTriage {
  std::shared_ptr<const language::Language> language;
  classify::Triage models;
};

struct Pack::Parts {
  std::vector<std::uint8_t> bytes;  // what all views below look into
  std::vector<std::string_view> locales;
  std::vector<LocaleParts> by_locale;
  std::vector<Entry> entries;
  std::vector<std::pair<std::string_view, classify::Triage>> triage;  // each with the language of its messages
  std::vector<TaughtTriage> taught_triage;                            // which are better, for the languages that are known
  Tuning tuning;                                                      // the owner's, else the usual one

  // Reads the payload of `bytes`; fails the reader where a bound does not hold.
  void read(ByteReader& in);

  // Takes the models of a language, where it has any that are sound; a small pack's only where no large one's are there.
  void learn_triage(std::shared_ptr<const language::Language> known);

  // The models for messages in this language; null where there are none.
  [[nodiscard]] const classify::Triage* triage_of(std::string_view language) const noexcept;

  // The place of a locale in by_locale; size where it is not there.
  [[nodiscard]] std::size_t place_of(std::string_view locale) const noexcept;
};

}  // namespace foyer::knowledge
