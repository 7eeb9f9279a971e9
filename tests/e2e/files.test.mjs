// Files in a conversation: picked, pasted and dropped, with how far they are, stopped and tried again; both ways; and who may have them.
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { launch } from '../support/chromium.mjs';
import { Desk, eventually, Visitor } from './browser.mjs';
import { png } from './pictures.mjs';
import { Relay, root } from './relay.mjs';
import { shoot } from './screenshots.mjs';

const kOwner = { name: 'Mia', email: 'mia@example.com', password: 'a long enough password' };
const kLimit = 200_000;
const kTotal = 700_000;
const picture = png(320, 200, [214, 120, 40]);

let relay, browser, visitor, desk, conversation;

before(async () => {
  // The demo's site again, with small limits.
  const config = join(mkdtempSync(join(tmpdir(), 'foyer-files-')), 'sites.json');
  writeFileSync(config, JSON.stringify({ sites: [{ key: 'small', origins: ['self'], faq: join(root, 'assets/faq/shop.json'), max_file_bytes: kLimit, max_files_bytes: kTotal }] }));
  relay = await Relay.start(['--site-file', config]);
  browser = await launch();
  desk = await Desk.at(await browser.newContext({ viewport: { width: 1440, height: 900 } }), relay.setupLink());
  await desk.createOwner(kOwner);
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'en-GB', acceptDownloads: true });
  visitor = await Visitor.at(context, `${relay.origin}/demo/`);
  await bootSmall();
});

after(async () => {
  await browser?.close();
  await relay?.kill('SIGTERM');
});

const bootSmall = () => visitor.page.evaluate(() => window.Foyer('boot', { site: 'small' }));
const uploads = () => visitor.widget.locator('.upload');
const pick = (...files) => visitor.widget.locator('input[type=file]').setInputFiles(files);
const text = (name, size) => ({ name, mimeType: 'text/plain', buffer: Buffer.alloc(size, 'a') });

// Puts a file into a paste or a drop, as the browser itself would.
const give = (type, name, bytes) => visitor.page.evaluate(({ type, name, bytes }) => {
  const data = new DataTransfer();
  data.items.add(new File([Uint8Array.from(bytes)], name, { type: 'image/png' }));
  const target = document.querySelector('foyer-widget').shadowRoot.querySelector('.composer textarea');
  const event = type === 'paste' ? new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true })
    : new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true });
  target.dispatchEvent(event);
}, { type, name, bytes: [...bytes] });

test('to the bot no file can be sent: there is no paperclip, and a drop does nothing', async () => {
  await visitor.open();
  await visitor.choice('Where is my order?').waitFor();
  assert.equal(await visitor.widget.locator('.attach').isVisible(), false);
  await give('drop', 'early.png', picture);
  await give('paste', 'early.png', picture);
  assert.equal(await uploads().count(), 0);
});

test('a picture goes to the agent and is seen by both', async () => {
  const escalated = visitor.page.evaluate(() => new Promise((heard) => { window.Foyer('on', 'escalated', heard); }));
  await visitor.choice('Talk to a person').click();
  await visitor.says('Our team has your question');
  conversation = await escalated;
  await desk.page.locator('button.row').first().click();
  await desk.button('Claim').click();
  await visitor.says('Mia has joined');
  await visitor.widget.locator('.attach').waitFor();
  await pick({ name: 'my kettle.png', mimeType: 'image/png', buffer: picture });
  await visitor.widget.locator('.row.visitor canvas[aria-label="my kettle.png"]').waitFor();
  await visitor.widget.locator('.row.visitor.read .file').waitFor();
  assert.equal(await uploads().count(), 0);
  const shown = desk.log.locator('img[alt="my kettle.png"]');
  await shown.waitFor();
  await eventually(async () => assert.equal(await shown.evaluate((image) => image.naturalWidth), 320));
});

test('pasted and dropped files are sent too', async () => {
  await give('paste', 'pasted.png', png(64, 64, [10, 120, 200]));
  await visitor.widget.locator('canvas[aria-label="pasted.png"]').waitFor();
  await give('dragover', 'dropped.png', picture);
  await visitor.widget.locator('.panel.dropping').waitFor();
  await give('drop', 'dropped.png', png(64, 64, [10, 200, 90]));
  assert.equal(await visitor.widget.locator('.panel.dropping').count(), 0);
  await visitor.widget.locator('canvas[aria-label="dropped.png"]').waitFor();
});

test('an agent who reads the end goes on reading it when a picture has come', async () => {
  await desk.page.setViewportSize({ width: 1440, height: 500 });
  // Its row is there long before its bytes.
  let come;
  await desk.page.route('**/v1/files?*', async (route) => {
    await new Promise((resolve) => { come = resolve; });
    await route.continue();
  }, { times: 1 });
  await pick({ name: 'late.png', mimeType: 'image/png', buffer: png(300, 240, [90, 120, 200]) });
  const late = desk.log.locator('img[alt="late.png"]');
  await late.waitFor({ state: 'attached' });
  await eventually(() => assert.ok(come));
  come();
  await eventually(async () => assert.equal(await late.evaluate((image) => image.naturalWidth), 300));
  const fromEnd = () => desk.log.evaluate((log) => Math.round(log.scrollHeight - log.scrollTop - log.clientHeight));
  await eventually(async () => assert.equal(await fromEnd(), 0), 'the end is not seen', 3000);
  await desk.page.setViewportSize({ width: 1440, height: 900 });
});

test('too large a file is told of in words, before a byte is sent', async () => {
  visitor.traffic.length = 0;
  await pick(text('large.txt', kLimit + 1));
  await visitor.widget.getByRole('alert').getByText('large.txt is too large: a file may have up to 195 kB.').waitFor();
  assert.deepEqual(visitor.traffic.filter((url) => url.includes('/v1/files')), []);
  await shoot(visitor.page, 'file-too-large');
  await uploads().getByRole('button', { name: 'large.txt' }).click();
  assert.equal(await uploads().count(), 0);
});

test('what a file is decide its bytes: a program that is called a picture is refused', async () => {
  await pick({ name: 'holiday.png', mimeType: 'image/png', buffer: Buffer.from('MZ\x90\x00\x03\x00\x00\x00', 'latin1') });
  await visitor.widget.getByText('holiday.png cannot be sent').waitFor();
  assert.equal(await visitor.count('holiday.png'), 0);
  await uploads().getByRole('button', { name: 'holiday.png' }).click();
});

test('an upload shows how far it is, can be stopped, and leaves no message', async () => {
  const network = await visitor.page.context().newCDPSession(visitor.page);
  await network.send('Network.enable');
  await network.send('Network.emulateNetworkConditions', { offline: false, latency: 0, downloadThroughput: -1, uploadThroughput: 20_000 });
  await pick(text('slow.txt', 150_000));
  const bar = visitor.widget.getByRole('progressbar', { name: 'slow.txt' });
  await eventually(async () => assert.ok(await bar.evaluate((element) => element.value > 0 && element.value < 1)));
  await shoot(visitor.page, 'upload');
  await uploads().getByRole('button', { name: 'slow.txt' }).click();
  await network.send('Network.emulateNetworkConditions', { offline: false, latency: 0, downloadThroughput: -1, uploadThroughput: -1 });
  await network.detach();
  await visitor.ask('never mind');
  await desk.says('never mind');
  assert.equal(await visitor.count('slow.txt'), 0);
  assert.equal(await desk.count('slow.txt'), 0);
});

test('with the relay gone it is not shown as sent, and is tried again by one click', async () => {
  await relay.kill('SIGKILL');
  await pick(text('notes.txt', 20));
  await visitor.widget.getByText('notes.txt was not sent.').waitFor();
  assert.equal(await visitor.count('notes.txt'), 0);
  await relay.up();
  await visitor.widget.locator('.upload').getByRole('button', { name: 'Try again' }).click();
  await visitor.widget.locator('.row.visitor.read').getByText('notes.txt').waitFor();
  await desk.says('notes.txt');
});

test('a file of the agent comes, and is saved under its name', async () => {
  await desk.page.locator('.attach input').setInputFiles({ name: 'Rechnung №1.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7\n%fake\n') });
  const file = visitor.widget.locator('.row.agent .file', { hasText: 'Rechnung №1.pdf' });
  await file.waitFor();
  const [download] = await Promise.all([visitor.page.waitForEvent('download'), file.click()]);
  assert.equal(download.suggestedFilename(), 'Rechnung №1.pdf');
  assert.equal(readFileSync(await download.path(), 'utf8'), '%PDF-1.7\n%fake\n');
  await shoot(visitor.page, 'files');
  await shoot(desk.page, 'admin-files');
});

test('a reload shows the same files', async () => {
  const earlier = await visitor.lines();
  await visitor.page.reload();
  await bootSmall();
  await visitor.page.evaluate(() => window.Foyer('show'));
  await visitor.input.waitFor();
  await eventually(async () => assert.deepEqual((await visitor.lines()).length, earlier.length));
  await visitor.widget.locator('canvas[aria-label="my kettle.png"]').waitFor();
});

test('links, addresses, numbers and code are live on both sides, and nothing else is', async () => {
  await visitor.ask('see https://x.example/a, write to me@x.example or call +44 20 7946 0018 <b>now</b>\n```\nlet a = `1`;\n```');
  const bubble = visitor.log.locator('.row.visitor .bubble').last();
  assert.deepEqual(await bubble.locator('a').evaluateAll((links) => links.map((link) => [link.getAttribute('href'), link.rel])),
    [['https://x.example/a', 'noopener noreferrer nofollow'], ['mailto:me@x.example', 'noopener noreferrer nofollow'], ['tel:+442079460018', 'noopener noreferrer nofollow']]);
  assert.equal(await bubble.locator('pre').innerText(), 'let a = `1`;');
  assert.equal(await bubble.locator('b').count(), 0);
  await desk.says('write to');
  const theirs = desk.log.locator('.message.visitor .bubble').last();
  assert.deepEqual(await theirs.locator('a').evaluateAll((links) => links.map((link) => link.getAttribute('href'))), ['https://x.example/a', 'mailto:me@x.example', 'tel:+442079460018']);
  assert.equal(await theirs.locator('pre').innerText(), 'let a = `1`;');
  await visitor.ask('👍🎉');
  assert.ok(await visitor.log.locator('.bubble.emoji').last().evaluate((element) => parseFloat(getComputedStyle(element).fontSize) >= 30));
  await shoot(visitor.page, 'live-words');
});

test('without the visitor’s secret or an agent’s cookie there is no file', async () => {
  const [source] = await desk.log.locator('img[alt="my kettle.png"]').evaluateAll((images) => images.map((image) => image.src));
  const asked = async (headers = {}) => fetch(source, { headers });
  assert.equal((await asked()).status, 404);
  assert.equal((await asked({ Authorization: `Bearer ${'0'.repeat(64)}` })).status, 404);
  const own = await desk.page.evaluate(async (url) => {
    const response = await fetch(url);
    return [response.status, ...['content-type', 'content-disposition', 'content-security-policy', 'x-content-type-options'].map((name) => response.headers.get(name))];
  }, source);
  assert.deepEqual(own, [200, 'image/png', "inline; filename*=UTF-8''my%20kettle%2Epng", "sandbox; default-src 'none'", 'nosniff']);
  const notes = await desk.page.evaluate(async (url) => (await fetch(url)).headers.get('content-disposition'), await desk.log.locator('a.file', { hasText: 'notes.txt' }).getAttribute('href'));
  assert.match(notes, /^attachment; /);
});

test('too many at once are told of with the time that is left, and go out by themselves', async () => {
  // From the same address, until the relay takes no more.
  const refused = await desk.page.evaluate(async (id) => {
    for (;;) {
      const { status, headers } = await fetch(`/v1/files?conversation=${id}&name=x.txt`, { method: 'POST', body: 'x' });
      if (status !== 201) return [status, Number(headers.get('Retry-After'))];
    }
  }, conversation);
  assert.equal(refused[0], 429);
  assert.ok(refused[1] >= 1 && refused[1] <= 5, `${refused}`);
  const sendings = (name) => visitor.traffic.filter((url) => url.endsWith(`name=${name}`)).length;
  // One that waits is given up like any other.
  await pick(text('hasty.txt', 20), text('patient.txt', 20));
  await uploads().getByText('hasty.txt goes out in').first().waitFor({ state: 'attached' });
  await uploads().getByRole('button', { name: 'hasty.txt' }).click();
  const row = uploads().filter({ hasText: 'patient.txt' });
  const left = async () => Number((await row.locator('span[aria-hidden=true]').innerText()).match(/^Too many files at once: patient\.txt goes out in (\d) seconds?\.$/)[1]);
  const first = await eventually(left);
  assert.equal(await row.getByRole('button', { name: 'Try again' }).count(), 0);
  await shoot(visitor.page, 'upload-too-fast');
  await eventually(async () => assert.ok(await left() < first));
  await visitor.widget.locator('.row.visitor.read').getByText('patient.txt').waitFor();
  assert.equal(await row.count(), 0);
  assert.equal(await visitor.count('patient.txt'), 1);
  assert.deepEqual([sendings('hasty.txt'), sendings('patient.txt')], [1, 2]);
  // What it counts is in its memory.
  await relay.kill('SIGKILL');
  await relay.up();
});

test('the same bytes lie on the disk once, and a site has room for so much', async () => {
  const before = blobs();
  await pick({ name: 'again.png', mimeType: 'image/png', buffer: picture });
  await visitor.widget.locator('canvas[aria-label="again.png"]').waitFor();
  assert.equal(blobs(), before);
  for (const name of ['b', 'c', 'd', 'e']) await pick({ name: `${name}.txt`, mimeType: 'text/plain', buffer: Buffer.alloc(kLimit - 10, name) });
  await visitor.widget.getByText('e.txt was not sent: there is no room left for files.').waitFor();
});

const blobs = () => readdirSync(join(relay.data, 'files'), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).length;

test('no page complained of anything but what was refused', () => {
  const expected = /ERR_CONNECTION_REFUSED|ERR_CONNECTION_RESET|WebSocket connection|Failed to load resource/;
  assert.deepEqual([...visitor.complaints, ...desk.complaints].filter((line) => !expected.test(line)), []);
});
