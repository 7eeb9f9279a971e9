// The terms of an index in the order of their bytes, with what each weighs.
// Thread rule: read-only once built.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace foyer::match {

using TermId = std::uint32_t;

class Vocabulary {
 public:
  // terms: rising strictly. weights: one a term, in sixteenths.
  Vocabulary(std::vector<std::string> terms, std::vector<std::uint8_t> weights)
      : terms_(std::move(terms)), weights_(std::move(weights)) {}

  [[nodiscard]] std::size_t size() const noexcept { return terms_.size(); }
  [[nodiscard]] std::string_view term(TermId id) const noexcept { return terms_[id]; }
  [[nodiscard]] double weight(TermId id) const noexcept { return weights_[id] / kWeightUnit; }
  [[nodiscard]] std::optional<TermId> find(std::string_view term) const noexcept;

  // The terms that begin with it, as [first, end).
  struct Range {
    TermId first;
    TermId end;
  };
  [[nodiscard]] Range beginning_with(std::string_view prefix) const noexcept;

  static constexpr double kWeightUnit = 16;  // a byte then spans weights to 15.9: one text in eight million

 private:
  std::vector<std::string> terms_;
  std::vector<std::uint8_t> weights_;
};

}  // namespace foyer::match
