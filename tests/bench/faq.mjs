// Which FAQ entry a question finds: Foyer beside what a site owner would take instead, on the same files in the same run. Prints a
// Markdown table. `npm install` in this folder first.
//
//   node faq.mjs DATA [FOYER]
//
// DATA: a folder with faq/*/{faq.json,queries.jsonl} and support_saas/{en,zh}/ the same; FOYER: the command, build/release/foyer.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { peers } from './peers.mjs';

const [data, foyer = 'build/release/foyer'] = process.argv.slice(2);
if (!data) {
  console.error('usage: node faq.mjs DATA [FOYER]');
  process.exit(2);
}

const kRanks = 10;

// Fuse.js takes tens of milliseconds a query: of a large set, evenly spaced ones are asked, of Foyer and of the peers the same.
const kMostQueries = 600;

function setsOf(folder) {
  const faqs = readdirSync(join(folder, 'faq')).map((name) => ({ name, lang: 'en', folder: join(folder, 'faq', name) }));
  const desks = ['en', 'zh'].map((lang) => ({ name: `support_saas ${lang}`, lang, folder: join(folder, 'support_saas', lang) }));
  return [...faqs, ...desks].sort((a, b) => a.name.localeCompare(b.name));
}

const readLines = (path) => readFileSync(path, 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line));

function spread(queries) {
  const step = Math.max(1, Math.ceil(queries.length / kMostQueries));
  return queries.filter((_, i) => i % step === 0);
}

async function measure(search, queries) {
  let first = 0;
  let reciprocals = 0;
  const times = [];
  for (const { text, id } of queries) {
    const start = process.hrtime.bigint();
    const found = await search(text);
    times.push(Number(process.hrtime.bigint() - start) / 1e3);
    const rank = found.slice(0, kRanks).indexOf(id) + 1;
    if (rank === 1) first += 1;
    if (rank > 0) reciprocals += 1 / rank;
  }
  times.sort((a, b) => a - b);
  return { top1: first / queries.length, mrr10: reciprocals / queries.length, us: times[times.length >> 1] };
}

// All of a set's queries: the command is quick.
function measureFoyer({ folder, lang }, ...more) {
  const oos = join(folder, 'out_of_scope.jsonl');
  const args = ['eval', 'faq', '--faq', join(folder, 'faq.json'), '--queries', join(folder, 'queries.jsonl'), '--lang', lang, '--json', ...more];
  if (existsSync(oos)) args.push('--oos', oos);
  const report = JSON.parse(execFileSync(foyer, args, { encoding: 'utf8' }));
  return { ...report, us: report.query_us.p50 };
}

const cell = ({ top1, mrr10, us }) => `${top1.toFixed(3)} / ${mrr10.toFixed(3)} / ${us.toFixed(0)}`;

console.log(`${cpus()[0].model}, Node ${process.version}. Each cell: top-1 / MRR@10 / median µs a query; the peers on at most ${kMostQueries} queries a set.\n`);
console.log(`| FAQ | Foyer | engine alone | ${peers.map(([name]) => name).join(' | ')} |`);
console.log(`| --- | --- | --- | ${peers.map(() => '---').join(' | ')} |`);
for (const set of setsOf(data)) {
  const { entries } = JSON.parse(readFileSync(join(set.folder, 'faq.json'), 'utf8'));
  const queries = spread(readLines(join(set.folder, 'queries.jsonl')));
  const row = [measureFoyer(set), measureFoyer(set, '--engine-only')];
  for (const [, make] of peers) row.push(await measure(await make(entries), queries));
  console.log(`| ${set.name} | ${row.map(cell).join(' | ')} |`);
}
