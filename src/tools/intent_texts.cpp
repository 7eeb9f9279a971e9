#include "tools/intent_texts.h"

#include <filesystem>
#include <span>
#include <stdexcept>
#include <string_view>

#include "classify/train_intent.h"
#include "knowledge/pack.h"
#include "tools/json_lines.h"

namespace foyer::tools {
namespace {

std::vector<classify::Row> as_rows(std::span<const LabelledText> texts) {
  std::vector<classify::Row> rows;
  for (const LabelledText& one : texts) rows.push_back({one.text, one.label});
  return rows;
}

}  // namespace

Status read_labelled_texts(const std::string& path, std::vector<LabelledText>& out) {
  return for_each_row(path, [&](const nlohmann::json& row) {
    const LabelledText& one = out.emplace_back(LabelledText{row.at("text"), row.at("label")});
    if (one.label.empty() || one.label.size() > knowledge::kMaxIntentBytes)
      throw std::invalid_argument("a label takes 1 to " + std::to_string(knowledge::kMaxIntentBytes) + " bytes");
  });
}

Result<IntentTexts> read_intent_texts(const std::string& rows, const std::string& validation, const std::string& locale,
                                      const std::string& assets) {
  IntentTexts texts;
  Status status = read_labelled_texts(rows, texts.rows);
  if (status.ok() && !validation.empty()) status = read_labelled_texts(validation, texts.validation);
  if (!status.ok()) return status.error();
  const std::string unrelated = assets + "/training/unrelated/" + locale.substr(0, locale.find('-')) + ".jsonl";
  if (!std::filesystem::exists(unrelated)) return texts;
  status = for_each_row(unrelated, [&](const nlohmann::json& row) { texts.unrelated.push_back(row.at("text")); });
  if (!status.ok()) return status.error();
  return texts;
}

Result<std::vector<std::uint8_t>> train_intents(const IntentTexts& texts) {
  const auto rows = as_rows(texts.rows), validation = as_rows(texts.validation);
  const std::vector<std::string_view> unrelated(texts.unrelated.begin(), texts.unrelated.end());
  return classify::train_intent({rows, validation, unrelated});
}

Result<knowledge::Intents> read_intents(const std::string& path, const std::string& locale, const std::string& assets) {
  const auto texts = read_intent_texts(path, {}, locale, assets);
  if (!texts.ok()) return texts.error();
  auto model = train_intents(*texts);
  if (!model.ok()) return Error{path + ": " + model.error().message};
  return knowledge::Intents{locale, std::move(model).value()};
}

}  // namespace foyer::tools
