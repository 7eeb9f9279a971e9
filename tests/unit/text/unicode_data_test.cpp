// The official data of the Unicode Character Database, read from Debian's package unicode-data: every code point's mapping, and
// every row of the conformance test.
#include <catch2/catch.hpp>
#include <fstream>
#include <map>
#include <sstream>
#include <vector>

#include "base/utf8.h"
#include "text/normalize.h"

using namespace foyer;

namespace {

// The fields of each line, without comments.
std::vector<std::vector<std::string>> rows_of(const std::string& path) {
  std::ifstream file(path);
  REQUIRE(file);
  std::vector<std::vector<std::string>> rows;
  for (std::string line; std::getline(file, line);) {
    std::istringstream fields(line.substr(0, line.find('#')));
    std::vector<std::string> row;
    for (std::string field; std::getline(fields, field, ';');) row.push_back(field);
    if (row.size() > 1) rows.push_back(std::move(row));
  }
  return rows;
}

std::u32string code_points(const std::string& hexes) {
  std::istringstream in(hexes);
  std::u32string out;
  for (unsigned value; in >> std::hex >> value;) out.push_back(value);
  return out;
}

std::string utf8_of(const std::string& hexes) { return utf8::from_code_points(code_points(hexes)); }

std::map<char32_t, std::u32string> casefold_mappings() {
  std::map<char32_t, std::u32string> mappings;
  for (const auto& row : rows_of(std::string(UNICODE_DATA) + "/DerivedNormalizationProps.txt")) {
    if (row.size() < 3 || row[1].find("NFKC_CF") == std::string::npos) continue;
    const std::size_t dots = row[0].find("..");
    const char32_t first = code_points(row[0].substr(0, dots))[0];
    const char32_t last = dots == std::string::npos ? first : code_points(row[0].substr(dots + 2))[0];
    for (char32_t c = first; c <= last; ++c) mappings[c] = code_points(row[2]);
  }
  return mappings;
}

}  // namespace

TEST_CASE("every code point is normalised as NFKC_Casefold says") {
  const auto mappings = casefold_mappings();
  REQUIRE(mappings.size() > 10'000);
  std::vector<char32_t> wrong;
  for (char32_t c = 0; c <= 0x10FFFF; ++c) {
    if (c >= 0xD800 && c <= 0xDFFF) continue;
    const auto found = mappings.find(c);
    const std::u32string expected = found == mappings.end() ? std::u32string(1, c) : found->second;
    if (text::normalize(utf8::from_code_points(std::u32string(1, c))) != utf8::from_code_points(expected)) wrong.push_back(c);
  }
  CHECK(wrong.empty());
}

// NormalizationTest.txt has a string in five forms: source; NFC; NFD; NFKC; NFKD. NFKC_Casefold makes one of all of them, but
// where U+0345 (which it turns into a letter) has been moved among other marks; those rows are counted.
TEST_CASE("all forms of a string in the conformance test are normalised alike") {
  const auto rows = rows_of(NORMALIZATION_TEST);
  REQUIRE(rows.size() > 18'000);
  std::size_t moved = 0;
  std::vector<std::string> wrong;
  for (const auto& row : rows) {
    if (row[2].find("0345") != std::string::npos) {
      ++moved;
      continue;
    }
    const std::string expected = text::normalize(utf8_of(row[0]));
    for (std::size_t form = 1; form < 5; ++form) {
      if (text::normalize(utf8_of(row[form])) != expected) wrong.push_back(row[0]);
    }
  }
  CHECK(wrong.empty());
  CHECK(moved < 200);
}

TEST_CASE("text without capitals is normalised to its NFKC in the conformance test") {
  const auto mappings = casefold_mappings();
  std::size_t compared = 0;
  std::vector<std::string> wrong;
  for (const auto& row : rows_of(NORMALIZATION_TEST)) {
    bool folds = false;
    for (const char32_t c : code_points(row[3])) folds = folds || mappings.contains(c);
    if (folds) continue;
    ++compared;
    for (std::size_t form = 3; form < 5; ++form) {
      if (text::normalize(utf8_of(row[form])) != utf8_of(row[3])) wrong.push_back(row[0]);
    }
  }
  CHECK(wrong.empty());
  CHECK(compared > 17'000);
}
