#include "inspect/faq.h"

#include "knowledge/parts.h"
#include "match/weights.h"

namespace foyer::inspect {

Faq::Faq(std::shared_ptr<const knowledge::Pack> pack, std::string_view locale) : pack_(std::move(pack)), locale_(locale) {
  const auto& parts = pack_->parts();
  const knowledge::LocaleParts& part = parts.by_locale[parts.place_of(locale)];
  first_entry_ = part.first_entry;
  const auto texts = part.index.texts();
  for (std::size_t i = 0; i < texts.size(); ++i) {
    const knowledge::Entry& entry = parts.entries[first_entry_ + i];
    const auto& wordings = texts[i].wordings;
    entries_.push_back({std::string(entry.id), std::string(entry.category), {wordings.begin(), wordings.end()}, std::string(entry.answer)});
  }
  index_ = std::shared_ptr<const match::Index>(pack_, &part.index.get());
  language_ = part.index->shared_language();
  confidence_ = part.confidence;
}

bool Faq::change(std::uint32_t entry, std::uint32_t wording, std::string text) {
  auto& wordings = entries_[entry].wordings;
  if (wording > wordings.size() || (text.empty() && (wording == 0 || wording == wordings.size()))) return false;
  if (text.empty())
    wordings.erase(wordings.begin() + static_cast<std::ptrdiff_t>(wording));
  else if (wording == wordings.size())
    wordings.push_back(std::move(text));
  else
    wordings[wording] = std::move(text);
  rebuild();
  return true;
}

void Faq::rebuild() {
  std::vector<match::EntryText> texts;
  for (const Entry& entry : entries_) texts.push_back({{entry.wordings.begin(), entry.wordings.end()}, entry.answer});
  auto index = match::Index::make(texts, match::weigh(texts, language_.get()));
  if (language_) index.learn(language_);
  index_ = std::make_shared<const match::Index>(std::move(index));
  ++revision_;
}

}  // namespace foyer::inspect
