// The panel where people see, point and type otherwise: small and zoomed screens, keyboards, forced colours, less motion, phones.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { launch } from '../support/chromium.mjs';
import { galleryFiles, root, serve, wordsOf } from './tools.mjs';

const languages = readdirSync(join(root, 'assets/locales')).map((file) => basename(file, '.json'));

let site, browser, page;

before(async () => {
  site = await serve(await galleryFiles());
  browser = await launch();
});
after(async () => {
  await browser?.close();
  await site?.close();
});

// css: the page's own.
const open = async (options = {}, query = '', css = '') => {
  await page?.context().close();
  page = await browser.newPage({ viewport: { width: 900, height: 800 }, ...options });
  await page.addInitScript((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    document.adoptedStyleSheets = [sheet];
  }, css);
  await page.goto(`${site.origin}/${query}`);
};
const enter = (name, locale = 'en') => page.evaluate(([state, tag, texts]) => window.gallery.enter(state, tag, texts), [name, locale, wordsOf(locale)]);
// What the integrator's page lists in its tables of parts or custom properties.
const integrator = readFileSync(join(root, 'assets/docs/integrator.md'), 'utf8');
const documented = (what) => {
  const table = integrator.match(new RegExp(`^\\| ${what} \\|[^]*?\\n\\n`, 'm'))[0];
  const names = [...table.matchAll(/`([\w-]+)`/g)].map(([, name]) => name);
  return [...new Set(names.filter((name) => what === 'part' || name.startsWith('--')))];
};
// Between them they have every control.
const kControls = ['suggesting', 'person offered', 'a call wished for, with an error', 'file message', 'message failed', 'uploading', 'upload failed', 'resolved, rating'];
// In the page: each element that can be pointed at or focused.
const targets = (of) => page.evaluate((body) => {
  const { root } = window.gallery.frame;
  const found = [...root.querySelectorAll('button, input, textarea, label.face, [role=option], .bubble a')].filter((element) => element.checkVisibility() && !element.disabled);
  return found.map((element) => new Function('element', body)(element));
}, of);

describe('at 320 pixels', () => {
  test('every state in every language is read and used without scrolling sideways', async () => {
    await open({ viewport: { width: 320, height: 640 } });
    const names = await page.evaluate(() => Object.keys(window.gallery.states('en', {})).filter((name) => !name.startsWith('closed')));
    for (const locale of languages) {
      const wide = await page.evaluate(async ([states, tag, texts]) => {
        const found = [];
        for (const state of states) {
          await window.gallery.enter(state, tag, texts);
          found.push(...[...window.gallery.frame.root.querySelectorAll('.panel, .panel *')]
            .filter((element) => element.checkVisibility() && element.getClientRects().length > 0 && !element.closest('.unseen, svg, .grower'))
            .filter((element) => { const { left, right } = element.getBoundingClientRect(); return left < -0.5 || right > 320.5; })
            .map((element) => `${state}: ${element.className}`));
        }
        return found;
      }, [names, locale, wordsOf(locale)]);
      assert.deepEqual(wide, [], locale);
    }
  });

  test('at 400 % zoom every state has room for the conversation, and the field is on the screen', async () => {
    await open({ viewport: { width: 320, height: 256 }, reducedMotion: 'reduce' });
    await enter('greeting');
    for (const locale of languages) {
      const places = await page.evaluate(([tag, texts]) => Object.entries(window.gallery.states(tag, texts)).map(([name, view]) => {
        const { frame, show } = window.gallery;
        show(view);
        const [middle, field] = ['.scroll', '.composer'].map((selector) => frame.root.querySelector(selector).getBoundingClientRect());
        return { name, room: middle.height, end: Math.max(middle.bottom, field.bottom) };
      }), [locale, wordsOf(locale)]);
      assert.deepEqual(places.filter(({ room, end }) => room < 96 || end > 256), [], locale);
    }
  });

  test('words that never end break within their bubble', async () => {
    await open({ viewport: { width: 320, height: 640 } });
    await page.evaluate(() => {
      const { gallery } = window;
      gallery.frame.toggle(true);
      const endless = ['x'.repeat(300), `https://shop.example/${'a'.repeat(200)}`, 'Donaudampfschifffahrt'.repeat(8), '字'.repeat(200)];
      gallery.show(gallery.view({ messages: endless.map((text, i) => gallery.message(i % 2 ? 'bot' : 'visitor', text)) }));
    });
    for (const bubble of await page.locator('.bubble').all()) {
      const { x, width } = await bubble.boundingBox();
      assert.ok(x >= 0 && x + width <= 320);
      assert.equal(await bubble.evaluate((element) => element.scrollWidth > element.clientWidth), false);
    }
  });
});

describe('pointing and the keyboard', () => {
  test('every target is at least 24 by 24 pixels', async () => {
    await open({ reducedMotion: 'reduce' });
    const small = async () => (await targets('const { width, height } = element.getBoundingClientRect(); return { name: element.className || element.id || element.href, width, height };'))
      .filter(({ width, height }) => width < 24 || height < 24);
    const there = [];
    for (const name of kControls) {
      await enter(name);
      assert.deepEqual(await small(), [], name);
      there.push(...await targets('return element.localName === "a" ? "link" : element.className;'));
    }
    // One that stands alone is no part of a sentence.
    await page.evaluate(() => {
      const { message, show, view } = window.gallery;
      const link = { kind: 'link', text: 'Orders', url: 'https://shop.example/orders' };
      show(view({ messages: [message('agent', [{ kind: 'paragraph', spans: [link] }, { kind: 'bullet', spans: [link] }])] }));
    });
    assert.deepEqual(await small(), []);
    there.push(...await targets('return element.localName === "a" ? "link" : element.className;'));
    for (const name of ['bell', 'attach', 'stop', 'again', 'file', 'delivery', 'link']) assert.ok(there.includes(name), name);
  });

  for (const forcedColors of ['none', 'active']) {
    test(`what has the focus shows it${forcedColors === 'active' ? ' in forced colours' : ''}`, async () => {
      await open({ forcedColors, reducedMotion: 'reduce' });
      for (const name of kControls) {
        await enter(name);
        await page.locator('.close').focus();
        for (let step = 0; step < 8; ++step) {
          await page.keyboard.press('Tab');
          const seen = await page.evaluate(() => {
            const active = window.gallery.frame.root.activeElement;
            if (!active) return 'outside';
            // A radio button and the composer's field show it by what is around them.
            const around = active.closest('label.face, .composer:not(:has(button:focus))') ?? active;
            const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(around);
            return (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2) || boxShadow !== 'none' ? 'seen' : around.className;
          });
          assert.match(seen, /^(seen|outside)$/, name);
        }
      }
    });
  }

  test('in forced colours every button has an edge', async () => {
    await open({ forcedColors: 'active' });
    for (const name of kControls) {
      await enter(name);
      const bare = await targets('const { borderTopWidth, borderTopStyle } = getComputedStyle(element); return element.localName === "button" && (borderTopStyle === "none" || parseFloat(borderTopWidth) === 0) ? element.className : "";');
      assert.deepEqual(bare.filter(Boolean), [], name);
    }
  });

  test('who wants less motion sees none', async () => {
    const moving = () => page.evaluate(() => window.gallery.frame.root.getAnimations().length);
    await open({ reducedMotion: 'no-preference' });
    await enter('agent typing');
    assert.ok(await moving() > 0);
    await open({ reducedMotion: 'reduce' });
    for (const name of ['agent typing', ...kControls]) {
      await enter(name);
      assert.equal(await moving(), 0, name);
    }
  });
});

describe('on a phone', () => {
  const phone = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true, deviceScaleFactor: 2 };

  test('every field has the 16 pixels below which iOS zooms into it', async () => {
    await open(phone);
    for (const name of ['greeting', 'contact form with an error', 'rating, a face chosen']) {
      await enter(name);
      const sizes = await targets('return element.matches("input:not([type=radio], [type=checkbox]), textarea") ? parseFloat(getComputedStyle(element).fontSize) : 16;');
      assert.deepEqual(sizes.filter((size) => size < 16), [], name);
    }
  });

  test('a tap on the bubble does not bring up the keyboard', async () => {
    await open(phone);
    await enter('greeting');
    assert.notEqual(await page.evaluate(() => window.gallery.frame.root.activeElement?.localName), 'textarea');
  });

  test('the foot and the head keep clear of what covers the edges of the screen', async () => {
    await open(phone);
    const client = await page.context().newCDPSession(page);
    await client.send('Emulation.setSafeAreaInsetsOverride', { insets: { top: 47, bottom: 34 } });
    await enter('greeting');
    assert.equal(await page.locator('footer[part]').evaluate((element) => getComputedStyle(element).paddingBottom), '34px');
    assert.equal(await page.locator('foyer-widget header').evaluate((element) => getComputedStyle(element).paddingTop), '47px');
  });
});

describe('on a phone on its side', () => {
  test('nothing is written or tapped behind a notch, whichever side it is on', async () => {
    await open({ viewport: { width: 844, height: 390 }, isMobile: true, hasTouch: true });
    const client = await page.context().newCDPSession(page);
    await client.send('Emulation.setSafeAreaInsetsOverride', { insets: { left: 47, right: 47, bottom: 21 } });
    for (const locale of ['en', 'ar']) {
      await enter('message failed', locale);
      for (const part of ['header', '.scroll', '.connection', 'footer[part]']) {
        const sides = await page.locator(`foyer-widget ${part}`).evaluate((element) => {
          const { paddingLeft, paddingRight } = getComputedStyle(element);
          return [paddingLeft, paddingRight];
        });
        assert.deepEqual(sides, ['47px', '47px'], `${part} ${locale}`);
      }
    }
    assert.equal(await page.locator('footer[part]').evaluate((element) => getComputedStyle(element).paddingBottom), '21px');
  });
});

describe('what the page may style', () => {
  const computed = (selector, property) => page.locator(selector).first().evaluate((element, name) => getComputedStyle(element)[name], property);

  test('every part that is documented, and no other', async () => {
    await open({}, '', 'foyer-widget::part(bubble) { border-radius: 3px } foyer-widget::part(visitor) { text-transform: uppercase }');
    const parts = new Set();
    for (const name of ['resolved, rating', 'person offered', 'answered, did this help']) {
      await enter(name);
      const here = await page.evaluate(() => [...window.gallery.frame.root.querySelectorAll('[part]')].flatMap((element) => [...element.part]));
      for (const part of here) parts.add(part);
    }
    assert.deepEqual([...parts].sort(), documented('part').sort());
    assert.equal(await computed('.bot .bubble', 'borderTopLeftRadius'), '3px');
    assert.equal(await computed('.visitor .bubble', 'textTransform'), 'uppercase');
  });

  // Its own, and what each changes where.
  const kProperties = {
    '--foyer-accent': ['#7a3cc2', '.launcher', 'backgroundColor', 'rgb(122, 60, 194)'],
    '--foyer-radius': ['4px', '.panel', 'borderTopLeftRadius', '4px'],
    '--foyer-font': ['Georgia, serif', '.panel', 'fontFamily', 'Georgia, serif'],
    '--foyer-offset-x': ['33px', 'foyer-widget', 'right', '33px'],
    '--foyer-offset-y': ['44px', 'foyer-widget', 'bottom', '44px'],
  };

  test('every custom property that is documented, and no other is used', async () => {
    assert.deepEqual(documented('custom property').sort(), Object.keys(kProperties).sort());
    const sheets = [...readdirSync(join(root, 'web/widget/style')).map((file) => `widget/style/${file}`), 'loader/frame.css'];
    const used = sheets.flatMap((file) => readFileSync(join(root, 'web', file), 'utf8').match(/--foyer-[\w-]+/g) ?? []);
    assert.deepEqual([...new Set(used)].sort(), Object.keys(kProperties).sort());
    for (const [name, [value, selector, property, expected]] of Object.entries(kProperties)) {
      await open({}, '', `foyer-widget { ${name}: ${value} }`);
      await enter('greeting');
      assert.equal(await computed(selector, property), expected, name);
    }
  });

  test('an accent that the page’s own sheet gives colours what the setting would, in pairs that can be read', async () => {
    // On the launcher, too, black or white; in the panel near-black.
    const white = 'rgb(255, 255, 255)';
    for (const [accent, ground, onLauncher, on] of [['#7a3cc2', 'rgb(122, 60, 194)', white, white], ['gold', 'rgb(255, 215, 0)', 'rgb(0, 0, 0)', 'rgb(21, 23, 28)']]) {
      await open({}, '', `foyer-widget { --foyer-accent: ${accent} }`);
      await enter('answered, did this help');
      for (const selector of ['.launcher', 'foyer-widget header', '.row.visitor .bubble']) {
        const wanted = [ground, selector === '.launcher' ? onLauncher : on];
        assert.deepEqual([await computed(selector, 'backgroundColor'), await computed(selector, 'color')], wanted, `${accent}: ${selector}`);
      }
    }
  });
});
