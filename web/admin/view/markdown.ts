// The marks inside a line of the bot's answers, in the subset of src/view/markdown.h: **strong**, *emphasis*, `code` and
// [links](https://…). Lists and paragraphs stay as they were written. Only the bot's words: a person's asterisks are asterisks.
import { h, type Child } from './dom';

const kMarks = new RegExp(
  [
    /\*\*(?<strong>[^*]+)\*\*/,
    /\*(?<em>[^*\s][^*]*)\*/,
    /`(?<code>[^`]+)`/,
    /\[(?<label>[^\]]+)\]\((?<url>(?:https?:\/\/|mailto:|tel:)[^)\s]+)\)/,
  ].map((mark) => mark.source).join('|'),
  'g',
);

export function inline_markdown(text: string): Child[] {
  const pieces: Child[] = [];
  let from = 0;
  for (const match of text.matchAll(kMarks)) {
    pieces.push(text.slice(from, match.index), marked(match.groups ?? {}));
    from = (match.index ?? 0) + match[0].length;
  }
  return [...pieces, text.slice(from)];
}

function marked({ strong, em, code, label, url }: Partial<Record<string, string>>): Child {
  if (strong !== undefined) return h('strong', {}, strong);
  if (em !== undefined) return h('em', {}, em);
  if (code !== undefined) return h('code', {}, code);
  return h('a', { href: url, target: '_blank', rel: 'noopener noreferrer' }, label);
}
