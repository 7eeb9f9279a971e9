// The script tag's file: window.Foyer('verb', …), and the bubble. A page may call before this has run, by the usual stub:
//   window.Foyer = window.Foyer || function () { (Foyer.q = Foyer.q || []).push(arguments) }
// Included twice, the second does nothing.
import type { Verb } from '../widget/interfaces';
import { on, type Listener } from './events';
import { makeSession, type Session } from './session';
import { readSettings, type Settings } from './settings';

const script = document.currentScript as HTMLScriptElement | null;
let session: Session | undefined;
// Calls that need a session, from when there was none.
const early: unknown[][] = [];

function boot(given?: Partial<Settings>): void {
  // An async script in <head> may run before there is a body to put the bubble in.
  if (!document.body) return addEventListener('DOMContentLoaded', () => boot(given));
  const settings = readSettings(script, given);
  if (!settings.site) return console.error('Foyer: no site key (data-site)');
  shutdown();
  session = makeSession(settings);
  for (const call of early.splice(0)) Foyer(...call);
}

function shutdown(): void {
  session?.shutdown();
  session = undefined;
}

function about({ frame, call }: Session, verb: unknown, value: unknown, more: unknown): void {
  switch (verb) {
    case 'show': return frame.toggle(true);
    case 'hide': return frame.toggle(false);
    case 'toggle': return frame.toggle(!frame.isOpen());
    case 'theme': return frame.theme(String(value));
    case 'ask': frame.toggle(true);
  }
  call(verb as Verb, value, more);
}

function Foyer(...words: unknown[]): unknown {
  const [verb, value, more] = words;
  if (verb === 'on') return on(String(value), more as Listener);
  if (verb === 'boot') return boot(value as Partial<Settings>);
  if (verb === 'shutdown') return shutdown();
  return session ? about(session, verb, value, more) : void early.push(words);
}

if (!window.Foyer?.loaded) {
  const queued = window.Foyer?.q ?? [];
  window.Foyer = Object.assign(Foyer as FoyerFunction, { loaded: true as const });
  for (const words of queued) Foyer(...words);
  if (!session && readSettings(script).site) boot();
}
