// Opens models as they lie in packs: whatever the bytes, opening ends, and what opens can be asked. The first byte says which kind
// they are read as: an owner's intents, or triage.
#include <cmath>
#include <cstdlib>

#include "base/bytes.h"
#include "classify/intent.h"
#include "classify/train_intent.h"
#include "classify/triage.h"
#include "fuzz/seed.h"
#include "language/language.h"
#include "tools/files.h"

using namespace foyer;
using namespace foyer::classify;

namespace {

constexpr const char* kTexts[] = {"WHERE is my opne parcel?!", "你们几点营业，我要退款", "🙂 42 www.example.com", ""};

bool is_probability(float value) { return value >= 0 && value <= 1; }

void use(const IntentModel& model) {
  for (const char* text : kTexts) {
    const Intent intent = model.classify(text);
    if (intent.index >= model.classes().size() || !is_probability(intent.confidence)) std::abort();
  }
}

void use(const Triage& triage) {
  for (const char* text : kTexts) {
    const Judgement judged = triage.judge(Message(text));
    if (!is_probability(judged.priority_confidence) || !is_probability(judged.small_talk_confidence)) std::abort();
  }
}

std::vector<std::uint8_t> intents() {
  const Row rows[] = {{"where is my parcel", "tracking"}, {"has it been sent", "tracking"},  {"when does it come", "tracking"},
                      {"I send it back", "returning"},    {"how do I return it", "returning"}, {"can I exchange it", "returning"}};
  return train_intent({.rows = rows}).value();
}

std::vector<std::uint8_t> seed_of(std::uint8_t kind) {
  std::vector<std::uint8_t> seed = {kind};
  if (kind % 2 == 0) {
    const auto model = intents();
    seed.insert(seed.end(), model.begin(), model.end());
  } else {
    const std::string pack = tools::read_file(FOYER_SOURCE_DIR "/assets/language/en.small").value();
    const auto models = language::Language::open(as_bytes(pack)).value();
    seed.insert(seed.end(), models.triage_models().begin(), models.triage_models().end());
  }
  return seed;
}

}  // namespace

extern "C" std::size_t LLVMFuzzerCustomMutator(std::uint8_t* data, std::size_t size, std::size_t max_size, unsigned random) {
  static const std::vector<std::uint8_t> seeds[] = {seed_of(0), seed_of(1)};
  return fuzz::mutate(seeds[random % 2], 2, data, size, max_size);
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const std::span<const std::uint8_t> bytes(data + 1, size - 1);
  if (data[0] % 2 == 0) {
    if (const auto model = IntentModel::open(bytes); model.ok()) use(*model);
  } else {
    if (const auto triage = Triage::open(bytes); triage.ok()) use(*triage);
  }
  return 0;
}
