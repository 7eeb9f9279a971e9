// Keeps a drawn field and the real one behind it the same: the real one is typed in, with input methods, the clipboard and undo; a click
// in the drawn one places the caret. Places in a text are UTF-16 here, UTF-8 in the module.
import type { FieldShown, Happening, Typed } from '../gen/canvas.gen';

type RealField = HTMLInputElement | HTMLTextAreaElement;

const encoder = new TextEncoder();
const decoder = new TextDecoder();
const toBytes = (text: string, place: number) => encoder.encode(text.slice(0, place)).length;
const fromBytes = (text: string, place: number) => decoder.decode(encoder.encode(text).subarray(0, place)).length;

const isSame = (one: Typed, other: Typed) =>
  one.field === other.field && one.text === other.text && one.begin === other.begin && one.end === other.end;

export class Typing {
  // As both have it.
  private known: Typed | undefined;
  private composing = false;
  // What the module does not know yet.
  private fresh: Typed | undefined;

  // panel: with the real fields.
  constructor(private readonly panel: HTMLElement, private readonly happens: (happening: Happening) => void, signal: AbortSignal) {
    const listen = (name: string, act: (field: RealField) => void) => panel.addEventListener(name, ({ target }) => {
      if (isField(target)) act(target);
    }, { signal });
    listen('focusin', (field) => this.focused(field));
    listen('focusout', () => this.happens({ type: 'field_left' }));
    listen('compositionstart', () => { this.composing = true; });
    listen('compositionend', () => { this.composing = false; });
    for (const name of ['input', 'keyup', 'select', 'compositionupdate', 'compositionend']) listen(name, () => this.look());
    // A field that is cleared by a script says nothing: it is looked at once more when the script is done.
    listen('keydown', () => queueMicrotask(() => this.look()));
    document.addEventListener('selectionchange', () => this.look(), { signal });
  }

  // What was typed since the last call.
  take(): Typed | undefined {
    const { fresh } = this;
    this.fresh = undefined;
    return fresh;
  }

  // After a frame: what Dear ImGui has made of it.
  follow(shown: FieldShown | undefined): void {
    if (!shown || this.fresh) return;
    const { typed } = shown;
    if (this.known && isSame(typed, this.known)) return;
    const field = this.fieldOf(typed.field);
    if (!field || this.composing) return;
    this.known = typed;
    if (this.active() !== field) field.focus({ preventScroll: true });
    this.write(field, typed);
  }

  // The real field was changed by something that says nothing.
  look(): void {
    const field = this.active();
    if (!field) return;
    const typed = read(field);
    if (this.known && isSame(typed, this.known)) return;
    this.known = this.fresh = typed;
    this.happens({ type: 'pointer_left' });
  }

  private write(field: RealField, { text, begin, end }: Typed): void {
    const changed = field.value !== text;
    if (changed) field.value = text;
    const [from, to] = [fromBytes(text, begin), fromBytes(text, end)];
    if (field.selectionStart !== null) field.setSelectionRange(Math.min(from, to), Math.max(from, to), to < from ? 'backward' : 'forward');
    if (changed) field.dispatchEvent(new Event('input', { bubbles: true }));
  }

  private focused(field: RealField): void {
    const typed = read(field);
    if (this.known && isSame(typed, this.known)) return;
    this.known = this.fresh = typed;
    this.happens({ type: 'field_focused', field: typed.field });
  }

  private active(): RealField | undefined {
    const active = (this.panel.getRootNode() as ShadowRoot).activeElement;
    return isField(active) && this.panel.contains(active) ? active : undefined;
  }

  private fieldOf(name: string): RealField | undefined {
    const selector = name === 'draft' ? '.composer textarea' : `[id$="-${name}"]`;
    const found = this.panel.querySelector(selector);
    return isField(found) ? found : undefined;
  }
}

function isField(target: unknown): target is RealField {
  return target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && !['checkbox', 'radio', 'file'].includes(target.type));
}

// The contact form's and the rating's fields have ids: "contact-email".
const nameOf = (field: RealField) => (field.id ? field.id.slice(field.id.indexOf('-') + 1) : 'draft');

// A field for addresses does not tell its selection.
function read(field: RealField): Typed {
  const { value: text, selectionDirection } = field;
  const [start, end] = [field.selectionStart ?? text.length, field.selectionEnd ?? text.length].map((place) => toBytes(text, place)) as [number, number];
  const backward = selectionDirection === 'backward';
  return { field: nameOf(field), text, begin: backward ? end : start, end: backward ? start : end };
}
