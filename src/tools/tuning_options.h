// How sure an answer has to be, as options of the commands that make packs.
#pragma once

#include <CLI/CLI.hpp>

#include "knowledge/tuning.h"

namespace foyer::tools {

// A number from 0 to this one. CLI11's own Range lets "nan" pass.
inline CLI::Validator up_to(float most) {
  const auto check = [most](const std::string& text) {
    float value = 0;
    const bool is_inside = CLI::detail::lexical_cast(text, value) && value >= 0 && value <= most;
    return is_inside ? std::string() : text + " is no number from 0 to " + CLI::detail::to_string(most);
  };
  return {check, "0 to " + CLI::detail::to_string(most)};
}

// tuning: must outlive the command.
inline void add_tuning(CLI::App& command, knowledge::Tuning& tuning) {
  command.add_option("--threshold", tuning.threshold, "The confidence that an answer has to reach")->check(up_to(1))->capture_default_str();
  command.add_option("--margin", tuning.margin, "By how much it has to lead the next")->check(up_to(1))->capture_default_str();
  command.add_option("--blend", tuning.blend, "What meaning counts beside words")->check(up_to(match::kMaxBlend))->capture_default_str();
}

}  // namespace foyer::tools
