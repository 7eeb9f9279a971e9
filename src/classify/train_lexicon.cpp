#include "classify/train_lexicon.h"

#include <algorithm>
#include <charconv>
#include <cstdlib>
#include <optional>

#include "base/bytes.h"
#include "classify/lexicon.h"
#include "text/normalize.h"
#include "text/tokenize.h"

namespace foyer::classify {
namespace {

struct Entry {
  int valence_tenths = 0;  // the sum of all that were given
  int valences = 0;        // how many
  [[nodiscard]] int mean() const noexcept { return valences == 0 ? 0 : valence_tenths / valences; }
  std::uint8_t concept_number = kNoConcept;
};

std::string_view trimmed(std::string_view text) {
  const std::size_t start = text.find_first_not_of(" \t\r");
  if (start == std::string_view::npos) return {};
  return text.substr(start, text.find_last_not_of(" \t\r") - start + 1);
}

// "-2.5" -> -25; none where it is no number of that form.
std::optional<int> tenths_of(std::string_view text) {
  const bool negative = text.starts_with('-');
  if (negative) text.remove_prefix(1);
  if (text.empty() || text[0] < '0' || text[0] > '4') return std::nullopt;
  int tenths = (text[0] - '0') * 10;
  if (text.size() == 3 && text[1] == '.' && text[2] >= '0' && text[2] <= '9')
    tenths += text[2] - '0';
  else if (text.size() != 1)
    return std::nullopt;
  return negative ? -tenths : tenths;
}

class Maker {
 public:
  Status read_line(std::string_view line);
  void drop_weaker_than(int min_valence_tenths);
  [[nodiscard]] std::vector<std::uint8_t> write() const;

 private:
  Status read_term(std::string_view term, const std::optional<int>& tenths, std::uint8_t concept_number);
  std::uint8_t number_of(const std::string& concept_name);

  std::map<std::string, std::uint8_t> concepts_ = {{"not", kNegation}, {"very", kBooster}, {"but", kTurn}};
  std::map<std::uint32_t, Entry> entries_;
};

std::uint8_t Maker::number_of(const std::string& concept_name) {
  const auto next = static_cast<std::uint8_t>(kFirstFreeConcept + concepts_.size() - 3);
  return concepts_.emplace(concept_name, next).first->second;
}

Status Maker::read_term(std::string_view term, const std::optional<int>& tenths, std::uint8_t concept_number) {
  const auto tokens = text::tokenize(text::normalize(term));
  if (tokens.empty() || tokens.size() > kMaxTermTokens) return Error{"\"" + std::string(term) + "\" has no word or too many"};
  Entry& entry = entries_[term_id(tokens)];
  if (tenths) {
    entry.valence_tenths += *tenths;
    ++entry.valences;
  } else {
    entry.concept_number = concept_number;
  }
  return {};
}

Status Maker::read_line(std::string_view line) {
  line = trimmed(line);
  if (line.empty() || line[0] == '#') return {};
  const std::size_t colon = line.find(':');
  if (colon == std::string_view::npos) return Error{"a line without a heading"};
  const std::string heading(trimmed(line.substr(0, colon)));
  const auto tenths = tenths_of(heading);
  const std::uint8_t number = tenths ? kNoConcept : number_of(heading);
  if (number > kMaxConcept) return Error{"more concepts than a lexicon can have"};
  for (std::size_t start = colon + 1; start < line.size();) {
    const std::size_t end = std::min(line.find(',', start), line.size());
    if (Status status = read_term(trimmed(line.substr(start, end - start)), tenths, number); !status) return status;
    start = end + 1;
  }
  return {};
}

void Maker::drop_weaker_than(int min_valence_tenths) {
  std::erase_if(entries_, [&](const auto& one) {
    return one.second.concept_number == kNoConcept && std::abs(one.second.mean()) < min_valence_tenths;
  });
}

std::vector<std::uint8_t> Maker::write() const {
  ByteWriter out;
  out.u8(kLexiconVersion);
  out.varint(entries_.size());
  std::uint32_t next = 0;
  for (const auto& [id, entry] : entries_) {
    out.varint(id - next);
    next = id + 1;
  }
  for (const auto& [id, entry] : entries_) {
    out.u8(static_cast<std::uint8_t>(entry.mean() + kValenceOffset));
  }
  for (const auto& [id, entry] : entries_) out.u8(entry.concept_number);
  return std::move(out).take();
}

}  // namespace

Result<std::vector<std::uint8_t>> make_lexicon(std::span<const LexiconSource> sources, int min_valence_tenths) {
  Maker maker;
  for (const LexiconSource& source : sources) {
    std::size_t line_number = 0;
    for (std::size_t start = 0; start < source.text.size();) {
      const std::size_t end = std::min(source.text.find('\n', start), source.text.size());
      ++line_number;
      const Status status = maker.read_line(std::string_view(source.text).substr(start, end - start));
      if (!status) return Error{source.name + ":" + std::to_string(line_number) + ": " + status.error().message};
      start = end + 1;
    }
  }
  maker.drop_weaker_than(min_valence_tenths);
  return maker.write();
}

}  // namespace foyer::classify
