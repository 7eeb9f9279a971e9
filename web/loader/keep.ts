// Keeps the widget's element on the page and above it. It is <html>'s last child, outside of a <body> that a single-page
// application's router may replace, hide from screen readers or transform; and it is in the browser's top layer, so that no z-index
// is above it. A framework that renders the whole document takes it out once; then it comes back.
export function keepIn(place: Element, host: HTMLElement, signal: AbortSignal): void {
  const attach = () => {
    if (host.isConnected) return;
    place.append(host);
    // Missing before Chrome 114, Firefox 125 and Safari 17, where the highest z-index must do.
    host.showPopover?.();
  };
  const observer = new MutationObserver(attach);
  observer.observe(place, { childList: true });
  signal.addEventListener('abort', () => observer.disconnect());
  attach();
}
