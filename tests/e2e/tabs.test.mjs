// Two tabs are one conversation: one socket among them, the same transcript to the byte, one notification; and another tab takes over
// when the one that leads is closed or put to sleep.
import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, test } from 'node:test';
import { launchWhole } from '../support/chromium.mjs';
import { Desk, eventually, quiet, Visitor, whileAsleep } from './browser.mjs';
import { Relay } from './relay.mjs';

const kOwner = { name: 'Mia', email: 'mia@example.com', password: 'a long enough password' };

let relay, browser, desk, context, one, two;

before(async () => {
  relay = await Relay.start();
  browser = await launchWhole();
  desk = await Desk.at(await browser.newContext({ viewport: { width: 1440, height: 900 } }), relay.setupLink());
  await desk.createOwner(kOwner);
});
after(async () => {
  await browser?.close();
  await relay?.kill('SIGTERM');
});
beforeEach(async () => {
  context = await browser.newContext({ locale: 'en-GB', permissions: ['notifications'] });
  await context.addInitScript(() => {
    const Real = window.WebSocket;
    window.sockets = [];
    window.WebSocket = class extends Real { constructor(url) { super(url); window.sockets.push(this); } };
    window.notified = [];
    window.Notification = class { static permission = 'granted'; static requestPermission = async () => 'granted'; constructor(title, { body }) { window.notified.push([title, body]); } };
  });
});
afterEach(async () => {
  for (const tab of [one, two]) await quiet(tab);
  await context.close();
});

const visit = async () => {
  const tab = await Visitor.at(context, `${relay.origin}/demo/`);
  await tab.open();
  return tab;
};
const meets = async (tab, question) => {
  await tab.ask(`can I talk to a human please? ${question}`);
  await tab.says('Our team has your question');
  await desk.row(question).click();
  await desk.button('Claim').click();
  await tab.says('Mia has joined');
};
const open = (tab) => tab.page.evaluate(() => window.sockets.filter((socket) => socket.readyState <= 1).length);
const sockets = async () => [await open(one), await open(two)];
// Ids, authors, texts and times, as the document has them.
const transcript = (tab) => tab.log.evaluate((log) => log.innerHTML);
const areSame = () => eventually(async () => assert.equal(await transcript(one), await transcript(two)));

test('what is said in either is in both, over one socket', async () => {
  one = await visit();
  await meets(one, 'two windows');
  two = await visit();
  await two.says('Mia has joined');
  await desk.write('hello to both of you');
  for (const tab of [one, two]) await tab.says('hello to both of you');
  await two.ask('from the second');
  await one.says('from the second');
  await one.ask('from the first');
  await two.says('from the first');
  await desk.says('from the first');
  await areSame();
  await eventually(async () => assert.equal((await sockets()).reduce((sum, count) => sum + count), 1));
  for (const text of ['from the first', 'from the second', 'hello to both']) {
    for (const who of [one, two]) assert.equal(await who.count(text), 1, text);
  }
  assert.equal(await desk.count('from the first'), 1);
  assert.equal(await desk.count('from the second'), 1);
});

test('the tab that does not lead shows typing, too, and that the line is up', async () => {
  one = await visit();
  await meets(one, 'typing twice');
  two = await visit();
  await two.says('Mia has joined');
  await desk.typesUntil(Promise.all([one, two].map((tab) => tab.widget.getByText('Mia is typing').waitFor())));
  for (const tab of [one, two]) {
    await tab.widget.locator('.status[data-here]').waitFor();
    await tab.widget.getByText('Mia is typing').waitFor({ state: 'hidden' });
  }
});

test('when the tab that leads is closed the other goes on', async () => {
  one = await visit();
  await meets(one, 'closing time');
  two = await visit();
  await two.says('Mia has joined');
  await eventually(async () => assert.deepEqual(await sockets(), [0, 1]));
  const third = await visit();
  await third.says('Mia has joined');
  await eventually(async () => assert.deepEqual([...await sockets(), await open(third)], [0, 0, 1]));
  await third.page.close();
  await eventually(async () => assert.equal((await sockets()).reduce((sum, count) => sum + count), 1));
  await desk.write('anybody left?');
  for (const tab of [one, two]) await tab.says('anybody left?');
  await areSame();
});

const hangs = (ms) => { for (const until = Date.now() + ms; Date.now() < until;); };
for (const [how, meanwhile] of [
  ['is put to sleep', (act) => whileAsleep(two.page, [one.page, desk.page], act)],
  ['hangs', (act) => { void two.page.evaluate(hangs, 6000); return act(); }],
]) {
  test(`when the tab that leads ${how} the other takes over, and nothing is doubled`, async () => {
    one = await visit();
    await meets(one, `the first ${how}`);
    two = await visit();
    await two.says('Mia has joined');
    await eventually(async () => assert.deepEqual(await sockets(), [0, 1]));
    await meanwhile(async () => {
      await one.ask('can you still hear me?');
      await desk.says('can you still hear me?');
      await desk.write('loud and clear');
      await one.says('loud and clear');
    });
    await two.says('loud and clear');
    await areSame();
    await eventually(async () => assert.deepEqual(await sockets(), [1, 0]));
    assert.equal(await one.count('can you still hear me?'), 1);
    assert.equal(await desk.count('can you still hear me?'), 1);
  });
}

test('with both in the background there is one notification, and both count', async () => {
  one = await visit();
  await meets(one, 'look away');
  await one.widget.locator('button.bell').click();
  two = await visit();
  await two.says('Mia has joined');
  for (const tab of [one, two]) {
    await tab.page.evaluate(() => {
      Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true });
      document.dispatchEvent(new Event('visibilitychange'));
    });
  }
  await desk.write('look at this');
  for (const tab of [one, two]) await eventually(async () => assert.match(await tab.page.title(), /^\(1\) /));
  const told = [...await one.page.evaluate(() => window.notified), ...await two.page.evaluate(() => window.notified)];
  assert.equal(told.length, 1);
  assert.match(told[0][1], /look at this/);
});
