// What foyer-imgui.wasm has for the inspector. Bytes in, bytes out, by src/canvas/canvas.schema in its binary form.
//
//   foyer_inspect_new -> foyer_inspect_open -> foyer_inspect_learn* -> foyer_inspect_begin
//     -> { foyer_inspect_ask | foyer_inspect_show | foyer_inspect_tune | foyer_inspect_frame -> foyer_inspect_drawing }* -> foyer_inspect_delete
//
// Thread rule: one thread.
#pragma once

#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef struct foyer_inspect foyer_inspect;

foyer_inspect* foyer_inspect_new(void);
void foyer_inspect_delete(foyer_inspect* inspect);

// A site's pack, and language packs. FOYER_OK; or FOYER_MALFORMED, and the response is what is wrong, in UTF-8.
uint32_t foyer_inspect_open(foyer_inspect* inspect, const uint8_t* pack, uint32_t size);
uint32_t foyer_inspect_learn(foyer_inspect* inspect, const uint8_t* language, uint32_t size);

// locale: BCP 47, in UTF-8; the pack's nearest is inspected.
uint32_t foyer_inspect_begin(foyer_inspect* inspect, const uint8_t* locale, uint32_t size);

// questions: TestQuestions, in place of those before. inspected: Inspected. tuning: InspectedTuning, for the sliders. FOYER_OK or
// FOYER_MALFORMED.
uint32_t foyer_inspect_ask(foyer_inspect* inspect, const uint8_t* questions, uint32_t size);
uint32_t foyer_inspect_show(foyer_inspect* inspect, const uint8_t* inspected, uint32_t size);
uint32_t foyer_inspect_tune(foyer_inspect* inspect, const uint8_t* tuning, uint32_t size);

// input: FrameInput. On FOYER_OK the response is an InspectorFrame, and the drawing is this frame's (drawing.h): both until the
// next call.
uint32_t foyer_inspect_frame(foyer_inspect* inspect, const uint8_t* input, uint32_t size);
const uint8_t* foyer_inspect_response_data(const foyer_inspect* inspect);
uint32_t foyer_inspect_response_size(const foyer_inspect* inspect);
const uint32_t* foyer_inspect_drawing(const foyer_inspect* inspect);

// The page has lost its textures (webglcontextlost): the next frame brings them all.
void foyer_inspect_forget_textures(foyer_inspect* inspect);

#ifdef __cplusplus
}
#endif
