// What the wrappers share: the loader is fetched once a page, the widget is there while something is mounted.
/// <reference path="../foyer.d.ts" />

export interface MountSettings extends FoyerSettings {
  site: string;
  // The relay's origin, "https://relay.example": the loader comes from there.
  relay: string;
}

export type FoyerUser = FoyerIdentity | FoyerToken;
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

// Settings that the widget takes while it is there, and those of which any other is another widget.
export const live = ['locale', 'theme', 'consent'] as const;
export const fixed = ['relay', 'site', 'accent', 'position', 'launcher', 'launcherText', 'renderer', 'inspect'] as const;
type Live = (typeof live)[number];

export function change<Name extends Live>(name: Name, value: FoyerSettings[Name]): void {
  if (value !== undefined) (foyer as (verb: Live, value: FoyerSettings[Name]) => void)(name, value);
}

// Changes when the user is another one. A function may be another one at every rendering, and asks for the same user.
export const userKey = (user?: FoyerUser): string => (typeof user === 'function' ? 'token' : JSON.stringify(user ?? ''));

// Changes when there has to be another widget; a setting that is taken back is its default from then on.
export const widgetKey = (settings: MountSettings, user?: FoyerUser): string =>
  JSON.stringify([fixed.map((name) => settings[name] ?? null), live.map((name) => settings[name] === undefined), userKey(user)]);

// Returns what takes everything away again. What stays is window.Foyer, which draws nothing by itself.
export function mount(settings: MountSettings, heard: Heard, user?: FoyerUser): () => void {
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
