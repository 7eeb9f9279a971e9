import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { open_browser } from './browser.mjs';
import { desk as busy_desk, id, me, now, sites, summary } from './fixtures.mjs';
import { screens } from './gallery.mjs';
import { admin } from './load.mjs';

describe('the view, in Chromium', () => {
  let browser;
  before(async () => { browser = await open_browser(); });
  after(() => browser.close());

  const signed_in = (change) => ({
    ...admin.first_state('en', now, 'off'),
    account: { kind: 'signed_in', agent: me },
    connection: 'online',
    desk: busy_desk,
    sites,
    ...change,
  });

  for (const [size, viewport] of Object.entries({ wide: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } })) {
    test(`every screen fits a ${size} window and keeps to the policy`, async () => {
      const page = await browser.page({ viewport });
      for (const [name, state] of Object.entries(screens)) {
        await browser.draw(page, state);
        assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), viewport.width, name);
        assert.equal(
          await page.evaluate(
            () =>
              [...document.querySelectorAll('.conversation, .page, .details')].filter(
                (part) => part.scrollWidth > part.clientWidth + 1,
              ).length,
          ),
          0,
          name,
        );
      }
      assert.deepEqual(page.complaints, []);
    });
  }

  test('everything that can be pressed has a name', async () => {
    const page = await browser.page();
    for (const [name, state] of Object.entries(screens)) {
      await browser.draw(page, state);
      const nameless = await page.evaluate(() =>
        [...document.querySelectorAll('button, input, textarea, select, a')]
          .filter((control) => !(control.textContent.trim() || control.ariaLabel || control.title || control.labels?.length))
          .map((control) => control.outerHTML),
      );
      assert.deepEqual(nameless, [], name);
    }
  });

  test('nothing is saved to a site where nothing differs', async () => {
    const page = await browser.page();
    const usual = { threshold: 0.6, margin: 0.15, blend: 1 };
    const strict = { ...usual, threshold: Math.fround(0.99) };
    const shown = { ...admin.first_state('en', now, 'off').tuning, site: sites[0].key, status: 'shown' };
    const can = async (tuning) => {
      await browser.draw(page, signed_in({ route: { page: 'tuning' }, tuning: { ...shown, ...tuning } }));
      return Promise.all(['Save to site', 'Back to the usual'].map((name) => page.getByRole('button', { name }).isEnabled()));
    };
    const kept = { tuning: usual, configured: usual, saved: false };
    assert.deepEqual(await can({ tried: strict }), [false, false]);
    assert.deepEqual(await can({ kept, tried: { ...usual, threshold: Math.fround(0.6) } }), [false, false]);
    assert.deepEqual(await can({ kept, tried: strict }), [true, false]);
    assert.deepEqual(await can({ kept: { ...kept, saved: true }, tried: usual }), [false, true]);
    assert.deepEqual(await can({ kept: { ...kept, saved: true }, tried: strict, busy: true }), [false, false]);
  });

  test('what a visitor writes is text, whatever it looks like', async () => {
    const page = await browser.page();
    const evil = '<img src=x onerror="document.title=\'owned\'"><b>bold</b>';
    const row = summary({ conversation: id(70), question: evil, visitor_name: evil, last_text: 'x' });
    const log = [{ seq: 1, id: id(71), at: now, author: 'visitor', name: '', body: { type: 'text', text: evil } }];
    await browser.draw(page, signed_in({
      route: { page: 'inbox', conversation: id(70), details: false },
      desk: { ...busy_desk, conversations: new Map([[id(70), row]]), logs: new Map([[id(70), log]]) },
    }));
    assert.equal(await page.locator('.bubble').textContent(), evil);
    assert.equal(await page.locator('.row-subject').textContent(), evil);
    assert.equal(await page.locator('#root img, #root b').count(), 0);
  });

  test('the bot’s marks are drawn, a visitor’s are not', async () => {
    const page = await browser.page();
    const text = 'Open **My orders**, *then* [this](https://a.example/) or [that](javascript:x)';
    const log = ['bot', 'visitor'].map((author, index) => ({
      seq: index + 1,
      id: id(72 + index),
      at: now,
      author,
      name: '',
      body: { type: 'text', text },
    }));
    await browser.draw(
      page,
      signed_in({
        route: { page: 'inbox', conversation: id(4), details: false },
        desk: { ...busy_desk, logs: new Map([[id(4), log]]) },
      }),
    );
    assert.equal(await page.locator('.message.bot .bubble').textContent(), 'Open My orders, then this or [that](javascript:x)');
    assert.deepEqual(await page.locator('.message.bot .bubble a').evaluateAll((links) => links.map((link) => link.href)), [
      'https://a.example/',
    ]);
    assert.equal(await page.locator('.message.visitor .bubble').textContent(), text);
  });

  test('an address that a browser claims becomes a link only if it is of the web', async () => {
    const page = await browser.page();
    const escalated = busy_desk.logs.get(id(1))[0];
    for (const [address, links] of [['https://a.example/x', 1], ['javascript:alert(1)', 0]]) {
      const log = [{ ...escalated, body: { ...escalated.body, page: address } }];
      await browser.draw(
        page,
        signed_in({
          route: { page: 'inbox', conversation: id(1), details: false },
          desk: { ...busy_desk, logs: new Map([[id(1), log]]) },
        }),
      );
      assert.equal(await page.locator('.details a[target]').count(), links, address);
    }
  });

  test('a draft being typed keeps its caret through a redraw, and the focus stays', async () => {
    const page = await browser.page();
    const state = signed_in({ route: { page: 'inbox', conversation: id(4), details: false } });
    await browser.draw(page, state);
    await page.locator('.composer-text').fill('Hello there');
    await page.evaluate(() => document.querySelector('.composer-text').setSelectionRange(5, 5));
    await browser.draw(page, { ...state, now: now + 1000, drafts: new Map([[id(4), { mode: 'reply', text: 'Hello there' }]]) });
    assert.equal(await page.evaluate(() => document.activeElement.selectionStart), 5);
  });

  test('a row that moves up the list keeps the focus', async () => {
    const page = await browser.page();
    const state = signed_in({});
    await browser.draw(page, state);
    const last = page.locator('.row').last();
    const moved = await last.getAttribute('data-conversation');
    await last.focus();
    const conversations = new Map(busy_desk.conversations).set(moved, {
      ...busy_desk.conversations.get(moved),
      priority: 'urgent',
      waiting_since: 1,
    });
    await browser.draw(page, { ...state, desk: { ...busy_desk, conversations } });
    assert.equal(await page.locator('.row').first().getAttribute('data-conversation'), moved);
    assert.equal(await page.evaluate(() => document.activeElement.dataset.conversation), moved);
  });

  test('the log follows its end, and stays where a reader has scrolled to', async () => {
    const page = await browser.page({ viewport: { width: 1024, height: 600 } });
    const log = Array.from({ length: 40 }, (_, index) => ({
      seq: index + 1,
      id: id(100 + index),
      at: now,
      author: 'visitor',
      name: '',
      body: { type: 'text', text: `line ${index}` },
    }));
    const state = (count) =>
      signed_in({
        route: { page: 'inbox', conversation: id(4), details: false },
        desk: { ...busy_desk, typing_until: new Map(), logs: new Map([[id(4), log.slice(0, count)]]) },
      });
    const from_end = () =>
      page.evaluate(() => {
        const box = document.querySelector('.log');
        return Math.round(box.scrollHeight - box.scrollTop - box.clientHeight);
      });
    await browser.draw(page, state(38));
    assert.equal(await from_end(), 0);
    await browser.draw(page, state(39));
    assert.equal(await from_end(), 0);
    await page.evaluate(() => { document.querySelector('.log').scrollTop = 100; });
    await browser.draw(page, state(40));
    assert.equal(await page.evaluate(() => document.querySelector('.log').scrollTop), 100);
  });

  test('Enter sends, Shift+Enter and an input method’s Enter do not', async () => {
    const page = await browser.page();
    await browser.draw(
      page,
      signed_in({
        route: { page: 'inbox', conversation: id(4), details: false },
        drafts: new Map([[id(4), { mode: 'reply', text: 'Hi' }]]),
      }),
    );
    await page.locator('.composer-text').focus();
    await page.keyboard.press('Shift+Enter');
    await page.evaluate(() =>
      document.activeElement.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true })),
    );
    assert.deepEqual(
      (await browser.pressed(page)).filter(([name]) => name === 'send'),
      [],
    );
    await page.keyboard.press('Enter');
    await page.keyboard.press('Control+Enter');
    assert.equal((await browser.pressed(page)).filter(([name]) => name === 'send').length, 2);
  });

  test('on a phone a conversation stands alone, with a way back', async () => {
    const page = await browser.page({ viewport: { width: 390, height: 844 } });
    await browser.draw(page, signed_in({ route: { page: 'inbox', conversation: id(1), details: false } }));
    assert.equal(await page.locator('.list').isVisible(), false);
    await page.getByRole('button', { name: 'Back to the list' }).click();
    assert.deepEqual(await browser.pressed(page), [['go', { page: 'inbox', conversation: '', details: false }]]);
  });

  test('a figure that has nothing to divide by is a dash', async () => {
    const page = await browser.page();
    await browser.draw(page, screens['reports-empty']);
    assert.deepEqual(
      (await page.locator('.figure').allTextContents()).map((text) => text.slice(0, 1)),
      ['–', '–', '–', '–', '–', '0', '–'],
    );
  });

  test('the title says how many wait', async () => {
    const page = await browser.page();
    await browser.draw(page, signed_in({}));
    assert.equal(await page.title(), '(3) Inbox · Foyer');
  });
});
