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
  for (std::size_t i = 0; i < kMaxHistory + 5; ++i) transcript.add(item(std::to_string(i)));
  CHECK(transcript.history().size() == kMaxHistory);
}
