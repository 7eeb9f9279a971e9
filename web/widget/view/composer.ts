// Where the visitor writes. Enter sends the draft or asks the selected suggestion, Shift+Enter breaks the line, and neither does while an
// input method composes: there Enter and the arrows are its own. The draft belongs to the visitor: a render never changes it.
import type { ChatView, Choice } from '../../gen/view.gen';
import type { Send } from '../interfaces';
import { h } from './h';
import { sendIcon } from './icons';
import { Suggestions } from './suggestions';

// What older WebKit reports, instead of isComposing, for the Enter that ends a composition.
const kComposingKeyCode = 229;

export class Composer {
  readonly element = h('form', { class: 'composer', part: 'composer' });
  // Grows with its text: a hidden copy of it, drawn by CSS from data-text, shares its place.
  private readonly grower = h('div', { class: 'grower' });
  private readonly input = h('textarea', { rows: '1', part: 'input', enterkeyhint: 'send' });
  private readonly button = h('button', { class: 'send', part: 'send', disabled: '' }, sendIcon());
  private readonly suggestions = new Suggestions(this.input, (choice) => this.ask(choice));
  private maxBytes = Infinity;
  private enabled = true;

  constructor(private readonly send: Send) {
    this.grower.append(this.input);
    this.element.append(this.suggestions.element, this.suggestions.status, this.grower, this.button);
    this.input.addEventListener('keydown', (event) => this.onKey(event));
    this.input.addEventListener('input', (event) => this.onInput(event as InputEvent));
    this.input.addEventListener('compositionend', () => this.drafted());
    this.input.addEventListener('blur', () => this.suggestions.close());
    this.element.addEventListener('submit', (event) => {
      event.preventDefault();
      this.submit();
    });
  }

  update({ composer, suggestions, suggestions_label }: ChatView): void {
    this.suggestions.update(suggestions, suggestions_label);
    this.enabled = composer.enabled;
    this.maxBytes = composer.max_bytes;
    this.input.disabled = !composer.enabled;
    this.input.placeholder = composer.placeholder;
    this.input.setAttribute('aria-label', composer.placeholder);
    this.button.setAttribute('aria-label', composer.send_label);
    this.button.title = composer.send_label;
    this.showDraft();
  }

  // A further button goes before the field.
  add(button: HTMLElement): void {
    this.grower.before(button);
  }

  // False when there is nothing to write in.
  focus(): boolean {
    const can = this.enabled && !this.element.hidden;
    if (can) this.input.focus({ preventScroll: true });
    return can;
  }

  private onKey(event: KeyboardEvent): void {
    if (event.isComposing || event.keyCode === kComposingKeyCode || event.shiftKey) return;
    if (event.key === 'Enter') this.submit();
    else if (!this.suggestions.isOpen || event.ctrlKey || event.altKey || event.metaKey) return;
    else if (event.key === 'ArrowDown') this.suggestions.move(1);
    else if (event.key === 'ArrowUp') this.suggestions.move(-1);
    else if (event.key === 'Escape') this.closeSuggestions(event);
    else return;
    event.preventDefault();
  }

  // The next Escape closes the panel.
  private closeSuggestions(event: KeyboardEvent): void {
    event.stopPropagation();
    this.suggestions.close();
  }

  private onInput(event: InputEvent): void {
    if (!event.isComposing) this.drafted();
  }

  private drafted(): void {
    this.input.value = cutToBytes(this.input.value, this.maxBytes);
    this.showDraft();
    this.suggestions.open();
    this.send({ type: 'drafted', text: this.input.value });
  }

  private submit(): void {
    const { choice } = this.suggestions;
    const text = this.input.value.trim();
    if (choice) return this.ask(choice);
    if (text === '' || !this.enabled) return;
    this.clear();
    this.send({ type: 'asked', text });
  }

  private ask({ id }: Choice): void {
    this.clear();
    this.send({ type: 'completed', id });
  }

  private clear(): void {
    this.input.value = '';
    this.suggestions.close();
    this.showDraft();
    this.input.focus({ preventScroll: true });
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
