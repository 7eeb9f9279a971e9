#include "import/links.h"

#include <catch2/catch.hpp>

using namespace foyer::import;

TEST_CASE("links to addresses that cannot be shown are dropped, and counted") {
  struct Row {
    const char* before;
    const char* after;
    std::size_t dropped;
  };
  const Row rows[] = {
      {"[a](https://x.example) and [b](mailto:b@x.example)", "[a](https://x.example) and [b](mailto:b@x.example)", 0},
      {"see [a](/help), [b](javascript:alert(1)).", "see a, b).", 2},
      {"![the map](https://x.example/a.png) ![b](b.png)", "[the map](https://x.example/a.png) b", 1},
      {"[a](https://x.example \"Title\")", "[a](https://x.example)", 0},
      {"[](https://x.example)", "[https://x.example](https://x.example)", 0},
      {"a](b) [c](tel:1", "a](b) [c](tel:1", 0},
      {"[ ] todo, [x] done", "[ ] todo, [x] done", 0},
  };
  for (const Row& row : rows) {
    CAPTURE(row.before);
    std::string answer = row.before;
    CHECK(drop_unsafe_links(answer) == row.dropped);
    CHECK(answer == row.after);
  }
}
