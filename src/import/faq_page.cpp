#include <map>

#include <nlohmann/json.hpp>

#include "import/html.h"
#include "import/html_answer.h"
#include "import/readers.h"

namespace foyer::import {
namespace {

using nlohmann::json;

constexpr std::size_t kMaxJsonDepth = 32;  // a page's graph is three or four deep

struct Script {
  std::size_t line;
  std::string text;
};

// Gathers <script type="application/ld+json">.
class ScriptGatherer final : public HtmlHandler {
 public:
  void open(std::string_view name, std::string_view type, std::size_t line) override {
    is_inside_ = name == "script" && lower_ascii(trimmed(type.substr(0, type.find(';')))) == "application/ld+json";
    if (is_inside_) scripts_.push_back({line, {}});
  }
  void close(std::string_view) override { is_inside_ = false; }
  void text(std::string_view text) override {
    if (is_inside_) scripts_.back().text += text;
  }
  [[nodiscard]] std::vector<Script> take() && { return std::move(scripts_); }

 private:
  std::vector<Script> scripts_;
  bool is_inside_ = false;
};

// "FAQPage", "https://schema.org/FAQPage", "schema:FAQPage", or a list that has one of them.
bool is_a(const json& node, std::string_view type) {
  const auto found = node.find("@type");
  if (found == node.end()) return false;
  const auto names_it = [&](const json& name) {
    if (!name.is_string()) return false;
    const std::string_view text = name.get_ref<const std::string&>();
    const std::size_t prefix = text.find_last_of("/:");
    return text.substr(prefix == std::string_view::npos ? 0 : prefix + 1) == type;
  };
  if (!found->is_array()) return names_it(*found);
  for (const json& name : *found) {
    if (names_it(name)) return true;
  }
  return false;
}

// JSON-LD has one value and a list of values mean the same.
template <class Use>
void for_each_value(const json& node, const char* name, Use use) {
  const auto found = node.find(name);
  if (found == node.end() || found->is_null()) return;
  if (!found->is_array()) return use(*found);
  for (const json& value : *found) use(value);
}

// A text, or {"@value": "…", "@language": "en"}; empty where it is neither.
std::string text_of(const json& node, const char* name) {
  std::string text;
  for_each_value(node, name, [&](const json& value) {
    if (!text.empty()) return;
    if (value.is_string()) text = value;
    if (value.is_object() && value.contains("@value") && value["@value"].is_string()) text = value["@value"];
  });
  return text;
}

class FaqPageReader {
 public:
  Drafts read(std::string_view html) {
    ScriptGatherer gatherer;
    if (const Status read = read_html(html, "type", gatherer); !read.ok()) {
      drafts_.errors.push_back(read.error().message);
      return std::move(drafts_);
    }
    for (const Script& script : std::move(gatherer).take()) read_script(script);
    // A block that is no JSON may be of anything, while the FAQ is in another.
    auto& told = drafts_.entries.empty() ? drafts_.errors : drafts_.warnings;
    told.insert(told.end(), unreadable_.begin(), unreadable_.end());
    if (drafts_.entries.empty() && drafts_.errors.empty())
      drafts_.errors.push_back("no FAQPage with questions in a <script type=\"application/ld+json\">");
    return std::move(drafts_);
  }

 private:
  void read_script(const Script& script) {
    if (trimmed(script.text).empty()) return;
    line_ = script.line;
    try {
      const json root = json::parse(script.text);
      nodes_by_id_.clear();
      gather_ids(root, 0);
      find_pages(root, 0);
    } catch (const json::exception& problem) {
      const std::string what = problem.what();
      const std::size_t start = what.find("] ");
      unreadable_.push_back(at_line(line_) + ": JSON-LD is not JSON: " + (start == std::string::npos ? what : what.substr(start + 2)));
    }
  }

  void gather_ids(const json& node, std::size_t depth) {
    if (!node.is_structured() || depth > kMaxJsonDepth) return;
    if (node.is_object() && node.size() > 1 && node.contains("@id") && node["@id"].is_string())
      nodes_by_id_.emplace(node["@id"].get<std::string>(), &node);
    for (const json& child : node) gather_ids(child, depth + 1);
  }

  void find_pages(const json& node, std::size_t depth) {
    if (!node.is_structured() || depth > kMaxJsonDepth) return;
    if (node.is_object() && is_a(node, "FAQPage")) {
      for_each_value(node, "mainEntity", [&](const json& question) { read_question(resolved(question)); });
      return;
    }
    for (const json& child : node) find_pages(child, depth + 1);
  }

  // A node, or the one that {"@id": "…"} refers to in the same block.
  [[nodiscard]] const json& resolved(const json& node) const {
    if (!node.is_object() || node.size() != 1 || !node.contains("@id") || !node["@id"].is_string()) return node;
    const auto found = nodes_by_id_.find(node["@id"].get_ref<const std::string&>());
    return found == nodes_by_id_.end() ? node : *found->second;
  }

  void read_question(const json& question) {
    Draft draft;
    draft.place = at_line(line_) + ": question #" + std::to_string(++questions_);
    place_ = draft.place;
    if (!question.is_object() || (question.contains("@type") && !is_a(question, "Question"))) {
      drafts_.errors.push_back(place_ + ": not a Question");
      return;
    }
    draft.question = plain(text_of(question, "name"));
    if (draft.question.empty()) draft.question = plain(text_of(question, "text"));
    for_each_value(question, "alternateName", [&](const json& name) {
      if (name.is_string()) draft.alternatives.push_back(plain(name));
    });
    draft.answer = answer(question);
    drafts_.entries.push_back(std::move(draft));
  }

  std::string answer(const json& question) {
    std::string html;
    for (const char* name : {"acceptedAnswer", "suggestedAnswer"}) {
      for_each_value(question, name, [&](const json& given) {
        const json& answer = resolved(given);
        if (html.empty() && answer.is_object()) html = text_of(answer, "text");
      });
    }
    return told(markdown_of_html(html));
  }

  std::string plain(const std::string& html) { return told(text_of_html(html)); }

  std::string told(Result<std::string> text) {
    if (text.ok()) return std::move(text).value();
    drafts_.errors.push_back(place_ + ": " + text.error().message);
    return {};
  }

  Drafts drafts_;
  std::vector<std::string> unreadable_;
  std::map<std::string, const json*, std::less<>> nodes_by_id_;  // of the block that is read
  std::size_t line_ = 0;
  std::size_t questions_ = 0;
  std::string place_;
};

}  // namespace

Drafts read_faq_page(std::string_view html) { return FaqPageReader().read(html); }

}  // namespace foyer::import
