// Files for the commands: the brain itself does no I/O.
// Thread rule: pure, but for the disk.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "base/result.h"
#include "knowledge/compile.h"
#include "knowledge/pack.h"

namespace foyer::tools {

[[nodiscard]] Result<std::string> read_file(const std::string& path);

// Beside its place first, then renamed: what was there stays whole if the disk is full.
[[nodiscard]] Status write_file(const std::string& path, std::span<const std::uint8_t> bytes);

// The texts that compiling needs, from a folder like assets/ of the repository: locales/*.json, training/smalltalk/*.jsonl,
// training/unrelated/*.jsonl, language/*.pack and language/*.small, in the order of their names.
[[nodiscard]] Result<knowledge::Assets> load_assets(const std::string& folder);

// Gives the pack every language pack of the assets that it has a use for, as browsers do once they are loaded.
[[nodiscard]] Status teach(knowledge::Pack& pack, const knowledge::Assets& assets);

// Where assets/ was when Foyer was built.
[[nodiscard]] std::string default_assets_folder();

}  // namespace foyer::tools
