#include "knowledge/parts.h"

#include <span>

#include "base/apart.h"
#include "base/utf8.h"
#include "match/corpus.h"
#include "match/weights.h"
#include "text/url.h"

namespace foyer::knowledge {
namespace {

// Bounds of what one list may hold, far over any real FAQ: they only stop nonsense early.
constexpr std::uint64_t kMaxLocales = 50;
constexpr std::uint64_t kMaxEntries = 50'000;
constexpr std::uint64_t kMaxLinks = 10;
constexpr std::uint64_t kMaxAlternatives = 1'000;
constexpr std::uint64_t kMaxPhrases = 10'000;

// Every field takes a byte at least.
constexpr std::size_t kMinLocaleBytes = 9;
constexpr std::size_t kMinTriageBytes = 2;
constexpr std::size_t kMinEntryBytes = 7;

// A text that will be shown: what is not UTF-8 is no pack of ours.
std::string_view read_text(ByteReader& in) {
  const std::string_view text = in.string();
  if (!utf8::is_valid(text)) in.fail();
  return text;
}

std::vector<Link> read_links(ByteReader& in) {
  std::vector<Link> links(in.length(kMaxLinks, 2));
  for (Link& link : links) {
    link.label = read_text(in);
    link.url = in.string();
    if (!text::is_safe_url(link.url)) in.fail();
  }
  return links;
}

std::vector<std::string_view> read_categories(ByteReader& in) {
  std::vector<std::string_view> categories(in.length(kMaxEntries));
  for (auto& category : categories) category = read_text(in);
  return categories;
}

// Bit 0: a top entry; from bit 1: 0 for no priority of the owner's, else one more than it.
std::optional<protocol::Priority> read_flags(ByteReader& in, Entry& entry) {
  const std::uint8_t flags = in.u8();
  entry.top = flags % 2 == 1;
  const std::size_t priority = flags / 2;
  if (priority > protocol::kPriorityNames.size()) in.fail();
  return priority == 0 || in.failed() ? std::nullopt : std::optional(static_cast<protocol::Priority>(priority - 1));
}

// The question, then the alternatives that come next.
std::vector<std::string_view> read_wordings(ByteReader& in, std::string_view question) {
  std::vector<std::string_view> wordings(1, question);
  const std::size_t alternatives = in.length(kMaxAlternatives);
  for (std::size_t i = 0; i < alternatives; ++i) wordings.push_back(read_text(in));
  return wordings;
}

// Adds the entries of one locale to the pack's; their texts, as they are searched.
std::vector<match::EntryText> read_entries(ByteReader& in, std::string_view locale, Pack::Parts& parts, LocaleParts& part) {
  const auto categories = read_categories(in);
  part.first_entry = parts.entries.size();
  std::vector<match::EntryText> texts;
  const std::size_t count = in.length(kMaxEntries, kMinEntryBytes);
  for (std::size_t i = 0; i < count && !in.failed(); ++i) {
    Entry entry;
    entry.locale = locale;
    entry.id = read_text(in);
    const std::uint64_t category = in.varint();
    if (category < categories.size())
      entry.category = categories[static_cast<std::size_t>(category)];
    else
      in.fail();
    part.priorities.push_back(read_flags(in, entry));
    entry.question = read_text(in);
    auto wordings = read_wordings(in, entry.question);
    entry.answer = read_text(in);
    entry.links = read_links(in);
    texts.push_back({std::move(wordings), entry.answer});
    parts.entries.push_back(std::move(entry));
  }
  return texts;
}

void read_phrases(ByteReader& in, LocaleParts& part) {
  const std::size_t count = in.length(kMaxPhrases, 2);
  for (std::size_t i = 0; i < count && !in.failed(); ++i) {
    const std::string_view key = in.string();
    if (!part.phrases.empty() && key <= part.phrases.back().first) return in.fail();
    part.phrases.emplace_back(key, read_text(in));
  }
}

void read_search(ByteReader& in, std::vector<match::EntryText> texts, LocaleParts& part) {
  match::Weights weights;
  weights.read(in);
  part.index = LazyIndex(std::move(texts), std::move(weights));
  part.confidence.read(in);
  part.taught_confidence.read(in);
}

FOYER_APART void read_intents(std::span<const std::uint8_t> bytes, ByteReader& in, LocaleParts& part) {
  auto model = classify::IntentModel::open(bytes);
  if (!model.ok()) return in.fail();
  for (const std::string_view name : model->classes()) {
    if (name.size() > kMaxIntentBytes || !utf8::is_valid(name)) in.fail();
  }
  part.intents = std::move(model).value();
}

FOYER_APART void read_triage(std::size_t count, ByteReader& in, Pack::Parts& parts) {
  for (std::size_t i = 0; i < count && !in.failed(); ++i) {
    const std::string_view language = in.string();
    auto triage = classify::Triage::open(in.bytes(in.varint()));
    if (!triage.ok()) return in.fail();
    parts.triage.emplace_back(language, std::move(triage).value());
  }
}

FOYER_APART Tuning read_tuning(ByteReader& in) {
  Tuning tuning;
  for (float* value : {&tuning.threshold, &tuning.margin, &tuning.blend}) *value = in.f32();
  if (!is_valid(tuning)) in.fail();
  return tuning;
}

}  // namespace

void Pack::Parts::read(ByteReader& in) {
  const std::size_t count = in.length(kMaxLocales, kMinLocaleBytes);
  if (count == 0) return in.fail();
  for (std::size_t i = 0; i < count && !in.failed(); ++i) {
    locales.push_back(in.string());
    LocaleParts& part = by_locale.emplace_back();
    part.name = read_text(in);
    part.script = in.string();
    auto texts = read_entries(in, locales.back(), *this, part);
    read_phrases(in, part);
    read_search(in, std::move(texts), part);
    if (const auto model = in.bytes(in.varint()); !model.empty()) read_intents(model, in, part);
  }
  if (const std::size_t models = in.length(kMaxLocales, kMinTriageBytes); models > 0) read_triage(models, in, *this);
  if (!in.at_end()) tuning = read_tuning(in);
  if (!in.at_end()) in.fail();
}

}  // namespace foyer::knowledge
