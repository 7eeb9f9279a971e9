// The documentation that the relay serves: pages without scripts, whole, and true to what the program and the types say.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { launch } from '../support/chromium.mjs';
import { Relay, root } from './relay.mjs';
import { shoot } from './screenshots.mjs';

const pages = ['', 'owner', 'agent', 'integrator', 'operator'];
const source = (name) => readFileSync(join(root, `assets/docs/${name}.md`), 'utf8');
const types = readFileSync(join(root, 'web/foyer.d.ts'), 'utf8');

let relay, browser, page, complaints;

before(async () => {
  relay = await Relay.start();
  browser = await launch();
  page = await (await browser.newContext({ viewport: { width: 1280, height: 900 } })).newPage();
  complaints = [];
  page.on('console', (message) => { if (message.type() === 'error') complaints.push(message.text()); });
});

after(async () => {
  await browser?.close();
  await relay?.kill('SIGTERM');
});

test('every page is there, styled, under a policy that lets nothing run', async () => {
  for (const name of pages) {
    const response = await page.goto(`${relay.origin}/docs/${name}`);
    assert.equal(response.status(), 200, name);
    assert.match(response.headers()['content-security-policy'], /^default-src 'none'; style-src 'self'/);
    assert.equal(await page.locator('script, style, [style], [onclick]').count(), 0);
    assert.equal(await page.locator('h1').count(), 1);
    assert.notEqual(await page.locator('header').evaluate((element) => getComputedStyle(element).position), 'static');
  }
  // The icon that browsers ask for by themselves.
  assert.deepEqual(complaints.filter((line) => !line.includes('404')), []);
});

test('every link of theirs leads somewhere', async () => {
  for (const name of pages) {
    await page.goto(`${relay.origin}/docs/${name}`);
    const links = await page.locator('a').evaluateAll((all) => all.map(({ href }) => href));
    for (const link of new Set(links.filter((href) => href.startsWith(relay.origin)))) {
      const [address, anchor] = link.split('#');
      const answer = await fetch(address);
      assert.equal(answer.status, 200, link);
      if (anchor) assert.ok((await answer.text()).includes(`id="${anchor}"`), link);
    }
  }
});

test('they reflow on a phone, and are dark where the system is', async () => {
  const context = await browser.newContext({ viewport: { width: 320, height: 640 }, colorScheme: 'dark' });
  const phone = await context.newPage();
  for (const name of pages) {
    await phone.goto(`${relay.origin}/docs/${name}`);
    assert.ok(await phone.evaluate(() => document.documentElement.scrollWidth <= 320), name);
  }
  assert.equal(await phone.evaluate(() => getComputedStyle(document.body).backgroundColor), 'rgb(20, 23, 27)');
  await shoot(phone, 'docs-phone');
  await context.close();
  await page.goto(`${relay.origin}/docs/integrator`);
  await shoot(page, 'docs');
});

test('the integrator’s page has every setting, verb and event of foyer.d.ts', () => {
  const text = source('integrator');
  const union = types.match(/type FoyerEvent =([^;]+);/)[1];
  const verbs = [...types.matchAll(/\(verb: ([^,)]+)/g)].flatMap(([, names]) => [...names.matchAll(/'(\w+)'/g)].map(([, name]) => name));
  const settings = [...types.match(/interface FoyerSettings \{([^}]+)\}/)[1].matchAll(/^ {2}(\w+)\?:/gm)].map(([, name]) => name);
  assert.ok(verbs.length > 10 && settings.length > 5);
  for (const name of [...verbs, ...settings, ...[...union.matchAll(/'(\w+)'/g)].map(([, event]) => event)]) assert.ok(text.includes(`\`${name}\``), name);
});

test('the operator’s page has every option of the relay and every field of a site', () => {
  const text = source('operator');
  const help = execFileSync(join(root, 'build/release/foyer'), ['serve', '--help'], { encoding: 'utf8' });
  for (const [, option] of help.matchAll(/^ {2}(--[a-z-]+) /gm)) assert.ok(text.includes(`\`${option}\``), option);
  const known = readFileSync(join(root, 'server/config/sites.cpp'), 'utf8').match(/kKnown = \{([^}]+)\}/)[1];
  for (const [, field] of known.matchAll(/"(\w+)"/g)) assert.ok(text.includes(`\`${field}\``), field);
});

test('the types are served beside the loader', async () => {
  const answer = await fetch(`${relay.origin}/foyer.d.ts`);
  assert.equal(answer.headers.get('content-type'), 'text/plain; charset=utf-8');
  assert.equal(await answer.text(), types);
});
