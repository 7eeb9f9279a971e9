import assert from 'node:assert/strict';
import { test } from 'node:test';
import { importTypeScript } from './tools.mjs';

const { ByteReader, ByteWriter } = await importTypeScript('web/brain/bytes.ts');

// What `write` writes, as plain numbers.
function bytesOf(write) {
  const out = new ByteWriter();
  write(out);
  return [...out.take()];
}

test('whole numbers of every size come back as they were', () => {
  const edges = [0, 1, 63, 64, 127, 128, 2 ** 31 - 1, 2 ** 31, 2 ** 32, 2 ** 40 + 7, 2 ** 52, Number.MAX_SAFE_INTEGER];
  for (const value of edges.flatMap((edge) => [edge, -edge])) {
    const input = new ByteReader(Uint8Array.from(bytesOf((out) => out.signed(value))));
    assert.equal(input.signed(), value + 0);
    assert.ok(input.atEnd);
  }
});

test('signed numbers are the varint of their zigzag, as in src/base/bytes.h', () => {
  for (const [value, bytes] of [[0, [0]], [-1, [1]], [1, [2]], [-64, [127]], [64, [128, 1]], [-65, [129, 1]], [2 ** 35, [128, 128, 128, 128, 128, 2]]]) {
    assert.deepEqual(bytesOf((out) => out.signed(value)), bytes, String(value));
  }
});

test('varints are little-endian groups of seven bits', () => {
  for (const [value, bytes] of [[0, [0]], [127, [127]], [128, [128, 1]], [300, [172, 2]], [2 ** 32, [128, 128, 128, 128, 16]]]) {
    assert.deepEqual(bytesOf((out) => out.varint(value)), bytes, String(value));
    assert.equal(new ByteReader(Uint8Array.from(bytes)).varint(), value);
  }
});

test('strings are their length in UTF-8 bytes, then the bytes', () => {
  for (const text of ['', 'plain', '我的order在哪', '👩‍👩‍👧 Zoë', 'x'.repeat(5000)]) {
    const bytes = Uint8Array.from(bytesOf((out) => out.string(text)));
    assert.equal(new ByteReader(bytes).string(), text);
  }
  assert.deepEqual(bytesOf((out) => out.string('é')), [2, 0xc3, 0xa9]);
});

test('floats are eight bytes, little-endian', () => {
  assert.deepEqual(bytesOf((out) => out.f64(1)), [0, 0, 0, 0, 0, 0, 0xf0, 0x3f]);
  assert.equal(new ByteReader(Uint8Array.from([9, ...bytesOf((out) => out.f64(0.1))]).subarray(1)).f64(), 0.1);
});

test('lists and enums are read by their length and their place', () => {
  const input = new ByteReader(Uint8Array.from([2, 1, 0]));
  assert.deepEqual(input.list(() => input.oneOf(['low', 'high'])), ['high', 'low']);
});

test('bytes that end too early are refused', () => {
  for (const [bytes, read] of [[[], 'u8'], [[0x80], 'varint'], [[5, 65], 'string'], [[1, 2, 3], 'f64'], [[0xff], 'signed']]) {
    assert.throws(() => new ByteReader(Uint8Array.from(bytes))[read](), RangeError, read);
  }
  assert.throws(() => new ByteReader(Uint8Array.from([7])).oneOf(['only']), RangeError);
});

test('values that are not of their type are refused, since a frame may come from a newer relay', () => {
  for (const [write, value] of [['signed', undefined], ['signed', 1.5], ['signed', 2 ** 53], ['string', null], ['u8', -1], ['f64', '1']]) {
    assert.throws(() => new ByteWriter()[write](value), RangeError, `${write} ${value}`);
  }
});
