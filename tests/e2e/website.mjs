// An owner's website, on an origin of its own: its pages have the headers that a test wants, and a relay knows the origin.
import { mkdtempSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Relay, root } from './relay.mjs';

export class Website {
  // Pages by path: {html, headers}.
  pages = {};

  static async start() {
    const website = new Website();
    website.server = createServer((request, response) => website.answer(request, response));
    await new Promise((ready) => website.server.listen(0, '127.0.0.1', ready));
    website.origin = `http://127.0.0.1:${website.server.address().port}`;
    return website;
  }

  answer({ url }, response) {
    const { html, headers = {} } = this.pages[new URL(url, this.origin).pathname] ?? {};
    if (html === undefined) return response.writeHead(404).end();
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', ...headers }).end(html);
  }

  // The relay with the site `shop`, which is this website's.
  relay(options = []) {
    const file = join(mkdtempSync(join(tmpdir(), 'foyer-site-')), 'site.json');
    writeFileSync(file, JSON.stringify({ sites: [{ key: 'shop', name: 'Shop', origins: [this.origin], faq: join(root, 'assets/faq/shop.json') }] }));
    return Relay.start(['--site-file', file, ...options]);
  }

  close() {
    this.server.closeAllConnections();
    return new Promise((done) => this.server.close(done));
  }
}

// What the page's policy has forbidden, from the first moment on: `window.forbidden`.
export const watchPolicy = (context) => context.addInitScript(() => {
  window.forbidden = [];
  document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) => window.forbidden.push(`${effectiveDirective} ${blockedURI} ${sample}`));
});
