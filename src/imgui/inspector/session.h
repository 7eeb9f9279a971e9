// What the inspector is told of the conversation beside it, by whoever runs that: a page's widget, a native program.
// Thread rule: plain values.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "dialog/dialog.h"
#include "view/view.gen.h"

namespace foyer::imgui {

// Something that is so, in words.
struct Fact {
  std::string name;
  std::string value;
};

struct LinkState {
  view::Connection connection = view::Connection::kIdle;
  std::int64_t outbox = 0;    // posts that the relay has not acknowledged
  std::int64_t last_seq = 0;  // the last entry received
  std::int64_t reconnects = 0;
};

struct Session {
  std::vector<dialog::Phase> path;  // every phase that was entered, the current one last
  LinkState link;
  std::vector<Fact> storage;
  std::vector<Fact> cost;  // memory, timings
};

}  // namespace foyer::imgui
