// The inspector in a canvas that fills its place. A frame is drawn when something has happened, or while something is being worked out.
import { Frames } from '../canvas/frames';
import { Painter } from '../canvas/painter';
import { PointerInput } from '../canvas/pointer';
import type { Happening, InspectorFrame, Inspected, InspectedTuning, Look, TestQuestion } from '../gen/canvas.gen';
import { h } from '../widget/view/h';
import { Keys } from './keys';
import type { InspectorModule } from './module';

const kCursors = { none: 'none', normal: '', text: 'text', hand: 'pointer' } as const;

export interface ScreenHost {
  look(): Look;
  // After each frame.
  drawn?(frame: InspectorFrame): void;
}

export class Screen {
  private readonly canvas = h('canvas', { role: 'img' });
  private readonly context: WebGL2RenderingContext;
  private readonly frames = new Frames((elapsed) => this.frame(elapsed));
  private readonly listeners = new AbortController();
  private readonly keys: Keys;
  private painter: Painter;
  private happenings: Happening[] = [];

  // place: filled by it. Throws where there is no WebGL 2.
  constructor(private readonly place: HTMLElement, private readonly module: InspectorModule, private readonly host: ScreenHost) {
    const context = this.canvas.getContext('webgl2', { antialias: false, depth: false });
    if (!context) throw new Error('this browser has no WebGL 2');
    const { signal } = this.listeners;
    this.context = context;
    this.painter = new Painter(context, false);
    this.keys = new Keys((happening) => this.happens(happening), signal);
    place.append(this.canvas, this.keys.field);
    new PointerInput(this.canvas, () => this.ground(), (happening) => this.happens(happening), signal);
    this.canvas.addEventListener('pointerdown', () => this.keys.focus(), { signal, capture: true });
    this.canvas.addEventListener('webglcontextlost', (event) => event.preventDefault(), { signal });
    this.canvas.addEventListener('webglcontextrestored', () => this.restored(), { signal });
    const size = new ResizeObserver(this.frames.wake);
    size.observe(place);
    signal.addEventListener('abort', () => size.disconnect());
    addEventListener('resize', this.frames.wake, { signal });
    matchMedia('(prefers-color-scheme:dark)').addEventListener('change', this.frames.wake, { signal });
  }

  show(inspected: Inspected): void {
    this.module.show(inspected);
    this.frames.wake();
  }

  ask(questions: TestQuestion[]): void {
    this.module.ask(questions);
    this.frames.wake();
  }

  // Moves the sliders.
  tune(tuning: InspectedTuning): void {
    this.module.tune(tuning);
    this.frames.wake();
  }

  focus(): void {
    this.keys.focus();
  }

  remove(): void {
    this.frames.stop();
    this.listeners.abort();
    this.painter.delete();
    this.module.delete();
    this.canvas.remove();
    this.keys.field.remove();
  }

  private happens(happening: Happening): void {
    this.happenings.push(happening);
    this.frames.wake();
  }

  private restored(): void {
    this.painter = new Painter(this.context, false);
    this.module.forgetTextures();
    this.frames.wake();
  }

  private ground() {
    const canvas = this.canvas.getBoundingClientRect();
    return { canvas, panel: canvas, scale: devicePixelRatio };
  }

  // Whole pixels of the screen, whatever the zoom: letters would be blurred between them.
  private fit(): boolean {
    const width = Math.floor(this.place.clientWidth * devicePixelRatio);
    const height = Math.floor(this.place.clientHeight * devicePixelRatio);
    if (this.canvas.width !== width) this.canvas.width = width;
    if (this.canvas.height !== height) this.canvas.height = height;
    Object.assign(this.canvas.style, { width: `${width / devicePixelRatio}px`, height: `${height / devicePixelRatio}px` });
    return width > 0 && height > 0;
  }

  private frame(elapsed: number): number {
    if (!this.fit() || this.context.isContextLost()) return -1;
    const { width, height } = this.canvas;
    const frame = this.module.frame({
      now: Date.now(), elapsed_seconds: elapsed, width, height, scale: devicePixelRatio, left: 0, top: 0, right: width, bottom: height,
      look: this.host.look(), happenings: this.happenings.splice(0), typed: [], focused: '', suggestions_open: false, suggestion: 0,
    });
    this.painter.take(this.module.drawing);
    this.painter.paint();
    this.follow(frame);
    return frame.next_frame_ms;
  }

  private follow(frame: InspectorFrame): void {
    this.canvas.setAttribute('aria-label', frame.summary);
    this.canvas.style.cursor = kCursors[frame.pointer];
    this.keys.follow(frame.caret, devicePixelRatio);
    if (frame.copied) void navigator.clipboard?.writeText(frame.copied).catch(() => undefined);
    this.host.drawn?.(frame);
  }
}
