// How long one question takes to be classified and matched, in the shipped WebAssembly with the language pack learnt, over 500 and
// over 50,000 entries, beside peers over the same entries in the same run; and how long the FAQ takes to compile. Prints a Markdown
// table. `npm install` in this folder first, then, for DATA the folder ../shared/data:
//
//   node speed.mjs DATA [FOYER]
//
// 500 entries: intents of assets/training/intents, evenly spaced, each with four wordings and its answer. 50,000: one question each, of
// those wordings and the training parts of DATA/intent; in Chinese, of which there are fewer texts, pairs of them. Asked are
// wordings that the 500 do not have, and the questions of DATA/support_saas. Nothing is random.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { peers } from './peers.mjs';
import { intents, readLines, root, smallFaq, spread } from './small_faq.mjs';

const [data, foyer = join(root, 'build/release/foyer')] = process.argv.slice(2);
if (!data) {
  console.error('usage: node speed.mjs DATA [FOYER]');
  process.exit(2);
}

const kLarge = 50_000;
const kPeers = ['MiniSearch', 'wink-bm25'];
const kMostQuestionBytes = 400;
const scratch = mkdtempSync(join(tmpdir(), 'foyer-speed-'));

function publicTexts(lang) {
  if (lang !== 'en') return [];
  return ['clinc150', 'banking77', 'hwu64', 'bitext'].flatMap((set) => readLines(join(data, 'intent', set, 'train.jsonl')).map(({ text }) => text));
}

function largeFaq(all, lang) {
  const wordings = all.flatMap((row) => row.wordings.slice(0, 8));
  const texts = new Set([...wordings, ...publicTexts(lang)].filter((text) => Buffer.byteLength(text) <= kMostQuestionBytes));
  for (let apart = 1; texts.size < kLarge; apart += 1) {
    for (let i = 0; i + apart < wordings.length && texts.size < kLarge; i += 1) texts.add(`${wordings[i]} ${wordings[i + apart]}`.slice(0, 120));
  }
  return [...texts].slice(0, kLarge).map((question, i) => ({ id: `entry-${i}`, question, alternatives: [], answer: '' }));
}

const questions = (all, lang) => [...spread(all, 300).map(({ wordings }) => wordings.at(-1)),
  ...readLines(join(data, 'support_saas', lang, 'queries.jsonl')).map(({ text }) => text)];

function measureFoyer(entries, texts, lang) {
  const faq = join(scratch, 'faq.json');
  const queries = join(scratch, 'queries.jsonl');
  writeFileSync(faq, JSON.stringify({ entries }));
  writeFileSync(queries, texts.map((text) => `${JSON.stringify({ text, id: entries[0].id })}\n`).join(''));
  const report = JSON.parse(execFileSync(foyer, ['eval', 'faq', '--faq', faq, '--queries', queries, '--lang', lang, '--json', '--wasm'], { encoding: 'utf8' }));
  return { p50: report.query_us.p50, p99: report.query_us.p99, build: report.build_ms };
}

async function measurePeer(make, entries, texts) {
  const built = process.hrtime.bigint();
  const search = await make(entries);
  const build = Number(process.hrtime.bigint() - built) / 1e6;
  for (const text of texts.slice(0, 300)) await search(text);
  const times = [];
  for (const text of texts) {
    const start = process.hrtime.bigint();
    await search(text);
    times.push(Number(process.hrtime.bigint() - start) / 1e3);
  }
  times.sort((a, b) => a - b);
  return { p50: times[Math.floor((times.length - 1) * 0.5)], p99: times[Math.floor((times.length - 1) * 0.99)], build };
}

const cell = ({ p50, p99, build }) => `${(p50 / 1e3).toFixed(2)} / ${(p99 / 1e3).toFixed(2)} / ${build.toFixed(0)}`;

console.log(`${cpus()[0].model}, Node ${process.version}. Each cell: median / p99 ms a question / ms to compile or index.\n`);
console.log(`| entries | Foyer (WebAssembly) | ${kPeers.join(' | ')} |`);
console.log(`| --- | --- | ${kPeers.map(() => '---').join(' | ')} |`);
for (const lang of ['en', 'zh']) {
  const all = intents(lang);
  for (const entries of [smallFaq(all), largeFaq(all, lang)]) {
    const texts = questions(all, lang);
    const row = [measureFoyer(entries, texts, lang)];
    for (const [name, make] of peers) if (kPeers.includes(name)) row.push(await measurePeer(make, entries, texts));
    console.log(`| ${entries.length.toLocaleString('en')} ${lang} | ${row.map(cell).join(' | ')} |`);
  }
}
rmSync(scratch, { recursive: true });
