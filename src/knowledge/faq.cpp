#include "knowledge/faq.h"

#include <algorithm>
#include <set>

#include <nlohmann/json.hpp>

#include "knowledge/faq_reader.h"
#include "text/url.h"

namespace foyer::knowledge {
namespace {

using nlohmann::json;

constexpr std::size_t kMaxEntries = 50'000;
constexpr std::size_t kMaxLocales = 50;

Result<json> parse(const Source& source) {
  try {
    return json::parse(source.text);
  } catch (const json::exception& problem) {
    // "[json.exception.parse_error.101] parse error at line 3, column 5: syntax error while …"
    const std::string what = problem.what();
    const std::size_t start = what.find("] ");
    return Error{source.name + ": not JSON: " + (start == std::string::npos ? what : what.substr(start + 2))};
  }
}

using Taken = std::set<std::pair<std::string, std::string>>;  // locale and id, over all files

// Reads one file's entries into the locales of the whole FAQ.
class FileReader {
 public:
  FileReader(const Source& source, Answers answers, Faq& faq, Taken& taken)
      : source_(source), answers_(answers), faq_(faq), taken_(taken), findings_(source.name), fields_(findings_, locales_) {}

  const Findings& read(const json& file) {
    if (!file.is_object()) {
      findings_.error("the file is not one JSON object");
      return findings_;
    }
    fields_.warn_of_unknown(file, {"name", "locales", "phrases", "entries"});
    if (!read_locales(file)) return findings_;
    read_name(file);
    read_phrases(file);
    read_entries(file);
    return findings_;
  }

 private:
  bool read_locales(const json& file) {
    if (const json* tags = fields_.list(file, "locales", kMaxLocales)) {
      for (const json& tag : *tags) {
        if (tag.is_string() && is_locale(tag.get_ref<const std::string&>()))
          locales_.all.push_back(tag);
        else
          findings_.error("\"locales\" has " + tag.dump() + ", which is not a language tag");
      }
    } else if (is_locale(source_.locale)) {
      locales_.all.push_back(source_.locale);
    }
    if (locales_.all.empty()) {
      findings_.error("no locales: name them in \"locales\", or give the file's own");
      return false;
    }
    locales_.plain = locales_.has(source_.locale) ? source_.locale : locales_.all.front();
    for (const std::string& tag : locales_.all) locale(tag);
    return true;
  }

  FaqLocale& locale(const std::string& tag) {
    const auto found = std::find_if(faq_.locales.begin(), faq_.locales.end(), [&](const auto& l) { return l.tag == tag; });
    if (found != faq_.locales.end()) return *found;
    faq_.locales.emplace_back().tag = tag;
    return faq_.locales.back();
  }

  void read_name(const json& file) {
    for (auto& [tag, name] : fields_.text(file, "name", kMaxNameBytes, Plain::kEveryLocale)) locale(tag).name = name;
  }

  void read_phrases(const json& file) {
    const auto phrases = file.find("phrases");
    if (phrases == file.end()) return;
    if (!phrases->is_object()) return findings_.error("\"phrases\" is not an object");
    for (const auto& [key, value] : phrases->items()) {
      for (auto& [tag, text] : fields_.text(*phrases, key.c_str(), kMaxPhraseBytes)) locale(tag).phrases[key] = text;
    }
  }

  void read_entries(const json& file) {
    const json* entries = fields_.list(file, "entries", kMaxEntries);
    if (entries == nullptr) {
      if (!file.contains("entries")) findings_.error("\"entries\" is missing");
      return;
    }
    if (entries->empty()) findings_.error("\"entries\" is empty");
    for (std::size_t i = 0; i < entries->size(); ++i) {
      findings_.enter("entry #" + std::to_string(i + 1));
      read_entry((*entries)[i]);
    }
    findings_.enter("");
  }

  void read_entry(const json& from) {
    if (!from.is_object()) return findings_.error("not an object");
    const std::string id = fields_.plain_text(from, "id", kMaxIdBytes);
    if (id.empty()) return findings_.error("\"id\" is missing or empty");
    findings_.enter("entry \"" + id + "\"");
    if (!ids_.insert(id).second) return findings_.error("the id is used twice");
    fields_.warn_of_unknown(from, {"id", "category", "priority", "top", "question", "alternatives", "answer", "links"});

    const auto category = fields_.text(from, "category", kMaxCategoryBytes, Plain::kEveryLocale);
    const auto question = fields_.text(from, "question", kMaxQuestionBytes);
    const auto alternatives = fields_.texts(from, "alternatives", kMaxAlternativeBytes, kMaxAlternatives);
    const auto answer = fields_.text(from, "answer", kMaxAnswerBytes);
    const auto links = read_links(from);
    const auto priority = read_priority(from);
    const bool top = fields_.flag(from, "top");

    std::size_t spoken = 0;
    const auto in = [](const auto& texts, const std::string& tag) {
      const auto found = texts.find(tag);
      return found == texts.end() ? typename std::decay_t<decltype(texts)>::mapped_type() : found->second;
    };
    for (const std::string& tag : locales_.all) {
      FaqEntry entry{id, in(category, tag), in(question, tag), in(alternatives, tag), in(answer, tag), in(links, tag), priority,
                     top};
      if (!is_spoken(entry, tag)) continue;
      add(tag, std::move(entry));
      ++spoken;
    }
    if (spoken == 0 && question.empty()) findings_.error("\"question\" is missing or empty");
  }

  // Whether the entry is there in this locale: it has its question and its answer in it, or nothing at all.
  bool is_spoken(const FaqEntry& entry, const std::string& tag) {
    const bool answered = !entry.answer.empty() || answers_ == Answers::kOptional;
    if (!entry.question.empty() && answered) return true;
    if (!entry.question.empty())
      findings_.error("\"answer\" is missing or empty in \"" + tag + "\"");
    else if (!entry.answer.empty())
      findings_.error("\"question\" is missing or empty in \"" + tag + "\"");
    else if (locales_.all.size() > 1)
      findings_.warn("not there in \"" + tag + "\"");
    return false;
  }

  void add(const std::string& tag, FaqEntry entry) {
    if (!taken_.emplace(tag, entry.id).second) {
      return findings_.error("the id is used in another file for \"" + tag + "\" too");
    }
    locale(tag).entries.push_back(std::move(entry));
  }

  std::optional<protocol::Priority> read_priority(const json& from) {
    const std::string name = fields_.plain_text(from, "priority", kMaxIdBytes);
    if (name.empty()) return std::nullopt;
    const auto& names = protocol::kPriorityNames;
    const auto found = std::find(names.begin(), names.end(), name);
    if (found != names.end()) return static_cast<protocol::Priority>(found - names.begin());
    findings_.error("\"priority\" is \"" + name + "\", not one of low, normal, high, urgent");
    return std::nullopt;
  }

  std::map<std::string, std::vector<FaqLink>> read_links(const json& from) {
    std::map<std::string, std::vector<FaqLink>> links;
    const json* list = fields_.list(from, "links", kMaxLinks);
    if (list == nullptr) return links;
    for (const json& link : *list) {
      if (!link.is_object()) {
        findings_.error("one of \"links\" is not an object");
        continue;
      }
      fields_.warn_of_unknown(link, {"label", "url"});
      const std::string url = fields_.plain_text(link, "url", kMaxUrlBytes);
      if (!text::is_safe_url(url)) findings_.error("the link \"" + url + "\" is not https, http, mailto or tel");
      const auto labels = fields_.text(link, "label", kMaxLabelBytes);
      if (labels.empty()) findings_.error("a link has no \"label\"");
      for (const auto& [tag, label] : labels) links[tag].push_back({label, url});
    }
    return links;
  }

  const Source& source_;
  Answers answers_;
  Faq& faq_;
  Taken& taken_;
  Locales locales_;
  Findings findings_;
  FieldReader fields_;
  std::set<std::string> ids_;
};

void append(std::string& lines, const std::string& line) { (lines += lines.empty() ? "" : "\n") += line; }

}  // namespace

bool is_locale(std::string_view tag) noexcept {
  if (tag.size() < 2 || tag.size() > kMaxLocaleBytes || tag.front() == '-' || tag.back() == '-') return false;
  return std::all_of(tag.begin(), tag.end(), [](unsigned char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
  });
}

Result<Faq> read_faq(std::span<const Source> sources, Answers answers) {
  Faq faq;
  Taken taken;
  std::string errors;
  for (const Source& source : sources) {
    const auto file = parse(source);
    if (!file.ok()) {
      append(errors, file.error().message);
      continue;
    }
    FileReader reader(source, answers, faq, taken);
    const Findings& findings = reader.read(*file);
    for (const std::string& error : findings.errors()) append(errors, error);
    if (findings.further_errors() > 0) append(errors, source.name + ": and " + std::to_string(findings.further_errors()) + " more errors");
    faq.warnings.insert(faq.warnings.end(), findings.warnings().begin(), findings.warnings().end());
  }
  if (sources.empty()) errors = "no FAQ was given";
  for (const FaqLocale& locale : faq.locales) {
    if (errors.empty() && locale.entries.empty())
      errors = sources.front().name + ": no entry is there in \"" + locale.tag + '"';
  }
  if (!errors.empty()) return Error{errors};
  return faq;
}

}  // namespace foyer::knowledge
