// Storage that the browser refuses, in each of the ways in which browsers do: everything works for the length of the page, and says
// nothing of it.
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, before, test } from 'node:test';
import { launchWhole, launchWith } from '../support/chromium.mjs';
import { quiet, Visitor } from './browser.mjs';
import { Website } from './website.mjs';

let website, relay, browser, context, visitor;

before(async () => {
  website = await Website.start();
  relay = await website.relay();
  browser = await launchWhole();
  const tag = `<script async src="${relay.origin}/foyer.js" data-site="shop"></script>`;
  website.pages['/'] = { html: `<!doctype html><html lang="en"><title>Shop</title><link rel="icon" href="data:,"><body><h1>Shop</h1>${tag}</body></html>` };
});
after(async () => {
  await browser?.close();
  await relay?.kill('SIGTERM');
  await website?.close();
});
afterEach(() => context.close());

const worksForThePage = async () => {
  await visitor.open();
  await visitor.ask('how can I track my parcel?');
  await visitor.says('confirmation');
  await visitor.widget.locator('.launcher').click();
  await visitor.open();
  assert.equal(await visitor.count('confirmation'), 1);
  await visitor.choice('Talk to a person').last().click();
  await visitor.widget.locator('form.card:not(.rating) input[type=email]').fill('ana@example.com');
  await visitor.choice('Send').last().click();
  await visitor.says('Our team has your question and your address');
  await quiet(visitor);
};

test('the visitor has forbidden all storage in the settings of the browser', async () => {
  const profile = mkdtempSync(join(tmpdir(), 'foyer-profile-'));
  mkdirSync(join(profile, 'Default'));
  writeFileSync(join(profile, 'Default/Preferences'), JSON.stringify({ profile: { default_content_setting_values: { cookies: 2 } } }));
  context = await launchWith(profile);
  visitor = await Visitor.at(context, website.origin);
  const refused = await visitor.page.evaluate(() => { try { return localStorage.length; } catch (error) { return error.name; } });
  assert.equal(refused, 'SecurityError');
  await worksForThePage();
  // It may still be writing.
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
});

// The page has taken what there was of both storages; `refused` is what was then not written for want of room.
const takesAllRoom = () => {
  window.refused = [];
  const { setItem } = Storage.prototype;
  for (const storage of [localStorage, sessionStorage]) {
    for (let size = 2 ** 23; size >= 1; size /= 2) {
      try { setItem.call(storage, `taken ${size}`, '.'.repeat(size)); } catch { /* half as much may fit */ }
    }
  }
  Storage.prototype.setItem = function (key, value) {
    try { setItem.call(this, key, value); } catch (error) { window.refused.push(error.name); throw error; }
  };
  const { transaction } = IDBDatabase.prototype;
  IDBDatabase.prototype.transaction = function (...what) {
    const begun = transaction.apply(this, what);
    begun.addEventListener('abort', () => window.refused.push(`${begun.error.name} of ${this.name}`));
    return begun;
  };
};

test('the disk has no room', async () => {
  context = await browser.newContext({ locale: 'en-GB' });
  await context.addInitScript(takesAllRoom);
  visitor = await Visitor.at(context, website.origin);
  const session = await context.newCDPSession(visitor.page);
  await session.send('Storage.overrideQuotaForOrigin', { origin: website.origin, quotaSize: 1 });
  await worksForThePage();
  const refused = await visitor.page.evaluate(() => window.refused);
  assert.deepEqual([...new Set(refused)].sort(), ['QuotaExceededError', 'QuotaExceededError of foyer:shop']);
});

for (const [what, break$] of [
  ['is not there', () => { Object.defineProperty(window, 'indexedDB', { value: undefined }); Object.defineProperty(window, 'localStorage', { value: null }); }],
  ['throws', () => {
    const refuse = () => { throw new DOMException('The operation is insecure.', 'SecurityError'); };
    indexedDB.__proto__.open = refuse;
    Object.defineProperty(window, 'localStorage', { get: refuse });
  }],
  ['never answers', () => { indexedDB.__proto__.open = () => new EventTarget(); }],
  ['fails', () => {
    indexedDB.__proto__.open = () => {
      const request = new EventTarget();
      setTimeout(() => { request.error = new DOMException('broken', 'UnknownError'); request.onerror?.({ target: request, preventDefault() {} }); });
      return request;
    };
  }],
]) {
  test(`storage ${what}`, async () => {
    context = await browser.newContext({ locale: 'en-GB' });
    await context.addInitScript(break$);
    visitor = await Visitor.at(context, website.origin);
    await worksForThePage();
  });
}
