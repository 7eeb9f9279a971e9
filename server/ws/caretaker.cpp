#include "server/ws/caretaker.h"

#include <algorithm>

#include <sodium.h>

namespace foyer::server {

void Caretaker::look(std::int64_t now_ms) {
  for (const Status& status : {return_overdue(now_ms), return_orphans(now_ms)}) {
    if (!status) log_.error("store_failed", {{"reason", status.error().message}});
  }
}

Status Caretaker::return_overdue(std::int64_t now_ms) {
  if (sites_.all().empty()) return {};
  const auto shortest = std::min_element(sites_.all().begin(), sites_.all().end(), [](const Site& a, const Site& b) {
    return a.settings.wait_ms < b.settings.wait_ms;
  });
  const auto waiting = conversations_.overdue(now_ms - shortest->settings.wait_ms);
  if (!waiting) return waiting.error();
  for (const std::string& conversation : *waiting) {
    const auto summary = conversations_.summary(conversation);
    if (!summary) return summary.error();
    const Site* const site = *summary ? sites_.find((*summary)->site) : nullptr;
    // A site that the owner has taken away has nobody who would come.
    const std::int64_t wait_ms = site == nullptr ? 0 : site->settings.wait_ms;
    if (*summary && (*summary)->waiting_since + wait_ms <= now_ms) {
      give_back(conversation, protocol::ReturnReason::kNobodyCame, now_ms);
    }
  }
  return {};
}

Status Caretaker::return_orphans(std::int64_t now_ms) {
  const auto all = accounts(store_.reader());
  if (!all) return all.error();
  for (const Account& account : *all) {
    if (hub_.is_connected(account.id)) {
      gone_since_.erase(account.id);
      continue;
    }
    const std::int64_t since = gone_since_.try_emplace(account.id, now_ms).first->second;
    if (now_ms - since < kAgentGoneMs) continue;
    const auto held = conversations_.held_by(account.id);
    if (!held) return held.error();
    for (const std::string& conversation : *held) give_back(conversation, protocol::ReturnReason::kAgentLeft, now_ms);
  }
  return {};
}

void Caretaker::give_back(const std::string& conversation, protocol::ReturnReason reason, std::int64_t now_ms) {
  if (!giving_back_.insert(conversation).second) return;
  Entropy entropy;
  randombytes_buf(entropy.data(), entropy.size());
  conversations::Post post{.conversation = conversation,
                           .site = {},
                           .poster = conversations::Poster::of_system(),
                           .id = ids_.next(now_ms, entropy),
                           .now = now_ms,
                           .body = protocol::BodyReturned{reason}};
  hub_.post(std::move(post), [this, conversation, reason](const conversations::Posted& posted) {
    giving_back_.erase(conversation);
    const bool stored = std::holds_alternative<conversations::Stored>(posted);
    if (stored) log_.info("returned_to_bot", {{"reason", std::string(to_string(reason))}});
  });
}

}  // namespace foyer::server
