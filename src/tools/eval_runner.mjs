// Started by `foyer eval … --wasm` (engine.cpp): asks foyer.wasm what the program would have asked itself.
//
//   node eval_runner.mjs VERSION GLUE FOLDER
//
// VERSION: of the boundary, as the program knows it. GLUE: foyer.mjs, with foyer.wasm beside it. FOLDER: settings, pack, language.0 …, and
// texts, each with its u32 length before it. Writes FOLDER/answers: for each text f64 microseconds, u32 length and the Understanding.
// What is timed is what a page would wait for: the text copied in, understood, and the answer copied out.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

// So many texts are asked before any is timed: V8 compiles what is hot a second time, while it runs. A page's first question is slower.
const kWarmUp = 300;

const [version, glueFile, folder] = process.argv.slice(2);

let glue;

function lend(bytes, call) {
  const at = glue._foyer_allocate(bytes.length);
  glue.HEAPU8.set(bytes, at);
  const result = call(at, bytes.length);
  glue._foyer_free(at);
  return result;
}

function response(client) {
  const at = glue._foyer_response_data(client);
  return Buffer.from(glue.HEAPU8.slice(at, at + glue._foyer_response_size(client)));
}

function done(client, status) {
  if (status !== 0) throw new Error(response(client).toString());
}

function open() {
  const file = (name) => readFileSync(join(folder, name));
  const client = lend(file('settings'), (at, size) => glue._foyer_new(at, size));
  done(client, lend(file('pack'), (at, size) => glue._foyer_load_pack(client, at, size)));
  for (let i = 0; existsSync(join(folder, `language.${i}`)); i += 1) {
    done(client, lend(file(`language.${i}`), (at, size) => glue._foyer_learn_language(client, at, size)));
  }
  return client;
}

function readTexts() {
  const bytes = readFileSync(join(folder, 'texts'));
  const texts = [];
  for (let at = 0; at < bytes.length;) {
    const end = at + 4 + bytes.readUInt32LE(at);
    texts.push(bytes.subarray(at + 4, end));
    at = end;
  }
  return texts;
}

function ask(client, text) {
  const start = process.hrtime.bigint();
  const status = lend(text, (at, size) => glue._foyer_understand(client, at, size));
  const answer = response(client);
  const us = Number(process.hrtime.bigint() - start) / 1e3;
  done(client, status);
  const head = Buffer.alloc(12);
  head.writeDoubleLE(us);
  head.writeUInt32LE(answer.length, 8);
  return [head, answer];
}

async function run() {
  const { default: create } = await import(pathToFileURL(glueFile));
  glue = await create({ wasmBinary: readFileSync(join(dirname(glueFile), 'foyer.wasm')) });
  const theirs = glue._foyer_abi_version();
  if (theirs !== Number(version)) throw new Error(`has ABI version ${theirs}, this program ${version}: build both again`);
  const client = open();
  const texts = readTexts();
  for (let i = 0; i < kWarmUp && texts.length > 0; i += 1) ask(client, texts[i % texts.length]);
  writeFileSync(join(folder, 'answers'), Buffer.concat(texts.flatMap((text) => ask(client, text))));
}

// The glue would print all of itself beside what it does not catch.
await run().catch((problem) => {
  console.error(`${glueFile}: ${problem.message}`);
  process.exit(1);
});
