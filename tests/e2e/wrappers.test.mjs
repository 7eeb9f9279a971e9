// The wrappers for React, Vue and a custom element, each on a page of its own: it boots, asks, hears, and leaves nothing behind.
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { launch } from '../support/chromium.mjs';
import { eventually, Visitor } from './browser.mjs';
import { Relay, root } from './relay.mjs';

const esbuild = createRequire(join(root, 'web/package.json'))('esbuild');

let relay, browser;

before(async () => {
  relay = await Relay.start();
  browser = await launch();
});

after(async () => {
  await browser?.close();
  await relay?.kill('SIGTERM');
});

async function bundled(name) {
  const { outputFiles } = await esbuild.build({
    entryPoints: [join(root, `tests/e2e/wrappers/${name}.ts`)], bundle: true, write: false, format: 'iife', minify: true,
    nodePaths: [join(root, 'web/node_modules')], define: { 'process.env.NODE_ENV': '"production"', __VUE_OPTIONS_API__: 'true', __VUE_PROD_DEVTOOLS__: 'false', __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false' },
  });
  return outputFiles[0].text;
}

// A page of the relay's own origin that has nothing but the wrapper.
async function visit(name) {
  const context = await browser.newContext({ locale: 'en-GB' });
  const script = await bundled(name);
  await context.route('**/wrapped/', (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Wrapped</title><body><div id="root"></div><script src="page.js"></script>' }));
  await context.route('**/wrapped/page.js', (route) => route.fulfill({ contentType: 'text/javascript', body: script }));
  return Visitor.at(context, `${relay.origin}/wrapped/`);
}

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
      for (const event of ['open', 'ready']) assert.ok(heard.includes(event), `${event} in ${heard}`);
      assert.ok(heard.some((line) => line.startsWith('answer ')), String(heard));
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
}
