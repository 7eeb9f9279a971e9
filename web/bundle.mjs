// How TypeScript and CSS become what browsers load: the one set of esbuild options, for the build and for the tests.
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as esbuild from 'esbuild';

export const root = fileURLToPath(new URL('..', import.meta.url));
const glueFile = `${root}build/wasm/foyer.mjs`;

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

// The client's module is optional for whatever does not start a brain, so it is looked for only when imported.
const glueFrom = (file) => ({
  name: 'foyer-glue',
  setup(build) {
    build.onResolve({ filter: /^foyer-glue$/ }, () => existsSync(file)
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
    plugins: [cssText, glueFrom(glue)],
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
