// Paths of the owner's own, which no ad blocker's list has, and a loader that is pinned by its hash.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Desk, launch, quiet, Visitor } from './browser.mjs';
import { Website } from './website.mjs';

let website, relay, browser, desk, tags;

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
  await visit(tags.tag);
});

test('the pinned tag works, and one whose hash is of something else does not run', async () => {
  const visitor = await visit(tags.pinned_tag);
  website.pages['/'].html = website.pages['/'].html.replace(/sha384-.{8}/, 'sha384-AAAAAAAA');
  await visitor.page.goto(website.origin);
  assert.equal(await visitor.page.evaluate(() => typeof window.Foyer), 'undefined');
});
