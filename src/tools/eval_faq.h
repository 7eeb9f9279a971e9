// How well questions find their FAQ entry, and how well the brain knows what the FAQ does not answer.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
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
  Engine engine = {};
};

// Measured where there are out-of-scope texts. Rates are 0 to 1.
struct Honesty {
  double answered;        // of the queries, at the default threshold and margin
  double answered_right;  // of those answered
  double oos_refused;     // of the out-of-scope texts, those not answered
  double auroc;           // that a query's confidence is over an out-of-scope text's
  double coverage_at_90;  // the most queries answered by any threshold with nine of ten given answers right
};

struct FaqReport {
  double top1;     // the right entry first
  double mrr10;    // mean of 1 / its rank, 0 beyond ten
  double recall5;  // among the first five
  double calibration_error;  // expected, over all texts
  std::optional<Honesty> honesty;
  std::size_t pack_bytes;  // after brotli 11
  double build_ms;
  double query_us_p50;
  double query_us_p99;
};

// Errors name the file and, in JSON Lines, the line.
[[nodiscard]] Result<FaqReport> evaluate_faq(const FaqFiles& files);

}  // namespace foyer::tools
