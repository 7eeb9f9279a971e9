// What the loader and the widget know of each other. Types only: the two are separate files on the wire.
import type { Storage } from '../gen/client.gen';
import type { Phase } from '../gen/dialog.gen';
import type { ChatView, ViewEvent } from '../gen/view.gen';
import type { Hours } from './hours';
import type { PersonPart } from './person_part';

// The events of window.Foyer('on', …). `detail` is what happened in one word, number or id; docs in web/foyer.d.ts.
export type Emit = (name: string, detail: string) => void;

// The launcher, drawn by the loader before anything else has come. While its host has data-open, there is a panel to show.
export interface Frame {
  // The widget puts the panel and its styles here.
  readonly root: ShadowRoot;
  readonly launcher: HTMLElement;
  close(): void;
  // The launcher's accessible names while it opens and while it closes.
  name(names: Names): void;
}
export interface Names { open: string; close: string }

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
  // The page's address, where it is not this document's.
  page?: string;
  // The owner's words on the launcher.
  launcherText?: string;
  // 'none', 'session' or 'full': what may be kept in the browser. Default: full.
  consent?: string;
  // foyer.wasm and the site's pack, whose bodies may still be on their way.
  wasm: Response;
  pack: Response;
  // A loader that the browser has cached may not know of it yet.
  languages?: LanguagePaths;
  // And the small ones, which only judge messages.
  small_languages?: LanguagePaths;
  // When somebody is there; absent where the owner has not said.
  hours?: Hours;
  // Of one file that is sent along; 0: none can be. As the relay's answer about the site has it.
  max_file_bytes?: number;
  // Where the relay has foyer-imgui.wasm, and what draws the inspector with it; absent where it was not built.
  imgui?: { inspector?: string; wasm: string };
}

// What the inspector is told of the conversation.
export interface Conversation {
  readonly shown: ChatView | undefined;
  // Every phase so far, of this page.
  readonly path: readonly Phase[];
  // Of the last entry received.
  readonly lastSeq: number;
  // How often the relay has let this page in.
  readonly welcomes: number;
  // What is kept of it.
  readonly inForce: Storage;
  // Called whenever it is shown anew.
  watch: (() => void) | undefined;
}

// What the inspector's file exports for the widget.
export interface InspectorFile {
  open(launch: Launch, conversation: Conversation, ended: AbortSignal): Promise<void>;
}

// What the controller needs of the page that it is on.
export interface Host extends Pick<Launch, 'emit' | 'site' | 'relay' | 'languages' | 'small_languages'> {
  readonly person: PersonPart;
  readonly frame: {
    // How many messages are unread, and the launcher's accessible names.
    announce(unread: number, names: Names): void;
  };
}

// What the widget does of window.Foyer's verbs, and what the frame reports.
export type Verb = 'opened' | 'closed' | 'ask' | 'identify' | 'attributes' | 'locale' | 'track' | 'consent' | 'reset'
  | 'inspect'
  // Of the widget in a canvas alone.
  | 'canvas';
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

// What the view may ask of the rest of the widget.
export interface Surroundings extends Pick<Launch, 'relay' | 'max_file_bytes'> {
  send: Send;
  close(): void;
  // Sound and notifications.
  alerts: { isOn(): boolean; set(on: boolean): void };
  // The time, as the controller knows it.
  now(): number;
  hours: Hours | undefined;
  person: PersonPart;
}
