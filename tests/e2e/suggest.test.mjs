// Questions suggested while a visitor types: the shipped widget, brain and pack in a real browser, and not one request.
import assert from 'node:assert/strict';
import { after, afterEach, before, test } from 'node:test';
import { launch } from '../support/chromium.mjs';
import { eventually, quiet, Visitor } from './browser.mjs';
import { Relay } from './relay.mjs';
import { shoot } from './screenshots.mjs';

let relay, browser, context, visitor;

before(async () => {
  relay = await Relay.start();
  browser = await launch();
});
after(async () => {
  await browser?.close();
  await relay?.kill('SIGTERM');
});
afterEach(async () => {
  await quiet(visitor);
  await context.close();
});

// Once the language packs are there, so that what is asked for afterwards is asked for by typing.
const visit = async (path, languages, more = {}) => {
  context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'en-GB', ...more });
  visitor = await Visitor.at(context, relay.origin + path);
  await visitor.open();
  await visitor.begin();
  await eventually(() => assert.equal(visitor.languages().length, languages));
  await visitor.input.fill('');
  visitor.traffic.length = 0;
  await visitor.input.focus();
};
const options = () => visitor.widget.locator('[role=listbox] [role=option]').allInnerTexts();
const suggests = (question) => eventually(async () => assert.ok((await options()).includes(question), `${await options()}`));

test('two letters bring three questions, and the arrows and Enter ask one, without a request', async () => {
  await visit('/demo/', 1);
  await visitor.page.keyboard.type('r');
  assert.deepEqual(await options(), []);
  await visitor.page.keyboard.type('e');
  await eventually(async () => assert.equal((await options()).length, 3));
  await visitor.page.keyboard.type('turn');
  await eventually(async () => assert.match((await options())[0], /return/i));
  await shoot(visitor.page, 'suggest');
  const [question] = await options();
  await visitor.page.keyboard.press('ArrowDown');
  await visitor.page.keyboard.press('Enter');
  await visitor.widget.getByText('Did this help?').waitFor();
  assert.ok((await visitor.lines()).includes(question));
  assert.equal(await visitor.input.inputValue(), '');
  assert.deepEqual(await options(), []);
  assert.deepEqual(visitor.traffic, []);
});

test('a letter that is wrong, and a click', async () => {
  await visit('/demo/', 1);
  await visitor.page.keyboard.type('how do i retrun');
  await eventually(async () => assert.match((await options())[0], /return/i));
  await visitor.widget.locator('[role=option]').first().click();
  await visitor.widget.getByText('Did this help?').waitFor();
  assert.deepEqual(visitor.traffic, []);
});

test('Chinese, on a phone', async () => {
  await visit('/demo/zh.html', 2, { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, hasTouch: true, isMobile: true });
  await visitor.page.keyboard.insertText('退');
  assert.deepEqual(await options(), []);
  await visitor.page.keyboard.insertText('货');
  await eventually(async () => assert.match((await options())[0], /退/));
  await shoot(visitor.page, 'suggest-zh');
  await visitor.widget.locator('[role=option]').first().tap();
  await visitor.widget.getByText('这个回答有帮助吗').or(visitor.widget.locator('.choices .choice')).first().waitFor();
  assert.ok((await visitor.lines()).some((line) => /退/.test(line)));
  assert.deepEqual(visitor.traffic, []);
});

test('a visitor who has asked for a person is suggested nothing', async () => {
  await visit('/demo/', 1);
  await visitor.choice('Talk to a person').last().click();
  await eventually(async () => assert.equal(await visitor.widget.locator('button.person').isVisible(), false));
  const form = visitor.widget.locator('form.card:not(.rating)');
  await eventually(async () => assert.ok(await form.isVisible()));
  assert.equal(await visitor.input.isVisible(), false);
  assert.deepEqual(await options(), []);
});
