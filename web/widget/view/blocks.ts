// Blocks of a message -> paragraphs, lists and code.
import type { Block, Span } from '../../gen/view.gen';
import { h } from './h';
import { safeUrl } from './link';

const tagOf = { strong: 'strong', emphasis: 'em', code: 'code' } as const;

function renderSpan(span: Span): Node | string {
  if (span.kind === 'text') return span.text;
  if (span.kind !== 'link') return h(tagOf[span.kind], {}, span.text);
  const url = safeUrl(span.url);
  return url === undefined ? span.text : h('a', { href: url, target: '_blank', rel: 'noopener noreferrer' }, span.text);
}

function renderBlock(block: Block): HTMLElement {
  const spans = block.spans.map(renderSpan);
  switch (block.kind) {
    case 'paragraph': return h('p', {}, ...spans);
    case 'code': return h('pre', {}, h('code', {}, ...spans));
    default: return h('li', {}, ...spans);
  }
}

const listTag = (block: Block) => (block.kind === 'bullet' ? 'ul' : block.kind === 'numbered' ? 'ol' : undefined);

// Adjacent items of a kind are one list.
export function renderBlocks(blocks: Block[]): HTMLElement[] {
  const out: HTMLElement[] = [];
  for (const block of blocks) {
    const tag = listTag(block);
    const last = out[out.length - 1];
    if (tag === undefined) out.push(renderBlock(block));
    else if (last?.localName === tag) last.append(renderBlock(block));
    else out.push(h(tag, {}, renderBlock(block)));
  }
  return out;
}
