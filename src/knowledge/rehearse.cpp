#include "knowledge/rehearse.h"

#include <algorithm>
#include <thread>

namespace foyer::knowledge {
namespace {

constexpr std::size_t kMaxWorkers = 8;  // the relay has other things to do

// Every n-th of all wordings, with nothing found yet.
std::vector<Tried> choose(std::span<const match::EntryText> entries, std::size_t max) {
  std::size_t count = 0;
  for (const auto& entry : entries) count += entry.wordings.size();
  const std::size_t step = stride(count, max);
  std::vector<Tried> chosen;
  std::size_t at = 0;
  for (std::uint32_t entry = 0; entry < entries.size(); ++entry) {
    const std::size_t wordings = entries[entry].wordings.size();
    for (std::uint32_t wording = 0; wording < wordings; ++wording) {
      if (at++ % step == 0) chosen.push_back({entry, wording, wordings > 1, {}});
    }
  }
  return chosen;
}

}  // namespace

std::size_t stride(std::size_t size, std::size_t max) noexcept { return std::max<std::size_t>(1, (size + max - 1) / max); }

std::vector<Tried> rehearse(const match::Index& index, std::span<const match::EntryText> entries, std::size_t max) {
  std::vector<Tried> tried = choose(entries, max);
  // What one wording finds does not depend on the others, so the processors share them.
  const std::size_t workers = std::clamp<std::size_t>(std::thread::hardware_concurrency(), 1, kMaxWorkers);
  const auto work = [&](std::size_t first) {
    for (std::size_t i = first; i < tried.size(); i += workers) {
      Tried& one = tried[i];
      const auto terms = text::terms_of(entries[one.entry].wordings[one.wording]);
      one.found = index.rehearse(terms, kMatchesPerTrial, one.entry, one.wording);
    }
  };
  std::vector<std::jthread> others;
  for (std::size_t first = 1; first < workers; ++first) others.emplace_back(work, first);
  work(0);
  others.clear();  // joins them
  return tried;
}

}  // namespace foyer::knowledge
