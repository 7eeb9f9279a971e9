#include "import/html.h"

#include <libxml/HTMLparser.h>

#include <cstring>
#include <limits>
#include <memory>

namespace foyer::import {
namespace {

// A page may leave a few hundred elements open by mistake; beyond this the parser's search for their ends takes too long.
constexpr std::size_t kMaxDepth = 2'000;

struct Reading {
  HtmlHandler& handler;
  const char* attribute;
  htmlParserCtxtPtr parser;
  std::size_t depth = 0;
  bool is_too_deep = false;
};

const char* chars(const xmlChar* text) { return reinterpret_cast<const char*>(text); }

// attributes: name, value, name, value, … null.
std::string_view value_of(const char* name, const xmlChar** attributes) {
  for (; attributes != nullptr && attributes[0] != nullptr; attributes += 2) {
    if (std::strcmp(chars(attributes[0]), name) == 0 && attributes[1] != nullptr) return chars(attributes[1]);
  }
  return {};
}

// ---- what libxml2 calls: no exception may leave these, since its frames are C ------------------------------------------

void on_open(void* context, const xmlChar* name, const xmlChar** attributes) noexcept {
  Reading& reading = *static_cast<Reading*>(context);
  if (++reading.depth > kMaxDepth) {
    reading.is_too_deep = true;
    return xmlStopParser(reading.parser);
  }
  const int line = reading.parser->input == nullptr ? 0 : reading.parser->input->line;
  reading.handler.open(chars(name), value_of(reading.attribute, attributes), static_cast<std::size_t>(line));
}

void on_close(void* context, const xmlChar* name) noexcept {
  Reading& reading = *static_cast<Reading*>(context);
  if (reading.depth > 0) --reading.depth;
  if (!reading.is_too_deep) reading.handler.close(chars(name));
}

void on_text(void* context, const xmlChar* text, int length) noexcept {
  static_cast<Reading*>(context)->handler.text({chars(text), static_cast<std::size_t>(length)});
}

struct FreeParser {
  void operator()(htmlParserCtxtPtr parser) const noexcept {
    if (parser->myDoc != nullptr) xmlFreeDoc(parser->myDoc);
    htmlFreeParserCtxt(parser);
  }
};

}  // namespace

Status read_html(std::string_view html, const char* attribute, HtmlHandler& handler) {
  if (html.empty()) return {};
  if (html.size() > static_cast<std::size_t>(std::numeric_limits<int>::max())) return Error{"too large"};
  const std::unique_ptr<htmlParserCtxt, FreeParser> parser(htmlNewParserCtxt());
  if (parser == nullptr) return Error{"out of memory"};
  Reading reading{handler, attribute, parser.get()};
  htmlSAXHandler& sax = *parser->sax;
  sax = {};
  sax.startElement = on_open;
  sax.endElement = on_close;
  sax.characters = sax.ignorableWhitespace = sax.cdataBlock = on_text;
  parser->userData = &reading;
  // RECOVER: a script ends at </script>, not at the first "</" of its strings. NOIMPLIED: a fragment stays one.
  constexpr int kOptions = HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET | HTML_PARSE_NOIMPLIED;
  htmlCtxtReadMemory(parser.get(), html.data(), static_cast<int>(html.size()), nullptr, "UTF-8", kOptions);
  if (reading.is_too_deep) return Error{"HTML is nested more than " + std::to_string(kMaxDepth) + " deep"};
  return {};
}

}  // namespace foyer::import
