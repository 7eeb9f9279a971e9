#include "import/import.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <utility>

#include <nlohmann/json.hpp>

#include "base/utf8.h"
#include "import/links.h"
#include "import/readers.h"
#include "import/slug.h"
#include "knowledge/faq.h"
#include "text/language.h"
#include "text/normalize.h"

namespace foyer::import {
namespace {

using Json = nlohmann::ordered_json;  // fields in the order that people read them in

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

constexpr std::array<std::pair<std::string_view, Format>, 3> kNames{
    {{"csv", Format::kCsv}, {"markdown", Format::kMarkdown}, {"html", Format::kHtml}}};

constexpr std::array<std::pair<std::string_view, Format>, 6> kExtensions{{{".csv", Format::kCsv},
                                                                          {".tsv", Format::kCsv},
                                                                          {".md", Format::kMarkdown},
                                                                          {".markdown", Format::kMarkdown},
                                                                          {".html", Format::kHtml},
                                                                          {".htm", Format::kHtml}}};

std::size_t line_of_first_bad_byte(std::string_view text) {
  std::size_t line = 1;
  for (std::size_t at = 0; at < text.size();) {
    const auto [code_point, length] = utf8::decode(text, at);
    if (!utf8::is_valid(text.substr(at, length))) break;
    line += code_point == '\n';
    at += length;
  }
  return line;
}

Drafts read(const Input& input) {
  std::string_view text = input.text;
  if (text.size() > kMaxInputBytes) return {{}, {"larger than " + std::to_string(kMaxInputBytes) + " bytes"}, {}};
  if (!utf8::is_valid(text))
    return {{}, {at_line(line_of_first_bad_byte(text)) + ": not UTF-8; save it as UTF-8 (in Excel: \"CSV UTF-8\")"}, {}};
  if (text.starts_with(kByteOrderMark)) text.remove_prefix(kByteOrderMark.size());
  switch (input.format) {
    case Format::kCsv: return read_csv_faq(text);
    case Format::kMarkdown: return read_markdown_faq(text);
    case Format::kHtml: return read_faq_page(text);
  }
  return {};
}

Json json_of(const Draft& draft) {
  Json entry = {{"id", draft.id}};
  if (!draft.category.empty()) entry["category"] = draft.category;
  entry["question"] = draft.question;
  if (!draft.alternatives.empty()) entry["alternatives"] = draft.alternatives;
  entry["answer"] = draft.answer;
  return entry;
}

std::string source_of(const Json& entries, const std::string& locale) {
  const Json source = {{"locales", Json::array({locale})}, {"entries", entries}};
  return source.dump(2) + '\n';
}

class Importer {
 public:
  explicit Importer(const std::string& locale) : locale_(locale) {}

  void add(const Input& input) {
    Drafts drafts = read(input);
    for (const std::string& error : drafts.errors) errors_.push_back(input.name + ": " + error);
    for (const std::string& warning : drafts.warnings) warnings_.push_back(input.name + ": " + warning);
    if (drafts.errors.empty() && drafts.entries.empty()) errors_.push_back(input.name + ": no question is in it");
    for (Draft& draft : drafts.entries) {
      draft.place = input.name + ": " + draft.place;
      drop_links(draft);
      drafts_.push_back(std::move(draft));
    }
  }

  Result<Imported> finish() {
    warn_of_locale();
    take_given_ids();
    give_ids();
    Json entries = Json::array();
    for (const Draft& draft : drafts_) entries.push_back(json_of(draft));
    for (std::size_t i = 0; i < drafts_.size(); ++i) check(drafts_[i].place, source_of(Json::array({entries[i]}), locale_));
    Imported imported{source_of(entries, locale_), drafts_.size(), std::move(warnings_)};
    if (errors_.empty()) check("the whole", imported.json);
    if (!errors_.empty()) return Error{joined(errors_)};
    return imported;
  }

 private:
  // English is what is taken where no locale is named, so it is named by mistake.
  void warn_of_locale() {
    std::string questions;
    for (const Draft& draft : drafts_) questions += draft.question + '\n';
    const std::string_view spoken = text::language_of(text::normalize(questions));
    if (locale_ == "en" && !spoken.empty() && spoken != "en")
      warnings_.push_back("the questions look like \"" + std::string(spoken) + "\", not \"en\"; --locale names their language");
  }

  void drop_links(Draft& draft) {
    const std::size_t dropped = drop_unsafe_links(draft.answer);
    if (dropped == 0) return;
    warnings_.push_back(draft.place + ": " + std::to_string(dropped) + (dropped == 1 ? " link is" : " links are") +
                        " left out: only whole https, http, mailto and tel addresses can be shown");
  }

  void take_given_ids() {
    for (const Draft& draft : drafts_) {
      if (draft.id.empty()) continue;
      const auto [first, is_new] = ids_.emplace(draft.id, draft.place);
      if (!is_new) errors_.push_back(draft.place + ": the id \"" + draft.id + "\" is used at " + first->second + " too");
    }
  }

  void give_ids() {
    std::map<std::string, std::size_t> last;  // the number that a slug was told apart by
    for (Draft& draft : drafts_) {
      if (!draft.id.empty()) continue;
      const std::string slug = slug_of(draft.question);
      std::size_t& number = last[slug];
      do draft.id = ++number == 1 ? slug : slug + '-' + std::to_string(number);
      while (!ids_.emplace(draft.id, draft.place).second);
    }
  }

  // The same checks as of a pack's source, each entry for itself so that its place is known.
  void check(const std::string& place, std::string source) {
    const knowledge::Source whole{place, std::move(source), locale_};
    const auto faq = knowledge::read_faq({&whole, 1}, knowledge::Answers::kRequired);
    if (!faq.ok()) errors_.push_back(faq.error().message);
  }

  static std::string joined(const std::vector<std::string>& lines) {
    std::string text;
    for (const std::string& line : lines) (text += text.empty() ? "" : "\n") += line;
    return text;
  }

  const std::string& locale_;
  std::vector<Draft> drafts_;
  std::map<std::string, std::string> ids_;  // and the place of each
  std::vector<std::string> errors_;
  std::vector<std::string> warnings_;
};

}  // namespace

std::optional<Format> format_named(std::string_view name) noexcept {
  for (const auto& [known, format] : kNames) {
    if (name == known) return format;
  }
  return std::nullopt;
}

std::optional<Format> format_of_file(std::string_view path) {
  for (const auto& [extension, format] : kExtensions) {
    if (lower_ascii(path).ends_with(extension)) return format;
  }
  return std::nullopt;
}

Result<Imported> import_faq(std::span<const Input> inputs, const std::string& locale) {
  if (!knowledge::is_locale(locale)) return Error{'"' + locale + "\" is not a language tag, such as en or zh-Hant"};
  Importer importer(locale);
  for (const Input& input : inputs) importer.add(input);
  return importer.finish();
}

}  // namespace foyer::import
