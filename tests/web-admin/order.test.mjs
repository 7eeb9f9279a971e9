import assert from 'node:assert/strict';
import { test } from 'node:test';
import { conversations, id, me, now, summary } from './fixtures.mjs';
import { admin } from './load.mjs';

const map_of = (rows) => new Map(rows.map((row) => [row.conversation, row]));
const shown = (rows, tab) => admin.rows(map_of(rows), tab, me).map((row) => row.conversation);

test('the urgent come first, then the high, then whoever has waited longest', () => {
  assert.deepEqual(shown(conversations, 'waiting'), [id(1), id(2), id(3)]);
  const patient = summary({ waiting_since: now - 60_000 });
  const newest = summary({ waiting_since: now - 1000 });
  const low = summary({ waiting_since: now - 90_000, priority: 'low' });
  assert.deepEqual(shown([newest, low, patient], 'waiting'), [patient, newest, low].map((row) => row.conversation));
});

test('among all, those who wait stand before those who talk, the bot’s and the closed', () => {
  assert.deepEqual(shown(conversations, 'all'), [id(1), id(2), id(3), id(4), id(6), id(5), id(7), id(8), id(9)]);
});

test('a closed conversation waits for nobody, whatever its time says', () => {
  const closed = summary({ owner: 'closed', waiting_since: now - 600_000, priority: 'urgent' });
  const fresh = summary({ waiting_since: now - 1000 });
  assert.deepEqual(shown([closed, fresh], 'all'), [fresh.conversation, closed.conversation]);
});

test('each tab holds and counts what belongs there', () => {
  assert.deepEqual(shown(conversations, 'mine'), [id(4), id(5)]);
  const counts = ['waiting', 'mine', 'all'].map((tab) => admin.count(map_of(conversations), tab, me));
  assert.deepEqual(counts, [3, 2, 9]);
});

test('an agent elsewhere hears of a new visitor once, and of an answer to themselves', () => {
  const queued = summary({});
  const mine = { ...queued, owner: 'agent', assignee: me.id };
  const theirs = { ...queued, owner: 'agent', assignee: 2 };
  assert.equal(admin.news(undefined, queued, me), 'waiting');
  assert.equal(admin.news(queued, { ...queued, last_text: 'more' }, me), undefined);
  assert.equal(admin.news(mine, { ...mine, waiting_since: now }, me), 'replied');
  assert.equal(admin.news({ ...mine, waiting_since: now }, { ...mine, waiting_since: now }, me), undefined);
  assert.equal(admin.news(theirs, { ...theirs, waiting_since: now }, me), undefined);
});
