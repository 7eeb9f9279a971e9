// The scrolling middle of the panel. It follows what is new only while the reader is at the bottom, and never past the
// beginning of it: an answer longer than the panel is read from its first line.
import { h } from './h';

// Within this distance of the end the reader counts as being there: fractions of a pixel, a nudge of the wheel.
const kNearPx = 24;

export class Scroll {
  readonly element: HTMLElement;
  private atBottom = true;

  constructor(...children: HTMLElement[]) {
    this.element = h('div', { class: 'scroll' }, ...children);
    this.element.addEventListener('scroll', () => { this.atBottom = this.isAtBottom(); }, { passive: true });
    // A phone's keyboard makes the panel shorter, a form grows: the end stays in sight.
    const resized = new ResizeObserver(() => { if (this.atBottom) this.toBottom(); });
    for (const element of [this.element, ...children]) resized.observe(element);
  }

  // Makes a change. Returns from `change` what to bring into sight from its top (else the end is), and whether at any rate.
  around(change: () => { top: HTMLElement | undefined; always: boolean }): void {
    const following = this.isAtBottom();
    const { top, always } = change();
    if (following || always) this.toBottom(top);
  }

  toBottom(top?: HTMLElement): void {
    const { element } = this;
    const end = element.scrollHeight - element.clientHeight;
    element.scrollTop = top ? Math.min(end, top.offsetTop - kNearPx) : end;
    this.atBottom = this.isAtBottom();
  }

  private isAtBottom(): boolean {
    const { scrollHeight, scrollTop, clientHeight } = this.element;
    return scrollHeight - scrollTop - clientHeight <= kNearPx;
  }
}
