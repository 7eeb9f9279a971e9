#include "knowledge/compile.h"

#include <algorithm>
#include <map>
#include <memory>

#include "base/bytes.h"
#include "knowledge/calibrate.h"
#include "knowledge/faq.h"
#include "knowledge/lint.h"
#include "knowledge/pack_writer.h"
#include "knowledge/training_text.h"
#include "match/weights.h"
#include "text/language.h"
#include "text/normalize.h"

namespace foyer::knowledge {
namespace {

// More would only take longer: a dozen numbers are fitted.
constexpr std::size_t kMaxWordingsTried = 1'500;
constexpr std::size_t kMaxWordingsLinted = 5'000;  // each takes a fifth of a millisecond where there are 500 entries

// What is said where a locale has no phrases of its own.

std::vector<match::EntryText> texts_of(const FaqLocale& faq) {
  std::vector<match::EntryText> texts;
  for (const FaqEntry& entry : faq.entries) {
    match::EntryText& text = texts.emplace_back();
    text.wordings.push_back(entry.question);
    text.wordings.insert(text.wordings.end(), entry.alternatives.begin(), entry.alternatives.end());
    text.answer = entry.answer;
  }
  return texts;
}

// The texts of one language.
template <class Texts>
std::vector<std::string_view> in_language(const Texts& texts, const std::string& language) {
  std::vector<std::string_view> found;
  for (const auto& text : texts) {
    if (text.language == language) found.push_back(text.text);
  }
  return found;
}

std::string script_of(const FaqLocale& faq) {
  std::string questions;
  for (const FaqEntry& entry : faq.entries) questions += entry.question + "\n";
  return std::string(text::language_of(text::normalize(questions)));
}

using Languages = std::vector<std::shared_ptr<const language::Language>>;

// What a message that no entry answers may look like.
std::vector<std::string_view> unrelated_in(const TrainingText& texts, const std::string& language) {
  auto found = in_language(texts.unrelated, language);
  const auto small_talk = in_language(texts.small_talk, language);
  found.insert(found.end(), small_talk.begin(), small_talk.end());
  return found;
}

// The language of assets/locales that a locale reads: its own, and for Chinese in traditional characters not just "zh".
std::string interface_language(const std::string& tag, const TrainingText& texts) {
  if (texts.phrases.contains(tag)) return tag;
  const std::string language = language_part(tag);
  const auto names = [&](const char* subtag) { return tag.find(subtag) != std::string::npos; };
  const bool is_traditional = names("-Hant") || names("-TW") || names("-HK") || names("-MO");
  return language == "zh" && is_traditional ? "zh-Hant" : language;
}

std::map<std::string, std::string> phrases_of(const FaqLocale& faq, const TrainingText& texts,
                                              std::vector<std::string>& warnings) {
  auto found = texts.phrases.find(interface_language(faq.tag, texts));
  if (found == texts.phrases.end()) {
    warnings.push_back("the widget has no phrases in \"" + faq.tag + "\": it will speak English beside the answers");
    found = texts.phrases.find(std::string(kFallbackLanguage));
  }
  auto phrases = found == texts.phrases.end() ? std::map<std::string, std::string>() : found->second;
  for (const auto& [key, text] : faq.phrases) phrases[key] = text;
  return phrases;
}

// How far matches may be believed before the browser has the language pack, and after; and what the owner is warned of, by what
// most visitors will meet: the latter, where the language is known.
void rehearse_locale(LocaleContent& content, std::span<const match::EntryText> entries, std::span<const std::string_view> unrelated,
                     std::shared_ptr<const language::Language> language, std::vector<std::string>& warnings) {
  auto index = match::Index::make(entries, content.weights);
  content.confidence = calibrate(index, rehearse(index, entries, kMaxWordingsTried), unrelated);
  if (language) index.learn(std::move(language));
  const auto tried = rehearse(index, entries, kMaxWordingsLinted);
  content.taught_confidence = calibrate(index, tried, unrelated);
  const auto found = lint(*content.faq, tried, content.taught_confidence);
  warnings.insert(warnings.end(), found.begin(), found.end());
}

LocaleContent compile_locale(const FaqLocale& faq, const TrainingText& texts, const Languages& languages,
                             std::vector<std::string>& warnings) {
  const auto entries = texts_of(faq);
  const std::string tag = language_part(faq.tag);
  const auto found = std::find_if(languages.begin(), languages.end(), [&](const auto& known) { return known->tag() == tag; });
  const auto language = found == languages.end() ? nullptr : *found;
  LocaleContent content{.faq = &faq,
                        .script = script_of(faq),
                        .phrases = phrases_of(faq, texts, warnings),
                        .weights = match::weigh(entries, language.get()),
                        .confidence = {},
                        .taught_confidence = {}};
  rehearse_locale(content, entries, unrelated_in(texts, tag), language, warnings);
  return content;
}

// The models of the small packs of the locales' languages; where there are none, of the language that any other falls back to.
std::vector<TriageModel> triage_of(std::span<const FaqLocale> locales, const Languages& small) {
  std::vector<TriageModel> found, fallback;
  for (const auto& language : small) {
    const TriageModel model{std::string(language->tag()), language->triage_models()};
    const auto speaks = [&](const FaqLocale& locale) { return language_part(locale.tag) == model.language; };
    if (std::any_of(locales.begin(), locales.end(), speaks)) found.push_back(model);
    if (model.language == kFallbackLanguage) fallback.push_back(model);
  }
  return found.empty() ? fallback : found;
}

Status add_intents(std::span<LocaleContent> locales, std::span<const Intents> intents) {
  for (const Intents& one : intents) {
    const auto found = std::find_if(locales.begin(), locales.end(), [&](const auto& locale) { return locale.faq->tag == one.locale; });
    if (found == locales.end()) return Error{"intents are taught in \"" + one.locale + "\", which the FAQ does not have"};
    found->intents = one.model;
  }
  return {};
}

}  // namespace

Result<Languages> open_languages(std::span<const Assets::File> files) {
  Languages languages;
  for (const Assets::File& file : files) {
    auto language = language::Language::open(as_bytes(file.text));
    if (!language.ok()) return Error{file.name + ": " + language.error().message};
    languages.push_back(std::make_shared<const language::Language>(std::move(language).value()));
  }
  return languages;
}

Result<Compiled> compile(std::span<const Source> sources, const Assets& assets, Answers answers, std::span<const Intents> intents,
                         const Tuning& tuning) {
  auto faq = read_faq(sources, answers);
  if (!faq.ok()) return faq.error();
  const auto texts = read_training_text(assets);
  if (!texts.ok()) return texts.error();
  const auto languages = open_languages(assets.languages);
  if (!languages.ok()) return languages.error();
  const auto small = open_languages(assets.small_languages);
  if (!small.ok()) return small.error();

  std::vector<std::string> warnings = std::move(faq->warnings);
  std::vector<LocaleContent> locales;
  for (const FaqLocale& locale : faq->locales) locales.push_back(compile_locale(locale, *texts, *languages, warnings));
  const Status taught = add_intents(locales, intents);
  if (!taught.ok()) return taught.error();
  return Compiled{.pack = write_pack(locales, triage_of(faq->locales, *small), tuning), .warnings = std::move(warnings)};
}

}  // namespace foyer::knowledge
