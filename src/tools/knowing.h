// With what `foyer eval` measures.
#pragma once

namespace foyer::tools {

// What the browser has when it is asked: the language packs too, or the engine and the site's pack alone.
enum class Knowing { kLanguage, kEngineOnly };

}  // namespace foyer::tools
