// Suggestions while typing: what a keystroke costs, and whether the right question is among the three. Foyer as it is shipped (the
// event encoded, foyer.wasm called, the view decoded) beside MiniSearch with a prefix and fuzzy words, on the same entries in the same
// run. Prints a Markdown table. `npm install` in this folder and scripts/build first.
//
//   node suggest.mjs DATA [FOYER]
//
// DATA: a folder with faq/*/{faq.json,queries.jsonl}. Two FAQs of 500 entries are made of assets/training/intents; there the FAQ's
// own questions are typed, as they are and with two letters exchanged. Elsewhere what is typed stands in no FAQ.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import MiniSearch from 'minisearch';
import { spaced } from './peers.mjs';
import { WasmBrain } from './wasm_brain.mjs';
import { root } from '../../web/bundle.mjs';

const [data, foyer = join(root, 'build/release/foyer')] = process.argv.slice(2);
if (!data) {
  console.error('usage: node suggest.mjs DATA [FOYER]');
  process.exit(2);
}

const kEntries = 500;
const kWordings = 5;
const kSuggestions = 3;

// Evenly spread ones are typed: MiniSearch takes its time.
const kMostTyped = 60;

const readLines = (path) => readFileSync(path, 'utf8').trim().split('\n').map((line) => JSON.parse(line));

function spread(questions) {
  const step = Math.max(1, Math.ceil(questions.length / kMostTyped));
  return questions.filter((_, i) => i % step === 0);
}

// Two letters of the longest word exchanged, its first left alone; two characters in the middle where there are no words.
function mistyped({ text, id }) {
  const word = (text.match(/\p{L}+/gu) ?? [text]).reduce((longest, other) => (other.length > longest.length ? other : longest));
  const at = text.indexOf(word) + Math.max(1, word.length >> 1);
  return { text: text.slice(0, at - 1) + text[at] + text[at - 1] + text.slice(at + 1), id };
}

function setsOfTrades(lang) {
  const folder = join(root, 'assets/training/intents');
  const files = readdirSync(folder).filter((name) => name.endsWith(`.${lang}.jsonl`)).sort();
  const entries = files.flatMap((name) => readLines(join(folder, name))).slice(0, kEntries).map(({ answer, wordings }, i) => ({
    id: `q${i}`, question: wordings[0], alternatives: wordings.slice(1, kWordings), answer,
  }));
  const typed = spread(entries.map(({ id, question }) => ({ text: question, id })));
  return [{ name: `${kEntries} entries, ${lang}`, lang, entries, typed }, { name: `${kEntries} entries, ${lang}, mistyped`, lang, entries, typed: typed.map(mistyped) }];
}

function setOfShop(lang) {
  const { entries } = JSON.parse(readFileSync(join(root, 'assets/faq/shop.json'), 'utf8'));
  const typed = spread(readLines(join(root, `assets/faq/questions/shop.${lang}.jsonl`)));
  const inLanguage = ({ id, question, alternatives, answer }) => ({ id, question: question[lang], alternatives: alternatives[lang], answer: answer[lang] });
  return { name: `the demo shop, ${lang}`, lang, entries: entries.map(inLanguage), typed };
}

function setOfData(name) {
  const { entries } = JSON.parse(readFileSync(join(data, 'faq', name, 'faq.json'), 'utf8'));
  return { name, lang: 'en', entries, typed: spread(readLines(join(data, 'faq', name, 'queries.jsonl'))) };
}

async function foyerSuggest({ entries, lang }) {
  const scratch = mkdtempSync(join(tmpdir(), 'foyer-suggest-'));
  const source = {
    name: 'Bench', locales: [lang], entries: entries.map(({ id, question, alternatives, answer }) => ({
      id, category: 'all', question: { [lang]: question }, alternatives: { [lang]: alternatives }, answer: { [lang]: answer || '-' },
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
function miniSearchSuggest({ entries }) {
  const index = new MiniSearch({ fields: ['question', 'alternatives'] });
  index.addAll(entries.map(({ id, question, alternatives }) => ({ id, question: spaced(question), alternatives: spaced(alternatives.join('\n')) })));
  const options = { prefix: (_, i, terms) => i === terms.length - 1, fuzzy: (term) => (term.length > 3 ? 0.2 : false) };
  return (text) => index.search(spaced(text), options).slice(0, kSuggestions).map(({ id }) => id);
}

// Types every question letter by letter. Processor time, since other programs of the machine are no part of it.
function measure(suggest, questions) {
  const times = [];
  const found = { half: 0, all: 0 };
  for (const { id, text } of questions) {
    const letters = [...text];
    for (let count = 2; count <= letters.length; ++count) {
      const draft = letters.slice(0, count).join('');
      const start = process.cpuUsage();
      const ids = suggest(draft);
      const { user, system } = process.cpuUsage(start);
      times.push(user + system);
      if (count === Math.ceil(letters.length / 2) && ids.includes(id)) found.half += 1;
      if (count === letters.length && ids.includes(id)) found.all += 1;
    }
    suggest('');
  }
  times.sort((a, b) => a - b);
  const at = (share) => times[Math.floor((times.length - 1) * share)];
  return { p50: at(0.5), p99: at(0.99), half: found.half / questions.length, all: found.all / questions.length };
}

function cells(suggest, { typed }) {
  measure(suggest, typed);  // meanwhile the engine compiles, on other threads whose time would be counted
  const { p50, p99, half, all } = measure(suggest, typed);
  const percent = (value) => `${(100 * value).toFixed(0)} %`;
  return `${p50.toFixed(0)} / ${p99.toFixed(0)} | ${percent(half)} | ${percent(all)}`;
}

console.log(`${cpus()[0].model}, Node ${process.version}. µs of processor time a keystroke (median / p99), and how often the right question is among the three.\n`);
console.log('| typed | Foyer: µs | half typed | all typed | MiniSearch: µs | half typed | all typed |\n| --- | --- | --- | --- | --- | --- | --- |');
for (const set of [...setsOfTrades('en'), ...setsOfTrades('zh'), setOfShop('en'), setOfShop('zh'), setOfData('banking77_5'), setOfData('clinc150_5')]) {
  console.log(`| ${set.name} | ${cells(await foyerSuggest(set), set)} | ${cells(miniSearchSuggest(set), set)} |`);
}
