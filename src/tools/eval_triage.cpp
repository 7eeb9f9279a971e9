#include "tools/eval_triage.h"

#include <algorithm>
#include <filesystem>
#include <map>
#include <optional>
#include <set>
#include <utility>
#include <vector>

#include "base/bytes.h"
#include "classify/triage.h"
#include "language/language.h"
#include "text/normalize.h"
#include "tools/files.h"
#include "tools/measure.h"
#include "tools/triage_corpus.h"

namespace foyer::tools {
namespace {

using classify::Triage;

// Which class was named where another, or the same, was right.
class Confusion {
 public:
  void add(std::string_view right, std::string_view judged) { ++counts_[{std::string(right), std::string(judged)}]; }

  [[nodiscard]] double accuracy() const {
    const auto is_right = [](const auto& pair) { return pair.first == pair.second; };
    return share(count(is_right), count([](const auto&) { return true; }));
  }
  [[nodiscard]] double recall(const std::string& name) const {
    return share(count([&](const auto& pair) { return pair.first == name && pair.second == name; }),
                 count([&](const auto& pair) { return pair.first == name; }));
  }
  [[nodiscard]] double f1(const std::string& name) const {
    const std::size_t both = count([&](const auto& pair) { return pair.first == name && pair.second == name; });
    const std::size_t right = count([&](const auto& pair) { return pair.first == name; });
    const std::size_t judged = count([&](const auto& pair) { return pair.second == name; });
    return share(2 * both, right + judged);
  }
  [[nodiscard]] double macro_f1() const {
    std::set<std::string> names;
    for (const auto& [pair, number] : counts_) names.insert({pair.first, pair.second});
    double sum = 0;
    for (const std::string& name : names) sum += f1(name);
    return sum / static_cast<double>(names.size());
  }

 private:
  [[nodiscard]] std::size_t count(const auto& counts_in) const {
    std::size_t sum = 0;
    for (const auto& [pair, number] : counts_) sum += counts_in(pair) ? number : 0;
    return sum;
  }

  std::map<std::pair<std::string, std::string>, std::size_t> counts_;
};

// Models, and the bytes that they look into.
struct Models {
  std::vector<std::uint8_t> bytes;
  std::optional<Triage> triage;
};

Result<Models> open_models(std::vector<std::uint8_t> bytes) {
  Models models{std::move(bytes), std::nullopt};
  auto triage = Triage::open(models.bytes);
  if (!triage.ok()) return triage.error();
  models.triage = std::move(triage).value();
  return models;
}

classify::TriageSize size_of(Knowing knowing) {
  return knowing == Knowing::kLanguage ? classify::TriageSize::kLarge : classify::TriageSize::kSmall;
}

Result<Models> shipped_models(const TriageTest& test) {
  const bool is_large = test.knowing == Knowing::kLanguage;
  const std::string path =
      is_large ? language_pack_path(test.assets, test.language) : triage_model_path(test.assets, test.language);
  const auto file = read_file(path);
  if (!file.ok()) return file.error();
  std::span<const std::uint8_t> bytes = as_bytes(*file);
  const auto language = is_large ? language::Language::open(bytes) : Error{"not opened"};
  if (language.ok()) bytes = language->triage_models();
  auto models = open_models({bytes.begin(), bytes.end()});
  if (!models.ok()) return Error{path + ": " + models.error().message};
  return models;
}

Result<TriageCorpus> corpus_of(const TriageTest& test) {
  std::vector<std::string> sentiments = default_sentiment_files(test.language);
  std::error_code problem;
  std::erase_if(sentiments, [&](const std::string& path) { return !std::filesystem::exists(path, problem); });
  return read_triage_corpus(test.assets, test.language, sentiments);
}

std::set<std::string> texts_of(const TriageCorpus& corpus) {
  std::set<std::string> texts;
  for (const TriageLine& line : corpus.triage) texts.insert(text::normalize(line.text));
  for (const LabelledLine& line : corpus.small_talk) texts.insert(text::normalize(line.text));
  for (const LabelledLine& line : corpus.sentiments) texts.insert(text::normalize(line.text));
  for (const std::string& question : corpus.questions) texts.insert(text::normalize(question));
  return texts;
}

// Which models may judge each row: 0 those that are shipped, from 1 those of its fold. A text that occurs twice is in one fold.
std::vector<std::size_t> folds_of(std::span<const std::string> texts, const TriageCorpus& corpus, std::size_t folds) {
  const std::set<std::string> seen = texts_of(corpus);
  std::map<std::string, std::size_t> fold_of_text;
  std::vector<std::size_t> out;
  for (const std::string& text : texts) {
    const std::string normalized = text::normalize(text);
    if (!seen.contains(normalized)) {
      out.push_back(0);
      continue;
    }
    out.push_back(fold_of_text.emplace(normalized, fold_of_text.size() % folds + 1).first->second);
  }
  return out;
}

Result<Models> models_without(std::span<const std::string> texts, std::span<const std::size_t> folds, std::size_t fold,
                              const TriageCorpus& corpus, Knowing knowing) {
  std::set<std::string> held_out;
  for (std::size_t i = 0; i < texts.size(); ++i) {
    if (folds[i] == fold) held_out.insert(text::normalize(texts[i]));
  }
  auto bytes = corpus.train(size_of(knowing), [&](std::string_view text) { return held_out.contains(text::normalize(text)); });
  if (!bytes.ok()) return bytes.error();
  return open_models(std::move(bytes).value());
}

// Calls use(row, models) for every row, and says how many were held out.
template <class Use>
Result<std::size_t> judge_rows(const TriageTest& test, std::span<const std::string> texts, Use use) {
  if (texts.empty()) return Error{test.file + ": has no rows"};
  const auto models = shipped_models(test);
  if (!models.ok()) return models.error();
  const auto corpus = corpus_of(test);
  if (!corpus.ok()) return corpus.error();
  const std::vector<std::size_t> folds = folds_of(texts, *corpus, test.folds);
  const std::size_t last = *std::max_element(folds.begin(), folds.end());
  for (std::size_t fold = 1; fold <= last; ++fold) {
    const auto trained = models_without(texts, folds, fold, *corpus, test.knowing);
    if (!trained.ok()) return trained.error();
    for (std::size_t i = 0; i < texts.size(); ++i) {
      if (folds[i] == fold) use(i, *trained->triage);
    }
  }
  for (std::size_t i = 0; i < texts.size(); ++i) {
    if (folds[i] == 0) use(i, *models->triage);
  }
  return texts.size() - static_cast<std::size_t>(std::count(folds.begin(), folds.end(), std::size_t{0}));
}

template <class Line>
std::vector<std::string> texts_of_lines(std::span<const Line> lines) {
  std::vector<std::string> texts;
  for (const Line& line : lines) texts.push_back(line.text);
  return texts;
}

std::string_view sentiment_of(const Triage& triage, std::string_view text, bool two_way) {
  const classify::Message message(text);
  if (!two_way) return classify::kSentimentNames[static_cast<std::size_t>(triage.judge(message).sentiment)];
  const auto probabilities = triage.sentiment_probabilities(message);
  return probabilities[0] > probabilities[2] ? "negative" : "positive";
}

}  // namespace

Result<TriageReport> evaluate_triage(const TriageTest& test) {
  const auto lines = read_triage_lines(test.file);
  if (!lines.ok()) return lines.error();
  Confusion priority, sentiment, wish;
  const auto held_out = judge_rows(test, texts_of_lines(std::span(*lines)), [&](std::size_t i, const Triage& triage) {
    const TriageLine& line = (*lines)[i];
    const auto judged = triage.judge(classify::Message(line.text));
    priority.add(line.priority, classify::kPriorityNames[static_cast<std::size_t>(judged.priority)]);
    sentiment.add(line.sentiment, classify::kSentimentNames[static_cast<std::size_t>(judged.sentiment)]);
    const bool is_wished = judged.small_talk == classify::SmallTalk::kWantsPerson &&
                           judged.small_talk_confidence >= classify::kMinSmallTalkConfidence;
    wish.add(line.wants_person ? "yes" : "no", is_wished ? "yes" : "no");
  });
  if (!held_out.ok()) return held_out.error();
  return TriageReport{.priority = {priority.accuracy(), priority.macro_f1()},
                      .urgent_recall = priority.recall("urgent"),
                      .sentiment = {sentiment.accuracy(), sentiment.macro_f1()},
                      .wants_person_f1 = wish.f1("yes"),
                      .held_out = *held_out};
}

Result<SentimentReport> evaluate_sentiment(const TriageTest& test) {
  const auto lines = read_labelled_lines(test.file, "sentiment", classify::kSentimentNames);
  if (!lines.ok()) return lines.error();
  const bool two_way = std::none_of(lines->begin(), lines->end(), [](const auto& line) { return line.label == "neutral"; });
  Confusion sentiment;
  const auto held_out = judge_rows(test, texts_of_lines(std::span(*lines)), [&](std::size_t i, const Triage& triage) {
    sentiment.add((*lines)[i].label, sentiment_of(triage, (*lines)[i].text, two_way));
  });
  if (!held_out.ok()) return held_out.error();
  return SentimentReport{sentiment.accuracy(), sentiment.macro_f1(), *held_out};
}

}  // namespace foyer::tools
