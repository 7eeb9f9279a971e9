// The panel where people see, point and type otherwise: small and zoomed screens, keyboards, forced colours, less motion, phones.
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
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

const open = async (options = {}, query = '') => {
  await page?.context().close();
  page = await browser.newPage({ viewport: { width: 900, height: 800 }, ...options });
  await page.goto(`${site.origin}/${query}`);
};
const enter = (name, locale = 'en') => page.evaluate(([state, tag, texts]) => {
  const { gallery } = window;
  gallery.frame.toggle(true);
  gallery.show(gallery.states(tag, texts)[state]);
  gallery.focus();
  gallery.write(state === 'suggesting' ? 'ret' : '');
}, [name, locale, wordsOf(locale)]);
// What comes with a person and with files: the bell, the paperclip, one file sent, one that the relay has not taken, and a link of its own.
const enterFiles = async () => {
  await page.evaluate(() => {
    const { frame, message, show, view } = window.gallery;
    const link = { kind: 'link', text: 'Orders', url: 'https://shop.example/orders' };
    const failed = { delivery: 'failed', delivery_label: 'Not sent. Try again' };
    frame.toggle(true);
    show(view({
      alerts_label: 'Sound', messages: [message('agent', [{ kind: 'paragraph', spans: [link] }, { kind: 'bullet', spans: [link] }]),
        message('agent', '', { file: { id: 'ab'.repeat(16), name: 'a.pdf', media: 'application/pdf', size: 100 } }), message('visitor', 'Thanks', failed)],
      upload: { conversation: 'c', label: 'Attach', drop_label: 'Drop', cancel_label: 'Cancel', retry_label: 'Try again', too_large: '', wrong_kind: '', failed: 'Not sent' },
    }));
    const files = new DataTransfer();
    files.items.add(new File(['x'], 'b.txt'));
    frame.root.querySelector('.panel').dispatchEvent(new DragEvent('drop', { dataTransfer: files }));
  });
  await page.locator('.upload .again').waitFor();
};
// Between them they have every control.
const kControls = ['suggesting', 'person offered', 'contact form with an error', 'resolved, rating', 'message failed'];
// In the page: each element that can be pointed at or focused.
const targets = (of) => page.evaluate((body) => {
  const { root } = window.gallery.frame;
  const found = [...root.querySelectorAll('button, input, textarea, label.face, [role=option], .bubble a')].filter((element) => element.checkVisibility() && !element.disabled);
  return found.map((element) => new Function('element', body)(element));
}, of);

describe('at 320 pixels', () => {
  test('every state in every language is read and used without scrolling sideways', async () => {
    await open({ viewport: { width: 320, height: 640 } });
    await enter('greeting');
    for (const locale of languages) {
      const wide = await page.evaluate(([tag, texts]) => Object.entries(window.gallery.states(tag, texts)).flatMap(([name, view]) => {
        window.gallery.show(view);
        return [...window.gallery.frame.root.querySelectorAll('.panel, .panel *')]
          .filter((element) => element.checkVisibility() && element.getClientRects().length > 0 && !element.closest('.unseen, svg, .grower'))
          .filter((element) => { const { left, right } = element.getBoundingClientRect(); return left < -0.5 || right > 320.5; })
          .map((element) => `${name}: ${element.className}`);
      }), [locale, wordsOf(locale)]);
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
    for (const name of kControls) {
      await enter(name);
      assert.deepEqual(await small(), [], name);
    }
    await enterFiles();
    const there = await targets('return element.localName === "a" ? "link" : element.className;');
    for (const name of ['bell', 'attach', 'stop', 'again', 'file', 'delivery', 'link']) assert.ok(there.includes(name), name);
    assert.deepEqual(await small(), []);
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
  test('parts', async () => {
    await open();
    // A form is there from its first time on.
    await enter('resolved, rating');
    await enter('answered, did this help');
    const parts = await page.evaluate(() => {
      const { root } = window.gallery.frame;
      return [...new Set([...root.querySelectorAll('[part]')].flatMap((element) => [...element.part]))].sort();
    });
    assert.deepEqual(parts, ['bot', 'bubble', 'choice', 'composer', 'footer', 'form', 'header', 'input', 'log', 'normal', 'panel', 'person', 'send', 'visitor']);
    await page.evaluate(() => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync('foyer-widget::part(bubble) { border-radius: 3px } foyer-widget::part(visitor) { text-transform: uppercase }');
      document.adoptedStyleSheets = [sheet];
    });
    const style = (selector, property) => page.locator(selector).first().evaluate((element, name) => getComputedStyle(element)[name], property);
    assert.equal(await style('.bot .bubble', 'borderTopLeftRadius'), '3px');
    assert.equal(await style('.visitor .bubble', 'textTransform'), 'uppercase');
  });

  test('custom properties', async () => {
    await open();
    await page.evaluate(() => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync('foyer-widget { --foyer-font: Georgia, serif; --foyer-radius: 4px }');
      document.adoptedStyleSheets = [sheet];
    });
    await enter('greeting');
    assert.match(await page.locator('.panel').evaluate((element) => getComputedStyle(element).fontFamily), /^Georgia/);
    assert.equal(await page.locator('.panel').evaluate((element) => getComputedStyle(element).borderTopLeftRadius), '4px');
  });
});
