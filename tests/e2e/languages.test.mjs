// The language packs in a real browser: never before the visitor does something in the panel, never in the way of an answer, and at the
// next visit without a request.
import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, test } from 'node:test';
import { launch } from '../support/chromium.mjs';
import { eventually, Visitor } from './browser.mjs';
import { Relay } from './relay.mjs';

const kPacks = '**/assets/language-*';

// Understood by what their words mean. Several, since a retrained pack may change its mind about one.
const kHard = ['how do I get my cash back', 'I changed my mind about the purchase', 'do you ship overseas'];

let relay, browser, context, visitor;
let plain;  // what the bot offers after each of kHard without a language pack

before(async () => {
  relay = await Relay.start();
  browser = await launch();
});
after(async () => {
  await browser?.close();
  await relay?.kill('SIGTERM');
});
beforeEach(async () => { context = await browser.newContext({ locale: 'en-GB' }); });
afterEach(() => context.close());

const visit = async (path = '/demo/') => { visitor = await Visitor.at(context, relay.origin + path); };
const asked = () => visitor.traffic.filter((url) => url.includes('/assets/language-')).length;

// The names of what storage keeps.
const records = () => visitor.page.evaluate(async () => {
  const [kept] = await indexedDB.databases();
  if (!kept) return [];
  const { name } = kept;
  const database = await new Promise((resolve) => { indexedDB.open(name).onsuccess = (event) => resolve(event.target.result); });
  const keys = await new Promise((resolve) => { database.transaction('FILE_DATA').objectStore('FILE_DATA').getAllKeys().onsuccess = (event) => resolve(event.target.result); });
  database.close();
  return keys;
});
// The choices that the bot gives after each question.
const choicesAfter = async (questions) => {
  const choices = [];
  for (const question of questions) {
    const before = (await visitor.lines()).length;
    await visitor.ask(question);
    await eventually(async () => assert.ok((await visitor.lines()).length >= before + 2));
    choices.push(await visitor.widget.locator('.choices .choice').allInnerTexts());
  }
  return choices;
};
// Longer than the widget ever waits for the browser to have nothing else to do.
const rest = () => visitor.page.waitForTimeout(2500);

test('who only looks asks for none, and a question is answered while the pack is still on its way', async () => {
  let arrive;
  await context.route(kPacks, async (route) => {
    await new Promise((resolve) => { arrive = resolve; });
    await route.continue();
  });
  await visit();
  await visitor.widget.locator('button.launcher').hover();
  await eventually(() => assert.ok(visitor.arrived.some((url) => url.endsWith('.wasm'))));
  await rest();
  assert.equal(asked(), 0);
  await visitor.open();
  await rest();
  assert.equal(asked(), 0);
  await visitor.begin();
  await eventually(() => assert.equal(asked(), 1));
  await visitor.ask('how can I track my parcel?');
  await visitor.says('confirmation');
  plain = await choicesAfter(kHard);
  assert.deepEqual(visitor.languages(), []);
  arrive();
  await eventually(() => assert.deepEqual(visitor.languages(), ['en']));
});

test("the page's language and the visitor's own, not the others", async () => {
  await visit('/demo/zh.html');
  await visitor.open();
  await visitor.begin();
  await eventually(() => assert.deepEqual(visitor.languages().sort(), ['en', 'zh']));
});

test('who asks for a person by the page, before anything can judge the words, gets one', async () => {
  await visit();
  await visitor.page.evaluate(() => window.Foyer('ask', 'I want to speak to a human being, please'));
  await visitor.says(/passing your conversation/);
  assert.equal(await visitor.count('I want to speak to a human being'), 1);
});

test('nothing is kept before the first own act, and afterwards a visit has no request and understands as well', async () => {
  await visit();
  await visitor.open();
  await visitor.begin();
  await eventually(() => assert.deepEqual(visitor.languages(), ['en']));
  await rest();
  assert.deepEqual(await records(), []);
  const understood = await choicesAfter(kHard);
  assert.notDeepEqual(understood, plain);
  await eventually(async () => assert.deepEqual(await records(), ['conversation', 'language:en']));

  const first = visitor;
  await visit();
  await first.page.close();
  await visitor.open();
  await rest();
  assert.deepEqual(await choicesAfter(kHard), understood);
  assert.equal(asked(), 0);
});

test('a page that said no to storage keeps nothing', async () => {
  await context.addInitScript(() => { (window.Foyer = (...words) => (window.Foyer.q ??= []).push(words))('consent', false); });
  await visit();
  await visitor.open();
  await visitor.begin();
  await eventually(() => assert.deepEqual(visitor.languages(), ['en']));
  await visitor.ask('how can I track my parcel?');
  await rest();
  assert.deepEqual(await visitor.page.evaluate(async () => (await indexedDB.databases()).length), 0);
});

test('a pack that does not come is missed by nobody, and the next opening asks again', async () => {
  await context.route(kPacks, (route) => route.abort(), { times: 1 });
  await visit();
  await visitor.open();
  await visitor.begin();
  await eventually(() => assert.equal(asked(), 1));
  await visitor.ask('how can I track my parcel?');
  await visitor.says('confirmation');
  await visitor.widget.locator('button.launcher').click();
  await visitor.open();
  await visitor.begin();
  await eventually(() => assert.deepEqual(visitor.languages(), ['en']));
  assert.equal(asked(), 2);
  assert.deepEqual(visitor.complaints.filter((line) => !line.includes('Failed to load resource')), []);
});

test('forgotten, the pack is forgotten too', async () => {
  await visit();
  await visitor.open();
  await visitor.ask('how can I track my parcel?');
  await eventually(async () => assert.deepEqual(await records(), ['conversation', 'language:en']));
  await visitor.page.evaluate(() => window.Foyer('reset'));
  await eventually(async () => assert.deepEqual(await records(), []));
});
