// From the owner's FAQ source to the pack that browsers load. Native only: reads JSON and trains.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "knowledge/tuning.h"
#include "language/language.h"

namespace foyer::knowledge {

// What a language that Foyer does not have gets its phrases and its small language pack from.
inline constexpr std::string_view kFallbackLanguage = "en";

// What compiling needs besides the FAQ: the texts of assets/, read by the caller (this folder does no I/O).
struct Assets {
  struct File {
    std::string name;  // as errors call it, for example "assets/training/smalltalk/en.jsonl"
    std::string text;
  };
  std::vector<File> phrases = {};     // assets/locales/*.json
  std::vector<File> small_talk = {};  // assets/training/smalltalk/*.jsonl: {"text","label"}
  std::vector<File> unrelated = {};   // assets/training/unrelated/*.jsonl: {"text"} that no FAQ answers
  std::vector<File> languages = {};   // assets/language/*.pack (language/language.h)
  // assets/language/*.small: small language packs. The pack carries their models, unless there are none here.
  std::vector<File> small_languages = {};
};

struct Compiled {
  std::vector<std::uint8_t> pack;     // the same bytes for the same input, on every machine
  std::vector<std::string> warnings;  // for the owner, each with file, entry and reason
};

// One FAQ file. README.md in this folder has its JSON: plain strings are in `locale`, objects {"en": …, "zh": …} name theirs.
struct Source {
  std::string name;    // what errors call the file
  std::string text;    // JSON
  std::string locale;  // BCP 47
};

// What an owner's visitors want, learnt from labelled messages.
struct Intents {
  std::string locale;
  std::vector<std::uint8_t> model;  // of classify::train_intent; its names are at most kMaxIntentBytes long
};

// Whether an entry may be without an answer: an owner's may not, a file that only measures which entry is found may.
enum class Answers { kRequired, kOptional };

// Language packs of the assets, large or small, opened. Errors name the file.
[[nodiscard]] Result<std::vector<std::shared_ptr<const language::Language>>> open_languages(std::span<const Assets::File> files);

// At least one source; several are one FAQ (the same entry id in two files: one entry in two locales). Errors name file, entry
// and reason, all that were found, a line each. intents: at most one a locale, which the FAQ must have. tuning: in its ranges; by what
// the pack answers, while the FAQ is calibrated and warned of by the usual numbers, so that what the inspector has shown of a tuning
// stays true once it is set.
[[nodiscard]] Result<Compiled> compile(std::span<const Source> sources, const Assets& assets, Answers answers = Answers::kRequired,
                                       std::span<const Intents> intents = {}, const Tuning& tuning = {});

}  // namespace foyer::knowledge
