// The client of src/client/, compiled to WebAssembly, as a TypeScript object. The only file that touches WebAssembly memory:
// it looks at `HEAPU8` anew after every call into the module, since growth detaches the array that was there before.
//
// Not re-entrant: no method may be called from within onWake, which the module calls while it is running.
import createGlue, { type Glue } from 'foyer-glue';
import { type Input, type Response, type Settings, readResponse, writeInput, writeSettings } from '../gen/client.gen';
import { ByteReader, ByteWriter } from './bytes';

// Raised with the signatures of src/api/. Module and glue come from one build; a cache between may still mix two.
const kAbiVersion = 5;

// What web/halves.mjs calls the functions that the first half of a module has not, and the first half itself.
const kPlaceholder = 'placeholder';
const kFirstHalf = 'primary';

// A call has come to where the first half ends. It is lost, and so is this engine: who called does it again in a whole one.
export class Missing extends Error {}

export const isHalf = (module: WebAssembly.Module) => WebAssembly.Module.imports(module)
  .some(({ module: from }) => from === kPlaceholder);

export class Engine {
  private constructor(private readonly glue: Glue, private readonly exports: WebAssembly.Exports, private readonly handleAddress: number) {}

  // onWake: something stored has been loaded, or a response is ready that no event asked for; poll() has it.
  static async start(module: WebAssembly.Module, settings: Settings, onWake: () => void): Promise<Engine> {
    let exports: WebAssembly.Exports = {};
    const glue = await createGlue({
      foyerWake: onWake,
      instantiateWasm(imports, receive) {
        const missing = () => { throw new Missing(); };
        void WebAssembly.instantiate(module, { ...imports, [kPlaceholder]: { 0: missing } }).then((instance) => {
          exports = instance.exports;
          receive(instance, module);
        });
        return {};
      },
    });
    const version = glue._foyer_abi_version();
    if (version !== kAbiVersion) throw new Error(`foyer.wasm has ABI version ${version}, the widget ${kAbiVersion}`);
    const out = new ByteWriter();
    writeSettings(out, settings);
    const address = lend(glue, out.take(), (at, size) => glue._foyer_new(at, size));
    if (address === 0) throw new Error('the settings are malformed');
    return new Engine(glue, exports, address);
  }

  // Adds the second half.
  async complete(rest: WebAssembly.Module): Promise<void> {
    await WebAssembly.instantiate(rest, { [kFirstHalf]: this.exports });
  }

  loadPack(pack: Uint8Array): void {
    const status = lend(this.glue, pack, (at, size) => this.glue._foyer_load_pack(this.handleAddress, at, size));
    if (status !== 0) throw new Error(new TextDecoder().decode(this.responseBytes()));
  }

  // From here on questions in this language are understood better. What is no language pack is thrown, and changes nothing.
  learnLanguage(pack: Uint8Array): void {
    const status = lend(this.glue, pack, (at, size) => this.glue._foyer_learn_language(this.handleAddress, at, size));
    if (status !== 0) throw new Error(new TextDecoder().decode(this.responseBytes()));
  }

  handle(input: Input): Response {
    const out = new ByteWriter();
    writeInput(out, input);
    const status = lend(this.glue, out.take(), (at, size) => this.glue._foyer_handle(this.handleAddress, at, size));
    if (status !== 0) throw new Error(new TextDecoder().decode(this.responseBytes()));
    return readResponse(new ByteReader(this.responseBytes()));
  }

  // Undefined when nothing is ready.
  poll(): Response | undefined {
    if (this.glue._foyer_poll(this.handleAddress) !== 0) return undefined;
    return readResponse(new ByteReader(this.responseBytes()));
  }

  // Does a part of what the first message would wait for. False: nothing is left of it.
  prepare(): boolean {
    return this.glue._foyer_prepare(this.handleAddress) === 0;
  }

  // The engine may not be used afterwards.
  delete(): void {
    this.glue._foyer_delete(this.handleAddress);
  }

  // A copy of the response buffer, which the next call overwrites.
  private responseBytes(): Uint8Array {
    const at = this.glue._foyer_response_data(this.handleAddress);
    const size = this.glue._foyer_response_size(this.handleAddress);
    return this.glue.HEAPU8.slice(at, at + size);
  }
}

// Copies bytes into the module's memory for the length of one call.
function lend(glue: Glue, bytes: Uint8Array, call: (at: number, size: number) => number): number {
  const at = glue._foyer_allocate(bytes.length);
  if (at === 0) throw new Error('out of memory');
  glue.HEAPU8.set(bytes, at);
  const result = call(at, bytes.length);
  glue._foyer_free(at);
  return result;
}
