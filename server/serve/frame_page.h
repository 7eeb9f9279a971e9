// GET /frame: the page that the widget runs in where the owner's own page forbids WebAssembly (web/embedded). Only pages of the
// site's origins may show it (frame-ancestors), and it listens to these alone.
#pragma once

#include <string_view>

#include "server/http/message.h"
#include "server/origin/origin.h"

namespace foyer::server {

// script: the path of the frame's script, below the relay's root.
[[nodiscard]] Response frame_page(const AllowedOrigins& origins, std::string_view script);

}  // namespace foyer::server
