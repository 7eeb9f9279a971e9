// Every state of the panel, as the shipped views draw it: axe finds nothing in it, and its accessibility tree is what the golden
// file says. FOYER_UPDATE_GOLDEN=1 writes the golden files anew.
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { launch } from '../support/chromium.mjs';
import { galleryFiles, root, serve, wordsOf } from './tools.mjs';

const axe = readFileSync(createRequire(join(root, 'web/package.json')).resolve('axe-core/axe.min.js'), 'utf8');
const golden = join(root, 'tests/golden/accessibility');
const update = process.env.FOYER_UPDATE_GOLDEN === '1';

// States of the frame, before a conversation is there.
const frameStates = ['closed', 'opening', 'could not be loaded'];

let site, browser, page;

before(async () => {
  site = await serve(await galleryFiles());
  browser = await launch();
  page = await browser.newPage({ viewport: { width: 900, height: 800 }, locale: 'en-GB', timezoneId: 'UTC', reducedMotion: 'reduce' });
});
after(async () => {
  await browser?.close();
  await site?.close();
});

const begin = async (query = '') => {
  await page.goto(`${site.origin}/${query}`);
  await page.evaluate(axe);
};
const names = () => page.evaluate(() => Object.keys(window.gallery.states('en', {})));
const enterFrame = (name) => page.evaluate((state) => {
  window.gallery.frame.toggle(state !== 'closed');
  if (state === 'could not be loaded') window.gallery.frame.failed(true);
}, name);
const enter = (name, locale) => page.evaluate(([state, tag, texts]) => window.gallery.enter(state, tag, texts), [name, locale, wordsOf(locale)]);

// What axe has against the page with the widget in it.
async function complaints() {
  const { violations } = await page.evaluate(() => window.axe.run(document, { preload: false, resultTypes: ['violations'] }));
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target, any }) => `${target.flat().join(' ')} (${any[0]?.message ?? ''})`).join('; ')}`);
}

function compare(name, tree) {
  const file = join(golden, `${name.replaceAll(/[^a-z]+/g, '-')}.yml`);
  if (update) {
    mkdirSync(golden, { recursive: true });
    writeFileSync(file, `${tree}\n`);
  }
  assert.equal(`${tree}\n`, readFileSync(file, 'utf8'), name);
}

describe('the accessibility tree of every state', () => {
  test('before the widget is there', async () => {
    for (const name of frameStates) {
      await begin();
      await enterFrame(name);
      compare(name, await page.locator('foyer-widget').ariaSnapshot());
    }
  });

  test('of a conversation', async () => {
    await begin();
    for (const name of await names()) {
      await enter(name, 'en');
      compare(name, await page.locator('foyer-widget').ariaSnapshot());
    }
  });
});

describe('axe finds nothing', () => {
  for (const [title, query, locale] of [['in light', '', 'en'], ['in dark', '?theme=dark', 'en'], ['in Chinese', '', 'zh'], ['in Arabic', '?theme=dark', 'ar']]) {
    test(title, async () => {
      for (const name of frameStates) {
        await begin(query);
        await enterFrame(name);
        assert.deepEqual(await complaints(), [], name);
      }
      await begin(query);
      for (const name of await names()) {
        await enter(name, locale);
        assert.deepEqual(await complaints(), [], name);
      }
    });
  }
});
