#include "canvas/canvas.h"

#include <utility>
#include <vector>

#include "api/foyer.h"
#include "canvas/browser.h"
#include "canvas/chat.h"
#include "canvas/decode.h"

struct foyer_canvas {
  foyer::canvas::BrowserRasteriser rasteriser;
  foyer::canvas::Chat chat{rasteriser, foyer::canvas::time_of_day};
  std::vector<std::uint8_t> response;
};

extern "C" {

foyer_canvas* foyer_canvas_new(void) { return new foyer_canvas; }
void foyer_canvas_delete(foyer_canvas* canvas) { delete canvas; }

uint32_t foyer_canvas_show(foyer_canvas* canvas, const uint8_t* bytes, uint32_t size) {
  foyer::view::ChatView view;
  if (!foyer::canvas::decode(bytes, size, view)) return FOYER_MALFORMED;
  canvas->chat.show(std::move(view));
  return FOYER_OK;
}

uint32_t foyer_canvas_frame(foyer_canvas* canvas, const uint8_t* bytes, uint32_t size) {
  foyer::canvas::FrameInput input;
  if (!foyer::canvas::decode(bytes, size, input)) return FOYER_MALFORMED;
  foyer::ByteWriter out;
  write(out, canvas->chat.frame(input));
  canvas->response = std::move(out).take();
  return FOYER_OK;
}

const uint8_t* foyer_canvas_response_data(const foyer_canvas* canvas) { return canvas->response.data(); }
uint32_t foyer_canvas_response_size(const foyer_canvas* canvas) { return static_cast<uint32_t>(canvas->response.size()); }
const uint32_t* foyer_canvas_drawing(const foyer_canvas* canvas) { return canvas->chat.drawing().data(); }

void foyer_canvas_forget_textures(foyer_canvas* canvas) { canvas->chat.forget_textures(); }

}  // extern "C"
