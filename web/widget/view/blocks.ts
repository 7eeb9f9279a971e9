// Blocks of a message -> paragraphs, lists and code.
import type { Block, Span } from '../../gen/view.gen';
import { isEmojiOnly, linkAttributes, readText, type Piece } from '../../shared/plain_text';
import { h } from './h';
import { safeUrl } from './link';

const tagOf = { strong: 'strong', emphasis: 'em', code: 'code' } as const;

function renderPiece({ kind, text, url }: Piece): Node | string {
  if (kind === 'text') return text;
  return kind === 'link' ? h('a', linkAttributes(url), text) : h('code', {}, text);
}

function renderSpan(span: Exclude<Span, { kind: 'text' }>): Node | string {
  if (span.kind !== 'link') return h(tagOf[span.kind as keyof typeof tagOf], {}, span.text);
  const url = safeUrl(span.url);
  return url === undefined ? span.text : h('a', { href: url, target: '_blank', rel: 'noopener noreferrer' }, span.text);
}

const renderCode = (...code: (Node | string)[]) => h('pre', { tabindex: '0' }, h('code', {}, ...code));

// A paragraph of somebody's own words may hold whole blocks of code, which part it.
function renderParagraph(spans: Span[]): HTMLElement[] {
  const out: HTMLElement[] = [];
  let paragraph: HTMLElement | undefined;
  const say = (node: Node | string) => {
    if (!paragraph) out.push(paragraph = h('p'));
    paragraph.append(node);
  };
  for (const span of spans) {
    if (span.kind !== 'text') say(renderSpan(span));
    else for (const piece of readText(span.text)) {
      if (piece.kind !== 'block') say(renderPiece(piece));
      else {
        out.push(renderCode(piece.text));
        paragraph = undefined;
      }
    }
  }
  return out;
}

const renderItem = (spans: Span[]) => h('li', {}, ...spans.flatMap((span) =>
  (span.kind === 'text' ? readText(span.text).map(renderPiece) : [renderSpan(span)])));

const listTag = (block: Block) => (block.kind === 'bullet' ? 'ul' : block.kind === 'numbered' ? 'ol' : undefined);

// Adjacent items of a kind are one list.
export function renderBlocks(blocks: Block[]): HTMLElement[] {
  const out: HTMLElement[] = [];
  for (const block of blocks) {
    const tag = listTag(block);
    const last = out[out.length - 1];
    if (block.kind === 'paragraph') out.push(...renderParagraph(block.spans));
    else if (tag === undefined) out.push(renderCode(...block.spans.map((span) => span.text)));
    else if (last?.localName === tag) last.append(renderItem(block.spans));
    else out.push(h(tag, {}, renderItem(block.spans)));
  }
  return out;
}

// A few emoji and nothing else.
export const areEmojiOnly = (blocks: Block[]): boolean =>
  blocks.length === 1 && blocks[0]!.spans.length === 1 && isEmojiOnly(blocks[0]!.spans[0]!.text);
