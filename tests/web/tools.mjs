// What the browser tests share: the bundler's output, a static server.
import { createServer } from 'node:http';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { bundle, root } from '../../web/bundle.mjs';

export { bundle, root };

// files: path -> {body, type, headers, status} or a function of the request that returns one. Returns {origin, requests, close}.
export async function serve(files) {
  const requests = [];
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url, 'http://localhost');
    requests.push(pathname);
    const found = typeof files[pathname] === 'function' ? files[pathname](request) : files[pathname];
    const { status = 200, type = 'text/html; charset=utf-8', headers = {}, body } = found ?? { status: 404, body: '' };
    response.writeHead(status, { 'Content-Type': type, ...headers }).end(body);
  });
  await new Promise((ready) => server.listen(0, '127.0.0.1', ready));
  const close = () => { server.closeAllConnections(); return new Promise((done) => server.close(done)); };
  return { origin: `http://127.0.0.1:${server.address().port}`, requests, close };
}

// Imports a TypeScript module of web/ into the test. glue: what stands for the WebAssembly module's.
export async function importTypeScript(path, glue) {
  const file = join(mkdtempSync(join(tmpdir(), 'foyer-web-')), 'module.mjs');
  writeFileSync(file, await bundle(join(root, path), 'esm', glue));
  return import(pathToFileURL(file));
}

// What the widget says in a language of assets/locales.
export const wordsOf = (locale) => JSON.parse(readFileSync(join(root, `assets/locales/${locale}.json`), 'utf8'));

// The gallery under the strictest policy that a page may have.
export async function galleryFiles() {
  const policy = "default-src 'none'; script-src 'self'; style-src 'none'";
  const page = '<!doctype html><html lang="en"><meta name="viewport" content="width=device-width, viewport-fit=cover"><title>Gallery</title><body><header><h1>A shop</h1></header><main>Lamps</main><footer>Aster &amp; Co</footer><script src="/gallery.js"></script></body></html>';
  return {
    '/': { body: page, headers: { 'Content-Security-Policy': policy } },
    '/gallery.js': { type: 'text/javascript', body: await bundle(join(root, 'tests/web/gallery/main.ts'), 'iife') },
  };
}

// The gallery in a canvas.
export async function canvasGalleryFiles() {
  const policy = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; style-src 'none'";
  const page = '<!doctype html><html lang="en"><meta name="viewport" content="width=device-width, viewport-fit=cover"><title>Gallery</title><body><header><h1>A shop</h1></header><main>Lamps<canvas id="own" width="360" height="600"></canvas></main><footer>Aster &amp; Co</footer><script type="module" src="/gallery.js"></script></body></html>';
  return {
    '/': { body: page, headers: { 'Content-Security-Policy': policy } },
    '/gallery.js': { type: 'text/javascript', body: await bundle(join(root, 'tests/web/gallery/canvas.ts'), 'esm', join(root, 'web/canvas/glue.ts')) },
    '/foyer-imgui.wasm': { type: 'application/wasm', body: readFileSync(join(root, 'build/wasm/foyer-imgui.wasm')) },
  };
}
