// For web/halves.mjs: a visit in a module that wasm-split has instrumented.
import type { Settings } from '../gen/client.gen';
import { Brain } from './brain';
import { rehearse } from './rehearsal';

// Returns the profile as wasm-split reads it: which functions were called.
export async function profiled(wasm: BufferSource, pack: Uint8Array, settings: Settings, questions: readonly string[]): Promise<Uint8Array> {
  const brain = await Brain.start(await WebAssembly.compile(wasm), settings, () => undefined, () => Promise.reject(new Error('this one is whole')));
  rehearse(brain, pack, settings.locale, questions);
  const { glue, exports } = brain['engine'] as unknown as { glue: { HEAPU8: Uint8Array; _foyer_allocate(size: number): number }; exports: WebAssembly.Exports };
  const write = exports.__write_profile as (address: number, size: number) => number;
  const size = write(0, 0);
  const address = glue._foyer_allocate(size);
  write(address, size);
  return glue.HEAPU8.slice(address, address + size);
}
