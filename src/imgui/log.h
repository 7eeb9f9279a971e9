// The messages, oldest first. Heights are kept by message and width, and only what can be seen is laid out and drawn: a row
// that nobody has seen yet has a guessed height, until it comes near. Thread rule: one thread.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "imgui/bubble.h"

namespace foyer::imgui {

class Log {
 public:
  // What a new view brings to this log.
  struct Change {
    std::optional<std::size_t> top;  // the row to bring into sight from its top
    bool is_own = false;             // the visitor's own: wherever they were reading, they want to see it
    std::size_t added = 0;
  };

  // The messages must remain live until the next call, or this goes.
  Change show(const std::vector<view::Message>& messages);

  // Guesses anew where the width or the scale has changed.
  void fit(const Paint& paint, float width);

  [[nodiscard]] float height() const noexcept { return tops_.empty() ? 0 : tops_.back(); }
  [[nodiscard]] float top_of(std::size_t row) const noexcept { return tops_[row]; }

  // Nothing where there is no such message.
  [[nodiscard]] std::optional<std::size_t> row_of(std::string_view id) const;

  // Measures what lies between two heights of the log; returns how much what begins above `from` has grown.
  float settle(Paint& paint, const Surroundings& surroundings, float from, float to);

  // at: the log's top left. Draws what lies between the two heights, and lets go of every other row's layout.
  void draw(Paint& paint, const Surroundings& surroundings, ImVec2 at, float from, float to, Acts& acts);

 private:
  struct Row {
    std::string id;
    std::uint64_t fingerprint = 0;
    float height = 0;
    bool measured = false;
    std::optional<Bubble> bubble;
  };

  [[nodiscard]] std::size_t row_at(float height) const noexcept;
  [[nodiscard]] Place place_of(std::size_t row) const noexcept;
  [[nodiscard]] float guess(std::size_t row) const noexcept;
  void measure(std::size_t row, Paint& paint, const Surroundings& surroundings);
  void stack();
  void offer_copy(Paint& paint, std::size_t row, const Box& bubble);
  void draw_copy(Paint& paint);

  const std::vector<view::Message>* messages_ = nullptr;
  std::vector<Row> rows_;
  std::vector<float> tops_;  // one more than rows: the last is the log's height
  std::vector<std::size_t> drawn_;
  std::string to_copy_;
  float width_ = 0;
  float scale_ = 0;
};

}  // namespace foyer::imgui
