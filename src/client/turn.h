// What one handle() works with. Only for the files of this folder.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "client/client.h"

namespace foyer::client {

struct Client::Turn {
  std::int64_t now_ms;
  Entropy entropy;
  std::vector<Effect> effects;
  // The visitor's message that is being heard: passed on under its own id.
  std::string heard_id;
  bool shows = true;  // whether the renderer needs a new view after this event

  void notify(std::string_view name, std::string_view detail) {
    effects.emplace_back(EffectNotify{std::string(name), std::string(detail)});
  }
};

}  // namespace foyer::client
