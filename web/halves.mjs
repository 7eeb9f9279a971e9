// Cuts foyer.wasm in two by what a visit usually takes of it (brain/rehearsal.ts): build/wasm/halves/first.wasm, which stands for the
// whole until a call comes to where it ends, and rest.wasm, which completes it (brain/brain.ts). With binaryen's wasm-split, which
// comes with Emscripten.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { bundle, firstHalfFile, root, restFile, wasmFile } from './bundle.mjs';

const kFeatures = ['simd', 'bulk-memory', 'sign-ext', 'nontrapping-float-to-int', 'mutable-globals'].map((name) => `--enable-${name}`);

// In the demo shop: what it answers, what it asks back about, what it does not know, words in the other language.
const kQuestions = {
  en: ['Where is my order?', 'wheres my tea', 'how long does it take to arive', 'asdf qwer zxcv', 'can I return an open bag', '订单在哪'],
  zh: ['订单在哪', '怎么泡阿萨姆', '能退货吗', '天气怎么样', 'where is my order'],
};
const kSettings = { site: 'demo', page: 'https://shop.example/', visitor: '0'.repeat(64), storage: 'none' };

// em-config says where Emscripten has it.
function binaryen(tool) {
  const folder = execFileSync('em-config', ['BINARYEN_ROOT'], { encoding: 'utf8' }).trim();
  return (...options) => execFileSync(join(folder, 'bin', tool), [...kFeatures, ...options], { stdio: ['ignore', 'pipe', 'inherit'], maxBuffer: 1 << 26 });
}

// Which functions a visit in each language calls.
async function profile(packFile, scratch) {
  const instrumented = join(scratch, 'instrumented.wasm');
  binaryen('wasm-split')('--instrument', wasmFile, '-o', instrumented);
  const program = join(scratch, 'profiled.mjs');
  writeFileSync(program, await bundle(join(root, 'web/brain/profiled.ts'), 'esm'));
  const { profiled } = await import(pathToFileURL(program));
  const files = [];
  for (const [locale, questions] of Object.entries(kQuestions)) {
    files.push(join(scratch, `${locale}.profile`));
    writeFileSync(files.at(-1), await profiled(readFileSync(instrumented), readFileSync(packFile), { ...kSettings, locale }, questions));
  }
  const merged = join(scratch, 'merged.profile');
  binaryen('wasm-split')('--merge-profiles', ...files, '-o', merged);
  return merged;
}

// Its placeholders are imports by the number of the function each stands for. One is as good as another: those of the same type
// become one, which is a kilobyte and a half less to load.
function mergePlaceholders(first, scratch) {
  const text = binaryen('wasm-dis')(first).toString().replace(/\(import "placeholder" "\d+"/g, '(import "placeholder" "0"');
  writeFileSync(join(scratch, 'first.wat'), text);
  binaryen('wasm-opt')(join(scratch, 'first.wat'), '--duplicate-import-elimination', '-o', first);
}

const isNewer = (file, other) => statSync(file, { throwIfNoEntry: false })?.mtimeMs > statSync(other).mtimeMs;

export async function makeHalves() {
  const sources = [wasmFile, ...['halves.mjs', 'brain/brain.ts', 'brain/engine.ts', 'brain/profiled.ts', 'brain/rehearsal.ts'].map((name) => join(root, 'web', name))];
  if (sources.every((source) => isNewer(restFile, source))) return;
  const scratch = mkdtempSync(join(tmpdir(), 'foyer-halves-'));
  try {
    mkdirSync(join(root, 'build/wasm/halves'), { recursive: true });
    const pack = join(scratch, 'shop.pack');
    execFileSync(join(root, 'build/release/foyer'), ['pack', join(root, 'assets/faq/shop.json'), '--without-triage', '-o', pack]);
    binaryen('wasm-split')('--import-namespace=primary', '--placeholder-namespace=placeholder', `--profile=${await profile(pack, scratch)}`, wasmFile, '-o1', firstHalfFile, '-o2', restFile);
    mergePlaceholders(firstHalfFile, scratch);
  } finally {
    rmSync(scratch, { recursive: true });
  }
}
