// Launcher and panel in a shadow root: all that a page shows of Foyer before the widget has come, and what opens and closes it
// afterwards. Styles are constructed sheets, which no style-src policy forbids. A closure rather than a class: its variables'
// names do not count against the loader's bytes.
import type { Frame as FrameForWidget } from '../widget/interfaces';
import { h, sheet } from '../widget/view/h';
import { chatIcon, closeIcon } from '../widget/view/icons';
import { readableOn } from './contrast';
import { emit } from './events';
import css from './frame.css';
import type { Settings } from './settings';
import { wordsFor } from './words';

export interface Frame extends FrameForWidget {
  isOpen(): boolean;
  toggle(open: boolean): void;
  // 'light', 'dark', or 'auto': as the visitor's system has it.
  theme(name: string): void;
  // In the panel, as long as there is nothing else.
  skeleton(): void;
  failed(): void;
  remove(): void;
}

// near: the visitor hovers over the launcher or focuses it. changed: the panel has opened or closed.
export function makeFrame(settings: Settings, near: () => void, changed: (open: boolean) => void): Frame {
  const words = wordsFor(settings.locale);
  let names: { open: string; close: string } = words;
  let open = false;
  let unread = 0;
  const panel = h('section', { class: 'panel', role: 'dialog', tabindex: '-1', 'aria-label': words.open });
  const badge = h('span', { class: 'badge', 'aria-hidden': 'true' });
  const launcher = h('button', { class: 'launcher', 'aria-haspopup': 'dialog' }, chatIcon(), closeIcon(), badge);
  const host = h('foyer-widget' as 'div', { 'data-position': settings.position });
  const root = host.attachShadow({ mode: 'open' });
  const colours = sheet('');
  const system = matchMedia('(prefers-color-scheme:dark)');

  const label = () => {
    launcher.ariaLabel = (open ? names.close : names.open) + (unread && !open ? `, ${unread}` : '');
    launcher.ariaExpanded = String(open);
  };

  const toggle = (to: boolean) => {
    if (open === to) return;
    const held = panel.contains(root.activeElement);
    open = to;
    host.toggleAttribute('data-open', open);
    label();
    if (open) panel.focus({ preventScroll: true });
    else if (held) launcher.focus({ preventScroll: true });
    changed(open);
    emit(open ? 'open' : 'close');
  };

  const paint = () => {
    const { theme, accent } = settings;
    host.dataset.theme = theme === 'dark' || (theme !== 'light' && system.matches) ? 'dark' : 'light';
    const own = CSS.supports('color', accent) ? `--foyer-accent:${accent};` : '';
    colours.replaceSync(`:host{${own}}`);
    colours.replaceSync(`:host{${own}--on-accent:${readableOn(getComputedStyle(launcher).backgroundColor)}}`);
  };

  const skeleton = () => {
    const close = h('button', { class: 'close', 'aria-label': words.close }, closeIcon());
    close.onclick = () => toggle(false);
    panel.ariaBusy = 'true';
    panel.replaceChildren(h('header', { role: 'none' }, close), h('div', { class: 'bone' }), h('div', { class: 'bone' }));
  };

  root.adoptedStyleSheets = [sheet(css), colours];
  root.append(panel, launcher);
  launcher.onpointerenter = launcher.onfocus = near;
  launcher.onclick = () => toggle(!open);
  panel.onkeydown = (event) => {
    if (event.key === 'Escape' && !event.isComposing) toggle(false);
  };
  system.onchange = paint;
  document.body.append(host);
  skeleton();
  label();
  paint();

  return {
    root, panel, toggle, skeleton,
    isOpen: () => open,
    close: () => toggle(false),
    announce(count, labels) {
      if (count !== unread) emit('unread', String(count));
      unread = count;
      names = labels;
      // The badge stays small; "9+" says enough.
      badge.textContent = count > 9 ? '9+' : String(count || '');
      label();
    },
    theme(name) {
      settings.theme = name;
      paint();
    },
    failed() {
      panel.ariaBusy = 'false';
      panel.replaceChildren(panel.firstChild!, h('p', { class: 'sorry', role: 'alert' }, words.failed));
    },
    remove() {
      system.onchange = null;
      host.remove();
    },
  };
}
