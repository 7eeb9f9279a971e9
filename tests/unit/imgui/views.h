// Views of every state of a conversation, by hand.
#pragma once

#include <string>
#include <string_view>

#include "view/view.gen.h"

namespace foyer::test {

[[nodiscard]] view::Message message(std::string id, protocol::Author author, std::string_view text);

[[nodiscard]] view::ChatView greeting();
[[nodiscard]] view::ChatView answer();
[[nodiscard]] view::ChatView clarify();
[[nodiscard]] view::ChatView person_offered();
[[nodiscard]] view::ChatView queued();
[[nodiscard]] view::ChatView with_agent();
[[nodiscard]] view::ChatView typing();
[[nodiscard]] view::ChatView contact_form();
[[nodiscard]] view::ChatView rating();
[[nodiscard]] view::ChatView offline();
[[nodiscard]] view::ChatView closed();
[[nodiscard]] view::ChatView arabic();
[[nodiscard]] view::ChatView long_words();
[[nodiscard]] view::ChatView many(std::size_t messages);

}  // namespace foyer::test
