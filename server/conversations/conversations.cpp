#include "server/conversations/conversations.h"

#include <memory>
#include <utility>

namespace foyer::conversations {
namespace {

using protocol::Refusal;
using store::Outcome;

constexpr std::int64_t kRetryBusyMs = 1000;
constexpr std::int64_t kRetryFullMs = 30'000;  // until somebody has made room

Refused not_stored(Outcome outcome) {
  switch (outcome) {
    case Outcome::kDiskFull: return {Refusal::kFull, "the message could not be stored: there is no room left", kRetryFullMs};
    case Outcome::kStopping: return {Refusal::kShuttingDown, "the relay is closing", kRetryBusyMs};
    default: return {Refusal::kBusy, "the message could not be stored now", kRetryBusyMs};
  }
}

}  // namespace

Conversations::Conversations(store::Store& store, Rescore rescore) : store_(&store), rescore_(std::move(rescore)) {}

void Conversations::post(Post post, PostDone done) {
  if (auto* const asked = std::get_if<protocol::BodyEscalated>(&post.body)) {
    *asked = judged(std::move(*asked), rescore_(post.site, asked->triage.locale, asked->question));
  }
  auto result = std::make_shared<Posted>();
  auto job = [result, post = std::move(post)](store::Database& database) -> Status {
    auto posted = store_post(database, post);
    if (!posted) return posted.error();
    *result = std::move(posted.value());
    return {};
  };
  store_->writer().submit(std::move(job), [result, done = std::move(done)](const store::Written& written) {
    done(written.ok() ? *result : Posted(not_stored(written.outcome)));
  });
}

void Conversations::seen(std::string conversation, Audience who, std::int64_t seq, std::function<void()> news) {
  auto is_news = std::make_shared<bool>(false);
  auto job = [is_news, conversation = std::move(conversation), who, seq](store::Database& database) -> Status {
    const auto stored = store_seen(database, conversation, who, seq);
    if (!stored) return stored.error();
    *is_news = *stored;
    return {};
  };
  store_->writer().submit(std::move(job), [is_news, news = std::move(news)](const store::Written& written) {
    if (written.ok() && *is_news) news();
  });
}

}  // namespace foyer::conversations
