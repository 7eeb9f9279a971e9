// A labelled field of a form. Shadow roots have ids of their own, so an id here cannot meet one of the page's.
import { h, setText, type Attributes } from './h';

export class Field<K extends 'input' | 'textarea'> {
  readonly control: HTMLElementTagNameMap[K];
  readonly element: HTMLElement;
  private readonly label: HTMLLabelElement;

  constructor(tag: K, id: string, attributes: Attributes) {
    this.control = h(tag, { id, ...attributes });
    this.label = h('label', { for: id });
    this.element = h('div', { class: 'field' }, this.label, this.control);
  }

  name(label: string): void {
    setText(this.label, label);
  }
}
