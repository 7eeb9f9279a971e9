#include "text/terms.h"

#include <algorithm>

#include "base/utf8.h"
#include "text/normalize.h"

namespace foyer::text {

std::vector<Term> terms_of(std::span<const Token> tokens) {
  std::vector<Term> terms;
  const auto add = [&](std::string_view term, TermKind kind) {
    terms.push_back({std::string(utf8::truncate(term, kMaxTermBytes)), 1, kind});
  };
  for (const Token& token : tokens) {
    add(token.stem, token.kind == TokenKind::kWord ? TermKind::kWord : TermKind::kExact);
  }
  for (const std::string& pair : cjk_bigrams(tokens)) add(pair, TermKind::kExact);
  std::sort(terms.begin(), terms.end(), [](const Term& a, const Term& b) { return a.text < b.text; });

  std::size_t kept = 0;
  for (std::size_t i = 0; i < terms.size(); ++i) {
    if (kept > 0 && terms[kept - 1].text == terms[i].text) {
      ++terms[kept - 1].count;
    } else {
      if (kept != i) terms[kept] = std::move(terms[i]);
      ++kept;
    }
  }
  terms.resize(kept);
  return terms;
}

std::vector<Term> terms_of(std::string_view utf8) { return terms_of(tokenize(normalize(utf8))); }

}  // namespace foyer::text
