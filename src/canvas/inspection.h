// The inspector in a canvas: a pack of its own, worked on frame by frame from what the page says has happened.
// Thread rule: one thread; it makes its context the current one.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "canvas/canvas.gen.h"
#include "canvas/surface.h"
#include "imgui/inspector/inspector.h"

namespace foyer::canvas {

class Inspection {
 public:
  // The rasteriser must outlive this. now_ms: a clock that never goes back.
  Inspection(Rasteriser& rasteriser, std::function<double()> now_ms);

  // bytes: a site's pack.
  [[nodiscard]] Status open(std::vector<std::uint8_t> bytes);
  // bytes: a language pack. REQUIRES: open() succeeded, and there was no frame yet.
  [[nodiscard]] Status learn(std::span<const std::uint8_t> bytes);
  // Makes the inspector of the pack's locale nearest to this one. REQUIRES: open() succeeded.
  void begin(std::string_view locale);

  // What follows REQUIRES begin().
  void ask(TestQuestions questions);
  void show(Inspected inspected);
  // Moves the sliders. Errors: a number that is not in its range.
  [[nodiscard]] Status tune(const InspectedTuning& given);
  [[nodiscard]] InspectorFrame frame(const FrameInput& input);

  // Of the last frame.
  [[nodiscard]] std::span<const std::uint32_t> drawing() const noexcept { return surface_.drawing(); }
  void forget_textures() { surface_.forget_textures(); }

 private:
  [[nodiscard]] int next_frame_ms();

  Surface surface_;
  std::function<double()> now_ms_;
  std::shared_ptr<knowledge::Pack> pack_;
  std::optional<imgui::Inspector> inspector_;
  std::string heard_;  // of the conversation, last
  int unsettled_ = 0;  // frames until what has happened shows everywhere
};

}  // namespace foyer::canvas
