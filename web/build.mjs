// Builds the browser side into build/web/: types from the schemas, a check by tsc, bundles, and what the relay serves as it is.
//
//   node web/build.mjs [loader] [widget] [canvas] [words] [languages] [admin] [demo] [docs]      nothing named: everything, if anything changed
//
//   foyer.js, foyer.d.ts             the script tag's file, and its types
//   assets/foyer-HASH.js             the same, for tags that pin it (Subresource Integrity)
//   assets/widget-HASH.js            the widget with the glue of the WebAssembly module
//   assets/embed-HASH.js             where a page forbids WebAssembly: its half of the widget in a frame; the widget knows its name
//   assets/embedded-HASH.js          the same, the script of that frame
//   assets/person-HASH.js            what only a conversation with a person needs: fetched with the visitor's first act; the widget knows its name
//   assets/foyer-HASH.wasm           the first half of the module (halves.mjs)
//   assets/rest-HASH.wasm            the second; the widget knows its name
//   assets/canvas-HASH.js           the widget that draws in a canvas, where foyer-imgui.wasm was built
//   assets/inspect-HASH.js           the inspector, drawn by the same module
//   assets/imgui-HASH.wasm           their module
//   assets/words-TAG-HASH.json       what the widget says in each language, from assets/locales/; the widget knows their names
//   assets/language-TAG-HASH.bin     the language packs, from assets/language/
//   assets/judge-TAG-HASH.bin        the small language packs, which only judge messages
//   admin/index.html                 the agents' page, with assets/admin-HASH.js and .css
//   demo/*                           the demo shop
//   docs/*.html                      the documentation, from assets/docs/, with assets/docs-HASH.css
//   manifest.json                    {"loader", "integrity", "widget", "embedded", "wasm", "languages": {"TAG"}, "small_languages": {"TAG"}, "imgui": {"widget",
//                                    "inspector", "wasm"}}: paths, for the relay; integrity is the loader's hash
//
// A name with a hash never changes its content, so it is cached for ever. Beside each file lies its brotli form (.br), made
// once here rather than at every request.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { bundle, firstHalfFile, hashedName, minifyCss, partFile, restFile, root, wasmFile, wordFiles } from './bundle.mjs';
import { makeHalves } from './halves.mjs';
import { docsPages, docsSources } from './docs/build.mjs';

const web = join(root, 'web');
const out = join(root, 'build/web');
const stampFile = join(root, 'build/web.stamp');
const canvasWasmFile = join(root, 'build/wasm/foyer-imgui.wasm');
const languageFiles = filesUnder(join(root, 'assets/language')).filter((file) => /\.(pack|small)$/.test(file));
const localeFiles = filesUnder(join(root, 'assets/locales'));
const schemas = readdirSync(join(root, 'src')).map((name) => join(root, `src/${name}/${name}.schema`)).filter(existsSync);

function filesUnder(dir) {
  return readdirSync(dir, { withFileTypes: true }).flatMap((item) => {
    const path = join(dir, item.name);
    if (!item.isDirectory()) return [path];
    return ['node_modules', 'gen'].includes(item.name) ? [] : filesUnder(path);
  });
}

// Changes whenever any input does.
function stamp() {
  const inputs = [...filesUnder(web), ...schemas, join(root, 'src/protocol/generate.mjs'), wasmFile, canvasWasmFile, ...languageFiles, ...localeFiles,
    ...docsSources.flatMap(filesUnder)].filter(existsSync);
  const hash = createHash('sha256');
  for (const file of inputs.sort()) hash.update(`${file}\0${statSync(file).size}\0${statSync(file).mtimeMs}\n`);
  return hash.digest('hex');
}

function generateTypes() {
  for (const schema of schemas) {
    execFileSync(process.execPath, [join(root, 'src/protocol/generate.mjs'), schema, '--ts', join(web, 'gen')], { stdio: 'inherit' });
  }
}

function checkTypes() {
  execFileSync(process.execPath, [join(web, 'node_modules/typescript/bin/tsc'), '-p', web], { stdio: 'inherit' });
}

function put(path, content) {
  const file = join(out, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
  writeFileSync(`${file}.br`, brotliCompressSync(content, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: content.length },
  }));
  return `/${path}`;
}

// Older files of the same name go, so that build/web/ holds one version of each. One that is there already need not be
// compressed again, which takes seconds for a language pack.
function putHashed(name, extension, content) {
  const assets = join(out, 'assets');
  mkdirSync(assets, { recursive: true });
  const path = `assets/${hashedName(name, extension, content)}`;
  if (existsSync(join(out, `${path}.br`))) return `/${path}`;
  const ours = new RegExp(`^${name}-[0-9a-f]{12}\\.${extension}(\\.br)?$`);
  for (const file of readdirSync(assets)) if (ours.test(file)) rmSync(join(assets, file));
  return put(path, content);
}

// What is not named stays as the build before had it.
function addToManifest(paths) {
  const file = join(out, 'manifest.json');
  const before = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  writeFileSync(file, `${JSON.stringify({ ...before, ...paths })}\n`);
}

async function buildLoader() {
  const loader = await bundle(join(web, 'loader/main.ts'), 'iife');
  put('foyer.js', loader);
  put('foyer.d.ts', readFileSync(join(web, 'foyer.d.ts')));
  const integrity = `sha384-${createHash('sha384').update(loader).digest('base64')}`;
  addToManifest({ loader: putHashed('foyer', 'js', loader), integrity });
}

async function buildWidget() {
  await makeHalves();
  putHashed('rest', 'wasm', readFileSync(restFile));
  for (const part of ['embed', 'person']) putHashed(part, 'js', (await partFile(part)).content);
  addToManifest({
    widget: putHashed('widget', 'js', await bundle(join(web, 'widget/main.ts'), 'esm')),
    embedded: putHashed('embedded', 'js', await bundle(join(web, 'embedded/main.ts'), 'iife')),
    wasm: putHashed('foyer', 'wasm', readFileSync(firstHalfFile)),
  });
}

// Its glue is another one, which web/canvas/glue.ts stands for.
async function buildCanvas() {
  if (!existsSync(canvasWasmFile)) return addToManifest({ imgui: undefined });
  addToManifest({
    imgui: {
      widget: putHashed('canvas', 'js', await bundle(join(web, 'canvas/main.ts'), 'esm', join(web, 'canvas/glue.ts'))),
      inspector: putHashed('inspect', 'js', await bundle(join(web, 'inspect/main.ts'), 'esm', join(web, 'canvas/glue.ts'))),
      wasm: putHashed('imgui', 'wasm', readFileSync(canvasWasmFile)),
    },
  });
}

function buildWords() {
  for (const { tag, content } of wordFiles()) putHashed(`words-${tag}`, 'json', content);
}

function buildLanguages() {
  const paths = (kind, name) => Object.fromEntries(languageFiles.filter((file) => file.endsWith(kind)).map((file) => {
    const tag = basename(file, kind);
    return [tag, putHashed(`${name}-${tag}`, 'bin', readFileSync(file))];
  }));
  addToManifest({ languages: paths('.pack', 'language'), small_languages: paths('.small', 'judge') });
}

// index.html names its files plainly (main.js, admin.css); the hashed names take their place, relative to the page, since the relay
// may be below a prefix.
async function buildAdmin() {
  const script = putHashed('admin', 'js', await bundle(join(web, 'admin/main.ts'), 'esm'));
  const sheet = putHashed('admin', 'css', await minifyCss(join(web, 'admin/admin.css')));
  const page = readFileSync(join(web, 'admin/index.html'), 'utf8').replace('main.js', `.${script}`).replace('admin.css', `.${sheet}`);
  put('admin/index.html', Buffer.from(page));
}

function buildDemo() {
  const demo = join(web, 'demo');
  rmSync(join(out, 'demo'), { recursive: true, force: true });
  for (const file of filesUnder(demo)) put(join('demo', relative(demo, file)), readFileSync(file));
}

async function buildDocs() {
  const sheet = putHashed('docs', 'css', await minifyCss(join(web, 'docs/docs.css')));
  for (const [path, content] of docsPages(sheet)) put(path, content);
}

const targets = { loader: buildLoader, widget: buildWidget, canvas: buildCanvas, words: buildWords, languages: buildLanguages, admin: buildAdmin, demo: buildDemo,
  docs: buildDocs };

async function main(names) {
  for (const name of names) if (!targets[name]) throw new Error(`no such target: ${name}`);
  const now = stamp();
  const whole = names.length === 0;
  if (whole && existsSync(stampFile) && readFileSync(stampFile, 'utf8') === now) return;
  generateTypes();
  if (whole) checkTypes();
  for (const name of whole ? Object.keys(targets) : names) await targets[name]();
  if (whole) writeFileSync(stampFile, now);
}

await main(process.argv.slice(2)).catch((error) => {
  console.error(`web: ${error.errors?.map((e) => `${e.location?.file ?? ''}:${e.location?.line ?? ''} ${e.text}`).join('\n') ?? error.message}`);
  process.exitCode = 1;
});
