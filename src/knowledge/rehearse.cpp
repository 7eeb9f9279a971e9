#include "knowledge/rehearse.h"

#include <algorithm>

namespace foyer::knowledge {

std::size_t stride(std::size_t size, std::size_t max) noexcept { return std::max<std::size_t>(1, (size + max - 1) / max); }

std::vector<Tried> rehearse(const match::Index& index, std::span<const match::EntryText> entries, std::size_t max) {
  std::size_t count = 0;
  for (const auto& entry : entries) count += entry.wordings.size();
  const std::size_t step = stride(count, max);
  std::vector<Tried> tried;
  std::size_t at = 0;
  for (std::uint32_t entry = 0; entry < entries.size(); ++entry) {
    const auto& wordings = entries[entry].wordings;
    for (std::uint32_t wording = 0; wording < wordings.size(); ++wording) {
      if (at++ % step != 0) continue;
      const auto terms = text::terms_of(wordings[wording]);
      tried.push_back({entry, wording, wordings.size() > 1, index.rehearse(terms, kMatchesPerTrial, entry, wording)});
    }
  }
  return tried;
}

}  // namespace foyer::knowledge
