// The C boundary of foyer.wasm, and of the same library natively. Bytes in, bytes out, by src/client/client.schema in its binary
// form; nothing is called back but foyer_wake (Module.foyerWake), which says that foyer_poll has something.
//
//   foyer_new -> foyer_load_pack -> foyer_wake -> foyer_poll -> { foyer_handle | foyer_wake -> foyer_poll }* -> foyer_delete
//
// A language pack is learnt whenever it comes: EventLanguageOffered -> { from storage | EffectFetchLanguage -> foyer_learn_language }.
//
// Each client has one response buffer: it is valid until the next call with that client. Thread rule: one thread.
#pragma once

#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef struct foyer_client foyer_client;

// 0 is success everywhere; with any other the response buffer holds why, as UTF-8 text.
enum foyer_status { FOYER_OK = 0, FOYER_MALFORMED = 1, FOYER_BAD_PACK = 2, FOYER_NO_PACK = 3, FOYER_NOTHING = 4, FOYER_BAD_LANGUAGE = 5 };

// Host and module must agree; raised whenever a schema or a function changes.
uint32_t foyer_abi_version(void);

uint8_t* foyer_allocate(uint32_t size);
void foyer_free(uint8_t* bytes);

// settings: client.schema Settings. Null where they are malformed.
foyer_client* foyer_new(const uint8_t* settings, uint32_t size);
void foyer_delete(foyer_client* client);

// The bytes are copied. Afterwards storage is read, and foyer_wake called when that is done.
uint32_t foyer_load_pack(foyer_client* client, const uint8_t* pack, uint32_t size);

// What an EffectFetchLanguage asked for: from here on messages are also compared by what they are about, with this pack and with
// those loaded later. Copied where it is to be kept. Where it is no language pack, the client goes on as it was.
uint32_t foyer_learn_language(foyer_client* client, const uint8_t* language, uint32_t size);

// input: client.schema Input. On success the response buffer holds a Response.
uint32_t foyer_handle(foyer_client* client, const uint8_t* input, uint32_t size);

// After foyer_wake: FOYER_OK with a Response, or FOYER_NOTHING.
uint32_t foyer_poll(foyer_client* client);

// Makes some of what the first message in the settings' locale needs, a few milliseconds of it, before there is one. FOYER_OK: there is
// more to make; FOYER_NOTHING: there is not; FOYER_NO_PACK.
uint32_t foyer_prepare(foyer_client* client);

// text: a visitor's message, UTF-8; what it means to the pack, in the settings' locale, outside the conversation, which goes on
// unchanged. On success the response buffer holds a client.schema Understanding.
uint32_t foyer_understand(foyer_client* client, const uint8_t* text, uint32_t size);

const uint8_t* foyer_response_data(const foyer_client* client);
uint32_t foyer_response_size(const foyer_client* client);

#ifdef __cplusplus
}
#endif
