// The whole story: a visitor's questions are answered in the browser, and one of them reaches a person; whatever is reloaded or
// killed on the way, nothing is lost and nothing doubled.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launchWhole } from '../support/chromium.mjs';
import { Desk, eventually, Visitor } from './browser.mjs';
import { Relay } from './relay.mjs';
import { shoot } from './screenshots.mjs';

const kOwner = { name: 'Mia', email: 'mia@example.com', password: 'a long enough password' };

let relay, browser, visitor, desk;

before(async () => {
  relay = await Relay.start();
  browser = await launchWhole();
});

after(async () => {
  await browser?.close();
  await relay?.kill('SIGTERM');
});

test('the owner opens the first-run link and creates the account', async () => {
  desk = await Desk.at(await browser.newContext({ viewport: { width: 1440, height: 900 } }), relay.setupLink());
  await desk.createOwner(kOwner);
  assert.equal(new URL(desk.page.url()).hash.includes('setup'), false);
});

test('before any intent the page loads the loader and stores nothing', async () => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'en-GB' });
  visitor = await Visitor.at(context, `${relay.origin}/demo/`);
  await visitor.widget.locator('button.launcher').waitFor();
  const foreign = visitor.traffic.filter((url) => !url.includes('/demo/') && !url.endsWith('/foyer.js') && !url.endsWith('/favicon.ico'));
  assert.deepEqual(foreign, []);
  assert.deepEqual(await visitor.page.evaluate(async () => ({ cookie: document.cookie, local: localStorage.length, databases: (await indexedDB.databases()).length })),
    { cookie: '', local: 0, databases: 0 });
  await shoot(visitor.page, 'bubble');
});

test('known questions in English and in Chinese are answered without one request', async () => {
  await visitor.open();
  await visitor.choice('Where is my order?').waitFor();
  await shoot(visitor.page, 'panel');
  await visitor.begin();
  await eventually(() => assert.deepEqual(visitor.languages(), ['en']));
  visitor.traffic.length = 0;
  await visitor.ask('how can I track my parcel?');
  await visitor.widget.getByText('Did this help?').waitFor();
  await visitor.says('confirmation');
  await visitor.ask('怎么退货');
  await eventually(async () => assert.ok((await visitor.lines()).some((line) => /30|三十/.test(line) && /退/.test(line))));
  await visitor.choice('Yes').click();
  await shoot(visitor.page, 'answer');
  assert.deepEqual(visitor.traffic, []);
});

test('a vague question is clarified, and the choice is answered', async () => {
  await visitor.ask('wheres my tea');
  await visitor.choice('None of these').waitFor();
  await shoot(visitor.page, 'clarify');
  assert.ok(await visitor.widget.locator('.choices .choice').count() >= 3);
  await visitor.widget.locator('.choices .choice').first().click();
  await visitor.choice('No').waitFor();
});

test('an unknown question is not guessed at: a person is offered', async () => {
  await visitor.ask('can you recommend a hotel in Lisbon for my honeymoon');
  await visitor.choice('Yes, talk to a person').waitFor();
  assert.deepEqual(visitor.traffic, []);
});

test('the conversation reaches an agent with its triage', async () => {
  await visitor.choice('Yes, talk to a person').click();
  await visitor.says('Our team has your question');
  await shoot(visitor.page, 'escalated');
  await desk.row('honeymoon').click();
  await desk.says('can you recommend a hotel in Lisbon');
  await desk.says('how can I track my parcel?');
  await eventually(async () => assert.match(await desk.details.innerText(), /Priority/));
  assert.match(await desk.details.innerText(), /What the bot showed|Where is my order/i);
  await shoot(desk.page, 'admin-waiting');
});

test('the agent claims, leaves a note, replies; the visitor sees the reply and never the note', async () => {
  await desk.button('Claim').click();
  await visitor.says('Mia has joined');
  await desk.page.getByRole('tab', { name: 'Private note' }).click();
  await desk.write('honeymooners, be nice');
  await desk.says('honeymooners, be nice');
  await desk.page.getByRole('tab', { name: 'Reply' }).click();
  await desk.write('We only know tea, but the Lisbon tea house can help!');
  await visitor.says('the Lisbon tea house');
  await visitor.ask('lovely, thank you');
  await desk.says('lovely, thank you');
  assert.equal(await visitor.count('be nice'), 0);
  await shoot(visitor.page, 'with-agent');
  await shoot(desk.page, 'admin-conversation');
});

test('a reload finds the same conversation, and so does a second tab', async () => {
  const earlier = await visitor.lines();
  await visitor.page.reload();
  await visitor.open();
  await eventually(async () => assert.deepEqual(await visitor.lines(), earlier));
  const second = await Visitor.at(visitor.page.context(), `${relay.origin}/demo/`);
  await second.open();
  await eventually(async () => assert.deepEqual(await second.lines(), earlier));
  await second.page.close();
});

test('killed in the middle and started again, the relay has lost nothing and doubles nothing', async () => {
  await visitor.ask('before the crash');
  await desk.says('before the crash');
  await visitor.ask('in the very moment');
  await relay.kill('SIGKILL');
  await visitor.ask('while it is down');
  await desk.page.locator('textarea.composer-text').fill('reply while it is down');
  await desk.page.locator('.composer button[type=submit]').click();
  await visitor.widget.getByText('No connection').waitFor();
  await relay.up();
  await desk.says('while it is down');
  await visitor.says('reply while it is down');
  for (const text of ['before the crash', 'in the very moment', 'while it is down']) {
    await eventually(async () => assert.equal(await desk.count(text), text === 'while it is down' ? 2 : 1, text));
    assert.equal(await visitor.count(text), text === 'while it is down' ? 2 : 1, text);
  }
  await eventually(async () => assert.equal(await visitor.widget.locator('.delivery', { hasText: 'Sending' }).count(), 0));
});

test('resolved, the visitor is asked once how it was, and the agent sees it', async () => {
  await desk.button('Resolve').click();
  await visitor.widget.locator('.rating').waitFor();
  await shoot(visitor.page, 'rating');
  await visitor.widget.locator('.rating label').first().click();
  await visitor.widget.locator('.rating textarea').fill('quick and kind');
  await visitor.widget.locator('.rating button.primary').click();
  await visitor.says('Thank you for your rating');
  await eventually(async () => assert.match(await desk.details.innerText(), /quick and kind/));
});

test('the reports page counts it', async () => {
  await desk.page.getByRole('button', { name: 'Reports' }).or(desk.page.getByRole('link', { name: 'Reports' })).first().click();
  const card = (title) => desk.page.locator('.card', { hasText: title });
  await eventually(async () => assert.match(await card('Satisfaction').innerText(), /100 %/));
  assert.match(await card('First response').first().innerText(), /1/);
  await shoot(desk.page, 'admin-reports');
});

test('the Chinese page speaks Chinese, at phone width too', async () => {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, locale: 'zh-CN', isMobile: true, hasTouch: true, deviceScaleFactor: 2 });
  const phone = await Visitor.at(context, `${relay.origin}/demo/zh.html`);
  await phone.open();
  await phone.says('您好');
  await phone.ask('快递单号在哪里看');
  await phone.choice('有帮助').waitFor();
  await shoot(phone.page, 'phone-zh');
  assert.deepEqual(phone.complaints, []);
});

test('no page complained of anything but the relay being down', async () => {
  const expected = /ERR_CONNECTION_REFUSED|WebSocket connection|Failed to load resource/;
  assert.deepEqual([...visitor.complaints, ...desk.complaints].filter((line) => !expected.test(line)), []);
});
