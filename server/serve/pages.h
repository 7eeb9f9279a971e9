// What browsers load: the built web folder, the packs, and the addresses that lead there.
// Thread rule: the event loop's thread only.
#pragma once

#include <map>
#include <string>

#include "server/http/content.h"
#include "server/http/router.h"
#include "server/sites/packs.h"

namespace foyer::server {

using LanguagePaths = std::map<std::string, std::string, std::less<>>;

class Pages {
 public:
  // Both must outlive it.
  Pages(const std::string& web_folder, const Packs& packs) : web_folder_(web_folder), packs_(packs) {}

  // Reads the folder anew; on an error what was there stays. A folder that is missing is none: its pages say so.
  [[nodiscard]] Status load();

  [[nodiscard]] bool are_built() const noexcept { return !contents_.empty(); }
  // The paths of the widget and its module, as the web build's manifest has them; empty where there is none.
  [[nodiscard]] const std::string& widget() const noexcept { return widget_; }
  [[nodiscard]] const std::string& wasm() const noexcept { return wasm_; }

  // The paths of the language packs, by language (ISO 639-1); empty where the manifest has none.
  [[nodiscard]] const LanguagePaths& languages() const noexcept { return languages_; }

  // The router's fallback.
  [[nodiscard]] Response answer(const Request& request) const;

 private:
  [[nodiscard]] Response file(std::string_view path, const Request& request) const;

  const std::string& web_folder_;
  const Packs& packs_;
  Contents contents_;
  std::string widget_;
  std::string wasm_;
  LanguagePaths languages_;
};

}  // namespace foyer::server
