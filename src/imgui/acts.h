// What the visitor did in a frame. Thread rule: plain values.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "view/view.gen.h"

namespace foyer::imgui {

struct Acts {
  std::vector<view::ViewEvent> events;
  std::vector<std::string> urls;  // links that were followed; safe by text::is_safe_url
};

// What the panel has to know of the world around it.
struct Surroundings {
  std::int64_t now_ms = 0;  // since 1970-01-01 UTC
  // Hour and minute of such a time, as the visitor's language and time zone have it.
  std::function<std::string(std::int64_t at_ms)> time_of_day;
};

}  // namespace foyer::imgui
