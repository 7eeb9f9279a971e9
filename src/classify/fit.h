// A linear model of a few thousand weights from rows of features: what train.h does for texts, with a cost for each row, and
// for classes that are judged by their recall. Native use only. Thread rule: pure.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "features/features.h"

namespace foyer::classify {

struct Sample {
  std::vector<features::Feature> features;
  std::size_t label;  // an index into the names
  float cost = 1;     // of being on the wrong side
};

struct FitOptions {
  std::size_t max_features;
  float cost;
  // How much a rare class is made up for: 0 not at all, 1 as if all classes had as many rows.
  float balance;
  // Whether the biases are moved, on held-out rows, to where the mean F1 of the classes is best; and how much the recall of one
  // class, by its name, counts beside it.
  bool moves_biases = false;
  std::string_view recalled = {};
  float recall_worth = 0;
};

// The bytes that LinearModel::open reads. REQUIRES: !samples.empty(), names are sorted.
[[nodiscard]] std::vector<std::uint8_t> fit(std::span<const Sample> samples, std::span<const std::string_view> names,
                                            const FitOptions& options);

}  // namespace foyer::classify
