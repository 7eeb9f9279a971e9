// The language packs that are shipped, opened once for all tests.
#pragma once

#include <memory>
#include <string>

#include "language/language.h"

namespace foyer::test {

[[nodiscard]] const std::shared_ptr<const language::Language>& english_pack();
[[nodiscard]] const std::shared_ptr<const language::Language>& chinese_pack();
[[nodiscard]] const std::string& english_bytes();  // as on the wire
[[nodiscard]] const std::string& small_english_bytes();
[[nodiscard]] const std::shared_ptr<const language::Language>& small_english_pack();
[[nodiscard]] inline const language::Language& english() { return *english_pack(); }
[[nodiscard]] inline const language::Language& chinese() { return *chinese_pack(); }

}  // namespace foyer::test
