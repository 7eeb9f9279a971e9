#include "knowledge/compile.h"

#include <algorithm>
#include <map>
#include <set>

#include "base/bytes.h"
#include "classify/train.h"
#include "classify/train_triage.h"
#include "knowledge/calibrate.h"
#include "knowledge/faq.h"
#include "knowledge/pack_writer.h"
#include "knowledge/training_text.h"
#include "match/builder.h"
#include "text/language.h"
#include "text/normalize.h"

namespace foyer::knowledge {
namespace {

// What is said where a locale has no phrases of its own.
constexpr const char* kFallbackLanguage = "en";

// The intent only goes along with an escalation and into reports: a small model will do.
constexpr std::size_t kIntentFeatures = 1'000;

using Wordings = std::vector<std::string_view>;

std::vector<Wordings> wordings_of(const FaqLocale& faq) {
  std::vector<Wordings> wordings;
  for (const FaqEntry& entry : faq.entries) {
    Wordings& of_entry = wordings.emplace_back(1, entry.question);
    of_entry.insert(of_entry.end(), entry.alternatives.begin(), entry.alternatives.end());
  }
  return wordings;
}

std::string script_of(const FaqLocale& faq) {
  std::string questions;
  for (const FaqEntry& entry : faq.entries) questions += entry.question + "\n";
  return std::string(text::language_of(text::normalize(questions)));
}

std::vector<std::uint8_t> index_of(const FaqLocale& faq, std::span<const Wordings> wordings, const TrainingText& texts) {
  match::IndexBuilder builder;
  for (std::size_t i = 0; i < wordings.size(); ++i) builder.add_entry(wordings[i], faq.entries[i].answer);
  const std::string language = language_part(faq.tag);
  const auto add = [&](const auto& text) {
    if (text.language == language) builder.add_background(text.text);
  };
  std::for_each(texts.small_talk.begin(), texts.small_talk.end(), add);
  std::for_each(texts.triage.begin(), texts.triage.end(), add);
  ByteWriter out;
  builder.write(out);
  return std::move(out).take();
}

match::Confidence confidence_of(const FaqLocale& faq, std::span<const std::uint8_t> index_bytes, std::span<const Wordings> wordings,
                                const TrainingText& texts) {
  match::Index index;
  ByteReader in(index_bytes);
  index.read(in);
  std::vector<std::string_view> unrelated;
  for (const SmallTalkText& text : texts.small_talk) {
    if (text.language == language_part(faq.tag)) unrelated.push_back(text.text);
  }
  return calibrate(index, wordings, unrelated);
}

// Empty where there is nothing to tell apart.
Result<std::vector<std::uint8_t>> intents_of(const FaqLocale& faq, std::span<const Wordings> wordings) {
  std::vector<classify::Row> rows;
  std::set<std::string_view> categories;
  for (std::size_t i = 0; i < wordings.size(); ++i) {
    const std::string_view category = faq.entries[i].category;
    if (category.empty()) continue;
    categories.insert(category);
    for (const std::string_view wording : wordings[i]) rows.push_back({wording, category});
  }
  if (categories.size() < 2) return std::vector<std::uint8_t>();
  return classify::train(rows, {.max_features = kIntentFeatures, .balanced = true});
}

std::map<std::string, std::string> phrases_of(const FaqLocale& faq, const TrainingText& texts, std::vector<std::string>& warnings) {
  auto found = texts.phrases.find(language_part(faq.tag));
  if (found == texts.phrases.end()) {
    warnings.push_back("the widget has no phrases in \"" + faq.tag + "\": it will speak English beside the answers");
    found = texts.phrases.find(kFallbackLanguage);
  }
  auto phrases = found == texts.phrases.end() ? std::map<std::string, std::string>() : found->second;
  for (const auto& [key, text] : faq.phrases) phrases[key] = text;
  return phrases;
}

// Two entries with one wording can never be told apart: the visitor will be asked which is meant.
void warn_of_same_wordings(const FaqLocale& faq, std::span<const Wordings> wordings, std::vector<std::string>& warnings) {
  std::map<std::string, std::size_t> first;  // entry by wording
  for (std::size_t i = 0; i < wordings.size(); ++i) {
    for (const std::string_view wording : wordings[i]) {
      const auto [found, is_new] = first.emplace(text::normalize(wording), i);
      if (is_new || found->second == i) continue;
      warnings.push_back("entry \"" + faq.entries[i].id + "\": \"" + std::string(wording) + "\" is also a wording of \"" +
                         faq.entries[found->second].id + "\" in \"" + faq.tag + "\"");
    }
  }
}

Result<LocaleContent> compile_locale(const FaqLocale& faq, const TrainingText& texts, std::vector<std::string>& warnings) {
  const auto wordings = wordings_of(faq);
  warn_of_same_wordings(faq, wordings, warnings);
  auto intents = intents_of(faq, wordings);
  if (!intents.ok()) return intents.error();
  auto index = index_of(faq, wordings, texts);
  const auto confidence = confidence_of(faq, index, wordings, texts);
  return LocaleContent{.faq = &faq,
                       .script = script_of(faq),
                       .phrases = phrases_of(faq, texts, warnings),
                       .index = std::move(index),
                       .confidence = confidence,
                       .intents = std::move(intents).value()};
}

// Empty where the assets have no texts to train on.
Result<std::vector<std::uint8_t>> triage_of(const TrainingText& texts) {
  if (texts.triage.empty() || texts.small_talk.empty()) return std::vector<std::uint8_t>();
  std::vector<classify::TriageRow> rows;
  for (const TriageText& text : texts.triage) rows.push_back({text.text, text.priority, text.sentiment, text.wants_person});
  std::vector<classify::Row> small_talk;
  for (const SmallTalkText& text : texts.small_talk) small_talk.push_back({text.text, text.label});
  return classify::train_triage(rows, small_talk);
}

}  // namespace

Result<Compiled> compile(std::span<const Source> sources, const Assets& assets, Answers answers) {
  auto faq = read_faq(sources, answers);
  if (!faq.ok()) return faq.error();
  const auto texts = read_training_text(assets);
  if (!texts.ok()) return texts.error();
  const auto triage = triage_of(*texts);
  if (!triage.ok()) return triage.error();

  std::vector<std::string> warnings = std::move(faq->warnings);
  std::vector<LocaleContent> locales;
  for (const FaqLocale& locale : faq->locales) {
    auto content = compile_locale(locale, *texts, warnings);
    if (!content.ok()) return content.error();
    locales.push_back(std::move(content).value());
  }
  return Compiled{.pack = write_pack(locales, *triage), .warnings = std::move(warnings)};
}

}  // namespace foyer::knowledge
