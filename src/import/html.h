// HTML as a stream of events, by libxml2's SAX interface: no tree is built, so memory is bounded by the nesting alone.
// Thread rule: pure.
#pragma once

#include <string_view>

#include "base/result.h"

namespace foyer::import {

// What a reader of HTML is told. Names are in lower case, text is UTF-8 with its entities resolved.
class HtmlHandler {
 public:
  virtual ~HtmlHandler() = default;

  // attribute: the value of the one that the handler named; empty where the element has none.
  virtual void open(std::string_view name, std::string_view attribute, std::size_t line) = 0;
  virtual void close(std::string_view name) = 0;
  virtual void text(std::string_view text) = 0;
};

// attribute: the one whose value the handler wants ("href"). Broken HTML is read as well as it can be. Errors: nested beyond
// reason.
[[nodiscard]] Status read_html(std::string_view html, const char* attribute, HtmlHandler& handler);

}  // namespace foyer::import
