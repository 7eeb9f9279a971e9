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
#include "language/train/write.h"
#include "text/normalize.h"
#include "tools/bare_pack.h"
#include "tools/files.h"
#include "tools/measure.h"
#include "tools/triage_corpus.h"

namespace foyer::tools {
namespace {

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

using Models = std::vector<std::uint8_t>;  // of classify::train_triage

classify::TriageSize size_of(Knowing knowing) {
  return knowing == Knowing::kLanguage ? classify::TriageSize::kLarge : classify::TriageSize::kSmall;
}

Result<Models> shipped_models(const TriageTest& test) {
  const bool is_large = test.knowing == Knowing::kLanguage;
  const std::string path =
      is_large ? language_pack_path(test.assets, test.language) : small_language_path(test.assets, test.language);
  const auto file = read_file(path);
  if (!file.ok()) return file.error();
  const auto language = language::Language::open(as_bytes(*file));
  if (!language.ok()) return Error{path + ": " + language.error().message};
  return Models(language->triage_models().begin(), language->triage_models().end());
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
  return corpus.train(size_of(knowing), [&](std::string_view text) { return held_out.contains(text::normalize(text)); });
}

// A site whose pack has these models, and those that are shipped for the other languages.
Result<Site> site_with(const Models& models, const TriageTest& test) {
  auto assets = load_assets(test.assets);
  if (!assets.ok()) return assets.error();
  const std::string name = small_language_path(test.assets, test.language);
  const auto small = language::write_small_language(test.language, models);
  for (knowledge::Assets::File& file : assets->small_languages) {
    if (std::filesystem::path(file.name).filename() == std::filesystem::path(name).filename()) file.text = as_text(small);
  }
  std::vector<std::string> locales = {test.language};
  for (const std::string_view language : kTriageLanguages) {
    if (language != test.language) locales.emplace_back(language);
  }
  auto pack = bare_pack(locales, *assets);
  if (!pack.ok()) return pack.error();
  return Site{.pack = std::move(pack).value(), .locale = test.language};
}

struct Judged {
  std::vector<client::Understanding> rows;
  std::size_t held_out = 0;  // judged by models trained without them
};

// Of the rows of one fold.
Status judge_fold(const Models& models, const TriageTest& test, std::span<const std::string> texts, std::span<const std::size_t> folds,
                  std::size_t fold, Judged& out) {
  std::vector<std::size_t> rows;
  std::vector<std::string_view> asked;
  for (std::size_t i = 0; i < texts.size(); ++i) {
    if (folds[i] != fold) continue;
    rows.push_back(i);
    asked.push_back(texts[i]);
  }
  const auto site = site_with(models, test);
  if (!site.ok()) return site.error();
  const auto understood = understand_all(test.engine, *site, asked);
  if (!understood.ok()) return understood.error();
  for (std::size_t i = 0; i < rows.size(); ++i) out.rows[rows[i]] = (*understood)[i].what;
  if (fold > 0) out.held_out += rows.size();
  return {};
}

Result<Judged> judge_rows(const TriageTest& test, std::span<const std::string> texts) {
  if (texts.empty()) return Error{test.file + ": has no rows"};
  const auto corpus = corpus_of(test);
  if (!corpus.ok()) return corpus.error();
  const std::vector<std::size_t> folds = folds_of(texts, *corpus, test.folds);
  Judged judged{std::vector<client::Understanding>(texts.size()), 0};
  const std::set<std::size_t> all(folds.begin(), folds.end());
  for (const std::size_t fold : all) {
    const auto models = fold == 0 ? shipped_models(test) : models_without(texts, folds, fold, *corpus, test.knowing);
    if (!models.ok()) return models.error();
    const Status status = judge_fold(*models, test, texts, folds, fold, judged);
    if (!status.ok()) return status.error();
  }
  return judged;
}

template <class Line>
std::vector<std::string> texts_of_lines(std::span<const Line> lines) {
  std::vector<std::string> texts;
  for (const Line& line : lines) texts.push_back(line.text);
  return texts;
}

// Two-way: as if neutral were none of the answers.
std::string_view sentiment_of(const client::Understanding& understood, bool two_way) {
  if (!two_way) return protocol::to_string(understood.sentiment);
  return understood.sentiments[0] > understood.sentiments[2] ? "negative" : "positive";
}

}  // namespace

Result<TriageReport> evaluate_triage(const TriageTest& test) {
  const auto lines = read_triage_lines(test.file);
  if (!lines.ok()) return lines.error();
  const auto judged = judge_rows(test, texts_of_lines(std::span(*lines)));
  if (!judged.ok()) return judged.error();
  Confusion priority, sentiment, wish;
  for (std::size_t i = 0; i < lines->size(); ++i) {
    const TriageLine& line = (*lines)[i];
    const client::Understanding& understood = judged->rows[i];
    priority.add(line.priority, protocol::to_string(understood.priority));
    sentiment.add(line.sentiment, protocol::to_string(understood.sentiment));
    wish.add(line.wants_person ? "yes" : "no", understood.small_talk == client::SmallTalk::kWantsPerson ? "yes" : "no");
  }
  return TriageReport{.priority = {priority.accuracy(), priority.macro_f1()},
                      .urgent_recall = priority.recall("urgent"),
                      .sentiment = {sentiment.accuracy(), sentiment.macro_f1()},
                      .wants_person_f1 = wish.f1("yes"),
                      .held_out = judged->held_out};
}

Result<SentimentReport> evaluate_sentiment(const TriageTest& test) {
  const auto lines = read_labelled_lines(test.file, "sentiment", classify::kSentimentNames);
  if (!lines.ok()) return lines.error();
  const bool two_way = std::none_of(lines->begin(), lines->end(), [](const auto& line) { return line.label == "neutral"; });
  const auto judged = judge_rows(test, texts_of_lines(std::span(*lines)));
  if (!judged.ok()) return judged.error();
  Confusion sentiment;
  for (std::size_t i = 0; i < lines->size(); ++i) sentiment.add((*lines)[i].label, sentiment_of(judged->rows[i], two_way));
  return SentimentReport{sentiment.accuracy(), sentiment.macro_f1(), judged->held_out};
}

}  // namespace foyer::tools
