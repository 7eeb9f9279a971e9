// The shipped foyer.wasm under Node: the C boundary, with a client.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));

export class Module {
  static async load() {
    const { default: create } = await import(join(root, 'build/wasm/foyer.mjs'));
    const module = new this();
    module.wakes = 0;
    module.glue = await create({ wasmBinary: readFileSync(join(root, 'build/wasm/foyer.wasm')), foyerWake: () => { module.wakes += 1; } });
    return module;
  }

  lend(bytes, call) {
    const at = this.glue._foyer_allocate(bytes.length);
    this.glue.HEAPU8.set(bytes, at);
    const result = call(at, bytes.length);
    this.glue._foyer_free(at);
    return result;
  }

  create(settings) {
    this.client = this.lend(settings, (at, size) => this.glue._foyer_new(at, size));
    return this.client;
  }
  learn(bytes) { return this.lend(bytes, (at, size) => this.glue._foyer_learn_language(this.client, at, size)); }
  loadPack(bytes) { return this.lend(bytes, (at, size) => this.glue._foyer_load_pack(this.client, at, size)); }
  handle(bytes) { return this.lend(bytes, (at, size) => this.glue._foyer_handle(this.client, at, size)); }
  response() {
    const at = this.glue._foyer_response_data(this.client);
    return Buffer.from(this.glue.HEAPU8.slice(at, at + this.glue._foyer_response_size(this.client)));
  }
}
