// What the relay counts, and its page in the Prometheus text format 0.0.4 (prometheus.io/docs/instrumenting/exposition_formats).
// Thread rule: the event loop's thread only.
#pragma once

#include <array>
#include <cstdint>
#include <string>

#include "protocol/protocol.gen.h"

namespace foyer::server {

struct Metrics {
  // Gauges: how it is now.
  std::int64_t connections_open = 0;
  std::int64_t visitors_online = 0;
  std::int64_t agents_online = 0;
  std::int64_t passwords_waiting = 0;
  // Counters: since the start.
  std::uint64_t connections_accepted = 0;
  std::uint64_t connections_turned_away = 0;
  std::uint64_t requests = 0;
  std::uint64_t frames_received = 0;
  std::uint64_t frames_sent = 0;
  std::uint64_t posts_stored = 0;
  std::uint64_t posts_repeated = 0;
  std::uint64_t slow_peers_closed = 0;
  std::uint64_t silent_peers_closed = 0;
  std::uint64_t logins_failed = 0;
  std::uint64_t pack_compile_failures = 0;
  // The store's own, copied when the page is asked for.
  std::uint64_t commits = 0;
  std::uint64_t writes_stored = 0;
  std::uint64_t writes_failed = 0;
  std::uint64_t disk_full = 0;
  std::int64_t writes_waiting = 0;
  std::array<std::uint64_t, protocol::kRefusalNames.size()> refusals{};  // by protocol::Refusal

  void refused(protocol::Refusal reason) noexcept { ++refusals[static_cast<std::size_t>(reason)]; }
};

[[nodiscard]] std::string print_metrics(const Metrics& metrics);

}  // namespace foyer::server
