#include "import/slug.h"

#include <catch2/catch.hpp>

using namespace foyer::import;

TEST_CASE("an id is made of the question's letters") {
  struct Row {
    const char* question;
    const char* slug;
  };
  const Row rows[] = {
      {"Where's my order?", "where-s-my-order"},
      {"  Gelten Gutscheine für Getränke?!", "gelten-gutscheine-fur-getranke"},
      {"ＷｉＦｉ 5G", "wifi-5g"},
      {"What happens to the money that I paid when the order is cancelled?", "what-happens-to-the-money-that-i-paid-when-the"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.question);
    CHECK(slug_of(row.question) == row.slug);
  }
}

TEST_CASE("a question in another script has the same id each time, and not its neighbour's") {
  const std::string slug = slug_of("我的订单到哪儿了？");
  CHECK(slug == "q-8e946906");
  CHECK(slug != slug_of("我的订单到哪里了？"));
  CHECK(slug_of("???").starts_with("q-"));
}
