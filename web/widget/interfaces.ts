// What the loader and the widget know of each other. Types only: the two are separate files on the wire.
import type { ChatView, ViewEvent } from '../gen/view.gen';

// The events of window.Foyer('on', …). `detail` is what happened in one word, number or id; docs in web/foyer.d.ts.
export type Emit = (name: string, detail: string) => void;

// Bubble and panel, drawn by the loader before anything else has come.
export interface Frame {
  readonly root: ShadowRoot;
  // Where the widget renders. Until then it shows a skeleton.
  readonly panel: HTMLElement;
  close(): void;
  // How many messages are unread, and the launcher's accessible names while it opens and while it closes.
  announce(unread: number, names: { open: string; close: string }): void;
}

// Where the relay has the language packs of the site's languages: {"en": "/assets/…"}.
export type LanguagePaths = Readonly<Record<string, string>>;

export interface Launch {
  frame: Frame;
  emit: Emit;
  // What call() will be given once it can be: looked at for what must be known before.
  waiting: readonly Call[];
  site: string;
  // Where the relay is, "https://relay.example".
  relay: string;
  locale: string;
  module: WebAssembly.Module;
  pack: ArrayBuffer;
  // A loader that the browser has cached may not know of it yet.
  languages?: LanguagePaths;
  // Of one file that is sent along; 0: none can be. As the relay's answer about the site has it.
  max_file_bytes?: number;
}

// What the widget does of window.Foyer's verbs, and what the frame reports.
export type Verb = 'opened' | 'closed' | 'ask' | 'identify' | 'attributes' | 'locale' | 'track' | 'consent' | 'reset';
// The values are the owner's page's: anything.
export type Call = [verb: Verb, value?: unknown, more?: unknown];

export interface Widget {
  call(...call: Call): void;
  shutdown(): void;
}

// What the widget's file exports.
export interface WidgetModule {
  start(launch: Launch): Promise<Widget>;
}

// The pure view: shows what it is given and says what the visitor did.
export interface View {
  render(view: ChatView): void;
  // Moves the focus to where the visitor writes, if it is in the panel.
  focus(): void;
}
export type Send = (event: ViewEvent) => void;
