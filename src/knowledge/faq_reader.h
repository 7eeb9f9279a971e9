// Reads the fields of one FAQ file out of its JSON and notes what is wrong, with file and entry. Native only.
// Thread rule: one thread.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include <nlohmann/json.hpp>

namespace foyer::knowledge {

// Errors and warnings of one file, each opened with the file's name and, inside an entry, the entry's.
class Findings {
 public:
  static constexpr std::size_t kMaxErrors = 50;

  explicit Findings(std::string file) : file_(std::move(file)) {}

  void enter(std::string entry) { entry_ = std::move(entry); }  // `entry "id"` or `entry #3`; empty: the file itself
  // What is over kMaxErrors is only counted: a file of another kind is wrong everywhere.
  void error(std::string_view reason) {
    if (errors_.size() < kMaxErrors) errors_.push_back(line(reason));
    else ++further_errors_;
  }
  void warn(std::string_view reason) { warnings_.push_back(line(reason)); }

  [[nodiscard]] const std::vector<std::string>& errors() const noexcept { return errors_; }
  [[nodiscard]] std::size_t further_errors() const noexcept { return further_errors_; }
  [[nodiscard]] const std::vector<std::string>& warnings() const noexcept { return warnings_; }

 private:
  [[nodiscard]] std::string line(std::string_view reason) const;

  std::string file_;
  std::string entry_;
  std::vector<std::string> errors_;
  std::size_t further_errors_ = 0;
  std::vector<std::string> warnings_;
};

// Texts of one field, by locale.
using Localized = std::map<std::string, std::string>;
using LocalizedList = std::map<std::string, std::vector<std::string>>;

// The locales of one file: those that it may speak, and the one that its plain strings are in.
struct Locales {
  std::vector<std::string> all;
  std::string plain;

  [[nodiscard]] bool has(std::string_view tag) const;
};

// Whether a plain string stands for the file's own locale, or for every one ("category": "billing").
enum class Plain { kOneLocale, kEveryLocale };

class FieldReader {
 public:
  FieldReader(Findings& findings, const Locales& locales) : findings_(findings), locales_(locales) {}

  // Warns of fields of `object` that are not `known`: most often a misspelt name.
  void warn_of_unknown(const nlohmann::json& object, std::initializer_list<std::string_view> known) const;

  // The text of a field that has no locale; empty where it is absent. Errors: not a text, too long.
  std::string plain_text(const nlohmann::json& object, const char* name, std::size_t max_bytes) const;
  bool flag(const nlohmann::json& object, const char* name) const;
  // Null where it is absent. Errors: not a list, or over max items.
  const nlohmann::json* list(const nlohmann::json& object, const char* name, std::size_t max) const;

  Localized text(const nlohmann::json& object, const char* name, std::size_t max_bytes, Plain plain = Plain::kOneLocale) const;
  LocalizedList texts(const nlohmann::json& object, const char* name, std::size_t max_bytes, std::size_t max) const;

 private:
  bool check(const nlohmann::json& value, std::string_view name, std::size_t max_bytes) const;
  bool check_locale(const std::string& tag, std::string_view name) const;
  bool check_list(const nlohmann::json& value, std::string_view name, std::size_t max) const;
  std::vector<std::string> checked_texts(const nlohmann::json& value, std::string_view name, std::size_t max_bytes,
                                         std::size_t max) const;

  Findings& findings_;
  const Locales& locales_;
};

}  // namespace foyer::knowledge
