// Sound and desktop notifications: only where the visitor has asked for them, never while the tab is in front, and a click leads back.
import assert from 'node:assert/strict';
import { after, afterEach, before, test } from 'node:test';
import { launch } from '../support/chromium.mjs';
import { Desk, eventually, quiet, Visitor } from './browser.mjs';
import { Relay } from './relay.mjs';
import { shoot } from './screenshots.mjs';

const kOwner = { name: 'Mia', email: 'mia@example.com', password: 'a long enough password' };

let relay, browser, desk, context, visitor;

before(async () => {
  relay = await Relay.start();
  browser = await launch();
  desk = await Desk.at(await browser.newContext({ viewport: { width: 1440, height: 900 } }), relay.setupLink());
  await desk.createOwner(kOwner);
});
after(async () => {
  await browser?.close();
  await relay?.kill('SIGTERM');
});
afterEach(async () => {
  await quiet(visitor);
  await context.close();
});

// Stands for the loudspeaker, the desktop and the browser's question: window.notes, window.notified, window.questions.
function spy(answer) {
  Object.assign(window, { notes: 0, notified: [], questions: 0 });
  class Node { connect(to) { return to; } }
  window.AudioContext = class { currentTime = 0; destination = new Node(); resume() { return Promise.resolve(); } };
  window.OscillatorNode = class extends Node { start() { window.notes += 1; } stop() { /* It ends by itself. */ } };
  window.GainNode = class extends Node { gain = { linearRampToValueAtTime() {}, exponentialRampToValueAtTime() {} }; };
  window.Notification = class {
    static permission = 'default';
    static requestPermission() {
      window.questions += 1;
      return Promise.resolve(window.Notification.permission = answer);
    }
    constructor(title, options) { window.notified.push(Object.assign(this, { title, ...options })); }
    close() { this.closed = true; }
  };
}

const bell = () => visitor.widget.locator('button.bell');
const isOn = async () => await bell().getAttribute('aria-pressed') === 'true';
const meets = async (question, answer) => {
  context = await browser.newContext({ locale: 'en-GB' });
  await context.addInitScript(spy, answer);
  visitor = await Visitor.at(context, `${relay.origin}/demo/`);
  await visitor.open();
  await visitor.ask(`can I talk to a human please? ${question}`);
  await visitor.says('Our team has your question');
  await desk.row(question).click();
  await desk.button('Claim').click();
  await visitor.says('Mia has joined');
};
// As a tab behind another one.
const turn = (state) => visitor.page.evaluate((value) => {
  Object.defineProperty(document, 'visibilityState', { value, configurable: true });
  document.dispatchEvent(new Event('visibilitychange'));
}, state);
const called = () => visitor.page.evaluate(() => ({ notes: window.notes, notified: window.notified.map(({ title, body }) => [title, body]) }));
const kNot = { notes: 0, notified: [] };
const forget = () => visitor.page.evaluate(() => { Object.assign(window, { notes: 0, notified: [] }); });
const hears = async (text) => {
  await desk.write(text);
  await visitor.says(text);
};

test('nobody who has not asked for it is called, nor asked', async () => {
  await meets('quietly', 'granted');
  await turn('hidden');
  await hears('psst');
  assert.deepEqual(await called(), kNot);
  assert.equal(await visitor.page.evaluate(() => window.questions), 0);
});

test('in front the tab is quiet; behind another it sounds and notifies; off again, it does not', async () => {
  await meets('loudly', 'granted');
  assert.equal(await isOn(), false);
  await bell().click();
  await eventually(async () => assert.equal(await isOn(), true));
  assert.equal(await visitor.page.evaluate(() => window.questions), 1);
  await forget();
  await hears('you see this');
  assert.deepEqual(await called(), kNot);
  // Nor does a closed panel make a noise in a tab that is in front: it counts.
  await visitor.page.evaluate(() => window.Foyer('hide'));
  await desk.write('and this');
  await eventually(async () => assert.match(await visitor.page.title(), /^\(1\) /));
  assert.deepEqual(await called(), kNot);
  await visitor.page.evaluate(() => window.Foyer('show'));

  await turn('hidden');
  await hears('come back');
  assert.deepEqual(await called(), { notes: 2, notified: [['Kettle & Leaf', 'come back']] });
  await turn('visible');
  await bell().click();
  assert.equal(await isOn(), false);
  await forget();
  await turn('hidden');
  await hears('never mind');
  assert.deepEqual(await called(), kNot);
});

test('a click on the notification brings the panel', async () => {
  await meets('from afar', 'granted');
  await bell().click();
  await visitor.page.evaluate(() => window.Foyer('hide'));
  await visitor.widget.locator('.panel').waitFor({ state: 'hidden' });
  await turn('hidden');
  await desk.write('a word with you');
  await eventually(async () => assert.equal((await called()).notified.length, 1));
  const [focused, closed] = await visitor.page.evaluate(() => {
    let focused = false;
    window.focus = () => { focused = true; };
    window.notified[0].onclick();
    return [focused, window.notified[0].closed];
  });
  assert.deepEqual([focused, closed], [true, true]);
  await visitor.widget.locator('.panel').waitFor();
  await visitor.says('a word with you');
});

test('where the browser denies it the bell goes off again, says why, and nobody is called', async () => {
  await meets('in vain', 'denied');
  await bell().click();
  const why = visitor.widget.getByRole('alert').getByText('Your browser does not let this page notify you.');
  await why.waitFor();
  assert.equal(await isOn(), false);
  assert.deepEqual(await visitor.page.evaluate(() => Object.keys({ ...localStorage, ...sessionStorage }).filter((key) => key.includes('alerts'))), []);
  await shoot(visitor.page, 'bell-denied');
  await forget();
  await turn('hidden');
  await hears('hello?');
  assert.deepEqual(await called(), kNot);
  await turn('visible');
  // It has been read.
  await visitor.input.focus();
  await why.waitFor({ state: 'detached' });
});
