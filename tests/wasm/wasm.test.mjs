// The shipped foyer.wasm, driven through its C boundary: it says byte for byte what the native build says, and it survives what
// a hostile network may hand it.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { before, test } from 'node:test';
import { Module, root } from './module.mjs';

const scratch = mkdtempSync(join(tmpdir(), 'foyer-wasm-'));
const packFile = join(scratch, 'shop.pack');
const languageFiles = ['en', 'zh'].map((tag) => join(root, `assets/language/${tag}.pack`));

const questions = () => ['shop.en.jsonl', 'shop.zh.jsonl', 'shop.oos.en.jsonl', 'shop.oos.zh.jsonl']
  .flatMap((name) => readFileSync(join(root, 'assets/faq/questions', name), 'utf8').trim().split('\n'))
  .map((line) => JSON.parse(line).text);

// Evenly spread ones: more would take longer and say the same.
const kLines = 240;

function* framed(bytes) {
  for (let at = 0; at < bytes.length;) {
    const length = bytes.readUInt32LE(at);
    yield bytes.subarray(at + 4, at + 4 + length);
    at += 4 + length;
  }
}

let settings, exchanges, taught, pack;

// What the native build is given and what it says: [settings, input, response, input, response …].
function record(name, languages) {
  const every = questions();
  const step = Math.ceil(every.length / kLines);
  const input = every.filter((_, i) => i % step === 0).join('\n') + '\n';
  const recording = join(scratch, name);
  execFileSync(join(root, 'build/debug/tests/wasm/record_conversation'), [packFile, recording, ...languages], { input });
  return [...framed(readFileSync(recording))];
}

before(() => {
  execFileSync(join(root, 'build/release/foyer'), ['pack', join(root, 'assets/faq/shop.json'), '-o', packFile]);
  [settings, ...exchanges] = record('plain', []);
  [, ...taught] = record('taught', languageFiles);
  pack = readFileSync(packFile);
});

function saysAllOf(module, recorded) {
  assert.ok(recorded.length > 200);
  for (let i = 0; i < recorded.length; i += 2) {
    assert.equal(module.handle(recorded[i]), 0);
    assert.ok(module.response().equals(recorded[i + 1]), `message ${i / 2} differs`);
  }
}

test('says byte for byte what the native build says', async () => {
  const module = await Module.load();
  assert.equal(module.glue._foyer_abi_version(), 5);
  assert.notEqual(module.create(settings), 0);
  assert.equal(module.loadPack(pack), 0);
  saysAllOf(module, exchanges);
});

test('says the same when it was prepared for the first question', async () => {
  const module = await Module.load();
  module.create(settings);
  assert.equal(module.glue._foyer_prepare(module.client), 3);
  module.loadPack(pack);
  while (module.glue._foyer_prepare(module.client) === 0) continue;
  assert.equal(module.glue._foyer_prepare(module.client), 4);
  saysAllOf(module, exchanges);
});

test('says byte for byte what the native build says once both have learnt the languages, which is something else', async () => {
  const module = await Module.load();
  module.create(settings);
  module.loadPack(pack);
  for (const file of languageFiles) assert.equal(module.learn(readFileSync(file)), 0);
  saysAllOf(module, taught);
  assert.ok(taught.some((bytes, i) => !bytes.equals(exchanges[i])));
});

test('refuses a language pack that was cut short or altered, with a reason, and goes on as it was', async () => {
  const module = await Module.load();
  module.create(settings);
  module.loadPack(pack);
  const good = readFileSync(languageFiles[0]);
  const altered = (at) => { const bytes = Buffer.from(good); bytes[at] ^= 0x40; return bytes; };
  for (const bytes of [Buffer.alloc(0), good.subarray(0, 10), good.subarray(0, good.length - 1), altered(0), altered(20), altered(good.length >> 1)]) {
    assert.equal(module.learn(bytes), 5);
    assert.match(module.response().toString(), /language pack/);
  }
  assert.equal(module.handle(exchanges[0]), 0);
  assert.ok(module.response().equals(exchanges[1]));
});

test('wakes the host once its storage is read, and then has something to poll', async () => {
  const module = await Module.load();
  module.create(settings);
  module.loadPack(pack);
  assert.equal(module.wakes, 1);
  assert.equal(module.glue._foyer_poll(module.client), 0);
  assert.equal(module.glue._foyer_poll(module.client), 4);
});

test('refuses a pack that was cut short or altered, with a reason', async () => {
  const module = await Module.load();
  module.create(settings);
  const altered = (at) => { const bytes = Buffer.from(pack); bytes[at] ^= 0x40; return bytes; };
  const cases = [Buffer.alloc(0), pack.subarray(0, 10), pack.subarray(0, pack.length - 1), altered(0), altered(20), altered(pack.length >> 1)];
  for (const bytes of cases) {
    assert.equal(module.loadPack(bytes), 2);
    assert.match(module.response().toString(), /pack/);
  }
  assert.equal(module.loadPack(pack), 0);
});

test('refuses malformed settings and inputs, and goes on', async () => {
  const module = await Module.load();
  assert.equal(module.create(settings.subarray(0, settings.length - 1)), 0);
  module.create(settings);
  assert.equal(module.handle(exchanges[0]), 3);
  module.loadPack(pack);
  for (let size = 0; size < exchanges[0].length; size += 1) assert.equal(module.handle(exchanges[0].subarray(0, size)), 1);
  assert.equal(module.handle(exchanges[0]), 0);
});
