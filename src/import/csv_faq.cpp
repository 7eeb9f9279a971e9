#include <algorithm>
#include <array>
#include <optional>

#include "import/csv.h"
#include "import/html_answer.h"
#include "import/readers.h"

namespace foyer::import {
namespace {

enum Column : std::size_t { kQuestion, kAnswer, kAlternatives, kCategory, kId, kColumns };

struct ColumnName {
  std::string_view name;
  Column column;
};
constexpr ColumnName kColumnNames[] = {{"question", kQuestion}, {"问题", kQuestion}, {"answer", kAnswer},     {"答案", kAnswer},
                                       {"回答", kAnswer},       {"alternatives", kAlternatives}, {"其他问法", kAlternatives},
                                       {"category", kCategory}, {"分类", kCategory}, {"id", kId},             {"编号", kId}};

constexpr char kBetweenAlternatives = '|';

using Places = std::array<std::optional<std::size_t>, kColumns>;  // which field of a row each column is

std::optional<Column> column_named(std::string_view name) {
  for (const ColumnName& known : kColumnNames) {
    if (known.name == name) return known.column;
  }
  return std::nullopt;
}

Places read_header(const CsvRow& header, Drafts& drafts) {
  const std::string line = at_line(header.line) + ": ";
  Places places;
  for (std::size_t i = 0; i < header.fields.size(); ++i) {
    const std::string name = lower_ascii(trimmed(header.fields[i]));
    const auto column = column_named(name);
    if (!column && !name.empty()) drafts.warnings.push_back(line + "the column \"" + name + "\" is not known and left out");
    if (!column) continue;
    if (places[*column]) drafts.errors.push_back(line + "the column \"" + name + "\" is there twice");
    places[*column] = i;
  }
  if (!places[kQuestion]) drafts.errors.push_back(line + "no column is named \"question\"");
  if (!places[kAnswer]) drafts.errors.push_back(line + "no column is named \"answer\"");
  return places;
}

std::vector<std::string> split_alternatives(std::string_view text) {
  std::vector<std::string> parts;
  for (std::size_t at = 0; at <= text.size();) {
    const std::size_t end = std::min(text.find(kBetweenAlternatives, at), text.size());
    const std::string_view part = trimmed(text.substr(at, end - at));
    if (!part.empty()) parts.emplace_back(part);
    at = end + 1;
  }
  return parts;
}

// Help desks export answers as HTML.
bool has_tags(std::string_view text) { return text.find("</") != text.npos || text.find("<br") != text.npos; }

std::string answer_of(std::string&& cell, const CsvRow& row, Drafts& drafts) {
  if (!has_tags(cell)) return std::move(cell);
  auto markdown = markdown_of_html(cell);
  if (markdown.ok()) return std::move(markdown).value();
  drafts.errors.push_back(at_line(row.line) + ": " + markdown.error().message);
  return {};
}

Draft read_row(const CsvRow& row, const Places& places, Drafts& drafts) {
  const auto field = [&](Column column) {
    return places[column] ? std::string(trimmed(row.fields[*places[column]])) : std::string();
  };
  return {.place = at_line(row.line),
          .id = field(kId),
          .category = field(kCategory),
          .question = field(kQuestion),
          .alternatives = split_alternatives(field(kAlternatives)),
          .answer = answer_of(field(kAnswer), row, drafts)};
}

bool is_blank(const CsvRow& row) {
  return std::all_of(row.fields.begin(), row.fields.end(), [](const auto& field) { return trimmed(field).empty(); });
}

}  // namespace

Drafts read_csv_faq(std::string_view text) {
  Drafts drafts;
  const auto rows = parse_csv(text, csv_separator(text));
  if (!rows.ok()) {
    drafts.errors.push_back(rows.error().message);
    return drafts;
  }
  if (rows->empty()) return drafts;
  const CsvRow& header = rows->front();
  const Places places = read_header(header, drafts);
  if (!drafts.errors.empty()) return drafts;
  for (std::size_t i = 1; i < rows->size(); ++i) {
    const CsvRow& row = (*rows)[i];
    if (is_blank(row)) continue;  // spreadsheets keep empty rows, as ";;;"
    if (row.fields.size() == header.fields.size())
      drafts.entries.push_back(read_row(row, places, drafts));
    else
      drafts.errors.push_back(at_line(row.line) + ": " + std::to_string(row.fields.size()) + " fields, but the header has " +
                              std::to_string(header.fields.size()));
  }
  return drafts;
}

}  // namespace foyer::import
