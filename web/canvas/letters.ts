// Letters as pixels, by the browser's own canvas: it has every script and emoji that the visitor's machine has, shapes them, and orders
// a run that goes both ways.

export interface Raster {
  // Of the pen, not stretched.
  advance: number;
  // Where the pixels lie, from where the text begins on its baseline.
  left: number;
  top: number;
  width: number;
  height: number;
  isColoured: boolean;
  pixels: Uint8ClampedArray;
}

// The widget's, by Face (src/imgui/text.h).
const kFamily = 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif';
const kMono = 'ui-monospace, SFMono-Regular, Menlo, Consolas, "Noto Sans Mono", monospace';
const kFaces: readonly [style: string, family: string][] = [['', kFamily], ['600 ', kFamily], ['italic ', kFamily], ['', kMono]];

// The smoothing of edges reaches a pixel beyond what is measured.
const kEdge = 1;

// The first letter says it, or the last sign: "A-20931؟" is of an Arabic sentence.
const rightToLeft = /^\P{L}*[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefe]|[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefe]\P{L}*$/u;
// Below, nothing has colours but a few signs that ask for them.
const mayBeColoured = /[\u00a9\u00ae\u203c-\u3299\ufe0f\u{1f000}-\u{1faff}\u{1f1e6}-\u{1f1ff}]/u;

export class Letters {
  private readonly context = document.createElement('canvas').getContext('2d', { willReadFrequently: true })!;
  private font = '';

  advance(text: string, face: number, em: number): number {
    this.use(text, face, em);
    return this.context.measureText(text).width;
  }

  // stretch: the pixels' width shrinks by it.
  draw(text: string, face: number, em: number, stretch: number): Raster {
    this.use(text, face, em);
    const { width: advance, ...box } = measured(this.context.measureText(text));
    const left = Math.floor(-box.left * stretch) - kEdge;
    const top = Math.floor(-box.ascent) - kEdge;
    const width = Math.ceil(box.right * stretch) + kEdge - left;
    const height = Math.ceil(box.descent) + kEdge - top;
    const place = { advance, left, top, width, height };
    if (width <= 2 * kEdge || height <= 2 * kEdge) return { ...place, width: 0, height: 0, isColoured: false, pixels: new Uint8ClampedArray() };
    const pixels = this.paint(text, face, em, stretch, place);
    const isColoured = mayBeColoured.test(text) && hasColours(pixels);
    if (!isColoured) whiten(pixels);
    return { ...place, isColoured, pixels };
  }

  private paint(text: string, face: number, em: number, stretch: number, place: { left: number; top: number; width: number; height: number }): Uint8ClampedArray {
    const { context } = this;
    const { canvas } = context;
    if (canvas.width < place.width || canvas.height < place.height) {
      canvas.width = Math.max(canvas.width, place.width);
      canvas.height = Math.max(canvas.height, place.height);
      // A canvas forgets everything with its size.
      this.font = '';
      this.use(text, face, em);
    }
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.clearRect(0, 0, place.width, place.height);
    context.setTransform(stretch, 0, 0, 1, -place.left, -place.top);
    context.fillText(text, 0, 0);
    return context.getImageData(0, 0, place.width, place.height).data;
  }

  private use(text: string, face: number, em: number): void {
    const [style, family] = kFaces[face] ?? kFaces[0]!;
    const font = `${style}${em}px ${family}`;
    this.context.direction = rightToLeft.test(text) ? 'rtl' : 'ltr';
    if (font === this.font) return;
    this.font = font;
    this.context.font = font;
    this.context.fillStyle = '#fff';
    this.context.textAlign = 'left';
  }
}

function measured(metrics: TextMetrics) {
  return {
    width: metrics.width, left: metrics.actualBoundingBoxLeft, right: metrics.actualBoundingBoxRight,
    ascent: metrics.actualBoundingBoxAscent, descent: metrics.actualBoundingBoxDescent,
  };
}

// White letters are grey at no edge: opacity alone tells.
function hasColours(pixels: Uint8ClampedArray): boolean {
  for (let i = 0; i < pixels.length; i += 4) {
    if (pixels[i + 3]! > 128 && Math.min(pixels[i]!, pixels[i + 1]!, pixels[i + 2]!) < 200) return true;
  }
  return false;
}

// Where nothing is drawn, too: a pixel between two is a mixture of both.
function whiten(pixels: Uint8ClampedArray): void {
  for (let i = 0; i < pixels.length; i += 4) pixels[i] = pixels[i + 1] = pixels[i + 2] = 255;
}
