#include "canvas/inspect.h"

#include <string_view>
#include <vector>

#include "api/foyer.h"
#include "canvas/browser.h"
#include "canvas/decode.h"
#include "canvas/inspection.h"

struct foyer_inspect {
  foyer::canvas::BrowserRasteriser rasteriser;
  foyer::canvas::Inspection inspection{rasteriser, foyer::canvas::now_ms};
  std::vector<std::uint8_t> response;

  std::uint32_t answer(const foyer::Status& status) {
    if (status) return FOYER_OK;
    const std::string_view why = status.error().message;
    response.assign(why.begin(), why.end());
    return FOYER_MALFORMED;
  }
};

extern "C" {

foyer_inspect* foyer_inspect_new(void) { return new foyer_inspect; }
void foyer_inspect_delete(foyer_inspect* inspect) { delete inspect; }

uint32_t foyer_inspect_open(foyer_inspect* inspect, const uint8_t* pack, uint32_t size) {
  return inspect->answer(inspect->inspection.open({pack, pack + size}));
}

uint32_t foyer_inspect_learn(foyer_inspect* inspect, const uint8_t* language, uint32_t size) {
  return inspect->answer(inspect->inspection.learn({language, size}));
}

uint32_t foyer_inspect_begin(foyer_inspect* inspect, const uint8_t* locale, uint32_t size) {
  inspect->inspection.begin({reinterpret_cast<const char*>(locale), size});
  return FOYER_OK;
}

uint32_t foyer_inspect_ask(foyer_inspect* inspect, const uint8_t* bytes, uint32_t size) {
  foyer::canvas::TestQuestions questions;
  if (!foyer::canvas::decode(bytes, size, questions)) return FOYER_MALFORMED;
  inspect->inspection.ask(std::move(questions));
  return FOYER_OK;
}

uint32_t foyer_inspect_show(foyer_inspect* inspect, const uint8_t* bytes, uint32_t size) {
  foyer::canvas::Inspected inspected;
  if (!foyer::canvas::decode(bytes, size, inspected)) return FOYER_MALFORMED;
  inspect->inspection.show(std::move(inspected));
  return FOYER_OK;
}

uint32_t foyer_inspect_tune(foyer_inspect* inspect, const uint8_t* bytes, uint32_t size) {
  foyer::canvas::InspectedTuning tuning;
  if (!foyer::canvas::decode(bytes, size, tuning)) return FOYER_MALFORMED;
  return inspect->answer(inspect->inspection.tune(tuning));
}

uint32_t foyer_inspect_frame(foyer_inspect* inspect, const uint8_t* bytes, uint32_t size) {
  foyer::canvas::FrameInput input;
  if (!foyer::canvas::decode(bytes, size, input)) return FOYER_MALFORMED;
  foyer::ByteWriter out;
  write(out, inspect->inspection.frame(input));
  inspect->response = std::move(out).take();
  return FOYER_OK;
}

const uint8_t* foyer_inspect_response_data(const foyer_inspect* inspect) { return inspect->response.data(); }
uint32_t foyer_inspect_response_size(const foyer_inspect* inspect) { return static_cast<uint32_t>(inspect->response.size()); }
const uint32_t* foyer_inspect_drawing(const foyer_inspect* inspect) { return inspect->inspection.drawing().data(); }

void foyer_inspect_forget_textures(foyer_inspect* inspect) { inspect->inspection.forget_textures(); }

}  // extern "C"
