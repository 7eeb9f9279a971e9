#include "language/train/supervision.h"

#include <map>

#include <nlohmann/json.hpp>

#include "language/train/lines.h"

namespace foyer::language {
namespace {

template <class Use>
void for_each_row(std::string_view lines, Use use) {
  for_each_line(lines, [&](std::string_view line) {
    const std::size_t tab = line.find('\t');
    if (tab != std::string_view::npos) use(line.substr(0, tab), line.substr(tab + 1));
  });
}

template <class Use>
Status for_each_intent(const std::string& name, std::string_view lines, Use use) {
  std::size_t number = 0;
  std::string problem;
  for_each_line(lines, [&](std::string_view line) {
    ++number;
    try {
      use(nlohmann::json::parse(line));
    } catch (const nlohmann::json::exception& error) {
      if (problem.empty()) problem = name + ":" + std::to_string(number) + ": " + error.what();
    }
  });
  return problem.empty() ? Status() : Error{problem};
}

}  // namespace

Source read_groups(std::string name, double weight, std::string_view lines, const Lexicon& lexicon) {
  std::map<std::string, std::vector<Units>, std::less<>> groups;
  for_each_row(lines, [&](std::string_view label, std::string_view text) {
    Units units = lexicon.ids_of(text);
    if (!units.empty()) groups[std::string(label)].push_back(std::move(units));
  });
  Source source{std::move(name), weight, {}};
  for (auto& [label, texts] : groups) {
    if (texts.size() > 1) source.groups.push_back(std::move(texts));
  }
  return source;
}

Source read_pairs(std::string name, double weight, std::string_view lines, const Lexicon& lexicon) {
  Source source{std::move(name), weight, {}};
  for_each_row(lines, [&](std::string_view one, std::string_view other) {
    Units a = lexicon.ids_of(one);
    Units b = lexicon.ids_of(other);
    if (!a.empty() && !b.empty() && a != b) source.groups.push_back({std::move(a), std::move(b)});
  });
  return source;
}

Result<Source> read_intents(std::string name, double weight, std::string_view lines, const Lexicon& lexicon) {
  Source source{name, weight, {}};
  const Status read = for_each_intent(name, lines, [&](const nlohmann::json& intent) {
    std::vector<Units> texts;
    for (const auto& wording : intent.at("wordings")) {
      Units units = lexicon.ids_of(wording.get<std::string>());
      if (!units.empty()) texts.push_back(std::move(units));
    }
    if (texts.size() > 1) source.groups.push_back(std::move(texts));
  });
  if (!read.ok()) return read.error();
  return source;
}

Result<Source> read_answers(std::string name, double weight, std::string_view lines, const Lexicon& lexicon) {
  Source source{name, weight, {}};
  const Status read = for_each_intent(name, lines, [&](const nlohmann::json& intent) {
    const Units answer = lexicon.ids_of(intent.at("answer").get<std::string>());
    for (const auto& wording : intent.at("wordings")) {
      Units units = lexicon.ids_of(wording.get<std::string>());
      if (!units.empty() && !answer.empty()) source.groups.push_back({std::move(units), answer});
    }
  });
  if (!read.ok()) return read.error();
  return source;
}

}  // namespace foyer::language
