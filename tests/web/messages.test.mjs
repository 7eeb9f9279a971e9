// The generated writers and readers, over the codec.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { importTypeScript } from './tools.mjs';

const { ByteReader, ByteWriter } = await importTypeScript('web/brain/bytes.ts');
const { readInput, writeInput, readResponse, writeResponse } = await importTypeScript('web/gen/client.gen.ts');

function roundTrip(write, read, value) {
  const out = new ByteWriter();
  write(out, value);
  const input = new ByteReader(out.take());
  const back = read(input);
  assert.ok(input.atEnd);
  return back;
}

test('an input with a relay frame inside survives the boundary', () => {
  const entry = { seq: 7, id: '01J'.padEnd(26, '0'), at: 1_772_000_000_000, author: 'agent', name: 'Mia', body: { type: 'text', text: '您好' } };
  const input = { now: 1_772_000_000_123, entropy: 'ab'.repeat(16), event: { type: 'frame', frame: { type: 'entry', conversation: '', entry } } };
  assert.deepEqual(roundTrip(writeInput, readInput, input), input);
});

test('an absent view stays absent, and effects keep their order', () => {
  const response = { view: undefined, effects: [{ type: 'connect' }, { type: 'timer', at: 5 }, { type: 'notify', name: 'answer', detail: 'returns' }] };
  assert.deepEqual(roundTrip(writeResponse, readResponse, response), response);
});

test('a frame that lacks a field is refused before it reaches the module', () => {
  const event = { type: 'frame', frame: { type: 'presence' } };
  const missing = { type: 'frame', frame: { type: 'ack', conversation: '', id: '', seq: 1 } };
  assert.doesNotThrow(() => writeInput(new ByteWriter(), { now: 0, entropy: '', event }));
  assert.throws(() => writeInput(new ByteWriter(), { now: 0, entropy: '', event: missing }), RangeError);
});
