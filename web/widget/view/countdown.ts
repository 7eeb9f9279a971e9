// A line that waits for something: in a text with {left}, the time that is left is filled in, and counts down. Screen readers are told
// once.
import { h, setText } from './h';

const kSecondMs = 1000;

export class Countdown {
  private readonly told = h('span', { class: 'unseen' });
  private readonly seen = h('span');
  private ticking: ReturnType<typeof setInterval> | undefined;

  constructor(element: HTMLElement, private readonly now: () => number) {
    element.replaceChildren(this.told, this.seen);
  }

  // until: 0 where the text waits for nothing.
  update(text: string, until: number, locale: string): void {
    clearInterval(this.ticking);
    const counts = text.includes('{left}');
    const show = () => setText(this.seen, text.replace('{left}', timeLeft(until - this.now(), locale)));
    show();
    this.seen.setAttribute('aria-hidden', String(counts));
    if (!counts) return setText(this.told, '');
    if (!this.told.textContent) setText(this.told, this.seen.textContent ?? '');
    this.ticking = setInterval(show, kSecondMs);
  }
}

function timeLeft(ms: number, locale: string): string {
  const seconds = Math.max(1, Math.ceil(ms / kSecondMs));
  const unit = seconds < 100 ? 'second' : 'minute';
  const value = unit === 'second' ? seconds : Math.ceil(seconds / 60);
  return new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }).format(value);
}
