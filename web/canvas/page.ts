// What foyer-imgui.wasm calls out for, by addresses of its memory: letters and the time of day (src/canvas/browser.cpp).
import type { CanvasGlue, CanvasPage } from 'foyer-imgui-glue';
import { Letters, type Raster } from './letters';

export class Page implements CanvasPage {
  glue!: CanvasGlue;
  private readonly letters = new Letters();
  private readonly decoder = new TextDecoder();
  private readonly clock = new Intl.DateTimeFormat(undefined, { hour: '2-digit', minute: '2-digit' });
  private drawn: Raster | undefined;

  advance(text: number, bytes: number, face: number, em: number): number {
    return this.letters.advance(this.read(text, bytes), face, em);
  }

  // Five whole numbers go to `box`: left, top, width, height, and whether it has colours of its own.
  draw(text: number, bytes: number, face: number, em: number, stretch: number, box: number): number {
    const drawn = this.letters.draw(this.read(text, bytes), face, em, stretch);
    this.drawn = drawn;
    new Int32Array(this.glue.HEAPU8.buffer, box, 5).set([drawn.left, drawn.top, drawn.width, drawn.height, Number(drawn.isColoured)]);
    return drawn.advance;
  }

  copy(out: number): void {
    if (this.drawn) this.glue.HEAPU8.set(this.drawn.pixels, out);
  }

  time(at: number, out: number, bytes: number): number {
    return new TextEncoder().encodeInto(this.clock.format(at), this.glue.HEAPU8.subarray(out, out + bytes)).written;
  }

  private read(at: number, bytes: number): string {
    return this.decoder.decode(this.glue.HEAPU8.subarray(at, at + bytes));
  }
}
