// Which addresses may become a link in a visitor's or an agent's page.
// Thread rule: pure.
#pragma once

#include <string_view>

namespace foyer::text {

// https: and http: with a host and no user name, mailto: and tel: with anything after the colon; the scheme in any case (RFC
// 3986). Control characters, white space and invisible characters, double quotes, angle brackets, backslashes, backquotes and
// bytes that are not UTF-8 make a URL unsafe wherever they stand, since browsers drop or rewrite some of them
// ("java\nscript:"). Relative references are unsafe: they would mean the host's page.
[[nodiscard]] bool is_safe_url(std::string_view url) noexcept;

}  // namespace foyer::text
