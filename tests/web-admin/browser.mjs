// A real Chromium with the agents' page's view in it, under the policy that the relay serves it with.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { minifyCss, root } from '../../web/bundle.mjs';
import { launch } from '../support/chromium.mjs';
import { admin_script } from './load.mjs';

// As server/http/security.cpp has it.
const kPolicy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; " +
  "base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

const sheet = await minifyCss(`${root}web/admin/admin.css`);

// The page's own markup with the test's script in place of main.ts.
const files = {
  '/': [
    'text/html',
    () =>
      readFileSync(`${root}web/admin/index.html`, 'utf8').replace('main.js', '/gallery.js').replace('admin.css', '/admin.css'),
  ],
  '/admin.css': ['text/css', () => sheet],
  '/admin.js': ['text/javascript', () => admin_script],
  '/gallery.js': ['text/javascript', () => `
    import { mount } from '/admin.js';
    window.pressed = [];
    const actions = new Proxy({}, { get: (_, name) => (...values) => { window.pressed.push([name, ...values]); } });
    const screen = mount(document.getElementById('root'), () => actions);
    const revive = (_, value) => (Array.isArray(value?.map_of) ? new Map(value.map_of) : value);
    window.draw = (state) => screen.draw(JSON.parse(state, revive));`],
};

// A State as JSON: its maps as lists of pairs.
const as_json = (state) => JSON.stringify(state, (_, value) => (value instanceof Map ? { map_of: [...value] } : value));

function serve() {
  const server = createServer((request, response) => {
    const file = files[request.url];
    if (file === undefined) return response.writeHead(404).end();
    response.writeHead(200, { 'Content-Type': `${file[0]}; charset=utf-8`, 'Content-Security-Policy': kPolicy }).end(file[1]());
  });
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}

export async function open_browser() {
  const server = await serve();
  const chrome = await launch();
  return {
    // `page.complaints`: what the browser's console had against the page.
    async page(options = {}) {
      const page = await (await chrome.newContext({ viewport: { width: 1440, height: 900 }, ...options })).newPage();
      page.complaints = [];
      page.on('console', (message) => {
        if (message.type() === 'error' || message.type() === 'warning') page.complaints.push(message.text());
      });
      page.on('pageerror', (error) => page.complaints.push(error.message));
      await page.goto(`http://127.0.0.1:${server.address().port}/`);
      await page.waitForFunction(() => 'draw' in window);
      return page;
    },
    draw: (page, state) => page.evaluate((value) => window.draw(value), as_json(state)),
    pressed: (page) => page.evaluate(() => window.pressed.splice(0)),
    async close() {
      await chrome.close();
      server.close();
    },
  };
}
