// The relay's frames, one by one, folded into what the page knows. Pure.
import type { AgentInfo, DeskFrame, Entry, Summary } from '../../gen/protocol.gen';
import type { Desk, Pending } from '../interfaces';
import { insert } from './log';
import { refused, without } from './outbox';

// A visitor's browser says "typing" every few seconds while keys are pressed.
export const kTypingMs = 4000;

export const kEmptyDesk: Desk = {
  epoch: '', agents: [], conversations: new Map(), logs: new Map(), typing_until: new Map(), outbox: [],
};

export function receive(desk: Desk, frame: DeskFrame, me: AgentInfo, now: number): Desk {
  switch (frame.type) {
    case 'welcome': return welcomed(desk, frame.epoch);
    case 'list': return { ...desk, conversations: new Map(frame.conversations.map((row) => [row.conversation, row])) };
    case 'summary': return with_summary(desk, frame.summary);
    case 'entry': return with_entry(desk, frame.conversation, frame.entry);
    case 'ack': return acknowledged(desk, frame, me);
    case 'typing': return { ...desk, typing_until: new Map(desk.typing_until).set(frame.conversation, now + kTypingMs) };
    case 'presence': return { ...desk, agents: frame.agents };
    case 'refused': return { ...desk, outbox: refused(desk.outbox, frame.id, frame.message, frame.retry_ms, now) };
    // A newer relay may say more than this page understands.
    default: return desk;
  }
}

// Another epoch is another store: its sequence numbers mean nothing here. What was never acknowledged is still to be sent.
function welcomed(desk: Desk, epoch: string): Desk {
  return desk.epoch === epoch || desk.epoch === '' ? { ...desk, epoch } : { ...kEmptyDesk, epoch, outbox: desk.outbox };
}

function with_summary(desk: Desk, summary: Summary): Desk {
  return { ...desk, conversations: new Map(desk.conversations).set(summary.conversation, summary) };
}

function with_entry(desk: Desk, conversation: string, entry: Entry): Desk {
  const typing_until = new Map(desk.typing_until);
  if (entry.author === 'visitor') typing_until.delete(conversation);
  return { ...into_log(desk, conversation, entry), typing_until, outbox: without(desk.outbox, entry.id) };
}

function into_log(desk: Desk, conversation: string, entry: Entry): Desk {
  return { ...desk, logs: new Map(desk.logs).set(conversation, insert(desk.logs.get(conversation) ?? [], entry)) };
}

function acknowledged(desk: Desk, ack: { conversation: string; id: string; seq: number; at: number }, me: AgentInfo): Desk {
  const post = desk.outbox.find((pending) => pending.id === ack.id);
  if (post === undefined) return desk;
  const entry = as_entry(post, ack.seq, ack.at, me);
  return { ...into_log(desk, ack.conversation, entry), outbox: without(desk.outbox, ack.id) };
}

// What a post of this agent's looks like in the log.
export function as_entry(post: Pending, seq: number, at: number, me: AgentInfo): Entry {
  return { seq, id: post.id, at, author: 'agent', name: me.name, body: post.body };
}
