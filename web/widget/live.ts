// Whether a person is in, or on the way to, this visitor's conversation. Then the next page's widget starts by itself: a visitor
// who was promised an answer need not open the panel to get it. The widget says so, the loader of the next page reads it, as far as
// the visitor allows anything to be kept. Where storage is blocked, the panel is opened by hand.
import type { Storage } from '../gen/client.gen';

const key = (site: string) => `foyer:${site}:live`;

export function isLive(site: string, consent?: string): boolean {
  try {
    return consent !== 'none' && (key(site) in sessionStorage || key(site) in localStorage);
  } catch {
    return false;
  }
}

// Where it is kept: the two of this page, and of a frame in it, keep it alike.
export function keptLive(site: string): Storage {
  try {
    if (key(site) in localStorage) return 'full';
    return key(site) in sessionStorage ? 'session' : 'none';
  } catch {
    return 'none';
  }
}

export function keepLive(site: string, live: boolean, allowed: Storage): void {
  try {
    const places = { none: undefined, session: sessionStorage, full: localStorage };
    for (const place of [sessionStorage, localStorage]) {
      if (live && place === places[allowed]) place.setItem(key(site), '1');
      else place.removeItem(key(site));
    }
  } catch {
    // Blocked: nothing to keep.
  }
}
