// The controller with a brain that only notes what it is told, and a world of which only the names exist.
import assert from 'node:assert/strict';
import { webcrypto } from 'node:crypto';
import { afterEach, beforeEach, mock, test } from 'node:test';
import { importTypeScript } from './tools.mjs';

const { Controller } = await importTypeScript('web/widget/controller.ts');
const { PersonPart } = await importTypeScript('web/widget/person_part.ts');
const person = await importTypeScript('web/widget/person.ts');

let told;
let emitted;
let answer;
let rendered;
let controller;
let sockets;
let learnt;
let make;
let isLearnt;
let part;
const world = new EventTarget();

class FakeSocket {
  static OPEN = 1;
  readyState = 1;
  sent = [];
  constructor(url) { this.url = url; sockets.push(this); }
  send(text) { this.sent.push(JSON.parse(text)); }
  close() {}
}
const kept = {};
// Node 18 has it, but not by that name.
globalThis.crypto ??= webcrypto;
Object.assign(globalThis, {
  WebSocket: FakeSocket,
  localStorage: { setItem: (key, value) => { kept[key] = value; }, removeItem: (key) => delete kept[key] },
  sessionStorage: { setItem: () => undefined, removeItem: () => undefined },
  addEventListener: world.addEventListener.bind(world),
  document: Object.assign(new EventTarget(), { visibilityState: 'visible', title: 'A shop' }),
});

// Without locks: every tab leads.
Object.defineProperty(globalThis, 'navigator', { value: { languages: ['zh-CN', 'en'] }, configurable: true });

const view = (more = {}) => ({ phase: 'greeting', unread: 2, messages: [], connection: 'idle', title: 'Shop', open_label: 'Open', close_label: 'Close', ...more });
const notify = (name, detail = '') => ({ type: 'notify', name, detail });

beforeEach(() => {
  told = [];
  emitted = [];
  rendered = [];
  sockets = [];
  learnt = new Promise((resolve) => { isLearnt = resolve; });
  answer = { view: undefined, effects: [] };
  const brain = {
    handle: ({ event }) => { told.push(event.type); if (answer instanceof Error) throw answer; return answer; },
    poll: () => answer,
    complete: async () => undefined, prepare: () => { told.push('prepared'); return false; },
    delete: () => told.push('deleted'),
    learnLanguage: (bytes) => { told.push(`learnt ${bytes.length}`); isLearnt(); },
  };
  const frame = { announce: (unread, names) => rendered.push([unread, names]) };
  const emit = (...event) => emitted.push(event);
  part = new PersonPart(new AbortController().signal);
  part.here = person;
  const host = { frame, person: part, emit, relay: 'https://relay.example', site: 'shop & co', languages: { en: '/assets/language-en-1.bin' } };
  make = (more = {}, inForce = 'full') => new Controller(brain, { ...host, ...more }, 'full', inForce);
  controller = make();
});
afterEach(() => controller.shutdown());

test('the brain is told what happens, and what it wants is done in order', () => {
  answer = { view: undefined, effects: [{ type: 'connect' }, { type: 'send', frame: { type: 'typing', conversation: 'c' } }, notify('answer', 'returns')] };
  controller.handle({ type: 'timer' });
  assert.equal(sockets[0].url, 'wss://relay.example/v1/visitor?site=shop%20%26%20co');
  assert.deepEqual(sockets[0].sent, [{ type: 'typing', conversation: 'c' }]);
  assert.deepEqual(emitted, [['answer', 'returns']]);
});

test('a connection that is wanted before its file is there is made when that comes, and not after shutdown', async () => {
  let come;
  const late = () => new PersonPart(new AbortController().signal, () => new Promise((resolve) => { come = () => resolve(person); }));
  for (const [ends, made] of [[false, 1], [true, 0]]) {
    controller.shutdown();
    sockets = [];
    controller = make({ person: late() });
    answer = { view: undefined, effects: [{ type: 'connect' }] };
    controller.handle({ type: 'timer' });
    answer = { view: undefined, effects: [] };
    if (ends) controller.shutdown();
    come();
    await new Promise((resolve) => { setTimeout(resolve); });
    assert.equal(sockets.length, made);
  }
});

test('a view is rendered, and the launcher and the title say how much of it is unread', async () => {
  const shown = [];
  answer = { view: view({ locale: 'zh' }), effects: [] };
  const started = controller.start({ render: (next) => shown.push(next) }, 'zh');
  await new Promise((resolve) => { setTimeout(resolve); });
  controller.wake();
  await started;
  assert.equal(shown.length, 1);
  assert.deepEqual(rendered.at(-1), [2, { open: 'Open', close: 'Close' }]);
  assert.equal(document.title, '(2) A shop');
  answer = { view: view({ unread: 0 }), effects: [] };
  controller.handle({ type: 'timer' });
  assert.equal(document.title, 'A shop');
});

test('the next page starts by itself only while a person is in the conversation or on the way', () => {
  for (const [phase, live] of [['queued', '1'], ['with_agent', '1'], ['resolved', undefined]]) {
    answer = { view: view({ phase }), effects: [] };
    controller.handle({ type: 'timer' });
    assert.equal(kept['foyer:shop & co:live'], live, phase);
  }
});

test('other tabs are told what was stored, the page is not', async () => {
  const other = new BroadcastChannel('foyer:shop & co');
  const heard = new Promise((resolve) => { other.onmessage = ({ data }) => { if (data.say === 'stored') resolve(data); }; });
  answer = { view: undefined, effects: [notify('stored')] };
  controller.handle({ type: 'timer' });
  assert.deepEqual(await heard, { say: 'stored' });
  assert.deepEqual(emitted, []);
  other.close();
});

test('a wake is answered after the module has returned, and lets start() go on', async () => {
  const started = controller.start({ render: () => undefined });
  await new Promise((resolve) => { setTimeout(resolve); });
  answer = { view: view(), effects: [notify('message')] };
  controller.wake();
  assert.deepEqual(emitted, []);
  await Promise.resolve();
  assert.deepEqual(emitted, [['message', '']]);
  answer = { view: undefined, effects: [] };
  await started;
});

test('a timer replaces the one before, and none comes after 0', () => {
  const set = new Map();
  const setting = mock.method(globalThis, 'setTimeout', (act, delay) => { set.set(set.size + 1, { act, delay }); return set.size; });
  const clearing = mock.method(globalThis, 'clearTimeout', (id) => set.delete(id));
  for (const [at, pending] of [[Date.now() + 60_000, 1], [1, 1], [0, 0], [1, 1]]) {
    answer = { view: undefined, effects: [{ type: 'timer', at }] };
    controller.handle({ type: 'refresh' });
    assert.equal(set.size, pending);
  }
  [...set.values()][0].act();
  assert.deepEqual(told, ['refresh', 'refresh', 'refresh', 'refresh', 'timer']);
  setting.mock.restore();
  clearing.mock.restore();
});

test('an event that fails is reported, and the next is handled', () => {
  const complaint = mock.method(console, 'error', () => undefined);
  answer = new Error('the input is malformed');
  controller.handle({ type: 'timer' });
  answer = { view: undefined, effects: [notify('message')] };
  controller.handle({ type: 'timer' });
  assert.deepEqual(emitted, [['error', 'the input is malformed'], ['message', '']]);
  complaint.mock.restore();
});

test('a tab that comes to the front looks at what is stored', async () => {
  document.dispatchEvent(new Event('visibilitychange'));
  await new Promise((resolve) => { setTimeout(resolve); });
  assert.deepEqual(told, ['visible', 'refresh']);
});

test('who opens the panel fetches nothing; with their first act the brain is offered the languages, and what it wants of them is fetched', async () => {
  globalThis.requestIdleCallback = (go) => setImmediate(go);
  const asked = mock.method(globalThis, 'fetch', async () => ({ ok: true, arrayBuffer: async () => new ArrayBuffer(3) }));
  let wanted = 0;
  part.get = async () => { wanted += 1; };
  controller.shutdown();
  controller = make({}, 'none');
  told = [];
  controller.act({ type: 'opened' });
  controller.opened('en-GB');
  await new Promise((resolve) => { setTimeout(resolve, 20); });
  assert.deepEqual(told.filter((what) => what !== 'view'), ['prepared']);
  assert.deepEqual([wanted, asked.mock.callCount()], [0, 0]);
  answer = { view: undefined, effects: [{ type: 'fetch_language', path: '/assets/language-en-1.bin' }] };
  controller.act({ type: 'drafted', text: 'w' });
  await learnt;
  assert.equal(wanted, 1);
  assert.deepEqual(told.filter((what) => what !== 'view'), ['prepared', 'language_offered', 'learnt 3']);
  assert.equal(asked.mock.calls[0].arguments[0], 'https://relay.example/assets/language-en-1.bin');
  mock.restoreAll();
});

test('what is asked at once waits for what judges it, but not for long', async () => {
  globalThis.requestIdleCallback = (go) => setImmediate(go);
  const asked = (text) => controller.act({ type: 'asked', text });
  controller.shutdown();
  controller = make({ small_languages: { en: '/assets/judge-en-1.bin' } });
  told = [];
  let comes;
  mock.method(globalThis, 'fetch', () => new Promise((resolve) => { comes = () => resolve({ ok: true, arrayBuffer: async () => new ArrayBuffer(3) }); }));
  controller.opened('en');
  asked('a person, please');
  await new Promise((resolve) => { setTimeout(resolve, 20); });
  assert.ok(!told.includes('view'), String(told));
  comes();
  await learnt;
  await new Promise((resolve) => { setTimeout(resolve, 20); });
  assert.deepEqual(told.filter((what) => what.startsWith('learnt') || what === 'view'), ['learnt 3', 'view']);
  told = [];
  asked('and now?');
  assert.deepEqual(told, ['view']);

  controller.shutdown();
  controller = make({ small_languages: { en: '/assets/judge-en-2.bin' } });
  told = [];
  mock.timers.enable(['setTimeout']);
  controller.opened('en');
  asked('anybody?');
  mock.timers.tick(2000);
  mock.timers.reset();
  await new Promise((resolve) => { setTimeout(resolve, 20); });
  assert.ok(told.includes('view'), String(told));
  mock.restoreAll();
});

test('after shutdown nothing reaches the brain', async () => {
  controller.shutdown();
  controller.handle({ type: 'timer' });
  controller.wake();
  document.dispatchEvent(new Event('visibilitychange'));
  await undefined;
  assert.deepEqual(told, ['deleted']);
  controller.shutdown = () => undefined;
});
