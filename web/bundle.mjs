// How TypeScript and CSS become what browsers load: the one set of esbuild options, for the build and for the tests.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as esbuild from 'esbuild';

export const root = fileURLToPath(new URL('..', import.meta.url));
export const wasmFile = `${root}build/wasm/foyer.wasm`;
const glueFile = `${root}build/wasm/foyer.mjs`;
// Its halves, by halves.mjs.
export const firstHalfFile = `${root}build/wasm/halves/first.wasm`;
export const restFile = `${root}build/wasm/halves/rest.wasm`;
const canvasGlueFile = `${root}build/wasm/foyer-imgui.mjs`;

// Browsers since 2021: the oldest with constructed style sheets everywhere but Safari, which has them since 2023.
const target = ['chrome94', 'firefox101', 'safari16.4'];

// `import css from './x.css'` is the sheet's minified text, to be constructed: a page's policy may forbid <style>.
const cssText = {
  name: 'css-text',
  setup(build) {
    build.onLoad({ filter: /\.css$/ }, async ({ path }) => {
      const { code } = await esbuild.transform(readFileSync(path, 'utf8'), { loader: 'css', minify: true, target });
      return { contents: code.trim(), loader: 'text' };
    });
  },
};

// A file whose name never means another content may be cached for ever.
export const hashedName = (name, extension, content) =>
  `${name}-${createHash('sha256').update(content).digest('hex').slice(0, 12)}.${extension}`;

// What the widget says, a file for each language of assets/locales.
export const wordFiles = () => readdirSync(`${root}assets/locales`).map((file) => {
  const tag = basename(file, '.json');
  const content = Buffer.from(JSON.stringify(JSON.parse(readFileSync(`${root}assets/locales/${file}`, 'utf8'))));
  return { tag, content, name: hashedName(`words-${tag}`, 'json', content) };
});

// `import files from 'foyer-words'` is where they are, by tag.
const words = {
  name: 'foyer-words',
  setup(build) {
    build.onResolve({ filter: /^foyer-words$/ }, ({ path }) => ({ path, namespace: 'words' }));
    build.onLoad({ filter: /.*/, namespace: 'words' }, () => ({
      contents: JSON.stringify(Object.fromEntries(wordFiles().map(({ tag, name }) => [tag, name]))), loader: 'json',
    }));
  },
};

// What the widget gets only where it needs it, each a file of its own: its half where a page forbids WebAssembly (embed), and what only
// a conversation with a person needs (person).
export async function partFile(name) {
  const content = await bundle(`${root}web/widget/${name}.ts`, 'esm');
  return { content, name: hashedName(name, 'js', content) };
}

// `import file from 'foyer-embed'` or 'foyer-person' is where it is.
const parts = {
  name: 'foyer-parts',
  setup(build) {
    build.onResolve({ filter: /^foyer-(embed|person)$/ }, ({ path }) => ({ path: path.slice('foyer-'.length), namespace: 'part' }));
    build.onLoad({ filter: /.*/, namespace: 'part' }, async ({ path }) => ({ contents: (await partFile(path)).name, loader: 'text' }));
  },
};

// `import file from 'foyer-rest'` is where the second half of the client's module is.
const rest = {
  name: 'foyer-rest',
  setup(build) {
    build.onResolve({ filter: /^foyer-rest$/ }, ({ path }) => ({ path, namespace: 'rest' }));
    build.onLoad({ filter: /.*/, namespace: 'rest' }, () => ({ contents: hashedName('rest', 'wasm', readFileSync(restFile)), loader: 'text' }));
  },
};

// The client's module is optional for whatever does not start a brain, so it is looked for only when imported.
const glueFrom = (name, file) => ({
  name,
  setup(build) {
    build.onResolve({ filter: new RegExp(`^${name}$`) }, () => existsSync(file)
      ? { path: file }
      : { errors: [{ text: `${file} is missing: build the WebAssembly module first (see CONTRIBUTING.md)` }] });
  },
});

// Bundles one entry file. Returns the minified JavaScript as a Buffer. format: 'iife' for a script tag, 'esm' for import().
// glue: what stands for the module's glue.
export async function bundle(entry, format, glue = glueFile) {
  const { outputFiles } = await esbuild.build({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    write: false,
    format,
    target,
    legalComments: 'none',
    charset: 'utf8',
    plugins: [cssText, words, parts, rest, glueFrom('foyer-glue', glue), glueFrom('foyer-imgui-glue', canvasGlueFile)],
    // The glue asks for these only where it finds itself in Node.
    external: ['fs', 'path', 'module', 'url'],
    define: { process: 'undefined' },
    logLevel: 'silent',
  });
  return Buffer.from(outputFiles[0].contents);
}

// A sheet with what it imports.
export async function minifyCss(file) {
  const { outputFiles } = await esbuild.build({ entryPoints: [file], bundle: true, minify: true, write: false, target, logLevel: 'silent' });
  return Buffer.from(outputFiles[0].contents);
}
