// What browsers load: the built web folder, the packs, and the addresses that lead there.
// Thread rule: the event loop's thread only.
#pragma once

#include <map>
#include <string>

#include "server/http/content.h"
#include "server/http/router.h"
#include "server/sites/packs.h"

namespace foyer::server {

using Paths = std::map<std::string, std::string, std::less<>>;

class Pages {
 public:
  // settings: web_folder, data_folder. Both must outlive it.
  Pages(const Settings& settings, const Packs& packs) : settings_(settings), packs_(packs) {}

  // Reads the folder anew; on an error what was there stays. A folder that is missing is none: its pages say so.
  [[nodiscard]] Status load();

  [[nodiscard]] bool are_built() const noexcept { return !contents_.empty(); }
  // The path of the loader that bears its hash, and what a tag's `integrity` says of it.
  [[nodiscard]] const std::string& loader() const noexcept { return loader_; }
  [[nodiscard]] const std::string& loader_integrity() const noexcept { return loader_integrity_; }

  // The paths of the widget, of its frame's script and of its module, as the web build's manifest has them; empty: there is none.
  [[nodiscard]] const std::string& widget() const noexcept { return widget_; }
  [[nodiscard]] const std::string& embedded() const noexcept { return embedded_; }
  [[nodiscard]] const std::string& wasm() const noexcept { return wasm_; }
  // Of the widget that draws in a canvas, by name: "widget", "wasm". Empty where it was not built.
  [[nodiscard]] const Paths& imgui() const noexcept { return imgui_; }

  // The paths of the language packs, large and small, by language (ISO 639-1); empty where the manifest has none.
  [[nodiscard]] const Paths& languages() const noexcept { return languages_; }
  [[nodiscard]] const Paths& small_languages() const noexcept { return small_languages_; }

  // The router's fallback.
  [[nodiscard]] Response answer(const Request& request) const;

 private:
  [[nodiscard]] Response file(std::string_view path, const Request& request) const;

  const Settings& settings_;
  const Packs& packs_;
  Contents contents_;
  std::string loader_;
  std::string loader_integrity_;
  std::string widget_;
  std::string embedded_;
  std::string wasm_;
  Paths imgui_;
  Paths languages_;
  Paths small_languages_;
};

}  // namespace foyer::server
