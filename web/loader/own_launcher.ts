// The page's own launchers: whatever the selector finds. They are heard of on their events' way up, since a page may make them
// later, and anew.
export function listenFor(selector: string, near: () => void, clicked: () => void, signal: AbortSignal): void {
  for (const type of ['pointerover', 'focusin', 'click']) {
    addEventListener(type, ({ target }) => {
      if ((target as Element).closest?.(selector)) (type === 'click' ? clicked : near)();
    }, { signal });
  }
}
