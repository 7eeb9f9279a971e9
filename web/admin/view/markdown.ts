// What is live in what was said. The marks inside a line of the bot's answers, in the subset of src/view/markdown.h:
// **strong**, *emphasis*, `code` and [links](https://…). Lists and paragraphs stay as they were written. Only the bot's words:
// a person's asterisks are asterisks.
import { linkAttributes, readText } from '../../shared/plain_text';
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
    pieces.push(plain_text(text.slice(from, match.index)), marked(match.groups ?? {}));
    from = (match.index ?? 0) + match[0].length;
  }
  return [...pieces, plain_text(text.slice(from))];
}

// A person's words.
export function plain_text(text: string): Child[] {
  return readText(text).map(({ kind, text: said, url }): Child => {
    if (kind === 'text') return said;
    if (kind === 'link') return h('a', linkAttributes(url), said);
    return kind === 'code' ? h('code', {}, said) : h('pre', {}, h('code', {}, said));
  });
}

function marked({ strong, em, code, label, url }: Partial<Record<string, string>>): Child {
  if (strong !== undefined) return h('strong', {}, strong);
  if (em !== undefined) return h('em', {}, em);
  if (code !== undefined) return h('code', {}, code);
  return h('a', { href: url, target: '_blank', rel: 'noopener noreferrer' }, label);
}
