// What a file is by its own bytes (the WHATWG MIME Sniffing standard's patterns, and each format's own first bytes), never by the
// name or the type that its sender claims.
// Thread rule: pure.
#pragma once

#include <string_view>

namespace foyer::files {

// The media type; empty: none of those that may be sent along.
[[nodiscard]] std::string_view media_of(std::string_view bytes) noexcept;

// Pixels and nothing else: a browser may show it in place. Everything else is only ever saved.
[[nodiscard]] bool is_raster_image(std::string_view media) noexcept;

}  // namespace foyer::files
