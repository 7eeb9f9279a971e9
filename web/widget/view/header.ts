// The top of the panel: whose chat it is, who answers, the way out.
import type { ChatView } from '../../gen/view.gen';
import type { Surroundings } from '../interfaces';
import { h, setText, setTextOrHide } from './h';
import { chatIcon, closeIcon } from './icons';

export class Header {
  private readonly title = h('h2', { dir: 'auto' });
  private readonly status = h('p', { class: 'status', role: 'status', dir: 'auto' });
  private readonly closeButton = h('button', { type: 'button', class: 'close' }, closeIcon());
  readonly element = h('header', { role: 'none', part: 'header' }, h('span', { class: 'sign', 'aria-hidden': 'true' }, chatIcon()),
    h('div', { class: 'titles' }, this.title, this.status), this.closeButton);

  constructor({ close }: Surroundings) {
    this.closeButton.addEventListener('click', close);
  }

  // A further element goes before the way out.
  add(element: HTMLElement): void {
    this.closeButton.before(element);
  }

  update(view: ChatView): void {
    setText(this.title, view.title);
    setTextOrHide(this.status, view.status);
    // The dot: a person is there, and so is the line to them.
    this.status.toggleAttribute('data-here', view.phase === 'with_agent' && view.connection === 'online');
    this.closeButton.setAttribute('aria-label', view.close_label);
  }
}
