// Paths of the owner's own, which no ad blocker's list has, and a loader that is pinned by its hash.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch } from '../support/chromium.mjs';
import { Desk, quiet, Visitor } from './browser.mjs';
import { Website } from './website.mjs';

let website, relay, browser, desk, visitor, tags;

before(async () => {
  website = await Website.start();
  relay = await website.relay(['--prefix', '/help-x']);
  browser = await launch();
});
after(async () => {
  await browser?.close();
  await relay?.kill('SIGTERM');
  await website?.close();
});

const visit = async (tag) => {
  website.pages['/'] = { html: `<!doctype html><html lang="en"><title>Shop</title><link rel="icon" href="data:,"><body><h1>Shop</h1>${tag}</body></html>` };
  const visitor = await Visitor.at(await browser.newContext({ locale: 'en-GB' }), website.origin);
  await visitor.open();
  await visitor.ask('how can I track my parcel?');
  await visitor.says('confirmation');
  await visitor.choice('Talk to a person').last().click();
  await visitor.says('Our team has your question');
  const beside = visitor.traffic.filter((url) => !url.startsWith(website.origin) && !url.includes('/help-x/') && !url.startsWith('data:'));
  assert.deepEqual(beside, []);
  await quiet(visitor);
  return visitor;
};

test("the agents' page works below the prefix, and shows both tags", async () => {
  desk = await Desk.at(await browser.newContext(), relay.setupLink());
  await desk.createOwner({ name: 'Mia', email: 'mia@example.com', password: 'a long enough password' });
  tags = (await desk.page.evaluate(() => fetch('./v1/sites').then((response) => response.json()))).find(({ key }) => key === 'shop');
  assert.ok(tags.tag.includes(`src="${relay.address}/foyer.js"`));
  await desk.button('Install').click();
  await desk.page.getByText('Pinned to this version').last().click();
  await desk.page.getByText(tags.pinned_tag).waitFor();
  await quiet(desk);
});

test('from the tag to a person, every request is below the prefix', async () => {
  visitor = await visit(tags.tag);
});

test('a file of 100 kB goes to the agent and back below the prefix', async () => {
  await desk.page.getByRole('button', { name: /^Inbox/ }).click();
  await desk.row('track my parcel').first().click();
  await desk.button('Claim').click();
  await visitor.says('Mia has joined');
  const notes = (name) => ({ name, mimeType: 'text/plain', buffer: Buffer.alloc(100_000, 'a') });
  await visitor.widget.locator('input[type=file]').setInputFiles(notes('mine.txt'));
  await visitor.widget.locator('.row.visitor .file', { hasText: 'mine.txt' }).waitFor();
  await desk.log.locator('a.file', { hasText: 'mine.txt' }).waitFor();
  const address = await desk.log.locator('a.file', { hasText: 'mine.txt' }).evaluate(({ href }) => href);
  assert.equal(await desk.page.evaluate(async (url) => (await (await fetch(url)).blob()).size, address), 100_000);
  await desk.page.locator('.attach input').setInputFiles(notes('yours.txt'));
  await visitor.widget.locator('.row.agent .file', { hasText: 'yours.txt' }).waitFor();
  await quiet(visitor);
});

test('the pinned tag works, and one whose hash is of something else does not run', async () => {
  const visitor = await visit(tags.pinned_tag);
  website.pages['/'].html = website.pages['/'].html.replace(/sha384-.{8}/, 'sha384-AAAAAAAA');
  await visitor.page.goto(website.origin);
  assert.equal(await visitor.page.evaluate(() => typeof window.Foyer), 'undefined');
});
