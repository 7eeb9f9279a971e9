// From the owner's FAQ source to the pack that browsers load. Native only: reads JSON and trains.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace foyer::knowledge {

// What compiling needs besides the FAQ: the texts of assets/, read by the caller (this folder does no I/O).
struct Assets {
  struct File {
    std::string name;  // as errors call it, for example "assets/training/triage/en.jsonl"
    std::string text;
  };
  std::vector<File> phrases;     // assets/locales/*.json
  std::vector<File> small_talk;  // assets/training/smalltalk/*.jsonl: {"text","label"}
  std::vector<File> triage;      // assets/training/triage/*.jsonl: {"text","priority","sentiment","wants_person"}
};

struct Compiled {
  std::vector<std::uint8_t> pack;     // the same bytes for the same input, on every machine
  std::vector<std::string> warnings;  // for the owner, each with file, entry and reason
};

// source: FAQ JSON; name: what errors call the file. Errors name file, entry and reason, all of them, a line each.
[[nodiscard]] Result<Compiled> compile(std::string_view source, std::string_view name, const Assets& assets);

}  // namespace foyer::knowledge
