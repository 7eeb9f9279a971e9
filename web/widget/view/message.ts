// One message: a bubble with its author's mark, name and time, or a notice in the middle.
import type { File as SentFile } from '../../gen/protocol.gen';
import type { Message } from '../../gen/view.gen';
import type { Send } from '../interfaces';
import { areEmojiOnly, renderBlocks } from './blocks';
import { h, setText, setTextOrHide } from './h';
import { chatIcon } from './icons';

// Where the message stands among the messages of one author: the first carries the name, the last the mark and the time.
export interface Place {
  first: boolean;
  last: boolean;
}

export type FileRenderer = (file: SentFile, locale: string) => HTMLElement;

export class MessageRow {
  readonly element = h('div');
  private readonly name = h('div', { class: 'name' });
  private readonly bubble = h('div', { class: 'bubble', dir: 'auto' });
  private readonly time = h('time');
  private readonly delivery = h('span', { class: 'delivery' });
  private readonly retry = h('button', { type: 'button', class: 'delivery' });
  private readonly meta = h('div', { class: 'meta' }, this.time, this.delivery, this.retry);
  private shown = '';
  private shownBlocks = '';

  constructor(message: Message, send: Send) {
    if (message.author === 'visitor') this.name.classList.add('unseen');
    this.retry.addEventListener('click', () => send({ type: 'retried', id: message.id }));
    if (message.kind === 'said') this.element.append(markOf(message), h('div', { class: 'stack' }, this.name, this.bubble, this.meta));
    else this.element.append(this.bubble);
  }

  // Touches only what is not as it was.
  update(message: Message, place: Place, clock: Intl.DateTimeFormat, renderFile?: FileRenderer): void {
    const { locale } = clock.resolvedOptions();
    const now = JSON.stringify([message, place, locale, renderFile && message.file]);
    if (now === this.shown) return;
    this.shown = now;
    this.element.className = rowClass(message, place);
    this.bubble.lang = message.locale;
    this.bubble.setAttribute('part', message.kind === 'said' ? `bubble ${message.author}` : 'notice');
    setTextOrHide(this.name, place.first ? message.name : '');
    this.updateBlocks(message, locale, renderFile);
    this.updateMeta(message, place, clock);
  }

  private updateBlocks({ blocks, file }: Message, locale: string, renderFile?: FileRenderer): void {
    const now = JSON.stringify([blocks, renderFile && file]);
    if (now === this.shownBlocks) return;
    this.shownBlocks = now;
    this.bubble.classList.toggle('emoji', areEmojiOnly(blocks));
    this.bubble.replaceChildren(...(file && renderFile ? [renderFile(file, locale)] : renderBlocks(blocks)));
  }

  private updateMeta(message: Message, place: Place, clock: Intl.DateTimeFormat): void {
    const waiting = message.delivery === 'sending' || message.delivery === 'failed';
    // The greeting, before anything is said, has no time: 0.
    this.meta.hidden = message.at === 0 || (!place.last && !waiting);
    this.time.dateTime = new Date(message.at).toISOString();
    setText(this.time, clock.format(message.at));
    const failed = message.delivery === 'failed';
    setTextOrHide(this.delivery, failed ? '' : message.delivery_label);
    setTextOrHide(this.retry, failed ? message.delivery_label : '');
  }
}

function rowClass(message: Message, place: Place): string {
  const said = message.kind === 'said' ? ['row', message.author, message.delivery] : ['notice'];
  return [...said, place.first ? 'first' : '', place.last ? 'last' : ''].filter(Boolean).join(' ');
}

// A person's initial, the bot's sign; the visitor needs none.
function markOf(message: Message): HTMLElement {
  const initial = [...message.name][0] ?? '';
  return h('span', { class: 'mark', 'aria-hidden': 'true' }, message.author === 'agent' ? initial.toUpperCase() : chatIcon());
}
