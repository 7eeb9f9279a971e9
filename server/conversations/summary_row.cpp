#include "server/conversations/summary_row.h"

namespace foyer::conversations {

protocol::Summary read_summary(const store::Statement& row) {
  protocol::Summary out{
      .conversation = row.text(0),
      .site = row.text(1),
      .visitor_name = row.text(2),
      .visitor_email = row.text(3),
      .owner = enum_of<protocol::Owner>(row.text(4), protocol::kOwnerNames),
      .assignee = row.integer(5),
      .assignee_name = row.text(6),
      .priority = enum_of<protocol::Priority>(row.text(7), protocol::kPriorityNames),
      .sentiment = enum_of<protocol::Sentiment>(row.text(8), protocol::kSentimentNames),
      .intent = row.text(9),
      .locale = row.text(10),
      .question = row.text(11),
      .last_text = row.text(12),
      .created_at = row.integer(13),
      .waiting_since = row.integer(14),
      .updated_at = row.integer(15),
      .last_seq = row.integer(16),
  };
  if (!row.is_null(17)) out.satisfied = row.integer(17) != 0;
  if (!row.text(18).empty()) out.visitor_phone = row.text(18);
  if (!row.text(19).empty()) out.visitor_id = row.text(19);
  out.verified = row.integer(20) != 0;
  out.seen_seq = row.integer(21);
  return out;
}

}  // namespace foyer::conversations
