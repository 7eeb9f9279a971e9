// The inspector in a real browser: over a page with the widget, and on the agents' page. What it shows is read from its own summary,
// which the canvas bears as its name.
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { after, afterEach, before, test } from 'node:test';
import { Desk, eventually, launchWithWebGl, quiet, Visitor } from './browser.mjs';
import { Relay, root } from './relay.mjs';
import { shoot } from './screenshots.mjs';

const kOwner = { name: 'Mia', email: 'mia@example.com', password: 'a long enough password' };
const skip = existsSync(join(root, 'build/wasm/foyer-imgui.wasm')) ? false : 'foyer-imgui.wasm was not built';

let relay, browser, context, visitor;

before(async () => {
  if (skip) return;
  relay = await Relay.start();
  browser = await launchWithWebGl();
});
after(async () => {
  await browser?.close();
  await relay?.kill('SIGTERM');
});
afterEach(() => context?.close());

async function visit(origin = relay.origin, settings = {}) {
  context = await browser.newContext({ viewport: { width: 1500, height: 900 }, locale: 'en-GB' });
  visitor = await Visitor.at(context, `${origin}/demo/`, settings);
  visitor.page.setDefaultTimeout(30_000);
}
const dialog = () => visitor.page.getByRole('dialog', { name: 'Foyer inspector' });
const canvas = () => visitor.page.locator('foyer-inspector canvas');
const shows = (what, where = canvas()) => eventually(async () => assert.match(await where.getAttribute('aria-label') ?? '', what), 'the inspector does not show it', 40_000);
const numberOf = async (name, where) => Number((await where.getAttribute('aria-label')).match(new RegExp(`${name} ([\\d.]+)`))[1]);

// A place of the canvas, in CSS pixels from its top left.
async function click(x, y, where = canvas()) {
  const box = await where.boundingBox();
  await where.page().mouse.click(box.x + x, box.y + y, { delay: 60 });
}

test('opened by its key beside the chat, it takes the last message apart, and a slider changes what would be said', { skip }, async () => {
  await visit();
  await visitor.open();
  await visitor.ask('how can I track my parcel?');
  await visitor.says('confirmation');
  await visitor.page.keyboard.press('Control+Alt+f');
  await dialog().waitFor();
  await shows(/Message: how can I track my parcel\?\. It is answered\./);
  await shows(/(\d+) of \1 wordings tried, \d+ find another entry/);
  await shoot(visitor.page, 'inspector-message');

  await visitor.ask('do you ship to Norway?');
  await shows(/Message: do you ship to Norway/);

  await click(110, 30);
  await shoot(visitor.page, 'inspector-tuning');
  const before = await numberOf('Threshold', canvas());
  const box = await canvas().boundingBox();
  await visitor.page.mouse.click(box.x + box.width * 0.95, box.y + 84, { delay: 60 });
  await eventually(async () => assert.ok(await numberOf('Threshold', canvas()) > before));
  await shows(/It is (not known|asked)/);
  await quiet(visitor);
});

test('a message is typed in it, and Escape closes it and gives the keyboard back', { skip }, async () => {
  await visit();
  await visitor.open();
  await visitor.page.keyboard.press('Control+Alt+f');
  await shows(/Nothing was asked yet/);
  await click(300, 64);
  await visitor.page.keyboard.type('where is my order');
  await shows(/Message: where is my order\./);
  await visitor.page.keyboard.press('Backspace');
  await shows(/Message: where is my orde\./);
  await visitor.page.keyboard.press('Escape');
  await visitor.page.keyboard.press('Escape');
  await eventually(async () => assert.equal(await dialog().count(), 0));
  assert.ok(await visitor.input.evaluate((field) => field.getRootNode().activeElement === field));
  await quiet(visitor);
});

test('it asks for no frame while nothing changes', { skip }, async () => {
  await visit();
  await visitor.page.evaluate(() => window.Foyer('inspect'));
  await shows(/find another entry/);
  await visitor.page.waitForTimeout(1000);
  const asked = await visitor.page.evaluate(async () => {
    let frames = 0;
    const ask = window.requestAnimationFrame.bind(window);
    window.requestAnimationFrame = (draw) => { frames += 1; return ask(draw); };
    await new Promise((resolve) => { setTimeout(resolve, 3000); });
    return frames;
  });
  assert.equal(asked, 0);
});

test('a page with data-inspect opens it; a page that is not local does not, and its console says why', { skip }, async () => {
  await visit(relay.origin, { inspect: '' });
  await shows(/Threshold/);
  await context.close();

  await visit(relay.origin.replace('127.0.0.1', 'shop.localhost'));
  const said = visitor.page.waitForEvent('console', (message) => message.text().startsWith('Foyer: inspect'));
  await visitor.page.evaluate(() => window.Foyer('inspect'));
  assert.match((await said).text(), /only on localhost, and for an owner/);
  assert.equal(await dialog().count(), 0);
});
