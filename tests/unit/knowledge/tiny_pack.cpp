#include "unit/knowledge/tiny_pack.h"

#include "knowledge/pack_writer.h"
#include "match/corpus.h"

namespace foyer::knowledge {
namespace {

LocaleContent content_of(const FaqLocale& faq, const char* script) {
  std::vector<match::EntryText> texts;
  for (const FaqEntry& entry : faq.entries) {
    match::EntryText& text = texts.emplace_back();
    text.wordings.push_back(entry.question);
    text.wordings.insert(text.wordings.end(), entry.alternatives.begin(), entry.alternatives.end());
    text.answer = entry.answer;
  }
  return {.faq = &faq,
          .script = script,
          .phrases = {{"greeting", "Hello"}, {"yes", "Yes"}},
          .weights = match::weigh(texts, nullptr),
          .confidence = match::Confidence::of_words(),
          .taught_confidence = match::Confidence::of_language()};
}

}  // namespace

std::vector<std::uint8_t> tiny_pack(const Tuning& tuning) {
  const std::vector<FaqLink> links = {{"Form", "https://shop.example/return"}};
  const FaqLocale english = {
      "en",
      "Corner Shop",
      {{"return",
        "returns",
        "How do I return an item?",
        {"I want to send something back"},
        "Within 30 days.",
        links,
        protocol::Priority::kHigh,
        true},
       {"hours", "shop", "When are you open?", {"What are your opening hours?"}, "From 9 to 18.", {}, std::nullopt, false}},
      {}};
  const FaqLocale chinese = {
      "zh",
      "街角小店",
      {{"return", "returns", "怎么退货？", {"我想把东西退回去"}, "三十天内寄回即可。", links, protocol::Priority::kHigh, true},
       {"hours", "shop", "你们几点营业？", {"营业时间是什么时候"}, "九点到十八点。", {}, std::nullopt, false}},
      {}};
  const LocaleContent contents[] = {content_of(english, "en"), content_of(chinese, "zh")};
  return write_pack(contents, {}, tuning);
}

}  // namespace foyer::knowledge
