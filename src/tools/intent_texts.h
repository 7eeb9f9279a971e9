// Labelled messages in files, and the intent model that is trained on them: for sites' packs, and for measuring how good it is.
// Thread rule: plain values; pure, but for the disk.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/result.h"
#include "knowledge/compile.h"

namespace foyer::tools {

struct LabelledText {
  std::string text;
  std::string label;  // "oos": none of the others
};

struct IntentTexts {
  std::vector<LabelledText> rows;
  std::vector<LabelledText> validation;
  std::vector<std::string> unrelated;  // of the assets
};

// JSON Lines of {"text","label"}, added to what is there. Errors name file and line; also of a label that no pack takes.
[[nodiscard]] Status read_labelled_texts(const std::string& path, std::vector<LabelledText>& out);

// validation: a file too, or empty. assets: the folder, whose unrelated texts are read where it has any of the locale's language: a text of
// another is too easy to refuse.
[[nodiscard]] Result<IntentTexts> read_intent_texts(const std::string& rows, const std::string& validation, const std::string& locale,
                                                    const std::string& assets);

// Errors: classify::train_intent's.
[[nodiscard]] Result<std::vector<std::uint8_t>> train_intents(const IntentTexts& texts);

// Both at once, for a pack. Errors name the file.
[[nodiscard]] Result<knowledge::Intents> read_intents(const std::string& path, const std::string& locale, const std::string& assets);

}  // namespace foyer::tools
