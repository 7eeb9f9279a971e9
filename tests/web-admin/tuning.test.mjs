import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Desk } from './relay_double.mjs';

const kUsual = { threshold: 0.6, margin: 0.15, blend: 1 };
const kStrict = { threshold: 0.99, margin: 0.15, blend: 1 };
const kSaved = { ok: true, value: { tuning: kStrict, configured: kUsual, saved: true } };
// As the sliders have them.
const floats = (tuning) => Object.fromEntries(Object.entries(tuning).map(([name, value]) => [name, Math.fround(value)]));
const settled = () => new Promise((resolve) => setImmediate(resolve));

async function owner_at_sliders() {
  const desk = await new Desk().sign_in();
  desk.actions.tune('demo');
  await settled();
  desk.sliders(floats(kUsual));
  return desk;
}

test('the page knows the site’s numbers and the sliders’', async () => {
  const desk = await owner_at_sliders();
  assert.deepEqual(desk.state.tuning.kept, { tuning: kUsual, configured: kUsual, saved: false });
  assert.deepEqual(desk.state.tuning.tried, floats(kUsual));
});

test('a frame in which no slider moved changes nothing', async () => {
  const desk = await owner_at_sliders();
  const before = desk.state;
  desk.sliders(floats(kUsual));
  assert.equal(desk.state, before);
});

test('what the sliders say is saved, and said to be', async () => {
  const desk = await owner_at_sliders();
  desk.sliders(floats(kStrict));
  desk.tuning = kSaved;
  desk.actions.save_tuning();
  assert.equal(desk.state.tuning.busy, true);
  desk.actions.save_tuning();
  await settled();
  assert.deepEqual(desk.asked, [['save', 'demo', floats(kStrict)], ['tune', kStrict]]);
  assert.deepEqual(desk.state.tuning.kept, kSaved.value);
  assert.equal(desk.state.tuning.done, 'Saved.');
  // The frame that follows is no news; a slider that moves is.
  desk.sliders(floats(kStrict));
  assert.equal(desk.state.tuning.done, 'Saved.');
  desk.sliders(floats(kUsual));
  assert.equal(desk.state.tuning.done, '');
});

test('back to the usual moves the sliders, too', async () => {
  const desk = await owner_at_sliders();
  desk.sliders(floats(kStrict));
  desk.actions.forget_tuning();
  await settled();
  assert.deepEqual(desk.asked, [['forget', 'demo'], ['tune', kUsual]]);
  assert.deepEqual(desk.state.tuning.tried, kUsual);
});

test('what could not be saved is said with the relay’s reason, and may be tried again', async () => {
  const desk = await owner_at_sliders();
  desk.sliders(floats(kStrict));
  desk.tuning = { ok: false, status: 409, error: 'The site’s FAQ cannot be compiled any more.', setup: false };
  desk.actions.save_tuning();
  await settled();
  assert.equal(desk.state.tuning.error, 'Not saved: The site’s FAQ cannot be compiled any more.');
  assert.equal(desk.state.tuning.busy, false);
  assert.deepEqual(desk.state.tuning.kept.tuning, kUsual);
});

test('an answer that comes after another site was chosen is dropped', async () => {
  const desk = await owner_at_sliders();
  desk.sliders(floats(kStrict));
  desk.actions.save_tuning();
  desk.actions.tune('other');
  await settled();
  assert.equal(desk.state.tuning.site, 'other');
  assert.equal(desk.state.tuning.done, '');
  assert.equal(desk.state.tuning.busy, false);
});
