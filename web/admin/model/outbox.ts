// Posts wait here until the relay says that they are on disk. They may be sent any number of times: the relay stores each id
// once.
import type { Pending } from '../interfaces';

export type Outbox = readonly Pending[];

// An acknowledgement takes milliseconds. A socket that stays silent this long after a post is dead, though it says it is open.
export const kAckTimeoutMs = 10_000;

const change = (outbox: Outbox, id: string, to: Partial<Pending>): Outbox =>
  outbox.map((post) => (post.id === id ? { ...post, ...to } : post));

export const without = (outbox: Outbox, id: string): Outbox => outbox.filter((post) => post.id !== id);
export const sent = (outbox: Outbox, id: string, now: number): Outbox => change(outbox, id, { sent_at: now, retry_at: 0 });
export const again = (outbox: Outbox, id: string): Outbox =>
  change(outbox, id, { status: 'sending', error: '', sent_at: 0, retry_at: 0 });

// A refusal that says when to come back is a delay; any other is for the agent to decide on.
export function refused(outbox: Outbox, id: string, error: string, retry_ms: number, now: number): Outbox {
  return retry_ms > 0
    ? change(outbox, id, { sent_at: 0, retry_at: now + retry_ms })
    : change(outbox, id, { status: 'failed', error });
}

// What a new socket knows nothing of yet.
export const unsent_again = (outbox: Outbox): Outbox => outbox.map((post) => ({ ...post, sent_at: 0 }));

// What is to go out now, in the order in which it was written.
export const due = (outbox: Outbox, now: number): Outbox =>
  outbox.filter((post) => post.status === 'sending' && post.sent_at === 0 && post.retry_at <= now);

export const overdue = (outbox: Outbox, now: number): boolean =>
  outbox.some((post) => post.status === 'sending' && post.sent_at > 0 && now - post.sent_at > kAckTimeoutMs);
