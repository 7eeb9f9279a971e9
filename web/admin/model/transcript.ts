// A conversation's log as a list of what is to be drawn: days, messages, notes, notices. Pure.
import type { AgentInfo, Author, Body, Entry, File as SentFile } from '../../gen/protocol.gen';
import type { Pending } from '../interfaces';
import { as_entry } from './desk';
import { is_said } from './draft';
import { date_of } from './time';

// `continued`: by the same author shortly after the item before, so that the name need not stand there again.
export interface Message {
  kind: 'message' | 'note';
  key: string;
  at: number;
  author: Author;
  name: string;
  text: string;
  // What was sent along; then `text` is its name.
  file: SentFile | undefined;
  continued: boolean;
  // Absent once the relay has it.
  pending: Pending | undefined;
  // Said to the bot, before a person was asked for.
  before: boolean;
}
export type NoticeBody = Exclude<Body, { type: 'text' } | { type: 'note' } | { type: 'file' }>;
export interface Notice {
  kind: 'notice';
  key: string;
  at: number;
  name: string;
  body: NoticeBody;
}
export interface DayItem { kind: 'day'; key: string; at: number }
export type Item = DayItem | Message | Notice;

const kContinuesWithinMs = 5 * 60_000;

export function transcript(entries: readonly Entry[], outbox: readonly Pending[], me: AgentInfo): Item[] {
  // A claim on its way shows at its button.
  const written = outbox.filter(({ body }) => is_said(body));
  const waiting = written.map((post) => ({ entry: as_entry(post, 0, post.at, me), post }));
  const told = new Set<string>();
  const items = [...entries.map((entry) => ({ entry, post: undefined })), ...waiting].flatMap(({ entry, post }) =>
    items_of(entry, post, told),
  );
  return with_days(items.map((item, index) => continuing(item, items[index - 1])));
}

const saying = (author: Author, text: string): string => `${author}: ${text}`;

function items_of(entry: Entry, pending: Pending | undefined, told: Set<string>): (Message | Notice)[] {
  const { id, at, author, name, body } = entry;
  switch (body.type) {
    case 'text':
    case 'note':
      told.add(saying(author, body.text));
      return [message(body.type === 'note' ? 'note' : 'message', id, at, author, name, body.text, pending)];
    case 'file': return [{ ...message('message', id, at, author, name, body.file.name, pending), file: body.file }];
    case 'escalated': return [...history_of(id, at, body, told), { kind: 'notice', key: id, at, name, body }];
    case 'contact': {
      const notice: Notice = { kind: 'notice', key: id, at, name, body };
      return body.message === ''
        ? [notice]
        : [message('message', `${id}+`, at, 'visitor', '', body.message, undefined), notice];
    }
    default: return [{ kind: 'notice', key: id, at, name, body }];
  }
}

// What was said to the bot; the question too where the lines do not hold it. Who asks for a person a second time brings all the
// lines again, with those that are new: `told` holds what stands above.
function history_of(id: string, at: number, body: Extract<Body, { type: 'escalated' }>, told: Set<string>): Message[] {
  const question = body.question === '' ? [] : [{ author: 'visitor' as const, text: body.question, at }];
  const said = body.history.some((line) => line.author === 'visitor' && line.text === body.question);
  const fresh = [...body.history, ...(said ? [] : question)].filter((line) => !told.has(saying(line.author, line.text)));
  for (const line of fresh) told.add(saying(line.author, line.text));
  return fresh.map((line, index) => ({
    ...message('message', `${id}/${index}`, line.at, line.author, '', line.text, undefined),
    before: true,
  }));
}

function message(kind: Message['kind'], key: string, at: number, author: Author, name: string, text: string,
  pending: Pending | undefined): Message {
  return { kind, key, at, author, name, text, file: undefined, continued: false, pending, before: false };
}

function continuing(item: Message | Notice, previous: Message | Notice | undefined): Message | Notice {
  if (item.kind === 'notice' || previous === undefined || previous.kind !== item.kind) return item;
  const same = previous.author === item.author && previous.name === item.name && item.at - previous.at < kContinuesWithinMs;
  return { ...item, continued: same };
}

function with_days(items: readonly (Message | Notice)[]): Item[] {
  return items.flatMap((item, index): Item[] => {
    const previous = items[index - 1];
    if (previous !== undefined && date_of(previous.at) === date_of(item.at)) return [item];
    return [
      { kind: 'day', key: `day ${item.key}`, at: item.at },
      item.kind === 'notice' ? item : { ...item, continued: false },
    ];
  });
}
