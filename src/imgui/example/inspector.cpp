// foyer_inspector_example: the inspector in a window, for a pack and test questions at hand.
//   foyer_inspector_example --pack faq.pack [--language en.pack] [--questions q.jsonl] [--unrelated o.jsonl] [--locale en]
//   [--ask TEXT]
//                           [--dark] [--script FILE]
#include <chrono>
#include <fstream>
#include <iostream>
#include <iterator>
#include <memory>
#include <string>
#include <string_view>

#include <nlohmann/json.hpp>

#include "base/bytes.h"
#include "imgui/example/fonts.h"
#include "imgui/example/options.h"
#include "imgui/example/script.h"
#include "imgui/example/window.h"
#include "imgui/inspector/inspector.h"

namespace foyer::example {
namespace {

struct Options {
  std::string pack;
  std::string language;
  std::string questions;
  std::string unrelated;
  std::string locale = "en";
  std::string ask;
  std::string script;
  imgui::Mode mode = imgui::Mode::kLight;
};

Result<Options> options_of(int count, char** arguments) {
  Options options;
  const Status read = read_options(count, arguments,
                                   {{"--pack", &options.pack},
                                    {"--language", &options.language},
                                    {"--questions", &options.questions},
                                    {"--unrelated", &options.unrelated},
                                    {"--locale", &options.locale},
                                    {"--ask", &options.ask},
                                    {"--script", &options.script}},
                                   options.mode);
  if (!read) return read.error();
  return options;
}

Result<std::string> read_file(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) return Error{path + " cannot be read."};
  return std::string(std::istreambuf_iterator<char>(file), {});
}

Result<std::shared_ptr<const knowledge::Pack>> open_pack(const Options& options) {
  const auto bytes = read_file(options.pack);
  if (!bytes) return bytes.error();
  auto pack = knowledge::Pack::open({bytes->begin(), bytes->end()});
  if (!pack) return pack.error();
  if (!options.language.empty()) {
    const auto known = read_file(options.language);
    if (!known) return known.error();
    auto language = language::Language::open(as_bytes(*known));
    if (!language) return language.error();
    pack->learn(std::make_shared<const language::Language>(std::move(*language)));
  }
  return std::make_shared<const knowledge::Pack>(std::move(*pack));
}

// JSON Lines of {"text","id"}, or of {"text"} that the FAQ does not answer; lines that are neither are left out.
void read_questions(const std::string& path, std::vector<inspect::Question>& out) {
  std::ifstream file(path);
  for (std::string line; std::getline(file, line);) {
    const auto row = nlohmann::json::parse(line, nullptr, false);
    if (row.is_object() && row.contains("text")) out.push_back({row["text"], row.value("id", std::string())});
  }
}

double now_ms() { return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now().time_since_epoch()).count(); }

// A conversation to show where there is none beside it.
imgui::Session example_session() {
  using enum dialog::Phase;
  return {.path = {kGreeting, kAnswering, kClarifying, kConfirming, kOfferingPerson, kQueued, kWithAgent},
          .link = {view::Connection::kOnline, 1, 12, 0},
          .storage = {{"kept in", "memory"}},
          .cost = {}};
}

Status show(Window& window, imgui::Inspector& inspector, Script* script) {
  imgui::Items items;
  while (!window.is_closing()) {
    window.wait(script != nullptr ? 15 : inspector.next_frame_ms());
    items.clear();
    window.frame(IM_COL32(226, 230, 238, 255), [&] {
      inspector.draw(imgui::box_at({0, 0}, ImGui::GetMainViewport()->Size), &items);
    });
    if (script == nullptr) continue;
    if (const Status status = script->step(items, window, static_cast<std::int64_t>(now_ms())); !status) return status;
    if (script->is_done()) break;
  }
  return {};
}

Status run(const Options& options) {
  const auto pack = open_pack(options);
  if (!pack) return pack.error();
  std::vector<inspect::Question> questions;
  read_questions(options.questions, questions);
  read_questions(options.unrelated, questions);
  auto window = Window::open(1180, 860, "Foyer: inspector");
  if (!window) return window.error();
  const auto fonts = load_fonts();
  if (!fonts) return fonts.error();
  std::unique_ptr<Script> script;
  if (!options.script.empty()) {
    auto read = Script::read(options.script);
    if (!read) return read.error();
    script = std::make_unique<Script>(std::move(*read));
  }
  imgui::FontText text(*fonts);
  imgui::Inspector inspector(*pack, (*pack)->nearest_locale(options.locale), std::move(questions), now_ms, text,
                             {.mode = options.mode, .scale = (*window)->scale()});
  if (!options.ask.empty()) inspector.hear(options.ask);
  inspector.show(example_session());
  return show(**window, inspector, script.get());
}

}  // namespace
}  // namespace foyer::example

int main(int count, char** arguments) {
  const auto options = foyer::example::options_of(count, arguments);
  const foyer::Status status = options ? foyer::example::run(*options) : foyer::Status(options.error());
  if (status) return 0;
  std::cerr << status.error().message << '\n';
  return 1;
}
