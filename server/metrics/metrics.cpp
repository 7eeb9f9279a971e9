#include "server/metrics/metrics.h"

namespace foyer::server {
namespace {

void header(std::string& page, const std::string& name, const std::string& help, const std::string& type) {
  page += "# HELP " + name + " " + help + "\n# TYPE " + name + " " + type + "\n";
}

void gauge(std::string& page, const std::string& name, const std::string& help, std::int64_t value) {
  header(page, name, help, "gauge");
  page += name + " " + std::to_string(value) + "\n";
}

void counter(std::string& page, const std::string& name, const std::string& help, std::uint64_t value) {
  header(page, name, help, "counter");
  page += name + " " + std::to_string(value) + "\n";
}

void refusals(std::string& page, const Metrics& metrics) {
  header(page, "foyer_refusals_total", "What was refused, by reason.", "counter");
  for (std::size_t i = 0; i < metrics.refusals.size(); ++i) {
    page += "foyer_refusals_total{reason=\"" + std::string(protocol::kRefusalNames[i]) + "\"} ";
    page += std::to_string(metrics.refusals[i]) + "\n";
  }
}

}  // namespace

std::string print_metrics(const Metrics& metrics) {
  std::string page;
  gauge(page, "foyer_connections_open", "Sockets open now.", metrics.connections_open);
  gauge(page, "foyer_visitors_online", "Visitors' WebSockets open now.", metrics.visitors_online);
  gauge(page, "foyer_agents_online", "Agents' WebSockets open now.", metrics.agents_online);
  gauge(page, "foyer_passwords_waiting", "Passwords being hashed or waiting for it.", metrics.passwords_waiting);
  counter(page, "foyer_connections_total", "Sockets accepted.", metrics.connections_accepted);
  counter(page, "foyer_connections_turned_away_total", "Sockets closed at once: too many.", metrics.connections_turned_away);
  counter(page, "foyer_requests_total", "HTTP requests answered.", metrics.requests);
  counter(page, "foyer_frames_received_total", "WebSocket messages read.", metrics.frames_received);
  counter(page, "foyer_frames_sent_total", "WebSocket messages written.", metrics.frames_sent);
  counter(page, "foyer_posts_stored_total", "Entries that a post has added to the store.", metrics.posts_stored);
  counter(page, "foyer_posts_repeated_total", "Posts whose entry was stored already.", metrics.posts_repeated);
  counter(page, "foyer_slow_peers_closed_total", "WebSockets closed since nobody read them.", metrics.slow_peers_closed);
  counter(page, "foyer_silent_peers_closed_total", "WebSockets closed since no pong came.", metrics.silent_peers_closed);
  counter(page, "foyer_logins_failed_total", "Log-ins with a wrong name or password.", metrics.logins_failed);
  counter(page, "foyer_pack_compile_failures_total", "FAQ sources that did not compile.", metrics.pack_compile_failures);
  // Their quotient is the mean size of a commit's batch.
  counter(page, "foyer_writes_stored_total", "Writes on disk.", metrics.writes_stored);
  counter(page, "foyer_commits_total", "Commits to the store.", metrics.commits);
  counter(page, "foyer_writes_failed_total", "Writes that the store did not take.", metrics.writes_failed);
  counter(page, "foyer_disk_full_total", "Writes that found no room on the disk.", metrics.disk_full);
  gauge(page, "foyer_writes_waiting", "Writes waiting for the writer.", metrics.writes_waiting);
  refusals(page, metrics);
  return page;
}

}  // namespace foyer::server
