// The script tag's file, as it is shipped, on a page of its own with a relay that only pretends.
import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { launch } from '../support/chromium.mjs';
import { bundle, root, serve } from './tools.mjs';

const loader = await bundle(join(root, 'web/loader/main.ts'), 'iife');
const policy = "default-src 'none'; script-src 'self' 'unsafe-inline' 'wasm-unsafe-eval'; connect-src 'self'; style-src 'none'";
const emptyModule = Buffer.from([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]);
// In place of the widget: notes what the loader asks of it.
const widget = `
  window.calls = [];
  export async function start({ wasm, pack, site, locale, consent, languages, frame }) {
    const [module, { byteLength }] = await Promise.all([WebAssembly.compileStreaming(wasm), pack.arrayBuffer()]);
    window.started = { site, locale, consent, bytes: byteLength, module: module instanceof WebAssembly.Module, languages };
    const panel = document.createElement('section');
    panel.tabIndex = -1;
    frame.root.prepend(panel);
    window.panel = panel;
    return { call: (...call) => window.calls.push(call), shutdown: () => window.calls.push(['shutdown']) };
  }`;
const page$ = (body) => ({ body: `<!doctype html><html lang="en"><title>Shop</title><body>${body}</body></html>`, headers: { 'Content-Security-Policy': policy } });
const tag = '<script async src="/foyer.js" data-site="shop"></script>';
const languages = { en: '/assets/language-en-1.bin' };
const files = {
  '/foyer.js': { type: 'text/javascript', body: loader },
  '/v1/site': (request) => request.url.endsWith('site=shop')
    ? { type: 'application/json', body: JSON.stringify({ name: 'Shop', widget: '/assets/widget.js', wasm: '/assets/foyer.wasm', pack: '/assets/pack.bin', languages }) }
    : { status: 404, type: 'application/json', body: '{"error":"there is no such site"}' },
  '/assets/widget.js': { type: 'text/javascript', body: widget },
  '/assets/foyer.wasm': { type: 'application/wasm', body: emptyModule },
  '/assets/pack.bin': { type: 'application/octet-stream', body: Buffer.alloc(10) },
  '/plain': page$(tag),
  '/twice': page$(tag + tag),
  '/wrong': page$('<script src="/foyer.js" data-site="other"></script>'),
  '/head': { body: `<!doctype html><html lang="zh"><head><script src="/foyer.js" data-site="shop" data-accent="green"></script></head><body><p>Shop</p></body></html>` },
  '/stub': page$(`<script>window.Foyer = function () { (Foyer.q = Foyer.q || []).push(arguments) };
    Foyer('ask', 'where is my order'); Foyer('identify', { id: '7' })</script>${tag}`),
  '/boot': page$('<script src="/foyer.js"></script>'),
  '/settings': page$(`<script>window.foyerSettings = { site: 'shop', locale: 'fr', theme: 'dark' }</script><script src="/foyer.js" data-locale="en" data-consent="session"></script>`),
};

let site;
let browser;
let page;
let errors;

before(async () => {
  site = await serve(files);
  browser = await launch();
});
after(async () => {
  await browser?.close();
  await site?.close();
});
beforeEach(async () => {
  await page?.close();
  page = await browser.newPage();
  errors = [];
  page.on('console', (message) => { if (message.type() === 'error') errors.push(message.text()); });
  site.requests.length = 0;
});

const open = async (path) => {
  await page.goto(site.origin + path);
  await page.waitForFunction(() => window.Foyer?.loaded);
};
const launcher = () => page.locator('.launcher');
const started = () => page.waitForFunction(() => window.started).then((handle) => handle.jsonValue());
const asked = () => site.requests.filter((path) => !['/favicon.ico', '/foyer.js'].includes(path)).slice(1).sort();
const everything = ['/assets/foyer.wasm', '/assets/pack.bin', '/assets/widget.js', '/v1/site'];

test('the loader takes at most 3 kB on the wire', () => {
  const size = brotliCompressSync(loader).length;
  assert.ok(size <= 3072, `${size} bytes`);
});

describe('nothing until wanted', () => {
  test('a page that is only read loads the script and nothing else', async () => {
    await open('/plain');
    await launcher().waitFor();
    await page.waitForLoadState('networkidle');
    assert.deepEqual(asked(), []);
  });

  for (const [how, act] of [
    ['hovering', () => launcher().hover()],
    ['focusing', () => launcher().focus()],
    ['clicking', () => launcher().click()],
    ["Foyer('show')", () => page.evaluate(() => window.Foyer('show'))],
    ["Foyer('ask')", () => page.evaluate(() => window.Foyer('ask', 'hello'))],
  ]) {
    test(`${how} loads widget, module and pack, each once`, async () => {
      await open('/plain');
      await act();
      assert.deepEqual(await started(), { site: 'shop', locale: 'en', consent: undefined, bytes: 10, module: true, languages });
      await launcher().focus();
      assert.deepEqual(asked(), everything);
    });
  }

  test('a visitor who waits for a person is served without opening anything', async () => {
    await open('/plain');
    await page.evaluate(() => localStorage.setItem('foyer:shop:live', '1'));
    await open('/plain');
    assert.equal((await started()).site, 'shop');
    await page.evaluate(() => localStorage.clear());
  });
});

describe('calls', () => {
  test('calls made before the script has loaded are done in order', async () => {
    await open('/stub');
    await page.waitForFunction(() => window.calls?.length === 3);
    assert.deepEqual(await page.evaluate(() => window.calls), [['opened'], ['ask', 'where is my order', undefined], ['identify', { id: '7' }, undefined]]);
  });

  test('a call that does not need the panel waits for it without loading anything', async () => {
    await open('/plain');
    await page.evaluate(() => window.Foyer('identify', { id: '7' }));
    assert.deepEqual(asked(), []);
    await page.evaluate(() => window.Foyer('show'));
    await page.waitForFunction(() => window.calls?.length === 2);
    assert.deepEqual(await page.evaluate(() => window.calls.map(([verb]) => verb)), ['identify', 'opened']);
  });

  test('included twice, there is one bubble', async () => {
    await open('/twice');
    await page.waitForLoadState('load');
    assert.equal(await page.locator('foyer-widget').count(), 1);
  });

  test('without a key on the tag nothing happens until boot', async () => {
    await open('/boot');
    await page.evaluate(() => window.Foyer('show'));
    assert.equal(await page.locator('foyer-widget').count(), 0);
    await page.evaluate(() => window.Foyer('boot', { site: 'shop' }));
    assert.equal((await started()).site, 'shop');
    assert.equal(await launcher().getAttribute('aria-expanded'), 'true');
  });

  test('shutdown removes the bubble and ends the widget', async () => {
    await open('/plain');
    await page.evaluate(() => window.Foyer('show'));
    await page.waitForFunction(() => window.calls?.length === 1);
    await page.evaluate(() => window.Foyer('shutdown'));
    assert.equal(await page.locator('foyer-widget').count(), 0);
    assert.deepEqual(await page.evaluate(() => window.calls.at(-1)), ['shutdown']);
  });

  test('foyerSettings win over the tag', async () => {
    await open('/settings');
    assert.equal(await page.locator('foyer-widget').getAttribute('data-theme'), 'dark');
    await page.evaluate(() => window.Foyer('show'));
    const { locale, consent } = await started();
    assert.deepEqual([locale, consent], ['fr', 'session']);
  });
});

describe('events', () => {
  test("'on' hears, and its answer stops it hearing", async () => {
    await open('/plain');
    const heard = await page.evaluate(() => {
      const names = [];
      const off = window.Foyer('on', 'open', () => names.push('on'));
      addEventListener('foyer:open', () => names.push('window'));
      window.Foyer('show');
      window.Foyer('hide');
      off();
      window.Foyer('show');
      return names;
    });
    assert.deepEqual(heard, ['on', 'window', 'window']);
  });

  test('ready comes once the widget is there', async () => {
    await open('/plain');
    await page.evaluate(() => {
      window.Foyer('on', 'ready', () => { window.wasReady = true; });
      window.Foyer('show');
    });
    await page.waitForFunction(() => window.wasReady);
  });
});

describe('the bubble', () => {
  test('a click is answered at once, before anything has come, and a second one takes it back', async () => {
    await page.route('**/v1/site*', () => undefined);
    await open('/plain');
    await launcher().click();
    assert.equal(await launcher().getAttribute('aria-expanded'), 'true');
    assert.deepEqual(await launcher().evaluate((element) => element.getAnimations().map(({ animationName }) => animationName).filter(Boolean)), ['wait']);
    await launcher().click();
    assert.equal(await launcher().getAttribute('aria-expanded'), 'false');
  });

  test('closed, it gives the focus back to the launcher', async () => {
    await open('/plain');
    await launcher().click();
    await page.waitForFunction(() => window.panel);
    await page.evaluate(() => { window.panel.focus(); window.Foyer('hide'); });
    assert.equal(await page.evaluate(() => document.querySelector('foyer-widget').shadowRoot.activeElement.className), 'launcher');
  });

  test('from the head of a page it waits for the body, and speaks its language', async () => {
    await open('/head');
    assert.equal(await launcher().getAttribute('aria-label'), '在线咨询');
    assert.equal(await launcher().evaluate((element) => getComputedStyle(element).backgroundColor), 'rgb(0, 128, 0)');
  });

  test('a wrong key is one error in words, and the panel says sorry', async () => {
    await open('/wrong');
    const failed = page.waitForEvent('console', (message) => message.text().startsWith('Foyer:'));
    // A pointer that comes first would be a try of its own.
    await launcher().evaluate((button) => button.click());
    assert.match((await failed).text(), /site=other: 404\. Is the key a site's, and http/);
    assert.equal(await page.getByRole('alert').innerText(), 'Offline');
    assert.equal(errors.filter((text) => text.startsWith('Foyer:')).length, 1);
  });

  test('a failure is tried again when the visitor opens the panel again', async () => {
    await page.route('**/v1/site*', (route) => route.abort(), { times: 1 });
    await open('/plain');
    await launcher().click();
    await page.getByRole('alert').waitFor();
    await launcher().click();
    await launcher().click();
    assert.equal((await started()).site, 'shop');
    assert.equal(await page.getByRole('alert').count(), 0);
  });

  test("a page's own policy against styles changes nothing", async () => {
    await open('/plain');
    assert.deepEqual(await launcher().evaluate((element) => [element.offsetWidth, getComputedStyle(element).borderRadius]), [60, '30px']);
    assert.deepEqual(errors, []);
  });
});

describe('where and how it is drawn', () => {
  const tagged = (attributes, body = '') => page$(`${body}<script src="/foyer.js" data-site="shop" ${attributes}></script>`);
  const place = () => launcher().boundingBox();
  const drawn = async (page$$) => {
    files['/drawn'] = page$$;
    await open('/drawn');
  };
  const kLanguages = {
    en: 'Chat', 'zh-CN': '在线咨询', 'zh-TW': '線上諮詢', 'zh-Hant': '線上諮詢', ja: 'チャット', ko: '채팅', 'es-MX': 'Chat', fr: 'Chat', de: 'Chat', 'pt-BR': 'Chat', ru: 'Чат', ar: 'الدردشة',
    he: 'צ׳אט', nl: 'Chat',
  };

  for (const [locale, name] of Object.entries(kLanguages)) {
    test(`${locale}: the launcher is named ${name} before anything has come`, async () => {
      await drawn(tagged(`data-locale="${locale}"`));
      assert.equal(await launcher().getAttribute('aria-label'), name);
    });
  }

  test('without a word of the page on it, the browser says the language', async () => {
    files['/drawn'] = { body: '<!doctype html><title>Shop</title><body><script src="/foyer.js" data-site="shop"></script>' };
    const context = await browser.newContext({ locale: 'ko-KR' });
    const korean = await context.newPage();
    await korean.goto(`${site.origin}/drawn`);
    assert.equal(await korean.locator('.launcher').getAttribute('aria-label'), '채팅');
    await context.close();
  });

  test("the owner's words are on the launcher and are its name", async () => {
    await drawn(tagged('data-launcher-text="Ask us anything"'));
    assert.equal(await launcher().innerText(), 'Ask us anything');
    assert.equal(await launcher().getAttribute('aria-label'), 'Ask us anything');
    const { width, height } = await place();
    assert.ok(width > 150 && height === 60, `${width} x ${height}`);
  });

  for (const [what, html, attributes, style, expected] of [
    ['at the end', '<html lang="en">', '', '', { right: 20, bottom: 20 }],
    ['at the start', '<html lang="en">', 'data-position="start"', '', { left: 20, bottom: 20 }],
    ['on a right-to-left page mirrored', '<html lang="ar" dir="rtl">', '', '', { left: 20, bottom: 20 }],
    ['with offsets', '<html lang="en">', '', 'foyer-widget { --foyer-offset-x: 33px; --foyer-offset-y: 44px }', { right: 33, bottom: 44 }],
  ]) {
    test(what, async () => {
      await drawn({ body: `<!doctype html>${html}<title>Shop</title><style>${style}</style><body><script src="/foyer.js" data-site="shop" ${attributes}></script>` });
      const { x, y, width, height } = await place();
      const { innerWidth, innerHeight } = await page.evaluate(() => ({ innerWidth, innerHeight }));
      const found = { left: x, right: innerWidth - x - width, bottom: innerHeight - y - height };
      for (const side in expected) assert.equal(found[side], expected[side], side);
    });
  }

  test("the page's own launcher takes the bubble's place, also one that comes later", async () => {
    await drawn(tagged('data-launcher=".chat"', '<button class="chat">Help</button>'));
    const own = page.locator('.chat');
    assert.equal(await launcher().isVisible(), false);
    assert.equal(await own.getAttribute('aria-expanded'), 'false');
    await own.hover();
    await started();
    await own.click();
    assert.equal(await own.getAttribute('aria-expanded'), 'true');
    await page.evaluate(() => window.panel.focus());
    await page.evaluate(() => window.Foyer('hide'));
    assert.equal(await own.getAttribute('aria-expanded'), 'false');
    assert.equal(await page.evaluate(() => document.activeElement.className), 'chat');
    await page.evaluate(() => { document.body.innerHTML = '<p><button class="chat"><b>Again</b></button></p>'; });
    await page.locator('.chat b').click();
    assert.equal(await own.getAttribute('aria-expanded'), 'true');
    await page.evaluate(() => window.Foyer('shutdown'));
    await own.click();
    assert.equal(await own.getAttribute('aria-expanded'), 'true');
  });

  test('hidden, it is opened by the page alone', async () => {
    await drawn(tagged('data-launcher="none"'));
    assert.equal(await launcher().isVisible(), false);
    await page.evaluate(() => window.Foyer('show'));
    await started();
  });
});
