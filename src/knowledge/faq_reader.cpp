#include "knowledge/faq_reader.h"

#include <algorithm>

namespace foyer::knowledge {
namespace {

bool is_blank(const std::string& text) { return text.find_first_not_of(" \t\r\n") == std::string::npos; }

std::string in_quotes(std::string_view name) { return '"' + std::string(name) + '"'; }

// The field of an object, or null where it is absent or null.
const nlohmann::json* find(const nlohmann::json& object, const char* name) {
  const auto found = object.find(name);
  return found == object.end() || found->is_null() ? nullptr : &*found;
}

}  // namespace

std::string Findings::line(std::string_view reason) const {
  std::string line = file_ + ": ";
  if (!entry_.empty()) line += entry_ + ": ";
  return line.append(reason);
}

bool Locales::has(std::string_view tag) const { return std::find(all.begin(), all.end(), tag) != all.end(); }

void FieldReader::warn_of_unknown(const nlohmann::json& object, std::initializer_list<std::string_view> known) const {
  for (const auto& [name, value] : object.items()) {
    if (std::find(known.begin(), known.end(), name) == known.end()) findings_.warn("unknown field " + in_quotes(name));
  }
}

bool FieldReader::check(const nlohmann::json& value, std::string_view name, std::size_t max_bytes) const {
  if (!value.is_string()) {
    findings_.error(in_quotes(name) + " is not a text");
    return false;
  }
  const auto& text = value.get_ref<const std::string&>();
  if (text.size() > max_bytes) {
    findings_.error(in_quotes(name) + " has " + std::to_string(text.size()) + " bytes; at most " + std::to_string(max_bytes) +
                    " are allowed");
  }
  return text.size() <= max_bytes;
}

bool FieldReader::check_locale(const std::string& tag, std::string_view name) const {
  if (locales_.has(tag)) return true;
  findings_.error(in_quotes(name) + " is given in " + in_quotes(tag) + ", which is not one of the file's locales");
  return false;
}

std::string FieldReader::plain_text(const nlohmann::json& object, const char* name, std::size_t max_bytes) const {
  const nlohmann::json* value = find(object, name);
  return value != nullptr && check(*value, name, max_bytes) ? value->get<std::string>() : std::string();
}

bool FieldReader::flag(const nlohmann::json& object, const char* name) const {
  const nlohmann::json* value = find(object, name);
  if (value == nullptr) return false;
  if (!value->is_boolean()) findings_.error(in_quotes(name) + " is not true or false");
  return value->is_boolean() && value->get<bool>();
}

bool FieldReader::check_list(const nlohmann::json& value, std::string_view name, std::size_t max) const {
  if (!value.is_array()) {
    findings_.error(in_quotes(name) + " is not a list");
    return false;
  }
  if (value.size() > max) {
    findings_.error(in_quotes(name) + " has " + std::to_string(value.size()) + " items; at most " + std::to_string(max) +
                    " are allowed");
  }
  return value.size() <= max;
}

const nlohmann::json* FieldReader::list(const nlohmann::json& object, const char* name, std::size_t max) const {
  const nlohmann::json* value = find(object, name);
  return value != nullptr && check_list(*value, name, max) ? value : nullptr;
}

Localized FieldReader::text(const nlohmann::json& object, const char* name, std::size_t max_bytes, Plain plain) const {
  Localized texts;
  const nlohmann::json* value = find(object, name);
  if (value == nullptr) return texts;
  if (!value->is_object()) {
    if (!check(*value, name, max_bytes) || is_blank(value->get_ref<const std::string&>())) return texts;
    if (plain == Plain::kOneLocale)
      texts[locales_.plain] = *value;
    else
      for (const std::string& tag : locales_.all) texts[tag] = *value;
    return texts;
  }
  for (const auto& [tag, text] : value->items()) {
    if (!check_locale(tag, name) || !check(text, name, max_bytes)) continue;
    if (!is_blank(text.get_ref<const std::string&>())) texts[tag] = text;
  }
  return texts;
}

std::vector<std::string> FieldReader::checked_texts(const nlohmann::json& value, std::string_view name, std::size_t max_bytes,
                                                    std::size_t max) const {
  std::vector<std::string> texts;
  if (!check_list(value, name, max)) return texts;
  for (const auto& text : value) {
    if (!check(text, name, max_bytes)) continue;
    if (is_blank(text.get_ref<const std::string&>()))
      findings_.error("one of " + in_quotes(name) + " is empty");
    else
      texts.push_back(text);
  }
  return texts;
}

LocalizedList FieldReader::texts(const nlohmann::json& object, const char* name, std::size_t max_bytes, std::size_t max) const {
  LocalizedList lists;
  const nlohmann::json* value = find(object, name);
  if (value == nullptr) return lists;
  if (!value->is_object()) {
    lists[locales_.plain] = checked_texts(*value, name, max_bytes, max);
    return lists;
  }
  for (const auto& [tag, list] : value->items()) {
    if (check_locale(tag, name)) lists[tag] = checked_texts(list, name, max_bytes, max);
  }
  return lists;
}

}  // namespace foyer::knowledge
