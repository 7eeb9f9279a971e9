// What the panel makes of its screen. On a phone it is a sheet over all of it, and the page behind it does not scroll. And wherever a
// keyboard is laid over the page, the panel keeps above it: only visualViewport tells how much is left.

// Held upright or on its side. The one place that says so: the style sheets ask for data-phone.
const phone = matchMedia('(max-width: 480px), (max-height: 480px) and (pointer: coarse)');

export class Sheet {
  private open: AbortController | undefined;
  private readonly ended = new AbortController();

  // In a frame, which is as small as the panel, the page around it knows (web/embedded).
  constructor(private readonly host: HTMLElement) {
    if (host.hasAttribute('data-embedded')) return;
    const ask = () => { host.toggleAttribute('data-phone', phone.matches); };
    phone.addEventListener('change', ask, { signal: this.ended.signal });
    ask();
  }

  opened(): void {
    if (this.open) return;
    this.open = new AbortController();
    const { signal } = this.open;
    const fit = () => this.fit();
    for (const event of ['resize', 'scroll']) visualViewport?.addEventListener(event, fit, { signal });
    this.lock(signal);
    fit();
  }

  closed(): void {
    this.open?.abort();
    this.open = undefined;
    this.fit();
  }

  remove(): void {
    this.ended.abort();
    this.closed();
  }

  // What is seen of the page, from where and how much, for place.css. A visitor who has zoomed in wants to see the panel larger, not
  // smaller.
  private fit(): void {
    const { style } = this.host;
    const seen = this.open && visualViewport?.scale === 1 ? visualViewport : undefined;
    style.setProperty('--start', seen ? `${seen.offsetTop}px` : '');
    style.setProperty('--seen', seen ? `${seen.height}px` : '');
  }

  // The page's own style is given back as it was.
  private lock(signal: AbortSignal): void {
    const { style } = document.documentElement;
    const own = style.overflow;
    const lock = () => { style.overflow = phone.matches ? 'hidden' : own; };
    phone.addEventListener('change', lock, { signal });
    signal.addEventListener('abort', () => { style.overflow = own; });
    lock();
  }
}
