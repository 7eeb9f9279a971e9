// Two ways to drive a browser as it comes from apt, with no driver of ours in between: WebDriver BiDi (Firefox) and WebDriver
// (WebKitGTK). Both: https://www.w3.org/TR/webdriver2/, https://w3c.github.io/webdriver-bidi/.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort, root } from '../e2e/relay.mjs';

const { WebSocket } = createRequire(join(root, 'web/package.json'))('ws');

const kStartMs = 60_000;

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

// Keeps asking until there is an answer.
async function patiently(ask) {
  for (const until = Date.now() + kStartMs; ; await pause(100)) {
    try {
      return await ask();
    } catch (error) {
      if (Date.now() > until) throw error;
    }
  }
}

// The actions of the Actions API that both protocols have.
const press = (keys) => ({ type: 'key', id: 'keyboard', actions: [...keys].flatMap((value) => [{ type: 'keyDown', value }, { type: 'keyUp', value }]) });
const click = (x, y) => ({
  type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' },
  actions: [{ type: 'pointerMove', x, y }, { type: 'pointerDown', button: 0 }, { type: 'pointerUp', button: 0 }],
});

export class Firefox {
  static async start() {
    const firefox = new Firefox();
    const port = await freePort();
    firefox.profile = mkdtempSync(join(tmpdir(), 'foyer-firefox-'));
    firefox.process = spawn('firefox-esr', ['--headless', '--no-remote', '--profile', firefox.profile, '--remote-debugging-port', String(port), 'about:blank'], { stdio: 'ignore' });
    firefox.socket = await patiently(() => new Promise((resolve, reject) => {
      const socket = new WebSocket(`ws://127.0.0.1:${port}/session`);
      socket.once('open', () => resolve(socket)).once('error', reject);
    }));
    firefox.pending = new Map();
    firefox.socket.on('message', (text) => firefox.received(JSON.parse(text)));
    await firefox.send('session.new', { capabilities: {} });
    firefox.context = (await firefox.send('browsingContext.getTree', {})).contexts[0].context;
    return firefox;
  }

  received({ id, type, result, error, message }) {
    const waiting = this.pending.get(id);
    this.pending.delete(id);
    if (type === 'success') waiting?.resolve(result);
    else waiting?.reject(new Error(`${error}: ${message}`));
  }

  send(method, params) {
    const id = this.pending.size + Math.trunc(performance.now() * 1000);
    return new Promise((resolve, reject) => {
      this.pending.set(id, { resolve, reject });
      this.socket.send(JSON.stringify({ id, method, params }));
    });
  }

  goto(url) { return this.send('browsingContext.navigate', { context: this.context, url, wait: 'complete' }); }

  // What the function returns in the page, as JSON.
  async run(act, ...given) {
    const expression = `(async () => JSON.stringify(await (${act})(...${JSON.stringify(given)})))()`;
    const { type, result, exceptionDetails } = await this.send('script.evaluate', { expression, target: { context: this.context }, awaitPromise: true });
    if (type !== 'success') throw new Error(exceptionDetails.text);
    return result.value === undefined ? undefined : JSON.parse(result.value);
  }

  act(actions) { return this.send('input.performActions', { context: this.context, actions: [actions] }); }
  press(keys) { return this.act(press(keys)); }
  click(x, y) { return this.act(click(x, y)); }

  async stop() {
    await this.send('browser.close', {}).catch(() => undefined);
    await new Promise((gone) => { this.process.once('exit', gone); setTimeout(() => this.process.kill('SIGKILL'), 5000).unref(); });
    rmSync(this.profile, { recursive: true, force: true });
  }
}

export class WebKit {
  static async start() {
    const webkit = new WebKit();
    const port = await freePort();
    // MiniBrowser draws on a display.
    webkit.process = spawn('xvfb-run', ['-a', 'WebKitWebDriver', '--host=127.0.0.1', `--port=${port}`], { stdio: 'ignore', detached: true });
    webkit.url = `http://127.0.0.1:${port}`;
    await patiently(() => webkit.send('GET', '/status'));
    const binary = '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser';
    const alwaysMatch = { 'webkitgtk:browserOptions': { binary, args: ['--automation'] } };
    const { sessionId } = await webkit.send('POST', '/session', { capabilities: { alwaysMatch } });
    webkit.url += `/session/${sessionId}`;
    await webkit.send('POST', '/timeouts', { script: 30_000 });
    return webkit;
  }

  async send(method, path, body) {
    const response = await fetch(this.url + path, { method, body: body && JSON.stringify(body) });
    const { value } = await response.json();
    if (!response.ok) throw new Error(`${path}: ${value.error}: ${value.message}`);
    return value;
  }

  goto(url) { return this.send('POST', '/url', { url }); }

  async run(act, ...given) {
    const script = `const done = arguments[1]; (async () => (${act})(...arguments[0]))().then((value) => done(JSON.stringify(value)), (error) => done(JSON.stringify({ error: String(error) })))`;
    const text = await this.send('POST', '/execute/async', { script, args: [given] });
    const value = text === null || text === undefined ? undefined : JSON.parse(text);
    if (value?.error) throw new Error(value.error);
    return value;
  }

  act(actions) { return this.send('POST', '/actions', { actions: [actions] }); }
  press(keys) { return this.act(press(keys)); }
  click(x, y) { return this.act(click(x, y)); }

  async stop() {
    await this.send('DELETE', '').catch(() => undefined);
    process.kill(-this.process.pid);
  }
}
