// The keyboard's list, over the page.
import { h, type VNode } from './dom';
import { icon_button } from './parts';
import type { Scene } from './scene';

export function help({ actions, say }: Scene): VNode {
  const close = (): void => actions.show_help(false);
  const beside = (event: Event): void => { if (event.target === event.currentTarget) close(); };
  return h('div', { class: 'veil', key: 'help', onclick: beside },
    h('div', { class: 'dialog', role: 'dialog', 'aria-modal': 'true', 'aria-label': say.keyboard },
      h('header', {}, h('h2', {}, say.keyboard), icon_button('close', say.close, close, { class: 'dialog-close' })),
      h('dl', { class: 'shortcuts' }, say.shortcuts.map(([key, other, meaning]) =>
        h('div', {}, h('dt', {}, h('kbd', {}, key), other !== '' && [' ', h('kbd', {}, other)]), h('dd', {}, meaning))))));
}
