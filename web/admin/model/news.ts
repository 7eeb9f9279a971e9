// What in a changed conversation an agent wants to be told about while looking elsewhere.
import type { AgentInfo, Summary } from '../../gen/protocol.gen';

export type News = 'waiting' | 'replied';

export function news(before: Summary | undefined, after: Summary, me: AgentInfo): News | undefined {
  if (after.owner === 'queue' && before?.owner !== 'queue') return 'waiting';
  const mine = after.owner === 'agent' && after.assignee === me.id;
  return mine && after.waiting_since > 0 && before !== undefined && before.waiting_since === 0 ? 'replied' : undefined;
}
