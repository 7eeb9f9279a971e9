#include "text/language.h"

#include <catch2/catch.hpp>

#include "text/normalize.h"

using namespace foyer::text;

TEST_CASE("the language is told by the script") {
  struct Row {
    const char* text;
    const char* expected;
  };
  const Row rows[] = {
      {"Where is my order?", "en"},
      {"我的订单在哪里？", "zh"},
      {"我的order在哪", "zh"},
      {"帮我 cancel my subscription", "zh"},
      {"how do I type 你好 on my English keyboard", "en"},
      {"優の良品のサービス", "ja"},
      {"优の良品服务怎么样呢", "zh"},  // one borrowed kana
      {"返品したいです", "ja"},
      {"ｶﾀｶﾅ", "ja"},
      {"주문은 어디에 있나요?", "ko"},
      {"Где мой заказ?", "ru"},
      {"где мой iPhone 15 Pro", "ru"},
      {"أين طلبي؟", "ar"},
      {"איפה ההזמנה שלי", "he"},
      {"Πού είναι;", "el"},
      {"สินค้าอยู่ไหน", "th"},
      {"मेरा ऑर्डर", "hi"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(language_of(normalize(row.text)) == row.expected);
  }
}

TEST_CASE("text without letters has no language") {
  for (const char* text : {"", "123", "😀👍", "?!…", " \n"}) {
    CAPTURE(text);
    CHECK(language_of(normalize(text)).empty());
  }
}
