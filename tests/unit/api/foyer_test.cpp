// The C boundary itself, natively; tests/wasm drives the same in foyer.wasm.
#include "api/foyer.h"

#include <catch2/catch.hpp>

#include "base/bytes.h"
#include "client/client.gen.h"
#include "support/languages.h"
#include "support/test_pack.h"

using namespace foyer;

namespace {

// Not in the words of small_shop.json.
constexpr auto kQuestions = {"my package has not arrived", "the courier never came", "I do not like it, take it back",
                             "at what time does the shop shut"};

template <class T>
std::vector<std::uint8_t> encoded(const T& value) {
  ByteWriter out;
  write(out, value);
  return std::move(out).take();
}

struct Host {
  Host() {
    client::Settings settings;
    settings.site = "demo";
    settings.locale = "en";
    settings.visitor = std::string(64, 'a');
    const auto bytes = encoded(settings);
    client = foyer_new(bytes.data(), static_cast<std::uint32_t>(bytes.size()));
  }
  ~Host() { foyer_delete(client); }

  std::uint32_t loads() {
    const std::string& pack = test::small_pack_bytes();
    return foyer_load_pack(client, as_bytes(pack).data(), static_cast<std::uint32_t>(pack.size()));
  }
  std::uint32_t learns(std::string_view bytes = test::english_bytes()) {
    return foyer_learn_language(client, as_bytes(bytes).data(), static_cast<std::uint32_t>(bytes.size()));
  }
  client::Response does(client::Event event) {
    client::Input input;
    input.now = 1;
    input.entropy = std::string(32, '0');
    input.event = std::move(event);
    const auto bytes = encoded(input);
    REQUIRE(foyer_handle(client, bytes.data(), static_cast<std::uint32_t>(bytes.size())) == FOYER_OK);
    ByteReader in({foyer_response_data(client), foyer_response_size(client)});
    client::Response response;
    read(in, response);
    REQUIRE_FALSE(in.failed());
    return response;
  }
  // What the bot offers after each of these: what it understood.
  std::vector<std::string> hears(std::initializer_list<const char*> questions) {
    std::vector<std::string> offers;
    for (const char* const question : questions) {
      const auto response = does(client::EventView{view::ViewEventAsked{question}});
      offers.push_back(response.view->choices_label + ":");
      for (const view::Choice& choice : response.view->choices) offers.back() += " " + choice.id;
    }
    return offers;
  }
  // Of a message outside the conversation.
  client::Understanding understands(std::string_view text) {
    REQUIRE(foyer_understand(client, as_bytes(text).data(), static_cast<std::uint32_t>(text.size())) == FOYER_OK);
    ByteReader in({foyer_response_data(client), foyer_response_size(client)});
    client::Understanding understood;
    read(in, understood);
    REQUIRE((!in.failed() && in.at_end()));
    return understood;
  }
  std::string reason() const { return std::string(as_text({foyer_response_data(client), foyer_response_size(client)})); }

  foyer_client* client;
};

}  // namespace

TEST_CASE("what is learnt changes what is understood") {
  Host plain;
  plain.loads();
  Host taught;
  taught.loads();
  REQUIRE(taught.learns() == FOYER_OK);
  CHECK(plain.hears(kQuestions) != taught.hears(kQuestions));
}

TEST_CASE("a reset and another pack do not unlearn a language") {
  Host host;
  REQUIRE(host.learns() == FOYER_OK);
  host.loads();
  const auto understood = host.hears(kQuestions);
  host.does(client::EventReset{std::string(64, 'b')});
  CHECK(host.hears(kQuestions) == understood);
  host.loads();
  CHECK(host.hears(kQuestions) == understood);
}

TEST_CASE("bytes that are no language pack are refused with the reason, and nothing changes") {
  Host host;
  host.loads();
  const auto understood = host.hears(kQuestions);
  for (const std::string_view bytes : {std::string_view(), std::string_view("<!doctype html>"), std::string_view(test::english_bytes()).substr(1)}) {
    CHECK(host.learns(bytes) == FOYER_BAD_LANGUAGE);
    CHECK(host.reason() == "not a language pack");
  }
  CHECK(host.learns(std::string_view(test::english_bytes()).substr(0, 1000)) == FOYER_BAD_LANGUAGE);
  CHECK(host.reason() == "the language pack is truncated or was altered");
  CHECK(host.hears(kQuestions) == understood);
}

TEST_CASE("a language that is offered is asked of the host, until it is known") {
  Host host;
  host.loads();
  const client::Event offer = client::EventLanguageOffered{"en", "/assets/language-en-1.bin"};
  const auto response = host.does(offer);
  CHECK_FALSE(response.view);
  REQUIRE(response.effects.size() == 1);
  CHECK(std::get<client::EffectFetchLanguage>(response.effects[0]).path == "/assets/language-en-1.bin");
  REQUIRE(host.learns() == FOYER_OK);
  CHECK(host.does(offer).effects.empty());
}

TEST_CASE("what a message means is told, and the conversation goes on as it was") {
  Host host;
  host.loads();
  Host other;
  other.loads();
  const auto understood = host.understands("Where is my order?");
  REQUIRE_FALSE(understood.candidates.empty());
  CHECK(understood.candidates.front().entry == "track-order");
  CHECK(understood.verdict == client::Verdict::kAnswer);
  CHECK(understood.locale == "en");
  CHECK(understood.intent == "orders");
  CHECK(host.understands("我想找真人客服").small_talk == client::SmallTalk::kWantsPerson);
  CHECK(host.hears(kQuestions) == other.hears(kQuestions));
}

TEST_CASE("nothing is understood before there is a pack, and any bytes after") {
  Host host;
  CHECK(foyer_understand(host.client, nullptr, 0) == FOYER_NO_PACK);
  CHECK(host.reason() == "no pack is loaded");
  host.loads();
  for (const char* const text : {"", "\xFF\xC0\x80", "\xED\xA0\x80", "👍"}) CHECK(host.understands(text).candidates.size() <= 10);
}
