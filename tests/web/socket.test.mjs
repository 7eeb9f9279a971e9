import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { importTypeScript } from './tools.mjs';

const { Socket } = await importTypeScript('web/widget/socket.ts');
const { retryDelayMs } = await importTypeScript('web/shared/retry.ts');

class FakeWebSocket {
  static OPEN = 1;
  static made = [];
  readyState = 0;
  sent = [];
  constructor(url) { this.url = url; FakeWebSocket.made.push(this); }
  send(text) { this.sent.push(JSON.parse(text)); }
  close() { this.readyState = 3; this.onclose?.(); }
  accept() { this.readyState = FakeWebSocket.OPEN; this.onopen(); }
}
globalThis.WebSocket = FakeWebSocket;

let heard;
const socket = () => new Socket('ws://relay', {
  opened: () => heard.push('opened'),
  closed: () => heard.push('closed'),
  frame: (frame) => heard.push(frame.type),
});
beforeEach(() => {
  heard = [];
  FakeWebSocket.made = [];
});

test('the wait doubles from half a second to half a minute, and is never more than half of that shorter', () => {
  for (const [attempt, chance, delay] of [[0, 1, 500], [0, 0, 250], [1, 1, 1000], [5, 1, 16_000], [6, 1, 30_000], [9, 0, 15_000], [5000, 1, 30_000]]) {
    assert.equal(retryDelayMs(attempt, chance), delay);
  }
});

test('frames are JSON, and are dropped while there is no connection', () => {
  const open = socket();
  open.connect();
  open.send({ type: 'typing', conversation: 'a' });
  FakeWebSocket.made[0].accept();
  open.send({ type: 'typing', conversation: 'b' });
  assert.deepEqual(FakeWebSocket.made[0].sent, [{ type: 'typing', conversation: 'b' }]);
  open.disconnect();
});

test('what arrives is passed on as it is read', () => {
  const open = socket();
  open.connect();
  FakeWebSocket.made[0].accept();
  FakeWebSocket.made[0].onmessage({ data: '{"type":"presence","agents_online":true}' });
  assert.deepEqual(heard, ['opened', 'presence']);
  open.disconnect();
});

test('connecting twice is connecting once', () => {
  const open = socket();
  open.connect();
  open.connect();
  assert.equal(FakeWebSocket.made.length, 1);
  open.disconnect();
});

test('a lost network is told at once, and its return is not waited out', () => {
  const open = socket();
  open.connect();
  FakeWebSocket.made[0].accept();
  open.drop();
  assert.deepEqual(heard, ['opened', 'closed']);
  open.hurry();
  assert.equal(FakeWebSocket.made.length, 2);
  open.disconnect();
});

test('what is not wanted is not opened again', () => {
  const open = socket();
  open.connect();
  open.disconnect();
  open.hurry();
  assert.equal(FakeWebSocket.made.length, 1);
});
