// What a page may say to Foyer, for pages written in TypeScript:  /// <reference path="foyer.d.ts" />

// Also as data-* attributes of the script tag. What is given to 'boot' wins over window.foyerSettings, and that over the tag.
interface FoyerSettings {
  // The site's key.
  site?: string;
  // Where the relay is, without a slash at the end. Default: where the script came from.
  relay?: string;
  // BCP 47. Default: the page's language, else the browser's.
  locale?: string;
  // Default: auto, as the visitor's system has it.
  theme?: 'auto' | 'light' | 'dark';
  // A CSS colour for the bubble, the header and the visitor's words. White or near-black goes on it, whichever is read better.
  accent?: string;
  // The bottom corner: end is right where text runs from left to right. Default: end.
  position?: 'start' | 'end';
  // Words beside the launcher's icon, which become its name. (data-launcher-text)
  launcherText?: string;
  // A CSS selector: these elements of the page open and close the panel, in place of the bubble, also those that the page makes
  // later. They bear aria-expanded. 'none': only the page's own calls do.
  launcher?: string;
  // What may be kept in the visitor's browser: nothing, or until the tab is closed, or the conversation. Before the visitor's first
  // own act nothing is kept in any case. Default: full.
  consent?: 'none' | 'session' | 'full';
}

// The launcher's distance from the page's edges is CSS: foyer-widget { --foyer-offset-x: 20px; --foyer-offset-y: 20px; }

interface FoyerIdentity {
  id: string;
  // Hex HMAC-SHA256 of the id under the site's secret, made by your server.
  hash?: string;
  name?: string;
  email?: string;
}

// Each is dispatched on window, too, as a CustomEvent foyer:NAME with the same detail.
type FoyerEvent =
  | 'ready' | 'open' | 'close' | 'message' | 'unread' | 'answer' | 'escalated' | 'agent' | 'resolved' | 'rating' | 'error';

interface FoyerFunction {
  (verb: 'boot', settings?: FoyerSettings): void;
  (verb: 'shutdown' | 'show' | 'hide' | 'toggle' | 'reset'): void;
  // Opens the panel and asks; without a text, opens it only.
  (verb: 'ask', text?: string): void;
  (verb: 'identify', user: FoyerIdentity): void;
  (verb: 'attributes', values: Record<string, string | number | boolean>): void;
  (verb: 'locale', locale: string): void;
  (verb: 'theme', theme: 'auto' | 'light' | 'dark'): void;
  (verb: 'track', name: string, detail?: unknown): void;
  // false: nothing of the conversation stays in the visitor's browser.
  (verb: 'consent', given: boolean): void;
  // Returns what takes the listener off. `detail` says in one word, number or id what happened.
  (verb: 'on', event: FoyerEvent, listener: (detail: string) => void): () => void;
  // Calls made before the script had loaded, by the stub.
  q?: (IArguments | unknown[])[];
  // The script has run.
  loaded?: true;
  // The site that is on this page; empty until the first boot.
  site?: string;
}

interface Window {
  Foyer?: FoyerFunction;
  foyerSettings?: FoyerSettings;
}
