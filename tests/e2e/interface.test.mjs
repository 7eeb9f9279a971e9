// The shipped widget for everybody: by keyboard alone, in every language, with an input method, on a phone.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { after, afterEach, before, test } from 'node:test';
import { launch } from '../support/chromium.mjs';
import { Desk, eventually, refuseNext, Visitor } from './browser.mjs';
import { Relay, root } from './relay.mjs';
import { shoot } from './screenshots.mjs';

const locales = readdirSync(join(root, 'assets/locales')).map((file) => basename(file, '.json'));
const wordsOf = (locale) => JSON.parse(readFileSync(join(root, `assets/locales/${locale}.json`), 'utf8'));
const phone = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true, deviceScaleFactor: 2 };

let relay, browser, context, visitor;

before(async () => {
  relay = await Relay.start();
  browser = await launch();
});
after(async () => {
  await browser?.close();
  await relay?.kill('SIGTERM');
});
afterEach(() => context?.close());

const visit = async (settings = {}, more = {}, path = '/demo/') => {
  context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'en-GB', ...more });
  visitor = await Visitor.at(context, relay.origin + path, settings);
};
const greeted = (locale) => visitor.says(wordsOf(locale).greeting);
// The element that has the focus: what a screen reader would call it.
const focused = () => visitor.page.evaluate(() => {
  const active = document.activeElement?.shadowRoot?.activeElement;
  return active ? active.getAttribute('aria-label') ?? active.labels?.[0]?.textContent ?? active.textContent : '';
});
const press = (key) => visitor.page.keyboard.press(key);
// The launcher is "Chat" until the widget names it, which it may have done by then.
const tabTo = async (name, key = 'Tab') => {
  for (let steps = 0; steps < 60; ++steps) {
    if ((await focused()).toLowerCase().includes(name.toLowerCase())) return;
    await press(key);
  }
  assert.fail(`no way to "${name}" by ${key}, now at "${await focused()}"`);
};

test('the whole story by keyboard alone', async () => {
  await visit();
  const { keyboard } = visitor.page;
  await visitor.widget.locator('button.launcher').waitFor();
  await tabTo('Chat');
  await press('Enter');
  await greeted('en');
  await eventually(async () => assert.equal(await focused(), 'Type your question…'));
  await keyboard.type('how can I track my parcel?');
  await press('Enter');
  await visitor.widget.getByText('Did this help?').waitFor();
  await tabTo('Yes', 'Shift+Tab');
  await press('Enter');
  await visitor.says('Good to hear');
  assert.equal(await focused(), 'Type your question…');
  await keyboard.type('wheres my tea');
  await press('Enter');
  await visitor.choice('None of these').waitFor();
  await tabTo('None of these', 'Shift+Tab');
  await press('Space');
  await visitor.says('other words');
  await tabTo('Talk to a person');
  await press('Enter');
  await visitor.widget.getByRole('form', { name: 'How can we reach you?' }).waitFor();
  await eventually(async () => assert.match(await focused(), /Your name/));
  await keyboard.type('Ada');
  await tabTo('E-mail address');
  await keyboard.type('ada@example');
  await press('Enter');
  await visitor.widget.getByRole('alert').waitFor();
  await tabTo('E-mail address', 'Shift+Tab');
  await press('End');
  await keyboard.type('.org');
  await press('Enter');
  await visitor.says('has your question and your address');
  await press('Escape');
  await visitor.widget.locator('.panel').waitFor({ state: 'hidden' });
  assert.match(await focused(), /Open support chat/);
  assert.deepEqual(visitor.complaints, []);
});

test('a conversation with an agent by keyboard alone: the bell, a file, a message that failed, the rating', async () => {
  const own = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const desk = await Desk.at(own, relay.setupLink());
  await desk.createOwner({ name: 'Mia', email: 'mia@example.com', password: 'a long enough password' });
  await visit();
  const { keyboard } = visitor.page;
  await visitor.widget.locator('button.launcher').waitFor();
  await tabTo('Chat');
  await press('Enter');
  await eventually(async () => assert.equal(await focused(), 'Type your question…'));
  await keyboard.type('can I talk to a human please? by keyboard');
  await press('Enter');
  await visitor.says('Our team has your question');
  await desk.row('by keyboard').click();
  await desk.button('Claim').click();
  await visitor.says('Mia has joined');
  await eventually(async () => assert.equal(await focused(), 'Write to Mia…'));

  await visitor.page.evaluate(() => { Notification.requestPermission = async () => 'granted'; });
  const bell = visitor.widget.locator('button.bell');
  await tabTo('Sound and notifications', 'Shift+Tab');
  for (const [key, pressed] of [['Enter', 'true'], ['Space', 'false']]) {
    await press(key);
    await eventually(async () => assert.equal(await bell.getAttribute('aria-pressed'), pressed));
  }

  const chooser = visitor.page.waitForEvent('filechooser', { timeout: 10_000 });
  await tabTo('Attach a file');
  await press('Enter');
  await (await chooser).setFiles({ name: 'notes.txt', mimeType: 'text/plain', buffer: Buffer.from('by keyboard') });
  await desk.says('notes.txt');
  await visitor.widget.locator('.row.visitor.read .file').waitFor();

  await refuseNext(visitor);
  await tabTo('Write to Mia');
  await keyboard.type('once more, please');
  await press('Enter');
  await visitor.widget.locator('.row.failed').waitFor();
  await tabTo('Try again', 'Shift+Tab');
  await press('Enter');
  await desk.says('once more, please');
  await visitor.widget.locator('.row.failed').waitFor({ state: 'detached' });
  // What was tried again is a button no longer: the focus is not lost with it.
  await eventually(async () => assert.equal(await focused(), 'Write to Mia…'));

  await desk.button('Resolve').click();
  await visitor.widget.locator('.rating').waitFor();
  await tabTo("I'm not satisfied", 'Shift+Tab');
  await press('Space');
  await press('ArrowLeft');
  assert.equal(await focused(), "I'm satisfied");
  await tabTo("Anything you'd like to add");
  await keyboard.type('quick, and no mouse');
  await tabTo('Send rating');
  await press('Enter');
  await visitor.says('Thank you for your rating');
  await eventually(async () => assert.match(await desk.details.innerText(), /quick, and no mouse/));
  assert.equal(await focused(), 'Type your question…');
  assert.deepEqual(visitor.complaints, []);
  await own.close();
});

test('a language that the FAQ has not costs one small request, five in all', async () => {
  await visit({ locale: 'fr-CA' });
  const before = visitor.traffic.length;
  await visitor.widget.locator('button.launcher').hover();
  await visitor.open();
  await greeted('fr');
  const wanted = visitor.traffic.slice(before).filter((url) => !/\/demo\/|\/assets\/(language|judge|person|rest)-/.test(url));
  assert.equal(wanted.length, 5, `${wanted}`);
  assert.equal(wanted.filter((url) => url.includes('/assets/words-fr-')).length, 1);
});

test('every language is spoken, and those of the FAQ without a request', async () => {
  await visit();
  await visitor.open();
  const panel = visitor.widget.locator('.panel');
  for (const locale of [...locales, 'en']) {
    await visitor.page.evaluate((tag) => window.Foyer('locale', tag), locale);
    await greeted(locale);
    assert.equal(await panel.getAttribute('lang'), locale);
    assert.equal(await panel.getAttribute('dir'), ['ar', 'he'].includes(locale) ? 'rtl' : 'ltr');
    assert.equal(await visitor.input.getAttribute('placeholder'), wordsOf(locale).composer_placeholder);
  }
  const fetched = visitor.traffic.flatMap((url) => url.match(/words-(.+)-\w{12}\.json/)?.[1] ?? []);
  assert.deepEqual(fetched.sort(), locales.filter((locale) => !['en', 'zh'].includes(locale)).sort());
});

test("the owner's words, the FAQ's answers and the visitor's language meet", async () => {
  await visit({ locale: 'fr' });
  await visitor.open();
  await greeted('fr');
  await visitor.ask('how can I track my parcel?');
  await visitor.widget.getByText(wordsOf('fr').did_this_help).waitFor();
  await visitor.says('confirmation');
  const spoken = (text) => visitor.widget.locator('.bubble', { hasText: text }).last().getAttribute('lang');
  assert.deepEqual([await spoken('confirmation'), await spoken(wordsOf('fr').greeting)], ['en', 'fr']);
  await visitor.choice('Oui').click();
  await visitor.says(wordsOf('fr').helped);
});

test('words that do not come are missed by nobody: the panel speaks the language of the FAQ', async () => {
  await visit({ locale: 'de' });
  await context.route('**/assets/words-*', (route) => route.abort());
  await visitor.open();
  await greeted('en');
});

test('Arabic is mirrored, and what is not Arabic runs its own way', async () => {
  await visit({ locale: 'ar' });
  await visitor.open();
  await greeted('ar');
  await visitor.ask('how can I track my parcel?');
  await visitor.widget.getByText(wordsOf('ar').did_this_help).waitFor();
  const middle = async (selector) => { const { x, width } = await visitor.widget.locator(selector).last().boundingBox(); return x + width / 2; };
  assert.ok(await middle('.row.visitor .bubble') < await middle('.row.bot .bubble'));
  assert.ok(await middle('.send') < await middle('.composer textarea'));
  const direction = (locator) => locator.evaluate((element) => getComputedStyle(element).direction);
  assert.equal(await direction(visitor.widget.locator('.row.bot .bubble').first()), 'rtl');
  assert.equal(await direction(visitor.widget.locator('.row.visitor .bubble').last()), 'ltr');
  await shoot(visitor.page, 'arabic');
});

test('an input method composes in peace: half a word is neither sent nor looked up', async () => {
  await visit({}, { locale: 'zh-CN' }, '/demo/zh.html');
  await visitor.open();
  await greeted('zh');
  await visitor.input.focus();
  const keyboard = await context.newCDPSession(visitor.page);
  const options = visitor.widget.locator('[role=option]');
  for (const half of ['t', 'tu', 'tui', 'tui h', 'tui hu', 'tui huo']) {
    await keyboard.send('Input.imeSetComposition', { text: half, selectionStart: half.length, selectionEnd: half.length });
  }
  // The Enter that picks a candidate, as browsers report it while composing.
  await keyboard.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 229 });
  await keyboard.send('Input.dispatchKeyEvent', { type: 'keyUp', key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 229 });
  assert.deepEqual([await options.count(), (await visitor.lines()).length], [0, 1]);
  await keyboard.send('Input.insertText', { text: '退货' });
  await options.first().waitFor();
  assert.equal(await visitor.input.inputValue(), '退货');
  await press('Enter');
  await eventually(async () => assert.ok((await visitor.lines()).includes('退货')));
});

test('on a phone the sheet stays above the keyboard, and the page behind it stays where it is', async () => {
  await visit({}, phone);
  await visitor.open();
  await greeted('en');
  const height = () => visitor.widget.locator('.panel').evaluate((element) => Math.round(element.getBoundingClientRect().height));
  await eventually(async () => assert.equal(await height(), 844));
  await visitor.keyboardTakes(336);
  await eventually(async () => assert.equal(await height(), 508));
  const { y, height: tall } = await visitor.input.boundingBox();
  assert.ok(y + tall <= 508);
  await visitor.keyboardTakes(0);
  await eventually(async () => assert.equal(await height(), 844));

  const scrolled = () => visitor.page.evaluate(() => scrollY);
  await visitor.page.mouse.move(200, 300);
  await visitor.page.mouse.wheel(0, 400);
  assert.equal(await scrolled(), 0);
  await visitor.widget.locator('.close').click();
  await visitor.page.mouse.wheel(0, 400);
  await eventually(async () => assert.ok(await scrolled() > 0));
});

const turned = { width: 844, height: 390 };
for (const [name, viewport, keyboard, start, isSheet] of [
  ['a phone on its side', turned, 200, 0, true],
  ['a phone on its side that shows the page further down', turned, 200, 120, true],
  ['a phone that shows the page further down', phone.viewport, 336, 90, true],
  ['a tablet', { width: 820, height: 1180 }, 420, 0, false],
  ['a tablet that shows the page further down', { width: 820, height: 1180 }, 420, 200, false],
]) {
  test(`${name}: what is written stays above the keyboard`, async () => {
    await visit({}, { ...phone, viewport });
    await visitor.open();
    await greeted('en');
    const box = () => visitor.widget.locator('.panel').boundingBox();
    const { width, height } = viewport;
    const usual = isSheet ? { x: 0, y: 0, width, height } : { x: width - 20 - 396, y: height - 20 - 76 - 690, width: 396, height: 690 };
    await eventually(async () => assert.deepEqual(await box(), usual));
    assert.equal(await visitor.page.evaluate(() => document.documentElement.style.overflow), isSheet ? 'hidden' : '');
    await visitor.keyboardTakes(keyboard, start);
    await eventually(async () => {
      for (const { y, height: tall } of [await box(), await visitor.input.boundingBox()]) {
        assert.ok(y >= start && y + tall <= start + height - keyboard, `${y} to ${y + tall}`);
      }
    });
    await visitor.keyboardTakes(0);
    await eventually(async () => assert.deepEqual(await box(), usual));
  });
}

test('dark', async () => {
  await visit({}, { colorScheme: 'dark' });
  await visitor.open();
  await greeted('en');
  await visitor.ask('how can I track my parcel?');
  await visitor.widget.getByText('Did this help?').waitFor();
  const ground = await visitor.widget.locator('.panel').evaluate((element) => getComputedStyle(element).backgroundColor);
  assert.equal(ground, 'rgb(21, 24, 30)');
  await shoot(visitor.page, 'dark');
});
