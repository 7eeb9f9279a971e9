// What an agent is writing, and what sending it means.
import type { AgentInfo, Body, Summary } from '../../gen/protocol.gen';
import type { Draft } from '../interfaces';

// The protocol's limit for one text, in bytes of UTF-8.
export const kMaxTextBytes = 4000;

export const kEmptyDraft: Draft = { mode: 'reply', text: '' };

export const too_long = (text: string): boolean => new TextEncoder().encode(text).length > kMaxTextBytes;

export const is_mine = (row: Summary, me: AgentInfo): boolean => row.owner === 'agent' && row.assignee === me.id;

// What a person says, as often as they like; everything else is done once.
export const is_said = (body: Body): boolean => body.type === 'text' || body.type === 'note' || body.type === 'file';

// A reply to a conversation that is not this agent's takes it first.
export const claim_first = (row: Summary, me: AgentInfo): Body[] => (is_mine(row, me) ? [] : [{ type: 'assigned' }]);

// Empty: there is nothing that can be sent.
export function bodies_of(draft: Draft, row: Summary, me: AgentInfo): Body[] {
  const text = draft.text.trim();
  if (text === '' || too_long(text)) return [];
  if (draft.mode === 'note') return [{ type: 'note', text }];
  if (row.owner === 'closed') return [];
  return [...claim_first(row, me), { type: 'text', text }];
}
