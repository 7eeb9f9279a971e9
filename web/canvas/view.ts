// The chat in a canvas, as the widget's controller knows a view. The widget's own panel is there too, out of sight: it is what screen
// readers, the keyboard and input methods use, and it alone knows what is filled in and chosen. What is drawn follows it.
import type { FrameInput, FrameOutput, Happening } from '../gen/canvas.gen';
import type { ChatView, ViewEvent } from '../gen/view.gen';
import type { Surroundings, View } from '../widget/interfaces';
import { sheet } from '../widget/view/h';
import { safeUrl } from '../widget/view/link';
import { Panel } from '../widget/view/panel';
import { Frames } from './frames';
import { latestGlue } from './glue';
import { Keyboard } from './keyboard';
import { lookOf } from './look';
import { CanvasModule } from './module';
import { Painter } from './painter';
import { type Ground, PointerInput } from './pointer';
import css from './stage.css';
import { Stage } from './stage';
import { Typing } from './typing';

// While a button is down, and so many frames on, the pointer counts as what moves the caret and the focus: Dear ImGui takes one event a frame.
const kPressFrames = 4;

const kCursors = { none: 'none', normal: '', text: 'text', hand: 'pointer' } as const;

// What is done by the panel's own form, which knows what is filled in.
const kForms: Readonly<Partial<Record<ViewEvent['type'], string>>> = { asked: '.composer', contact_sent: '.card:not(.rating)', rated: '.rating' };

export class CanvasView implements View {
  private readonly root: ShadowRoot;
  private readonly panel: Panel;
  private readonly module = new CanvasModule(latestGlue());
  private readonly frames = new Frames((elapsed) => this.frame(elapsed));
  private readonly typing: Typing;
  private readonly keyboard: Keyboard;
  private readonly listeners = new AbortController();
  // Those of the stage alone.
  private staged = new AbortController();
  private stage: Stage;
  private painter: Painter;
  private happenings: Happening[] = [];
  private shown: ChatView | undefined;
  private isHeld = false;
  private pressFrames = 0;

  // Throws where there is no WebGL 2.
  constructor(private readonly place: HTMLElement, private readonly surroundings: Surroundings) {
    const { signal } = this.listeners;
    const { wake } = this.frames;
    const happens = (happening: Happening) => this.happens(happening);
    this.root = place.getRootNode() as ShadowRoot;
    this.root.adoptedStyleSheets = [...this.root.adoptedStyleSheets, sheet(css)];
    this.panel = new Panel(place, surroundings);
    this.stage = new Stage(place);
    this.painter = new Painter(this.stage.context, this.stage.own !== undefined);
    this.typing = new Typing(place, happens, wake, signal);
    this.keyboard = new Keyboard(place, happens, wake, signal);
    this.watch(wake, signal);
    this.enter();
  }

  render(view: ChatView): void {
    const formAppears = view.form && !this.shown?.form;
    this.shown = view;
    this.panel.render(view);
    this.module.show(view);
    // After the panel, which fills it in.
    if (formAppears) this.surroundings.person.use({ arrived: () => this.typing.lookAtAll() });
    this.frames.wake();
  }

  focus(): void {
    this.panel.focus();
  }

  // From here on in a page's own canvas; undefined: over the page.
  use(canvas: HTMLCanvasElement | undefined): void {
    const stage = new Stage(this.place, canvas);
    this.leave();
    this.stage = stage;
    this.painter = new Painter(stage.context, canvas !== undefined);
    this.module.forgetTextures();
    this.enter();
    this.frames.wake();
  }

  remove(): void {
    this.leave();
    this.frames.stop();
    this.listeners.abort();
    this.module.delete();
  }

  private get isOpen(): boolean {
    return this.root.host.hasAttribute('data-open');
  }

  private watch(wake: () => void, signal: AbortSignal): void {
    const attributes = new MutationObserver(() => this.attributesChanged());
    attributes.observe(this.root.host, { attributeFilter: ['data-open', 'data-theme', 'data-position', 'style'] });
    const size = new ResizeObserver(wake);
    size.observe(this.place);
    signal.addEventListener('abort', () => {
      attributes.disconnect();
      size.disconnect();
    });
    addEventListener('resize', wake, { signal });
    document.addEventListener('fullscreenchange', () => this.followFullScreen(), { signal });
  }

  // What lies outside of the element in full screen is not shown there, and cannot have the keyboard.
  private followFullScreen(): void {
    const host = this.root.host as HTMLElement;
    const home = document.fullscreenElement ?? document.documentElement;
    if (host.parentNode === home) return;
    home.append(host);
    host.showPopover?.();
    this.frames.wake();
  }

  private attributesChanged(): void {
    this.freePointer();
    if (!this.isOpen) this.stage.changed();
    this.frames.wake();
  }

  // A game's, when there is something to point at.
  private freePointer(): void {
    const { own } = this.stage;
    if (this.isOpen && own && document.pointerLockElement === own) document.exitPointerLock();
  }

  private enter(): void {
    this.staged = new AbortController();
    const { signal } = this.staged;
    const { stage: { canvas, own } } = this;
    new PointerInput(canvas, () => this.ground(), (happening) => this.pointed(happening), signal);
    canvas.addEventListener('webglcontextlost', (event) => event.preventDefault(), { signal });
    canvas.addEventListener('webglcontextrestored', () => this.restored(), { signal });
    if (!own) return;
    this.freePointer();
    canvas.addEventListener('foyer:paint', () => { if (this.isOpen) this.painter.paint(); }, { signal });
    // A game is not steered by what is typed in the chat.
    for (const name of ['keydown', 'keyup', 'keypress']) this.place.addEventListener(name, (event) => event.stopPropagation(), { signal });
  }

  private leave(): void {
    this.staged.abort();
    this.painter.delete();
    this.stage.remove();
  }

  private restored(): void {
    this.painter = new Painter(this.stage.context, this.stage.own !== undefined);
    this.module.forgetTextures();
    this.frames.wake();
  }

  private happens(happening: Happening): void {
    this.happenings.push(happening);
    this.frames.wake();
  }

  private pointed(happening: Happening): void {
    if (happening.type === 'pressed') this.typing.finish();
    if (happening.type === 'pressed' || happening.type === 'released') {
      this.isHeld = happening.type === 'pressed';
      this.pressFrames = kPressFrames;
    }
    this.happens(happening);
  }

  private ground(): Ground | undefined {
    return this.isOpen && this.shown ? { ...this.stage.fit(), scale: this.stage.scale } : undefined;
  }

  private frame(elapsed: number): number {
    const ground = this.ground();
    if (!ground || ground.panel.width === 0 || this.stage.context.isContextLost()) return -1;
    const output = this.module.frame(this.input(ground, elapsed));
    this.painter.take(this.module.drawing);
    if (this.stage.own) this.stage.changed();
    else this.painter.paint();
    this.follow(output, ground);
    if (this.pressFrames === 0) return output.next_frame_ms;
    this.pressFrames -= 1;
    return 0;
  }

  private input({ canvas, panel, scale }: Ground, elapsed: number): FrameInput {
    const left = (panel.left - canvas.left) * scale;
    const top = (panel.top - canvas.top) * scale;
    return {
      now: this.surroundings.now(), elapsed_seconds: elapsed, width: this.stage.canvas.width, height: this.stage.canvas.height, scale,
      left, top, right: left + panel.width * scale, bottom: top + panel.height * scale,
      look: lookOf(this.root, this.place), happenings: this.happenings.splice(0), typed: this.typing.take(),
      focused: this.keyboard.focused(this.shown!), ...this.keyboard.suggested(),
    };
  }

  private follow(output: FrameOutput, { canvas, scale }: Ground): void {
    const pressed = this.isHeld || this.pressFrames > 0;
    this.keyboard.follow(output.pressed);
    if (!pressed || output.events.length > 0) this.typing.leave();
    for (const event of output.events) this.act(event);
    for (const address of output.urls) this.open(address);
    if (output.copied) void navigator.clipboard?.writeText(output.copied).catch(() => undefined);
    this.typing.follow(output.field, pressed, ({ left, top }) => ({ left: canvas.left + left / scale, top: canvas.top + top / scale }));
    this.stage.canvas.style.cursor = kCursors[output.pointer];
  }

  private act(event: ViewEvent): void {
    const form = kForms[event.type];
    if (form) return this.place.querySelector<HTMLFormElement>(`form${form}`)?.requestSubmit();
    switch (event.type) {
      // The real field says so itself.
      case 'drafted': return;
      case 'closed': return this.surroundings.close();
      case 'completed': return this.complete(event.id);
      default: return this.surroundings.send(event);
    }
  }

  private complete(id: string): void {
    const index = this.shown?.suggestions.findIndex((one) => one.id === id) ?? -1;
    this.place.querySelector<HTMLElement>(`#suggestion-${index}`)?.click();
  }

  private open(address: string): void {
    const url = safeUrl(address);
    if (url) window.open(url, '_blank', 'noopener,noreferrer');
  }
}
