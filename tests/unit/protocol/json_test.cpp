#include "protocol/protocol_json.gen.h"

#include <catch2/catch.hpp>

using namespace foyer;
using namespace foyer::protocol;

TEST_CASE("a frame survives JSON and the binary form") {
  const VisitorFrame frame = VisitorFramePost{
      .conversation = "01ARYZ6S41TSV4RRFFQ69G5FAV", .id = "01ARYZ6S41TSV4RRFFQ69G5FAW", .at = 1469918176385,
      .body = BodyEscalated{.question = "我的order在哪", .triage = {.priority = Priority::kUrgent, .shown = {{"a", "b", true}}}}};
  const auto parsed = parse_json<VisitorFrame>(write_json(frame));
  REQUIRE(parsed.ok());
  CHECK(*parsed == frame);

  ByteWriter out;
  write(out, frame);
  ByteReader in(out.data());
  VisitorFrame read_back;
  read(in, read_back);
  CHECK(read_back == frame);
}

TEST_CASE("unknown fields are ignored") {
  const auto parsed = parse_json<VisitorFrame>(R"({"type":"typing","conversation":"x","colour":"blue"})");
  REQUIRE(parsed.ok());
  CHECK(std::get<VisitorFrameTyping>(*parsed).conversation == "x");
}

TEST_CASE("a bad frame is refused with the path of what is wrong") {
  struct Row { const char* json; const char* problem; };
  const Row rows[] = {
      {"{", "the message is not JSON"},
      {"[]", "the message is not an object"},
      {"{}", "the message has no type"},
      {R"({"type":"dance"})", "the message is of an unknown type"},
      {R"({"type":"typing"})", "conversation is missing"},
      {R"({"type":"typing","conversation":7})", "conversation is not a text"},
      {R"({"type":"typing","conversation":"01234567890123456789012345678"})", "conversation is longer than 26 bytes"},
      {R"({"type":"seen","conversation":"","seq":1.5})", "seq is not a whole number"},
      {R"({"type":"post","conversation":"","id":"","at":1,"author":"visitor","body":{"type":"rated","satisfied":"yes","comment":""}})",
       "body.satisfied is not true or false"},
  };
  for (const Row& row : rows) {
    const auto parsed = parse_json<VisitorFrame>(row.json);
    REQUIRE_FALSE(parsed.ok());
    CHECK(parsed.error().message == row.problem);
  }
}

TEST_CASE("every truncation of a binary frame is refused, and none is read past its end") {
  ByteWriter out;
  write(out, VisitorFrame(VisitorFrameHello{.version = 1, .site = "demo", .visitor = "v", .conversation = "", .last_seq = 3,
                                            .epoch = "e", .locale = "en"}));
  for (std::size_t size = 0; size < out.size(); ++size) {
    ByteReader in(std::span(out.data()).first(size));
    VisitorFrame frame;
    read(in, frame);
    CHECK(in.failed());
  }
}
