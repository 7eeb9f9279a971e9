// The list, the conversation on the screen, and what the agent does to it.
import type { AgentInfo, Body, Summary } from '../../gen/protocol.gen';
import type { Draft, DraftMode } from '../interfaces';
import { bodies_of, claim_first, is_mine, is_said, kEmptyDraft } from '../model/draft';
import { rows } from '../model/order';
import { again, without } from '../model/outbox';
import type { DeskController } from './desk';
import type { Host, Store } from './store';
import { UploadsController } from './uploads';

export class InboxController {
  readonly uploads: UploadsController;

  constructor(private readonly store: Store, private readonly host: Host, private readonly me: AgentInfo,
    private readonly desk: DeskController, private readonly select: (conversation: string) => void) {
    this.uploads = new UploadsController(store, host, (conversation, file) => this.post_file(conversation, { type: 'file', file }));
  }

  move(by: 1 | -1): void {
    const list = rows(this.store.state.desk.conversations, this.store.state.tab, this.me);
    const at = list.findIndex((row) => row.conversation === this.selected);
    const next = list[at < 0 ? 0 : Math.min(Math.max(at + by, 0), list.length - 1)];
    if (next === undefined) return;
    this.host.focus('row');
    this.select(next.conversation);
  }

  // A closed conversation is opened again by being claimed.
  claim(): void { this.post_if((row) => !is_mine(row, this.me), { type: 'assigned' }); }

  hand_back(): void { this.post_if((row) => is_mine(row, this.me), { type: 'returned', reason: 'handed_back' }); }

  resolve(): void { this.post_if((row) => is_mine(row, this.me), { type: 'resolved' }); }

  draft(text: string): void {
    this.set_draft({ ...this.current_draft(), text });
    // A visitor must not see that agents talk among themselves.
    if (this.current_draft().mode === 'reply' && text !== '' && this.selected !== '') this.desk.typing(this.selected);
  }

  mode(mode: DraftMode): void {
    this.set_draft({ ...this.current_draft(), mode });
    this.host.focus('composer');
  }

  send(): void {
    const row = this.row();
    if (row === undefined) return;
    const bodies = bodies_of(this.current_draft(), row, this.me).filter((body) => !this.is_on_its_way(row, body));
    if (bodies.length === 0) return;
    // Still a note after a note: what was meant for agents must not reach the visitor by a forgotten switch.
    this.set_draft({ ...this.current_draft(), text: '' });
    this.desk.post(row.conversation, bodies);
  }

  attach(files: FileList | null): void {
    const row = this.row();
    if (row !== undefined && row.owner !== 'closed') this.uploads.attach(row, [...(files ?? [])]);
  }

  retry(id: string): void { this.desk.change_outbox((outbox) => again(outbox, id)); }

  discard(id: string): void { this.desk.change_outbox((outbox) => without(outbox, id)); }

  private get selected(): string {
    const { route } = this.store.state;
    return route.page === 'inbox' ? route.conversation : '';
  }

  private row(): Summary | undefined { return this.store.state.desk.conversations.get(this.selected); }

  private current_draft(): Draft { return this.store.state.drafts.get(this.selected) ?? kEmptyDraft; }

  private set_draft(draft: Draft): void {
    this.store.update({ drafts: new Map(this.store.state.drafts).set(this.selected, draft) });
  }

  // Like words, a file to a conversation that is not this agent's takes it first.
  private post_file(conversation: string, file: Body): void {
    const row = this.store.state.desk.conversations.get(conversation);
    if (row === undefined) return;
    this.desk.post(conversation, [...claim_first(row, this.me), file].filter((body) => !this.is_on_its_way(row, body)));
  }

  private post_if(fits: (row: Summary) => boolean, body: Body): void {
    const row = this.row();
    if (row !== undefined && fits(row) && !this.is_on_its_way(row, body)) this.desk.post(row.conversation, [body]);
  }

  // A claim pressed twice is one claim; words may be said twice.
  private is_on_its_way(row: Summary, body: Body): boolean {
    if (is_said(body)) return false;
    return this.store.state.desk.outbox.some((post) => post.conversation === row.conversation && post.body.type === body.type);
  }
}
