// What is live in a person's words: addresses of pages, e-mail addresses, telephone numbers, code. For the widget and the
// agents' page alike. Pure: pieces of text, of which the views make nodes. Nothing here is markup, so that no text can become
// any.

// `block`: code between ``` fences. A link's text is what it leads to, never something else.
export interface Piece {
  kind: 'text' | 'link' | 'code' | 'block';
  text: string;
  // Links only: http, https, mailto or tel.
  url: string;
}

export const linkAttributes = (url: string): Record<string, string> => ({
  href: url,
  rel: 'noopener noreferrer nofollow',
  // A telephone number opens no tab.
  ...(url.startsWith('http') ? { target: '_blank' } : {}),
});

// Without spaces between words, "请看https://x.example谢谢" ends its address where the script changes; a name that begins in that
// script may go on in it.
const kCjk = '\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}\\p{sc=Hangul}';
const kHost = `(?:(?:(?![${kCjk}])[\\p{L}\\p{M}\\p{N}_.-])+|[\\p{L}\\p{M}\\p{N}_.-]+)`;
const kPage = `(?<page>https?://(?:[^\\s/?#<>"\`@]{0,100}@)?${kHost}(?::\\d{1,5})?(?:[/?#][!#-;=?-_a-~]*)?)`;
const kMail = '(?<mail>[\\w.!#$%&\'*+/=?^{|}~-]{1,64}@(?:[a-z\\d-]{1,63}\\.){1,8}[a-z]{2,24})';
// International; with a country's own prefix 0; in threes and a four; China's mobile numbers. Dates, prices and order numbers
// are none.
const kPhone = '(?<phone>\\+\\d(?:[ .()/-]{0,2}\\d){6,14}|0\\d{1,4}[ /-]\\d{3,8}(?:[ -]\\d{2,6}){0,3}|'
  + '(?:\\(\\d{3}\\) ?|\\d{3}[ .-])\\d{3}[ .-]\\d{4}|1[3-9]\\d{9})';
const kCode = '`(?<code>[^`\\n]+)`';
const kFence = '(?<=^|\\n)```[^\\n`]*\\n(?<block>[^]*?)\\n?```[ \\t]*(?:\\n|$)';
const kWords = `(?<!\\w)${kPage}|(?<![\\w.+-])${kMail}|(?<![\\w#/.,:+-])${kPhone}(?![\\w-])`;
const kLive = new RegExp(`${kFence}|${kCode}|${kWords}`, 'giu');

// "(see https://x.example/a)." has the address without what closes the sentence around it; "/wiki/Foyer_(room)" keeps its own.
function withoutSentence(address: string): string {
  let unopened = address.split(')').length - address.split('(').length;
  let end = address.length;
  for (; end > 0; --end) {
    const last = address[end - 1]!;
    if (last === ')' ? unopened-- <= 0 : !'.,;:!?\'"*_~]'.includes(last)) break;
  }
  return address.slice(0, end);
}

// A name in another alphabet is shown as the network knows it (xn--…): letters that look like others deceive nobody. What hides
// its host behind a user name is no link.
function pageLink(written: string): Piece | undefined {
  const address = withoutSentence(written);
  if (!parses(address)) return undefined;
  const url = new URL(address);
  if (url.username !== '' || url.password !== '') return undefined;
  const isAscii = /^[\x21-\x7e]*$/.test(address);
  return { kind: 'link', text: isAscii ? address : url.href, url: url.href };
}

function parses(address: string): boolean {
  try {
    return new URL(address).host !== '';
  } catch {
    return false;
  }
}

function phoneLink(written: string): Piece | undefined {
  const digits = written.replace(/\D/g, '');
  if (digits.length < 7 || digits.length > 15) return undefined;
  return { kind: 'link', text: written, url: `tel:${written.startsWith('+') ? '+' : ''}${digits}` };
}

function pieceOf({ page, mail, phone, code, block }: Partial<Record<string, string>>): Piece | undefined {
  if (page !== undefined) return pageLink(page);
  if (mail !== undefined) return { kind: 'link', text: mail, url: `mailto:${mail}` };
  if (phone !== undefined) return phoneLink(phone);
  return code === undefined ? { kind: 'block', text: block ?? '', url: '' } : { kind: 'code', text: code, url: '' };
}

// In order; together they are the text, but for the marks around code.
export function readText(text: string): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  const say = (to: number) => {
    if (to > from) pieces.push({ kind: 'text', text: text.slice(from, to), url: '' });
  };
  for (const match of text.matchAll(kLive)) {
    const piece = pieceOf(match.groups ?? {});
    if (!piece) continue;
    say(match.index);
    pieces.push(piece);
    // A link may have left the end of the sentence.
    from = match.index + (match.groups?.page === undefined ? match[0].length : withoutSentence(match[0]).length);
  }
  say(text.length);
  return pieces;
}

const kMostEmoji = 8;
const kEmoji = /^(?:\p{Emoji_Presentation}|\p{Emoji}\ufe0f|\p{Emoji_Modifier}|[#*\d]\ufe0f?\u20e3|[\u200d\s])+$/u;

// A few emoji and nothing else: they are shown larger.
export function isEmojiOnly(text: string): boolean {
  if (text.length > 8 * kMostEmoji || !kEmoji.test(text)) return false;
  const count = text.match(/\p{Emoji_Presentation}|\p{Emoji}\ufe0f/gu)?.length ?? 0;
  return count > 0 && count <= kMostEmoji;
}
