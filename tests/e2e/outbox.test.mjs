// What becomes of a visitor's message where the relay is dead, frozen or slow, the network cut in the middle of a frame, the tab asleep
// or the clock wrong: it is never shown as sent when it is not, it arrives, and it arrives once.
import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, test } from 'node:test';
import { launch } from '../support/chromium.mjs';
import { Desk, eventually, refuseNext, Visitor, whileAsleep } from './browser.mjs';
import { Proxy } from './proxy.mjs';
import { Relay } from './relay.mjs';

const kOwner = { name: 'Mia', email: 'mia@example.com', password: 'a long enough password' };
// More than an answer may take (web/widget/heartbeat.ts) and a timer be late.
const kAsleepMs = 10_000;
const kNetwork = /ERR_CONNECTION|WebSocket connection|Failed to load resource/;

let relay, browser, desk, proxy, context, visitor;

before(async () => {
  proxy = await Proxy.start();
  relay = await Relay.start(['--public-origin', proxy.origin]);
  proxy.to = relay.port;
  browser = await launch();
  desk = await Desk.at(await browser.newContext({ viewport: { width: 1440, height: 900 } }), relay.setupLink());
  await desk.createOwner(kOwner);
  await desk.tab('All').click();
});
after(async () => {
  relay?.process.kill('SIGCONT');
  await browser?.close();
  await relay?.kill('SIGTERM');
  await proxy?.close();
});
beforeEach(async () => {
  proxy.heal();
  context = await browser.newContext({ locale: 'en-GB' });
});
afterEach(async () => {
  assert.deepEqual(visitor.complaints.filter((line) => !kNetwork.test(line)), []);
  await context.close();
});

const visit = async (prepare = () => undefined) => {
  await prepare();
  visitor = await Visitor.at(context, `${proxy.origin}/demo/`);
  await visitor.open();
};
// With a person, who has not read what comes next.
const meets = async (question) => {
  await visitor.ask(`${question}, can I talk to a human please`);
  await visitor.says('Our team has your question');
  await desk.row(question).click();
  await desk.button('Claim').click();
  await visitor.says('Mia has joined');
};
const delivery = (text) => visitor.log.locator('.row', { hasText: text }).locator('.delivery:visible').innerText();
const isShown = (text, as) => eventually(async () => assert.equal(await delivery(text), as), `"${text}" is not ${as}`);
const arrivesOnce = async (text) => {
  await desk.says(text);
  assert.equal(await desk.count(text), 1);
  assert.equal(await visitor.count(text), 1);
};

test('sending while the relay is dead, sent once it is stored, and it is stored once', async () => {
  await visit();
  await meets('dead');
  await relay.kill('SIGKILL');
  await visitor.ask('while it is dead');
  await isShown('while it is dead', 'Sending…');
  await visitor.widget.getByText('No connection').waitFor();
  await relay.up();
  await eventually(async () => assert.match(await delivery('while it is dead'), /Sent|Read/));
  await arrivesOnce('while it is dead');
});

test('a frozen relay is noticed: the message is not sent, then it is, once', async () => {
  await visit();
  await meets('frozen');
  relay.process.kill('SIGSTOP');
  await visitor.ask('while it is frozen');
  await isShown('while it is frozen', 'Sending…');
  await visitor.widget.getByText('No connection').waitFor();
  await isShown('while it is frozen', 'Sending…');
  relay.process.kill('SIGCONT');
  await eventually(async () => assert.match(await delivery('while it is frozen'), /Sent|Read/), 'it is not sent', 40_000);
  await arrivesOnce('while it is frozen');
});

test('on a slow network it is sending until the answer has come back', async () => {
  await visit();
  await meets('slow');
  proxy.delayMs = 500;
  proxy.hold();
  await visitor.ask('slow and steady');
  // The relay has stored it, and has said so.
  await eventually(async () => assert.ok(proxy.held.length > 0));
  assert.equal(await delivery('slow and steady'), 'Sending…');
  proxy.release();
  await eventually(async () => assert.match(await delivery('slow and steady'), /Sent|Read/));
  await arrivesOnce('slow and steady');
});

test('cut in the middle of a frame, it is sent again and stored once', async () => {
  await visit();
  await meets('cut');
  await visitor.input.fill('cut in the middle of these words');
  // Only the post is under way from here on.
  await desk.page.getByText('The visitor is typing').waitFor();
  proxy.cutNext();
  await visitor.input.press('Enter');
  await visitor.widget.getByText('No connection').waitFor();
  assert.match(proxy.cut, /"post".*cut in the middle of these words/);
  assert.equal(await delivery('cut in the middle'), 'Sending…');
  assert.equal(await desk.count('cut in the middle'), 0);
  proxy.heal();
  await eventually(async () => assert.match(await delivery('cut in the middle'), /Sent|Read/));
  await arrivesOnce('cut in the middle of these words');
});

const longAfter = async () => {
  await new Promise((resolve) => { setTimeout(resolve, kAsleepMs); });
  proxy.release();
};
for (const [what, happens] of [['has', longAfter], ['has lost', () => proxy.drop()]]) {
  test(`a tab that was asleep and ${what} its connection catches up, and doubles nothing`, async () => {
    await visit();
    await meets(`asleep, ${what}`);
    // The relay has the message, and the tab has not heard of it.
    proxy.hold();
    await visitor.ask('good night');
    await desk.says('good night');
    await isShown('good night', 'Sending…');
    await whileAsleep(visitor.page, [desk.page], async () => {
      await desk.write('are you still there?');
      await desk.says('are you still there?');
      await happens();
    });
    await visitor.says('are you still there?');
    await eventually(async () => assert.match(await delivery('good night'), /Sent|Read/));
    await visitor.ask('good morning');
    await arrivesOnce('good night');
    await arrivesOnce('good morning');
    assert.equal(await visitor.count('are you still there?'), 1);
  });
}

for (const [how, hours] of [['fast', 5], ['slow', -5]]) {
  test(`with a clock that is five hours ${how} typing ends, and times are the relay's`, async () => {
    await visit(() => context.addInitScript((ahead) => {
      const { now } = Date;
      Date.now = () => now() + ahead;
    }, hours * 3_600_000));
    await meets(`clock ${how}`);
    await desk.typesUntil(visitor.widget.getByText('Mia is typing').waitFor());
    await visitor.widget.getByText('Mia is typing').waitFor({ state: 'hidden' });
    await visitor.ask(`what is the time, ${how}?`);
    await arrivesOnce(`what is the time, ${how}?`);
    const said = await visitor.log.locator('.row', { hasText: 'what is the time' }).locator('time').getAttribute('datetime');
    assert.ok(Math.abs(Date.parse(said) - Date.now()) < 60_000, said);
  });
}

test('an agent who has seen it makes it read, here and after a reload', async () => {
  await visit();
  await meets('read');
  await desk.row('frozen').click();
  await visitor.ask('have you read this?');
  await isShown('have you read this?', 'Sent');
  await desk.row('have you read this?').click();
  await isShown('have you read this?', 'Read');
  await visitor.page.reload();
  await visitor.open();
  await isShown('have you read this?', 'Read');
});

test('what came while the panel was closed is unread after a reload, until it is opened', async () => {
  await visit();
  await meets('unread');
  const unread = () => visitor.widget.locator('button.launcher .badge').innerText();
  await visitor.page.evaluate(() => window.Foyer('hide'));
  await desk.write('are you still there?');
  await eventually(async () => assert.equal(await unread(), '1'));
  await visitor.page.reload();
  await eventually(async () => assert.equal(await unread(), '1'));
  await visitor.open();
  await visitor.says('are you still there?');
  await eventually(async () => assert.equal(await unread(), ''));
  await visitor.page.reload();
  await visitor.widget.locator('button.launcher').waitFor();
  await eventually(async () => assert.ok(await visitor.page.evaluate(() => performance.getEntriesByType('resource').some(({ name }) => name.endsWith('.wasm')))));
  assert.equal(await unread(), '');
});

test('refused for good it failed, and its button sends it again', async () => {
  await visit();
  await meets('refused');
  await refuseNext(visitor);
  await visitor.ask('once more, please');
  await isShown('once more, please', 'Not sent. Try again');
  await visitor.choice('Not sent. Try again').click();
  await eventually(async () => assert.match(await delivery('once more, please'), /Sent|Read/));
  await arrivesOnce('once more, please');
});

test('more at once than the relay takes: the visitor is told for how long it waits, and all of it arrives in order', async () => {
  await visit();
  await meets('hasty');
  const texts = Array.from({ length: 130 }, (_, at) => `quick ${at}.`);
  await visitor.page.evaluate((all) => {
    window.left = [];
    window.sending = 0;
    setInterval(() => {
      const { shadowRoot } = document.querySelector('foyer-widget');
      // Screen readers are told once, before it.
      const told = shadowRoot.querySelector('.connection:not([hidden])')?.textContent.match(/.*Your messages go out in (\d+) second/);
      if (!told) return;
      if (+told[1] !== window.left.at(-1)) window.left.push(+told[1]);
      window.sending = Math.max(window.sending, [...shadowRoot.querySelectorAll('.delivery')].filter(({ textContent }) => textContent === 'Sending…').length);
    }, 50);
    for (const text of all) window.Foyer('ask', text);
  }, texts);
  await visitor.widget.getByText('Your messages go out in').first().waitFor();
  await eventually(async () => assert.match(await delivery(texts.at(-1)), /Sent|Read/), 'it is not sent', 40_000);
  await visitor.widget.getByText('Your messages go out').first().waitFor({ state: 'hidden' });
  // It was counted down; a machine that is busy leaves numbers out.
  const { left, sending } = await visitor.page.evaluate(() => ({ left: window.left, sending: window.sending }));
  assert.ok(sending > 0);
  assert.ok(Math.max(...left) <= 5 && left.some((seconds, at) => at > 0 && seconds < left[at - 1]), String(left));
  await desk.says(texts.at(-1));
  const quick = (lines) => lines.filter((line) => line.startsWith('quick'));
  assert.deepEqual(quick(await visitor.lines()), texts);
  assert.deepEqual(quick(await desk.bubbles()), texts);
});
