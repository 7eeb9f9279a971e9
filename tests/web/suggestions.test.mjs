// The suggestions above the field, in a real browser, under the strictest policy, as a keyboard, a pointer and a screen reader meet them.
import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
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
  assert.deepEqual(problems, []);
});
beforeEach(async () => {
  await page.goto(site.origin);
  await show('answered');
});

const show = (name, more = {}) => page.evaluate(([shown, changed]) => {
  window.gallery.show({ ...window.gallery.fixtures[shown], ...changed });
  window.gallery.frame.toggle(true);
  window.gallery.focus();
}, [name, more]);
// As the controller does it: the brain's answer to a keystroke is there before the next.
const type = async (text, more) => {
  await page.keyboard.type(text);
  await show('suggesting', more);
};
const sent = () => page.evaluate(() => window.gallery.sent.filter((event) => event.type !== 'drafted'));
const field = () => page.getByRole('textbox', { name: 'Ask a question…' });
const list = () => page.getByRole('listbox', { name: 'Suggested questions' });
const selected = () => page.evaluate(() => {
  const { root } = window.gallery.frame;
  const marked = [...root.querySelectorAll('[role=option][aria-selected=true]')];
  const active = root.activeElement.getAttribute('aria-activedescendant');
  return marked.length === 0 && active === null ? null : marked.length === 1 && marked[0].id === active ? marked[0].textContent : 'torn';
});
// The panel grows while it opens, and would be measured on its way.
const atRest = () => page.evaluate(() => Promise.all(window.gallery.frame.root.getAnimations().map(({ finished }) => finished)));
// What a screen reader says of them.
const said = () => page.locator('.composer [role=status]').textContent();
const isOpen = async () => (await list().isVisible()) && (await said()) === 'Suggested questions: 3';
const isShut = async () => !(await list().isVisible()) && (await said()) === '';

test('each change of the draft is told with all of its text', async () => {
  await page.keyboard.type('or');
  assert.deepEqual(await page.evaluate(() => window.gallery.sent), [{ type: 'drafted', text: 'o' }, { type: 'drafted', text: 'or' }]);
});

test('half words of an input method are not told, the composed ones are', async () => {
  const session = await page.context().newCDPSession(page);
  await session.send('Input.imeSetComposition', { text: 'tui huo', selectionStart: 7, selectionEnd: 7 });
  assert.deepEqual(await page.evaluate(() => window.gallery.sent), []);
  await session.send('Input.insertText', { text: '退货' });
  const told = await page.evaluate(() => window.gallery.sent);
  assert.deepEqual(told[told.length - 1], { type: 'drafted', text: '退货' });
  assert.ok(told.every(({ text }) => text === '退货'));
});

test('the field names its list, and says whether it is there', async () => {
  assert.equal(await isShut(), true);
  await type('de');
  assert.equal(await isOpen(), true);
  assert.equal(await list().getAttribute('id'), await field().getAttribute('aria-controls'));
  assert.deepEqual(await page.getByRole('option').allInnerTexts(), ['What does delivery cost?', 'How long does delivery to another country take?', 'Where is my order?']);
  await show('answered');
  assert.equal(await isShut(), true);
});

test('the arrows go through the questions, and past both ends to the draft', async () => {
  await type('de');
  const seen = [];
  for (const key of ['ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowUp', 'ArrowUp']) {
    await page.keyboard.press(key);
    seen.push((await selected())?.slice(0, 8) ?? null);
  }
  assert.deepEqual(seen, ['What doe', 'How long', 'Where is', null, 'Where is', 'How long']);
  assert.equal(await field().inputValue(), 'de');
});

test('Enter asks the selected question, and else sends the draft', async () => {
  await type('de');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  assert.deepEqual(await sent(), [{ type: 'completed', id: 'What does delivery cost?' }]);
  assert.equal(await field().inputValue(), '');
  assert.equal(await isShut(), true);
  await type('delivery', { suggestions_label: 'Suggested questions' });
  await page.keyboard.press('Enter');
  assert.deepEqual((await sent()).slice(1), [{ type: 'asked', text: 'delivery' }]);
  assert.equal(await isShut(), true);
});

test('what was selected is not, once the draft has changed', async () => {
  await type('de');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.type('l');
  assert.equal(await selected(), null);
  await page.keyboard.press('Enter');
  assert.deepEqual(await sent(), [{ type: 'asked', text: 'del' }]);
});

test('Escape closes the list, the next letter opens it, and a second Escape closes the panel', async () => {
  await type('de');
  await page.keyboard.press('Escape');
  assert.equal(await isShut(), true);
  await page.keyboard.press('ArrowDown');
  assert.equal(await selected(), null);
  await page.keyboard.type('l');
  assert.equal(await isOpen(), true);
  await page.keyboard.press('Escape');
  assert.equal(await page.locator('.panel').isVisible(), true);
  await page.keyboard.press('Escape');
  await page.locator('.panel').waitFor({ state: 'hidden' });
});

test('a click asks, and the field keeps the focus', async () => {
  await type('de');
  await page.getByRole('option', { name: 'Where is my order?' }).click();
  assert.deepEqual(await sent(), [{ type: 'completed', id: 'Where is my order?' }]);
  assert.equal(await field().evaluate((element) => element === element.getRootNode().activeElement), true);
});

test('leaving the field closes the list', async () => {
  await type('de');
  await page.getByRole('button', { name: 'Close the chat' }).first().focus();
  assert.equal(await list().isVisible(), false);
});

test('the arrows are the field\'s own while there is no list, with Shift, and while an input method composes', async () => {
  await page.keyboard.type('one');
  await page.keyboard.press('Shift+Enter');
  await page.keyboard.type('two');
  await page.keyboard.press('ArrowUp');
  assert.ok(await field().evaluate((element) => element.selectionStart) <= 3);
  await type('x');
  await page.keyboard.press('Shift+ArrowDown');
  assert.equal(await selected(), null);
  await field().evaluate((element) => element.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', isComposing: true, bubbles: true })));
  assert.equal(await selected(), null);
});

test('nothing of the log moves, each option is large enough to tap and inside the panel, at both widths', async () => {
  for (const width of [900, 390]) {
    await page.setViewportSize({ width, height: 844 });
    await page.goto(site.origin);
    await show('answered', { choices: [], choices_label: '' });
    await field().focus();
    await atRest();
    const before = await page.locator('.log').boundingBox();
    await type('de');
    await atRest();
    assert.deepEqual(await page.locator('.log').boundingBox(), before);
    const panel = await page.locator('.panel').boundingBox();
    for (const option of await page.getByRole('option').all()) {
      const { x, width: wide, height } = await option.boundingBox();
      assert.ok(height >= 40 && x >= panel.x && x + wide <= panel.x + panel.width, `${width}: ${height} high`);
    }
  }
  await page.setViewportSize({ width: 900, height: 800 });
});

test('a question is text, whatever it looks like', async () => {
  await type('sc', { suggestions: [{ id: 'x', label: '<img src=x onerror="window.hacked = true">', style: 'normal' }] });
  assert.equal(await page.getByRole('option').innerText(), '<img src=x onerror="window.hacked = true">');
  assert.equal(await page.evaluate(() => window.hacked), undefined);
});
