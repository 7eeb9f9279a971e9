// foyer ask: one question to a pack, as the widget would answer it.
#include <iostream>
#include <memory>

#include <nlohmann/json.hpp>

#include "base/bytes.h"
#include "inspect/explain.h"
#include "knowledge/pack.h"
#include "knowledge/understand.h"
#include "tools/command.h"
#include "tools/explanation.h"
#include "tools/files.h"

namespace foyer::tools {
namespace {

using knowledge::Pack;
using knowledge::Understanding;
using knowledge::Verdict;

constexpr std::string_view kVerdicts[] = {"answer", "clarify", "unknown"};
constexpr std::string_view kSmallTalk[] = {"none", "hello", "thanks", "goodbye", "wants_person", "yes", "no"};
constexpr std::size_t kChoices = 3;  // as many as the widget offers

struct Options {
  std::string pack;
  std::string locale = "en";
  std::string question;
  bool explain = false;
  bool json = false;
  bool engine_only = false;
  std::string assets = default_assets_folder();
};

template <class Enum, std::size_t N>
std::string_view name_of(const std::string_view (&names)[N], Enum value) {
  return names[static_cast<std::size_t>(value)];
}

Result<Pack> open_pack(const Options& options) {
  const auto bytes = read_file(options.pack);
  if (!bytes.ok()) return bytes.error();
  const auto span = as_bytes(*bytes);
  auto pack = Pack::open({span.begin(), span.end()});
  if (!pack.ok()) return Error{options.pack + ": " + pack.error().message};
  if (options.engine_only) return pack;
  const auto assets = load_assets(options.assets);
  if (!assets.ok()) return assets.error();
  const Status taught = teach(*pack, *assets);
  if (!taught.ok()) return taught.error();
  return pack;
}

nlohmann::ordered_json to_json(const Pack& pack, const Understanding& understood) {
  nlohmann::ordered_json json = {{"locale", understood.locale},
                                 {"verdict", name_of(kVerdicts, understood.verdict)},
                                 {"small_talk", name_of(kSmallTalk, understood.small_talk)},
                                 {"intent", understood.intent},
                                 {"intent_confidence", understood.intent_confidence},
                                 {"priority", protocol::to_string(understood.priority)},
                                 {"sentiment", protocol::to_string(understood.sentiment)},
                                 {"candidates", nlohmann::ordered_json::array()}};
  for (const auto& candidate : understood.candidates) {
    const auto entry = pack.entry(candidate.entry);
    json["candidates"].push_back({{"id", entry.id}, {"confidence", candidate.confidence}, {"score", candidate.score}});
  }
  return json;
}

void print_answer(const Pack& pack, const Understanding& understood) {
  const auto phrase = [&](std::string_view key) { return pack.phrase(understood.locale, key); };
  if (understood.small_talk != knowledge::SmallTalk::kNone) {
    std::cout << '(' << name_of(kSmallTalk, understood.small_talk) << ")\n";
  } else if (understood.verdict == Verdict::kAnswer) {
    const auto entry = pack.entry(understood.candidates.front().entry);
    std::cout << entry.answer << '\n';
    for (const auto& link : entry.links) std::cout << link.label << ": " << link.url << '\n';
  } else if (understood.verdict == Verdict::kClarify) {
    std::cout << phrase("clarify") << '\n';
    for (std::size_t i = 0; i < std::min(kChoices, understood.candidates.size()); ++i) {
      std::cout << "- " << pack.entry(understood.candidates[i].entry).question << '\n';
    }
  } else {
    std::cout << phrase("unknown") << '\n';
  }
}

int run(const Options& options) {
  auto pack = open_pack(options);
  if (!pack.ok()) {
    std::cerr << pack.error().message << '\n';
    return kBadInput;
  }
  const auto understood = knowledge::understand(*pack, options.question, options.locale);
  if (options.json) {
    std::cout << to_json(*pack, understood).dump() << '\n';
    return kDone;
  }
  if (options.explain) {
    const auto shared = std::make_shared<const Pack>(std::move(pack).value());
    const inspect::Faq faq(shared, understood.locale);
    std::cout << to_text(faq, inspect::explain(faq, options.question)) << '\n';
    print_answer(*shared, understood);
    return kDone;
  }
  print_answer(*pack, understood);
  return kDone;
}

}  // namespace

void add_ask(CLI::App& program, int& status) {
  auto options = std::make_shared<Options>();
  CLI::App* command = program.add_subcommand("ask", "Answer one question from a pack, as the widget would");
  command->add_option("--pack", options->pack, "The knowledge pack")->required();
  command->add_option("--locale", options->locale, "The page's language")->capture_default_str();
  command->add_flag("--explain", options->explain, "Print what the answer rests on before it: scores, probabilities, words");
  command->add_flag("--json", options->json, "Print what was understood as one JSON object");
  command->add_flag("--engine-only", options->engine_only, "As before the language pack has come");
  command->add_option("--assets", options->assets, "The folder with the language packs")->capture_default_str();
  command->add_option("question", options->question, "The visitor's words")->required();
  command->callback([options, &status] { status = run(*options); });
}

}  // namespace foyer::tools
