// What a page's visitor downloads before the panel can be used: Foyer beside the chat widgets that npm has, in one run, after brotli 11.
// Each peer is what its documentation has a page import, bundled and minified by the same esbuild; what it fetches later (its own
// frames, fonts, conversations) is not counted.
//
//   npm --prefix tests/bench/widgets install --no-package-lock --ignore-scripts
//   node tests/bench/downloads.mjs      prints README.md's table
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { root } from '../../web/bundle.mjs';

const { build } = createRequire(join(root, 'web/package.json'))('esbuild');
const folder = join(root, 'tests/bench/widgets');
const { dependencies } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));

const kPeers = {
  '@typebot.io/js': "import Typebot from '@typebot.io/js/web'; Typebot.initBubble({ typebot: 'shop' });",
  '@botpress/webchat': "import * as webchat from '@botpress/webchat'; window.webchat = webchat;",
  'deep-chat': "import 'deep-chat';",
  'rasa-webchat': "import Widget from 'rasa-webchat'; window.Widget = Widget;",
};

const compressed = (content) => brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: content.length } }).length;

async function peer(source) {
  const { outputFiles } = await build({
    stdin: { contents: source, resolveDir: folder },
    bundle: true, minify: true, write: false, format: 'esm', target: 'es2022', legalComments: 'none', logLevel: 'silent', outdir: folder,
    define: { 'process.env.NODE_ENV': '"production"', global: 'globalThis' },
    loader: Object.fromEntries(['.svg', '.png', '.jpg', '.gif', '.woff', '.woff2', '.ttf', '.mp3'].map((extension) => [extension, 'dataurl'])),
  });
  return outputFiles.reduce((sum, { contents }) => sum + compressed(contents), 0);
}

function foyer() {
  const manifest = JSON.parse(readFileSync(join(root, 'build/web/manifest.json'), 'utf8'));
  const pack = join(mkdtempSync(join(tmpdir(), 'foyer-pack-')), 'shop.pack');
  execFileSync(join(root, 'build/release/foyer'), ['pack', join(root, 'assets/faq/shop.json'), '--without-triage', '-o', pack]);
  const files = [join(root, 'build/web/foyer.js'), join(root, 'build/web', manifest.widget), join(root, 'build/web', manifest.wasm), pack];
  return files.reduce((sum, file) => sum + compressed(readFileSync(file)), 0);
}

const row = (name, bytes) => console.log(`| ${name} | ${Math.round(bytes / 1000).toLocaleString('en')} kB |`);
console.log('| widget, ready to be used | download |\n| --- | --- |');
row('Foyer: loader, widget, brain, and a pack of 70 entries in two languages', foyer());
for (const [name, source] of Object.entries(kPeers)) row(`${name} ${dependencies[name]}`, await peer(source));
