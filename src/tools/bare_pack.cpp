#include "tools/bare_pack.h"

#include <utility>

#include <nlohmann/json.hpp>

namespace foyer::tools {

Result<std::vector<std::uint8_t>> bare_pack(std::span<const std::string> locales, const knowledge::Assets& assets,
                                            std::span<const knowledge::Intents> intents) {
  nlohmann::json question;
  for (const std::string& locale : locales) question[locale] = "?";  // no word that a message could share
  const nlohmann::json faq = {{"locales", locales}, {"entries", {{{"id", "none"}, {"question", question}}}}};
  const knowledge::Source source{"a site without answers", faq.dump(), locales.front()};
  auto compiled = knowledge::compile(std::span(&source, 1), assets, knowledge::Answers::kOptional, intents);
  if (!compiled.ok()) return compiled.error();
  return std::move(compiled->pack);
}

}  // namespace foyer::tools
