// The pointer, the wheel and a finger, as what happens in a frame. Events that the chat takes do not reach the page's canvas.
import type { Happening } from '../gen/canvas.gen';
import type { Box } from './stage';

// Of the page, where the wheel counts lines or pages.
const kLinePixels = 20;
const kPagePixels = 600;
// What Scroll makes of a wheel's step (src/imgui/scroll.cpp).
const kStepPixels = 60;

export interface Ground {
  // Where the canvas and the panel are, in CSS pixels of the window.
  canvas: Box;
  panel: Box;
  scale: number;
}

export class PointerInput {
  // ground: undefined while nothing is drawn.
  constructor(private readonly canvas: HTMLCanvasElement, private readonly ground: () => Ground | undefined,
    private readonly happens: (happening: Happening) => void, signal: AbortSignal) {
    const listen = <K extends keyof HTMLElementEventMap>(name: K, act: (event: HTMLElementEventMap[K]) => void) =>
      canvas.addEventListener(name, act, { signal, capture: true, passive: false });
    listen('pointermove', (event) => this.moved(event));
    listen('pointerdown', (event) => this.pressed(event));
    listen('pointerup', (event) => this.released(event));
    listen('pointercancel', (event) => this.released(event));
    listen('pointerleave', () => this.happens({ type: 'pointer_left' }));
    listen('wheel', (event) => this.scrolled(event));
    // The field keeps the keyboard, and the chat has a menu of its own.
    for (const name of ['mousedown', 'contextmenu'] as const) listen(name, (event) => { if (this.isOver(event)) event.preventDefault(); });
  }

  private isOver({ clientX, clientY }: MouseEvent): boolean {
    const panel = this.ground()?.panel;
    return panel !== undefined && clientX >= panel.left && clientY >= panel.top && clientX < panel.left + panel.width && clientY < panel.top + panel.height;
  }

  private moved(event: PointerEvent): void {
    const ground = this.ground();
    if (!ground) return;
    const { canvas, scale } = ground;
    this.happens({ type: 'pointer_moved', x: (event.clientX - canvas.left) * scale, y: (event.clientY - canvas.top) * scale });
    if (this.isOver(event)) event.stopPropagation();
  }

  private pressed(event: PointerEvent): void {
    if (!this.isOver(event)) return;
    this.canvas.setPointerCapture(event.pointerId);
    this.moved(event);
    this.happens({ type: 'pressed', button: buttonOf(event), is_touch: event.pointerType === 'touch' });
    event.stopPropagation();
  }

  // A finger that is lifted is nowhere.
  private released(event: PointerEvent): void {
    if (!this.ground()) return;
    this.moved(event);
    this.happens({ type: 'released', button: buttonOf(event) });
    if (event.pointerType === 'touch') this.happens({ type: 'pointer_left' });
  }

  private scrolled(event: WheelEvent): void {
    if (event.ctrlKey || !this.isOver(event)) return;
    const unit = [1, kLinePixels, kPagePixels][event.deltaMode] ?? 1;
    this.happens({ type: 'scrolled', x: 0, y: -event.deltaY * unit / kStepPixels });
    event.preventDefault();
    event.stopPropagation();
  }
}

// Dear ImGui's second button is the right one, the browser's third.
function buttonOf({ button }: PointerEvent): number {
  return [0, 2, 1][button] ?? 0;
}
