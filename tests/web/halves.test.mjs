// The engine in two halves answers as the whole one does, whenever the second half comes.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { importTypeScript, root } from './tools.mjs';

const { Brain, isHalf, rehearse } = await importTypeScript('tests/web/halves.ts');
const { makeHalves } = await import('../../web/halves.mjs');

await makeHalves();
const compile = (path) => WebAssembly.compile(readFileSync(join(root, 'build/wasm', path)));
const [whole, first, rest] = await Promise.all(['foyer.wasm', 'halves/first.wasm', 'halves/rest.wasm'].map(compile));

const packFile = join(mkdtempSync(join(tmpdir(), 'foyer-halves-')), 'shop.pack');
execFileSync(join(root, 'build/release/foyer'), ['pack', join(root, 'assets/faq/shop.json'), '--without-triage', '-o', packFile]);
const pack = new Uint8Array(readFileSync(packFile));

const settings = { site: 's', locale: 'en', page: 'https://shop.example/', visitor: '0'.repeat(64), storage: 'none' };
const contact = { type: 'contact_sent', name: 'Ann', email: 'ann@shop.example', phone: '', message: 'Call me' };
const acts = [
  { type: 'opened' },
  { type: 'asked', text: 'Where is my order?' },
  { type: 'chose', id: 'no' },
  { type: 'asked', text: 'قهوة؟ Ünïcôdé ①' },
  { type: 'wanted_person' },
  contact,
  { type: 'asked', text: 'can I return an open bag' },
  { type: 'closed' },
];
const events = [
  { type: 'refresh' }, { type: 'lead' }, { type: 'visible', yes: true }, { type: 'identify', name: 'Ann', email: '', phone: '' },
  ...acts.map((event) => ({ type: 'view', event })),
  { type: 'socket_opened' },
  { type: 'frame', frame: { type: 'presence', agents_online: true } },
  { type: 'locale', locale: 'zh' },
  { type: 'view', event: { type: 'asked', text: '订单在哪' } },
];

// arrives: before which event the second half comes; -1: it was there at once. Views and effects, in the order in which they were told.
async function play(module, arrives) {
  const told = [];
  let waking = 0;
  let give;
  const later = new Promise((resolve) => { give = () => resolve(rest); });
  const brain = await Brain.start(module, settings, () => { ++waking; }, () => later);
  // As the controller does: asked once for each wake.
  const settle = async () => {
    await new Promise((resolve) => setImmediate(resolve));
    while (waking > 0) {
      --waking;
      const response = brain.poll();
      if (response) told.push(response);
    }
  };
  const become = async () => {
    give();
    await brain.complete();
    await settle();
  };
  if (arrives < 0) await become();
  brain.loadPack(pack);
  await settle();
  for (const [index, event] of events.entries()) {
    if (index === arrives) await become();
    const response = brain.handle({ now: 1_800_000_000_000 + index * 1000, entropy: index.toString(16).padStart(32, '0'), event });
    if (response.view || response.effects.length > 0) told.push(response);
    await settle();
  }
  await become();
  brain.delete();
  return told;
}

test('the module is cut where it is said to be', () => {
  assert.equal(isHalf(first), true);
  assert.equal(isHalf(whole), false);
});

test('whenever the second half comes, the same is told in the same order', async () => {
  const expected = await play(whole, -1);
  assert.ok(expected.length > events.length);
  assert.ok(expected.some(({ effects }) => effects.some(({ type }) => type === 'connect')));
  for (let arrives = -1; arrives <= events.length; ++arrives) {
    assert.deepEqual(await play(first, arrives), expected, `the second half comes before event ${arrives}`);
  }
});

test('a usual visit does without the second half', async () => {
  let asked = 0;
  const never = async () => { ++asked; throw new Error('not here'); };
  for (const [locale, question] of [['en', 'Where is my order?'], ['zh', '订单在哪']]) {
    const brain = await Brain.start(first, { ...settings, locale }, () => undefined, never);
    const shown = rehearse(brain, pack, locale, [question]).filter(({ view }) => view).at(-1).view;
    assert.ok(shown.messages.length >= 3);
    assert.equal(asked, 0);
    brain.delete();
  }
});

test('a second half that does not come is asked for until it does, and nothing is lost', async (context) => {
  context.mock.timers.enable({ apis: ['setTimeout'] });
  context.mock.method(console, 'error', () => undefined);
  let tries = 0;
  const woken = [];
  const getRest = async () => { if (++tries < 3) throw new TypeError('no network'); return rest; };
  const brain = await Brain.start(first, settings, () => woken.push(1), getRest);
  brain.loadPack(pack);
  woken.length = 0;
  const say = (event) => brain.handle({ now: 1_800_000_000_000, entropy: '0'.repeat(32), event: { type: 'view', event } });
  assert.deepEqual(say({ type: 'wanted_person' }), { effects: [] });
  for (let tick = 1; tick <= 3; ++tick) {
    // Twice: whoever else waits meanwhile makes no try of their own.
    for (const text of ['he', 'hel']) {
      say({ type: 'drafted', text });
      await new Promise((resolve) => setImmediate(resolve));
      assert.equal(tries, tick);
    }
    context.mock.timers.tick(3000);
  }
  await brain.complete();
  const late = woken.map(() => brain.poll());
  // One view for each act, and one since (empty) storage was read again.
  assert.equal(late.filter(Boolean).length, 8);
  assert.equal(late[0].view.messages.at(-1).author, 'bot');
  brain.delete();
});

test('what may be stored keeps nothing waiting that the first half can do', async () => {
  let give;
  const woken = [];
  const brain = await Brain.start(first, settings, () => woken.push(1), () => new Promise((resolve) => { give = () => resolve(rest); }));
  brain.loadPack(pack);
  const handle = (event) => brain.handle({ now: 1_800_000_000_000, entropy: '0'.repeat(32), event });
  assert.deepEqual(handle({ type: 'consent', storage: 'session' }), { effects: [] });
  const { view } = handle({ type: 'view', event: { type: 'asked', text: 'Where is my order?' } });
  assert.equal(view.phase, 'confirming');
  globalThis.sessionStorage = { kept: new Map(), getItem(key) { return this.kept.get(key) ?? null; }, setItem(key, value) { this.kept.set(key, value); } };
  woken.length = 0;
  give();
  await brain.complete();
  for (const _ of woken.splice(0)) brain.poll();
  assert.equal(sessionStorage.kept.size, 1);
  delete globalThis.sessionStorage;
  brain.delete();
});

test('what is stored waits for a whole engine', async () => {
  let got = 0;
  const brain = await Brain.start(first, { ...settings, storage: 'session' }, () => undefined, async () => { ++got; return rest; });
  assert.equal(got, 1);
  brain.delete();
});
