// Reads checked values out of parsed JSON and remembers the first thing wrong, with the path to it ("body.triage.priority is
// not one of low, normal, high, urgent"). What the generated read_json functions stand on. Native only.
#pragma once

#include <array>
#include <cmath>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <nlohmann/json.hpp>

#include "base/result.h"
#include "base/utf8.h"

namespace foyer {

class JsonReader {
 public:
  enum class Presence { kRequired, kOptional };

  [[nodiscard]] bool failed() const noexcept { return !problem_.empty(); }
  [[nodiscard]] const std::string& problem() const noexcept { return problem_; }

  void fail(std::string_view what) {
    if (failed()) return;
    for (const std::string_view part : path_) (problem_ += part) += '.';
    if (!problem_.empty()) problem_.back() = ' ';
    else problem_ = "the message ";
    problem_ += what;
  }

  bool object(const nlohmann::json& from) {
    if (from.is_object()) return true;
    fail("is not an object");
    return false;
  }

  // The field, entered (leave() after it), or null where it is absent.
  const nlohmann::json* field(const nlohmann::json& from, std::string_view name, Presence presence) {
    if (failed()) return nullptr;
    path_.push_back(name);
    const auto found = from.find(name);
    if (found != from.end() && !found->is_null()) return &*found;
    if (presence == Presence::kRequired) fail("is missing");
    path_.pop_back();
    return nullptr;
  }
  void leave() { path_.pop_back(); }

  std::string_view type_of(const nlohmann::json& from) {
    if (!object(from)) return {};
    const auto found = from.find("type");
    if (found == from.end() || !found->is_string()) {
      fail("has no type");
      return {};
    }
    return found->get_ref<const std::string&>();
  }

  void bool_(const nlohmann::json& from, bool& value) {
    if (from.is_boolean()) value = from.get<bool>();
    else fail("is not true or false");
  }
  // Whole numbers that a double holds exactly: what a browser can say.
  void int_(const nlohmann::json& from, std::int64_t& value) {
    constexpr double kMaxExact = 9007199254740991.0;
    if (from.is_number() && std::abs(from.get<double>()) <= kMaxExact && from.get<double>() == std::floor(from.get<double>())) {
      value = static_cast<std::int64_t>(from.get<double>());
    } else {
      fail("is not a whole number");
    }
  }
  void float_(const nlohmann::json& from, double& value) {
    if (from.is_number()) value = from.get<double>();
    else fail("is not a number");
  }
  void string_(const nlohmann::json& from, std::string& value, std::size_t max_bytes) {
    if (!from.is_string()) return fail("is not a text");
    const auto& text = from.get_ref<const std::string&>();
    if (text.size() > max_bytes) return fail("is longer than " + std::to_string(max_bytes) + " bytes");
    value = text;
  }
  bool list_(const nlohmann::json& from, std::size_t max) {
    if (!from.is_array()) fail("is not a list");
    else if (from.size() > max) fail("has more than " + std::to_string(max) + " items");
    return !failed();
  }
  template <class Enum, std::size_t N>
  void enum_(const nlohmann::json& from, const std::array<std::string_view, N>& names, Enum& value) {
    if (from.is_string()) {
      for (std::size_t i = 0; i < N; ++i) {
        if (from.get_ref<const std::string&>() == names[i]) {
          value = static_cast<Enum>(i);
          return;
        }
      }
    }
    std::string list;
    for (const std::string_view name : names) (list += list.empty() ? "" : ", ") += name;
    fail("is not one of " + list);
  }

 private:
  std::vector<std::string_view> path_;  // field names are literals of the generated code
  std::string problem_;
};

// Parses one JSON text into T, a type of a schema, by its generated read_json. Errors say where in the text or in the object.
template <class T>
Result<T> parse_json(std::string_view text) {
  const auto parsed = nlohmann::json::parse(text, nullptr, /*allow_exceptions=*/false);
  if (parsed.is_discarded()) return Error{"the message is not JSON"};
  JsonReader reader;
  T value{};
  read_json(reader, parsed, value);
  if (reader.failed()) return Error{reader.problem()};
  return value;
}

// One line of JSON; what is not UTF-8 becomes U+FFFD instead of failing.
template <class T>
std::string write_json(const T& value) {
  return to_json(value).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

}  // namespace foyer
