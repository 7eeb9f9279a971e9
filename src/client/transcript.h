// What has been said, oldest first, each id once. Bounded: the oldest items make room. Thread rule: a plain value.
#pragma once

#include <string_view>
#include <vector>

#include "dialog/dialog.gen.h"
#include "protocol/protocol.gen.h"

namespace foyer::client {

inline constexpr std::size_t kMaxItems = 500;   // of client.schema Snapshot

// What goes along when a person is asked for. In bytes of text, so that the frame stays under the 64 kB that the relay takes even
// where JSON writes every other character with a backslash.
inline constexpr std::size_t kMaxHistoryLines = 100;
inline constexpr std::size_t kMaxHistoryBytes = 24'000;

class Transcript {
 public:
  Transcript() = default;
  explicit Transcript(std::vector<dialog::Item> items) : items_(std::move(items)) {}

  [[nodiscard]] const std::vector<dialog::Item>& items() const noexcept { return items_; }
  [[nodiscard]] bool contains(std::string_view id) const noexcept { return find(id) != nullptr; }
  // Null where there is none; valid until the transcript changes.
  [[nodiscard]] const dialog::Item* find(std::string_view id) const noexcept;

  void add(dialog::Item item);  // one whose id is there already is ignored
  void mark(std::string_view id, dialog::Delivery delivery) noexcept;

  // The relay has it, since this time of its clock, which is every tab's from here on.
  void mark_sent(std::string_view id, std::int64_t at) noexcept;

  // What was sent, up to this item, has been read. False where that was known.
  bool mark_read(std::string_view id) noexcept;

  // Adds what this transcript lacks and the other has, at its end.
  void add_missing(const Transcript& other);

  // The latest lines, oldest first, notices left out, within kMaxHistoryLines and kMaxHistoryBytes.
  [[nodiscard]] std::vector<protocol::Line> history() const;

 private:
  std::vector<dialog::Item> items_;
};

}  // namespace foyer::client
