// The canvas of foyer-imgui.wasm as a TypeScript object: bytes in, bytes out, and a frame's drawing as views of its memory.
import type { CanvasGlue } from 'foyer-imgui-glue';
import { ByteReader, ByteWriter } from '../brain/bytes';
import { type FrameInput, type FrameOutput, readFrameOutput, writeFrameInput } from '../gen/canvas.gen';
import { type ChatView, writeChatView } from '../gen/view.gen';

// Views of the module's memory: they hold until the next call into it.
export interface Drawing {
  // As src/canvas/drawing.h has them.
  words: Int32Array;
  bytes(at: number, size: number): Uint8Array;
}

export class CanvasModule {
  private readonly address: number;

  constructor(private readonly glue: CanvasGlue) {
    this.address = glue._foyer_canvas_new();
  }

  show(view: ChatView): void {
    const out = new ByteWriter();
    writeChatView(out, view);
    this.lend(out.take(), (at, size) => this.glue._foyer_canvas_show(this.address, at, size));
  }

  // Something must have been shown.
  frame(input: FrameInput): FrameOutput {
    const out = new ByteWriter();
    writeFrameInput(out, input);
    this.lend(out.take(), (at, size) => this.glue._foyer_canvas_frame(this.address, at, size));
    const at = this.glue._foyer_canvas_response_data(this.address);
    const size = this.glue._foyer_canvas_response_size(this.address);
    return readFrameOutput(new ByteReader(this.glue.HEAPU8.slice(at, at + size)));
  }

  // Of the last frame.
  get drawing(): Drawing {
    const at = this.glue._foyer_canvas_drawing(this.address);
    const { HEAPU8: heap } = this.glue;
    return { words: new Int32Array(heap.buffer, at), bytes: (from, size) => heap.subarray(from, from + size) };
  }

  forgetTextures(): void {
    this.glue._foyer_canvas_forget_textures(this.address);
  }

  delete(): void {
    this.glue._foyer_canvas_delete(this.address);
  }

  private lend(bytes: Uint8Array, call: (at: number, size: number) => number): void {
    const at = this.glue._foyer_allocate(bytes.length);
    if (at === 0) throw new Error('out of memory');
    this.glue.HEAPU8.set(bytes, at);
    const status = call(at, bytes.length);
    this.glue._foyer_free(at);
    if (status !== 0) throw new Error('what the canvas was given is malformed');
  }
}
