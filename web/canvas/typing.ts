// Keeps a drawn field and the real one behind it the same: the real one is typed in, with input methods, the clipboard and undo; a click
// in the drawn one places the caret. Places in a text are UTF-16 here, UTF-8 in the module.
import type { FieldShown, Happening, Typed } from '../gen/canvas.gen';

type RealField = HTMLInputElement | HTMLTextAreaElement;

const encoder = new TextEncoder();
const decoder = new TextDecoder();
const toBytes = (text: string, place: number) => encoder.encode(text.slice(0, place)).length;
const fromBytes = (text: string, place: number) => decoder.decode(encoder.encode(text).subarray(0, place)).length;

const isSame = (one: Typed, other: Typed | undefined) =>
  one.text === other?.text && one.begin === other.begin && one.end === other.end;

export class Typing {
  // By field: as the module has it, and what it does not know yet.
  private readonly known = new Map<string, Typed>();
  private readonly fresh = new Map<string, Typed>();
  private composing = false;
  private finishing = false;
  // The drawn field that has the keyboard.
  private drawn = '';
  // The one that a press of something else takes it from, once that is over: what hangs on it, suggestions, is what may be pressed.
  private left = '';

  // panel: with the real fields. wake: there is something to draw.
  constructor(private readonly panel: HTMLElement, private readonly happens: (happening: Happening) => void,
    private readonly wake: () => void, signal: AbortSignal) {
    const listen = (name: string, act: (field: RealField) => void) => panel.addEventListener(name, ({ target }) => {
      if (isField(target)) act(target);
    }, { signal });
    listen('focusin', (field) => this.focused(field));
    // The module may know already: then a press of something else is under way there, which it is not to let go of.
    listen('focusout', () => { if (this.drawn && !this.finishing) this.happens({ type: 'field_left' }); });
    listen('compositionstart', () => { this.composing = true; });
    listen('compositionend', () => { this.composing = false; });
    for (const name of ['input', 'compositionend']) listen(name, (field) => this.look(field));
    // A field that is cleared by a script says nothing: it is looked at once more when the script is done.
    for (const name of ['keydown', 'submit']) panel.addEventListener(name, () => queueMicrotask(() => this.lookAtActive()), { signal });
    document.addEventListener('selectionchange', () => this.lookAtActive(), { signal });
  }

  // What was typed since the last call.
  take(): Typed[] {
    const typed = [...this.fresh.values()];
    this.fresh.clear();
    return typed;
  }

  // A word that is being put together is taken as it stands, as by a click into a page.
  finish(): void {
    if (!this.composing) return;
    const field = this.active();
    this.finishing = true;
    field?.blur();
    field?.focus({ preventScroll: true });
    this.finishing = false;
  }

  // After a frame: what Dear ImGui has made of it. pressed: the pointer may have moved the caret, or the keyboard from field to field.
  follow(shown: FieldShown | undefined, pressed: boolean, toPage: (shown: FieldShown) => { left: number; top: number }): void {
    const active = this.active();
    const before = this.drawn;
    this.drawn = shown?.typed.field ?? '';
    if (!shown) {
      if (pressed && active && nameOf(active) === before) this.left = before;
      return;
    }
    this.left = '';
    const field = this.fieldOf(shown.typed.field);
    if (!field || (field !== active && !pressed)) return;
    if (field !== active) field.focus({ preventScroll: true });
    this.place(field, toPage(shown));
    if (before !== this.drawn && !pressed) this.tell(read(field));
    else if (pressed && !this.composing) this.select(field, shown.typed);
  }

  // A press is over, or has had its effect.
  leave(): void {
    const active = this.active();
    if (active && nameOf(active) === this.left) this.panel.focus({ preventScroll: true });
    this.left = '';
  }

  // Fields were filled in by something that says nothing.
  lookAtAll(): void {
    for (const field of this.panel.querySelectorAll('input, textarea')) if (isField(field)) this.look(field);
  }

  private lookAtActive(): void {
    const field = this.active();
    if (field) this.look(field);
  }

  private look(field: RealField): void {
    const typed = read(field);
    if (!isSame(typed, this.known.get(typed.field))) this.tell(typed);
  }

  private tell(typed: Typed): void {
    this.known.set(typed.field, typed);
    this.fresh.set(typed.field, typed);
    this.wake();
  }

  private select(field: RealField, { field: name, text, begin, end }: Typed): void {
    if (this.fresh.has(name) || field.value !== text || field.selectionStart === null) return;
    const [from, to] = [fromBytes(text, begin), fromBytes(text, end)];
    field.setSelectionRange(Math.min(from, to), Math.max(from, to), to < from ? 'backward' : 'forward');
    this.known.set(name, read(field));
  }

  // The real field's text lies where it is drawn, so that an input method shows its candidates there.
  private place(field: RealField, at: { left: number; top: number }): void {
    const now = field.getBoundingClientRect();
    const { paddingLeft, paddingTop } = getComputedStyle(field);
    const [x, y] = (field.style.translate || '0px 0px').split(' ').map(parseFloat) as [number, number];
    const left = x + at.left - parseFloat(paddingLeft) - now.left;
    const top = y + at.top - parseFloat(paddingTop) - now.top;
    field.style.translate = `${Math.round(left)}px ${Math.round(top)}px`;
  }

  private focused(field: RealField): void {
    this.look(field);
    if (!this.finishing) this.happens({ type: 'field_focused', field: nameOf(field) });
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
