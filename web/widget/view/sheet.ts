// On a phone the panel is a sheet over the whole screen. While it is open the page behind it does not scroll, and the sheet is as
// tall as what the keyboard leaves of the screen: browsers lay a keyboard over the page, and only visualViewport tells.

const phone = matchMedia('(max-width: 480px)');

export class Sheet {
  private open: AbortController | undefined;

  constructor(private readonly panel: HTMLElement) {}

  opened(): void {
    if (this.open) return;
    this.open = new AbortController();
    const { signal } = this.open;
    const fit = () => this.fit();
    phone.addEventListener('change', fit, { signal });
    for (const event of ['resize', 'scroll']) visualViewport?.addEventListener(event, fit, { signal });
    this.lock(signal);
    fit();
  }

  closed(): void {
    this.open?.abort();
    this.open = undefined;
    this.fit();
  }

  // A visitor who has zoomed in wants to see the sheet larger, not smaller.
  private fit(): void {
    const { style } = this.panel;
    const covered = this.open && phone.matches && visualViewport && visualViewport.scale === 1;
    style.height = covered ? `${visualViewport!.height}px` : '';
    style.top = covered ? `${visualViewport!.offsetTop}px` : '';
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
