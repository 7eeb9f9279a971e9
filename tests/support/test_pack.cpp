#include "support/test_pack.h"

#include <cstdio>
#include <cstdlib>

#include "knowledge/compile.h"
#include "tools/files.h"

namespace foyer::test {
namespace {

constexpr const char* kSource = R"({
  "name": {"en": "Corner Shop", "zh": "街角小店"},
  "locales": ["en", "zh"],
  "entries": [
    {"id": "track-order", "category": "orders", "top": true,
     "question": {"en": "Where is my order?", "zh": "我的订单到哪儿了？"},
     "alternatives": {"en": ["How can I track my parcel?", "Has my order been sent yet?"], "zh": ["怎么查物流？", "我买的东西发货了没有"]},
     "answer": {"en": "Open the **link** in your confirmation e-mail.", "zh": "打开确认邮件里的链接就能看到。"},
     "links": [{"label": {"en": "Track", "zh": "查询"}, "url": "https://shop.example/track"}]},
    {"id": "return-item", "category": "returns", "top": true,
     "question": {"en": "How do I return an item?", "zh": "怎么退货？"},
     "alternatives": {"en": ["I want to send something back", "What is your return policy?"], "zh": ["我想把东西退回去", "退货政策是什么"]},
     "answer": {"en": "Send it back within 30 days.", "zh": "三十天内寄回即可。"}},
    {"id": "opening-hours", "category": "shop",
     "question": {"en": "When are you open?", "zh": "你们几点营业？"},
     "alternatives": {"en": ["What are your opening hours?", "Are you open on Sunday?"], "zh": ["营业时间是什么时候", "星期天开门吗"]},
     "answer": {"en": "Every day from 9 to 18.", "zh": "每天九点到十八点。"}}
  ]})";

template <class T>
T must(Result<T> result) {
  if (!result.ok()) {
    std::fprintf(stderr, "%s\n", result.error().message.c_str());
    std::abort();
  }
  return std::move(result).value();
}

}  // namespace

std::shared_ptr<const knowledge::Pack> small_pack() {
  static const auto pack = [] {
    const knowledge::Assets assets = must(tools::load_assets(FOYER_SOURCE_DIR "/assets"));
    const knowledge::Source source{"small.json", kSource, "en"};
    knowledge::Compiled compiled = must(knowledge::compile({&source, 1}, assets));
    return std::make_shared<const knowledge::Pack>(must(knowledge::Pack::open(std::move(compiled.pack))));
  }();
  return pack;
}

}  // namespace foyer::test
