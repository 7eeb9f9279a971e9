#include "knowledge/training_text.h"

#include <nlohmann/json.hpp>

namespace foyer::knowledge {
namespace {

using nlohmann::json;

// "zh-Hant" of "assets/locales/zh-Hant.json".
std::string tag_of_file(const std::string& name) {
  const std::size_t start = name.find_last_of('/') + 1;
  return name.substr(start, name.find('.', start) - start);
}

// "en" of "assets/training/smalltalk/en.jsonl".
std::string language_of_file(const std::string& name) { return language_part(tag_of_file(name)); }

// Calls use(row) for every line; a row that lacks a field or has another type in it is an error.
template <class Use>
Status for_each_row(const Assets::File& file, Use use) {
  std::size_t line_number = 0;
  for (std::size_t start = 0; start < file.text.size();) {
    const std::size_t end = std::min(file.text.find('\n', start), file.text.size());
    const std::string_view line = std::string_view(file.text).substr(start, end - start);
    start = end + 1;
    ++line_number;
    if (line.empty()) continue;
    try {
      use(json::parse(line));
    } catch (const json::exception& problem) {
      return Error{file.name + ":" + std::to_string(line_number) + ": " + problem.what()};
    }
  }
  return {};
}

Status read_small_talk(const Assets::File& file, std::vector<SmallTalkText>& out) {
  return for_each_row(file, [&](const json& row) {
    out.push_back({language_of_file(file.name), row.at("text"), row.at("label")});
  });
}

Status read_unrelated(const Assets::File& file, std::vector<UnrelatedText>& out) {
  return for_each_row(file, [&](const json& row) { out.push_back({language_of_file(file.name), row.at("text")}); });
}

Status read_phrases(const Assets::File& file, std::map<std::string, std::string>& out) {
  try {
    out = json::parse(file.text).get<std::map<std::string, std::string>>();
    return {};
  } catch (const json::exception& problem) {
    return Error{file.name + ": " + problem.what()};
  }
}

}  // namespace

std::string language_part(std::string_view tag) { return std::string(tag.substr(0, tag.find('-'))); }

Result<TrainingText> read_training_text(const Assets& assets) {
  TrainingText texts;
  Status status;
  for (const auto& file : assets.small_talk) {
    if (status.ok()) status = read_small_talk(file, texts.small_talk);
  }
  for (const auto& file : assets.unrelated) {
    if (status.ok()) status = read_unrelated(file, texts.unrelated);
  }
  for (const auto& file : assets.phrases) {
    if (status.ok()) status = read_phrases(file, texts.phrases[tag_of_file(file.name)]);
  }
  if (!status.ok()) return status.error();
  return texts;
}

}  // namespace foyer::knowledge
