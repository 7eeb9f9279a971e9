// What the inspector is told of the conversation beside it, in its own words.
import type { Inspected, InspectedFact } from '../gen/canvas.gen';
import type { ChatView } from '../gen/view.gen';
import type { Conversation } from '../widget/interfaces';

const kMostPhases = 1000;
const kMostTextBytes = 16_000;
const kStores = { none: 'this page\'s memory', session: 'this tab (sessionStorage)', full: 'this browser (IndexedDB)' } as const;

const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(2)} MB`;

function lastSaid(view: ChatView | undefined): string {
  const said = view?.messages.filter(({ author, kind }) => author === 'visitor' && kind === 'said').pop();
  const text = said?.blocks.map(({ spans }) => spans.map((span) => span.text).join('')).join('\n') ?? '';
  return text.slice(0, kMostTextBytes / 4);
}

// What came over the network for the chat, and how long it took.
function loaded(relay: string): InspectedFact[] {
  const entries = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
  const ours = entries.filter(({ name }) => name.startsWith(`${relay}/`) && /\.(js|wasm|bin|pack)$/.test(name));
  return ours.slice(-20).map(({ name, duration, decodedBodySize }) => (
    { name: name.slice(relay.length).slice(0, 90), value: `${Math.round(duration)} ms${decodedBodySize ? `, ${megabytes(decodedBodySize)}` : ''}` }));
}

export function inspectedOf(conversation: Conversation, relay: string, memoryBytes: number): Inspected {
  const { shown, path, lastSeq, welcomes, inForce } = conversation;
  const waiting = shown?.messages.filter(({ delivery }) => delivery === 'sending' || delivery === 'failed') ?? [];
  return {
    message: lastSaid(shown), path: path.slice(-kMostPhases), connection: shown?.connection ?? 'idle', outbox: waiting.length, last_seq: lastSeq,
    reconnects: Math.max(0, welcomes - 1),
    storage: [{ name: 'kept in', value: kStores[inForce] }, { name: 'messages', value: String(shown?.messages.length ?? 0) }],
    cost: [{ name: 'memory of this module', value: megabytes(memoryBytes) }, ...loaded(relay)],
  };
}
