// The inspector in a real browser: over a page with the widget, and on the agents' page.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { after, afterEach, before, test } from 'node:test';
import { launch } from '../support/chromium.mjs';
import { Desk, eventually, quiet, Visitor } from './browser.mjs';
import { Inspector } from './inspector.mjs';
import { Relay, root } from './relay.mjs';
import { shoot } from './screenshots.mjs';

const kOwner = { name: 'Mia', email: 'mia@example.com', password: 'a long enough password' };
const skip = existsSync(join(root, 'build/wasm/foyer-imgui.wasm')) ? false : 'foyer-imgui.wasm was not built';

const axe = readFileSync(createRequire(join(root, 'web/package.json')).resolve('axe-core/axe.min.js'), 'utf8');

let relay, browser, context, visitor, inspector;

before(async () => {
  if (skip) return;
  relay = await Relay.start();
  browser = await launch({ canvas: true });
});
after(async () => {
  await browser?.close();
  await relay?.kill('SIGTERM');
});
afterEach(() => context?.close());

async function visit(origin = relay.origin, settings = {}) {
  context = await browser.newContext({ viewport: { width: 1500, height: 900 }, locale: 'en-GB' });
  visitor = await Visitor.at(context, `${origin}/demo/`, settings);
  visitor.page.setDefaultTimeout(30_000);
  inspector = new Inspector(visitor.page);
}
// At once, as an owner who has it open before anything is asked.
async function inspect() {
  await visitor.page.waitForFunction(() => window.Foyer?.loaded);
  await visitor.page.evaluate(() => window.Foyer('inspect'));
  await inspector.shows(/find another entry/);
}
const dialog = () => visitor.page.getByRole('dialog', { name: 'Foyer inspector' });
const complaintsOfAxe = async (page, include) => {
  await page.evaluate(axe);
  const { violations } = await page.evaluate((where) => window.axe.run({ include: [where] }, { preload: false, resultTypes: ['violations'] }), include);
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.flat().join(' ')).join('; ')}`);
};

test('opened by its key beside the chat, it takes the last message apart, and a slider changes what would be said', { skip }, async () => {
  await visit();
  await visitor.open();
  await visitor.ask('how can I track my parcel?');
  await visitor.says('confirmation');
  await visitor.page.keyboard.press('Control+Alt+f');
  await dialog().waitFor();
  await inspector.shows(/Message: how can I track my parcel\?\. It is answered\./);
  await inspector.shows(/(\d+) of \1 wordings tried, \d+ find another entry/);
  await shoot(visitor.page, 'inspector');

  await visitor.ask('do you ship to Norway?');
  await inspector.shows(/Message: do you ship to Norway/);

  await inspector.open('Tuning');
  assert.ok(await visitor.page.locator('foyer-inspector textarea').evaluate((field) => field.getRootNode().activeElement === field));
  const before = await inspector.number('Threshold');
  await inspector.click((await inspector.canvas.boundingBox()).width * 0.95, 84);
  await eventually(async () => assert.ok(await inspector.number('Threshold') > before));
  await inspector.shows(/It is (not known|asked)/);
  await quiet(visitor);
});

test('a message is typed in it, and Escape closes it and gives the keyboard back', { skip }, async () => {
  await visit();
  await visitor.open();
  await visitor.page.keyboard.press('Control+Alt+f');
  await inspector.shows(/Nothing was asked yet/);
  await inspector.clickMessage();
  await visitor.page.keyboard.type('where is my order');
  await inspector.shows(/Message: where is my order\./);
  await visitor.page.keyboard.press('Backspace');
  await inspector.shows(/Message: where is my orde\./);
  // Out of the field, then out of the inspector.
  await visitor.page.keyboard.press('Escape');
  assert.equal(await dialog().count(), 1);
  await eventually(async () => {
    await visitor.page.keyboard.press('Escape');
    assert.equal(await dialog().count(), 0);
  });
  assert.ok(await visitor.input.evaluate((field) => field.getRootNode().activeElement === field));
  await quiet(visitor);
});

test('a wording that is changed is tried at once, and the message shows what it changes', { skip }, async () => {
  await visit();
  await inspect();
  await inspector.clickMessage();
  await visitor.page.keyboard.type('do you mend umbrellas');
  await inspector.shows(/Message: do you mend umbrellas\. It is (?!answered)/);
  await inspector.open('Confusion');
  await inspector.choose(0);
  await inspector.write(0, 'do you mend umbrellas');
  await visitor.page.keyboard.press('Enter');
  await inspector.shows(/Message: do you mend umbrellas\. It is answered\./);
  await inspector.shows(/(\d+) of \1 wordings tried/);
  await shoot(visitor.page, 'inspector-confusion');
  await quiet(visitor);
});

test('an input method puts words together in it, which count once they are chosen', { skip }, async () => {
  await visit();
  await inspect();
  await inspector.clickMessage();
  const devtools = await context.newCDPSession(visitor.page);
  const field = visitor.page.locator('foyer-inspector textarea');
  for (const text of ['n', 'ni', 'ni h', 'ni hao']) await devtools.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
  await eventually(async () => assert.equal(await field.evaluate(({ className, value }) => `${className}: ${value}`), 'keys composing: ni hao'));
  assert.match(await inspector.summary(), /Nothing was asked yet/);
  // Enter and Escape are the input method's.
  await visitor.page.keyboard.press('Shift');
  await devtools.send('Input.insertText', { text: '你好' });
  await inspector.shows(/Message: 你好\. /);
  assert.equal(await field.inputValue(), '');
  await visitor.page.keyboard.type(' tea');
  await inspector.shows(/Message: 你好 tea\. /);
  await quiet(visitor);
});

test('what WebGL has lost is drawn again', { skip }, async () => {
  await visit();
  await inspect();
  const picture = () => inspector.canvas.screenshot();
  await inspector.open('Confusion');
  await visitor.page.mouse.move(5, 5);
  await visitor.page.waitForTimeout(500);
  const before = await picture();
  await inspector.canvas.evaluate((canvas) => {
    window.lost = canvas.getContext('webgl2').getExtension('WEBGL_lose_context');
    window.lost.loseContext();
  });
  await eventually(async () => assert.notDeepEqual(await picture(), before));
  await visitor.page.evaluate(() => window.lost.restoreContext());
  await eventually(async () => assert.deepEqual(await picture(), before), 'it is not as it was');
  await quiet(visitor);
});

test('axe finds nothing in it, and it ends with the widget, its key too', { skip }, async () => {
  await visit();
  await inspect();
  assert.deepEqual(await complaintsOfAxe(visitor.page, 'foyer-inspector'), []);
  await visitor.page.keyboard.press('Control+Alt+f');
  await eventually(async () => assert.equal(await dialog().count(), 0));
  await visitor.page.keyboard.press('Control+Alt+f');
  await dialog().waitFor();
  await visitor.page.evaluate(() => window.Foyer('shutdown'));
  assert.equal(await dialog().count(), 0);
  await visitor.page.keyboard.press('Control+Alt+f');
  await visitor.page.waitForTimeout(500);
  assert.equal(await dialog().count(), 0);
  await quiet(visitor);
});

test('it asks for no frame while nothing changes', { skip }, async () => {
  await visit();
  await inspect();
  await visitor.page.waitForTimeout(1000);
  const asked = await visitor.page.evaluate(async () => {
    let frames = 0;
    const ask = window.requestAnimationFrame.bind(window);
    window.requestAnimationFrame = (draw) => { frames += 1; return ask(draw); };
    await new Promise((resolve) => { setTimeout(resolve, 3000); });
    return frames;
  });
  assert.equal(asked, 0);
});

test('a page with data-inspect opens it; a page that is not local does not, and its console says why', { skip }, async () => {
  await visit(relay.origin, { inspect: '' });
  await inspector.shows(/Threshold/);
  await context.close();

  await visit(relay.origin.replace('127.0.0.1', 'shop.localhost'));
  await visitor.page.waitForFunction(() => window.Foyer?.loaded);
  const said = visitor.page.waitForEvent('console', (message) => message.text().startsWith('Foyer: inspect'));
  await visitor.page.evaluate(() => window.Foyer('inspect'));
  assert.match((await said).text(), /only on localhost, and for an owner/);
  assert.equal(await dialog().count(), 0);
});

test('an owner who is signed in to the relay opens it where the page is not local', { skip }, async () => {
  const origin = relay.origin.replace('127.0.0.1', 'shop.localhost');
  await visit(origin);
  const desk = await Desk.at(context, relay.setupLink());
  await desk.createOwner(kOwner);
  // The same session, as a relay under that name would have begun it.
  const [session] = (await context.cookies()).filter(({ name }) => name === 'foyer_session');
  await context.addCookies([{ name: session.name, value: session.value, url: origin, httpOnly: true, sameSite: 'Strict' }]);
  await visitor.page.reload();
  await inspect();
});

// As the owner, who has an account by now.
async function tuningPage() {
  context = await browser.newContext({ viewport: { width: 1500, height: 950 }, locale: 'en-GB' });
  const desk = await Desk.at(context, `${relay.origin}/admin`);
  await desk.page.locator('input[name=email]').fill(kOwner.email);
  await desk.page.locator('input[name=password]').fill(kOwner.password);
  await desk.page.locator('button[type=submit]').click();
  await desk.page.getByRole('button', { name: 'Tuning' }).click();
  // That nobody was signed in before is no complaint.
  desk.complaints.length = 0;
  inspector = new Inspector(desk.page, desk.page.locator('.tuning-screen canvas'));
  await inspector.canvas.waitFor();
  return desk;
}

const kQuestions = [
  { text: 'where is my order?', id: 'track-order' }, { text: 'can I get my money back', id: 'refund-time' }, { text: 'what is the capital of Norway' },
].map((row) => JSON.stringify(row));

test('the agents’ page tries other settings on test questions from a file, and names the lines that are none', { skip }, async () => {
  const desk = await tuningPage();
  await inspector.shows(/No test questions/);
  const file = { name: 'questions.jsonl', mimeType: 'application/jsonl', buffer: Buffer.from([...kQuestions, 'no JSON', '{"text": 7}'].join('\n')) };
  await desk.page.locator('.tuning input[type=file]').setInputFiles(file);
  await desk.page.getByText('3 test questions. 2 lines are no question: 4, 5.').waitFor();
  await inspector.shows(/3 of 3 test questions\. In the FAQ: \d right.*Not in it: 0 right/);
  await inspector.open('Tuning');
  await inspector.shows(/find another entry/);
  await shoot(desk.page, 'admin-tuning');
  assert.deepEqual(await complaintsOfAxe(desk.page, '.tuning'), []);

  const answered = async () => (await inspector.summary()).match(/In the FAQ: (\d) right, (\d) wrong/).slice(1).map(Number).reduce((a, b) => a + b);
  const before = await answered();
  assert.ok(before > 0);
  const box = await inspector.canvas.boundingBox();
  await inspector.click(box.width * 0.47, 84);
  await eventually(async () => assert.ok(await inspector.number('Threshold') > 0.9));
  await inspector.click(box.width * 0.49, 84);
  await eventually(async () => assert.ok(await answered() < before));

  const sites = desk.page.getByRole('combobox', { name: 'Site' });
  await sites.selectOption({ index: await sites.locator('option').count() - 1 });
  await inspector.shows(/No test questions/);
  await desk.page.getByRole('button', { name: 'Team' }).click();
  assert.equal(await inspector.canvas.count(), 0);
  await quiet(desk);
});

// A visitor who opens the demo now, and what the widget says to a question that the FAQ answers.
async function isAnswered() {
  const fresh = await browser.newContext({ viewport: { width: 1200, height: 900 }, locale: 'en-GB' });
  try {
    const someone = await Visitor.at(fresh, `${relay.origin}/demo/`);
    await someone.open();
    const question = 'how can I track my parcel?';
    await someone.ask(question);
    await eventually(async () => {
      const lines = await someone.lines();
      assert.ok(lines.findIndex((line) => line.includes(question)) < lines.length - 1 && await someone.count(question) > 0);
    });
    return await someone.count('confirmation') > 0;
  } finally {
    await fresh.close();
  }
}

test('what an owner saves is what visitors are answered by, over a restart, until it is taken back', { skip }, async () => {
  assert.equal(await isAnswered(), true);
  const desk = await tuningPage();
  await desk.page.getByRole('combobox', { name: 'Site' }).selectOption('demo');
  await inspector.shows(/Threshold 0\.60/);
  const save = desk.button('Save to site');
  const back = desk.button('Back to the usual');
  await desk.page.getByText('threshold 0.6, margin 0.15, blend 1.').waitFor();
  assert.deepEqual([await save.isEnabled(), await back.isEnabled()], [false, false]);

  await inspector.open('Tuning');
  const { width } = await inspector.canvas.boundingBox();
  await inspector.drag({ x: width * 0.3, y: 84 }, { x: width * 0.99, y: 84 }, 8);
  await eventually(async () => assert.ok(await inspector.number('Threshold') >= 0.99));
  const strict = await inspector.number('Threshold');
  // By the keyboard alone.
  await eventually(async () => assert.ok(await save.isEnabled()));
  await save.focus();
  await desk.page.keyboard.press('Enter');
  await desk.page.getByText(`Saved. Visitors are answered by threshold ${strict}`).waitFor({ timeout: 60_000 });
  await shoot(desk.page, 'admin-tuning-saved');
  assert.equal(await save.isEnabled(), false);
  assert.equal(await isAnswered(), false);

  await relay.kill('SIGTERM');
  await relay.up();
  assert.equal(await isAnswered(), false);
  desk.complaints.length = 0;
  await desk.page.reload();
  await desk.page.getByRole('combobox', { name: 'Site' }).selectOption('demo');
  await inspector.shows(new RegExp(`Threshold ${strict.toFixed(2)}`.replace('.', '\\.')));

  await eventually(async () => assert.ok(await back.isEnabled()));
  await back.click();
  await desk.page.getByText('Back to what the relay’s configuration says.').waitFor({ timeout: 60_000 });
  await inspector.shows(/Threshold 0\.60/);
  assert.deepEqual([await save.isEnabled(), await back.isEnabled()], [false, false]);
  assert.equal(await isAnswered(), true);
  await quiet(desk);
});
