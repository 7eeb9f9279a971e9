// `foyer eval … --wasm` asks foyer.wasm what `foyer eval …` asks the program itself: accuracy is the same to the last digit.
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const scratch = mkdtempSync(join(tmpdir(), 'foyer-eval-test-'));
after(() => rmSync(scratch, { recursive: true }));

const asset = (name) => join(root, 'assets', name);

const foyer = join(root, 'build/release/foyer');
const run = (...words) => spawnSync(foyer, ['eval', ...words], { encoding: 'utf8' });

// What was measured, without how long it took, which is never twice the same.
function measured(...words) {
  const { status, stdout, stderr } = run(...words, '--json');
  assert.equal(status, 0, stderr);
  const { build_ms: _, train_ms: __, query_us: times, ...accuracy } = JSON.parse(stdout);
  return { accuracy, times };
}

const rowsOf = (name) => readFileSync(asset(`faq/questions/${name}.jsonl`), 'utf8').trim().split('\n').map((line) => JSON.parse(line));

function written(name, rows) {
  const file = join(scratch, `${name}.jsonl`);
  writeFileSync(file, rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
  return file;
}

// What an airline's customers ask, in ten wordings an intent: two of them are not learnt from.
function labelled(lang) {
  const intents = readFileSync(asset(`training/intents/airline.${lang}.jsonl`), 'utf8').trim().split('\n').map((line) => JSON.parse(line));
  const rows = (part) => intents.flatMap(({ label, wordings }) => part(wordings).map((text) => ({ text, label })));
  return {
    train: written(`train.${lang}`, rows((wordings) => wordings.slice(0, -2))),
    test: written(`test.${lang}`, rows((wordings) => wordings.slice(-2))),
  };
}

const intent = (lang) => ['intent', '--train', labelled(lang).train, '--test', labelled(lang).test,
  '--oos-test', asset(`faq/questions/shop.oos.${lang}.jsonl`), '--lang', lang];

// What the rows are labelled is of no matter here.
const triage = (lang) => ['triage', '--lang', lang, '--test', written(`triage.${lang}`,
  rowsOf(`shop.${lang}`).map(({ text }) => ({ text, priority: 'normal', sentiment: 'neutral', wants_person: false })))];
const sentiment = (lang) => ['sentiment', '--lang', lang, '--test', written(`sentiment.${lang}`,
  rowsOf(`shop.${lang}`).map(({ text }, i) => ({ text, sentiment: i % 2 ? 'positive' : 'negative' })))];

const faq = (lang) => ['faq', '--faq', asset('faq/shop.json'), '--queries', asset(`faq/questions/shop.${lang}.jsonl`),
  '--oos', asset(`faq/questions/shop.oos.${lang}.jsonl`), '--lang', lang];

for (const lang of ['en', 'zh']) {
  for (const more of [[], ['--engine-only']]) {
    test(`questions of ${lang} find their entries in foyer.wasm as they do here ${more}`, () => {
      const here = measured(...faq(lang), ...more);
      const there = measured(...faq(lang), ...more, '--wasm');
      assert.deepEqual(there.accuracy, here.accuracy);
      assert.ok(here.accuracy.mrr10 > 0.5 && there.times.p50 > 0);
    });
  }
}

for (const lang of ['en', 'zh']) {
  test(`what owners have taught is known in foyer.wasm as here: ${lang}`, () => {
    const here = measured(...intent(lang));
    assert.deepEqual(measured(...intent(lang), '--wasm').accuracy, here.accuracy);
    assert.ok(here.accuracy.accuracy > 0.1 && here.accuracy.model_bytes > 5000);
  });

  test(`messages are judged in foyer.wasm as here: ${lang}`, () => {
    for (const words of [triage(lang), sentiment(lang)]) {
      const here = measured(...words);
      assert.deepEqual(measured(...words, '--wasm').accuracy, here.accuracy);
      assert.ok('held_out' in here.accuracy);
    }
  });
}

test('a pack with intents says which a message has, beside its answer', () => {
  const pack = join(scratch, 'taught.pack');
  const { train } = labelled('en');
  execFileSync(foyer, ['pack', asset('faq/shop.json'), '--intents', train, '-o', pack]);
  const rows = readFileSync(train, 'utf8').trim().split('\n').map((line) => JSON.parse(line));
  const ask = ({ text }) => JSON.parse(execFileSync(foyer, ['ask', '--pack', pack, '--json', text], { encoding: 'utf8' })).intent;
  const said = rows.slice(0, 30).filter((row) => ask(row) === row.label);
  assert.ok(said.length > 15);
});

test('a label that no pack takes, and intents of a locale that the FAQ lacks, are told', () => {
  const bad = written('bad', [{ text: 'where is it', label: 'x'.repeat(65) }]);
  const pack = (...words) => spawnSync(foyer, ['pack', asset('faq/shop.json'), '-o', join(scratch, 'x.pack'), '--intents', ...words], { encoding: 'utf8' });
  assert.match(pack(bad).stderr, /bad\.jsonl:1: a label takes 1 to 64 bytes/);
  assert.match(pack(`fr=${labelled('en').train}`).stderr, /intents are taught in "fr", which the FAQ does not have/);
});

test('without the module the reason is told, and nothing else is printed', () => {
  const { status, stdout, stderr } = run(...faq('en'), '--json', '--wasm', '/nowhere/foyer.mjs');
  assert.equal(status, 2);
  assert.equal(stdout, '');
  assert.match(stderr, /^\/nowhere\/foyer\.mjs: not there/);
});
