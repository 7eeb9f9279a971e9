// How a visitor and a person reach each other: nobody there is said plainly, with the opening hours where the visitor is; a call is asked
// for; and the owner's page says who the visitor is.
import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, before, test } from 'node:test';
import { launch } from '../support/chromium.mjs';
import { Desk, eventually, Visitor } from './browser.mjs';
import { Relay, root } from './relay.mjs';
import { shoot } from './screenshots.mjs';

const kOwner = { name: 'Mia', email: 'mia@example.com', password: 'a long enough password' };

let relay, browser, desk, context, visitor, secret;

// The demo shop, and the same once more that takes signed identities only.
function sites() {
  const [demo] = JSON.parse(readFileSync(join(root, 'server/demo.json'), 'utf8')).sites;
  const file = join(mkdtempSync(join(tmpdir(), 'foyer-sites-')), 'strict.json');
  const faq = join(root, 'server', typeof demo.faq === 'string' ? demo.faq : Object.values(demo.faq)[0]);
  writeFileSync(file, JSON.stringify({ sites: [{ key: 'strict', origins: ['self'], faq, identity: 'required' }] }));
  return file;
}

before(async () => {
  relay = await Relay.start(['--site-file', sites()]);
  browser = await launch();
  desk = await Desk.at(await browser.newContext({ viewport: { width: 1440, height: 900 } }), relay.setupLink());
  await desk.createOwner(kOwner);
  await desk.tab('All').click();
});
after(async () => {
  await browser?.close();
  await relay?.kill('SIGTERM');
});
afterEach(() => context?.close());

const visit = async (options = {}, settings = {}) => {
  context = await browser.newContext({ locale: 'en-GB', viewport: { width: 1280, height: 800 }, ...options });
  visitor = await Visitor.at(context, `${relay.origin}/demo/`, settings);
  await visitor.open();
};
const asksForPerson = (question) => visitor.ask(`can I talk to a human please? ${question}`);
const failures = () => visitor.page.evaluate(() => window.failures);
const listens = () => visitor.page.evaluate(() => {
  window.failures = [];
  window.Foyer('on', 'error', (why) => window.failures.push(why));
});

test('the owner finds the site’s secret on the page, and it is the one that signs', async () => {
  await desk.button('Install').click();
  const card = desk.page.locator('.site', { hasText: 'data-site="demo"' });
  await card.locator('details.secret summary').click();
  secret = await card.locator('details.secret code').innerText();
  assert.match(secret, /^[0-9a-f]{64}$/);
  await desk.button('Inbox').click();
  await desk.tab('All').click();
});

const sign = (id) => createHmac('sha256', secret).update(id).digest('hex');
const token = (claims) => {
  const text = [{ alg: 'HS256', typ: 'JWT' }, claims].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.');
  return `${text}.${createHmac('sha256', secret).update(text).digest('base64url')}`;
};
const inSeconds = (seconds) => Math.floor(Date.now() / 1000) + seconds;

test('who is signed for is shown as such, who is not as a claim', async () => {
  await visit();
  await visitor.page.evaluate((user) => window.Foyer('identify', user), { id: 'user-42', name: 'Ada', email: 'ada@example.com', phone: '+44 20 7946 0018', hash: sign('user-42') });
  await asksForPerson('signed');
  await desk.row('signed').click();
  await eventually(async () => assert.match(await desk.details.innerText(), /user-42\s+Signed by your server/));
  assert.match(await desk.details.innerText(), /ada@example\.com/);
  assert.equal(await desk.details.locator('a[href^="tel:"]').getAttribute('href'), 'tel:+442079460018');
  await context.close();
  await visit();
  await visitor.page.evaluate(() => window.Foyer('identify', { id: 'user-43', name: 'Mallory' }));
  await asksForPerson('a mere claim');
  await desk.row('a mere claim').click();
  await eventually(async () => assert.match(await desk.details.innerText(), /user-43\s+Not signed/));
});

test('a token says who the visitor is, and is fetched anew at every connection', async () => {
  await visit();
  await context.exposeFunction('fetchToken', () => token({ sub: 'user-44', name: 'Grace', exp: inSeconds(60) }));
  await visitor.page.evaluate(() => {
    window.fetched = 0;
    window.Foyer('identify', async () => { window.fetched += 1; return window.fetchToken(); });
  });
  await asksForPerson('by token');
  await desk.row('by token').click();
  await eventually(async () => assert.match(await desk.details.innerText(), /user-44\s+Signed by your server/));
  await relay.kill('SIGKILL');
  await relay.up();
  await eventually(async () => assert.equal(await visitor.page.evaluate(() => window.fetched), 2));
});

test('what is not right is told to the page, not to the visitor', async () => {
  await visit();
  await listens();
  await visitor.page.evaluate(() => window.Foyer('identify', { id: 'user-42', hash: '00' }));
  await asksForPerson('wrong hash');
  await eventually(async () => assert.match((await failures())[0], /not the hex HMAC-SHA256/));
  await visitor.page.evaluate((old) => window.Foyer('identify', () => old), token({ sub: 'user-42', exp: inSeconds(-1) }));
  await eventually(async () => assert.match((await failures())[1], /expired/));
  assert.equal(await visitor.widget.locator('.connection').isVisible(), false);
});

test('a site that requires it refuses who is not signed for', async () => {
  await visit({}, { site: 'strict' });
  await listens();
  await visitor.page.evaluate(() => window.Foyer('identify', { id: 'user-45', name: 'Mallory' }));
  await asksForPerson('strictly');
  await eventually(async () => assert.match((await failures())[0], /signed identities only/));
  await desk.row('strictly').click();
  await eventually(async () => assert.doesNotMatch(await desk.details.innerText(), /user-45/));
});

test('the place in the queue is told, and moves up', async () => {
  await visit();
  await asksForPerson('second in line');
  const place = async () => Number((await visitor.widget.locator('.status').innerText()).match(/\d+/)?.[0] ?? 1);
  await visitor.says('Our team has your question');
  const first = await place();
  assert.ok(first > 1);
  await desk.row('strictly').click();
  await desk.button('Claim').click();
  await eventually(async () => assert.equal(await place(), first - 1));
});

test('with nobody there the hours are said where the visitor is, and a call can be asked for', async () => {
  await desk.page.close();
  // Visitors hear that the last agent has gone once a new page of theirs might have come.
  await new Promise((resolve) => { setTimeout(resolve, 6000); });
  await visit({ timezoneId: 'Asia/Kolkata' });
  await asksForPerson('anybody there');
  await visitor.says('Nobody from our team is here right now');
  const form = visitor.widget.locator('form.card:not(.rating)');
  await form.getByText('Opening hours, in your time').waitFor();
  assert.match((await form.locator('dl').innerText()).replace(/\s+/g, ' '), /Mon – Fri 1[23]:30/);
  assert.equal(await form.locator('input[type=tel]').isVisible(), false);
  await form.getByLabel('Please call me back').check();
  await form.locator('input[type=tel]').fill('call me');
  await visitor.choice('Send').first().click();
  await form.getByText('Please enter a telephone number').waitFor();
  await form.locator('input[type=tel]').fill('+91 22 5550 1234');
  await shoot(visitor.page, 'contact');
  await visitor.choice('Send').first().click();
  await visitor.says('Our team has your question and your address');
  desk = await Desk.at(await browser.newContext({ viewport: { width: 1440, height: 900 } }), `${relay.origin}/admin`);
  await desk.page.locator('input[name=email]').fill(kOwner.email);
  await desk.page.locator('input[name=password]').fill(kOwner.password);
  await desk.page.locator('button[type=submit]').click();
  await desk.tab('All').click();
  await desk.row('anybody there').click();
  await eventually(async () => assert.match(await desk.details.innerText(), /\+91 22 5550 1234/));
  assert.equal(await desk.details.locator('a[href^="tel:"]').getAttribute('href'), 'tel:+912255501234');
});

test('two questions that lead nowhere are enough: a person is offered', async () => {
  await visit();
  await visitor.ask('wheres my tea');
  await visitor.choice('None of these').click();
  await visitor.says('Could you put it in other words?');
  await visitor.ask('wheres my tea');
  await visitor.choice('None of these').click();
  await visitor.choice('Yes, talk to a person').waitFor();
});
