import assert from 'node:assert/strict';
import { test } from 'node:test';
import { entry, id, logs, me, now, summary } from './fixtures.mjs';
import { admin } from './load.mjs';

test('a ULID is 26 of Crockford’s characters, and sorts by its time', () => {
  const zeros = new Uint8Array(10);
  const ones = new Uint8Array(10).fill(255);
  assert.equal(admin.ulid(0, zeros), '0'.repeat(26));
  assert.equal(admin.ulid(2 ** 48 - 1, ones), '7' + 'Z'.repeat(25));
  // The specification's own example of a time: 01ARYZ6S41 is 1469918176385.
  assert.equal(admin.ulid(1_469_918_176_385, zeros).slice(0, 10), '01ARYZ6S41');
  assert.ok(admin.ulid(now, ones) < admin.ulid(now + 1, zeros));
});

test('every random byte shows in a ULID', () => {
  const plain = admin.ulid(now, new Uint8Array(10));
  for (let i = 0; i < 10; i++) assert.notEqual(admin.ulid(now, new Uint8Array(10).fill(1, i, i + 1)), plain);
});

test('durations are said in the two units that matter', () => {
  const cases = [
    [0, '0 s', '0 秒'],
    [-5, '0 s', '0 秒'],
    [59_999, '59 s', '59 秒'],
    [60_000, '1 min', '1 分钟'],
    [179_000, '2 min', '2 分钟'],
    [3_600_000, '1 h', '1 小时'],
    [3_900_000, '1 h 5 min', '1 小时 5 分钟'],
    [90_000_000, '1 d 1 h', '1 天 1 小时'],
  ];
  for (const [ms, en, zh] of cases) assert.deepEqual([admin.duration(ms, 'en-GB'), admin.duration(ms, 'zh-CN')], [en, zh]);
});

test('figures of a report keep tenths of seconds, and seconds of minutes', () => {
  assert.equal(admin.figure(4_240, 'en-GB'), '4.2 s');
  assert.equal(admin.figure(96_000, 'en-GB'), '1 min 36 s');
  assert.equal(admin.figure(96_000, 'zh-CN'), '1 分钟 36 秒');
});

test('days are today, yesterday, a date, and a date with its year', () => {
  const day = 86_400_000;
  assert.equal(admin.day(now, now, 'en-GB'), 'Today');
  assert.equal(admin.day(now - day, now, 'zh-CN'), '昨天');
  assert.match(admin.day(now - 3 * day, now, 'en-GB'), /^Monday,? 9 March$/);
  assert.match(admin.day(now - 400 * day, now, 'en-GB'), /2025/);
});

test('a period begins at a local midnight and a custom one holds its last day', () => {
  const midnight = new Date(2026, 2, 12).getTime();
  assert.deepEqual(admin.span('today', '', '', now), { from: midnight, to: now });
  assert.equal(admin.span('week', '', '', now).from, new Date(2026, 2, 6).getTime());
  assert.deepEqual(admin.span('custom', '2026-03-12', '2026-03-12', now), {
    from: midnight,
    to: new Date(2026, 2, 13).getTime(),
  });
  assert.equal(admin.span('custom', '2026-03-12', '2026-03-11', now), undefined);
  assert.equal(admin.span('custom', '', '2026-03-11', now), undefined);
});

test('a route survives the address bar, and anything odd in it leads to the inbox', () => {
  const routes = [
    { page: 'reports' },
    { page: 'inbox', conversation: id(1), details: true },
    { page: 'inbox', conversation: '', details: false },
  ];
  for (const route of routes) assert.deepEqual(admin.parse_route(admin.format_route(route)), route);
  for (const odd of ['', '#', '#nowhere', '#inbox/<b>', '#inbox/short']) assert.deepEqual(admin.parse_route(odd), admin.kInbox);
  assert.equal(admin.setup_token('#setup=aB3_-x'), 'aB3_-x');
  assert.equal(admin.setup_token('#setup='), '');
});

test('an entry sent twice stands once, and one that overtook waits in its place', () => {
  const [one, two, three] = [1, 2, 3].map((seq) => entry(seq, 'visitor', { type: 'text', text: String(seq) }, now));
  const log = [three, one, one, two, three].reduce(admin.insert, []);
  assert.deepEqual(log.map(({ seq }) => seq), [1, 2, 3]);
});

test('a watch resumes before the first gap', () => {
  const log = [1, 2, 5].map((seq) => entry(seq, 'visitor', { type: 'text', text: '' }, now));
  assert.equal(admin.resume_after(log), 2);
  assert.equal(admin.resume_after([]), 0);
});

test('the transcript tells what was said to the bot first, and the question once', () => {
  const items = admin.transcript(logs.get(id(2)), [], me);
  assert.deepEqual(items.map((item) => item.kind), ['day', 'message', 'message', 'message', 'notice', 'message']);
  assert.deepEqual(items.filter((item) => item.before).map((item) => item.author), ['visitor', 'bot', 'visitor']);
  const questions = admin.transcript(logs.get(id(1)), [], me).filter((item) => item.text?.startsWith('I was charged twice'));
  assert.equal(questions.length, 1);
});

test('asked for a person again, only what is new of the words to the bot is told', () => {
  const [first] = logs.get(id(2));
  const reply = entry(2, 'agent', { type: 'text', text: '马上处理' }, now);
  const lines = [
    ...first.body.history,
    { author: 'agent', text: '马上处理', at: now },
    { author: 'visitor', text: '还是不行', at: now },
  ];
  const again = entry(3, 'visitor', { ...first.body, history: lines }, now);
  const told = admin
    .transcript([first, reply, again], [], me)
    .filter((item) => item.kind === 'message')
    .map((item) => item.text);
  assert.deepEqual(told.slice(-2), ['马上处理', '还是不行']);
  assert.equal(told.length, first.body.history.length + 2);
});

test('a new day is announced, and an author’s next words follow without the name', () => {
  const items = admin.transcript(logs.get(id(4)), [], me);
  assert.deepEqual(
    items.map((item) => item.kind),
    ['day', 'message', 'notice', 'notice', 'message', 'message', 'day', 'message'],
  );
  assert.deepEqual(
    items.filter((item) => item.kind === 'message').map((item) => item.continued),
    [false, false, true, false],
  );
});

test('a reply to somebody else’s conversation takes it first; a note never does', () => {
  const reply = { mode: 'reply', text: ' hello ' };
  const types = (draft, change) => admin.bodies_of(draft, summary(change), me).map((body) => body.type);
  assert.deepEqual(types(reply, { owner: 'agent', assignee: me.id }), ['text']);
  assert.deepEqual(types(reply, { owner: 'queue' }), ['assigned', 'text']);
  assert.deepEqual(types(reply, { owner: 'agent', assignee: 2 }), ['assigned', 'text']);
  assert.deepEqual(types({ ...reply, mode: 'note' }, { owner: 'queue' }), ['note']);
  assert.deepEqual(types(reply, { owner: 'closed' }), []);
  assert.deepEqual(types({ ...reply, text: '  ' }, { owner: 'queue' }), []);
});

test('the limit of a text is counted in bytes', () => {
  assert.equal(admin.too_long('a'.repeat(4000)), false);
  assert.equal(admin.too_long('茶'.repeat(1334)), true);
});

test('the page speaks the first of the browser’s languages that it knows', () => {
  assert.equal(admin.nearest_language(['fr', 'zh-TW', 'en']), 'zh');
  assert.equal(admin.nearest_language(['de']), 'en');
});
