// A store with conversations in a folder of its own, and short ways to post.
#pragma once

#include <cstdio>
#include <memory>
#include <optional>
#include <string>

#include <catch2/catch.hpp>

#include "server/conversations/conversations.h"
#include "server/store/temp_folder.h"
#include "server/store/test_loop.h"

namespace foyer::conversations {

// The nth ULID that a test uses.
inline std::string ulid(std::int64_t n) {
  char out[27];
  std::snprintf(out, sizeof out, "%026lld", static_cast<long long>(n));
  return out;
}

inline const std::string kConversation = ulid(1'000'000);
inline const customers::VisitorHash kVisitor = *customers::hash_visitor_key(std::string(64, 'a'));
inline const customers::VisitorHash kStranger = *customers::hash_visitor_key(std::string(64, 'b'));

inline protocol::Body text(std::string words) { return protocol::BodyText{std::move(words)}; }

inline protocol::Body escalated(std::string question, protocol::Priority priority = protocol::Priority::kNormal) {
  return protocol::BodyEscalated{.question = std::move(question),
                                 .triage = {.intent = "shipping", .priority = priority, .confidence = 0.5, .locale = "en"},
                                 .page = "https://shop.example/cart"};
}

class Relay {
 public:
  explicit Relay(Score score = {}) : score_(score) { open(); }

  void open() {
    conversations_.reset();
    store_.reset();
    auto opened = store::Store::open(folder_.file("relay.db"), loop_.post_back());
    if (!opened) FAIL(opened.error().message);
    store_ = std::move(opened.value());
    conversations_.emplace(*store_, [this](std::string_view, std::string_view, std::string_view) { return score_; });
  }

  Posted post(Post post) {
    std::optional<Posted> out;
    conversations_->post(std::move(post), [&](const Posted& posted) { out = posted; });
    loop_.run_until([&] { return out.has_value(); });
    return *out;
  }

  // Posts under an id of its own; a refusal fails the test.
  Stored must_post(Poster poster, protocol::Body body, std::string conversation = kConversation) {
    const Posted posted = post({.conversation = std::move(conversation), .site = site, .poster = std::move(poster),
                                .id = ulid(++last_id_), .now = now, .body = std::move(body)});
    if (const auto* refused = std::get_if<Refused>(&posted)) FAIL(refused->message);
    return std::get<Stored>(posted);
  }

  [[nodiscard]] Conversations& conversations() { return *conversations_; }
  [[nodiscard]] store::Store& store() { return *store_; }
  [[nodiscard]] TestLoop& loop() { return loop_; }
  [[nodiscard]] std::string file() const { return folder_.file("relay.db"); }
  void set_score(Score score) { score_ = score; }

  std::int64_t now = 1'700'000'000'000;
  std::string site = "demo";  // must_post's

 private:
  TempFolder folder_;
  TestLoop loop_;
  Score score_;
  std::unique_ptr<store::Store> store_;
  std::optional<Conversations> conversations_;
  std::int64_t last_id_ = 500'000;  // beyond those that a test names itself
};

}  // namespace foyer::conversations
