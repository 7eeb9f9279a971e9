#include "classify/train_triage.h"

#include <algorithm>
#include <string>

#include "base/bytes.h"
#include "classify/triage.h"

namespace foyer::classify {
namespace {

// A message that is urgent is as rare as it matters: each class counts as if all were as frequent.
constexpr TrainOptions kOptions{.max_features = 3000, .cost = 1, .balanced = true};

Status check_labels(std::span<const Row> rows, std::span<const std::string_view> names, std::string_view what) {
  for (const Row& row : rows) {
    if (std::find(names.begin(), names.end(), row.label) != names.end()) continue;
    return Error{"'" + std::string(row.label) + "' is no " + std::string(what) + " (of \"" + std::string(row.text) + "\")"};
  }
  return {};
}

Status append_model(std::span<const Row> rows, std::span<const std::string_view> names, std::string_view what,
                    ByteWriter& out) {
  if (Status status = check_labels(rows, names, what); !status) return status;
  const auto model = train(rows, kOptions);
  if (!model) return model.error();
  out.string(as_text(*model));
  return {};
}

std::vector<Row> labelled(std::span<const TriageRow> rows, const auto& label_of) {
  std::vector<Row> out;
  for (const TriageRow& row : rows) out.push_back({row.text, label_of(row)});
  return out;
}

}  // namespace

Result<std::vector<std::uint8_t>> train_triage(std::span<const TriageRow> rows, std::span<const Row> small_talk) {
  const auto priorities = labelled(rows, [](const TriageRow& row) { return row.priority; });
  const auto sentiments = labelled(rows, [](const TriageRow& row) { return row.sentiment; });
  auto talk = labelled(rows, [](const TriageRow& row) { return std::string_view(row.wants_person ? "wants_person" : "none"); });
  talk.insert(talk.end(), small_talk.begin(), small_talk.end());

  ByteWriter out;
  if (Status status = append_model(priorities, kPriorityNames, "priority", out); !status) return status.error();
  if (Status status = append_model(sentiments, kSentimentNames, "sentiment", out); !status) return status.error();
  if (Status status = append_model(talk, kSmallTalkNames, "small talk", out); !status) return status.error();
  return std::move(out).take();
}

}  // namespace foyer::classify
