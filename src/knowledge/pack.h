// The compiled knowledge of one site: FAQ entries in every locale, the search index, the classifiers and the phrases that the
// widget says. A pack comes from the network, so opening one checks its magic, version, checksum and every bound; after
// that reading cannot fail. README.md in this folder specifies the format.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "knowledge/tuning.h"
#include "language/language.h"

namespace foyer::knowledge {

inline constexpr std::size_t kMaxIntentBytes = 64;  // of an intent's name, which agents see

struct Link {
  std::string_view label;
  std::string_view url;  // https, http, mailto or tel
};

// One entry of the FAQ in one locale. The views live as long as the Pack.
struct Entry {
  std::string_view id;  // the same in every locale
  std::string_view locale;
  std::string_view category;
  std::string_view question;
  std::string_view answer;  // Markdown subset of view/markdown.h
  std::vector<Link> links;
  bool top = false;  // offered as a button before anything is asked
};

class Pack {
 public:
  // Keeps the bytes. Errors: not a pack, another version, truncated, altered, a bound that does not hold.
  [[nodiscard]] static Result<Pack> open(std::vector<std::uint8_t> bytes);

  Pack(Pack&&) noexcept;
  Pack& operator=(Pack&&) noexcept;
  ~Pack();

  // From here on messages are also compared by what they are about, in every locale of this language, and judged by its triage
  // models, unless those are damaged. Of a small language pack there are only those, which the large one's replace, in whatever
  // order they come. Must not be null; shared, since one language serves many packs. Not to be called while another thread
  // understands.
  void learn(std::shared_ptr<const language::Language> language);

  // Makes some of what understanding and suggesting in this locale need, which they would do themselves at the first text: a few
  // milliseconds in a browser, for whoever has them to spare before. False: nothing is left to be made. Not to be called while another
  // thread understands. REQUIRES: locale is one of locales().
  bool prepare(std::string_view locale);

  // The source's "name", which may differ by locale. REQUIRES: locale is one of locales().
  [[nodiscard]] std::string_view site_name(std::string_view locale) const noexcept;
  [[nodiscard]] std::span<const std::string_view> locales() const noexcept;  // at least one; the first is the default

  // The pack's locale nearest to a BCP 47 tag: the same, else the same language, else the default.
  [[nodiscard]] std::string_view nearest_locale(std::string_view tag) const noexcept;

  [[nodiscard]] std::size_t size() const noexcept;     // entries, over all locales
  [[nodiscard]] Entry entry(std::size_t index) const;  // REQUIRES: index < size()
  // size() where there is none.
  [[nodiscard]] std::size_t find(std::string_view id, std::string_view locale) const noexcept;
  [[nodiscard]] std::vector<std::size_t> top_entries(std::string_view locale) const;  // at most five, in the owner's order

  // What the widget says: the text of assets/locales for this key, or the owner's own. The key itself where it is unknown.
  [[nodiscard]] std::string_view phrase(std::string_view locale, std::string_view key) const noexcept;

  // What the owner has set; the usual numbers where nothing was.
  [[nodiscard]] const Tuning& tuning() const noexcept;

  struct Parts;  // index and models, for this folder and the inspector alone
  [[nodiscard]] const Parts& parts() const noexcept { return *parts_; }

 private:
  explicit Pack(std::unique_ptr<Parts> parts) noexcept;
  std::unique_ptr<Parts> parts_;
};

}  // namespace foyer::knowledge
