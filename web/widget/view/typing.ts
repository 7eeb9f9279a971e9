// Three dots while somebody writes, and who it is.
import { h, setText } from './h';

export class Typing {
  private readonly label = h('span');

  constructor(private readonly element: HTMLElement) {
    element.append(h('span', { class: 'dots', 'aria-hidden': 'true' }, h('i'), h('i'), h('i')), this.label);
  }

  update(text: string): void {
    this.element.hidden = text === '';
    setText(this.label, text);
  }
}
