// The file with what only a conversation with a person needs: it is no part of what the panel waits for, and a person is reached
// however late it comes.
import assert from 'node:assert/strict';
import { after, afterEach, before, test } from 'node:test';
import { launch } from '../support/chromium.mjs';
import { eventually, Visitor } from './browser.mjs';
import { Relay } from './relay.mjs';

const kFile = '**/assets/person-*';

let relay, browser, context, visitor;

before(async () => {
  relay = await Relay.start();
  browser = await launch();
});
after(async () => {
  await browser?.close();
  await relay?.kill('SIGTERM');
});
afterEach(() => context.close());

// file: what becomes of each request for it.
const visit = async (file = (route) => route.continue()) => {
  context = await browser.newContext({ locale: 'en-GB' });
  await context.route(kFile, file);
  visitor = await Visitor.at(context, `${relay.origin}/demo/`);
};
const asked = () => visitor.traffic.filter((url) => url.includes('/assets/person-'));
const form = () => visitor.widget.locator('form.card:not(.rating)');
const asksForPerson = async () => {
  await visitor.ask('can I talk to a human please?');
  await visitor.says('Nobody from our team is here right now');
};

test('it is fetched once, after the first letter', async () => {
  await visit();
  await visitor.widget.locator('button.launcher').waitFor();
  assert.deepEqual(asked(), []);
  await visitor.open();
  await visitor.page.waitForTimeout(500);
  assert.deepEqual(asked(), []);
  await visitor.begin();
  await eventually(() => assert.equal(asked().length, 1));
  await asksForPerson();
  await form().waitFor();
  assert.equal(asked().length, 1);
});

test('one that does not come is tried again when a person is asked for, and again', async () => {
  let refused = 0;
  await visit((route) => (++refused <= 3 ? route.abort() : route.continue()));
  await visitor.open();
  await visitor.begin();
  await eventually(() => assert.equal(asked().length, 1));
  await visitor.ask('how can I track my parcel?');
  await visitor.says('confirmation');
  assert.equal(asked().length, 1);
  await visitor.ask('can I talk to a human please?');
  await visitor.widget.getByText('No connection').waitFor();
  await visitor.says('Nobody from our team is here right now');
  await form().waitFor();
  assert.equal(asked().length, 4);
});

test('while it is on its way a wish for a person is kept, and the form takes the focus when it comes', async () => {
  let come;
  const late = new Promise((resolve) => { come = resolve; });
  await visit(async (route) => { await late; await route.continue(); });
  await visitor.open();
  await visitor.ask('can I talk to a human please?');
  await visitor.widget.getByText('Connecting').waitFor();
  come();
  await visitor.says('Nobody from our team is here right now');
  await form().waitFor();
  const focused = () => visitor.page.evaluate(() => document.querySelector('foyer-widget').shadowRoot.activeElement?.id);
  await eventually(async () => assert.match(await focused(), /^contact-/));
});

test('after shutdown what comes late touches nothing', async () => {
  let come;
  const late = new Promise((resolve) => { come = resolve; });
  await visit(async (route) => { await late; await route.continue(); });
  await visitor.open();
  await visitor.ask('can I talk to a human please?');
  await eventually(() => assert.equal(asked().length, 1));
  await visitor.page.evaluate(() => window.Foyer('shutdown'));
  visitor.traffic.length = 0;
  come();
  await eventually(() => assert.ok(visitor.arrived.some((url) => url.includes('/assets/person-'))));
  await visitor.page.waitForTimeout(300);
  assert.deepEqual(visitor.traffic, []);
  assert.equal(await visitor.page.locator('foyer-widget').count(), 0);
  assert.deepEqual(visitor.complaints, []);
});
