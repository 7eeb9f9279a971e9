// When the language packs are asked for, and what happens when they do not come.
import assert from 'node:assert/strict';
import { afterEach, beforeEach, mock, test } from 'node:test';
import { importTypeScript } from './tools.mjs';

const { Languages, likelyLanguages } = await importTypeScript('web/widget/languages.ts');

const paths = { en: '/assets/language-en-1.bin', zh: '/assets/language-zh-1.bin', de: '/assets/language-de-1.bin' };
const turn = () => new Promise((resolve) => setImmediate(resolve));

let happened;
let rested;
let answers;
let ended;
let languages;

// The browser has nothing else to do.
const rest = async () => {
  for (const go of rested.splice(0)) go();
  await turn();
};

beforeEach(() => {
  happened = [];
  rested = [];
  answers = [];
  ended = new AbortController();
  globalThis.requestIdleCallback = (go) => rested.push(go);
  Object.defineProperty(globalThis, 'navigator', { value: { languages: ['en-GB', 'fr'] }, configurable: true });
  mock.method(globalThis, 'fetch', (url) => {
    happened.push(['fetch', url]);
    return Promise.resolve().then(() => answers.shift()());
  });
  const brain = { complete: async () => undefined, prepare: () => { happened.push(['prepare']); return happened.length < 2; }, learnLanguage: (bytes) => { happened.push(['learn', bytes.length]); if (bytes.length === 0) throw new Error('not a language pack'); } };
  languages = new Languages(brain, 'https://relay.example', ended.signal);
});
afterEach(() => mock.restoreAll());

const comes = (size) => answers.push(() => ({ ok: true, arrayBuffer: async () => new ArrayBuffer(size) }));
const fails = () => answers.push(() => { throw new TypeError('no network'); });
const refuses = () => answers.push(() => ({ ok: false }));
const fetched = async () => {
  const done = languages.fetch(paths.en);
  await turn();
  await rest();
  return done;
};

test("the page's language comes first, then the visitor's own, as far as the site has them, and at most two", () => {
  const cases = [
    ['en', ['en-GB', 'fr'], ['en']],
    ['zh-Hans-CN', ['de-AT', 'en'], ['zh', 'de']],
    ['ZH', ['zh-TW', 'zh', 'en-US'], ['zh', 'en']],
    ['fr', ['en', 'zh', 'de'], ['en', 'zh']],
    ['fr', ['it'], []],
    ['', [], []],
    ['constructor', ['toString'], []],
  ];
  for (const [locale, spoken, wanted] of cases) assert.deepEqual(likelyLanguages(locale, spoken, paths), wanted);
});

test('it prepares while the browser has nothing else to do, and fetches nothing for that', async () => {
  const prepared = languages.prepare();
  await turn();
  assert.deepEqual(happened, []);
  await rest();
  assert.deepEqual(happened, [['prepare']]);
  await rest();
  await prepared;
  assert.deepEqual(happened, [['prepare'], ['prepare']]);
});

test('nothing is offered before the browser has nothing else to do', async () => {
  const offered = [];
  const suggested = languages.suggest('zh', paths, (...offer) => offered.push(offer));
  await turn();
  assert.deepEqual(offered, []);
  await rest();
  await suggested;
  assert.deepEqual(offered, [['zh', paths.zh], ['en', paths.en]]);
});

test('a brain that is gone by then is not prepared', async () => {
  const prepared = languages.prepare();
  await turn();
  ended.abort();
  await rest();
  await prepared;
  assert.deepEqual(happened, []);
});

test('without requestIdleCallback it waits all the same', async () => {
  delete globalThis.requestIdleCallback;
  const offered = [];
  const suggested = languages.suggest('en', paths, (tag) => offered.push(tag));
  await turn();
  assert.deepEqual(offered, []);
  await suggested;
  assert.deepEqual(offered, ['en']);
});

test('what judges messages is fetched and learnt once, and tried again where it did not come', async () => {
  const small = { en: '/assets/judge-en-1.bin', zh: '/assets/judge-zh-1.bin' };
  const judge = () => languages.judge(small);
  comes(2);
  fails();
  await judge();
  comes(3);
  await judge();
  // Nothing is left to wait for.
  await languages.judge(small);
  const asked = happened.filter(([what]) => what === 'fetch').map(([, url]) => url.replace('https://relay.example', ''));
  assert.deepEqual(asked, [small.en, small.zh, small.zh]);
  assert.deepEqual(happened.filter(([what]) => what === 'learn'), [['learn', 2], ['learn', 3]]);
});

test('what was fetched is learnt', async () => {
  comes(7);
  await fetched();
  assert.deepEqual(happened, [['fetch', `https://relay.example${paths.en}`], ['learn', 7]]);
});

test('a fetch that fails is silent, and can be tried again', async () => {
  const complaint = mock.method(console, 'error', () => undefined);
  fails();
  refuses();
  comes(7);
  await fetched();
  await fetched();
  assert.equal(happened.filter(([what]) => what === 'learn').length, 0);
  await fetched();
  assert.deepEqual(happened.at(-1), ['learn', 7]);
  assert.equal(complaint.mock.callCount(), 0);
});

test('one that is on its way is not asked for twice', async () => {
  comes(7);
  const first = languages.fetch(paths.en);
  await languages.fetch(paths.en);
  await turn();
  await rest();
  await first;
  assert.equal(happened.filter(([what]) => what === 'fetch').length, 1);
});

test('what is no language pack is a warning, not an error', async () => {
  const warned = mock.method(console, 'warn', () => undefined);
  comes(0);
  await fetched();
  assert.match(String(warned.mock.calls[0].arguments[1]), /not a language pack/);
});

test('what comes after the widget has ended is not given to the brain', async () => {
  comes(7);
  const late = languages.fetch(paths.en);
  await turn();
  ended.abort();
  await rest();
  await late;
  assert.deepEqual(happened.map(([what]) => what), ['fetch']);
});
