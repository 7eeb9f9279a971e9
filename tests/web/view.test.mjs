// The panel in a real browser, under a policy that forbids every inline style and script.
import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import { launch } from '../support/chromium.mjs';
import { galleryFiles, serve } from './tools.mjs';

let site;
let browser;
let page;
const problems = [];

before(async () => {
  site = await serve(await galleryFiles());
  browser = await launch();
  page = await browser.newPage({ viewport: { width: 900, height: 800 } });
  page.on('console', (message) => { if (message.type() === 'error') problems.push(message.text()); });
  page.on('pageerror', (error) => problems.push(String(error)));
});
after(async () => {
  await browser?.close();
  await site?.close();
});
beforeEach(async () => {
  problems.length = 0;
  await page.goto(site.origin);
});

const show = (name, open = true) => page.evaluate(([shown, opened]) => {
  window.gallery.show(window.gallery.fixtures[shown]);
  window.gallery.frame.toggle(opened);
  window.gallery.focus();
}, [name, open]);
const sent = () => page.evaluate(() => window.gallery.sent.filter((event) => event.type !== 'drafted'));
const input = () => page.locator('.composer textarea');
const focused = () => page.evaluate(() => {
  const active = window.gallery.frame.root.activeElement;
  return active && `${active.localName}.${active.id || active.className || active.parentElement.className}`;
});
const scrollTop = () => page.locator('.scroll').evaluate((element) => Math.round(element.scrollTop));
const fromBottom = () => page.locator('.scroll').evaluate((element) => Math.round(element.scrollHeight - element.clientHeight - element.scrollTop));

describe('writing', () => {
  test('Enter sends, and empties the field', async () => {
    await show('greeting');
    await page.keyboard.type('where is my order');
    await page.keyboard.press('Enter');
    assert.deepEqual(await sent(), [{ type: 'asked', text: 'where is my order' }]);
    assert.equal(await input().inputValue(), '');
  });

  test('Shift+Enter begins a new line, and the field grows', async () => {
    await show('greeting');
    const before = (await input().boundingBox()).height;
    await page.keyboard.type('one');
    await page.keyboard.press('Shift+Enter');
    await page.keyboard.type('two');
    assert.equal(await input().inputValue(), 'one\ntwo');
    assert.ok((await input().boundingBox()).height > before + 10);
    assert.deepEqual(await sent(), []);
  });

  test('an Enter that picks a candidate of an input method sends nothing', async () => {
    await show('chinese');
    const session = await page.context().newCDPSession(page);
    await session.send('Input.imeSetComposition', { text: 'ni hao', selectionStart: 6, selectionEnd: 6 });
    await page.keyboard.press('Enter');
    await input().evaluate((element) => element.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', keyCode: 229, bubbles: true })));
    assert.deepEqual(await sent(), []);
    await session.send('Input.insertText', { text: '你好' });
    await page.keyboard.press('Enter');
    assert.deepEqual(await sent(), [{ type: 'asked', text: '你好' }]);
  });

  test('spaces alone are not sent', async () => {
    await show('greeting');
    await page.keyboard.type('   ');
    await page.keyboard.press('Enter');
    assert.deepEqual(await sent(), []);
    assert.equal(await page.locator('.send').isDisabled(), true);
  });

  test('a draft is cut where the relay would refuse it, in whole characters', async () => {
    await page.evaluate(() => {
      const { gallery } = window;
      gallery.show(gallery.view({ composer: { enabled: true, placeholder: 'Ask', send_label: 'Send', max_bytes: 10 } }));
      gallery.frame.toggle(true);
    });
    await input().fill('您好您好');
    assert.equal(await input().inputValue(), '您好您');
  });

  test('a render leaves the draft, the focus and the selection alone', async () => {
    await show('agent');
    await page.keyboard.type('half a sentence');
    await input().evaluate((element) => element.setSelectionRange(2, 6));
    await show('offline');
    assert.equal(await input().inputValue(), 'half a sentence');
    assert.deepEqual(await input().evaluate((element) => [element.selectionStart, element.selectionEnd]), [2, 6]);
  });
});

describe('messages', () => {
  test('text is text, whatever it looks like', async () => {
    await show('markup');
    assert.equal(await page.locator('.visitor .bubble').innerText(), '<img src=x onerror="window.hacked = true">');
    assert.equal(await page.locator('.choices .choice').innerText(), '<script>window.hacked = true</script>');
    assert.equal(await page.locator('foyer-widget img, foyer-widget script, foyer-widget b').count(), 0);
    assert.equal(await page.evaluate(() => window.hacked), undefined);
  });

  test('only links of safe schemes are links, and they open outside', async () => {
    await show('markup');
    const links = await page.locator('.bubble a').evaluateAll((all) => all.map(({ href, target, rel }) => ({ href, target, rel })));
    assert.deepEqual(links, [{ href: 'https://shop.example/', target: '_blank', rel: 'noopener noreferrer' }]);
  });

  test('a new message touches no other', async () => {
    await show('answered');
    const kept = await page.evaluate(() => {
      const { gallery } = window;
      const rows = [...gallery.frame.root.querySelectorAll('.log > *')];
      const paragraphs = [...gallery.frame.root.querySelectorAll('.bubble > *')];
      const next = structuredClone(gallery.fixtures.answered);
      next.messages.push(gallery.message('visitor', 'thanks'));
      gallery.show(next);
      const now = [...gallery.frame.root.querySelectorAll('.log > *')];
      return rows.every((row, index) => row === now[index]) && paragraphs.every((element) => element.isConnected) && now.length === rows.length + 1;
    });
    assert.equal(kept, true);
  });

  test('the state of delivery changes in words, without a new bubble', async () => {
    await page.evaluate(() => {
      const { gallery } = window;
      window.mine = gallery.message('visitor', 'hello', { delivery: 'sending', delivery_label: 'Sending…' });
      gallery.frame.toggle(true);
      gallery.show(gallery.view({ messages: [window.mine] }));
      window.bubble = gallery.frame.root.querySelector('.bubble p');
      gallery.show(gallery.view({ messages: [{ ...window.mine, delivery: 'sent', delivery_label: 'Sent' }] }));
    });
    assert.equal(await page.locator('.delivery:visible').innerText(), 'Sent');
    assert.equal(await page.evaluate(() => window.bubble.isConnected), true);
  });

  test('messages that are gone disappear, and the others keep their order', async () => {
    await show('agent');
    await show('greeting');
    assert.equal(await page.locator('.log > *').count(), 1);
  });

  test('a greeting that was never said has no time', async () => {
    await page.evaluate(() => {
      const { gallery } = window;
      gallery.frame.toggle(true);
      gallery.show(gallery.view({ messages: [gallery.message('bot', 'Hello!', { at: 0 })] }));
    });
    assert.equal(await page.locator('time').isVisible(), false);
  });

  test('adjacent items are one list', async () => {
    await show('answered');
    assert.deepEqual(await page.locator('.bubble ol > li').count(), 3);
    assert.deepEqual(await page.locator('.bubble ol').count(), 1);
  });

  test('the log is announced politely, and by its name', async () => {
    await show('greeting');
    const log = page.getByRole('log', { name: 'Conversation' });
    assert.equal(await log.getAttribute('aria-live'), 'polite');
  });
});

describe('scrolling', () => {
  const fill = () => page.evaluate(() => {
    const { gallery } = window;
    window.many = Array.from({ length: 40 }, (_, index) => gallery.message('agent', `Line ${index}`));
    gallery.frame.toggle(true);
    gallery.show(gallery.view({ messages: window.many }));
  });
  const add = (author, text) => page.evaluate(([by, said]) => {
    window.many.push(window.gallery.message(by, said));
    window.gallery.show(window.gallery.view({ messages: window.many }));
  }, [author, text]);

  test('a reader at the bottom follows what is new', async () => {
    await fill();
    await add('agent', 'new');
    assert.equal(await fromBottom(), 0);
  });

  test('a row that comes below what is new hides nothing of it', async () => {
    await fill();
    const shown = (more) => page.evaluate((given) => window.gallery.show(window.gallery.view({ messages: window.many, ...given })), more);
    await shown({ person_label: '' });
    await page.evaluate(() => {
      const { message, show, view, fixtures } = window.gallery;
      show(view({ messages: [...window.many, message('agent', 'Goodbye!')], rating: fixtures.rating.rating }));
    });
    await page.evaluate(() => new Promise((resolve) => { requestAnimationFrame(() => setTimeout(resolve, 50)); }));
    assert.equal(await fromBottom(), 0);
  });

  test('a reader further up stays where they are', async () => {
    await fill();
    await page.locator('.scroll').evaluate((element) => { element.scrollTop = 100; });
    await add('agent', 'new');
    assert.equal(await scrollTop(), 100);
  });

  test('what visitors say themselves is shown to them at once', async () => {
    await fill();
    await page.locator('.scroll').evaluate((element) => { element.scrollTop = 100; });
    await add('visitor', 'mine');
    assert.equal(await fromBottom(), 0);
  });

  test('an answer longer than the panel is shown from its beginning', async () => {
    await fill();
    await add('agent', 'word '.repeat(1200));
    const offset = await page.locator('.log > :last-child').evaluate((row) => row.offsetTop - row.closest('.scroll').scrollTop);
    assert.ok(offset >= 0 && offset < 60, `${offset} px from the top`);
  });
});

describe('keyboard and focus', () => {
  test('opening moves the focus to the field, Escape closes and gives it back to the bubble', async () => {
    await show('greeting', false);
    await page.locator('.launcher').press('Enter');
    await page.evaluate(() => window.gallery.focus());
    assert.match(await focused(), /^textarea/);
    await page.keyboard.press('Escape');
    assert.equal(await focused(), 'button.launcher');
    await page.locator('.panel').waitFor({ state: 'hidden' });
  });

  test('a button that goes with its choice leaves the focus in the field', async () => {
    await show('answered');
    await page.getByRole('button', { name: 'Yes, thanks' }).focus();
    await page.keyboard.press('Enter');
    await page.evaluate(() => window.gallery.show(window.gallery.view({ messages: window.gallery.fixtures.answered.messages })));
    assert.match(await focused(), /^textarea/);
    assert.deepEqual(await sent(), [{ type: 'chose', id: 'Yes, thanks' }]);
  });

  test('the focus is never taken from the page', async () => {
    await show('greeting', false);
    await page.evaluate(() => document.body.append(Object.assign(document.createElement('input'), { id: 'own' })));
    await page.locator('#own').focus();
    await page.evaluate(() => { window.gallery.show(window.gallery.fixtures.contact); window.gallery.focus(); });
    assert.equal(await page.evaluate(() => document.activeElement.id), 'own');
  });

  test('every button is at least 24 by 24 pixels', async () => {
    for (const name of ['answered', 'contact', 'rating', 'agent']) {
      await show(name);
      for (const button of await page.locator('button:visible').all()) {
        const { width, height } = await button.boundingBox();
        assert.ok(width >= 24 && height >= 24, `${name}: ${await button.innerText()} is ${width} by ${height}`);
      }
    }
  });
});

describe('forms', () => {
  test('the contact form sends what was typed, and a render does not undo it', async () => {
    await show('contact');
    await page.getByLabel('Name').fill('Ada');
    await page.getByLabel('E-mail').fill('ada@example.org');
    await show('contact');
    await page.getByRole('button', { name: 'Send', exact: true }).click();
    assert.deepEqual(await sent(), [{ type: 'contact_sent', name: 'Ada', email: 'ada@example.org', phone: '', message: 'Do you repair lamps that you did not sell?' }]);
  });

  test('what is wrong with an address is announced, and belongs to its field', async () => {
    await show('contact');
    assert.equal(await page.getByRole('alert').innerText(), 'This e-mail address is not complete.');
    assert.equal(await page.getByLabel('E-mail').getAttribute('aria-invalid'), 'true');
    assert.equal(await page.getByLabel('E-mail').getAttribute('autocomplete'), 'email');
  });

  test('a form that comes while the visitor is in the panel has the focus in its first empty field', async () => {
    await show('greeting');
    await show('contact');
    assert.equal(await focused(), 'input.contact-name');
  });

  test('a form that is asked for before its file is there has the focus in it when that comes', async () => {
    await page.goto(`${site.origin}/?late`);
    await show('greeting');
    await show('contact');
    assert.equal(await page.locator('.card').count(), 0);
    assert.match(await focused(), /^section\.panel/);
    await page.evaluate(() => window.gallery.arrive());
    assert.equal(await focused(), 'input.contact-name');
    assert.equal(await page.getByLabel('E-mail').inputValue(), 'ada@example');
    await page.getByRole('button', { name: 'Send', exact: true }).click();
    assert.equal((await sent())[0].type, 'contact_sent');
    assert.deepEqual(problems, []);
  });

  test('a form that comes late takes nothing from who writes in the page meanwhile', async () => {
    await page.goto(`${site.origin}/?late`);
    await show('contact');
    await page.evaluate(() => document.body.append(Object.assign(document.createElement('input'), { id: 'own' })));
    await page.locator('#own').focus();
    await page.evaluate(() => window.gallery.arrive());
    await page.getByLabel('E-mail').waitFor();
    assert.equal(await page.evaluate(() => document.activeElement.id), 'own');
  });

  test('what else comes late is shown as if it had been there: a rating, a file, who is typing, a countdown', async () => {
    await page.goto(`${site.origin}/?late`);
    await page.evaluate(() => {
      const { gallery } = window;
      const file = { id: 'f', name: 'bill.pdf', media: 'application/pdf', size: 2048 };
      gallery.frame.toggle(true);
      gallery.show({ ...gallery.fixtures.rating, typing: 'Mia is typing', alerts_label: 'Sound', connection_notice: 'Your messages go out in {left}.',
        notice_until: Date.UTC(2026, 0, 5, 12, 0, 7), messages: [gallery.message('agent', 'bill.pdf', { file })] });
    });
    assert.deepEqual(await page.locator('.bubble').allInnerTexts(), ['bill.pdf']);
    assert.equal(await page.locator('.connection').isVisible(), false);
    await page.evaluate(() => window.gallery.arrive());
    await page.locator('.rating').waitFor();
    await page.getByRole('button', { name: 'Sound' }).waitFor();
    assert.equal(await page.locator('.file-size').innerText(), '2 kB');
    assert.equal(await page.locator('.typing').innerText(), 'Mia is typing');
    assert.equal(await page.locator('.connection span[aria-hidden]').innerText(), 'Your messages go out in 7 seconds.');
  });

  test('a rating is a face, then a comment for who likes', async () => {
    await show('rating');
    assert.equal(await page.locator('.rating textarea').isVisible(), false);
    await page.getByLabel('Not good', { exact: true }).check();
    await page.getByLabel('Tell us more, if you like').fill('slow');
    await page.locator('.rating').getByRole('button', { name: 'Send' }).click();
    assert.deepEqual(await sent(), [{ type: 'rated', satisfied: false, comment: 'slow' }]);
  });

  test('a rating may be skipped', async () => {
    await show('rating');
    await page.getByRole('button', { name: 'Skip' }).click();
    assert.deepEqual(await sent(), [{ type: 'rating_skipped' }]);
  });
});

describe('looks', () => {
  test('every situation is drawn without a word of complaint from the policy, at both widths', async () => {
    const names = await page.evaluate(() => Object.keys(window.gallery.fixtures));
    for (const width of [900, 390]) {
      await page.setViewportSize({ width, height: 844 });
      for (const name of names) {
        await show(name);
        const overflow = await page.locator('.scroll').evaluate((element) => element.scrollWidth - element.clientWidth);
        assert.equal(overflow, 0, `${name} at ${width}`);
      }
    }
    await page.setViewportSize({ width: 900, height: 800 });
    assert.deepEqual(problems, []);
  });

  test('on a phone the panel is the whole screen, and the field does not make it zoom', async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    await show('greeting');
    assert.deepEqual(await page.locator('.panel').evaluate((element) => [element.offsetWidth, element.offsetHeight]), [390, 844]);
    assert.equal(await input().evaluate((element) => getComputedStyle(element).fontSize), '16px');
    assert.equal(await page.locator('.launcher').isVisible(), false);
    await page.setViewportSize({ width: 900, height: 800 });
  });

  test('in a language that is written from right to left, the visitor is on the left', async () => {
    await show('arabic');
    const panel = await page.locator('.panel').boundingBox();
    const own = await page.locator('.visitor .bubble').boundingBox();
    assert.ok(own.x - panel.x < 40);
  });

  test('what stands on the accent is readable whatever the accent', async () => {
    for (const [accent, expected] of [['#123456', 'rgb(255, 255, 255)'], ['gold', 'rgb(0, 0, 0)'], ['#fff', 'rgb(0, 0, 0)'], ['red', 'rgb(0, 0, 0)'], ['no colour', 'rgb(255, 255, 255)']]) {
      await page.goto(`${site.origin}/?accent=${encodeURIComponent(accent)}`);
      assert.equal(await page.locator('.launcher').evaluate((element) => getComputedStyle(element).color), expected, accent);
    }
  });

  test('a page whose rules are hostile cannot move or restyle the bubble', async () => {
    await page.evaluate(() => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync('body *, foyer-widget { position: static !important; display: none !important; color: red !important; font-size: 40px !important }');
      document.adoptedStyleSheets = [sheet];
    });
    const place = await page.locator('.launcher').boundingBox();
    assert.deepEqual([place.width, place.height, place.x + place.width], [60, 60, 880]);
  });
});
