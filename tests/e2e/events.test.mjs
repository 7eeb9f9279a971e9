// What a page hears of one conversation, from the first click to the rating: every event of foyer.d.ts, in order, each with its detail.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { launch } from '../support/chromium.mjs';
import { Desk, eventually, Visitor } from './browser.mjs';
import { Relay, root } from './relay.mjs';

const kOwner = { name: 'Mia', email: 'mia@example.com', password: 'a long enough password' };
const union = readFileSync(join(root, 'web/foyer.d.ts'), 'utf8').match(/type FoyerEvent =([^;]+);/)[1];
const names = [...union.matchAll(/'(\w+)'/g)].map(([, name]) => name);

let relay, browser, desk, visitor;

before(async () => {
  relay = await Relay.start();
  browser = await launch();
  desk = await Desk.at(await browser.newContext({ viewport: { width: 1440, height: 900 } }), relay.setupLink());
  await desk.createOwner(kOwner);
  const context = await browser.newContext({ locale: 'en-GB' });
  await context.addInitScript((all) => {
    window.heard = [];
    for (const name of all) addEventListener(`foyer:${name}`, ({ detail }) => window.heard.push(`${name}: ${detail}`));
  }, names);
  visitor = await Visitor.at(context, `${relay.origin}/demo/`);
  await visitor.widget.locator('button.launcher').waitFor();
  // By the verb, too.
  await visitor.page.evaluate((all) => {
    window.told = [];
    for (const name of all) window.Foyer('on', name, (detail) => window.told.push(`${name}: ${detail}`));
  }, names);
});

after(async () => {
  await browser?.close();
  await relay?.kill('SIGTERM');
});

const foyer = (...words) => visitor.page.evaluate((all) => window.Foyer(...all), words);
// What has been heard since the last time, once it is as much as that.
const hears = async (...expected) => {
  const heard = () => visitor.page.evaluate(() => window.heard);
  await eventually(async () => assert.ok((await heard()).length >= expected.length), 'it was not heard', 5000).catch(() => undefined);
  assert.deepEqual(await heard(), expected);
  seen.push(...await visitor.page.evaluate(() => window.heard.splice(0)));
};
const seen = [];

test('one conversation until its rating', async () => {
  await foyer('show');
  await hears('open: ', 'ready: ');
  await foyer('ask', 'how can I track my parcel?');
  await hears('message: how can I track my parcel?', 'answer: track-order');
  await visitor.widget.getByText('Did this help?').waitFor();
  await foyer('ask', 'can I talk to a human please?');
  await visitor.says('Our team has your question');
  const [conversation] = await visitor.page.evaluate(() => window.heard.flatMap((line) => line.match(/^escalated: (.+)/)?.[1] ?? []));
  assert.match(conversation, /^[0-9A-HJKMNP-TV-Z]{26}$/);
  await hears('message: can I talk to a human please?', `escalated: ${conversation}`);

  await desk.page.locator('button.row').first().click();
  await desk.button('Claim').click();
  await visitor.says('Mia has joined');
  await hears('agent: Mia');
  await desk.write('hello there');
  await visitor.says('hello there');
  await hears('message: hello there');
  await foyer('identify', { id: 'user-1', hash: '00' });
  await hears("error: The hash is not the hex HMAC-SHA256 of this id under this site's secret.");

  await foyer('hide');
  await hears('close: ');
  await desk.write('still there?');
  await hears('unread: 1', 'message: still there?');
  await foyer('toggle');
  await hears('unread: 0', 'open: ');

  await desk.button('Resolve').click();
  await visitor.widget.locator('.rating').waitFor();
  await hears(`resolved: ${conversation}`);
  await visitor.widget.locator('.rating label.dissatisfied').click();
  await visitor.widget.locator('.rating button.primary').click();
  await visitor.says('Thank you for your rating');
  await hears('rating: dissatisfied');
});

test('no event is missing, and listeners hear what the window does', async () => {
  assert.deepEqual([...new Set(seen.map((line) => line.split(':')[0]))].sort(), [...names].sort());
  assert.deepEqual(await visitor.page.evaluate(() => window.told), seen);
});
