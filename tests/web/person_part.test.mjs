// The file with what only a conversation with a person needs: when it is fetched, what waits for it, and what a failure does.
import assert from 'node:assert/strict';
import { afterEach, beforeEach, mock, test } from 'node:test';
import { importTypeScript } from './tools.mjs';

const { PersonPart } = await importTypeScript('web/widget/person_part.ts');
const { Line } = await importTypeScript('web/widget/line.ts');

const world = new EventTarget();
globalThis.addEventListener = world.addEventListener.bind(world);

const turn = () => new Promise((resolve) => { setImmediate(resolve); });

let asked, answer, ended, part, happened;

class Socket {
  constructor(url) { happened.push(`socket ${url}`); }
  connect() { happened.push('connect'); }
  disconnect() { happened.push('disconnect'); }
  send({ type }) { happened.push(type); }
  hurry() {}
  drop() {}
}
const person = { Socket };

beforeEach(() => {
  mock.timers.enable({ apis: ['setTimeout'] });
  asked = [];
  happened = [];
  ended = new AbortController();
  part = new PersonPart(ended.signal, () => new Promise((come, fail) => {
    asked.push('fetch');
    answer = async (what) => { if (what) come(what); else fail(new TypeError('no network')); await turn(); };
  }));
});
afterEach(() => mock.timers.reset());

const wants = (name = 'it') => part.use({
  arrived: (what) => happened.push(`${name} has ${what === person}`),
  failed: () => happened.push(`${name} waits`),
});

test('it is fetched once, whoever wants it, and who comes later has it at once', async () => {
  void part.get();
  wants('one');
  wants('another');
  assert.deepEqual(asked, ['fetch']);
  await answer(person);
  wants('a third');
  assert.deepEqual(happened, ['one has true', 'another has true', 'a third has true']);
  assert.deepEqual(asked, ['fetch']);
});

test('one that fails is forgotten, and the next need tries again', async () => {
  void part.get();
  await answer();
  mock.timers.tick(60_000);
  assert.equal(asked.length, 1);
  wants();
  assert.equal(asked.length, 2);
  await answer(person);
  assert.deepEqual(happened, ['it has true']);
});

test('what waits for it is told of each failure, and it is tried again ever more patiently', async () => {
  wants();
  await answer();
  mock.timers.tick(500);
  assert.equal(asked.length, 2);
  await answer();
  assert.deepEqual(happened, ['it waits', 'it waits']);
  mock.timers.tick(499);
  assert.equal(asked.length, 2);
  mock.timers.tick(501);
  assert.equal(asked.length, 3);
  await answer(person);
  assert.equal(happened.at(-1), 'it has true');
});

test('one that takes long is waited for, but not in silence', async () => {
  wants();
  mock.timers.tick(8000);
  assert.deepEqual(happened, ['it waits']);
  assert.equal(asked.length, 1);
  await answer(person);
  mock.timers.tick(60_000);
  assert.deepEqual(happened, ['it waits', 'it has true']);
});

test('what one of them does wrong is not the others’ loss', async () => {
  const complaint = mock.method(console, 'error', () => undefined);
  part.use({ arrived: () => { throw new Error('no place for it'); } });
  wants();
  await answer(person);
  assert.deepEqual(happened, ['it has true']);
  assert.equal(complaint.mock.callCount(), 1);
  complaint.mock.restore();
});

test('when the network is back it is tried at once', async () => {
  world.dispatchEvent(new Event('online'));
  assert.equal(asked.length, 0);
  void part.get();
  await answer();
  world.dispatchEvent(new Event('online'));
  assert.equal(asked.length, 2);
});

test('after the end nothing arrives, and nothing is tried', async () => {
  wants();
  ended.abort();
  await answer(person);
  assert.deepEqual(happened, []);
  part = new PersonPart(ended.signal, () => { asked.push('fetch'); return Promise.resolve(person); });
  wants();
  world.dispatchEvent(new Event('online'));
  assert.equal(asked.length, 1);
});

const line = () => new Line(part, 'wss://relay', {
  opened: () => happened.push('opened'),
  closed: () => happened.push('closed'),
  frame: () => undefined,
});

test('a wish to connect waits for it', async () => {
  const relay = line();
  relay.connect();
  relay.send({ type: 'typing' });
  assert.deepEqual(happened, []);
  await answer(person);
  relay.send({ type: 'hello' });
  relay.disconnect();
  assert.deepEqual(happened, ['socket wss://relay', 'connect', 'hello', 'disconnect']);
});

test('who no longer wishes to connect when it comes is not connected', async () => {
  const relay = line();
  relay.connect();
  relay.disconnect();
  await answer(person);
  assert.deepEqual(happened, []);
  relay.connect();
  relay.connect();
  assert.deepEqual(happened, ['socket wss://relay', 'connect', 'connect']);
});

test('where it does not come there is no connection, as the brain is told; who turns to the tab does not wait', async () => {
  const relay = line();
  relay.connect();
  await answer();
  assert.deepEqual(happened, ['closed']);
  relay.hurry();
  assert.equal(asked.length, 2);
  await answer(person);
  assert.deepEqual(happened, ['closed', 'socket wss://relay', 'connect']);
});
