// Whether a person is in, or on the way to, this visitor's conversation. Then the next page's widget starts by itself: a visitor
// who was promised an answer need not open the panel to get it. The widget says so, the loader of the next page reads it. Where
// storage is blocked, the panel is opened by hand.

const key = (site: string) => `foyer:${site}:live`;

export function isLive(site: string): boolean {
  try {
    return key(site) in localStorage;
  } catch {
    return false;
  }
}

export function keepLive(site: string, live: boolean): void {
  try {
    if (live) localStorage.setItem(key(site), '1');
    else localStorage.removeItem(key(site));
  } catch {
    // Blocked: nothing to keep.
  }
}
