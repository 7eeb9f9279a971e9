#include "import/csv.h"

#include <algorithm>
#include <array>

#include "import/draft.h"

namespace foyer::import {
namespace {

class CsvParser {
 public:
  CsvParser(std::string_view text, char separator) : text_(text), separator_(separator) {}

  Result<std::vector<CsvRow>> parse() {
    std::vector<CsvRow> rows;
    while (at_ < text_.size() && error_.empty()) {
      CsvRow row{line_, {}};
      do row.fields.push_back(field());
      while (error_.empty() && take(separator_));
      if (error_.empty()) end_line();
      if (row.fields.size() > 1 || !row.fields[0].empty()) rows.push_back(std::move(row));
    }
    if (!error_.empty()) return Error{error_};
    return rows;
  }

 private:
  [[nodiscard]] bool at_end_of_line() const { return at_ == text_.size() || text_[at_] == '\n' || text_[at_] == '\r'; }

  bool take(char wanted) {
    if (at_ == text_.size() || text_[at_] != wanted) return false;
    ++at_;
    return true;
  }

  void end_line() {
    take('\r');
    take('\n');
    ++line_;
  }

  std::string field() {
    if (take('"')) return quoted();
    const std::size_t start = at_;
    while (!at_end_of_line() && text_[at_] != separator_) ++at_;
    return std::string(text_.substr(start, at_ - start));
  }

  std::string quoted() {
    const std::size_t opened = line_;
    std::string value;
    for (; at_ < text_.size(); ++at_) {
      if (text_[at_] == '"') {
        ++at_;
        if (at_ == text_.size() || text_[at_] != '"') return closed(std::move(value));
      }
      value += text_[at_];
      line_ += text_[at_] == '\n';
    }
    error_ = at_line(opened) + ": a quote is opened and never closed";
    return value;
  }

  std::string closed(std::string value) {
    std::erase(value, '\r');  // CRLF inside a field is one line break
    if (!at_end_of_line() && text_[at_] != separator_)
      error_ = at_line(line_) + ": text after a closing quote; a quote inside a quoted field is written twice";
    return value;
  }

  std::string_view text_;
  char separator_;
  std::size_t at_ = 0;
  std::size_t line_ = 1;
  std::string error_;
};

}  // namespace

char csv_separator(std::string_view text) {
  constexpr std::array<char, 3> kSeparators{',', ';', '\t'};
  std::array<std::size_t, 3> counts{};
  bool in_quotes = false;
  for (const char c : text) {
    if (c == '"') in_quotes = !in_quotes;
    if (in_quotes) continue;
    if (c == '\n' || c == '\r') break;
    const auto found = std::find(kSeparators.begin(), kSeparators.end(), c);
    if (found != kSeparators.end()) ++counts[static_cast<std::size_t>(found - kSeparators.begin())];
  }
  return kSeparators[static_cast<std::size_t>(std::max_element(counts.begin(), counts.end()) - counts.begin())];
}

Result<std::vector<CsvRow>> parse_csv(std::string_view text, char separator) { return CsvParser(text, separator).parse(); }

}  // namespace foyer::import
