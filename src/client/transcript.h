// What has been said, oldest first, each id once. Bounded: the oldest items make room. Thread rule: a plain value.
#pragma once

#include <string_view>
#include <vector>

#include "dialog/dialog.gen.h"
#include "protocol/protocol.gen.h"

namespace foyer::client {

inline constexpr std::size_t kMaxItems = 500;   // of client.schema Snapshot
inline constexpr std::size_t kMaxHistory = 100;  // lines that go along when a person is asked for

class Transcript {
 public:
  Transcript() = default;
  explicit Transcript(std::vector<dialog::Item> items) : items_(std::move(items)) {}

  [[nodiscard]] const std::vector<dialog::Item>& items() const noexcept { return items_; }
  [[nodiscard]] bool contains(std::string_view id) const noexcept;

  void add(dialog::Item item);  // one whose id is there already is ignored
  void mark(std::string_view id, dialog::Delivery delivery) noexcept;

  // Adds what this transcript lacks and the other has, at its end.
  void add_missing(const Transcript& other);

  // The latest lines, notices left out, as they go along when a person is asked for.
  [[nodiscard]] std::vector<protocol::Line> history() const;

 private:
  std::vector<dialog::Item> items_;
};

}  // namespace foyer::client
