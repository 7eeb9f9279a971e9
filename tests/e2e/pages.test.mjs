// Pages as owners have them: old libraries, hostile style sheets, single-page applications. The bubble is where it belongs, and a
// known question is answered.
import assert from 'node:assert/strict';
import { after, afterEach, before, describe, test } from 'node:test';
import { launch } from '../support/chromium.mjs';
import { eventually, quiet, Visitor } from './browser.mjs';
import { Website } from './website.mjs';

let website, relay, browser, context, visitor;

before(async () => {
  website = await Website.start();
  relay = await website.relay();
  browser = await launch();
});
after(async () => {
  await browser?.close();
  await relay?.kill('SIGTERM');
  await website?.close();
});
afterEach(() => context.close());

const tag = (attributes = 'data-site="shop"') => `<script async src="${relay.origin}/foyer.js" ${attributes}></script>`;
const kIcon = '<link rel="icon" href="data:,">';
const visit = async (html, more = {}) => {
  website.pages['/'] = { html };
  context ??= await browser.newContext({ locale: 'en-GB', viewport: { width: 1280, height: 800 }, ...more });
  visitor = await Visitor.at(context, website.origin);
};
const fresh = () => { context = undefined; };
afterEach(fresh);
const page$ = (head, body) => `<!doctype html><html lang="en"><head><title>Shop</title>${kIcon}${head}</head><body>${body}</body></html>`;
const answered = async () => {
  if (!await visitor.input.isVisible()) await visitor.open();
  await visitor.ask('how can I track my parcel?');
  await visitor.says('confirmation');
};
const launcher = () => visitor.widget.locator('button.launcher');
// What is at the middle of the launcher, as a click would find it.
const hit = async () => {
  const { x, y, width, height } = await launcher().boundingBox();
  return visitor.page.evaluate(([x, y]) => document.elementFromPoint(x, y)?.tagName, [x + width / 2, y + height / 2]);
};
const inCorner = async () => assert.deepEqual(await launcher().boundingBox(), { x: 1200, y: 720, width: 60, height: 60 });

describe('style sheets', () => {
  for (const [what, head] of [
    ['in quirks mode', ''],
    ['that unset everything', '<style>* { all: unset !important }</style>'],
    ['that hide, move and paint everything', '<style>* { display: none !important; transform: rotate(9deg) !important; font: 40px fantasy !important; background: red !important } :root, body { display: block !important }</style>'],
    ['that flip the page', '<style>html { filter: invert(1); } body { transform: scale(.5); overflow: hidden; }</style>'],
  ]) {
    test(`a page ${what}`, async () => {
      const html = page$(head, `<h1>Shop</h1>${tag()}`);
      await visit(head === '' ? html.replace('<!doctype html>', '') : html);
      await launcher().waitFor();
      await inCorner();
      assert.equal(await hit(), 'FOYER-WIDGET');
      await answered();
      assert.equal(await visitor.input.evaluate((element) => getComputedStyle(element).fontSize), '15px');
    });
  }

  test('a z-index war', async () => {
    const war = '<div style="position:fixed;inset:0;z-index:2147483647;background:#fffa">Cookies!</div>';
    await visit(page$('', `${war}${tag()}`));
    await launcher().waitFor();
    await visitor.page.evaluate((html) => document.documentElement.insertAdjacentHTML('beforeend', html), war);
    assert.equal(await hit(), 'FOYER-WIDGET');
    await answered();
  });
});

describe('old libraries', () => {
  const pollution = `<script>
    Array.prototype.toJSON = function () { return '[' + this.join() + ']'; };
    Object.prototype.extend = function () {};
    Array.prototype.each = function () {};
    Array.prototype.reduce = function () { return this.length > 1 ? this : this[0]; };
    Array.from = function (item) { return [item]; };
    Object.prototype.toJSON = function () { return 'spoilt'; };
    String.prototype.toJSON = function () { return '"' + this + '"'; };
    Element.prototype.hide = Element.prototype.show = Element.prototype.toggle = Element.prototype.update = function () { return this; };
    window.$ = window.on = window.emit = window.h = window.view = undefined;
  </script>`;

  test('what they add to every object reaches neither the page nor the relay', async () => {
    await visit(page$(pollution, tag('data-site="shop" data-accent="#ffdd00"')));
    await answered();
    assert.equal(await launcher().evaluate((element) => getComputedStyle(element).color), 'rgb(0, 0, 0)');
    await visitor.choice('Talk to a person').last().click();
    await visitor.widget.locator('form.card:not(.rating) input[type=email]').fill('ana@example.com');
    await visitor.choice('Send').last().click();
    await visitor.says('Our team has your question and your address');
    await quiet(visitor);
  });
});

describe('single-page applications', () => {
  test('a route changes, its body is replaced, and the open conversation stays', async () => {
    await visit(page$('', `<main>Home</main>${tag()}`));
    await answered();
    await visitor.page.evaluate((html) => {
      history.pushState(null, '', '/kettles');
      const body = document.createElement('body');
      body.innerHTML = html;
      document.body.replaceWith(body);
    }, '<main>Kettles</main>');
    assert.equal(await visitor.count('confirmation'), 1);
    await visitor.ask('how can I pay?');
    await eventually(async () => assert.ok((await visitor.lines()).length >= 5));
    await quiet(visitor);
  });

  test('a framework that renders the whole document takes the bubble out, and it comes back', async () => {
    await visit(page$('', tag()));
    await launcher().waitFor();
    await visitor.page.evaluate(() => document.querySelector('foyer-widget').remove());
    await launcher().waitFor();
    assert.equal(await hit(), 'FOYER-WIDGET');
    await answered();
  });

  test('the router runs the script again: still one bubble', async () => {
    await visit(page$('', tag() + tag()));
    await launcher().waitFor();
    await visitor.page.evaluate((src) => new Promise((done) => {
      const script = document.createElement('script');
      Object.assign(script, { src, onload: done }).dataset.site = 'shop';
      document.body.append(script);
    }), `${relay.origin}/foyer.js`);
    assert.equal(await visitor.widget.count(), 1);
    await answered();
    await quiet(visitor);
  });

  test('two sites on one page: the second is refused in words', async () => {
    await visit(page$('', `<script src="${relay.origin}/foyer.js" data-site="shop"></script><script src="${relay.origin}/foyer.js" data-site="other"></script>`));
    await launcher().waitFor();
    assert.deepEqual(visitor.complaints, ['Foyer: this page has the site shop already; shut it down before other']);
    assert.equal(await visitor.widget.count(), 1);
    await answered();
  });

  test('shut down before the bubble is there, none comes', async () => {
    await visit(page$('', `<script src="${relay.origin}/foyer.js" data-site="shop"></script><script>Foyer('shutdown')</script>`));
    await visitor.page.evaluate(() => new Promise((done) => setTimeout(done, 300)));
    assert.equal(await visitor.widget.count(), 0);
    await visitor.page.evaluate(() => window.Foyer('boot'));
    await answered();
    await quiet(visitor);
  });

  test('shut down and booted again, over and over, nothing is left behind', async () => {
    await visit(page$(`<script>
      window.held = new Map();
      for (const target of [window, document]) {
        const { addEventListener, removeEventListener } = target;
        target.addEventListener = (type, listener, options) => {
          addEventListener.call(target, type, listener, options);
          const key = Symbol();
          if (!options?.once) held.set(key, type);
          options?.signal?.addEventListener('abort', () => held.delete(key));
        };
      }
      window.sockets = [];
      window.WebSocket = class extends WebSocket { constructor(...given) { super(...given); sockets.push(this); } };
    </script>`, tag()));
    await launcher().waitFor();
    const held = () => visitor.page.evaluate(() => [...held.values()].filter((type) => !type.startsWith('foyer:')).sort());
    await visitor.page.evaluate(() => window.Foyer('shutdown'));
    const before = await held();
    for (let round = 0; round < 3; ++round) {
      await visitor.page.evaluate(() => window.Foyer('boot', { site: 'shop' }));
      await answered();
      await visitor.choice('Talk to a person').last().click();
      await eventually(async () => assert.ok(await visitor.page.evaluate(() => sockets.some(({ readyState }) => readyState === 1))));
      await visitor.page.evaluate(() => { window.Foyer('reset'); window.Foyer('shutdown'); });
      assert.equal(await visitor.widget.count(), 0);
      assert.deepEqual(await held(), before);
      await eventually(async () => assert.ok(await visitor.page.evaluate(() => sockets.every(({ readyState }) => readyState === 3))));
    }
    await quiet(visitor);
  });
});
