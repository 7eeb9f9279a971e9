// The questions that the draft may become, as a listbox of the field: the focus stays in the field, which names the selected option
// (WAI-ARIA Authoring Practices, "Combobox", but for that role, which a field of several lines may not have). A status says how many
// there are. It lies over the end of the log, so that nothing moves while the
// visitor writes.
import type { Choice } from '../../gen/view.gen';
import { h, setText } from './h';
import { askIcon } from './icons';

const kNone = -1;

export class Suggestions {
  readonly element = h('div', { class: 'suggestions', role: 'listbox', id: 'suggestions', hidden: '' });
  readonly status = h('p', { class: 'unseen', role: 'status' });
  private choices: readonly Choice[] = [];
  private label = '';
  private options: HTMLElement[] = [];
  private selected = kNone;
  private shown = '';
  private closed = true;

  constructor(private readonly field: HTMLElement, private readonly take: (choice: Choice) => void) {
    for (const [name, value] of Object.entries({ 'aria-autocomplete': 'list', 'aria-haspopup': 'listbox', 'aria-controls': 'suggestions' })) {
      field.setAttribute(name, value);
    }
    // The field would lose the focus, and with it a phone its keyboard, before the click comes.
    this.element.addEventListener('mousedown', (event) => event.preventDefault());
    this.reflect();
  }

  get isOpen(): boolean {
    return !this.element.hidden;
  }

  // The selected question, if any.
  get choice(): Choice | undefined {
    return this.isOpen ? this.choices[this.selected] : undefined;
  }

  update(choices: readonly Choice[], label: string): void {
    this.label = label;
    this.element.setAttribute('aria-label', label);
    const now = JSON.stringify(choices);
    if (now === this.shown) return;
    this.shown = now;
    this.choices = choices;
    this.options = choices.map((choice, index) => this.option(choice, index));
    this.element.replaceChildren(...this.options);
    this.selected = kNone;
    this.reflect();
  }

  // While the visitor writes: what was selected was so for another draft.
  open(): void {
    this.closed = false;
    this.selected = kNone;
    this.reflect();
  }

  close(): void {
    this.closed = true;
    this.selected = kNone;
    this.reflect();
  }

  // by: 1 to the next, -1 to the one before; past either end is the draft itself.
  move(by: 1 | -1): void {
    const places = this.options.length + 1;
    this.selected = (this.selected + 1 + by + places) % places - 1;
    this.reflect();
  }

  private option(choice: Choice, index: number): HTMLElement {
    const option = h('div', { role: 'option', id: `suggestion-${index}`, dir: 'auto', lang: choice.locale }, askIcon(), h('span', {}, choice.label));
    option.addEventListener('click', () => this.take(choice));
    return option;
  }

  private reflect(): void {
    this.element.hidden = this.closed || this.options.length === 0;
    setText(this.status, this.isOpen ? `${this.label}: ${this.options.length}` : '');
    this.options.forEach((option, index) => option.setAttribute('aria-selected', String(index === this.selected)));
    const active = this.options[this.selected];
    if (active && this.isOpen) this.field.setAttribute('aria-activedescendant', active.id);
    else this.field.removeAttribute('aria-activedescendant');
    if (active) active.scrollIntoView({ block: 'nearest' });
  }
}
