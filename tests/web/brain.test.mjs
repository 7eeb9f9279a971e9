// The one file that touches WebAssembly memory, against a module whose memory moves in every call. Its halves: halves.test.mjs.
import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { join } from 'node:path';
import { importTypeScript, root } from './tools.mjs';

const { Brain } = await importTypeScript('web/brain/brain.ts', join(root, 'tests/web/fake_glue.mjs'));

const settings = { site: 's', locale: 'en', page: '', visitor: '', storage: 'none' };
const settingsBytes = [1, 115, 2, 101, 110, 0, 0, 0];
const input = { now: 1, entropy: '', event: { type: 'socket_opened' } };
const bytesOf = (text) => new TextEncoder().encode(text);
const wholeModule = new WebAssembly.Module(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0));
const start = () => Brain.start(wholeModule, settings, () => undefined);
let fake;

beforeEach(() => {
  // An absent view, and one effect: notify 'a' 'b'.
  fake = { version: 5, handle: 4, status: 0, response: [0, 1, 4, 1, 97, 1, 98], given: [] };
  globalThis.fakeModule = fake;
});

test('settings and inputs arrive whole, and the response is read whole', async () => {
  const brain = await start();
  const response = brain.handle(input);
  assert.deepEqual(fake.given, [['new', settingsBytes], ['handle', [2, 0, 1]]]);
  assert.deepEqual(response, { view: undefined, effects: [{ type: 'notify', name: 'a', detail: 'b' }] });
});

test('a pack larger than the memory arrives whole', async () => {
  const brain = await start();
  const pack = Uint8Array.from({ length: 10_000 }, (_, index) => index % 251);
  brain.loadPack(pack);
  assert.deepEqual(fake.given.at(-1), ['load_pack', [...pack]]);
});

test('a language arrives whole', async () => {
  const brain = await start();
  brain.learnLanguage(Uint8Array.of(7, 8, 9));
  assert.deepEqual(fake.given.at(-1), ['learn_language', [7, 8, 9]]);
});

test('what the module says is wrong is thrown in its words', async () => {
  const brain = await start();
  Object.assign(fake, { status: 2, response: bytesOf('the pack is damaged') });
  assert.throws(() => brain.loadPack(new Uint8Array(3)), /the pack is damaged/);
  assert.throws(() => brain.learnLanguage(new Uint8Array(3)), /the pack is damaged/);
  assert.throws(() => brain.handle(input), /the pack is damaged/);
});

test('the first question is prepared, until nothing is left of that', async () => {
  const brain = await start();
  assert.equal(brain.prepare(), true);
  assert.deepEqual(fake.given.at(-1), ['prepare']);
  fake.status = 4;
  assert.equal(brain.prepare(), false);
});

test('there is nothing to poll until the module has something', async () => {
  const brain = await start();
  fake.status = 1;
  assert.equal(brain.poll(), undefined);
  fake.status = 0;
  assert.equal(brain.poll().effects.length, 1);
});

test('a module of another version is refused, older or newer', async () => {
  for (const version of [4, 6]) {
    fake.version = version;
    await assert.rejects(start(), /ABI version/);
  }
});

test('settings that the module refuses are an error', async () => {
  fake.handle = 0;
  await assert.rejects(start(), /malformed/);
});

test('delete gives the client back', async () => {
  (await start()).delete();
  assert.deepEqual(fake.given.at(-1), ['delete']);
});
