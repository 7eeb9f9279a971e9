// Imports files of owners: whatever the bytes, importing ends, and what it makes is an FAQ that packs are compiled from. The same
// bytes are read as each format, so that the samples of the unit tests are seeds as they are.
#include <cstdlib>

#include "import/import.h"
#include "knowledge/faq.h"

using namespace foyer;

namespace {

void import_as(import::Format format, std::string_view text) {
  const import::Input input{"faq", std::string(text), format};
  const auto imported = import::import_faq({&input, 1}, "en");
  if (!imported.ok()) {
    if (imported.error().message.empty()) std::abort();
    return;
  }
  const knowledge::Source source{"faq.json", imported->json, "en"};
  const auto faq = knowledge::read_faq({&source, 1}, knowledge::Answers::kRequired);
  if (!faq.ok() || faq->locales.front().entries.size() != imported->entries) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  for (const auto format : {import::Format::kCsv, import::Format::kMarkdown, import::Format::kHtml}) import_as(format, text);
  return 0;
}
