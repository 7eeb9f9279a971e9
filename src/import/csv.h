// Comma-separated values by RFC 4180, as spreadsheets write them: quoted fields with line breaks and doubled quotes, lines ended
// by CRLF, LF or CR. Of our own since no library of Debian's does more than split at commas. Native only.
// Thread rule: pure.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace foyer::import {

struct CsvRow {
  std::size_t line;  // where it starts, from 1
  std::vector<std::string> fields;
};

// The separator that stands most often in the first line, outside quotes: ',', ';' (Excel where the comma is a decimal sign) or tab.
[[nodiscard]] char csv_separator(std::string_view text);

// Lines without anything in them are left out. Errors: a quote that is not closed, or text after a closing one, with their line.
[[nodiscard]] Result<std::vector<CsvRow>> parse_csv(std::string_view text, char separator);

}  // namespace foyer::import
