// Truths about the whole table, whatever its rows.
#include <catch2/catch.hpp>
#include <fstream>
#include <iterator>
#include <set>

#include "dialog/chart.h"

using namespace foyer::dialog;

TEST_CASE("every phase but the first is reached, and every phase but none is left") {
  Phases reached = 0, left = 0;
  for (const Transition& row : table()) {
    if (row.to) reached = reached + *row.to;
    for (std::size_t i = 0; i < kPhaseNames.size(); ++i) {
      const auto phase = static_cast<Phase>(i);
      if (contains(row.from, phase) && row.to && *row.to != phase) left = left + phase;
    }
  }
  for (std::size_t i = 0; i < kPhaseNames.size(); ++i) {
    const auto phase = static_cast<Phase>(i);
    CAPTURE(kPhaseNames[i]);
    CHECK((phase == Phase::kGreeting || contains(reached, phase)));
    CHECK(contains(left, phase));
  }
}

TEST_CASE("every trigger has a row, and no row is hidden behind an earlier one") {
  std::set<Trigger> used;
  const auto rows = table();
  for (std::size_t later = 0; later < rows.size(); ++later) {
    used.insert(rows[later].on);
    for (std::size_t earlier = 0; earlier < later; ++earlier) {
      const bool hides = rows[earlier].on == rows[later].on && rows[earlier].guard == Guard::kAlways &&
                         (rows[later].from & static_cast<Phases>(~rows[earlier].from)) == 0;
      CAPTURE(to_string(rows[later].on), later);
      CHECK_FALSE(hides);
    }
  }
  CHECK(used.size() == static_cast<std::size_t>(Trigger::kSkippedRating) + 1);
}

TEST_CASE("the listening phases are all phases, each once") {
  CHECK((kBotListens & kPersonListens) == 0);
  CHECK((kBotListens | kPersonListens) == kAnywhere);
  CHECK(kAnywhere == (1u << kPhaseNames.size()) - 1);
}

TEST_CASE("the drawn chart has a line for every row and names every phase") {
  const std::string chart = mermaid();
  CHECK(chart.rfind("stateDiagram-v2\n", 0) == 0);
  for (const auto& name : kPhaseNames) CHECK(chart.find(std::string(name)) != std::string::npos);
  for (const Transition& row : table()) CHECK(chart.find(std::string(to_string(row.on))) != std::string::npos);
}

TEST_CASE("the README shows the chart that foyer flow prints") {
  std::ifstream file(FOYER_SOURCE_DIR "/README.md");
  const std::string readme((std::istreambuf_iterator<char>(file)), {});
  CHECK(readme.find("```mermaid\n" + mermaid() + "```\n") != std::string::npos);
}

TEST_CASE("the graph has every row, from all of its phases and no other") {
  for (const Transition& row : table()) {
    Phases from = 0;
    for (const Edge& edge : edges()) {
      if (edge.row != &row) continue;
      CHECK((from & edge.from_phases) == 0);
      from = static_cast<Phases>(from | edge.from_phases);
      CHECK(edge.to == (row.to ? to_string(*row.to) : edge.from));
    }
    CHECK(from == row.from);
  }
}
