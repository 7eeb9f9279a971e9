// The live side: one socket, what is watched on it, and the outbox that outlives it.
import { version, type AgentInfo, type Body, type DeskFrame, type Summary } from '../../gen/protocol.gen';
import type { Desk, Pending } from '../interfaces';
import { receive } from '../model/desk';
import { is_said } from '../model/draft';
import { resume_after } from '../model/log';
import { news } from '../model/news';
import { due, overdue, sent, unsent_again, without } from '../model/outbox';
import { kUlidRandomBytes, ulid } from '../model/ulid';
import { Link } from '../net/link';
import { strings_of } from '../strings';
import type { Host, Store } from './store';

// The relay passes "typing" on as it comes; more often than this would tell nobody anything new, until words have been sent.
const kTypingEveryMs = 2500;
const kNotTyping = { conversation: '', at: -Infinity };

export class DeskController {
  private readonly link: Link;
  private watched = '';
  // Up to which entry the relay was told that the agent has seen each conversation, on the present socket.
  private readonly seen = new Map<string, number>();
  private typing_told = kNotTyping;
  // The relay's clock minus this machine's.
  private clock_ahead_ms = 0;
  private welcomed = false;
  private kept_outbox: readonly Pending[] = [];

  constructor(private readonly store: Store, private readonly host: Host, private readonly me: AgentInfo,
    private readonly session_lost: () => void) {
    this.link = new Link(host.link, {
      opened: () => this.link.send({ type: 'hello', version }),
      closed: () => this.closed(),
      received: (frame) => this.received(frame),
    });
  }

  start(): void {
    this.set_desk({ ...this.store.state.desk, outbox: this.recalled_outbox() });
    this.link.start();
  }

  stop(): void { this.link.stop(); }

  // The machine says that the network is back: no need to wait for the next attempt.
  network_is_back(): void {
    if (this.store.state.connection !== 'online' && !this.store.state.outdated) this.link.start();
  }

  // Once a second: clocks in the list run, and the outbox is looked after.
  tick(): void {
    this.store.update({ now: this.now() });
    if (this.store.state.connection !== 'online') return;
    this.look();
    if (overdue(this.desk.outbox, this.now())) this.link.restart();
    else this.flush();
  }

  // Sends each body as a post of its own, in this order.
  post(conversation: string, bodies: readonly Body[]): void {
    const at = this.now();
    const posts = bodies.map((body): Pending => {
      const id = ulid(at, this.host.random_bytes(kUlidRandomBytes));
      return { conversation, id, at, body, status: 'sending', error: '', sent_at: 0, retry_at: 0 };
    });
    this.set_desk({ ...this.desk, outbox: [...this.desk.outbox, ...posts] });
    this.typing_told = kNotTyping;
    this.flush();
  }

  change_outbox(change: (outbox: readonly Pending[]) => readonly Pending[]): void {
    this.set_desk({ ...this.desk, outbox: change(this.desk.outbox) });
    this.flush();
  }

  typing(conversation: string): void {
    const is_told = this.typing_told.conversation === conversation && this.now() - this.typing_told.at < kTypingEveryMs;
    if (this.store.state.connection !== 'online' || is_told) return;
    this.typing_told = { conversation, at: this.now() };
    this.link.send({ type: 'typing', conversation });
  }

  // The agent is looking at the conversation that is watched: its visitor may know.
  look(): void {
    const last_seq = (this.desk.logs.get(this.watched) ?? []).reduce((last, { seq }) => Math.max(last, seq), 0);
    if (this.store.state.connection !== 'online' || this.host.hidden() || last_seq <= (this.seen.get(this.watched) ?? 0)) return;
    this.seen.set(this.watched, last_seq);
    this.link.send({ type: 'seen', conversation: this.watched, seq: last_seq });
  }

  set_available(yes: boolean): void {
    this.store.update({ available: yes });
    this.host.remember('tab', 'available', yes ? '' : 'no');
    if (this.store.state.connection === 'online') this.link.send({ type: 'available', yes });
  }

  // Keeps one conversation's entries coming: the one on the screen. Empty: none.
  watch(conversation: string): void {
    if (conversation === this.watched) return;
    const online = this.store.state.connection === 'online';
    if (this.watched !== '' && online) this.link.send({ type: 'unwatch', conversation: this.watched });
    this.watched = conversation;
    if (online) this.send_watch();
  }

  private get desk(): Desk { return this.store.state.desk; }

  private now(): number { return this.host.now() + this.clock_ahead_ms; }

  private send_watch(): void {
    if (this.watched === '') return;
    const last_seq = resume_after(this.desk.logs.get(this.watched) ?? []);
    this.link.send({ type: 'watch', conversation: this.watched, last_seq });
  }

  private flush(): void {
    if (this.store.state.connection !== 'online') return;
    for (const { conversation, id, at, body } of due(this.desk.outbox, this.now())) {
      this.set_desk({ ...this.desk, outbox: sent(this.desk.outbox, id, this.now()) });
      this.link.send({ type: 'post', conversation, id, at, body });
    }
  }

  private received(frame: DeskFrame): void {
    if (frame.type === 'refused' && frame.reason === 'bad_version') return this.stale();
    if (frame.type === 'summary') this.tell(frame.summary);
    if (frame.type === 'welcome') this.clock_ahead_ms = frame.now - this.host.now();
    const refused = frame.type === 'refused' ? this.desk.outbox.find((post) => post.id === frame.id) : undefined;
    this.set_desk(receive(this.desk, frame, this.me, this.now()));
    if (frame.type === 'welcome') this.after_welcome(frame.agent);
    if (frame.type === 'entry') this.look();
    if (frame.type === 'refused' && frame.retry_ms === 0) this.after_refusal(refused, frame.message);
  }

  private after_welcome(agent: AgentInfo): void {
    this.welcomed = true;
    this.link.settled();
    const available = this.host.recall('tab', 'available') === '';
    this.store.update({ connection: 'online', now: this.now(), available });
    if (agent.online !== available) this.link.send({ type: 'available', yes: available });
    this.send_watch();
    this.flush();
  }

  // A refused text stays in the transcript, to be sent again; a refused claim has no place there.
  private after_refusal(post: Pending | undefined, message: string): void {
    if (post !== undefined && is_said(post.body)) return;
    if (post !== undefined) this.set_desk({ ...this.desk, outbox: without(this.desk.outbox, post.id) });
    this.store.update({ notice: message });
  }

  private closed(): void {
    this.set_desk({ ...this.desk, outbox: unsent_again(this.desk.outbox) });
    this.seen.clear();
    this.store.update({ connection: 'offline' });
    // A refused handshake looks like a lost network from here; the relay knows which it was.
    if (!this.welcomed) this.session_lost();
    this.welcomed = false;
  }

  private stale(): void {
    this.link.stop();
    this.store.update({ outdated: true });
  }

  private tell(summary: Summary): void {
    const what = news(this.desk.conversations.get(summary.conversation), summary, this.me);
    if (what === undefined || !this.host.hidden() || this.store.state.notifications !== 'on') return;
    const say = strings_of(this.store.state.language);
    const who = summary.visitor_name || say.visitor;
    this.host.notify(
      what === 'waiting' ? say.notification_new(who) : say.notification_reply(who),
      summary.last_text || summary.question,
    );
  }

  private set_desk(desk: Desk): void {
    this.store.update({ desk });
    if (desk.outbox === this.kept_outbox) return;
    this.kept_outbox = desk.outbox;
    this.host.remember('tab', this.outbox_key(), desk.outbox.length === 0 ? '' : JSON.stringify(desk.outbox));
  }

  // The name of the protocol's version keeps a page from reading what another version wrote.
  private outbox_key(): string { return `outbox-${version}-${this.me.id}`; }

  private recalled_outbox(): readonly Pending[] {
    const kept = this.host.recall('tab', this.outbox_key());
    return kept === '' ? [] : unsent_again(JSON.parse(kept) as Pending[]);
  }
}
