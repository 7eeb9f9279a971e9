// Under the strictest policies that an owner's page may have: the whole way from the bubble to a person, and not one violation.
import assert from 'node:assert/strict';
import { after, afterEach, before, test } from 'node:test';
import { launchWhole } from '../support/chromium.mjs';
import { Desk, eventually, quiet, Visitor } from './browser.mjs';
import { watchPolicy, Website } from './website.mjs';

let website, relay, browser, context, visitor;

before(async () => {
  website = await Website.start();
  relay = await website.relay();
  browser = await launchWhole();
});
after(async () => {
  await browser?.close();
  await relay?.kill('SIGTERM');
  await website?.close();
});
afterEach(() => context.close());

const tag = (attributes = '') => `<script async src="${relay.origin}/foyer.js" data-site="shop" ${attributes}></script>`;
const visit = async (policy, body, more = {}) => {
  website.pages['/'] = { html: `<!doctype html><html lang="en"><title>Shop</title><link rel="icon" href="${relay.origin}/demo/images/tin.svg"><body><h1>Shop</h1>${body}</body></html>`, headers: { 'Content-Security-Policy': policy } };
  context = await browser.newContext({ locale: 'en-GB', ...more });
  await watchPolicy(context);
  visitor = await Visitor.at(context, website.origin);
};
const forbidden = () => visitor.page.evaluate(() => window.forbidden);
const fromBubbleToPerson = async () => {
  await visitor.open();
  await visitor.ask('how can I track my parcel?');
  await visitor.says('confirmation');
  await visitor.choice('Talk to a person').last().click();
  const form = visitor.widget.locator('form.card:not(.rating)');
  await form.locator('input[type=email]').fill('ana@example.com');
  await form.getByRole('button', { name: 'Send' }).click();
  await visitor.says('Our team has your question and your address');
};

// Everything that the widget needs; README.md has the same.
const policyFor = ({ origin }) => [
  "default-src 'none'", `script-src ${origin} 'wasm-unsafe-eval'`, `connect-src ${origin} ${origin.replace('http', 'ws')}`, "style-src 'none'", `img-src ${origin}`,
  "base-uri 'none'", "form-action 'none'", "require-trusted-types-for 'script'", "trusted-types 'none'",
].join('; ');

test('nothing but the relay, no inline styles, no frames, no Trusted Types policy', async () => {
  await visit(policyFor(relay), tag());
  await fromBubbleToPerson();
  assert.deepEqual(await forbidden(), []);
  await quiet(visitor);
});

for (const [name, scripts] of [['a nonce', "'nonce-b64'"], ["a nonce and 'strict-dynamic'", "'nonce-b64' 'strict-dynamic'"]]) {
  test(`${name} on the tag is enough for what it loads`, async () => {
    await visit(policyFor(relay).replace(`script-src ${relay.origin}`, `script-src ${scripts}`), tag('nonce="b64"'));
    await fromBubbleToPerson();
    assert.deepEqual(await forbidden(), []);
    await quiet(visitor);
  });
}

const withoutWebAssembly = () => `${policyFor(relay).replace(" 'wasm-unsafe-eval'", '')}; frame-src ${relay.origin}`;
// The widget in a frame from the relay, where it is looked for and asked as elsewhere.
const intoFrame = () => {
  const frame = visitor.widget.locator('iframe').contentFrame();
  visitor.widget = frame.locator('foyer-widget');
  visitor.log = visitor.widget.locator('[role=log]');
  visitor.input = visitor.widget.locator('.composer textarea');
};

test('where WebAssembly is forbidden there is no inspector, and the console says so', async () => {
  await visit(withoutWebAssembly(), tag());
  const said = visitor.page.waitForEvent('console', (message) => message.text().startsWith('Foyer: inspect'));
  await visitor.page.waitForFunction(() => window.Foyer?.loaded);
  await visitor.page.evaluate(() => window.Foyer('inspect'));
  assert.match((await said).text(), /this page forbids WebAssembly/);
});

test('where WebAssembly is forbidden, the widget works in a frame from the relay', async () => {
  await visit(withoutWebAssembly(), tag('data-accent="#008000" data-theme="dark"'));
  const page = visitor.widget;
  const launcher = page.locator('.launcher');
  await visitor.page.evaluate(() => {
    window.heard = [];
    for (const name of ['ready', 'open', 'close', 'message', 'unread', 'answer', 'escalated', 'error']) window.Foyer('on', name, (detail) => window.heard.push([name, detail]));
    window.Foyer('identify', { id: '7', name: 'Ana' });
  });
  await launcher.click();
  intoFrame();
  await visitor.input.waitFor();
  await visitor.page.waitForTimeout(300);
  const outer = await page.locator('.panel').boundingBox();
  const inner = await visitor.widget.locator('.panel').boundingBox();
  assert.deepEqual(inner, outer);
  assert.deepEqual([outer.width, Math.round(outer.height)], [396, 604]);
  assert.equal(await visitor.widget.locator('header').evaluate((element) => getComputedStyle(element).backgroundColor), 'rgb(0, 128, 0)');
  assert.equal(await visitor.widget.getAttribute('data-theme'), 'dark');
  await visitor.page.evaluate(() => window.Foyer('theme', 'light'));
  await eventually(async () => assert.equal(await visitor.widget.getAttribute('data-theme'), 'light'));

  // The keyboard goes into the frame on opening, and comes back to the launcher.
  await visitor.page.keyboard.type('how can I track my parcel?');
  await visitor.page.keyboard.press('Enter');
  await visitor.says('confirmation');
  await visitor.page.keyboard.press('Escape');
  await page.locator('.launcher[aria-expanded=false]').waitFor();
  assert.equal(await visitor.page.evaluate(() => document.querySelector('foyer-widget').shadowRoot.activeElement.className), 'launcher');
  await visitor.page.evaluate(() => window.Foyer('ask', 'when will my refund arrive?'));
  await visitor.says('when will my refund arrive?');
  await visitor.choice('Talk to a person').last().click();
  await visitor.widget.locator('form.card:not(.rating) input[type=email]').waitFor();
  const heard = await visitor.page.evaluate(() => window.heard);
  for (const name of ['ready', 'open', 'close', 'message', 'answer', 'escalated']) assert.ok(heard.some(([said]) => said === name), name);
  assert.deepEqual(heard.filter(([name]) => name === 'error'), []);
  // The attempt itself is a violation; nothing else is.
  assert.deepEqual((await forbidden()).map((line) => line.split(' ')[1]), ['wasm-eval']);

  await visitor.page.evaluate(() => window.Foyer('shutdown'));
  assert.equal(visitor.page.frames().length, 1);
});

const openFrame = async () => {
  await visitor.widget.locator('button.launcher').click();
  intoFrame();
  await visitor.input.waitFor();
};
const reload = async () => {
  await visitor.page.reload();
  visitor.widget = visitor.page.locator('foyer-widget');
};

test('in the frame a person is reached, replies count outside, a reload finds the conversation, and reset erases it', async () => {
  const desk = await Desk.at(await browser.newContext(), relay.setupLink());
  await desk.createOwner({ name: 'Mia', email: 'mia@example.com', password: 'a long enough password' });
  await visit(withoutWebAssembly(), tag());
  await visitor.page.waitForFunction(() => window.Foyer?.loaded);
  await visitor.page.evaluate(() => window.Foyer('identify', { id: '7', name: 'Noor' }));
  await openFrame();
  await visitor.ask('how can I track my parcel?');
  await visitor.says('confirmation');
  await visitor.choice('Talk to a person').last().click();
  await desk.row('Noor').click();
  await desk.write('It left on Monday.');
  await visitor.says('It left on Monday.');

  const badge = () => visitor.page.locator('foyer-widget .launcher .badge').innerText();
  await visitor.page.evaluate(() => window.Foyer('hide'));
  await desk.write('It comes tomorrow.');
  await eventually(async () => assert.deepEqual([await visitor.page.title(), await badge()], ['(1) Shop', '1']));

  await reload();
  await eventually(async () => assert.deepEqual([await visitor.page.title(), await badge()], ['(1) Shop', '1']));
  await openFrame();
  await visitor.says('It comes tomorrow.');
  assert.equal(await visitor.count('how can I track my parcel?'), 1);
  await eventually(async () => assert.equal(await visitor.page.title(), 'Shop'));

  await visitor.page.evaluate(() => window.Foyer('reset'));
  await eventually(async () => assert.equal(await visitor.count('how can I track my parcel?'), 0));
  await reload();
  await openFrame();
  assert.equal(await visitor.count('how can I track my parcel?'), 0);
});

test('in the frame nothing is found after a reload where nothing may be kept', async () => {
  await visit(withoutWebAssembly(), tag('data-consent="none"'));
  await openFrame();
  await visitor.ask('how can I track my parcel?');
  await visitor.says('confirmation');
  await reload();
  await openFrame();
  assert.equal(await visitor.count('how can I track my parcel?'), 0);
});

test("in the frame the letters are a desktop's, and the page's custom properties hold", async () => {
  await visit(withoutWebAssembly(), tag());
  await visitor.page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('foyer-widget { --foyer-accent: #008000; --foyer-font: Georgia, serif; --foyer-radius: 3px }');
    document.adoptedStyleSheets = [sheet];
  });
  const page = visitor.widget;
  await openFrame();
  const style = (locator, name) => locator.evaluate((element, property) => getComputedStyle(element)[property], name);
  const inner = visitor.widget.locator('.panel');
  assert.deepEqual([await style(inner, 'fontSize'), await style(inner, 'fontFamily')], ['15px', 'Georgia, serif']);
  assert.equal(await style(visitor.widget.locator('header'), 'backgroundColor'), 'rgb(0, 128, 0)');
  assert.equal(await style(page.locator('.panel'), 'borderTopLeftRadius'), '3px');
});

test('on a phone the frame is a sheet that keeps above the keyboard, over a page that does not scroll', async () => {
  const phone = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true };
  await visit(withoutWebAssembly(), `${tag()}<meta name="viewport" content="width=device-width">`, phone);
  const page = visitor.widget;
  await openFrame();
  const box = () => page.locator('.panel').boundingBox();
  await eventually(async () => assert.deepEqual(await box(), { x: 0, y: 0, width: 390, height: 844 }));
  assert.equal(await visitor.widget.locator('.panel').evaluate((element) => getComputedStyle(element).fontSize), '16px');
  assert.equal(await visitor.page.evaluate(() => document.documentElement.style.overflow), 'hidden');
  await visitor.keyboardTakes(336);
  await eventually(async () => {
    const { y, height } = await visitor.input.boundingBox();
    assert.ok(y + height <= 508, `${y + height}`);
  });
  await visitor.page.evaluate(() => window.Foyer('shutdown'));
  assert.equal(await visitor.page.evaluate(() => document.documentElement.style.overflow), '');
});

test('a page that forbids WebAssembly and frames is told what is missing', async () => {
  await visit(policyFor(relay).replace(" 'wasm-unsafe-eval'", ''), tag());
  const said = visitor.page.waitForEvent('console', { predicate: (message) => message.text().includes('frame-src?'), timeout: 30_000 });
  await visitor.widget.locator('button.launcher').click();
  await said;
  await visitor.page.getByRole('alert').getByText('Offline').waitFor();
});

test('only the pages of the site can show the frame', async () => {
  const stranger = await Website.start();
  const html = `<!doctype html><iframe src="${relay.origin}/frame?site=shop"></iframe>`;
  website.pages['/frame'] = stranger.pages['/frame'] = { html };
  context = await browser.newContext();
  const page = await context.newPage();
  const shown = async (origin) => {
    await page.goto(`${origin}/frame`);
    return page.frames()[1].evaluate(() => document.querySelector('meta[name=foyer-origins]')?.content).catch(() => 'refused');
  };
  assert.equal(await shown(website.origin), website.origin);
  assert.notEqual(await shown(stranger.origin), website.origin);
  await stranger.close();
});
