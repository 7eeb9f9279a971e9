// The desktop program with the Dear ImGui chat in it, in a window on a screen that is none (Xvfb), with a real relay and an agent in a real
// browser. What it looks like at each step is left in build/screenshots.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { launch } from '../support/chromium.mjs';
import { Desk } from './browser.mjs';
import { Relay, root } from './relay.mjs';
import { shoot } from './screenshots.mjs';

const kOwner = { name: 'Mia', email: 'mia@example.com', password: 'a long enough password' };
const folder = join(root, 'build/screenshots');
const picture = (name) => join(folder, `imgui-${name}.png`);

let relay, browser, desk;

// Resolves with what the program says, once it ends.
function runProgram(lines, options = []) {
  const script = join(mkdtempSync(join(tmpdir(), 'foyer-script-')), 'script');
  writeFileSync(script, `${lines.join('\n')}\n`);
  const program = join(root, 'build/release/foyer_imgui_example');
  const child = spawn('xvfb-run', ['-a', '-s', '-screen 0 1280x900x24', program, '--relay', `127.0.0.1:${relay.port}`, '--script', script, ...options],
    { env: { ...process.env, LIBGL_ALWAYS_SOFTWARE: '1' }, stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  child.stderr.on('data', (chunk) => { said += chunk; });
  return new Promise((resolve) => child.once('exit', (code) => resolve({ code, said })));
}

before(async () => {
  mkdirSync(folder, { recursive: true });
  relay = await Relay.start();
  browser = await launch();
  desk = await Desk.at(await browser.newContext({ viewport: { width: 1440, height: 900 } }), relay.setupLink());
  await desk.createOwner(kOwner);
});

after(async () => {
  await browser?.close();
  await relay?.kill('SIGTERM');
});

test('a question is answered in the window, and a person is reached from it', async () => {
  const program = runProgram([
    'wait choice:', `save ${picture('greeting')}`,
    'type how can I track my parcel?', 'enter', 'wait choice:yes', `save ${picture('answer')}`,
    'click choice:no', 'wait choice:yes', 'click choice:yes',
    'wait name:', 'click input', 'type The second one was broken, too.', 'enter', 'wait typing', `save ${picture('agent')}`,
    'quit',
  ]);
  await desk.row('track my parcel').click();
  await desk.button('Claim').click();
  await desk.write('Hi, Mia here. I am looking for your parcel.');
  await desk.says('The second one was broken, too.');
  // The window is waiting to see somebody type.
  await desk.typesUntil(program);
  const { code, said } = await program;
  assert.equal(code, 0, said);
  for (const name of ['greeting', 'answer', 'agent']) assert.ok(statSync(picture(name)).size > 100_000);
  await desk.page.setViewportSize({ width: 900, height: 760 });
  await desk.page.goto(`file://${picture('agent')}`);
  await shoot(desk.page, 'native');
});
