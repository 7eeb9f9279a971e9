// How often one may try a password: by address, against guessing many accounts, and by account, against guessing one from many
// addresses. Only wrong passwords count.
// Thread rule: one thread.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>

#include "server/limits/keyed_buckets.h"

namespace foyer::server {

class LoginLimit {
 public:
  // 0: it may be tried. Else: milliseconds until it may.
  std::int64_t try_now(std::string_view address, std::string_view email, std::int64_t now_ms) {
    const std::int64_t wait = by_address_.take(address, now_ms);
    if (wait > 0) return wait;
    return by_account_.take(lower(email), now_ms);
  }

  void succeeded(std::string_view address, std::string_view email) {
    by_address_.give_back(address);
    by_account_.give_back(lower(email));
  }

 private:
  // Six a minute: 8,640 guesses a day.
  static constexpr Rate kTries{.burst = 10, .per_second = 0.1};

  // As the store compares: ASCII letters only.
  static std::string lower(std::string_view email) {
    std::string text(email);
    std::transform(text.begin(), text.end(), text.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return text;
  }

  KeyedBuckets by_address_{kTries};
  KeyedBuckets by_account_{kTries};
};

}  // namespace foyer::server
