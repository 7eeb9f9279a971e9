// Who understands what `foyer eval` asks: this program, or foyer.wasm under Node, as a visitor's browser does. Both answer in the
// words of src/api, so that one way of scoring serves both.
// Thread rule: pure, but for the disk and the Node that is started.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "client/client.gen.h"
#include "knowledge/compile.h"

namespace foyer::tools {

struct Engine {
  std::string wasm = {};  // the module's glue, foyer.mjs, with foyer.wasm beside it; empty: this program
};

// What a visitor's browser would have loaded.
struct Site {
  std::vector<std::uint8_t> pack;
  std::vector<knowledge::Assets::File> languages = {};
  std::string locale;  // of the page
};

struct Understood {
  client::Understanding what;
  double us;
};

// One a text, in their order. Errors: a pack that does not open; no module, no Node, or either fails.
[[nodiscard]] Result<std::vector<Understood>> understand_all(const Engine& engine, const Site& site,
                                                             std::span<const std::string_view> texts);

// Where scripts/build leaves the module, seen from where it leaves this program.
[[nodiscard]] std::string default_module();

}  // namespace foyer::tools
