// Functions that most visits never call. Built into whoever calls them, they would be loaded with what every visit needs; kept apart,
// they go with the second half of foyer.wasm (web/halves.mjs finds out which are called).
#pragma once

#define FOYER_APART [[gnu::noinline]]
