#include "language/train/train.h"

#include <algorithm>
#include <numeric>

#include <nlohmann/json.hpp>

#include "base/utf8.h"
#include "language/train/initial.h"
#include "language/train/lines.h"
#include "language/train/write.h"
#include "text/language.h"
#include "text/normalize.h"

namespace foyer::language {
namespace {

using nlohmann::json;

// How much likelier a word is kept for being in texts of a support desk than for being in any.
constexpr double kServiceWeight = 3;

SkipGramOptions read_skip_gram(const json& in) {
  SkipGramOptions options;
  options.dimensions = in.value("dimensions", options.dimensions);
  options.epochs = in.value("epochs", options.epochs);
  options.window = in.value("window", options.window);
  options.negatives = in.value("negatives", options.negatives);
  options.learning_rate = in.value("learning_rate", options.learning_rate);
  options.frequent = in.value("frequent", options.frequent);
  options.seed = in.value("seed", options.seed);
  return options;
}

RankingOptions read_ranking(const json& in) {
  RankingOptions options;
  options.steps = in.value("steps", options.steps);
  options.batch = in.value("batch", options.batch);
  options.learning_rate = in.value("learning_rate", options.learning_rate);
  options.sharpness = in.value("sharpness", options.sharpness);
  options.pull = in.value("pull", options.pull);
  options.seed = in.value("seed", options.seed);
  return options;
}

// "the_DT young_JJ farmers_NNS" -> "the young farmers"
std::string without_tags(const std::string& line) {
  std::string out;
  bool in_tag = false;
  for (const char c : line) {
    if (c == '_') in_tag = true;
    if (c == ' ') in_tag = false;
    if (!in_tag) out += c;
  }
  return out;
}

// The strings of a JSON row but for its names, a line each: {"label": "pay", "answer": "…", "wordings": ["…"]}
std::string strings_of(const json& row) {
  if (row.is_string()) return row.get<std::string>() + "\n";
  std::string out;
  for (const auto& [key, value] : row.items()) {
    if (key != "label" && key != "priority" && key != "sentiment") out += value.is_boolean() ? "" : strings_of(value);
  }
  return out;
}

// "你 好 吗 你好 好吗" -> "你好吗": what has two characters of Chinese repeats the single ones beside it.
std::string unsegmented(std::string_view text) {
  std::string out;
  for (std::size_t start = 0; start < text.size();) {
    const std::size_t end = std::min(text.find(' ', start), text.size());
    const std::string_view unit = text.substr(start, end - start);
    const bool is_chinese = !unit.empty() && static_cast<unsigned char>(unit.front()) >= 0xE3;
    if (!is_chinese) ((out += ' ') += unit) += ' ';
    else if (utf8::decode(unit, 0).length == unit.size()) out += unit;
    start = end + 1;
  }
  return out;
}

// kind: the label of a group is no text.
std::string unsegmented_lines(std::string_view lines, const std::string& kind) {
  std::string out;
  for_each_line(lines, [&](std::string_view line) {
    const std::size_t tab = std::min(line.find('\t'), line.size());
    out += kind == "groups" ? std::string(line.substr(0, tab)) : unsegmented(line.substr(0, tab));
    if (tab < line.size()) (out += '\t') += unsegmented(line.substr(tab + 1));
    out += '\n';
  });
  return out;
}

// What a line of a corpus gives to learn from; empty: nothing.
std::string cleaned(const std::string& line, const std::string& keep) {
  if (keep == "tagged") return without_tags(line);
  if (keep == "after_marks") {
    const std::size_t marks = line.find("##");
    return marks == std::string::npos ? std::string() : line.substr(marks + 2);
  }
  if (keep == "chinese" && text::language_of(text::normalize(line)) != "zh") return {};
  return line;
}

void add_lines(std::vector<std::string>& texts, std::string_view file, const std::string& keep) {
  for_each_line(file, [&](std::string_view line) {
    std::string text = cleaned(std::string(line), keep);
    if (!text.empty()) texts.push_back(std::move(text));
  });
}

// JSON Lines: each string of a row is a text.
void add_rows(std::vector<std::string>& texts, std::string_view file) {
  for_each_line(file, [&](std::string_view line) {
    const json row = json::parse(line, nullptr, false);
    if (!row.is_discarded()) add_lines(texts, strings_of(row), "all");
  });
}

Result<Corpus> corpus_of(const Recipe& recipe, const ReadFile& read) {
  std::vector<std::string> texts;
  for (const auto& part : recipe.corpus) {
    const auto file = read(part.file);
    if (!file.ok()) return file.error();
    if (part.keep == "rows") add_rows(texts, *file);
    else add_lines(texts, *file, part.keep);
  }
  return read_corpus(texts, recipe.min_count);
}

Result<Source> source_of(const Recipe::Supervision& source, const Lexicon& lexicon, const ReadFile& read) {
  std::string lines;
  for (const std::string& name : source.files) {
    const auto file = read(name);
    if (!file.ok()) return file.error();
    lines += source.segmented ? unsegmented_lines(*file, source.kind) : *file;
  }
  if (source.kind == "groups") return read_groups(source.name, source.weight, lines, lexicon);
  if (source.kind == "pairs") return read_pairs(source.name, source.weight, lines, lexicon);
  if (source.kind == "intents") return read_intents(source.name, source.weight, lines, lexicon);
  if (source.kind == "answers") return read_answers(source.name, source.weight, lines, lexicon);
  return Error{source.name + ": the recipe calls it \"" + source.kind + "\", which is no kind"};
}

// The words that a support desk needs most.
std::vector<UnitId> choose_words(const Recipe& recipe, const Lexicon& lexicon, std::span<const Source> sources) {
  std::vector<double> in_service(lexicon.size());
  double total = 1;
  for (std::size_t i = 0; i < sources.size(); ++i) {
    if (!recipe.sources[i].service) continue;
    for (const auto& group : sources[i].groups) {
      for (const Units& text : group) {
        for (const UnitId unit : text) ++in_service[unit];
        total += static_cast<double>(text.size());
      }
    }
  }
  const auto worth = [&](UnitId id) {
    return static_cast<double>(lexicon[id].count) / static_cast<double>(lexicon.occurrences()) +
           kServiceWeight * in_service[id] / total;
  };
  std::vector<UnitId> words(lexicon.size());
  std::iota(words.begin(), words.end(), UnitId{0});
  std::stable_sort(words.begin(), words.end(), [&](UnitId a, UnitId b) { return worth(a) > worth(b); });
  words.resize(std::min(recipe.words, words.size()) / 2 * 2);
  return words;
}

}  // namespace

Result<Recipe> read_recipe(std::string_view text) try {
  const json in = json::parse(text);
  Recipe recipe;
  recipe.language = in.at("language");
  recipe.words = in.value("words", recipe.words);
  recipe.min_count = in.value("min_count", recipe.min_count);
  recipe.skip_gram = read_skip_gram(in.value("skip_gram", json::object()));
  recipe.ranking = read_ranking(in.value("ranking", json::object()));
  for (const json& part : in.at("corpus")) recipe.corpus.push_back({part.at("file"), part.value("keep", "all")});
  for (const json& source : in.at("sources")) {
    recipe.sources.push_back({source.at("name"), source.at("files"), source.at("kind"), source.value("weight", 1.0),
                              source.value("service", false), source.value("segmented", false)});
  }
  if (recipe.skip_gram.dimensions % 2 != 0 || recipe.skip_gram.dimensions == 0) return Error{"dimensions must be even"};
  return recipe;
} catch (const json::exception& problem) {
  return Error{std::string("the recipe: ") + problem.what()};
}

Result<std::vector<std::uint8_t>> train(const Recipe& recipe, const ReadFile& read, const Report& report) {
  const auto corpus = corpus_of(recipe, read);
  if (!corpus.ok()) return corpus.error();
  const Lexicon& lexicon = corpus->lexicon;
  if (lexicon.size() < 2) return Error{"the corpus has too few words"};
  report(std::to_string(lexicon.texts()) + " texts, " + std::to_string(lexicon.size()) + " words, " +
         std::to_string(lexicon.occurrences()) + " occurrences");

  std::vector<Source> sources;
  for (const auto& wanted : recipe.sources) {
    auto source = source_of(wanted, lexicon, read);
    if (!source.ok()) return source.error();
    if (source->groups.empty()) return Error{wanted.name + ": nothing to learn from"};
    report(wanted.name + ": " + std::to_string(source->groups.size()) + " groups");
    sources.push_back(std::move(source).value());
  }

  Vectors vectors = train_skip_gram(*corpus, recipe.skip_gram);
  report("skip-gram done");
  weigh_for_sums(vectors, lexicon);
  if (!sources.empty()) train_ranking(vectors, sources, recipe.ranking);
  report("ranking done");
  return write_language(recipe.language, lexicon, vectors, choose_words(recipe, lexicon, sources));
}

}  // namespace foyer::language
