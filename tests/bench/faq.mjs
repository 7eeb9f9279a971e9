// Which FAQ entry a question finds: Foyer beside MiniSearch and wink-bm25, on the same files in the same run. Prints a Markdown
// table. `npm install` in this folder first.
//
//   node faq.mjs DATA [FOYER]
//
// DATA: a folder with faq/*/{faq.json,queries.jsonl} and support_saas/{en,zh}/ the same; FOYER: the command, build/release/foyer.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import MiniSearch from 'minisearch';
import bm25 from 'wink-bm25-text-search';
import utils from 'wink-nlp-utils';

const [data, foyer = 'build/release/foyer'] = process.argv.slice(2);
if (!data) {
  console.error('usage: node faq.mjs DATA [FOYER]');
  process.exit(2);
}

const kRanks = 10;

function setsOf(folder) {
  const faqs = readdirSync(join(folder, 'faq')).map((name) => ({ name, lang: 'en', folder: join(folder, 'faq', name) }));
  const desks = ['en', 'zh'].map((lang) => ({ name: `support_saas ${lang}`, lang, folder: join(folder, 'support_saas', lang) }));
  return [...faqs, ...desks].sort((a, b) => a.name.localeCompare(b.name));
}

const readLines = (path) => readFileSync(path, 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line));

// The peers split on spaces, which Chinese does not have: they get characters and pairs, as Foyer makes them itself.
function words(text) {
  const latin = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return latin.flatMap((word) => {
    if (!/\p{Script=Han}/u.test(word)) return [word];
    const characters = [...word];
    return [...characters, ...characters.slice(1).map((character, i) => characters[i] + character)];
  });
}

function miniSearch(entries) {
  const index = new MiniSearch({ fields: ['question', 'alternatives', 'answer'], tokenize: words });
  index.addAll(entries.map((entry) => ({ ...entry, alternatives: entry.alternatives.join('\n') })));
  return (text) => index.search(text, { prefix: true, fuzzy: 0.2 }).map((hit) => hit.id);
}

function winkBm25(entries) {
  const index = bm25();
  index.defineConfig({ fldWeights: { question: 1, alternatives: 1, answer: 1 } });
  index.definePrepTasks([words, utils.tokens.removeWords, utils.tokens.stem]);
  entries.forEach((entry, i) => {
    index.addDoc({ question: entry.question, alternatives: entry.alternatives.join('\n'), answer: entry.answer }, i);
  });
  index.consolidate();
  return (text) => index.search(text, kRanks).map(([i]) => entries[i].id);
}

function measure(search, queries) {
  let first = 0;
  let reciprocals = 0;
  const times = [];
  for (const { text, id } of queries) {
    const start = process.hrtime.bigint();
    const found = search(text);
    times.push(Number(process.hrtime.bigint() - start) / 1e3);
    const rank = found.slice(0, kRanks).indexOf(id) + 1;
    if (rank === 1) first += 1;
    if (rank > 0) reciprocals += 1 / rank;
  }
  times.sort((a, b) => a - b);
  return { top1: first / queries.length, mrr10: reciprocals / queries.length, us: times[times.length >> 1] };
}

function measureFoyer({ folder, lang }) {
  const oos = join(folder, 'out_of_scope.jsonl');
  const args = ['eval', 'faq', '--faq', join(folder, 'faq.json'), '--queries', join(folder, 'queries.jsonl'), '--lang', lang, '--json'];
  if (existsSync(oos)) args.push('--oos', oos);
  const report = JSON.parse(execFileSync(foyer, args, { encoding: 'utf8' }));
  return { ...report, us: report.query_us.p50 };
}

const cell = ({ top1, mrr10, us }) => `${top1.toFixed(3)} / ${mrr10.toFixed(3)} / ${us.toFixed(0)}`;

console.log(`${cpus()[0].model}, Node ${process.version}. Each cell: top-1 / MRR@10 / median µs a query.\n`);
console.log('| FAQ | Foyer | MiniSearch | wink-bm25 |\n| --- | --- | --- | --- |');
for (const set of setsOf(data)) {
  const { entries } = JSON.parse(readFileSync(join(set.folder, 'faq.json'), 'utf8'));
  const queries = readLines(join(set.folder, 'queries.jsonl'));
  const row = [measureFoyer(set), measure(miniSearch(entries), queries), measure(winkBm25(entries), queries)];
  console.log(`| ${set.name} | ${row.map(cell).join(' | ')} |`);
}
