// What foyer-imgui.wasm has in addition to api/foyer.h: the chat in a canvas. Bytes in, bytes out, by src/canvas/canvas.schema
// in its binary form. It calls out for letters and the time of day: Module.foyerPage, see browser.cpp.
//
//   foyer_canvas_new -> { foyer_canvas_show | foyer_canvas_frame -> foyer_canvas_drawing }* -> foyer_canvas_delete
//
// Thread rule: one thread.
#pragma once

#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef struct foyer_canvas foyer_canvas;

foyer_canvas* foyer_canvas_new(void);
void foyer_canvas_delete(foyer_canvas* canvas);

// view: view.schema ChatView. What is shown from the next frame on. FOYER_OK or FOYER_MALFORMED.
uint32_t foyer_canvas_show(foyer_canvas* canvas, const uint8_t* view, uint32_t size);

// input: canvas.schema FrameInput. REQUIRES: something is shown. On FOYER_OK the response is a FrameOutput, and the drawing is
// this frame's (drawing.h): both until the next call.
uint32_t foyer_canvas_frame(foyer_canvas* canvas, const uint8_t* input, uint32_t size);
const uint8_t* foyer_canvas_response_data(const foyer_canvas* canvas);
uint32_t foyer_canvas_response_size(const foyer_canvas* canvas);
const uint32_t* foyer_canvas_drawing(const foyer_canvas* canvas);

// The page has lost its textures (webglcontextlost): the next frame brings them all.
void foyer_canvas_forget_textures(foyer_canvas* canvas);

#ifdef __cplusplus
}
#endif
