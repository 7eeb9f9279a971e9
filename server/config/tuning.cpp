#include "server/config/tuning.h"

#include <charconv>

namespace foyer::server {
namespace {

struct Number {
  const char* name;
  float knowledge::Tuning::*value;
  float most;
};

constexpr Number kNumbers[] = {{"threshold", &knowledge::Tuning::threshold, 1},
                               {"margin", &knowledge::Tuning::margin, 1},
                               {"blend", &knowledge::Tuning::blend, match::kMaxBlend}};

const Number* number_named(const std::string& name) {
  for (const Number& number : kNumbers) {
    if (number.name == name) return &number;
  }
  return nullptr;
}

// What one would write for it.
double decimal(float value) {
  char text[32];
  const char* const end = std::to_chars(std::begin(text), std::end(text), value).ptr;
  double written = 0;
  std::from_chars(std::begin(text), end, written);
  return written;
}

}  // namespace

Result<knowledge::Tuning> read_tuning(const nlohmann::json& from) {
  knowledge::Tuning tuning;
  for (const auto& [name, value] : from.items()) {
    const Number* const number = number_named(name);
    if (number == nullptr) return Error{name + " is not a setting"};
    const double given = value.is_number() ? value.get<double>() : -1;
    if (!(given >= 0 && given <= static_cast<double>(number->most))) {
      return Error{name + " must be a number from 0 to " + std::to_string(static_cast<int>(number->most))};
    }
    tuning.*(number->value) = static_cast<float>(given);
  }
  return tuning;
}

nlohmann::json to_json(const knowledge::Tuning& tuning) {
  nlohmann::json json;
  for (const Number& number : kNumbers) json[number.name] = decimal(tuning.*(number.value));
  return json;
}

}  // namespace foyer::server
