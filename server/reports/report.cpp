#include "server/reports/report.h"

#include <algorithm>
#include <array>
#include <vector>

#include "server/reports/queries.h"
#include "server/reports/times.h"

namespace foyer::reports {
namespace {

constexpr std::int64_t kDayMs = 24 * 60 * 60 * 1000;
constexpr std::int64_t kQuietMs = 30 * kDayMs;
constexpr std::int64_t kInTouchMs = 90 * kDayMs;
constexpr double kHourMs = 60.0 * 60 * 1000;

// The period and the site that every query is asked with.
struct Scope {
  store::Database& database;
  std::int64_t from;
  std::int64_t to;
  std::string_view site;

  store::Statement ask(std::string_view sql) const { return database.prepare(sql).bind(from, to, site); }
};

std::optional<double> ratio(std::int64_t part, std::int64_t whole) {
  if (whole == 0) return std::nullopt;
  return static_cast<double>(part) / static_cast<double>(whole);
}

Status count_conversations(const Scope& scope, protocol::Report& report) {
  auto row = scope.ask(queries::kConversations);
  if (row.next()) report.conversations = row.integer(0);
  if (row.failed()) return row.error();
  return {};
}

Status count_ratings(const Scope& scope, protocol::Report& report) {
  auto row = scope.ask(queries::kRatings);
  if (row.next()) {
    report.rated = row.integer(0);
    report.satisfied = row.integer(1);
    report.satisfaction = ratio(report.satisfied, report.rated);
  }
  if (row.failed()) return row.error();
  return {};
}

Status measure_waits(const Scope& scope, protocol::Report& report) {
  using protocol::Priority;
  for (const auto priority : {Priority::kLow, Priority::kNormal, Priority::kHigh, Priority::kUrgent}) {
    report.by_priority.push_back({priority, 0});
  }
  std::vector<std::int64_t> responses;
  auto rows = scope.ask(queries::kWaits);
  while (rows.next()) {
    ++report.escalated;
    for (auto& row : report.by_priority) row.count += to_string(row.priority) == rows.text(0);
    if (!rows.is_null(1)) responses.push_back(rows.integer(1));
  }
  if (rows.failed()) return rows.error();
  report.first_response = times_of(responses);
  return {};
}

Status measure_handling(const Scope& scope, protocol::Report& report) {
  std::vector<std::int64_t> handling;
  auto rows = scope.ask(queries::kHandled);
  while (rows.next()) {
    ++report.handled;
    if (!rows.is_null(0)) handling.push_back(rows.integer(0));
  }
  if (rows.failed()) return rows.error();
  report.handling = times_of(handling);
  return {};
}

Status count_lost(const Scope& scope, protocol::Report& report) {
  const std::int64_t quiet_from = scope.to - kQuietMs;
  auto row = scope.database.prepare(queries::kChurn).bind(quiet_from - kInTouchMs, quiet_from, scope.site, scope.to);
  if (row.next()) {
    report.customers = row.integer(0);
    report.lost = row.integer(1);
    report.churn = ratio(report.lost, report.customers);
  }
  if (row.failed()) return row.error();
  return {};
}

Status sum_tallies(const Scope& scope, protocol::Report& report) {
  auto row = scope.ask(queries::kTallies);
  if (row.next()) {
    report.bot = {row.integer(0), row.integer(1), row.integer(2), row.integer(3), row.integer(4), row.integer(5)};
  }
  if (row.failed()) return row.error();
  return {};
}

// handled / (all * mean response time), the time in hours.
std::optional<double> efficiency(const protocol::Report& report) {
  const double hours = report.first_response.mean_ms.value_or(0) / kHourMs;
  if (report.escalated == 0 || hours == 0) return std::nullopt;
  return static_cast<double>(report.handled) / (static_cast<double>(report.escalated) * hours);
}

}  // namespace

Result<protocol::Report> report(store::Database& database, std::int64_t from_ms, std::int64_t to_ms, std::string_view site) {
  const Scope scope{database, from_ms, to_ms, site};
  protocol::Report out{.from = from_ms, .to = to_ms};
  for (const auto part : {count_conversations, count_ratings, measure_waits, measure_handling, count_lost, sum_tallies}) {
    if (const Status done = part(scope, out); !done) return done.error();
  }
  out.efficiency_per_hour = efficiency(out);
  return out;
}

}  // namespace foyer::reports
