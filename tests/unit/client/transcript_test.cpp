#include "client/transcript.h"

#include <catch2/catch.hpp>

using namespace foyer;
using namespace foyer::client;

namespace {

dialog::Item item(std::string id, dialog::MessageKind kind = dialog::MessageKind::kSaid) {
  dialog::Item out;
  out.id = std::move(id);
  out.kind = kind;
  out.text = "text";
  return out;
}

}  // namespace

TEST_CASE("an id is in the transcript once") {
  Transcript transcript;
  transcript.add(item("a"));
  transcript.add(item("a"));
  CHECK(transcript.items().size() == 1);
}

TEST_CASE("the oldest items make room") {
  Transcript transcript;
  for (std::size_t i = 0; i <= kMaxItems; ++i) transcript.add(item(std::to_string(i)));
  CHECK(transcript.items().size() == kMaxItems);
  CHECK(transcript.items().front().id == "1");
}

TEST_CASE("the history that goes along has the latest lines and no notices") {
  Transcript transcript;
  transcript.add(item("n", dialog::MessageKind::kNotice));
  for (std::size_t i = 0; i < kMaxHistoryLines + 5; ++i) transcript.add(item(std::to_string(i)));
  CHECK(transcript.history().size() == kMaxHistoryLines);
}

TEST_CASE("the history of long messages stays within its bytes and keeps the latest") {
  Transcript transcript;
  for (int i = 0; i < 40; ++i) {
    dialog::Item long_one = item(std::to_string(i));
    long_one.text = std::string(3'990, 'x') + std::to_string(i);
    transcript.add(long_one);
  }
  const auto history = transcript.history();
  REQUIRE(history.size() == kMaxHistoryBytes / 4'000);
  CHECK(history.back().text.ends_with("39"));
}
