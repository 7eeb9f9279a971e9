#include "canvas/drawing.h"

#include <algorithm>

namespace foyer::canvas {
namespace {

enum Deed { kMake, kChange, kDrop };

static_assert(sizeof(ImDrawVert) == 20 && sizeof(ImDrawIdx) == 2, "the page knows these sizes");

bool is_wanted(const ImTextureData& texture) noexcept {
  if (texture.Status == ImTextureStatus_WantDestroy) return texture.UnusedFrames > 0;
  return texture.Status == ImTextureStatus_WantCreate || texture.Status == ImTextureStatus_WantUpdates;
}

}  // namespace

void Drawing::take(ImDrawData& data) {
  words_.clear();
  if (data.Textures != nullptr) take_textures(*data.Textures);
  else put(0);
  put(data.CmdListsCount);
  for (const ImDrawList* list : data.CmdLists) take_list(*list, data);
}

void Drawing::take_textures(ImVector<ImTextureData*>& textures) {
  put(static_cast<int>(
      std::count_if(textures.begin(), textures.end(), [](const ImTextureData* texture) { return is_wanted(*texture); })));
  for (ImTextureData* texture : textures) {
    if (is_wanted(*texture)) take_texture(*texture);
  }
}

void Drawing::take_texture(ImTextureData& texture) {
  const Deed deed = texture.Status == ImTextureStatus_WantCreate    ? kMake
                    : texture.Status == ImTextureStatus_WantUpdates ? kChange
                                                                    : kDrop;
  const ImTextureRect all{0, 0, static_cast<unsigned short>(texture.Width), static_cast<unsigned short>(texture.Height)};
  const ImTextureRect& part = deed == kChange ? texture.UpdateRect : all;
  put(texture.UniqueID + 1);
  for (const int number : {static_cast<int>(deed), texture.Width, texture.Height}) put(number);
  put(texture.Pixels);
  for (const int number : {part.x, part.y, part.w, part.h}) put(number);
  texture.SetTexID(deed == kDrop ? ImTextureID_Invalid : static_cast<ImTextureID>(texture.UniqueID + 1));
  texture.SetStatus(deed == kDrop ? ImTextureStatus_Destroyed : ImTextureStatus_OK);
}

void Drawing::take_list(const ImDrawList& list, const ImDrawData& data) {
  put(list.VtxBuffer.Data);
  put(list.VtxBuffer.size_in_bytes());
  put(list.IdxBuffer.Data);
  put(list.IdxBuffer.size_in_bytes());
  put(list.CmdBuffer.Size);
  for (const ImDrawCmd& command : list.CmdBuffer) {
    put(static_cast<int>(command.GetTexID()));
    put(static_cast<int>(std::max(0.0F, command.ClipRect.x)));
    put(static_cast<int>(std::max(0.0F, command.ClipRect.y)));
    put(static_cast<int>(std::min(data.DisplaySize.x, command.ClipRect.z)));
    put(static_cast<int>(std::min(data.DisplaySize.y, command.ClipRect.w)));
    put(static_cast<int>(command.ElemCount));
    put(static_cast<int>(command.IdxOffset));
  }
}

void Drawing::forget_textures() {
  for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
    if (texture->Status == ImTextureStatus_WantDestroy || texture->Status == ImTextureStatus_Destroyed) continue;
    texture->SetTexID(ImTextureID_Invalid);
    texture->SetStatus(ImTextureStatus_WantCreate);
  }
}

}  // namespace foyer::canvas
