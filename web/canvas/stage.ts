// Where the chat is drawn: over the page, in a canvas of our own behind the invisible panel; or in a page's own canvas, in its corner.
// Everything is told in CSS pixels of the window, as the pointer is.
import { h } from '../widget/view/h';

// The panel's shadow lies around it.
const kShadow = 30;
// The panel in a page's canvas, as the widget's on a page.
const kWidth = 396;
const kHeight = 690;
const kMargin = 20;

export interface Box { left: number; top: number; width: number; height: number }

export class Stage {
  readonly context: WebGL2RenderingContext;
  readonly canvas: HTMLCanvasElement;

  // own: a page's canvas, whose context is WebGL 2.
  constructor(private readonly panel: HTMLElement, readonly own?: HTMLCanvasElement) {
    this.canvas = own ?? h('canvas', { class: 'stage', 'aria-hidden': 'true' });
    const context = this.canvas.getContext('webgl2', own ? {} : { antialias: false, depth: false });
    if (!context) throw new Error('this browser has no WebGL 2');
    this.context = context;
    if (!own) panel.before(this.canvas);
  }

  // Pixels a CSS pixel.
  get scale(): number {
    return this.own ? this.own.width / Math.max(1, this.own.clientWidth) : devicePixelRatio;
  }

  // Lays the canvas behind the panel, or the panel over the canvas; returns where the two are.
  fit(): { canvas: Box; panel: Box } {
    return this.own ? this.fitPanel(this.own) : this.fitCanvas();
  }

  // A page that draws in its canvas now and then is told that the chat looks different.
  changed(): void {
    this.own?.dispatchEvent(new Event('foyer:change'));
  }

  remove(): void {
    if (!this.own) this.canvas.remove();
    this.panel.removeAttribute('style');
  }

  private fitCanvas(): { canvas: Box; panel: Box } {
    const panel = this.panel.getBoundingClientRect();
    // Whole pixels of the screen, whatever the zoom: letters would be blurred between them.
    const down = (length: number) => Math.floor(length * devicePixelRatio) / devicePixelRatio;
    const canvas = { left: down(panel.left - kShadow), top: down(panel.top - kShadow),
      width: down(panel.width + 2 * kShadow + 1), height: down(panel.height + 2 * kShadow + 1) };
    place(this.canvas, canvas);
    const width = Math.round(canvas.width * devicePixelRatio);
    const height = Math.round(canvas.height * devicePixelRatio);
    if (this.canvas.width !== width) this.canvas.width = width;
    if (this.canvas.height !== height) this.canvas.height = height;
    return { canvas, panel };
  }

  private fitPanel(own: HTMLCanvasElement): { canvas: Box; panel: Box } {
    const canvas = own.getBoundingClientRect();
    const width = Math.min(kWidth, canvas.width - 2 * kMargin);
    const height = Math.min(kHeight, canvas.height - 2 * kMargin);
    const panel = { left: canvas.right - kMargin - width, top: canvas.bottom - kMargin - height, width, height };
    place(this.panel, panel);
    return { canvas, panel };
  }
}

function place({ style }: HTMLElement, { left, top, width, height }: Box): void {
  const wanted = `inset: ${top}px auto auto ${left}px; width: ${width}px; height: ${height}px;`;
  if (style.cssText !== wanted) style.cssText = wanted;
}
