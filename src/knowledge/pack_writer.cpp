#include "knowledge/pack_writer.h"

#include <algorithm>

#include "base/bytes.h"
#include "base/hash.h"
#include "knowledge/parts.h"

namespace foyer::knowledge {
namespace {

std::vector<std::string> categories_of(const FaqLocale& faq) {
  std::vector<std::string> categories;
  for (const FaqEntry& entry : faq.entries) {
    if (std::find(categories.begin(), categories.end(), entry.category) == categories.end())
      categories.push_back(entry.category);
  }
  return categories;
}

void write_entry(ByteWriter& out, const FaqEntry& entry, std::size_t category) {
  out.string(entry.id);
  out.varint(category);
  const unsigned priority = entry.priority ? static_cast<unsigned>(*entry.priority) + 1 : 0;
  out.u8(static_cast<std::uint8_t>(priority * 2 + (entry.top ? 1 : 0)));
  out.string(entry.question);
  out.varint(entry.alternatives.size());
  for (const std::string& alternative : entry.alternatives) out.string(alternative);
  out.string(entry.answer);
  out.varint(entry.links.size());
  for (const FaqLink& link : entry.links) {
    out.string(link.label);
    out.string(link.url);
  }
}

void write_entries(ByteWriter& out, const FaqLocale& faq) {
  const auto categories = categories_of(faq);
  out.varint(categories.size());
  for (const std::string& category : categories) out.string(category);
  out.varint(faq.entries.size());
  for (const FaqEntry& entry : faq.entries) {
    const auto place = std::find(categories.begin(), categories.end(), entry.category);
    write_entry(out, entry, static_cast<std::size_t>(place - categories.begin()));
  }
}

void write_locale(ByteWriter& out, const LocaleContent& content) {
  out.string(content.faq->tag);
  out.string(content.faq->name);
  out.string(content.script);
  write_entries(out, *content.faq);
  out.varint(content.phrases.size());
  for (const auto& [key, text] : content.phrases) {
    out.string(key);
    out.string(text);
  }
  content.weights.write(out);
  content.confidence.write(out);
  content.taught_confidence.write(out);
  out.varint(content.intents.size());
  out.bytes(content.intents);
}

}  // namespace

std::vector<std::uint8_t> write_pack(std::span<const LocaleContent> locales, std::span<const TriageModel> triage, const Tuning& tuning) {
  ByteWriter payload;
  payload.varint(locales.size());
  for (const LocaleContent& locale : locales) write_locale(payload, locale);
  payload.varint(triage.size());
  for (const TriageModel& model : triage) {
    payload.string(model.language);
    payload.varint(model.models.size());
    payload.bytes(model.models);
  }
  if (tuning != Tuning{}) {
    for (const float value : {tuning.threshold, tuning.margin, tuning.blend}) payload.f32(value);
  }

  ByteWriter pack;
  pack.bytes(as_bytes(kMagic));
  pack.u8(kPackVersion);
  pack.u64(hash(as_text(payload.data())));
  pack.bytes(payload.data());
  return std::move(pack).take();
}

}  // namespace foyer::knowledge
