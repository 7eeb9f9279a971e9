// Texts that are known to mean the same: wordings of one intent, paraphrases, synonyms.
// Native only. Thread rule: plain values.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "language/train/texts.h"

namespace foyer::language {

struct Source {
  std::string name;
  double weight;                           // how often it is learnt from, against the others
  std::vector<std::vector<Units>> groups;  // at least two texts each, which mean the same
};

// Lines "label TAB text": one group a label.
[[nodiscard]] Source read_groups(std::string name, double weight, std::string_view lines, const Lexicon& lexicon);

// Lines "text TAB text": one group a line.
[[nodiscard]] Source read_pairs(std::string name, double weight, std::string_view lines, const Lexicon& lexicon);

// assets/training/intents: JSON Lines of {"label","answer","wordings"}. The wordings of a label are one group.
[[nodiscard]] Result<Source> read_intents(std::string name, double weight, std::string_view lines, const Lexicon& lexicon);

// The same file: each wording with the answer that it should find is a group of two.
[[nodiscard]] Result<Source> read_answers(std::string name, double weight, std::string_view lines, const Lexicon& lexicon);

}  // namespace foyer::language
