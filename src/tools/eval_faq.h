// How well questions find their FAQ entry, and how well the brain knows what the FAQ does not answer.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "inspect/measure.h"
#include "knowledge/tuning.h"
#include "tools/engine.h"
#include "tools/knowing.h"

namespace foyer::tools {

struct FaqFiles {
  std::string faq;      // JSON as of knowledge/README.md; answers may be missing
  std::string queries;  // JSON Lines of {"text","id"}
  std::string oos;      // JSON Lines of {"text"}: what the FAQ does not answer; empty: none
  std::string locale;
  std::string assets;  // folder
  Knowing knowing = Knowing::kLanguage;
  knowledge::Tuning tuning = {};
  Engine engine = {};
};

struct FaqReport {
  inspect::Ranking ranking;
  double calibration_error;                  // expected, over all texts
  std::optional<inspect::Honesty> honesty;  // where there are out-of-scope texts; by the tuning
  std::size_t pack_bytes;  // after brotli 11
  double build_ms;
  double query_us_p50;
  double query_us_p99;
};

// Errors name the file and, in JSON Lines, the line.
[[nodiscard]] Result<FaqReport> evaluate_faq(const FaqFiles& files);

}  // namespace foyer::tools
