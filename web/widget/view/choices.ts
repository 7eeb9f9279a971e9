// The buttons after the last message: top questions, clarifying choices, "did this help?".
import type { Choice } from '../../gen/view.gen';
import type { Send } from '../interfaces';
import { h, setTextOrHide } from './h';

export class Choices {
  private readonly label = h('p', { class: 'choices-label', id: 'choices-label' });
  private readonly buttons = h('div', { class: 'buttons' });
  readonly element = h('div', { class: 'choices', role: 'group', 'aria-labelledby': 'choices-label' }, this.label, this.buttons);
  private shown = '';

  constructor(private readonly send: Send) {}

  update(choices: Choice[], label: string): void {
    setTextOrHide(this.label, label);
    const now = JSON.stringify(choices);
    if (now === this.shown) return;
    this.shown = now;
    this.element.hidden = choices.length === 0;
    this.buttons.replaceChildren(...choices.map((choice) => this.button(choice)));
  }

  private button(choice: Choice): HTMLElement {
    const button = h('button', { type: 'button', class: `choice ${choice.style}`, part: `choice ${choice.style}`, dir: 'auto', lang: choice.locale }, choice.label);
    button.addEventListener('click', () => this.send({ type: 'chose', id: choice.id }));
    return button;
  }
}
