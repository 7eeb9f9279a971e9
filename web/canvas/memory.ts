// The memory of foyer-imgui.wasm: bytes lent to it for a call, bytes it answers with, and a frame's drawing as views of it.
import type { CanvasGlue } from 'foyer-imgui-glue';

// Views of the module's memory: they hold until the next call into it.
export interface Drawing {
  // As src/canvas/drawing.h has them.
  words: Int32Array;
  bytes(at: number, size: number): Uint8Array;
}

// Returns what the call does: 0 where all is well.
export function lend(glue: CanvasGlue, bytes: Uint8Array, call: (at: number, size: number) => number): number {
  const at = glue._foyer_allocate(bytes.length);
  if (at === 0) throw new Error('out of memory');
  glue.HEAPU8.set(bytes, at);
  const status = call(at, bytes.length);
  glue._foyer_free(at);
  return status;
}

export const copyOf = ({ HEAPU8 }: CanvasGlue, at: number, size: number): Uint8Array => HEAPU8.slice(at, at + size);

export const drawingAt = ({ HEAPU8: heap }: CanvasGlue, at: number): Drawing => (
  { words: new Int32Array(heap.buffer, at), bytes: (from, size) => heap.subarray(from, from + size) });
