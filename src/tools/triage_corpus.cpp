#include "tools/triage_corpus.h"

#include <algorithm>
#include <filesystem>
#include <stdexcept>

#include <nlohmann/json.hpp>

#include "classify/triage.h"
#include "tools/files.h"
#include "tools/json_lines.h"

namespace foyer::tools {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;

// What small models know of feelings: words that tell much, 2.2 and more of 4.
constexpr int kSmallLexiconValence = 22;

// A label of the row; one that is none of the names is a std::invalid_argument, which for_each_line tells with its line.
std::string label_of(const json& row, const std::string& key, std::span<const std::string_view> names) {
  std::string label = row.at(key);
  if (std::find(names.begin(), names.end(), label) == names.end()) throw std::invalid_argument("no such " + key + ": " + label);
  return label;
}

// "NAME.LANGUAGE.jsonl" and "LANGUAGE.jsonl" of a folder, by name.
std::vector<std::string> files_in(const fs::path& folder, const std::string& language) {
  std::vector<std::string> paths;
  std::error_code problem;
  for (const auto& file : fs::directory_iterator(folder, problem)) {
    const std::string name = "." + file.path().filename().string();
    if (name.ends_with("." + language + ".jsonl")) paths.push_back(file.path().string());
  }
  std::sort(paths.begin(), paths.end());
  return paths;
}

Status read_questions(const fs::path& training, const std::string& language, std::vector<std::string>& out) {
  Status status;
  for (const std::string& path : files_in(training / "intents", language)) {
    const auto use = [&](const json& row) {
      for (const json& wording : row.at("wordings")) out.push_back(wording);
    };
    if (status.ok()) status = for_each_line(path, use);
  }
  for (const std::string& path : files_in(training / "unrelated", language)) {
    if (status.ok()) status = for_each_line(path, [&](const json& row) { out.push_back(row.at("text")); });
  }
  return status;
}

Result<std::vector<classify::LexiconSource>> read_lexicon(const fs::path& folder, const std::string& language) {
  std::vector<classify::LexiconSource> sources;
  for (const char* name : {"valence.", "concepts."}) {
    const std::string path = (folder / (name + language + ".txt")).string();
    auto text = read_file(path);
    if (!text.ok()) return text.error();
    sources.push_back({path, std::move(text).value()});
  }
  return sources;
}

}  // namespace

Result<std::vector<TriageLine>> read_triage_lines(const std::string& path) {
  std::vector<TriageLine> lines;
  const Status status = for_each_line(path, [&](const json& row) {
    lines.push_back({row.at("text"), label_of(row, "priority", classify::kPriorityNames),
                     label_of(row, "sentiment", classify::kSentimentNames), row.at("wants_person")});
  });
  if (!status.ok()) return status.error();
  return lines;
}

Result<std::vector<LabelledLine>> read_labelled_lines(const std::string& path, const std::string& key,
                                                      std::span<const std::string_view> labels) {
  std::vector<LabelledLine> lines;
  const Status status = for_each_line(path, [&](const json& row) {
    lines.push_back({row.at("text"), label_of(row, key, labels)});
  });
  if (!status.ok()) return status.error();
  return lines;
}

Result<std::vector<std::uint8_t>> TriageCorpus::train(classify::TriageSize size, const HeldOutTexts& is_held_out) const {
  const auto words = classify::make_lexicon(lexicon, size == classify::TriageSize::kSmall ? kSmallLexiconValence : 0);
  if (!words.ok()) return words.error();
  classify::TriageTexts texts;
  texts.lexicon = *words;
  for (const TriageLine& line : triage) {
    if (is_held_out(line.text)) continue;
    texts.rows.push_back({line.text, line.priority, line.sentiment, line.wants_person});
  }
  for (const LabelledLine& line : small_talk) {
    if (!is_held_out(line.text)) texts.small_talk.push_back({line.text, line.label});
  }
  for (const LabelledLine& line : sentiments) {
    if (!is_held_out(line.text)) texts.sentiments.push_back({line.text, line.label});
  }
  for (const std::string& text : questions) {
    if (!is_held_out(text)) texts.questions.push_back(text);
  }
  return classify::train_triage(texts, size);
}

Result<TriageCorpus> read_triage_corpus(const std::string& assets, const std::string& language,
                                        std::span<const std::string> sentiments) {
  const fs::path training = fs::path(assets) / "training";
  TriageCorpus corpus;
  auto triage = read_triage_lines((training / "triage" / (language + ".jsonl")).string());
  if (!triage.ok()) return triage.error();
  corpus.triage = std::move(triage).value();
  auto small_talk =
      read_labelled_lines((training / "smalltalk" / (language + ".jsonl")).string(), "label", classify::kSmallTalkNames);
  if (!small_talk.ok()) return small_talk.error();
  corpus.small_talk = std::move(small_talk).value();
  for (const std::string& path : sentiments) {
    auto lines = read_labelled_lines(path, "sentiment", classify::kSentimentNames);
    if (!lines.ok()) return lines.error();
    std::move(lines->begin(), lines->end(), std::back_inserter(corpus.sentiments));
  }
  if (Status status = read_questions(training, language, corpus.questions); !status.ok()) return status.error();
  auto lexicon = read_lexicon(fs::path(assets) / "lexicons", language);
  if (!lexicon.ok()) return lexicon.error();
  corpus.lexicon = std::move(lexicon).value();
  return corpus;
}

std::vector<std::string> default_sentiment_files(const std::string& language) {
  std::vector<std::string> files;
  if (language != "en") return files;
  for (const char* name : {"vader", "uci"}) {
    files.push_back(std::string(FOYER_SOURCE_DIR "/../shared/data/sentiment/") + name + "/train.jsonl");
  }
  return files;
}

std::string small_language_path(const std::string& assets, const std::string& language) {
  return assets + "/language/" + language + ".small";
}

std::string language_pack_path(const std::string& assets, const std::string& language) {
  return assets + "/language/" + language + ".pack";
}

}  // namespace foyer::tools
