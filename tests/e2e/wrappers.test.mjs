// The wrappers for React, Vue and a custom element, each on a page of its own: it boots, asks, hears, and leaves nothing behind.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { launch } from '../support/chromium.mjs';
import { eventually, Visitor } from './browser.mjs';
import { root } from './relay.mjs';
import { Website } from './website.mjs';

const wordsOf = (locale) => JSON.parse(readFileSync(join(root, `assets/locales/${locale}.json`), 'utf8'));
const esbuild = createRequire(join(root, 'web/package.json'))('esbuild');

let website, relay, browser;

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

async function bundled(name) {
  const { outputFiles } = await esbuild.build({
    entryPoints: [join(root, `tests/e2e/wrappers/${name}.ts`)], bundle: true, write: false, format: 'iife', minify: true,
    nodePaths: [join(root, 'web/node_modules')], define: { 'process.env.NODE_ENV': '"production"', __VUE_OPTIONS_API__: 'true', __VUE_PROD_DEVTOOLS__: 'false', __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false' },
  });
  return outputFiles[0].text;
}

// A page that has nothing but the wrapper.
async function visit(name) {
  website.pages['/'] = { html: '<!doctype html><title>Wrapped</title><body><div id="root"></div><script src="page.js"></script>' };
  website.pages['/page.js'] = { html: await bundled(name), headers: { 'Content-Type': 'text/javascript' } };
  return Visitor.at(await browser.newContext({ locale: 'en-GB' }), `${website.origin}/?relay=${relay.origin}`);
}

// Other props; one that is undefined is taken away.
const give = (page, props) => page.evaluate((given) => window.page.give(given), props);
// The widget is the one that was there when it was marked.
const mark = (page) => page.evaluate(() => { document.querySelector('foyer-widget').marked = true; });
const isMarked = (page) => page.evaluate(() => document.querySelector('foyer-widget')?.marked === true);
const look = (widget) => widget.evaluate((host) => [host.dataset.theme, host.dataset.position, getComputedStyle(host.shadowRoot.querySelector('.launcher')).backgroundColor]);
const records = (page) => page.evaluate(async () => {
  let count = 0;
  for (const { name } of await indexedDB.databases()) {
    const database = await new Promise((resolve) => { indexedDB.open(name).onsuccess = (event) => resolve(event.target.result); });
    const all = database.transaction('FILE_DATA').objectStore('FILE_DATA').getAllKeys();
    count += await new Promise((resolve) => { all.onsuccess = () => resolve(all.result.length); });
    database.close();
  }
  return count;
});
// What the contact form has for whoever the user is: nobody is there to answer.
const knownAs = async ({ page, widget }) => {
  await page.evaluate(() => window.page.ask('can I talk to a human please?'));
  const email = widget.getByLabel('E-mail address');
  await email.waitFor();
  return email.inputValue();
};

// Props that make another widget; it is there some time after they were given.
const giveAnother = async (page, props) => {
  await mark(page);
  await give(page, props);
  await eventually(async () => assert.equal(await isMarked(page), false));
};

const left = (page) => page.evaluate(() => ({
  widgets: document.querySelectorAll('foyer-widget').length,
  scripts: document.querySelectorAll('script[src$="/foyer.js"]').length,
  children: document.body.children.length,
}));

for (const name of ['react', 'vue', 'element']) {
  test(`${name}: boots, asks, hears, and leaves nothing behind`, async () => {
    const { page, widget, complaints } = await visit(name);
    await widget.locator('button.launcher').waitFor();
    assert.equal(await widget.locator('button.launcher').innerText(), 'Ask us');
    await page.evaluate(() => window.page.ask('where is my parcel?'));
    await widget.getByText('Did this help?').waitFor();
    await eventually(async () => {
      const heard = await page.evaluate(() => window.page.heard);
      for (const event of ['open', 'ready', 'answer track-order']) assert.deepEqual(heard.filter((line) => line === event), [event], `${event} once in ${heard}`);
    });
    await page.evaluate(() => window.page.show(false));
    // What the page itself has: its root, its script.
    await eventually(async () => assert.deepEqual(await left(page), { widgets: 0, scripts: 0, children: 2 }));
    const before = await page.evaluate(() => window.page.heard.length);
    await page.evaluate(() => window.dispatchEvent(new CustomEvent('foyer:answer', { detail: 'nobody' })));
    assert.equal(await page.evaluate(() => window.page.heard.length), before);
    await page.evaluate(() => window.page.show(true));
    await widget.locator('button.launcher').waitFor();
    assert.equal((await left(page)).widgets, 1);
    assert.deepEqual(complaints, []);
  });

  test(`${name}: another locale, theme or consent is taken by the same widget`, async () => {
    const { page, widget, complaints } = await visit(name);
    await widget.locator('button.launcher').waitFor();
    await give(page, { theme: 'light', consent: 'full' });
    await eventually(async () => assert.equal((await look(widget))[0], 'light'));
    await page.evaluate(() => window.page.ask('where is my parcel?'));
    await widget.getByText('Did this help?').waitFor();
    await mark(page);
    await eventually(async () => assert.ok(await records(page) > 0));
    await give(page, { locale: 'de' });
    await widget.getByText(wordsOf('de').did_this_help).waitFor();
    await give(page, { theme: 'dark' });
    await eventually(async () => assert.equal((await look(widget))[0], 'dark'));
    await give(page, { consent: 'none' });
    await eventually(async () => assert.equal(await records(page), 0));
    assert.equal(await isMarked(page), true);
    assert.deepEqual(complaints, []);
  });

  test(`${name}: any other setting makes another widget, and what is taken back is as by default`, async () => {
    const { page, widget, complaints } = await visit(name);
    await widget.locator('button.launcher').waitFor();
    const [theme, position, accent] = await look(widget);
    for (const [props, expected] of [
      [{ accent: 'rgb(1, 2, 3)' }, [theme, position, 'rgb(1, 2, 3)']],
      [{ position: 'start' }, [theme, 'start', 'rgb(1, 2, 3)']],
      [{ theme: 'dark' }, ['dark', 'start', 'rgb(1, 2, 3)']],
      [{ accent: undefined, position: undefined }, ['dark', position, accent]],
      [{ theme: undefined }, [theme, position, accent]],
    ]) {
      await mark(page);
      // What is undefined would not go over.
      await page.evaluate((entries) => window.page.give(Object.fromEntries(entries.map(([key, [value]]) => [key, value ?? undefined]))),
        Object.entries(props).map(([key, value]) => [key, [value ?? null]]));
      await eventually(async () => assert.deepEqual(await look(widget), expected, JSON.stringify(props)));
      assert.equal(await isMarked(page), false);
    }
    await give(page, { launcherText: 'Help' });
    await eventually(async () => assert.equal(await widget.locator('button.launcher').innerText(), 'Help'));
    assert.equal((await left(page)).widgets, 1);
    assert.deepEqual(complaints, []);
  });

  test(`${name}: the user is identified, another one by another widget, and a function is asked for a token`, async () => {
    const visitor = await visit(name);
    const { page, widget } = visitor;
    await widget.locator('button.launcher').waitFor();
    await giveAnother(page, { user: { id: 'user-1', name: 'Ada', email: 'ada@example.com' } });
    assert.equal(await knownAs(visitor), 'ada@example.com');
    await mark(page);
    // The same one again, as another object.
    await give(page, { user: { id: 'user-1', name: 'Ada', email: 'ada@example.com' } });
    await new Promise((resolve) => { setTimeout(resolve, 100); });
    assert.equal(await isMarked(page), true);
    await page.evaluate(() => window.Foyer('reset'));
    await giveAnother(page, { user: { id: 'user-2', name: 'Grace', email: 'grace@example.com' } });
    assert.equal(await knownAs(visitor), 'grace@example.com');
    await mark(page);
    await page.evaluate(() => {
      window.asked = 0;
      window.page.give({ user: async () => { window.asked += 1; return 'a.b.c'; } });
    });
    await eventually(async () => assert.equal(await isMarked(page), false));
    await page.evaluate(() => window.page.ask('still here?'));
    await eventually(async () => assert.ok(await page.evaluate(() => window.asked) > 0));
  });
}
