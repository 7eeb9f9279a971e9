#include "inspect/faq.h"

#include "inspect/job.h"
#include "knowledge/parts.h"

namespace foyer::inspect {

Faq::Faq(std::shared_ptr<const knowledge::Pack> pack, std::string_view locale) : pack_(std::move(pack)), locale_(locale) {
  const auto& parts = pack_->parts();
  const knowledge::LocaleParts& part = parts.by_locale[parts.place_of(locale)];
  first_entry_ = part.first_entry;
  const auto texts = part.index.texts();
  for (std::size_t i = 0; i < texts.size(); ++i) {
    const knowledge::Entry& entry = parts.entries[first_entry_ + i];
    const auto& wordings = texts[i].wordings;
    entries_.push_back(
        {std::string(entry.id), std::string(entry.category), {wordings.begin(), wordings.end()}, std::string(entry.answer)});
  }
  index_ = std::shared_ptr<const match::Index>(pack_, &part.index.get());
  language_ = part.index->shared_language();
  confidence_ = part.confidence;
}

bool Faq::edit(std::uint32_t entry, std::uint32_t wording, std::string text) {
  auto& wordings = entries_[entry].wordings;
  if (wording > wordings.size() || (text.empty() && (wording == 0 || wording == wordings.size()))) return false;
  if (text.empty())
    wordings.erase(wordings.begin() + static_cast<std::ptrdiff_t>(wording));
  else if (wording == wordings.size())
    wordings.push_back(std::move(text));
  else
    wordings[wording] = std::move(text);
  ++revision_;
  return true;
}

bool Faq::change(std::uint32_t entry, std::uint32_t wording, std::string text) {
  if (!edit(entry, wording, std::move(text))) return false;
  Rebuild made = rebuild();
  finish(made);
  use(made.index());
  return true;
}

}  // namespace foyer::inspect
