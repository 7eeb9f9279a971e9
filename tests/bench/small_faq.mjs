// 500 entries for benchmarks: intents of assets/training/intents, evenly spaced, each with four wordings and its answer. Nothing is
// random.
//
//   node small_faq.mjs LANGUAGE COUNT      prints an FAQ of so many, for `foyer pack`
import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

export const root = join(dirname(fileURLToPath(import.meta.url)), '../..');

const kEntries = 500;
const kWordings = 4;

export const readLines = (path) => readFileSync(path, 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line));

export function intents(lang) {
  const folder = join(root, 'assets/training/intents');
  return readdirSync(folder).filter((name) => name.endsWith(`.${lang}.jsonl`)).sort()
    .flatMap((name) => readLines(join(folder, name)).map((row) => ({ trade: name.split('.')[0], ...row })));
}

export const spread = (items, count) => Array.from({ length: count }, (_, i) => items[Math.floor((i * items.length) / count)]);

const idOf = ({ trade, label }) => `${trade}-${label}`.slice(0, 60);

export const smallFaq = (all, count = kEntries) => spread(all, count).map((row) => ({
  id: idOf(row), category: row.trade, question: row.wordings[0], alternatives: row.wordings.slice(1, kWordings), answer: row.answer,
}));

// Wordings that the 500 do not have, with the entry that answers each.
export const testQuestions = (all, count) => spread(all, kEntries)
  .flatMap((row) => row.wordings.slice(kWordings).map((text) => ({ text, id: idOf(row) }))).slice(0, count);

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const [lang, count] = process.argv.slice(2);
  console.log(JSON.stringify({ name: 'Small', locales: [lang], entries: smallFaq(intents(lang), Number(count)) }));
}
