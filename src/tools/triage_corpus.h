// What the triage models of one language are trained on, read from files. Thread rule: plain values; reading is for one thread.
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "classify/train_lexicon.h"
#include "classify/train_triage.h"

namespace foyer::tools {

// The languages that there are texts for.
inline constexpr std::string_view kTriageLanguages[] = {"en", "zh"};

struct TriageLine {
  std::string text;
  std::string priority;
  std::string sentiment;
  bool wants_person = false;
};

struct LabelledLine {
  std::string text;
  std::string label;
};

// {"text","priority","sentiment","wants_person"} a line; {"text", KEY} a line. Errors name file and line, also
// of a label that is not one of those that there are.
[[nodiscard]] Result<std::vector<TriageLine>> read_triage_lines(const std::string& path);
[[nodiscard]] Result<std::vector<LabelledLine>> read_labelled_lines(const std::string& path, const std::string& key,
                                                                    std::span<const std::string_view> labels);

struct TriageCorpus {
  std::vector<TriageLine> triage;
  std::vector<LabelledLine> small_talk;
  std::vector<LabelledLine> sentiments;
  std::vector<std::string> questions;
  std::vector<classify::LexiconSource> lexicon;

  // Trains without the texts for which is_held_out(text).
  using HeldOutTexts = std::function<bool(std::string_view)>;
  [[nodiscard]] Result<std::vector<std::uint8_t>> train(classify::TriageSize size, const HeldOutTexts& is_held_out) const;
};

// assets: the folder; its training/triage, training/smalltalk, training/intents, training/unrelated and lexicons are read.
// sentiments: files of {"text","sentiment"}.
[[nodiscard]] Result<TriageCorpus> read_triage_corpus(const std::string& assets, const std::string& language,
                                                      std::span<const std::string> sentiments);

// The files of labelled sentences that the shipped model of this language was trained on, where they lie beside the
// repository in ../shared/data; the sets are not part of it.
[[nodiscard]] std::vector<std::string> default_sentiment_files(const std::string& language);

// assets/language/LANGUAGE.small, with the small models; the large ones are in assets/language/LANGUAGE.pack.
[[nodiscard]] std::string small_language_path(const std::string& assets, const std::string& language);
[[nodiscard]] std::string language_pack_path(const std::string& assets, const std::string& language);

}  // namespace foyer::tools
