// foyer.d.ts, as a page written in TypeScript gets it from the relay: what is right compiles, and each wrong call is an error.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { root } from './tools.mjs';

function compile(page) {
  const folder = mkdtempSync(join(tmpdir(), 'foyer-types-'));
  copyFileSync(join(root, 'build/web/foyer.d.ts'), join(folder, 'foyer.d.ts'));
  writeFileSync(join(folder, 'page.ts'), `/// <reference path="foyer.d.ts" />\n${page}\nexport {};\n`);
  const { status, stdout } = spawnSync(process.execPath, [join(root, 'web/node_modules/typescript/bin/tsc'), '--strict', '--noEmit', '--target', 'es2021',
    '--lib', 'es2021,dom', '--types', '', join(folder, 'page.ts')], { encoding: 'utf8' });
  return { status, stdout };
}

// Every verb, event and setting, as foyer.d.ts names them.
const types = readFileSync(join(root, 'web/foyer.d.ts'), 'utf8');
const quoted = (text) => [...text.matchAll(/'([a-z]+)'/g)].map(([, name]) => name);
const verbs = [...types.matchAll(/\(verb: ([^,)]+)/g)].flatMap(([, names]) => quoted(names));
const events = quoted(types.match(/type FoyerEvent =([^;]+);/)[1]);
const fieldsOf = (name) => [...types.match(new RegExp(`interface ${name} \\{([^}]+)\\}`))[1].matchAll(/^ {2}(\w+)\??:/gm)].map(([, field]) => field);

const settings = `{
  site: 'shop', relay: 'https://relay.example', locale: 'en', theme: 'dark', accent: '#0a7', position: 'start', launcherText: 'Ask us', launcher: '#help',
  consent: 'session', renderer: 'imgui', inspect: '',
}`;
const user = "{ id: '42', hash: 'ab', name: 'Mia', email: 'mia@example.com', phone: '+44 20 7946 0018' }";
const calls = `
  foyer('boot'); foyer('boot', ${settings});
  foyer('show'); foyer('hide'); foyer('toggle'); foyer('reset'); foyer('shutdown'); foyer('inspect');
  foyer('ask'); foyer('ask', 'Where is my order?');
  foyer('identify', ${user});
  foyer('identify', () => 'token'); foyer('identify', async () => (await fetch('/foyer-token')).text());
  foyer('attributes', { plan: 'pro', seats: 3, trial: false });
  foyer('locale', 'zh'); foyer('theme', 'auto'); foyer('track', 'checkout'); foyer('track', 'checkout', { step: 2 });
  foyer('consent', 'none'); foyer('consent', 'session'); foyer('consent', 'full'); foyer('consent', true);
  foyer('canvas', document.createElement('canvas')); foyer('canvas');
  const off: () => void = foyer('on', 'ready', (detail) => detail.toUpperCase());
  off();
  ${['open', 'close', 'message', 'unread', 'answer', 'escalated', 'agent', 'resolved', 'rating', 'error'].map((event) => `foyer('on', '${event}', () => undefined);`).join('\n  ')}`;

test('a page that uses every verb, event and setting compiles', () => {
  const { status, stdout } = compile(`window.foyerSettings = ${settings};\nconst foyer = window.Foyer!;\n${calls}`);
  assert.equal(status, 0, stdout);
});

test('and it does use every one', () => {
  assert.ok(verbs.length > 10 && events.length > 5);
  for (const verb of verbs) assert.match(calls, new RegExp(`foyer\\('${verb}'`), verb);
  for (const event of events) assert.match(calls, new RegExp(`foyer\\('on', '${event}',`), event);
  for (const [interfaceName, given] of [['FoyerSettings', settings], ['FoyerIdentity', user]]) {
    for (const field of fieldsOf(interfaceName)) assert.match(given, new RegExp(`\\b${field}: `), `${interfaceName}.${field}`);
  }
});

const kWrong = ["foyer('open')", "foyer('ask', 42)", "foyer('on', 'opened', () => {})", "foyer('identify', {})", "foyer('identify', () => 42)",
  "foyer('theme', 'black')", "foyer('consent', 'all')", "window.foyerSettings = { site: 7 }"];

test('each wrong call is an error', () => {
  const { status, stdout } = compile(`const foyer = window.Foyer!;\n${kWrong.map((call) => `// @ts-expect-error\n${call};`).join('\n')}`);
  assert.equal(status, 0, stdout);
});
