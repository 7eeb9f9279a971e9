// What is kept in the visitor's browser: nothing before the visitor's first own act, and afterwards no more than was allowed.
import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, test } from 'node:test';
import { launch } from '../support/chromium.mjs';
import { Desk, eventually, quiet, Visitor } from './browser.mjs';
import { Relay } from './relay.mjs';

// More than anything waits before it writes: storage is waited for the longest, for two seconds.
const kLateMs = 3000;

let relay, browser, context, visitor;

before(async () => {
  relay = await Relay.start();
  browser = await launch();
});
after(async () => {
  await browser?.close();
  await relay?.kill('SIGTERM');
});
beforeEach(async () => { context = await browser.newContext({ locale: 'en-GB' }); });
afterEach(async () => {
  await quiet(visitor);
  await context.close();
});

// consent: the page's setting.
const visit = async (consent) => {
  visitor = await Visitor.at(context, `${relay.origin}/demo/`, { consent });
  return visitor;
};
const stored = (who = visitor) => who.page.evaluate(async () => {
  const records = [];
  for (const { name } of await indexedDB.databases()) {
    const database = await new Promise((resolve) => { indexedDB.open(name).onsuccess = (event) => resolve(event.target.result); });
    const all = database.transaction('FILE_DATA').objectStore('FILE_DATA').getAllKeys();
    records.push(...await new Promise((resolve) => { all.onsuccess = () => resolve(all.result); }));
    database.close();
  }
  return { cookie: document.cookie, local: Object.keys(localStorage), session: Object.keys(sessionStorage), records,
    caches: await caches.keys() };
});
const databases = () => visitor.page.evaluate(async () => (await indexedDB.databases()).length);
const kNothing = { cookie: '', local: [], session: [], records: [], caches: [] };

const asks = async (who = visitor) => {
  await who.ask('how can I track my parcel?');
  await who.widget.getByText('Did this help?').waitFor();
};
const finds = (who = visitor) => eventually(async () => assert.equal(await who.count('how can I track my parcel?'), 1));
const forgotten = async (who = visitor) => {
  await who.open();
  assert.equal(await who.count('how can I track my parcel?'), 0);
};

test('looking around stores nothing, not even an empty database; the first question does', async () => {
  await visit();
  await visitor.open();
  await visitor.begin();
  await eventually(() => assert.deepEqual(visitor.languages(), ['en']));
  await visitor.input.fill('how can');
  await visitor.widget.locator('[role=option]').first().waitFor();
  assert.deepEqual(await stored(), kNothing);
  assert.equal(await databases(), 0);
  await asks();
  await eventually(async () => assert.deepEqual((await stored()).records.sort(), ['conversation', 'language:en']));
});

test('what the page asks by itself stores nothing; the visitor’s own act then stores it all', async () => {
  await context.addInitScript(() => { (window.Foyer = (...words) => (window.Foyer.q ??= []).push(words))('ask', 'how can I track my parcel?'); });
  await visit();
  // Playwright's evaluate() and waits count as a gesture; a session of the browser's protocol does not.
  const devtools = await context.newCDPSession(visitor.page);
  const told = async (expression) => (await devtools.send('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true })).result.value;
  await eventually(async () => assert.match(String(await told("document.querySelector('foyer-widget').shadowRoot?.querySelector('[role=log]')?.textContent")), /confirmation/));
  assert.equal(await told('navigator.userActivation.hasBeenActive'), false);
  assert.equal(await told('indexedDB.databases().then((all) => all.length)'), 0);
  await visitor.widget.locator('.choices .choice').first().click();
  await eventually(async () => assert.ok((await stored()).records.includes('conversation')));
});

test('with consent for the session a reload finds the conversation, and another tab does not', async () => {
  await visit('session');
  await visitor.open();
  assert.deepEqual(await stored(), kNothing);
  await asks();
  await eventually(async () => assert.deepEqual(await stored(), { ...kNothing, session: ['foyer:demo:conversation'] }));
  await visitor.page.reload();
  await visitor.open();
  await finds();
  const other = await Visitor.at(context, `${relay.origin}/demo/`, { consent: 'session' });
  await forgotten(other);
  assert.deepEqual(await stored(other), kNothing);
});

test('without consent it works, from memory alone', async () => {
  await visit('none');
  await visitor.open();
  await asks();
  await visitor.choice('No').first().click();
  await visitor.choice('Yes, talk to a person').click();
  await visitor.widget.locator('form.card:not(.rating)').waitFor();
  assert.deepEqual(await stored(), kNothing);
  assert.equal(await databases(), 0);
  await visitor.page.reload();
  await forgotten();
});

test('consent that comes later keeps what was said before it, and finds what an earlier visit has left', async () => {
  await visit('none');
  await visitor.open();
  await asks();
  await visitor.page.evaluate(() => window.Foyer('consent', 'full'));
  await eventually(async () => assert.ok((await stored()).records.includes('conversation')));
  await visit('none');
  await visitor.open();
  await visitor.ask('do you ship to Norway?');
  await visitor.page.evaluate(() => window.Foyer('consent', true));
  await finds();
  assert.equal(await visitor.count('do you ship to Norway?'), 1);
});

for (const [what, say] of [['consent taken back', ['consent', 'none']], ['the older way to say so', ['consent', false]], ['reset', ['reset']]]) {
  test(`${what} erases what was kept`, async () => {
    await visit();
    await visitor.open();
    await asks();
    await eventually(async () => assert.deepEqual((await stored()).records.sort(), ['conversation', 'language:en']));
    await visitor.page.evaluate((words) => window.Foyer(...words), say);
    await eventually(async () => assert.deepEqual(await stored(), kNothing));
    await visitor.page.reload();
    await forgotten();
  });
}

test('less consent moves the conversation to where it may be', async () => {
  await visit();
  await visitor.open();
  await asks();
  await eventually(async () => assert.ok((await stored()).records.includes('conversation')));
  await visitor.page.evaluate(() => window.Foyer('consent', 'session'));
  await eventually(async () => assert.deepEqual(await stored(), { ...kNothing, session: ['foyer:demo:conversation'] }));
  await finds();
});

// From here on somebody is on duty.
const atDesk = async () => {
  const desk = await Desk.at(await browser.newContext({ viewport: { width: 1440, height: 900 } }), relay.setupLink());
  await desk.createOwner({ name: 'Mia', email: 'mia@example.com', password: 'a long enough password' });
  return desk;
};
let desk;

// In two tabs, of which the second leads, with the alerts on.
const meetsInTwoTabs = async (question) => {
  desk ??= await atDesk();
  await context.grantPermissions(['notifications']);
  await visit();
  await visitor.open();
  await visitor.ask(`${question} can I talk to a human please`);
  await desk.row(question).click();
  await desk.button('Claim').click();
  await visitor.says('Mia has joined');
  await visitor.ask('my number is 4711');
  await desk.says('my number is 4711');
  await visitor.widget.locator('button.bell').click();
  const second = await Visitor.at(context, `${relay.origin}/demo/`);
  await second.open();
  await second.says('my number is 4711');
  return [visitor, second];
};

for (const [which, at] of [['follows', 0], ['leads', 1]]) {
  test(`reset in the tab that ${which} erases a conversation with a person, and no tab writes it back`, async () => {
    const tabs = await meetsInTwoTabs(`forget me ${at}`);
    await eventually(async () => {
      const { local, records } = await stored();
      assert.deepEqual([...local, ...records].sort(), ['conversation', 'foyer:demo:alerts', 'foyer:demo:live', 'language:en']);
    });
    const isErased = async () => { for (const tab of tabs) assert.deepEqual(await stored(tab), kNothing); };
    await tabs[at].page.evaluate(() => window.Foyer('reset'));
    await eventually(isErased);
    await desk.write('are you still there?');
    for (const tab of tabs) {
      assert.equal(await tab.widget.locator('button.bell').getAttribute('aria-pressed'), 'false');
      await tab.page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
      await tab.input.fill('how can');
    }
    await new Promise((resolve) => { setTimeout(resolve, kLateMs); });
    await isErased();
    for (const tab of tabs) {
      assert.equal(await tab.count('4711'), 0);
      assert.equal(await tab.count('are you still there?'), 0);
      await tab.page.reload();
      await tab.open();
      assert.equal(await tab.count('4711'), 0);
    }
    await isErased();
    await quiet(tabs[1]);
  });
}
