// Which conversations a tab shows, and in which order.
import type { AgentInfo, Priority, Summary } from '../../gen/protocol.gen';
import type { Tab } from '../interfaces';

const kUrgency: Record<Priority, number> = { low: 0, normal: 1, high: 2, urgent: 3 };

export const waits = (row: Summary): boolean => row.waiting_since > 0 && row.owner !== 'closed';

export function in_tab(row: Summary, tab: Tab, me: AgentInfo): boolean {
  switch (tab) {
    case 'waiting': return row.owner === 'queue';
    case 'mine': return row.owner === 'agent' && row.assignee === me.id;
    case 'all': return true;
  }
}

// Those who wait for a person come first, then those who are being talked to, then the bot's, then the closed.
function stage(row: Summary): number {
  if (waits(row)) return 0;
  return { queue: 1, agent: 1, bot: 2, closed: 3 }[row.owner];
}

// Among those who wait: the urgent first, then who has waited longest. Among the others: the latest first.
function compare(a: Summary, b: Summary): number {
  const by_stage = stage(a) - stage(b);
  if (by_stage !== 0) return by_stage;
  if (stage(a) > 0) return b.updated_at - a.updated_at;
  return kUrgency[b.priority] - kUrgency[a.priority] || a.waiting_since - b.waiting_since;
}

export function rows(conversations: ReadonlyMap<string, Summary>, tab: Tab, me: AgentInfo): Summary[] {
  return [...conversations.values()].filter((row) => in_tab(row, tab, me)).sort(compare);
}

export function count(conversations: ReadonlyMap<string, Summary>, tab: Tab, me: AgentInfo): number {
  return [...conversations.values()].filter((row) => in_tab(row, tab, me)).length;
}
