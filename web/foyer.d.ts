// What a page may say to Foyer, for pages written in TypeScript:  /// <reference path="foyer.d.ts" />

// Also as data-* attributes of the script tag. What is given to 'boot' wins over window.foyerSettings, and that over the tag.
interface FoyerSettings {
  // The site's key.
  site?: string;
  // Where the relay is, without a slash at the end. Default: where the script came from.
  relay?: string;
  // BCP 47. Default: the page's language, else the browser's. The interface speaks ar de en es fr he ja ko pt ru zh zh-Hant, and every
  // language of the FAQ that has words of its own; answers are in the FAQ's language nearest to it.
  locale?: string;
  // Default: auto, as the visitor's system has it.
  theme?: 'auto' | 'light' | 'dark';
  // A CSS colour for the bubble, the header and the visitor's words. White or black goes on it, whichever is read better; where
  // neither is read well (4.5 to 1), the widget takes the nearest shade on which it is.
  accent?: string;
  // The bottom corner: end is right where text runs from left to right. Default: end.
  position?: 'start' | 'end';
  // Words beside the launcher's icon, which become its name. (data-launcher-text)
  launcherText?: string;
  // A CSS selector: these elements of the page open and close the panel, in place of the bubble, also those that the page makes
  // later. They bear aria-expanded. 'none': only the page's own calls do.
  launcher?: string;
  // What of the conversation may be kept in the visitor's browser: nothing, for as long as the tab is open, or for later visits.
  // Nothing is kept before the visitor's first own act. Default: full.
  consent?: FoyerConsent;
  // imgui: the panel is drawn in a canvas, over the page or in the page's own. Where the browser has no WebGL 2, or the relay not the
  // files, it is as without. Default: dom.
  renderer?: 'dom' | 'imgui';
  // Whatever it is, the inspector opens with the page, as by the verb. (data-inspect)
  inspect?: '';
}

// The launcher's distance from the page's edges is CSS: foyer-widget { --foyer-offset-x: 20px; --foyer-offset-y: 20px; }

type FoyerConsent = 'none' | 'session' | 'full';

interface FoyerIdentity {
  id: string;
  // Hex HMAC-SHA256 of the id under the site's secret, made by your server. Without it agents are told that nobody vouches for the id.
  hash?: string;
  name?: string;
  email?: string;
  phone?: string;
}

// Or a function that fetches a JWT from your server: HS256 with the site's secret, with sub (the id) and exp, and name, email, phone
// where you have them. It is called at every connection. What the relay does not accept is told by the event error.
type FoyerToken = () => string | Promise<string>;

// Each is dispatched on window, too, as a CustomEvent foyer:NAME with the same detail.
type FoyerEvent =
  | 'ready' | 'open' | 'close' | 'message' | 'unread' | 'answer' | 'escalated' | 'agent' | 'resolved' | 'rating' | 'error';

interface FoyerFunction {
  (verb: 'boot', settings?: FoyerSettings): void;
  (verb: 'shutdown' | 'show' | 'hide' | 'toggle' | 'reset'): void;
  // Opens the panel and asks; without a text, opens it only.
  (verb: 'ask', text?: string): void;
  (verb: 'identify', user: FoyerIdentity | FoyerToken): void;
  (verb: 'attributes', values: Record<string, string | number | boolean>): void;
  (verb: 'locale', locale: string): void;
  (verb: 'theme', theme: 'auto' | 'light' | 'dark'): void;
  (verb: 'track', name: string, detail?: unknown): void;
  // As the setting, from here on: less than before erases what may not be kept, more keeps what there is. true is full, false is none.
  (verb: 'consent', given: FoyerConsent | boolean): void;
  // Opens the panel and the inspector beside it, or closes the latter; so does Ctrl+Alt+F, once the chat has been opened. For the owner:
  // on localhost, or signed in to the relay that the page is on, and where the page allows WebAssembly. Else the console says so.
  (verb: 'inspect'): void;
  // With the renderer imgui: from here on the panel is drawn in this canvas, whose context is WebGL 2, in its lower corner at the end;
  // without one, over the page. The page dispatches foyer:paint on it wherever it has drawn a frame, and listens to its foyer:change if
  // it draws only when something has changed.
  (verb: 'canvas', element?: HTMLCanvasElement): void;
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
