#include "server/config/hours.h"

#include <algorithm>
#include <filesystem>
#include <optional>

namespace foyer::server {
namespace {

using nlohmann::json;

constexpr std::array<std::string_view, 7> kDays = {"mon", "tue", "wed", "thu", "fri", "sat", "sun"};
constexpr int kDayMinutes = 24 * 60;

// A name of the IANA time zone database: "Europe/Berlin". Looked up where the machine has the database, else by its form alone.
bool is_timezone(const std::string& name) {
  const auto is_allowed = [](unsigned char c) { return c < 0x80 && (std::isalnum(c) || c == '/' || c == '_' || c == '-' || c == '+'); };
  if (name.empty() || name.front() == '/' || !std::all_of(name.begin(), name.end(), is_allowed)) return false;
  const std::filesystem::path database = "/usr/share/zoneinfo";
  std::error_code ignored;
  return !std::filesystem::is_directory(database, ignored) || std::filesystem::is_regular_file(database / name, ignored);
}

// "09:30" -> 570; 24:00 is the end of the day.
std::optional<int> minutes_of(std::string_view text) {
  if (text.size() != 5 || text[2] != ':') return std::nullopt;
  for (const std::size_t at : {0, 1, 3, 4}) {
    if (text[at] < '0' || text[at] > '9') return std::nullopt;
  }
  const auto number = [&](std::size_t at) { return (text[at] - '0') * 10 + (text[at + 1] - '0'); };
  const int minutes = number(0) * 60 + number(3);
  return number(3) < 60 && minutes <= kDayMinutes ? std::optional(minutes) : std::nullopt;
}

std::optional<OpeningHours::Range> range_of(const json& from) {
  if (!from.is_string()) return std::nullopt;
  const std::string_view text = from.get_ref<const std::string&>();
  if (text.size() != 11 || text[5] != '-') return std::nullopt;
  const auto begin = minutes_of(text.substr(0, 5));
  const auto end = minutes_of(text.substr(6));
  if (!begin || !end || *begin >= *end) return std::nullopt;
  return OpeningHours::Range{*begin, *end};
}

Result<std::vector<OpeningHours::Range>> read_day(const std::string& name, const json& from) {
  if (!from.is_array()) return Error{name + " must be a list of ranges such as \"09:00-17:30\""};
  std::vector<OpeningHours::Range> ranges;
  for (std::size_t i = 0; i < from.size(); ++i) {
    const std::string where = name + "[" + std::to_string(i) + "]";
    const auto range = range_of(from[i]);
    if (!range) return Error{where + " must be a range such as \"09:00-17:30\""};
    if (!ranges.empty() && range->begin < ranges.back().end) return Error{where + " must begin after the range before it"};
    ranges.push_back(*range);
  }
  return ranges;
}

}  // namespace

Result<OpeningHours> read_hours(const json& from) {
  if (!from.is_object()) return Error{"must be an object"};
  OpeningHours hours;
  for (const auto& [name, value] : from.items()) {
    if (name == "timezone") {
      if (value.is_string()) hours.timezone = value.get<std::string>();
      continue;
    }
    const auto day = std::find(kDays.begin(), kDays.end(), name);
    if (day == kDays.end()) return Error{name + " is neither timezone nor a day (mon to sun)"};
    auto ranges = read_day(name, value);
    if (!ranges) return ranges.error();
    hours.days[static_cast<std::size_t>(day - kDays.begin())] = std::move(*ranges);
  }
  if (!is_timezone(hours.timezone)) return Error{"timezone must be a name such as \"Europe/Berlin\""};
  const bool ever_open = std::any_of(hours.days.begin(), hours.days.end(), [](const auto& ranges) { return !ranges.empty(); });
  if (!ever_open) return Error{"must have a day that is open"};
  return hours;
}

json to_json(const OpeningHours& hours) {
  json days = json::array();
  for (const auto& ranges : hours.days) {
    json day = json::array();
    for (const OpeningHours::Range& range : ranges) day.push_back({range.begin, range.end});
    days.push_back(std::move(day));
  }
  return {{"timezone", hours.timezone}, {"days", std::move(days)}};
}

}  // namespace foyer::server
