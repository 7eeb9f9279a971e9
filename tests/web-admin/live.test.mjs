import assert from 'node:assert/strict';
import { test } from 'node:test';
import { entry, id, me, now, summary } from './fixtures.mjs';
import { admin } from './load.mjs';
import { Desk } from './relay_double.mjs';

const mine = (change = {}) => summary({ conversation: id(50), owner: 'agent', assignee: me.id, ...change });

// An agent at work: one conversation of theirs on the screen.
async function at_work(kept) {
  const desk = await new Desk(kept).sign_in();
  desk.welcome('e1', [mine()]);
  desk.actions.select(id(50));
  return desk;
}

function say(desk, text) {
  desk.actions.draft(text);
  desk.actions.send();
}

test('says its version first, and watches what is on the screen', async () => {
  const desk = await at_work();
  assert.deepEqual(desk.socket.take('hello'), [{ type: 'hello', version: 2 }]);
  assert.deepEqual(desk.socket.take('watch'), [{ type: 'watch', conversation: id(50), last_seq: 0 }]);
  desk.actions.go({ page: 'reports' });
  assert.deepEqual(desk.socket.take('unwatch'), [{ type: 'unwatch', conversation: id(50) }]);
});

test('a post is on its way until it is acknowledged, and stands once when its entry comes too', async () => {
  const desk = await at_work();
  say(desk, 'Hello');
  const [post] = desk.socket.take('post');
  assert.deepEqual(post.body, { type: 'text', text: 'Hello' });
  assert.equal(desk.state.desk.outbox[0].status, 'sending');
  desk.socket.tell({ type: 'ack', conversation: id(50), id: post.id, seq: 1, at: now });
  desk.socket.tell({ type: 'entry', conversation: id(50), entry: { ...entry(1, 'agent', post.body, now), id: post.id } });
  assert.deepEqual(desk.state.desk.outbox, []);
  assert.deepEqual(desk.state.desk.logs.get(id(50)).map(({ seq }) => seq), [1]);
});

test('what was not acknowledged goes out again after a reconnect, with the same id', async () => {
  const desk = await at_work();
  say(desk, 'One');
  const [first] = desk.socket.take('post');
  await desk.lose_connection();
  say(desk, 'Two');
  assert.equal(desk.state.connection, 'offline');
  desk.reconnect();
  desk.welcome('e1', [mine()]);
  const posts = desk.socket.take('post');
  assert.deepEqual(posts.map((post) => post.body.text), ['One', 'Two']);
  assert.equal(posts[0].id, first.id);
});

test('what was not acknowledged survives a reload of the page', async () => {
  const kept = new Map();
  const before = await at_work(kept);
  say(before, 'Still here');
  const after = await new Desk(kept).sign_in();
  after.welcome('e1', [mine()]);
  assert.deepEqual(after.socket.take('post').map((post) => post.body.text), ['Still here']);
});

test('a reconnect resumes after the last entry that came in order', async () => {
  const desk = await at_work();
  for (const seq of [1, 2, 4])
    desk.socket.tell({ type: 'entry', conversation: id(50), entry: entry(seq, 'visitor', { type: 'text', text: '' }, now) });
  await desk.lose_connection();
  desk.reconnect();
  desk.welcome('e1', [mine()]);
  assert.deepEqual(desk.socket.take('watch'), [{ type: 'watch', conversation: id(50), last_seq: 2 }]);
});

test('a welcome of another epoch drops what was cached, and keeps what is still to be sent', async () => {
  const desk = await at_work();
  desk.socket.tell({ type: 'entry', conversation: id(50), entry: entry(1, 'visitor', { type: 'text', text: 'old' }, now) });
  say(desk, 'Unsent');
  await desk.lose_connection();
  desk.reconnect();
  desk.welcome('e2', [mine()]);
  assert.equal(desk.state.desk.logs.size, 0);
  assert.equal(desk.socket.take('watch')[0].last_seq, 0);
  assert.deepEqual(desk.socket.take('post').map((post) => post.body.text), ['Unsent']);
});

test('a refusal is shown with its sentence, and the same post can be sent again', async () => {
  const desk = await at_work();
  say(desk, 'Too much');
  const [post] = desk.socket.take('post');
  desk.socket.tell({ type: 'refused', id: post.id, reason: 'full', message: 'The conversation is full.', retry_ms: 0 });
  assert.deepEqual(
    desk.state.desk.outbox.map(({ status, error }) => [status, error]),
    [['failed', 'The conversation is full.']],
  );
  desk.actions.retry(post.id);
  assert.deepEqual(desk.socket.take('post'), [post]);
});

test('a refusal for now is tried again when the relay said, and not before', async () => {
  const desk = await at_work();
  say(desk, 'Quick');
  const [post] = desk.socket.take('post');
  desk.socket.tell({ type: 'refused', id: post.id, reason: 'too_fast', message: 'Slow down.', retry_ms: 5000 });
  desk.time += 4000;
  desk.controller.tick();
  assert.deepEqual(desk.socket.take('post'), []);
  desk.time += 1000;
  desk.controller.tick();
  assert.deepEqual(desk.socket.take('post'), [post]);
});

test('a refused claim is said, and leaves nothing in the transcript', async () => {
  const desk = await new Desk().sign_in();
  desk.welcome('e1', [summary({ conversation: id(51) })]);
  desk.actions.select(id(51));
  desk.actions.claim();
  desk.actions.claim();
  const claims = desk.socket.take('post');
  assert.equal(claims.length, 1);
  desk.socket.tell({ type: 'refused', id: claims[0].id, reason: 'not_allowed', message: 'Jonas has it.', retry_ms: 0 });
  assert.equal(desk.state.notice, 'Jonas has it.');
  assert.deepEqual(desk.state.desk.outbox, []);
});

test('a socket that swallows a post is dropped, and the post goes out on the next', async () => {
  const desk = await at_work();
  say(desk, 'Anyone?');
  const silent = desk.socket;
  desk.time += 11_000;
  desk.controller.tick();
  assert.equal(silent.closed, true);
  desk.reconnect();
  desk.welcome('e1', [mine()]);
  assert.deepEqual(desk.socket.take('post').map((post) => post.body.text), ['Anyone?']);
});

test('the visitor never sees an agent typing a note', async () => {
  const desk = await at_work();
  desk.actions.mode('note');
  desk.actions.draft('between us');
  assert.deepEqual(desk.socket.take('typing'), []);
  desk.actions.mode('reply');
  desk.actions.draft('to you');
  desk.actions.draft('to you all');
  assert.equal(desk.socket.take('typing').length, 1);
});

test('typing is told again once words were sent', async () => {
  const desk = await at_work();
  desk.actions.draft('so');
  desk.actions.draft('so it');
  assert.equal(desk.socket.take('typing').length, 1);
  desk.actions.send();
  desk.actions.draft('and');
  assert.equal(desk.socket.take('typing').length, 1);
});

test('after a note the next words are a note too', async () => {
  const desk = await at_work();
  desk.actions.mode('note');
  for (const text of ['one', 'two']) say(desk, text);
  assert.deepEqual(desk.socket.take('post').map((post) => post.body.type), ['note', 'note']);
});

test('away stays away after a reconnect and a reload', async () => {
  const kept = new Map();
  const desk = await at_work(kept);
  desk.actions.set_available(false);
  assert.deepEqual(desk.socket.take('available'), [{ type: 'available', yes: false }]);
  const again = await new Desk(kept).sign_in();
  again.welcome('e1', []);
  assert.equal(again.state.available, false);
  assert.deepEqual(again.socket.take('available'), [{ type: 'available', yes: false }]);
});

test('a session that has ended leads to the sign-in form and leaves nothing behind', async () => {
  const desk = await at_work();
  await desk.lose_connection();
  desk.session = { ok: false, status: 401, error: 'Sign in first.', setup: false };
  desk.reconnect();
  await desk.lose_connection();
  await new Promise((resolve) => setImmediate(resolve));
  assert.equal(desk.state.account.kind, 'login');
  assert.equal(desk.state.desk.conversations.size, 0);
  assert.deepEqual(desk.timers, []);
});

test('an agent who follows a link to an owner’s page finds the inbox', async () => {
  const desk = new Desk();
  desk.session = { ok: true, value: { ...me, role: 'agent' } };
  desk.fragment = '#team';
  await desk.sign_in();
  assert.equal(desk.state.route.page, 'inbox');
  desk.actions.go({ page: 'reports' });
  assert.equal(desk.state.route.page, 'reports');
});

test('a relay of another version asks for a reload and is left alone', async () => {
  const desk = await new Desk().sign_in();
  desk.socket.onopen();
  desk.socket.tell({ type: 'refused', id: '', reason: 'bad_version', message: 'Version 2 is spoken here.', retry_ms: 0 });
  assert.equal(desk.state.outdated, true);
  assert.equal(desk.socket.closed, true);
  assert.deepEqual(desk.timers, []);
});

test('somebody new in the queue is told to an agent who looks elsewhere', async () => {
  const desk = await at_work();
  desk.socket.tell({ type: 'summary', summary: summary({ visitor_name: 'Amelia', question: 'Help' }) });
  assert.deepEqual(desk.told, [['Amelia is waiting', 'Help']]);
});

test('typing is shown for a while and ends when the words come', async () => {
  const desk = await at_work();
  desk.socket.tell({ type: 'typing', conversation: id(50) });
  assert.ok(desk.state.desk.typing_until.get(id(50)) > desk.time);
  desk.socket.tell({ type: 'entry', conversation: id(50), entry: entry(1, 'visitor', { type: 'text', text: 'there' }, now) });
  assert.equal(desk.state.desk.typing_until.has(id(50)), false);
});

test('attempts to reconnect spread out, and never further than fifteen seconds', () => {
  const shortest = Array.from({ length: 8 }, (_, attempt) => admin.backoff_ms(attempt, 0));
  const longest = Array.from({ length: 8 }, (_, attempt) => admin.backoff_ms(attempt, 1));
  assert.deepEqual(shortest, [250, 500, 1000, 2000, 4000, 7500, 7500, 7500]);
  assert.deepEqual(longest, shortest.map((delay) => 2 * delay));
});

test('j and k walk along the list as it is shown', async () => {
  const desk = await new Desk().sign_in();
  const [late, early] = [summary({ waiting_since: now - 1000 }), summary({ waiting_since: now - 9000 })];
  desk.welcome('e1', [late, early]);
  const walk = [1, 1, 1, -1].map((by) => { desk.actions.move(by); return desk.state.route.conversation; });
  assert.deepEqual(walk, [early, late, late, early].map((row) => row.conversation));
});
