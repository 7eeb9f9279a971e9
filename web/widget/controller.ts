// Between the brain and the world: turns what happens (the visitor, the socket, the clock, other tabs) into the brain's events,
// and the brain's effects into deeds. Events are handled one after the other, each with the time and fresh randomness.
import type { Brain } from '../brain/brain';
import type { Effect, Event, Response } from '../gen/client.gen';
import type { Phase } from '../gen/dialog.gen';
import type { ChatView } from '../gen/view.gen';
import type { Host, View } from './interfaces';
import { Languages } from './languages';
import { keepLive } from './live';
import { randomHex } from './random';
import { Socket } from './socket';

// setTimeout counts in 32 bits; a later moment is asked for again when this one comes.
const kLongestTimerMs = 2 ** 31 - 1;

// A person is in the conversation, or on the way.
const livePhases: readonly Phase[] = ['queued', 'urgent', 'with_agent'];

export class Controller {
  private readonly socket: Socket;
  private readonly tabs: BroadcastChannel;
  private readonly listeners = new AbortController();
  private readonly languages: Languages;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private view: View | undefined;
  private restored!: () => void;
  // Storage has been read: until then a question would be taken for the conversation's first.
  readonly ready = new Promise<void>((resolve) => { this.restored = resolve; });

  constructor(private readonly brain: Brain, private readonly host: Host, private readonly storage: boolean) {
    const { relay, site } = host;
    const url = `${relay.replace(/^http/, 'ws')}/v1/visitor?site=${encodeURIComponent(site)}`;
    this.socket = new Socket(url, {
      opened: () => this.handle({ type: 'socket_opened' }),
      closed: () => this.handle({ type: 'socket_closed' }),
      frame: (frame) => this.handle({ type: 'frame', frame }),
    });
    this.tabs = new BroadcastChannel(`foyer:${site}`);
    this.languages = new Languages(brain, relay, this.listeners.signal);
    this.tabs.onmessage = () => this.handle({ type: 'refresh' });
    this.listen();
  }

  // The view is made with a way back to the controller, so it comes after it; the brain may have woken before.
  show(view: View): void {
    this.view = view;
    this.wake();
  }

  handle(event: Event): void {
    if (this.listeners.signal.aborted) return;
    try {
      this.apply(this.brain.handle({ now: Date.now(), entropy: randomHex(16), event }));
    } catch (error) {
      this.fail(error);
    }
  }

  // The panel is open and can be used.
  learn(locale: string): void {
    const offer = (tag: string, path: string) => this.handle({ type: 'language_offered', tag, path });
    void this.languages.suggest(locale, this.host.languages ?? {}, offer);
  }

  // The module said that it has something, from within itself: it may be asked only after it has returned.
  wake(): void {
    queueMicrotask(() => {
      if (this.listeners.signal.aborted) return;
      const response = this.brain.poll();
      if (!response) return;
      this.apply(response);
      this.restored();
    });
  }

  shutdown(): void {
    this.listeners.abort();
    clearTimeout(this.timer);
    this.socket.disconnect();
    this.tabs.close();
    this.brain.delete();
  }

  private listen(): void {
    const { signal } = this.listeners;
    addEventListener('online', () => this.socket.hurry(), { signal });
    addEventListener('offline', () => this.socket.drop(), { signal });
    document.addEventListener('visibilitychange', () => this.visibilityChanged(), { signal });
  }

  private visibilityChanged(): void {
    const yes = document.visibilityState === 'visible';
    this.handle({ type: 'visible', yes });
    if (!yes) return;
    this.handle({ type: 'refresh' });
    this.socket.hurry();
  }

  private apply(response: Response): void {
    if (response.view) this.render(response.view);
    for (const effect of response.effects) this.run(effect);
  }

  private render(view: ChatView): void {
    const { frame, site } = this.host;
    frame.announce(view.unread, { open: view.open_label, close: view.close_label });
    if (this.storage) keepLive(site, livePhases.includes(view.phase));
    this.view?.render(view);
  }

  private run(effect: Effect): void {
    switch (effect.type) {
      case 'connect': return this.socket.connect();
      case 'disconnect': return this.socket.disconnect();
      case 'send': return this.socket.send(effect.frame);
      case 'timer': return this.setTimer(effect.at);
      case 'notify': return this.notify(effect.name, effect.detail);
      case 'fetch_language': return void this.languages.fetch(effect.path);
    }
  }

  private setTimer(at: number): void {
    clearTimeout(this.timer);
    if (at === 0) return;
    const delay = Math.min(Math.max(0, at - Date.now()), kLongestTimerMs);
    this.timer = setTimeout(() => (Date.now() < at ? this.setTimer(at) : this.handle({ type: 'timer' })), delay);
  }

  // 'stored' is between tabs; everything else is for the owner's page.
  private notify(name: string, detail: string): void {
    if (name === 'stored') this.tabs.postMessage(name);
    else this.host.emit(name, detail);
  }

  // One event is lost, not the conversation.
  private fail(error: unknown): void {
    console.error('Foyer:', error);
    this.host.emit('error', error instanceof Error ? error.message : String(error));
  }
}
