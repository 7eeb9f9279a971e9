// What a page's language packs cost it: one request, and none at the next visit.
#include "api/languages.h"

#include <catch2/catch.hpp>

#include "base/bytes.h"
#include "storage/memory_store.h"
#include "support/languages.h"

using namespace foyer;

namespace {

const std::string kPath = "/assets/language-en-1.bin";
using Paths = std::vector<std::string>;

struct Page {
  explicit Page(storage::Store* store)
      : languages(store, [this](api::Languages::Known language) { tags.emplace_back(language->tag()); }, [this] { ++wakes; }) {}

  Paths offered(const std::string& path = kPath) {
    languages.offer("en", path);
    return languages.take_wishes();
  }
  bool fetches() { return languages.learn(as_bytes(test::english_bytes())).ok(); }

  std::vector<std::string> tags;
  int wakes = 0;
  api::Languages languages;
};

bool has_record(storage::Store& store) {
  bool found = false;
  store.load("language:en", [&](const auto& bytes) { found = bytes.has_value(); });
  return found;
}

}  // namespace

TEST_CASE("a language that storage does not have is wished for, and known once it has come") {
  storage::MemoryStore store;
  Page page(&store);
  CHECK(page.offered() == Paths{kPath});
  CHECK(page.wakes == 1);
  CHECK_FALSE(page.languages.has_wishes());
  CHECK(page.fetches());
  CHECK(page.tags == std::vector<std::string>{"en"});
}

TEST_CASE("a small pack is learnt, neither kept nor taken for what was wished for") {
  storage::MemoryStore store;
  Page page(&store);
  page.offered();
  page.languages.keep();
  CHECK(page.languages.learn(as_bytes(test::small_english_bytes())).ok());
  CHECK(page.tags == std::vector<std::string>{"en"});
  CHECK_FALSE(has_record(store));
  CHECK(page.fetches());
  CHECK(page.tags == std::vector<std::string>{"en", "en"});
  CHECK(has_record(store));
}

TEST_CASE("the next visit learns from storage, without a wish") {
  storage::MemoryStore store;
  Page first(&store);
  first.offered();
  first.fetches();
  first.languages.keep();
  Page second(&store);
  CHECK(second.offered().empty());
  CHECK(second.wakes == 0);
  CHECK(second.tags == std::vector<std::string>{"en"});
}

TEST_CASE("nothing is kept before the first own act, whichever comes first, the act or the pack") {
  storage::MemoryStore store;
  Page page(&store);
  page.offered();
  page.fetches();
  CHECK_FALSE(has_record(store));
  page.languages.keep();
  CHECK(has_record(store));

  storage::MemoryStore other;
  Page acted(&other);
  acted.languages.keep();
  acted.offered();
  CHECK_FALSE(has_record(other));
  acted.fetches();
  CHECK(has_record(other));
}

TEST_CASE("a record from another path is out of date, and the newer one takes its place") {
  storage::MemoryStore store;
  Page first(&store);
  first.languages.keep();
  first.offered("/assets/language-en-0.bin");
  first.fetches();
  Page second(&store);
  second.languages.keep();
  CHECK(second.offered() == Paths{kPath});
  CHECK(second.tags.empty());
  second.fetches();
  CHECK(Page(&store).offered().empty());
}

TEST_CASE("a damaged record is fetched again") {
  storage::MemoryStore store;
  for (const std::vector<std::uint8_t>& record : {std::vector<std::uint8_t>{}, {200}, {1, '/'}, {0}}) {
    store.save("language:en", record, [](bool) {});
    CHECK(Page(&store).offered() == Paths{kPath});
  }
}

TEST_CASE("a fetch that failed is wished for again at the next offer, a language that is known is not") {
  storage::MemoryStore store;
  Page page(&store);
  CHECK(page.offered() == Paths{kPath});
  CHECK(page.offered() == Paths{kPath});
  page.fetches();
  CHECK(page.offered().empty());
  page.fetches();
  CHECK(page.tags == std::vector<std::string>{"en"});
}

TEST_CASE("where nothing may be kept it works from memory") {
  Page page(nullptr);
  CHECK(page.offered() == Paths{kPath});
  CHECK(page.fetches());
  page.languages.keep();
  page.languages.forget({});
  CHECK(page.tags.size() == 1);

  storage::MemoryStore blocked(storage::MemoryStore::Mode::kBlocked);
  Page other(&blocked);
  other.languages.keep();
  CHECK(other.offered() == Paths{kPath});
  CHECK(other.fetches());
}

TEST_CASE("what is no language pack is refused with the reason, and the right one still learnt") {
  storage::MemoryStore store;
  Page page(&store);
  page.languages.keep();
  page.offered();
  const std::string& good = test::english_bytes();
  CHECK_FALSE(page.languages.learn(as_bytes(good).first(good.size() - 1)).ok());
  CHECK(page.languages.learn(as_bytes("<!doctype html>")).error().message == "not a language pack");
  CHECK_FALSE(has_record(store));
  CHECK(page.fetches());
}

TEST_CASE("forgotten, the record is gone and none is made until the next act, but what is known stays known") {
  storage::MemoryStore store;
  Page page(&store);
  page.languages.keep();
  page.offered();
  page.fetches();
  const std::string_view locales[] = {"en-GB", "zh"};
  page.languages.forget(locales);
  CHECK_FALSE(has_record(store));
  CHECK(page.offered().empty());
}

TEST_CASE("an answer of storage that comes after the page is gone is dropped") {
  struct Slow : storage::Store {
    void load(std::string_view, Loaded loaded) override { waiting = std::move(loaded); }
    void save(std::string_view, std::span<const std::uint8_t>, Done) override {}
    void erase(std::string_view, Done) override {}
    Loaded waiting;
  } store;
  auto page = std::make_unique<Page>(&store);
  CHECK(page->offered().empty());
  store.waiting(std::nullopt);
  CHECK(page->languages.has_wishes());
  page.reset();
  store.waiting(std::nullopt);  // the sanitizers say if it is not dropped
}
