// A socket whose other end says nothing, with a clock of the test's own.
import assert from 'node:assert/strict';
import { afterEach, beforeEach, mock, test } from 'node:test';
import { importTypeScript } from './tools.mjs';

const { Heartbeat } = await importTypeScript('web/widget/heartbeat.ts');

let now, due, said, beat;

beforeEach(() => {
  now = 0;
  due = undefined;
  said = [];
  mock.method(performance, 'now', () => now);
  mock.method(globalThis, 'setTimeout', (act, delay) => { due = { act, at: now + delay }; return 1; });
  mock.method(globalThis, 'clearTimeout', () => { due = undefined; });
  beat = new Heartbeat(() => said.push('ping'), () => said.push('lost'));
});
afterEach(() => mock.restoreAll());

// Time passes; late: the page slept so much longer than its timer.
const next = (late = 0) => {
  const { act, at } = due;
  due = undefined;
  now = at + late;
  act();
};

test('an answer that does not come in eight seconds is a connection that is gone', () => {
  beat.expect();
  assert.equal(due.at, 8000);
  next();
  assert.deepEqual(said, ['lost']);
});

test('each that does not come is waited for twice as long, up to a minute, until one comes', () => {
  const waited = [];
  for (let i = 0; i < 5; i++) {
    beat.expect();
    waited.push(due.at - now);
    next();
  }
  assert.deepEqual(waited, [8000, 16_000, 32_000, 60_000, 60_000]);
  beat.heard();
  beat.expect();
  assert.equal(due.at - now, 8000);
});

test('after a long silence a sign of life is asked for', () => {
  beat.heard();
  next();
  assert.deepEqual(said, ['ping']);
  next();
  assert.deepEqual(said, ['ping', 'lost']);
});

test('a page that slept waits once more: what has come is behind its timer', () => {
  beat.expect();
  next(60_000);
  assert.deepEqual(said, ['ping']);
  beat.heard();
  assert.deepEqual(said, ['ping']);
  beat.expect();
  next(60_000);
  next(60_000);
  assert.deepEqual(said, ['ping', 'ping', 'lost']);
});

test('once stopped, nothing more happens', () => {
  beat.expect();
  beat.stop();
  assert.equal(due, undefined);
});
