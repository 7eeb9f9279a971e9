#include "api/foyer.h"

#include <cstdlib>
#include <memory>
#include <utility>
#include <vector>

#include "api/describe.h"
#include "api/languages.h"
#include "client/client.h"
#include "storage/memory_store.h"

#ifdef __EMSCRIPTEN__
#include <emscripten.h>

#include "storage/indexed_db_store.h"
#include "storage/session_store.h"

// The one call out: there is something to poll. IndexedDB answers in its own time, not within a call from the host.
EM_JS(void, foyer_wake, (), { if (Module["foyerWake"]) Module["foyerWake"](); });
#else
static void foyer_wake() {}
#endif

namespace {

using namespace foyer;

constexpr std::uint32_t kAbiVersion = 5;
constexpr std::string_view kConversation = "conversation";
constexpr std::string_view kNoPack = "no pack is loaded";

std::unique_ptr<storage::Store> make_store([[maybe_unused]] const client::Settings& settings) {
#ifdef __EMSCRIPTEN__
  const std::string name = "foyer:" + settings.site;
  if (settings.storage == client::Storage::kFull) return std::make_unique<storage::IndexedDbStore>(name);
  if (settings.storage == client::Storage::kSession) return std::make_unique<storage::SessionStore>(name);
#endif
  return std::make_unique<storage::MemoryStore>();
}

template <class T>
bool decode(const std::uint8_t* bytes, std::uint32_t size, T& value) {
  ByteReader in({bytes, size});
  read(in, value);
  return !in.failed() && in.at_end();
}

}  // namespace

struct foyer_client {
  explicit foyer_client(client::Settings given) : settings(std::move(given)), store(make_store(settings)) {}

  // The languages call back to this very object.
  foyer_client(const foyer_client&) = delete;
  foyer_client& operator=(const foyer_client&) = delete;

  std::uint32_t fail(foyer_status status, std::string_view why) {
    response.assign(why.begin(), why.end());
    return status;
  }

  std::uint32_t load_pack(std::vector<std::uint8_t> bytes) {
    auto opened = knowledge::Pack::open(std::move(bytes));
    if (!opened.ok()) return fail(FOYER_BAD_PACK, opened.error().message);
    pack = std::make_shared<knowledge::Pack>(std::move(opened).value());
    for (const auto& language : known) pack->learn(language);
    core.emplace(settings, pack);
    read_storage();
    return FOYER_OK;
  }

  std::uint32_t learn_language(std::span<const std::uint8_t> bytes) {
    const Status learnt = languages.learn(bytes);
    return learnt.ok() ? std::uint32_t{FOYER_OK} : fail(FOYER_BAD_LANGUAGE, learnt.error().message);
  }

  void learn(const api::Languages::Known& language) {
    known.push_back(language);
    if (pack) pack->learn(language);
  }

  // Storage may answer after this client is gone: `alive` tells.
  void read_storage() {
    reading = true;
    store->load(kConversation, [this, alive_still = std::weak_ptr(alive)](std::optional<std::vector<std::uint8_t>> bytes) {
      if (alive_still.expired()) return;
      reading = false;
      // A damaged record is as good as none: the next save replaces it.
      if (bytes && !core->restore(*bytes)) bytes.reset();
      if (bytes) languages.keep();
      write_storage();
      ready = true;
      foyer_wake();
    });
  }

  // Nothing is written over what is just being read.
  void write_storage() {
    if (reading || settings.storage == client::Storage::kNone) return;
    const auto bytes = core->take_snapshot();
    if (!bytes) return;
    languages.keep();
    store->save(kConversation, *bytes, [this, alive_still = std::weak_ptr(alive)](bool kept) {
      if (alive_still.expired() || !kept) return;
      stored = true;
      foyer_wake();
    });
  }

  void erase_storage() {
    store->erase(kConversation, [](bool) {});
    languages.forget(pack->locales());
  }

  void use_storage(client::Storage allowed) {
    if (allowed == settings.storage) return;
    erase_storage();
    settings.storage = allowed;
    alive = std::make_shared<int>();  // what the one before still answers is nobody's
    store = make_store(settings);
    languages.use(lasting_store());
    read_storage();
  }

  // Language packs are large: they are kept for later visits, or not at all.
  storage::Store* lasting_store() const noexcept { return settings.storage == client::Storage::kFull ? store.get() : nullptr; }

  void respond(client::Response answer) {
    if (std::exchange(stored, false)) answer.effects.emplace_back(client::EffectNotify{"stored", {}});
    for (std::string& path : languages.take_wishes()) answer.effects.emplace_back(client::EffectFetchLanguage{std::move(path)});
    ByteWriter out;
    write(out, answer);
    response = std::move(out).take();
  }

  std::uint32_t handle(const client::Input& input) {
    if (!core) return fail(FOYER_NO_PACK, kNoPack);
    client::Response answer = core->handle(input);
    if (std::holds_alternative<client::EventReset>(input.event)) erase_storage();
    if (std::holds_alternative<client::EventRefresh>(input.event)) read_storage();
    if (const auto* consent = std::get_if<client::EventConsent>(&input.event)) use_storage(consent->storage);
    if (const auto* offer = std::get_if<client::EventLanguageOffered>(&input.event)) languages.offer(offer->tag, offer->path);
    write_storage();
    respond(std::move(answer));
    return FOYER_OK;
  }

  std::uint32_t poll() {
    if (!core || !(ready || stored || languages.has_wishes())) return fail(FOYER_NOTHING, "nothing has happened");
    respond(std::exchange(ready, false) ? core->look() : client::Response{});
    return FOYER_OK;
  }

  std::uint32_t prepare() {
    if (!pack) return fail(FOYER_NO_PACK, kNoPack);
    return pack->prepare(pack->nearest_locale(settings.locale)) ? FOYER_OK : FOYER_NOTHING;
  }

  std::uint32_t understand(std::string_view text) {
    if (!pack) return fail(FOYER_NO_PACK, kNoPack);
    ByteWriter out;
    write(out, api::describe(*pack, knowledge::understand(*pack, text, settings.locale)));
    response = std::move(out).take();
    return FOYER_OK;
  }

  client::Settings settings;
  std::unique_ptr<storage::Store> store;
  api::Languages languages{lasting_store(), [this](api::Languages::Known language) { learn(language); },
                           foyer_wake};
  std::vector<api::Languages::Known> known;  // for the next pack, too
  std::shared_ptr<knowledge::Pack> pack;     // what the core understands with
  std::optional<client::Client> core;
  std::vector<std::uint8_t> response;
  bool reading = false;
  bool ready = false;   // storage has been read
  bool stored = false;  // other tabs may want to know
  std::shared_ptr<int> alive = std::make_shared<int>();
};

extern "C" {

uint32_t foyer_abi_version(void) { return kAbiVersion; }

uint8_t* foyer_allocate(uint32_t size) { return static_cast<uint8_t*>(std::malloc(size)); }
void foyer_free(uint8_t* bytes) { std::free(bytes); }

foyer_client* foyer_new(const uint8_t* bytes, uint32_t size) {
  foyer::client::Settings settings;
  return decode(bytes, size, settings) ? new foyer_client(std::move(settings)) : nullptr;
}
void foyer_delete(foyer_client* client) { delete client; }

uint32_t foyer_load_pack(foyer_client* client, const uint8_t* pack, uint32_t size) { return client->load_pack({pack, pack + size}); }

uint32_t foyer_learn_language(foyer_client* client, const uint8_t* language, uint32_t size) {
  return client->learn_language({language, size});
}

uint32_t foyer_handle(foyer_client* client, const uint8_t* bytes, uint32_t size) {
  foyer::client::Input input;
  if (!decode(bytes, size, input)) return client->fail(FOYER_MALFORMED, "the input is malformed");
  return client->handle(input);
}

uint32_t foyer_poll(foyer_client* client) { return client->poll(); }

uint32_t foyer_prepare(foyer_client* client) { return client->prepare(); }

uint32_t foyer_understand(foyer_client* client, const uint8_t* text, uint32_t size) {
  return client->understand(foyer::as_text({text, size}));
}

const uint8_t* foyer_response_data(const foyer_client* client) { return client->response.data(); }
uint32_t foyer_response_size(const foyer_client* client) { return static_cast<uint32_t>(client->response.size()); }

}  // extern "C"
