// The shipped foyer.wasm under Node, with the widget's own readers and writers: what the browser does between an event and a view.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { root } from '../../web/bundle.mjs';
import { importTypeScript } from '../web/tools.mjs';

const { ByteReader, ByteWriter } = await importTypeScript('web/brain/bytes.ts');
const { readResponse, writeInput, writeSettings } = await importTypeScript('web/gen/client.gen.ts');

// Emscripten 3.1's glue is an ES module that expects these two of a CommonJS one when it runs under Node.
globalThis.__dirname = join(root, 'build/wasm');
globalThis.require = createRequire(import.meta.url);

export class WasmBrain {
  static async start(pack, locale) {
    const { default: create } = await import(join(root, 'build/wasm/foyer.mjs'));
    const brain = new WasmBrain();
    brain.glue = await create({ wasmBinary: readFileSync(join(root, 'build/wasm/foyer.wasm')), foyerWake: () => undefined });
    const settings = new ByteWriter();
    writeSettings(settings, { site: 'bench', locale, page: 'https://shop.example/', visitor: '0'.repeat(64), storage: false });
    brain.client = brain.lend(settings.take(), (at, size) => brain.glue._foyer_new(at, size));
    const status = brain.lend(pack, (at, size) => brain.glue._foyer_load_pack(brain.client, at, size));
    if (status !== 0) throw new Error(new TextDecoder().decode(brain.response()));
    return brain;
  }

  handle(event) {
    const out = new ByteWriter();
    writeInput(out, { now: Date.now(), entropy: '0'.repeat(32), event });
    const status = this.lend(out.take(), (at, size) => this.glue._foyer_handle(this.client, at, size));
    if (status !== 0) throw new Error(new TextDecoder().decode(this.response()));
    return readResponse(new ByteReader(this.response()));
  }

  lend(bytes, call) {
    const at = this.glue._foyer_allocate(bytes.length);
    this.glue.HEAPU8.set(bytes, at);
    const result = call(at, bytes.length);
    this.glue._foyer_free(at);
    return result;
  }

  response() {
    const at = this.glue._foyer_response_data(this.client);
    return this.glue.HEAPU8.slice(at, at + this.glue._foyer_response_size(this.client));
  }
}
