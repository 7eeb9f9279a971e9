// The SQL of a report. ?1 and ?2 are the period [from, to), ?3 the site or ''. README.md says what each number means.
// For this folder alone.
#pragma once

#include <string_view>

namespace foyer::reports::queries {

inline constexpr std::string_view kConversations =
    "SELECT count(*) FROM conversations WHERE created_at >= ?1 AND created_at < ?2 AND (?3 = '' OR site = ?3)";

inline constexpr std::string_view kRatings = R"(
  SELECT count(*), total(json_extract(e.body, '$.satisfied'))
  FROM entries e JOIN conversations c ON c.number = e.conversation
  WHERE e.kind = 'rated' AND e.at >= ?1 AND e.at < ?2 AND (?3 = '' OR c.site = ?3))";

// Each time that a visitor began to wait for a person, and when a person wrote. Asking again before the conversation went back
// to the bot or was resolved belongs to the same wait.
inline constexpr std::string_view kWaits = R"(
  WITH ends AS NOT MATERIALIZED (SELECT conversation, seq FROM entries WHERE kind IN ('returned', 'resolved'))
  SELECT json_extract(e.body, '$.triage.priority'),
    (SELECT r.at FROM entries r
     WHERE r.conversation = e.conversation AND r.seq > e.seq AND r.author = 'agent' AND r.kind IN ('text', 'file')
       AND NOT EXISTS (SELECT 1 FROM ends x WHERE x.conversation = e.conversation AND x.seq > e.seq AND x.seq < r.seq)
     ORDER BY r.seq LIMIT 1) - e.at AS response
  FROM entries e JOIN conversations c ON c.number = e.conversation
  WHERE e.kind = 'escalated' AND e.at >= ?1 AND e.at < ?2 AND (?3 = '' OR c.site = ?3)
    AND NOT EXISTS (
      SELECT 1 FROM entries p WHERE p.conversation = e.conversation AND p.seq < e.seq AND p.kind = 'escalated'
        AND NOT EXISTS (SELECT 1 FROM ends x WHERE x.conversation = e.conversation AND x.seq > p.seq AND x.seq < e.seq))
  ORDER BY response)";

// From the first claim since the conversation was last ended, to its resolution.
inline constexpr std::string_view kHandled = R"(
  SELECT e.at - (
    SELECT a.at FROM entries a
    WHERE a.conversation = e.conversation AND a.seq < e.seq AND a.kind = 'assigned'
      AND NOT EXISTS (SELECT 1 FROM entries x WHERE x.conversation = e.conversation AND x.seq > a.seq AND x.seq < e.seq
                        AND x.kind IN ('returned', 'resolved'))
    ORDER BY a.seq LIMIT 1) AS handling
  FROM entries e JOIN conversations c ON c.number = e.conversation
  WHERE e.kind = 'resolved' AND e.at >= ?1 AND e.at < ?2 AND (?3 = '' OR c.site = ?3)
  ORDER BY handling)";

// Here ?1 to ?2 is the time in which a customer had to be in touch, and ?2 to ?4 the quiet time after it. In `spoke`, SQLite
// takes the bare column `conversation` from the row that has the max (sqlite.org/lang_select.html, 2.5). `+` and CROSS JOIN keep
// it to the entries of one conversation, where an index by time would read all of them for each customer.
inline constexpr std::string_view kChurn = R"(
  WITH spoke AS (
    SELECT c.customer, e.conversation, max(e.at)
    FROM entries e JOIN conversations c ON c.number = e.conversation
    WHERE e.author = 'visitor' AND e.at >= ?1 AND e.at < ?2 AND (?3 = '' OR c.site = ?3)
    GROUP BY c.customer),
  fate AS (
    SELECT
      EXISTS (SELECT 1 FROM conversations c CROSS JOIN entries e ON e.conversation = c.number
              WHERE c.customer = spoke.customer AND c.updated_at >= ?2
                AND e.author = 'visitor' AND +e.at >= ?2 AND +e.at < ?4) AS came_back,
      (SELECT json_extract(e.body, '$.satisfied') FROM entries e
       WHERE e.conversation = spoke.conversation AND e.kind = 'rated' AND +e.at < ?4 ORDER BY e.seq DESC LIMIT 1) AS satisfied,
      EXISTS (SELECT 1 FROM entries e
              WHERE e.conversation = spoke.conversation AND e.author = 'agent' AND e.kind IN ('text', 'file') AND +e.at < ?4
                AND e.seq > (SELECT max(q.seq) FROM entries q
                             WHERE q.conversation = spoke.conversation AND q.kind = 'escalated' AND +q.at < ?4)) AS answered
    FROM spoke)
  SELECT count(*), total(NOT came_back AND (satisfied IS 0 OR NOT answered)) FROM fate)";

// The browser counts anew after each escalation, so that every tally in the log counts.
inline constexpr std::string_view kTallies = R"(
  WITH came AS (
    SELECT json_extract(e.body, '$.tally') AS tally
    FROM entries e JOIN conversations c ON c.number = e.conversation
    WHERE e.kind = 'escalated' AND e.at >= ?1 AND e.at < ?2 AND (?3 = '' OR c.site = ?3)),
  counts AS (
    SELECT json_extract(tally, '$.asked') AS asked, json_extract(tally, '$.answered') AS answered,
      json_extract(tally, '$.helped') AS helped, json_extract(tally, '$.not_helped') AS not_helped,
      json_extract(tally, '$.clarified') AS clarified, json_extract(tally, '$.unanswered') AS unanswered
    FROM came
    UNION ALL
    SELECT asked, answered, helped, not_helped, clarified, unanswered
    FROM tallies WHERE at >= ?1 AND at < ?2 AND (?3 = '' OR site = ?3))
  SELECT total(asked), total(answered), total(helped), total(not_helped), total(clarified), total(unanswered) FROM counts)";

}  // namespace foyer::reports::queries
