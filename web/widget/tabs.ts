// The tabs of one visitor, which share their storage: one of them leads. It has the socket and writes; the others show what it has
// stored. The lead is a Web Lock, so that it passes on by itself when its tab is closed; a tab that the visitor turns to asks for it,
// and takes it from one that does not answer.
import type { Storage } from '../gen/client.gen';
import type { RelayFrame } from '../gen/protocol.gen';
import type { Connection } from '../gen/view.gen';

// What the tabs tell each other.
export type Message =
  | { say: 'stored' }
  // The leader, of what is not stored: how its socket fares, and what came on it and is soon over.
  | { say: 'state'; connection: Connection; unread: number }
  | { say: 'frame'; frame: RelayFrame }
  | { say: 'who' }
  | { say: 'consent'; storage: Storage }
  | { say: 'reset' }
  | { say: 'yield' };

export interface Member {
  // This tab has the lead from here on.
  lead(): Promise<void>;
  // What it has to store is stored.
  settle(): Promise<void>;
  // Another tab has the lead.
  follow(): void;
  heard(message: Message): void;
}

// A leader hands over within this time, or it hangs.
const kYieldMs = 700;

export class Tabs {
  private readonly channel: BroadcastChannel;
  private readonly name: string;
  private readonly ended = new AbortController();
  private joining: Promise<void> | undefined;
  // Without it there is nobody to share with: what this tab has, it has alone.
  private joined = false;
  private waiting: AbortController | undefined;
  private release: (() => void) | undefined;
  private wish: Promise<void> | undefined;
  private fulfil: (() => void) | undefined;
  // Until then another tab is waited for.
  private yieldsUntil = 0;

  constructor(site: string, private readonly member: Member) {
    this.name = `foyer:${site}`;
    this.channel = new BroadcastChannel(this.name);
    this.channel.onmessage = ({ data }: MessageEvent<Message>) => (data.say === 'yield' ? void this.yield() : this.member.heard(data));
    const { signal } = this.ended;
    // A page that is put to sleep answers nobody.
    document.addEventListener('freeze', () => void this.yield(), { signal });
    addEventListener('pagehide', () => void this.yield(), { signal });
    document.addEventListener('resume', () => this.queue(), { signal });
    addEventListener('pageshow', () => this.queue(), { signal });
  }

  get leads(): boolean {
    return !this.joined || this.release !== undefined;
  }

  tell(message: Message): void {
    if (!this.ended.signal.aborted) this.channel.postMessage(message);
  }

  // From here on the conversation is the other tabs', too; resolves when it is known whether one of them leads. Where there are no
  // locks (a page without https) every tab leads.
  join(): Promise<void> {
    this.joining ??= 'locks' in navigator ? new Promise((known) => this.enter(known)) : Promise.resolve();
    return this.joining;
  }

  // Resolves when this tab leads.
  lead(): Promise<void> {
    if (this.leads) return Promise.resolve();
    this.wish ??= new Promise((fulfil) => {
      this.fulfil = fulfil;
      this.yieldsUntil = 0;
      this.tell({ say: 'yield' });
      const hangs = setTimeout(() => this.steal(), kYieldMs);
      this.ended.signal.addEventListener('abort', () => clearTimeout(hangs));
    });
    return this.wish;
  }

  // Nothing is shared any more. True where another tab led until now.
  part(): boolean {
    const followed = !this.leads;
    this.joining = undefined;
    this.joined = false;
    this.waiting?.abort();
    this.waiting = undefined;
    this.release?.();
    this.release = undefined;
    return followed;
  }

  close(): void {
    this.ended.abort();
    this.part();
    this.channel.close();
  }

  private enter(known: () => void): void {
    this.request({ ifAvailable: true }, async (lock) => {
      this.joined = true;
      if (lock) return known(), this.hold();
      this.member.follow();
      this.queue();
      this.tell({ say: 'who' });
      known();
      // Stolen; or refused, with all storage.
    }, () => (this.lost(), known()));
  }

  private queue(): void {
    if (!this.joined || this.release || this.waiting) return;
    this.waiting = new AbortController();
    this.request({ signal: this.waiting.signal }, () => this.granted());
  }

  private steal(): void {
    if (this.leads) return;
    this.waiting?.abort();
    this.request({ steal: true }, () => this.granted());
  }

  private request(options: LockOptions, granted: (lock: Lock | null) => Promise<void>, failed = () => this.lost()): void {
    navigator.locks.request(this.name, options, granted).catch(() => {
      if (!options.signal?.aborted) failed();
    });
  }

  private async granted(): Promise<void> {
    this.waiting = undefined;
    if (performance.now() < this.yieldsUntil) return void setTimeout(() => this.queue());
    const held = this.hold();
    await this.member.lead();
    this.fulfil?.();
    this.wish = undefined;
    await held;
  }

  private hold(): Promise<void> {
    return new Promise((release) => { this.release = release; });
  }

  // Stolen, while this tab hung.
  private lost(): void {
    if (!this.release) return;
    this.release = undefined;
    this.member.follow();
    this.queue();
  }

  private async yield(): Promise<void> {
    this.yieldsUntil = performance.now() + kYieldMs;
    const { release } = this;
    if (!release || !this.joined) return;
    await this.member.settle();
    this.release = undefined;
    this.member.follow();
    release();
    setTimeout(() => this.queue(), kYieldMs);
  }
}
