// The main story in the browsers that are not Chromium, as apt has them: a known question is answered, a person is asked for and
// replies, and after a reload it is all still there.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { launchWhole } from '../support/chromium.mjs';
import { Desk, eventually } from '../e2e/browser.mjs';
import { Relay } from '../e2e/relay.mjs';
import { Firefox, WebKit } from './wire.mjs';

const kEnter = '\uE007';
const kPatienceMs = 60_000;

let relay, chromium, desk;

before(async () => {
  relay = await Relay.start();
  chromium = await launchWhole();
  desk = await Desk.at(await chromium.newContext(), relay.setupLink());
  await desk.createOwner({ name: 'Mia', email: 'mia@example.com', password: 'a long enough password' });
});
after(async () => {
  await chromium?.close();
  await relay?.kill('SIGTERM');
});

for (const Browser of [Firefox, WebKit]) {
  describe(Browser.name, () => {
    const question = `can you recommend a hotel in Lisbon, asks ${Browser.name}`;
    let browser;
    before(async () => { browser = await Browser.start(); });
    after(() => browser?.stop());

    const lines = () => browser.run(() => [...document.querySelector('foyer-widget').shadowRoot.querySelectorAll('.log .bubble, .log .notice')].map((line) => line.innerText));
    const says = (text) => eventually(async () => assert.ok((await lines()).some((line) => line.includes(text)), `${await lines()}`), text, kPatienceMs);
    // Clicks the last element that the selector finds and that has the text.
    const click = async (selector, text = '') => {
      const place = await eventually(async () => {
        const found = await browser.run((selector, text) => {
          const all = [...document.querySelector('foyer-widget').shadowRoot.querySelectorAll(selector)].filter((element) => element.innerText.includes(text) && element.getClientRects().length > 0);
          all.at(-1)?.scrollIntoView({ block: 'nearest' });
          const box = all.at(-1)?.getBoundingClientRect();
          return box && { x: Math.round(box.x + box.width / 2), y: Math.round(box.y + box.height / 2) };
        }, selector, text);
        assert.ok(found);
        return found;
      }, `${selector} ${text}`, kPatienceMs);
      await browser.click(place.x, place.y);
    };
    const open = async () => {
      await click('.launcher');
      await eventually(async () => assert.equal(await browser.run(() => document.querySelector('foyer-widget').shadowRoot.activeElement?.tagName), 'TEXTAREA'), 'the field has the focus', kPatienceMs);
    };

    test('a known question is answered', async () => {
      await browser.goto(`${relay.origin}/demo/`);
      await open();
      await browser.press(`how can I track my parcel?${kEnter}`);
      await says('confirmation');
    });

    test('a person is asked for, and their reply is seen', async () => {
      await browser.press(`${question}${kEnter}`);
      await click('button', 'Yes, talk to a person');
      await says('Our team has your question');
      await desk.row(question).click();
      await desk.says(question);
      await desk.button('Claim').click();
      await says('Mia has joined');
      await desk.write(`we only know tea, dear ${Browser.name}`);
      await says('we only know tea');
    });

    test('a reload finds the conversation', async () => {
      const earlier = await lines();
      await browser.goto(`${relay.origin}/demo/`);
      await open();
      await eventually(async () => assert.deepEqual(await lines(), earlier), 'the same lines', kPatienceMs);
    });
  });
}
