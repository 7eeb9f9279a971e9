// The entries of one conversation, by sequence. The relay may send an entry twice (after a reconnect), and the acknowledgement
// of an agent's own post may overtake entries before it.
import type { Entry } from '../../gen/protocol.gen';

export function insert(entries: readonly Entry[], entry: Entry): readonly Entry[] {
  const last = entries[entries.length - 1];
  if (last === undefined || last.seq < entry.seq) return [...entries, entry];
  if (entries.some((known) => known.seq === entry.seq)) return entries;
  return [...entries, entry].sort((a, b) => a.seq - b.seq);
}

// The sequence to resume after: the last before the first gap, so that nothing which a lost connection swallowed stays missing.
export function resume_after(entries: readonly Entry[]): number {
  let seq = 0;
  while (entries[seq]?.seq === seq + 1) seq++;
  return seq;
}
