#include "inspect/attribution.h"

#include <algorithm>
#include <numeric>

namespace foyer::inspect {
namespace {

using features::Feature;

// Those of a run that the message has, and that no shorter run made.
void claim(std::span<const Feature> made, Run run, std::vector<Source>& sources) {
  for (const Feature& feature : made) {
    const auto source = std::lower_bound(sources.begin(), sources.end(), feature.id,
                                         [](const Source& one, std::uint32_t id) { return one.feature.id < id; });
    if (source == sources.end() || source->feature.id != feature.id) continue;
    if (source->runs.empty() || source->runs.front().count == run.count) source->runs.push_back(run);
  }
}

void add(Attribution& to, const Source& source, float contribution) {
  if (source.runs.empty()) to.whole += contribution;
  for (const Run& run : source.runs) {
    const float part = contribution / static_cast<float>(source.runs.size() * run.count);
    for (std::size_t i = run.first; i < run.first + run.count; ++i) to.tokens[i] += part;
  }
}

}  // namespace

float Attribution::sum() const noexcept { return std::accumulate(tokens.begin(), tokens.end(), whole + bias); }

std::vector<Source> sources_of(std::span<const Feature> features, std::span<const text::Token> tokens,
                               const Featurize& featurize) {
  std::vector<Source> sources;
  for (const Feature& feature : features) sources.push_back({feature, {}});
  for (std::size_t count = 1; count <= std::min(kLongestRun, tokens.size()); ++count) {
    for (std::size_t first = 0; first + count <= tokens.size(); ++first) {
      claim(featurize(tokens.subspan(first, count)), {first, count}, sources);
    }
  }
  return sources;
}

std::string text_of(std::span<const text::Token> tokens) {
  std::string text;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const bool is_joined =
        i > 0 && tokens[i].joined && tokens[i].kind == text::TokenKind::kCjk && tokens[i - 1].kind == text::TokenKind::kCjk;
    if (i > 0 && !is_joined) text += ' ';
    text += tokens[i].text;
  }
  return text;
}

std::vector<Attribution> attribute(const classify::LinearModel& model, std::span<const Source> sources, std::size_t tokens) {
  std::vector<Attribution> classes(model.classes().size());
  for (std::size_t i = 0; i < classes.size(); ++i) {
    classes[i].tokens.resize(tokens);
    classes[i].bias = model.biases()[i];
  }
  for (const Source& source : sources) {
    const auto contributions = model.contributions(source.feature);
    for (std::size_t i = 0; i < classes.size(); ++i) add(classes[i], source, contributions[i]);
  }
  return classes;
}

Attribution ahead_of_others(std::span<const Attribution> classes, std::size_t one) {
  Attribution ahead = classes[one];
  if (classes.size() < 2) return ahead;
  const float share = 1 / static_cast<float>(classes.size() - 1);
  for (std::size_t other = 0; other < classes.size(); ++other) {
    if (other == one) continue;
    for (std::size_t i = 0; i < ahead.tokens.size(); ++i) ahead.tokens[i] -= share * classes[other].tokens[i];
    ahead.whole -= share * classes[other].whole;
    ahead.bias -= share * classes[other].bias;
  }
  return ahead;
}

}  // namespace foyer::inspect
