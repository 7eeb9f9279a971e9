// The script tag's file: window.Foyer('verb', …), and the bubble. A page may call before this has run, by the usual stub:
//   window.Foyer = window.Foyer || function () { (Foyer.q = Foyer.q || []).push(arguments) }
// Included twice, the second does nothing.
import type { Verb } from '../widget/interfaces';
import { on, type Listener } from './events';
import { makeSession, type Session } from './session';
import { readSettings, type Settings } from './settings';

const script = document.currentScript as HTMLScriptElement | null;
let session: Session | undefined;
let start: number | undefined;
// Calls that need a session, from when there was none.
const early: unknown[][] = [];

function boot(given?: Partial<Settings>): void {
  // An async script in <head> may run before there is a body; the bubble comes after it, for the keyboard's sake.
  if (!document.body) return addEventListener('DOMContentLoaded', () => boot(given));
  const settings = readSettings(script, given);
  if (!settings.site) return console.error('Foyer: no site key (data-site)');
  shutdown();
  Foyer.site = settings.site;
  session = makeSession(settings);
  if ('inspect' in settings) about(session, 'inspect');
  for (const call of early.splice(0)) Foyer(...call);
}

function shutdown(): void {
  clearTimeout(start);
  session?.shutdown();
  session = undefined;
}

function about({ frame, call }: Session, verb: string, value?: unknown, more?: unknown): void {
  const own = frame.verbs[verb];
  if (own) return own(value);
  if (verb === 'inspect' || verb === 'ask') frame.verbs.show!(value);
  call(verb as Verb, value, more);
}

function Foyer(...words: unknown[]): unknown {
  const [verb, value, more] = words;
  if (verb === 'on') return on(String(value), more as Listener);
  if (verb === 'boot') return boot(value as Partial<Settings>);
  if (verb === 'shutdown') return shutdown();
  return session ? about(session, String(verb), value, more) : void early.push(words);
}
Foyer.loaded = true as const;
Foyer.site = '';

const first = window.Foyer;
const { site } = readSettings(script);
if (first?.loaded) {
  if (site !== first.site && site) console.error(`Foyer: this page has the site ${first.site} already; shut it down before ${site}`);
} else {
  window.Foyer = Foyer as FoyerFunction;
  for (const words of first?.q ?? []) Foyer(...words);
  if (!session && site) {
    Foyer.site = site;
    // In a task of its own: the page's are not to wait for both.
    start = setTimeout(boot);
  }
}
