// Where the panel is: a dialog beside the launcher, with a skeleton until there is something to show.
import type { Frame } from '../interfaces';
import { dress } from '../style';
import { h } from './h';

export class Place {
  readonly element = h('section', { class: 'panel', part: 'panel', role: 'dialog', tabindex: '-1', 'aria-busy': 'true' },
    h('header', { role: 'none' }), h('div', { class: 'bone' }), h('div', { class: 'bone' }));

  constructor(frame: Frame) {
    const { root, launcher } = frame;
    this.element.setAttribute('aria-label', launcher.getAttribute('aria-label') ?? '');
    this.element.addEventListener('keydown', (event) => {
      if (event.key === 'Escape' && !event.isComposing) frame.close();
    });
    dress(root);
    root.prepend(this.element);
    if (root.host.hasAttribute('data-open')) this.takeFocus();
  }

  // The panel was opened. Nobody who is writing in the page meanwhile is interrupted.
  takeFocus(): void {
    const writes = document.activeElement?.matches('input, textarea, select, [contenteditable]');
    if (!writes) this.element.focus({ preventScroll: true });
  }

  // A page from elsewhere in it, which brings a dialog of its own.
  embed(address: string): HTMLIFrameElement {
    const { element } = this;
    const frame = h('iframe', { src: address, title: element.getAttribute('aria-label') ?? '', allow: 'clipboard-write' });
    for (const name of ['role', 'aria-label', 'aria-busy']) element.removeAttribute(name);
    element.replaceChildren(frame);
    return frame;
  }
}
