// What the wrappers share: the loader is fetched once a page, the widget is there while something is mounted.
/// <reference path="../foyer.d.ts" />

export interface MountSettings extends FoyerSettings {
  site: string;
  // The relay's origin, "https://relay.example": the loader comes from there.
  relay: string;
}

export type Heard = (name: FoyerEvent, detail: string) => void;

const events: readonly FoyerEvent[] = [
  'ready', 'open', 'close', 'message', 'unread', 'answer', 'escalated', 'agent', 'resolved', 'rating', 'error',
];

// Calls from before the loader has run wait in its queue.
function loader(): FoyerFunction {
  window.Foyer ??= function queue() {
    (window.Foyer!.q ??= []).push(arguments);
  } as unknown as FoyerFunction;
  return window.Foyer;
}

// Whoever keeps it speaks to the loader from when there is one; the queue is read once.
export const foyer = ((...words: Parameters<FoyerFunction>) => loader()(...words)) as unknown as FoyerFunction;

// Returns what takes everything away again. What stays is window.Foyer, which draws nothing by itself.
export function mount(settings: MountSettings, heard: Heard, user?: FoyerIdentity): () => void {
  const script = document.createElement('script');
  script.src = `${settings.relay}/foyer.js`;
  script.async = true;
  if (!loader().loaded) document.head.append(script);
  const listening = new AbortController();
  for (const name of events) {
    const listener = (event: Event) => heard(name, (event as CustomEvent<string>).detail);
    addEventListener(`foyer:${name}`, listener, { signal: listening.signal });
  }
  foyer('boot', settings);
  if (user) foyer('identify', user);
  return () => {
    listening.abort();
    foyer('shutdown');
    script.remove();
  };
}
