// What a frame has drawn, item by item, for tests: nothing is kept where nobody asks. Thread rule: one thread.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "imgui/box.h"

namespace foyer::imgui {

// Items of one layer must not overlap; another layer lies on top, or is what carries them.
enum class Layer { kGround, kContent, kOverlay };

struct Item {
  Layer layer;
  std::string name;  // "bubble:ID", "choice:yes", "send"
  Box box;
  Box clip;  // what can be seen of it lies in here
};

using Items = std::vector<Item>;

}  // namespace foyer::imgui
