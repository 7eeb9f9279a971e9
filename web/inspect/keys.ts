// The field that nobody sees, in which everything is typed that the inspector's drawn fields get: with input methods, whose words show
// while they are put together, and the clipboard.
import type { Caret, Happening, Key } from '../gen/canvas.gen';
import { h } from '../widget/view/h';

const kKeys: Readonly<Record<string, Key>> = {
  ArrowUp: 'up', ArrowDown: 'down', ArrowLeft: 'left', ArrowRight: 'right', PageUp: 'page_up', PageDown: 'page_down', Home: 'home', End: 'end',
  Enter: 'enter', Backspace: 'backspace', Delete: 'delete', Escape: 'escape', ' ': 'space',
};
// With Control, or what a Mac has for it. What is pasted comes by its own event.
const kLetters: Readonly<Record<string, Key>> = { a: 'a', c: 'c', x: 'x', y: 'y', z: 'z' };
const kMaxPasted = 4000;

export class Keys {
  readonly field = h('textarea', {
    class: 'keys', rows: '1', autocapitalize: 'off', autocomplete: 'off', spellcheck: 'false',
    'aria-label': 'Inspector: arrows move, Enter and Space press, Escape leaves a field',
  });
  private typing = false;
  private composing = false;

  constructor(private readonly happens: (happening: Happening) => void, signal: AbortSignal) {
    const listen = <K extends keyof HTMLElementEventMap>(name: K, act: (event: HTMLElementEventMap[K]) => void) =>
      this.field.addEventListener(name, act, { signal });
    listen('keydown', (event) => this.pressed(event));
    listen('input', () => this.typed());
    listen('paste', (event) => this.pasted(event));
    listen('compositionstart', () => this.compose(true));
    listen('compositionend', () => {
      this.compose(false);
      this.typed();
    });
    listen('blur', () => this.happens({ type: 'field_left' }));
  }

  focus(): void {
    this.field.focus({ preventScroll: true });
  }

  // After a frame. scale: pixels a CSS pixel.
  follow(caret: Caret | undefined, scale: number): void {
    this.typing = caret !== undefined;
    if (caret) this.field.style.translate = `${caret.left / scale}px ${caret.top / scale}px`;
  }

  private pressed(event: KeyboardEvent): void {
    const { key, shiftKey: shift, altKey } = event;
    const control = event.ctrlKey || event.metaKey;
    // Out of the inspector by the keyboard, and by the page's own keys with Alt.
    if (event.isComposing || key === 'Tab' || altKey || (key === 'Escape' && !this.typing)) return;
    event.stopPropagation();
    const which = control ? kLetters[key.toLowerCase()] ?? kKeys[key] : kKeys[key];
    if (!which) return;
    // Whether a drawn field has the keyboard is known a frame later: a space is both, and what has no use for one of them passes it over.
    if (which !== 'space') event.preventDefault();
    else if (this.typing) return;
    // The next one, even before a frame, is out of the inspector.
    if (which === 'escape') this.typing = false;
    this.happens({ type: 'key_pressed', key: which, shift, control });
  }

  private typed(): void {
    if (this.composing) return;
    const text = this.field.value;
    this.field.value = '';
    if (text) this.happens({ type: 'text_typed', text });
  }

  private pasted(event: ClipboardEvent): void {
    event.preventDefault();
    const text = event.clipboardData?.getData('text/plain').slice(0, kMaxPasted);
    if (text) this.happens({ type: 'text_typed', text });
  }

  private compose(yes: boolean): void {
    this.composing = yes;
    this.field.classList.toggle('composing', yes);
  }
}
