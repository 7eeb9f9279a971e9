// foyer.d.ts, as a page written in TypeScript gets it from the relay: what is right compiles, and each wrong call is an error.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, writeFileSync } from 'node:fs';
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

test('a page that uses every verb compiles', () => {
  const { status, stdout } = compile(`
    window.foyerSettings = { site: 'shop', locale: 'en', theme: 'dark', accent: '#0a7', position: 'start' };
    const foyer = window.Foyer!;
    foyer('boot', { site: 'shop', relay: 'https://relay.example' });
    foyer('show'); foyer('hide'); foyer('toggle'); foyer('reset'); foyer('shutdown');
    foyer('ask', 'Where is my order?');
    foyer('identify', { id: '42', hash: 'ab', name: 'Mia', email: 'mia@example.com' });
    foyer('attributes', { plan: 'pro', seats: 3, trial: false });
    foyer('locale', 'zh'); foyer('theme', 'auto'); foyer('track', 'checkout', { step: 2 });
    const off: () => void = foyer('on', 'answer', (detail) => detail.toUpperCase());
    off();`);
  assert.equal(status, 0, stdout);
});

for (const wrong of ["window.Foyer!('open')", "window.Foyer!('ask', 42)", "window.Foyer!('on', 'opened', () => {})", "window.Foyer!('identify', {})",
  "window.Foyer!('theme', 'black')", "window.foyerSettings = { site: 7 }"]) {
  test(`${wrong} does not compile`, () => assert.notEqual(compile(`${wrong};`).status, 0));
}
