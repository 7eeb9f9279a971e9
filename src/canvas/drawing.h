// A frame as numbers that a page can draw with WebGL, without a binding of OpenGL in between. 32 bits each:
//
//   textures, then for each:  id, deed (0 make, 1 change, 2 drop), width, height, address of the pixels (red, green, blue,
//                             opacity), and of what has changed left, top, width, height
//   lists, then for each:     address and bytes of its vertices (x, y, u, v: float; colour: 4 bytes), address and bytes of its
//                             indices (16 bits), commands, then for each: texture, left, top, right, bottom of what may be drawn
//                             in, indices, first index
//
// Addresses hold until the next call into the module. Thread rule: one thread.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include <imgui.h>

namespace foyer::canvas {

class Drawing {
 public:
  // Of a frame that was rendered; its textures count as made from here on.
  void take(ImDrawData& data);
  [[nodiscard]] std::span<const std::uint32_t> words() const noexcept { return words_; }

  // The page has lost them all: the next frame brings them again.
  static void forget_textures();

 private:
  void take_textures(ImVector<ImTextureData*>& textures);
  void take_texture(ImTextureData& texture);
  void take_list(const ImDrawList& list, const ImDrawData& data);
  void put(int number) { words_.push_back(static_cast<std::uint32_t>(number)); }
  void put(const void* address) { words_.push_back(static_cast<std::uint32_t>(reinterpret_cast<std::uintptr_t>(address))); }

  std::vector<std::uint32_t> words_;
};

}  // namespace foyer::canvas
