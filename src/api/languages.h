// The language packs of one client: those that the relay offers, those that are known, and what storage keeps of them, so that a
// later visit has no request for them. One record a language: the path that the pack came from, and its bytes. The path changes
// with the content, so that a record from another path is out of date; the next save takes its place.
// Thread rule: one thread.
#pragma once

#include <functional>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "language/language.h"
#include "storage/store.h"

namespace foyer::api {

class Languages {
 public:
  using Known = std::shared_ptr<const language::Language>;

  // store: null where nothing may be kept; must live until it is gone or uses another. learnt: is given each language once. wished: a path has come that
  // take_wishes() has; it may be called from within offer() or whenever storage answers.
  Languages(storage::Store* store, std::function<void(Known)> learnt, std::function<void()> wished)
      : store_(store), learnt_(std::move(learnt)), wished_(std::move(wished)) {}

  // From here on it is kept there.
  void use(storage::Store* store) noexcept { store_ = store; }

  // The relay has this language at this path. It is learnt from storage where it is there, else wished for. One that is known is
  // no news; one that is not may be offered again, after its fetch has failed.
  void offer(const std::string& tag, const std::string& path);

  // Paths to get from the relay, each for learn().
  [[nodiscard]] bool has_wishes() const noexcept { return !wishes_.empty(); }
  [[nodiscard]] std::vector<std::string> take_wishes() { return std::exchange(wishes_, {}); }

  // Errors: language::Language::open's.
  Status learn(std::span<const std::uint8_t> bytes);

  // From the visitor's first own act on; until then what has been learnt is in memory alone.
  void keep();

  // Erases the records of the languages of these locales. What has been learnt stays known; nothing is kept until the next keep().
  void forget(std::span<const std::string_view> locales);

 private:
  struct Offer {
    std::string tag;
    std::string path;
    bool known = false;
    std::vector<std::uint8_t> unsaved;  // the record; empty where it is kept already, or never will be
  };

  [[nodiscard]] Offer* find(std::string_view tag) noexcept;
  void read(const std::string& tag, const std::optional<std::vector<std::uint8_t>>& record);
  void wish(const std::string& path);

  storage::Store* store_;
  std::function<void(Known)> learnt_;
  std::function<void()> wished_;
  std::vector<Offer> offers_;  // one a language
  std::vector<std::string> wishes_;
  bool keeps_ = false;
  std::shared_ptr<int> alive_ = std::make_shared<int>();  // storage may answer after this is gone
};

}  // namespace foyer::api
