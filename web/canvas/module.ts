// The canvas of foyer-imgui.wasm as a TypeScript object: bytes in, bytes out, and a frame's drawing as views of its memory.
import type { CanvasGlue } from 'foyer-imgui-glue';
import { ByteReader, ByteWriter } from '../brain/bytes';
import { type FrameInput, type FrameOutput, readFrameOutput, writeFrameInput } from '../gen/canvas.gen';
import { type ChatView, writeChatView } from '../gen/view.gen';
import { copyOf, type Drawing, drawingAt, lend } from './memory';

export class CanvasModule {
  private readonly address: number;

  constructor(private readonly glue: CanvasGlue) {
    this.address = glue._foyer_canvas_new();
  }

  show(view: ChatView): void {
    const out = new ByteWriter();
    writeChatView(out, view);
    this.give(out.take(), (at, size) => this.glue._foyer_canvas_show(this.address, at, size));
  }

  // Something must have been shown.
  frame(input: FrameInput): FrameOutput {
    const out = new ByteWriter();
    writeFrameInput(out, input);
    this.give(out.take(), (at, size) => this.glue._foyer_canvas_frame(this.address, at, size));
    const { glue, address } = this;
    return readFrameOutput(new ByteReader(copyOf(glue, glue._foyer_canvas_response_data(address), glue._foyer_canvas_response_size(address))));
  }

  // Of the last frame.
  get drawing(): Drawing {
    return drawingAt(this.glue, this.glue._foyer_canvas_drawing(this.address));
  }

  forgetTextures(): void {
    this.glue._foyer_canvas_forget_textures(this.address);
  }

  delete(): void {
    this.glue._foyer_canvas_delete(this.address);
  }

  private give(bytes: Uint8Array, call: (at: number, size: number) => number): void {
    if (lend(this.glue, bytes, call) !== 0) throw new Error('what the canvas was given is malformed');
  }
}
