// The chat drawn in a canvas, on real pages with a real relay: a conversation with an agent, the demo's game, and a browser that cannot.
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { after, afterEach, before, test } from 'node:test';
import { launch } from '../support/chromium.mjs';
import { Desk, eventually, quiet, Visitor } from './browser.mjs';
import { Relay, root } from './relay.mjs';
import { shoot } from './screenshots.mjs';

const kOwner = { name: 'Mia', email: 'mia@example.com', password: 'a long enough password' };

// Without the module's file there is nothing to test: Dear ImGui's source is optional.
const skip = existsSync(join(root, 'build/wasm/foyer-imgui.wasm')) ? false : 'foyer-imgui.wasm was not built';

let relay, browser, desk, context, visitor;

before(async () => {
  if (skip) return;
  relay = await Relay.start();
  browser = await launch({ canvas: true });
  desk = await Desk.at(await browser.newContext({ viewport: { width: 1280, height: 900 } }), relay.setupLink());
  await desk.createOwner(kOwner);
});
after(async () => {
  await browser?.close();
  await relay?.kill('SIGTERM');
});
afterEach(() => context?.close());

async function visit(path = '/demo/', settings = {}, options = {}) {
  context = await browser.newContext({ viewport: { width: 1000, height: 820 }, locale: 'en-GB', ...options });
  await context.addInitScript(countFrames);
  visitor = await Visitor.at(context, relay.origin + path, { renderer: 'imgui', ...settings });
  visitor.page.setDefaultTimeout(15_000);
}
const isDrawn = async () => assert.ok(await visitor.widget.locator('canvas.stage').count() === 1);
// Until the chat has asked for no frame in a while, or a good many were drawn: a game asks for ever.
const kEnoughFrames = 20;
const settle = () => visitor.page.evaluate(async (enough) => {
  // A frame takes a while where the processor draws it.
  const start = window.frames_asked;
  for (let before = -1, quiet = 0; quiet < 5 && window.frames_asked - start < enough;) {
    quiet = before === window.frames_asked ? quiet + 1 : 0;
    before = window.frames_asked;
    await new Promise((resolve) => { setTimeout(resolve, 100); });
  }
}, kEnoughFrames);
const countFrames = () => {
  window.frames_asked = 0;
  const ask = window.requestAnimationFrame.bind(window);
  window.requestAnimationFrame = (draw) => {
    window.frames_asked += 1;
    return ask(draw);
  };
};
// What is drawn lies where the unseen panel has it.
async function clickDrawn(target) {
  await target.waitFor({ state: 'attached' });
  await settle();
  const { x, y, width, height } = await target.boundingBox();
  await visitor.page.mouse.click(x + width / 2, y + height / 2, { delay: 50 });
  await settle();
}
async function clickInput() {
  await clickDrawn(visitor.input);
  await eventually(async () => assert.ok(await visitor.input.evaluate((field) => field.getRootNode().activeElement === field)));
}

test('a question is answered, and a person is reached, with mouse and keyboard in a canvas', { skip }, async () => {
  await visit();
  await visitor.open();
  await isDrawn();
  await clickInput();
  await visitor.page.keyboard.type('how can I track my par');
  await visitor.widget.locator('[role=option]').first().waitFor();
  await visitor.page.keyboard.type('cel?');
  await visitor.page.keyboard.press('Enter');
  await visitor.says('confirmation');
  await settle();
  await shoot(visitor.page, 'canvas');
  await clickDrawn(visitor.choice('No'));
  await clickDrawn(visitor.choice('Yes, talk to a person'));
  await visitor.says('Our team has your question');

  await desk.row('track my parcel').click();
  await desk.button('Claim').click();
  await visitor.says('Mia has joined');
  await desk.write('Hi, Mia here. Which parcel is it?');
  await visitor.says('Which parcel is it?');
  await clickInput();
  await visitor.page.keyboard.type('The blue one.');
  await clickDrawn(visitor.widget.locator('.send'));
  await desk.says('The blue one.');
  assert.equal(await desk.count('The blue one.'), 1);
  await desk.typesUntil(eventually(async () => assert.match(await visitor.widget.locator('.typing').innerText(), /Mia/)));
  await quiet(visitor);
});

test('a conversation begun in a canvas goes on without one, and the other way round', { skip }, async () => {
  await visit();
  await visitor.open();
  await visitor.page.keyboard.type('how can I track my parcel?');
  await visitor.page.keyboard.press('Enter');
  await visitor.says('confirmation');
  const lines = await visitor.lines();
  const other = await Visitor.at(context, `${relay.origin}/demo/`);
  await other.open();
  await eventually(async () => assert.deepEqual(await other.lines(), lines));
  assert.equal(await other.widget.locator('canvas.stage').count(), 0);
});

test('a browser without WebGL 2 has the panel as it is, and its console says so', { skip }, async () => {
  context = await browser.newContext({ locale: 'en-GB' });
  await context.addInitScript(() => {
    const { getContext } = HTMLCanvasElement.prototype;
    HTMLCanvasElement.prototype.getContext = function (kind, ...more) { return kind === 'webgl2' ? null : getContext.call(this, kind, ...more); };
  });
  visitor = await Visitor.at(context, `${relay.origin}/demo/`, { renderer: 'imgui' });
  const warned = visitor.page.waitForEvent('console', (message) => message.type() === 'warning');
  await visitor.open();
  assert.match((await warned).text(), /no WebGL 2/);
  assert.equal(await visitor.widget.locator('canvas.stage').count(), 0);
  await visitor.ask('how can I track my parcel?');
  await visitor.says('confirmation');
});

test('a relay without the canvas’s files serves the panel as it is, and the console says so', { skip }, async () => {
  context = await browser.newContext({ locale: 'en-GB' });
  await context.addInitScript(() => {
    const { fetch } = window;
    window.fetch = async (url, ...more) => {
      const response = await fetch(url, ...more);
      if (!String(url).includes('/v1/site?')) return response;
      const { imgui, ...site } = await response.json();
      window.left_out = imgui;
      return Response.json(site);
    };
  });
  visitor = await Visitor.at(context, `${relay.origin}/demo/`, { renderer: 'imgui' });
  await visitor.open();
  assert.ok(await visitor.page.evaluate(() => window.left_out.widget && window.left_out.wasm));
  assert.deepEqual(visitor.complaints, ['Foyer: no imgui']);
  await visitor.widget.locator('.choices .choice').first().click();
  await visitor.choice('Yes').waitFor();
});

test('the game has the chat in its own canvas; the pointer is let go and no key of a word steers', { skip }, async () => {
  // Every pixel is the processor's work here.
  await visit('/demo/game.html', {}, { viewport: { width: 720, height: 560 } });
  const { page } = visitor;
  await page.waitForFunction(() => window.Foyer?.loaded);
  await page.mouse.click(300, 400);
  await eventually(async () => assert.equal(await page.evaluate(() => document.pointerLockElement?.id), 'game'));
  await page.keyboard.press('c');
  await visitor.input.waitFor({ state: 'attached' });
  await eventually(async () => assert.equal(await page.evaluate(() => document.pointerLockElement), null));
  await settle();
  await page.keyboard.type('can I track my coffee-free parcel?');
  assert.equal(await visitor.input.inputValue(), 'can I track my coffee-free parcel?');
  assert.equal(await page.evaluate(() => document.fullscreenElement), null);
  await page.keyboard.press('Enter');
  await visitor.widget.locator('.choices .choice').first().waitFor({ state: 'attached' });
  await settle();
  await shoot(page, 'game');
  assert.equal(await visitor.widget.locator('canvas.stage').count(), 0);

  // In full screen the panel moves with the canvas, and can be used there.
  await page.locator('#full').click();
  await eventually(async () => assert.equal(await page.evaluate(() => document.fullscreenElement?.id), 'stage'));
  await clickInput();
  await page.keyboard.type('hello');
  assert.equal(await visitor.input.inputValue(), 'hello');
  await clickDrawn(visitor.widget.locator('.close'));
  await eventually(async () => assert.equal(await visitor.widget.getAttribute('data-open'), null));
  await quiet(visitor);
});
