// Suggestions while typing: what a keystroke costs, and whether the right question is among the three. Foyer as it is shipped, the
// event encoded, foyer.wasm called, the view decoded, beside MiniSearch with prefixes and fuzzy words, on the same 500 entries in the
// same run. Prints a Markdown table. `npm install` in this folder, scripts/build and node web/build.mjs first.
//
//   node suggest.mjs [FOYER]
//
// The entries are those of assets/training/intents, 17 trades; of each one's wordings the second is typed, letter by letter, as it is and
// with two letters of its longest word exchanged, and five others are in the FAQ.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import MiniSearch from 'minisearch';
import { spaced } from './peers.mjs';
import { WasmBrain } from './wasm_brain.mjs';
import { root } from '../../web/bundle.mjs';

const [foyer = join(root, 'build/release/foyer')] = process.argv.slice(2);

const kEntries = 500;
const kWordings = 5;
const kSuggestions = 3;

function questionsOf(lang) {
  const folder = join(root, 'assets/training/intents');
  const files = readdirSync(folder).filter((name) => name.endsWith(`.${lang}.jsonl`)).sort();
  const lines = files.flatMap((name) => readFileSync(join(folder, name), 'utf8').trim().split('\n'));
  const rows = lines.map((line) => JSON.parse(line)).filter(({ wordings }) => wordings.length > kWordings).slice(0, kEntries);
  return rows.map(({ answer, wordings: [question, typed, ...others] }, i) => ({
    id: `q${i}`, question, alternatives: others.slice(0, kWordings - 1), answer, typed,
  }));
}

// Two letters of the longest word exchanged, its first left alone; two characters in the middle where there are no words.
function mistyped(text) {
  const word = (text.match(/\p{L}+/gu) ?? [text]).reduce((longest, other) => (other.length > longest.length ? other : longest));
  const at = text.indexOf(word) + (word.length >> 1);
  return text.slice(0, at - 1) + text[at] + text[at - 1] + text.slice(at + 1);
}

async function foyerSuggest(entries, lang) {
  const scratch = mkdtempSync(join(tmpdir(), 'foyer-suggest-'));
  const source = {
    name: 'Bench', locales: [lang], entries: entries.map(({ id, question, alternatives, answer }) => ({
      id, category: 'all', question: { [lang]: question }, alternatives: { [lang]: alternatives }, answer: { [lang]: answer },
    })),
  };
  writeFileSync(join(scratch, 'faq.json'), JSON.stringify(source));
  execFileSync(foyer, ['pack', join(scratch, 'faq.json'), '-o', join(scratch, 'faq.pack')], { stdio: ['ignore', 'ignore', 'ignore'] });
  const brain = await WasmBrain.start(readFileSync(join(scratch, 'faq.pack')), lang);
  let shown = [];
  return (text) => {
    const { view } = brain.handle({ type: 'view', event: { type: 'drafted', text } });
    if (view) shown = view.suggestions.map(({ id }) => id.replace('entry:', ''));
    return shown;
  };
}

// As its documentation shows for suggestions: the last word as a prefix, longer ones fuzzy.
function miniSearchSuggest(entries) {
  const index = new MiniSearch({ fields: ['question', 'alternatives'] });
  index.addAll(entries.map(({ id, question, alternatives }) => ({ id, question: spaced(question), alternatives: spaced(alternatives.join('\n')) })));
  const options = { prefix: (_, i, terms) => i === terms.length - 1, fuzzy: (term) => (term.length > 3 ? 0.2 : false) };
  return (text) => index.search(spaced(text), options).slice(0, kSuggestions).map(({ id }) => id);
}

// Types every question; `typed` makes the draft of it.
function measure(suggest, questions, typed) {
  const times = [];
  const found = { half: 0, all: 0 };
  for (const { id, typed: question } of questions) {
    const letters = [...typed(question)];
    for (let count = 2; count <= letters.length; ++count) {
      const draft = letters.slice(0, count).join('');
      const start = process.hrtime.bigint();
      const ids = suggest(draft);
      times.push(Number(process.hrtime.bigint() - start) / 1e3);
      if (count === letters.length >> 1 && ids.includes(id)) found.half += 1;
      if (count === letters.length && ids.includes(id)) found.all += 1;
    }
    suggest('');
  }
  times.sort((a, b) => a - b);
  const at = (share) => times[Math.floor((times.length - 1) * share)];
  return { p50: at(0.5), p99: at(0.99), half: found.half / questions.length, all: found.all / questions.length };
}

function row(lang, name, suggest, questions) {
  measure(suggest, questions.slice(0, 50), (text) => text);  // until both engines' code is compiled
  const plain = measure(suggest, questions, (text) => text);
  const wrong = measure(suggest, questions, mistyped);
  const share = (value) => `${(100 * value).toFixed(1)} %`;
  console.log(`| ${lang} | ${name} | ${plain.p50.toFixed(0)} / ${plain.p99.toFixed(0)} | ${share(plain.half)} | ${share(plain.all)} | ${wrong.p50.toFixed(0)} / ${wrong.p99.toFixed(0)} | ${share(wrong.all)} |`);
}

console.log(`${cpus()[0].model}, Node ${process.version}, ${kEntries} entries of ${kWordings} wordings. µs a keystroke, and how often the right question is among the three.\n`);
console.log('| language | | p50 / p99 µs | half typed | all typed | mistyped: p50 / p99 µs | all typed |\n| --- | --- | --- | --- | --- | --- | --- |');
for (const lang of ['en', 'zh']) {
  const questions = questionsOf(lang);
  row(lang, 'Foyer', await foyerSuggest(questions, lang), questions);
  row(lang, 'MiniSearch', miniSearchSuggest(questions), questions);
}
