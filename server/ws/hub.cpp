#include "server/ws/hub.h"

#include <algorithm>

#include <boost/asio/post.hpp>

#include "protocol/protocol_json.gen.h"

namespace foyer::server {
namespace {

template <class Union, class Case>
Frame frame_of(Case frame) {
  return std::make_shared<const std::string>(write_json(Union(std::move(frame))));
}

// Peers only leave later, by their own socket's task, so that the set does not change meanwhile.
template <class Followers, class Tell>
void each_follower(const Followers& followers, const std::string& conversation, Tell tell) {
  const auto found = followers.find(conversation);
  if (found == followers.end()) return;
  for (Peer* const peer : found->second) tell(*peer);
}

template <class Followers>
bool unfollow(Followers& followers, Peer& peer, const std::string& conversation) {
  const auto found = followers.find(conversation);
  if (found == followers.end()) return false;
  found->second.erase(&peer);
  if (!found->second.empty()) return false;
  followers.erase(found);
  return true;
}

}  // namespace

Hub::Hub(asio::io_context& loop, TimerWheel& wheel, store::Store& store, conversations::Conversations& conversations,
         Metrics& metrics, const Log& log)
    : loop_(loop),
      store_(store),
      conversations_(conversations),
      metrics_(metrics),
      log_(log),
      leave_grace_(wheel, [this] { tell_presence(); }) {}

void Hub::visitor_came(Peer& visitor) {
  visitors_.insert(&visitor);
  metrics_.visitors_online = static_cast<std::int64_t>(visitors_.size());
}

void Hub::visitor_left(Peer& visitor) {
  visitors_.erase(&visitor);
  metrics_.visitors_online = static_cast<std::int64_t>(visitors_.size());
}

void Hub::agent_came(Peer& agent, const Account& account, std::string session) {
  agents_.emplace(&agent, Agent{account, std::move(session)});
  tell_presence();
}

void Hub::agent_left(Peer& agent) {
  agents_.erase(&agent);
  leave_grace_.set(kLeaveGrace);
}

void Hub::set_available(Peer& agent, bool yes) {
  const auto found = agents_.find(&agent);
  if (found == agents_.end() || found->second.available == yes) return;
  found->second.available = yes;
  tell_presence();
}

void Hub::end_session(const std::string& session) {
  for (const auto& [peer, agent] : agents_) {
    if (agent.session == session) peer->close(CloseCode::kPolicyError, "logged out");
  }
}

void Hub::visitor_follows(Peer& visitor, const std::string& conversation) {
  auto& followers = following_[conversation];
  followers.insert(&visitor);
  if (followers.size() == 1) summary_changed(conversation);
  positions_.erase(conversation);  // the new socket has heard none
  queue_changed();
}

void Hub::visitor_unfollows(Peer& visitor, const std::string& conversation) {
  if (!unfollow(following_, visitor, conversation)) return;
  positions_.erase(conversation);
  summary_changed(conversation);
}

void Hub::agent_watches(Peer& agent, const std::string& conversation) { watching_[conversation].insert(&agent); }

void Hub::agent_unwatches(Peer& agent, const std::string& conversation) { unfollow(watching_, agent, conversation); }

void Hub::post(conversations::Post post, conversations::PostDone done) {
  std::string conversation = post.conversation;
  conversations_.post(std::move(post), [this, conversation = std::move(conversation),
                                        done = std::move(done)](const conversations::Posted& posted) {
    done(posted);
    const auto* result = std::get_if<conversations::Stored>(&posted);
    if (result == nullptr) return;
    ++(result->duplicate ? metrics_.posts_repeated : metrics_.posts_stored);
    if (!result->duplicate) stored(conversation, *result);
  });
}

void Hub::stored(const std::string& conversation, conversations::Stored stored) {
  const auto pump = [&conversation](Peer& peer) { peer.entries_stored(conversation); };
  each_follower(following_, conversation, pump);
  each_follower(watching_, conversation, pump);
  stored.summary.visitor_online = visitor_is_online(conversation);
  tell_agents(frame_of<protocol::DeskFrame>(protocol::DeskFrameSummary{std::move(stored.summary)}));
  // What is said changes nobody's place.
  const protocol::Body& body = stored.entry.body;
  if (!std::holds_alternative<protocol::BodyText>(body) && !std::holds_alternative<protocol::BodyFile>(body)) queue_changed();
}

void Hub::visitor_types(const std::string& conversation) {
  const Frame frame = frame_of<protocol::DeskFrame>(protocol::DeskFrameTyping{conversation});
  each_follower(watching_, conversation, [&frame](Peer& peer) { peer.send(frame); });
}

void Hub::agent_types(const std::string& conversation, const std::string& name) {
  const Frame frame = frame_of<protocol::RelayFrame>(protocol::RelayFrameTyping{conversation, name});
  each_follower(following_, conversation, [&frame](Peer& peer) { peer.send(frame); });
}

void Hub::visitor_saw(const std::string& conversation, std::int64_t seq) {
  conversations_.seen(conversation, conversations::Audience::kVisitor, seq, [this, conversation] { summary_changed(conversation); });
}

void Hub::agent_saw(const std::string& conversation, std::int64_t seq) {
  conversations_.seen(conversation, conversations::Audience::kAgents, seq, [this, conversation] { tell_read(conversation); });
}

void Hub::tell_read(const std::string& conversation) {
  const auto read = conversations_.read_up_to(conversation);
  if (!read || read->empty()) return;
  const Frame frame = frame_of<protocol::RelayFrame>(protocol::RelayFrameSeen{conversation, *read});
  each_follower(following_, conversation, [&frame](Peer& peer) { peer.send(frame); });
}

void Hub::summary_changed(const std::string& conversation) {
  if (agents_.empty()) return;
  auto summary = conversations_.summary(conversation);
  if (!summary || !*summary) return;
  (*summary)->visitor_online = visitor_is_online(conversation);
  tell_agents(frame_of<protocol::DeskFrame>(protocol::DeskFrameSummary{std::move(**summary)}));
}

bool Hub::is_online(std::int64_t agent) const {
  return std::any_of(agents_.begin(), agents_.end(),
                     [agent](const auto& item) { return item.second.account.id == agent && item.second.available; });
}

bool Hub::is_connected(std::int64_t agent) const {
  return std::any_of(agents_.begin(), agents_.end(), [agent](const auto& item) { return item.second.account.id == agent; });
}

bool Hub::visitor_is_online(const std::string& conversation) const { return following_.contains(conversation); }

Frame Hub::presence_frame() const {
  protocol::DeskFramePresence presence;
  if (const auto all = accounts(store_.reader())) {
    for (const Account& account : *all) presence.agents.push_back(info_of(account, is_online(account.id)));
  }
  return frame_of<protocol::DeskFrame>(std::move(presence));
}

Frame Hub::list_frame() const {
  protocol::DeskFrameList list;
  auto summaries = conversations_.summaries();
  if (summaries) list.conversations = std::move(*summaries);
  else log_.error("store_failed", {{"reason", summaries.error().message}});
  for (protocol::Summary& summary : list.conversations) summary.visitor_online = visitor_is_online(summary.conversation);
  return frame_of<protocol::DeskFrame>(std::move(list));
}

void Hub::close_all(CloseCode code, std::string_view reason) {
  for (Peer* const visitor : visitors_) visitor->close(code, reason);
  for (const auto& [peer, agent] : agents_) peer->close(code, reason);
}

void Hub::cut_all(std::string_view why) {
  for (Peer* const visitor : visitors_) visitor->cut(why);
  for (const auto& [peer, agent] : agents_) peer->cut(why);
}

void Hub::tell_agents(const Frame& frame) const {
  for (const auto& [peer, agent] : agents_) peer->send(frame);
}

void Hub::tell_presence() {
  metrics_.agents_online = static_cast<std::int64_t>(agents_.size());
  tell_agents(presence_frame());
  const bool online = std::any_of(agents_.begin(), agents_.end(), [](const auto& item) { return item.second.available; });
  if (online == told_online_) return;
  told_online_ = online;
  const Frame frame = frame_of<protocol::RelayFrame>(protocol::RelayFramePresence{online});
  for (Peer* const visitor : visitors_) visitor->send(frame);
}

// Once for all the changes of one commit.
void Hub::queue_changed() {
  if (queue_changing_) return;
  queue_changing_ = true;
  asio::post(loop_, [this] {
    queue_changing_ = false;
    tell_queue();
  });
}

void Hub::tell_queue() {
  const auto queue = conversations_.queue();
  if (!queue) return log_.error("store_failed", {{"reason", queue.error().message}});
  std::unordered_map<std::string_view, std::int64_t> places;
  for (const std::string& conversation : *queue) places.emplace(conversation, static_cast<std::int64_t>(places.size()) + 1);
  for (const auto& [conversation, followers] : following_) {
    const auto place = places.find(conversation);
    tell_position(conversation, place == places.end() ? 0 : place->second);
  }
}

void Hub::tell_position(const std::string& conversation, std::int64_t position) {
  const auto told = positions_.try_emplace(conversation, -1).first;
  if (told->second == position) return;
  told->second = position;
  const Frame frame = frame_of<protocol::RelayFrame>(protocol::RelayFrameQueue{conversation, position});
  each_follower(following_, conversation, [&frame](Peer& peer) { peer.send(frame); });
}

}  // namespace foyer::server
