// The inspector's file, imported by the widget for its owner, and by the agents' page.
//   open(launch, conversation, ended)      over a page with the widget; once more closes it, and so does the widget's end
//   mount(place, files, host)              in a place of its own
import type { TestQuestion } from '../gen/canvas.gen';
import type { Conversation, Launch } from '../widget/interfaces';
import { sheet } from '../widget/view/h';
import { inspectedOf } from './conversation';
import css from './inspect.css';
import { InspectorModule } from './module';
import { Overlay } from './overlay';
import { mayInspect } from './owner';
import { Screen, type ScreenHost } from './screen';

// Addresses.
export interface Files {
  wasm: string;
  pack: string;
  languages: readonly string[];
  locale: string;
}

export type { Screen };

async function fetched(address: string): Promise<Response> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response;
}

const bytesAt = async (address: string) => new Uint8Array(await (await fetched(address)).arrayBuffer());

async function startModule({ wasm, pack, languages, locale }: Files): Promise<InspectorModule> {
  const [module, packBytes, ...languageBytes] = await Promise.all(
    [WebAssembly.compileStreaming(fetched(wasm)), bytesAt(pack), ...languages.map(bytesAt)]);
  return InspectorModule.start(module, { pack: packBytes, languages: languageBytes, locale });
}

// place: an element without children of its own; the inspector comes into a shadow root of it.
export async function mount(place: HTMLElement, files: Files, host: ScreenHost): Promise<Screen> {
  const module = await startModule(files);
  const root = place.shadowRoot ?? place.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = [sheet(css), sheet('.screen{height:100%}')];
  const inner = document.createElement('div');
  inner.className = 'screen';
  root.replaceChildren(inner);
  return new Screen(inner, module, host);
}

function filesOf({ relay, pack, imgui, languages = {} }: Launch, locale: string): Files {
  const language = languages[locale.split('-')[0]!];
  return { wasm: relay + imgui!.wasm, pack: pack.url, languages: language ? [relay + language] : [], locale };
}

class Inspection {
  private readonly overlay: Overlay;
  private screen: Screen | undefined;
  private questions: TestQuestion[] | undefined;
  private over = false;

  constructor(private readonly launch: Launch, private readonly conversation: Conversation) {
    this.overlay = new Overlay(launch.frame.root.host as HTMLElement, () => this.end(), (questions) => this.ask(questions));
    void this.start().catch((error: unknown) => {
      console.error('Foyer:', error);
      this.overlay.say(String(error));
    });
  }

  close(): void {
    this.overlay.close();
  }

  private async start(): Promise<void> {
    const { launch, conversation, overlay } = this;
    const module = await startModule(filesOf(launch, conversation.shown?.locale ?? launch.locale));
    if (this.over) return module.delete();
    const screen = new Screen(overlay.place, module, { look: () => overlay.look() });
    const tell = () => screen.show(inspectedOf(conversation, launch.relay, module.memoryBytes));
    this.screen = screen;
    conversation.watch = tell;
    tell();
    if (this.questions) screen.ask(this.questions);
    overlay.say('');
    screen.focus();
  }

  private ask(questions: TestQuestion[]): void {
    this.questions = questions;
    this.screen?.ask(questions);
  }

  private end(): void {
    this.over = true;
    this.conversation.watch = undefined;
    this.screen?.remove();
    open_ = undefined;
  }
}

let open_: Inspection | undefined;

export async function open(launch: Launch, conversation: Conversation, ended: AbortSignal): Promise<void> {
  if (open_) return open_.close();
  if (!await mayInspect(launch.relay)) {
    return console.error('Foyer: inspect: only on localhost, and for an owner who is signed in to the relay that this page is on');
  }
  if (ended.aborted) return;
  open_ ??= new Inspection(launch, conversation);
  ended.addEventListener('abort', () => open_?.close(), { once: true });
}
