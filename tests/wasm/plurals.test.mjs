// How long the queue is, in the words of each language: the shipped module takes the form that Intl.PluralRules would.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { before, test } from 'node:test';
import { importTypeScript } from '../web/tools.mjs';
import { Module, root } from './module.mjs';

const { ByteReader, ByteWriter, readResponse, writeInput, writeSettings } = await importTypeScript('tests/wasm/boundary.ts');

const categories = ['zero', 'one', 'two', 'few', 'many', 'other'];
const languages = readdirSync(join(root, 'assets/locales')).map((file) => basename(file, '.json'));

let module, conversation;

const bytesOf = (write, value) => {
  const out = new ByteWriter();
  write(out, value);
  return out.take();
};
const handle = (event) => {
  assert.equal(module.handle(bytesOf(writeInput, { now: 1_700_000_000_000, entropy: '0'.repeat(32), event })), 0);
  return readResponse(new ByteReader(module.response()));
};

before(async () => {
  const pack = join(mkdtempSync(join(tmpdir(), 'foyer-plurals-')), 'shop.pack');
  execFileSync(join(root, 'build/release/foyer'), ['pack', join(root, 'tests/support/small_shop.json'), '-o', pack]);
  module = await Module.load();
  module.create(bytesOf(writeSettings, { site: 'demo', locale: 'en', page: '', visitor: '1'.repeat(64), storage: 'none' }));
  assert.equal(module.loadPack(readFileSync(pack)), 0);
  handle({ type: 'socket_opened' });
  handle({ type: 'frame', frame: { type: 'welcome', version: 1, epoch: 'e', now: 0, agents_online: true, wait_ms: 60_000 } });
  const { effects } = handle({ type: 'view', event: { type: 'wanted_person' } });
  conversation = effects.find(({ name }) => name === 'escalated').detail;
  for (const { frame } of effects.filter(({ type }) => type === 'send')) {
    if (frame.type === 'post') handle({ type: 'frame', frame: { type: 'ack', conversation, id: frame.id, seq: 1, at: 0 } });
  }
});

for (const language of languages) {
  test(language, () => {
    const phrases = categories.map((category) => ({ key: `status_queue_ahead.${category}`, text: category }));
    handle({ type: 'words', words: { locale: language, phrases } });
    const rules = new Intl.PluralRules(language);
    for (let ahead = 1; ahead <= 230; ++ahead) {
      const { view } = handle({ type: 'frame', frame: { type: 'queue', conversation, position: ahead + 1 } });
      assert.equal(view.status, rules.select(ahead), `${ahead} in ${language}`);
    }
  });
}
