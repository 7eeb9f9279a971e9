// Between the brain and the world: turns what happens (the visitor, the socket, the clock, other tabs) into the brain's events,
// and the brain's effects into deeds. Events are handled one after the other, each with the time and fresh randomness.
import type { Brain } from '../brain/brain';
import type { Effect, Event, Response, Storage } from '../gen/client.gen';
import type { Phase } from '../gen/dialog.gen';
import type { RelayFrame } from '../gen/protocol.gen';
import type { ChatView, ViewEvent } from '../gen/view.gen';
import { Attention } from './attention';
import { Clock } from './clock';
import { Identity } from './identity';
import type { Conversation, Host, View } from './interfaces';
import { Languages } from './languages';
import { Line } from './line';
import { keepLive } from './live';
import { randomHex } from './random';
import { Tabs, type Message } from './tabs';
import { fetchWords, wordsWanted } from './words';

// setTimeout counts in 32 bits; a later moment is asked for again when this one comes.
const kLongestTimerMs = 2 ** 31 - 1;

// Some browsers' storage never answers (a profile that is broken, a disk that hangs); words, and what judges messages, may be slow to
// come. Then the conversation goes on without.
const kPatienceMs = 2000;
const patience = () => new Promise<void>((resolve) => { setTimeout(resolve, kPatienceMs); });

// A person is in the conversation, or on the way.
const livePhases: readonly Phase[] = ['queued', 'urgent', 'with_agent'];

// What the visitor does without saying anything.
const idle: readonly ViewEvent['type'][] = ['opened', 'closed', 'drafted'];

// Else it was the page that asked: Foyer('ask', …) at its beginning is no act of the visitor's.
const wasTouched = () => navigator.userActivation?.hasBeenActive ?? true;

// What the leading tab passes on of the relay's words, since nobody stores it.
const passing: readonly RelayFrame['type'][] = ['typing', 'presence', 'queue'];

export class Controller implements Conversation {
  readonly clock = new Clock();
  readonly attention: Attention;
  private readonly socket: Line;
  private readonly tabs: Tabs;
  private readonly identity: Identity;
  private readonly listeners = new AbortController();
  private readonly languages: Languages;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private view: View | undefined;
  // What the view shows, or will once it is there.
  shown: ChatView | undefined;
  path: Phase[] = [];
  lastSeq = 0;
  welcomes = 0;
  watch: (() => void) | undefined;
  private locale = '';
  // Those who wait until storage has been read.
  private readers: (() => void)[] = [];
  // The visitor's acts, while this tab does not lead yet.
  private turn: Promise<void> = Promise.resolve();
  // The visitor's, while what only somebody who does something needs is not fetched.
  private unprepared: string | undefined;
  // Until messages can be judged. Who asks before, by Foyer('ask') or quicker than the network, waits for it: who wants a person is to
  // get one.
  private judges: Promise<void> | undefined;
  private elsewhere = 0;

  // allowed: what may be kept; inForce: what of it the brain does. Less, as long as the visitor has not done anything.
  constructor(private readonly brain: Brain, private readonly host: Host, private allowed: Storage, public inForce: Storage) {
    const { relay, site } = host;
    const url = `${relay.replace(/^http/, 'ws')}/v1/visitor?site=${encodeURIComponent(site)}`;
    this.socket = new Line(host.person, url, {
      opened: () => this.handle({ type: 'socket_opened' }),
      closed: () => this.socketClosed(),
      frame: (frame) => this.received(frame),
    });
    this.tabs = new Tabs(site, {
      lead: () => this.lead(),
      settle: () => this.refresh(),
      follow: () => this.follow(),
      heard: (message) => this.heard(message),
    });
    this.identity = new Identity((frame) => this.socket.send(frame), (error) => this.fail(error));
    this.attention = new Attention(site, host.person);
    this.languages = new Languages(brain, relay, this.listeners.signal);
    this.listen();
  }

  // Storage has been read: until then a question would be taken for the conversation's first. What an earlier visit has left belongs
  // to the other tabs, too, before this one so much as connects. The view comes last, so that it begins in the visitor's language.
  async start(view: View, locale: string): Promise<void> {
    if (this.inForce === 'full') await this.tabs.join();
    await this.refresh();
    await Promise.race([this.speak(locale), patience()]);
    this.view = view;
    if (this.shown) view.render(this.shown);
    if (document.visibilityState === 'visible') await this.tabs.lead();
  }

  // What the widget says is in the pack's language nearest to this one; where the pack has not the visitor's, its words are fetched.
  async speak(locale: string): Promise<void> {
    this.locale = locale;
    this.handle({ type: 'locale', locale });
    const language = this.shown && wordsWanted([locale, ...navigator.languages], this.shown.locale);
    const words = language && await fetchWords(language, this.listeners.signal);
    if (words && this.locale === locale) this.handle({ type: 'words', words });
  }

  handle(event: Event): void {
    if (this.listeners.signal.aborted) return;
    try {
      this.apply(this.brain.handle({ now: this.clock.now(), entropy: randomHex(16), event }));
    } catch (error) {
      this.fail(error);
    }
  }

  // The visitor acts in this tab: it leads from here on.
  act(event: ViewEvent): void {
    if (event.type !== 'opened' && event.type !== 'closed') this.learn();
    const judges = event.type === 'asked' ? this.judges : undefined;
    if (event.type === 'drafted' || event.type === 'closed' || (this.tabs.leads && !judges)) return this.done(event);
    this.turn = this.turn.then(() => judges).then(() => this.tabs.lead()).then(() => this.done(event));
  }

  // The panel is open and can be used. Who only looks costs nothing more than that; who has left something before has it all, mostly.
  opened(locale: string): void {
    this.unprepared = locale;
    void this.languages.prepare();
    if (this.inForce !== 'none') this.learn();
  }

  // The page says what may be kept. What more is allowed is used once there is something to keep, here or from an earlier visit.
  consent(storage: Storage, somethingIsStored: boolean): void {
    const less = storage !== 'full';
    // What a visit before this page has left goes, too.
    if (less && somethingIsStored) this.keepIn('full');
    this.limit(storage);
    if (less) this.tabs.tell({ say: 'consent', storage });
    else if (somethingIsStored || this.hasBegun()) this.keepIn(storage);
  }

  identify(given: unknown): void {
    this.handle({ type: 'identify', ...this.identity.set(given) });
  }

  reset(): void {
    this.forget();
    this.tabs.tell({ say: 'reset' });
  }

  private forget(): void {
    this.identity.forget();
    this.attention.forget();
    this.handle({ type: 'reset', visitor: randomHex(32) });
  }

  alert(on: boolean): void {
    this.attention.set(on, this.allowed);
  }

  // The module said that it has something, from within itself: it may be asked only after it has returned.
  wake(): void {
    queueMicrotask(() => {
      if (this.listeners.signal.aborted) return;
      try {
        this.told(this.brain.poll());
      } catch (error) {
        this.fail(error);
      }
    });
  }

  shutdown(): void {
    this.listeners.abort();
    clearTimeout(this.timer);
    this.socket.disconnect();
    this.tabs.close();
    this.attention.title.count(0);
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
    void this.tabs.lead().then(() => this.refresh());
    this.socket.hurry();
  }

  // From the first letter on; a question takes longer to write than this to come.
  private learn(): void {
    if (this.unprepared === undefined) return;
    this.judges = Promise.race([this.languages.judge(this.host.small_languages ?? {}), patience()])
      .then(() => {
        this.judges = undefined;
        void this.host.person.get();
      });
    const offer = (tag: string, path: string) => this.handle({ type: 'language_offered', tag, path });
    void this.languages.suggest(this.unprepared, this.host.languages ?? {}, offer);
    this.unprepared = undefined;
  }

  private done(event: ViewEvent): void {
    this.handle({ type: 'view', event });
    if (!idle.includes(event.type) && wasTouched()) this.keepIn(this.allowed);
  }

  private hasBegun(): boolean {
    return this.shown !== undefined && this.shown.messages.length > 1;
  }

  private limit(storage: Storage): void {
    this.allowed = storage;
    if (storage === 'full') return;
    this.keepIn(storage);
    if (this.tabs.part()) this.handle({ type: 'lead' });
  }

  private keepIn(storage: Storage): void {
    if (this.inForce === storage) return;
    this.inForce = storage;
    this.handle({ type: 'consent', storage });
    if (this.shown) keepLive(this.host.site, livePhases.includes(this.shown.phase), storage);
  }

  // ---- the tabs ------------------------------------------------------------------------------------------------------

  // Resolves when the brain has read what is stored.
  private refresh(): Promise<void> {
    return new Promise((read) => {
      this.readers.push(read);
      setTimeout(read, kPatienceMs);
      this.handle({ type: 'refresh' });
    });
  }

  private async lead(): Promise<void> {
    await this.refresh();
    this.handle({ type: 'lead' });
  }

  private follow(): void {
    this.handle({ type: 'follow', connection: 'idle' });
    this.socket.disconnect();
  }

  private heard(message: Message): void {
    switch (message.say) {
      case 'stored':
        this.keepIn(this.allowed);
        if (this.inForce !== 'full') return;
        void this.tabs.join();
        return this.handle({ type: 'refresh' });
      case 'consent': return this.limit(message.storage);
      case 'reset': return this.forget();
      case 'who': return this.tellState();
      case 'state':
        if (this.tabs.leads) return;
        this.elsewhere = message.unread;
        return this.handle({ type: 'follow', connection: message.connection });
      case 'frame': return this.tabs.leads ? undefined : this.handle({ type: 'frame', frame: message.frame });
    }
  }

  private tellState(): void {
    if (!this.tabs.leads || !this.shown) return;
    this.tabs.tell({ say: 'state', connection: this.shown.connection, unread: this.shown.unread });
  }

  // ---- the socket ----------------------------------------------------------------------------------------------------

  private received(frame: RelayFrame): void {
    if (!this.tabs.leads) return;
    if (frame.type === 'refused' && frame.reason === 'bad_identity') return this.fail(new Error(frame.message));
    if (frame.type === 'welcome') this.clock.correct(frame.now);
    this.handle({ type: 'frame', frame });
    if (frame.type === 'welcome') {
      this.identity.welcomed();
      ++this.welcomes;
    }
    if (frame.type === 'entry') this.lastSeq = frame.entry.seq;
    if (passing.includes(frame.type)) this.tabs.tell({ say: 'frame', frame });
  }

  private socketClosed(): void {
    this.identity.gone();
    if (this.tabs.leads) this.handle({ type: 'socket_closed' });
  }

  // ---- the brain's answers -------------------------------------------------------------------------------------------

  private apply(response: Response): void {
    if (response.view) this.render(response.view);
    for (const effect of response.effects) this.run(effect);
  }

  private told(response: Response | undefined): void {
    if (!response) return;
    this.apply(response);
    if (response.view) for (const read of this.readers.splice(0)) read();
  }

  private render(view: ChatView): void {
    const { frame, site } = this.host;
    const before = this.shown;
    this.shown = view;
    const unread = this.tabs.leads ? view.unread : this.elsewhere;
    frame.announce(unread, { open: view.open_label, close: view.close_label });
    this.attention.title.count(unread);
    if (this.inForce !== 'none') keepLive(site, livePhases.includes(view.phase), this.inForce);
    if (before?.connection !== view.connection || before.unread !== view.unread) this.tellState();
    if (before?.phase !== view.phase) this.path.push(view.phase);
    this.view?.render(view);
    this.watch?.();
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
    const delay = Math.min(Math.max(0, at - this.clock.now()), kLongestTimerMs);
    this.timer = setTimeout(() => (this.clock.now() < at ? this.setTimer(at) : this.handle({ type: 'timer' })), delay);
  }

  // 'stored' is between tabs; everything else is for the owner's page. The launcher tells how many are unread: of another tab's, and of
  // none, too.
  private notify(name: string, detail: string): void {
    if (name === 'stored') return this.stored();
    if (name !== 'unread') this.host.emit(name, detail);
    if (name === 'message') this.attention.call(this.shown?.title ?? '', detail);
  }

  private stored(): void {
    if (this.inForce !== 'full') return;
    this.tabs.tell({ say: 'stored' });
    void this.tabs.join();
  }

  // One event is lost, not the conversation.
  private fail(error: unknown): void {
    console.error('Foyer:', error);
    this.host.emit('error', error instanceof Error ? error.message : String(error));
  }
}
