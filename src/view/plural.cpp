#include "view/plural.h"

namespace foyer::view {
namespace {

std::string_view arabic(std::int64_t n) noexcept {
  constexpr std::string_view kSmall[] = {"zero", "one", "two"};
  if (n <= 2) return kSmall[n];
  const std::int64_t last = n % 100;
  return last >= 11 ? "many" : last >= 3 ? "few" : "other";
}

std::string_view russian(std::int64_t n) noexcept {
  const std::int64_t last = n % 10;
  const bool is_teen = n % 100 / 10 == 1;
  if (is_teen || last == 0 || last >= 5) return "many";
  return last == 1 ? "one" : "few";
}

}  // namespace

std::string_view plural_category(std::string_view locale, std::int64_t n) noexcept {
  const std::string_view language = locale.substr(0, locale.find('-'));
  if (language == "zh" || language == "ja" || language == "ko") return "other";
  if (language == "ar") return arabic(n);
  if (language == "ru") return russian(n);
  if (language == "he" && n == 2) return "two";
  if (language == "fr" || language == "pt") return n <= 1 ? "one" : "other";
  return n == 1 ? "one" : "other";
}

}  // namespace foyer::view
