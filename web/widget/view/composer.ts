// Where the visitor writes. Enter sends, Shift+Enter breaks the line, and neither does while an input method composes: there
// Enter picks a candidate. The draft belongs to the visitor: a render never changes it.
import type { Composer as ComposerView } from '../../gen/view.gen';
import type { Send } from '../interfaces';
import { h } from './h';
import { sendIcon } from './icons';

// What older WebKit reports, instead of isComposing, for the Enter that ends a composition.
const kComposingKeyCode = 229;

export class Composer {
  readonly element = h('form', { class: 'composer' });
  // Grows with its text: a hidden copy of it, drawn by CSS from data-text, shares its place.
  private readonly grower = h('div', { class: 'grower' });
  private readonly input = h('textarea', { rows: '1', enterkeyhint: 'send' });
  private readonly button = h('button', { class: 'send', disabled: '' }, sendIcon());
  private maxBytes = Infinity;
  private enabled = true;

  constructor(private readonly send: Send) {
    this.grower.append(this.input);
    this.element.append(this.grower, this.button);
    this.input.addEventListener('keydown', (event) => this.onKey(event));
    this.input.addEventListener('input', (event) => this.onInput(event as InputEvent));
    this.input.addEventListener('compositionend', () => this.drafted());
    this.element.addEventListener('submit', (event) => {
      event.preventDefault();
      this.submit();
    });
  }

  update(composer: ComposerView): void {
    this.enabled = composer.enabled;
    this.maxBytes = composer.max_bytes;
    this.input.disabled = !composer.enabled;
    this.input.placeholder = composer.placeholder;
    this.input.setAttribute('aria-label', composer.placeholder);
    this.button.setAttribute('aria-label', composer.send_label);
    this.button.title = composer.send_label;
    this.showDraft();
  }

  // False when there is nothing to write in.
  focus(): boolean {
    if (this.enabled) this.input.focus({ preventScroll: true });
    return this.enabled;
  }

  private onKey(event: KeyboardEvent): void {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing || event.keyCode === kComposingKeyCode) return;
    event.preventDefault();
    this.submit();
  }

  private onInput(event: InputEvent): void {
    if (!event.isComposing) this.drafted();
  }

  private drafted(): void {
    this.input.value = cutToBytes(this.input.value, this.maxBytes);
    this.showDraft();
    this.send({ type: 'drafted' });
  }

  private submit(): void {
    const text = this.input.value.trim();
    if (text === '' || !this.enabled) return;
    this.input.value = '';
    this.showDraft();
    this.input.focus({ preventScroll: true });
    this.send({ type: 'asked', text });
  }

  private showDraft(): void {
    this.grower.dataset.text = this.input.value;
    this.button.disabled = !this.enabled || this.input.value.trim() === '';
  }
}

// The longest beginning of the text, in whole characters, that takes at most maxBytes in UTF-8.
export function cutToBytes(text: string, maxBytes: number): string {
  const encoder = new TextEncoder();
  if (text.length * 3 <= maxBytes || encoder.encode(text).length <= maxBytes) return text;
  const { read } = encoder.encodeInto(text, new Uint8Array(maxBytes));
  return text.slice(0, read);
}
