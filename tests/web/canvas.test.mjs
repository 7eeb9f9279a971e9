// The panel in a canvas, of the shipped module, without a brain: what it looks like, what comes out of it, and what it costs while nothing
// happens. FOYER_UPDATE_GOLDEN=1 writes the pictures anew.
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { after, afterEach, before, describe, test } from 'node:test';
import { launch } from '../support/chromium.mjs';
import { shareOfDifferences } from './pixels.mjs';
import { canvasGalleryFiles, root, serve } from './tools.mjs';

const axe = readFileSync(createRequire(join(root, 'web/package.json')).resolve('axe-core/axe.min.js'), 'utf8');
const golden = join(root, 'tests/golden/canvas');
const update = process.env.FOYER_UPDATE_GOLDEN === '1';

// Fonts of another version smooth their letters otherwise, and may be a pixel wider.
const kMostDifferent = 0.03;
const kIdleMs = 5000;
const kVertexBytes = 20;

let site, browser, context, page;
// Without the module's file there is nothing to test: Dear ImGui's source is optional.
const skip = existsSync(join(root, 'build/wasm/foyer-imgui.wasm')) ? false : 'foyer-imgui.wasm was not built';

before(async () => {
  if (skip) return;
  site = await serve(await canvasGalleryFiles());
  browser = await launch({ canvas: true });
});
after(async () => {
  await browser?.close();
  await site?.close();
});
afterEach(() => context?.close());

// What WebGL is given, and how often frames are asked for.
function watch() {
  window.frames_asked = 0;
  window.frames_due = new Set();
  window.vertex_bytes = 0;
  const ask = window.requestAnimationFrame.bind(window);
  window.requestAnimationFrame = (draw) => {
    window.frames_asked += 1;
    const due = ask((now) => { window.frames_due.delete(due); draw(now); });
    window.frames_due.add(due);
    return due;
  };
  const cancel = window.cancelAnimationFrame.bind(window);
  window.cancelAnimationFrame = (due) => { window.frames_due.delete(due); cancel(due); };
  const { bufferData } = WebGL2RenderingContext.prototype;
  WebGL2RenderingContext.prototype.bufferData = function (target, size, ...more) {
    if (target === this.ARRAY_BUFFER) window.vertex_bytes = size;
    return bufferData.call(this, target, size, ...more);
  };
}

async function visit({ theme = 'light', ...options } = {}) {
  context = await browser.newContext({ viewport: { width: 520, height: 800 }, locale: 'en-GB', timezoneId: 'UTC', permissions: ['clipboard-read', 'clipboard-write'], ...options });
  page = await context.newPage();
  page.setDefaultTimeout(10_000);
  await page.addInitScript(watch);
  await page.goto(`${site.origin}/?theme=${theme}`);
  await page.waitForFunction(() => window.gallery);
}
const show = async (name) => {
  await page.evaluate((state) => {
    window.gallery.show(window.gallery.fixtures[state]);
    window.gallery.open();
  }, name);
  await rest();
};
// Until no frame has been asked for in a while, and none is to come: one takes a while where the processor draws it. Somebody who types
// is drawn for ever.
const kMostLooks = 40;
const rest = () => page.evaluate(async (most) => {
  for (let before = -1, looks = 0; looks < most && (before !== window.frames_asked || window.frames_due.size > 0); looks += 1) {
    before = window.frames_asked;
    await new Promise((resolve) => { setTimeout(resolve, 50); });
  }
}, kMostLooks);
const sent = (type) => page.evaluate((wanted) => window.gallery.sent.filter((event) => event.type === wanted), type);
const locate = (selector) => page.locator(`foyer-widget ${selector}`);
// What is drawn lies where the panel has it; the unseen panel lets the pointer through.
async function clickDrawn(selector, options = {}) {
  const box = await locate(selector).first().boundingBox();
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await rest();
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2, { delay: 30, ...options });
  await rest();
}

async function compare(name) {
  const taken = await page.screenshot();
  const file = join(golden, `${name}.png`);
  if (update) {
    mkdirSync(golden, { recursive: true });
    writeFileSync(file, taken);
  }
  const share = await shareOfDifferences(page, taken, readFileSync(file));
  assert.ok(share <= kMostDifferent, `${name}: ${(100 * share).toFixed(1)} % looks different`);
}

describe('it looks as it did', { skip }, () => {
  for (const [state, theme] of [['greeting', 'light'], ['answered', 'light'], ['contact', 'light'], ['rating', 'dark'], ['offline', 'dark'], ['arabic', 'light'], ['chinese', 'dark']]) {
    test(`${state}, ${theme}`, async () => {
      await visit({ theme });
      await show(state);
      await compare(`${state}-${theme}`);
    });
  }

  test('on a phone, two pixels to a CSS pixel', async () => {
    await visit({ viewport: { width: 390, height: 760 }, deviceScaleFactor: 2, hasTouch: true, isMobile: true });
    await show('clarifying');
    const { width, shown } = await locate('.stage').evaluate((canvas) => ({ width: canvas.width, shown: canvas.getBoundingClientRect().width }));
    assert.equal(width, 2 * shown);
    await compare('clarifying-phone');
  });

  test('a picture with something missing is told from one without', async () => {
    await visit();
    await show('greeting');
    const one = await page.screenshot();
    await show('answered');
    assert.ok(await shareOfDifferences(page, one, await page.screenshot()) > kMostDifferent);
  });
});

describe('what the visitor does comes out', { skip }, () => {
  test('a choice is chosen with the mouse', async () => {
    await visit();
    await show('greeting');
    await clickDrawn('.choices .choice');
    assert.deepEqual((await sent('chose')).map(({ id }) => id), ['Where is my order?']);
  });

  test('the panel is closed with the mouse', async () => {
    await visit();
    await show('greeting');
    await clickDrawn('.close');
    assert.equal(await page.locator('foyer-widget').getAttribute('data-open'), null);
  });

  test('a question is typed and sent, by Enter and by the button', async () => {
    await visit();
    await show('greeting');
    await clickDrawn('.composer textarea');
    await page.keyboard.type('What about tea?');
    await page.keyboard.press('Enter');
    await page.keyboard.type('And pots?');
    await rest();
    await clickDrawn('.send');
    assert.deepEqual((await sent('asked')).map(({ text }) => text), ['What about tea?', 'And pots?']);
    assert.equal(await locate('.composer textarea').inputValue(), '');
    const drafts = (await sent('drafted')).map(({ text }) => text);
    assert.ok(drafts.includes('What about tea?') && drafts.includes('And pots?'));
    assert.equal(drafts.filter((text) => text === 'What about tea?').length, 1);
  });

  test('a click places the caret where it is drawn', async () => {
    await visit();
    await show('greeting');
    await clickDrawn('.composer textarea');
    await page.keyboard.type('lemons and limes, oranges');
    await rest();
    const box = await locate('.composer textarea').boundingBox();
    await page.mouse.click(box.x - 4, box.y + box.height / 2, { delay: 30 });
    await rest();
    await page.keyboard.type('No ');
    assert.equal(await locate('.composer textarea').inputValue(), 'No lemons and limes, oranges');
  });

  test('a suggestion is taken with the arrows, and with the mouse', async () => {
    await visit();
    for (const take of [async () => { await page.keyboard.press('ArrowDown'); await rest(); await page.keyboard.press('Enter'); }, () => clickDrawn('#suggestion-0', { delay: 200 })]) {
      await show('suggesting');
      await clickDrawn('.composer textarea');
      await page.keyboard.type('del');
      await rest();
      await take();
    }
    assert.deepEqual((await sent('completed')).map(({ id }) => id), ['What does delivery cost?', 'What does delivery cost?']);
    assert.deepEqual(await sent('asked'), []);
  });

  test('a word that is being put together is never sent by half', async () => {
    await visit();
    await show('greeting');
    await clickDrawn('.composer textarea');
    const devtools = await context.newCDPSession(page);
    for (const text of ['n', 'ni', 'ni h', 'ni hao']) await devtools.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
    // The input method's own Enter.
    await devtools.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 229 });
    await rest();
    assert.deepEqual([...await sent('drafted'), ...await sent('asked')], []);
    await devtools.send('Input.imeSetComposition', { text: 'ni hao', selectionStart: 6, selectionEnd: 6 });
    await devtools.send('Input.insertText', { text: '你好' });
    await rest();
    assert.equal(await locate('.composer textarea').inputValue(), '你好');
    await page.keyboard.press('Enter');
    assert.deepEqual((await sent('asked')).map(({ text }) => text), ['你好']);
  });

  test('the contact form is filled in, with the mouse and from field to field', async () => {
    await visit();
    await show('contact');
    await clickDrawn('#contact-name');
    await page.keyboard.type('Ada');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Control+A');
    await page.keyboard.type('ada@example.com');
    await clickDrawn('.check input');
    await clickDrawn('#contact-phone');
    await page.keyboard.type('+44 20');
    await rest();
    await clickDrawn('.card .primary');
    assert.deepEqual((await sent('contact_sent')).map(({ name, email, phone }) => [name, email, phone]), [['Ada', 'ada@example.com', '+44 20']]);
  });

  test('a rating is given with the mouse, and its comment', async () => {
    await visit();
    await show('rating');
    await clickDrawn('.face.satisfied');
    await clickDrawn('#rating-comment');
    await page.keyboard.type('Quick!');
    await rest();
    await clickDrawn('.rating .primary');
    assert.deepEqual((await sent('rated')).map(({ satisfied, comment }) => [satisfied, comment]), [[true, 'Quick!']]);
  });

  test('a link opens in a tab of its own', async () => {
    await visit();
    await context.route('https://shop.example/**', (route) => route.fulfill({ body: 'Orders' }));
    await show('answered');
    const asked = context.waitForEvent('request', (request) => request.isNavigationRequest());
    const opened = context.waitForEvent('page');
    await clickDrawn('.bubble a');
    assert.equal((await asked).url(), 'https://shop.example/orders');
    assert.notEqual(await opened, page);
  });

  test('the second button copies a message', async () => {
    await visit();
    await show('greeting');
    const box = await locate('.bubble').first().boundingBox();
    await page.mouse.move(box.x + 40, box.y + 20);
    await rest();
    await page.mouse.click(box.x + 40, box.y + 20, { button: 'right', delay: 30 });
    await rest();
    await page.mouse.move(box.x + 40 + 18, box.y + 20 + 18);
    await rest();
    await page.mouse.click(box.x + 40 + 18, box.y + 20 + 18, { delay: 30 });
    await rest();
    assert.match(await page.evaluate(() => navigator.clipboard.readText()), /^Hello! I know this shop well/);
  });

  test('a finger scrolls the conversation', async () => {
    await visit({ hasTouch: true });
    await page.evaluate(() => { window.gallery.show(window.gallery.conversation(100)); window.gallery.open(); });
    await rest();
    const end = await page.screenshot();
    const devtools = await context.newCDPSession(page);
    await devtools.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x: 300, y: 300 }] });
    for (let y = 300; y <= 500; y += 20) {
      await devtools.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: [{ x: 300, y }] });
      await page.waitForTimeout(20);
    }
    await devtools.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    await rest();
    assert.ok(await shareOfDifferences(page, end, await page.screenshot()) > kMostDifferent);
  });
});

describe('what it costs', { skip }, () => {
  test('no frame is drawn while nothing changes', async () => {
    await visit();
    await show('answered');
    await clickDrawn('.composer textarea');
    const before = await page.evaluate(() => window.frames_asked);
    assert.ok(before > 0);
    await page.waitForTimeout(kIdleMs);
    assert.equal(await page.evaluate(() => window.frames_asked), before);
  });

  test('of 5,000 messages only those are drawn that are seen', async () => {
    await visit();
    const vertices = {};
    for (const count of [50, 5000]) {
      await page.evaluate((messages) => { window.gallery.show(window.gallery.conversation(messages)); window.gallery.open(); }, count);
      await rest();
      await page.mouse.move(300, 400);
      await page.mouse.wheel(0, -2000);
      await rest();
      vertices[count] = await page.evaluate(() => window.vertex_bytes) / kVertexBytes;
    }
    assert.ok(vertices[50] > 1000 && vertices[5000] < 1.5 * vertices[50], JSON.stringify(vertices));
  });
});

describe('around it', { skip }, () => {
  test('a context that was lost and comes back shows the same', async () => {
    await visit();
    await show('answered');
    const before = await page.screenshot();
    await locate('.stage').evaluate(async (canvas) => {
      const lose = canvas.getContext('webgl2').getExtension('WEBGL_lose_context');
      const happens = (name) => new Promise((resolve) => canvas.addEventListener(name, resolve, { once: true }));
      const lost = happens('webglcontextlost');
      lose.loseContext();
      await lost;
      await new Promise((resolve) => { setTimeout(resolve, 100); });
      const restored = happens('webglcontextrestored');
      lose.restoreContext();
      await restored;
    });
    await rest();
    assert.ok(await shareOfDifferences(page, before, await page.screenshot()) < 0.001);
  });

  test('axe finds nothing', async () => {
    await visit();
    await page.evaluate(axe);
    for (const state of ['greeting', 'answered', 'suggesting', 'contact', 'agent', 'rating', 'chinese', 'arabic']) {
      await show(state);
      const { violations } = await page.evaluate(() => window.axe.run(document, { preload: false, resultTypes: ['violations'] }));
      assert.deepEqual(violations.map(({ id, nodes }) => `${state}: ${id} ${nodes.map(({ target }) => target.flat().join(' ')).join('; ')}`), []);
    }
  });

  test('what has the keyboard has a ring', async () => {
    await visit();
    await show('answered');
    await page.keyboard.press('Tab');
    await locate('.close').focus();
    await rest();
    const without = await page.screenshot();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await rest();
    const share = await shareOfDifferences(page, without, await page.screenshot());
    assert.ok(share > 0.0005, String(share));
  });

  test('it draws in a page’s own canvas when that asks for it, and leaves its state alone', async () => {
    await visit({ viewport: { width: 520, height: 800 } });
    await page.evaluate(() => {
      const own = document.getElementById('own');
      window.context = own.getContext('webgl2');
      window.gallery.use(own);
      window.changes = 0;
      own.addEventListener('foyer:change', () => { window.changes += 1; });
    });
    await show('greeting');
    const state = await page.evaluate(() => {
      const gl = window.context;
      gl.enable(gl.DEPTH_TEST);
      gl.viewport(1, 2, 3, 4);
      gl.blendFunc(gl.ZERO, gl.ONE);
      gl.clearColor(0, 0.5, 0, 1);
      gl.clear(gl.COLOR_BUFFER_BIT);
      gl.canvas.dispatchEvent(new Event('foyer:paint'));
      const green = (x, y) => {
        const pixel = new Uint8Array(4);
        gl.readPixels(x, y, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, pixel);
        return pixel[1];
      };
      return { changes: window.changes, depth: gl.isEnabled(gl.DEPTH_TEST), viewport: [...gl.getParameter(gl.VIEWPORT)], blend: gl.getParameter(gl.BLEND_DST_RGB) === gl.ONE, program: gl.getParameter(gl.CURRENT_PROGRAM), error: gl.getError(), page: green(0, 599), panel: green(180, 200) };
    });
    assert.ok(state.changes > 0);
    assert.deepEqual({ ...state, changes: 0 }, { changes: 0, depth: true, viewport: [1, 2, 3, 4], blend: true, program: null, error: 0, page: 128, panel: 255 });
  });
});
