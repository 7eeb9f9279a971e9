#include "tools/explanation.h"

#include <algorithm>
#include <cmath>
#include <cstdarg>
#include <cstdio>
#include <vector>

namespace foyer::tools {
namespace {

using inspect::Explanation;
using inspect::Judged;

constexpr const char* kVerdicts[] = {"answer", "clarify", "unknown"};
constexpr std::size_t kWordsShown = 6;
constexpr double kLeastShown = 0.005;  // what would be printed as 0.00

[[gnu::format(printf, 2, 3)]] void append(std::string& out, const char* format, ...) {
  char line[512];
  std::va_list arguments;
  va_start(arguments, format);
  const int length = std::vsnprintf(line, sizeof line, format, arguments);
  va_end(arguments);
  out.append(line, static_cast<std::size_t>(std::clamp<int>(length, 0, sizeof line - 1)));
}

void append_message(std::string& out, const Explanation& explained) {
  append(out, "language    %s\nlocale      %s\n", explained.language.empty() ? "-" : explained.language.c_str(),
         explained.understood.locale.c_str());
  out += "message     " + explained.normalized + "\ntokens     ";
  for (const text::Token& token : explained.tokens) out += ' ' + token.text;
  out += "\nterms      ";
  for (const inspect::Term& term : explained.terms) {
    out += ' ' + term.text;
    if (term.weight) append(out, " %.2f", *term.weight);
    else out += " -";
    out += ',';
  }
  if (out.back() == ',') out.pop_back();
  out += '\n';
}

void append_candidates(std::string& out, const inspect::Faq& faq, const Explanation& explained) {
  const knowledge::Tuning& tuning = faq.pack().tuning();
  append(out, "\nverdict     %s (threshold %.2f, margin %.2f, blend %.2f)\n", kVerdicts[static_cast<std::size_t>(explained.verdict)],
         static_cast<double>(tuning.threshold), static_cast<double>(tuning.margin), static_cast<double>(tuning.blend));
  out += "\nconfidence  score = terms + words + meaning + theme + answer  entry\n";
  for (const auto& one : explained.candidates) {
    append(out, "%10.3f  %5.3f   %5.3f   %5.3f     %5.3f   %5.3f    %5.3f  ", static_cast<double>(one.confidence), one.match.score,
           one.parts.relevance, one.parts.similarity, one.parts.meaning, one.parts.theme, one.parts.answer);
    const inspect::Entry& entry = faq.entries()[one.entry];
    out += entry.id + ": " + entry.wordings.front() + '\n';
  }
  if (explained.candidates.empty()) return;
  out += "\nlog odds = prior + exactness + coverage + theme + answer + odds + lead  entry\n";
  for (const auto& one : explained.candidates) {
    const auto& evidence = one.log_odds.evidence;
    append(out, "%8.2f   %5.2f       %5.2f      %5.2f   %5.2f    %5.2f  %5.2f  %5.2f  ", one.log_odds.sum(), one.log_odds.prior, evidence[0],
           evidence[1], evidence[2], evidence[3], evidence[4], evidence[5]);
    out += faq.entries()[one.entry].id + '\n';
  }
}

void append_classes(std::string& out, const char* title, std::vector<inspect::Class> classes) {
  std::stable_sort(classes.begin(), classes.end(), [](const auto& a, const auto& b) { return a.probability > b.probability; });
  append(out, "%-12s", title);
  for (std::size_t i = 0; i < std::min(kWordsShown, classes.size()); ++i) {
    out += (i > 0 ? ", " : "") + (classes[i].name.empty() ? "-" : classes[i].name);
    append(out, " %.2f", static_cast<double>(classes[i].probability));
  }
  out += '\n';
}

// The words that moved it most, either way.
void append_words(std::string& out, const Explanation& explained, const Judged& judged) {
  std::vector<std::pair<float, std::string>> words = {{judged.words.whole, "(tone)"}};
  for (std::size_t i = 0; i < explained.tokens.size(); ++i) words.emplace_back(judged.words.tokens[i], explained.tokens[i].text);
  std::stable_sort(words.begin(), words.end(), [](const auto& a, const auto& b) { return std::abs(a.first) > std::abs(b.first); });
  out += "           ";
  for (std::size_t i = 0; i < std::min(kWordsShown, words.size()); ++i) {
    if (std::abs(words[i].first) < kLeastShown) break;
    append(out, " %+.2f ", static_cast<double>(words[i].first));
    out += words[i].second;
  }
  out += '\n';
}

void append_judged(std::string& out, const char* title, const Explanation& explained, const std::optional<Judged>& judged) {
  if (!judged) return;
  append_classes(out, title, judged->classes);
  append_words(out, explained, *judged);
}

}  // namespace

std::string to_text(const inspect::Faq& faq, const Explanation& explained) {
  std::string out;
  append_message(out, explained);
  append_candidates(out, faq, explained);
  out += '\n';
  append_classes(out, "intent", explained.intents);
  append_judged(out, "priority", explained, explained.priority);
  append_judged(out, "sentiment", explained, explained.sentiment);
  append_judged(out, "small talk", explained, explained.small_talk);
  append_judged(out, "a person", explained, explained.wish);
  return out;
}

}  // namespace foyer::tools
