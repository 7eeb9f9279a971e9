#include "import/links.h"

#include <string_view>

#include "import/draft.h"
#include "text/url.h"

namespace foyer::import {
namespace {

std::string linked(std::string_view label, std::string_view url) {
  std::string text = "[";
  text += label.empty() ? url : label;
  return text.append("](").append(url) + ')';
}

}  // namespace

std::size_t drop_unsafe_links(std::string& answer) {
  const std::string_view text = answer;
  std::string out;
  std::size_t dropped = 0;
  std::size_t at = 0;
  for (std::size_t middle = text.find("]("); middle != text.npos; middle = text.find("](", at)) {
    const std::size_t end = text.find(')', middle);
    if (end == text.npos) break;
    const std::size_t label = text.substr(at, middle - at).rfind('[');
    if (label == text.npos) {  // no link: "a](b)"
      out += text.substr(at, end + 1 - at);
      at = end + 1;
      continue;
    }
    out += text.substr(at, label);
    if (out.ends_with('!')) out.pop_back();
    const std::string_view shown = text.substr(at + label + 1, middle - at - label - 1);
    const std::string_view target = trimmed(text.substr(middle + 2, end - middle - 2));
    const std::string_view url = target.substr(0, target.find_first_of(" \t\r\n"));
    const bool is_safe = text::is_safe_url(url);
    out += is_safe ? linked(shown, url) : std::string(shown);
    dropped += !is_safe;
    at = end + 1;
  }
  out += text.substr(at);
  answer = std::move(out);
  return dropped;
}

}  // namespace foyer::import
