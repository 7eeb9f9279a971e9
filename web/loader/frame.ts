// The launcher in a shadow root: all that a page shows of Foyer before the widget has come, and what opens and closes it
// afterwards. Styles are constructed sheets, which no style-src policy forbids. A closure rather than a class: its variables'
// names do not count against the loader's bytes.
import type { Frame as FrameForWidget } from '../widget/interfaces';
import { h, sheet } from '../widget/view/h';
import { chatIcon, closeIcon } from '../widget/view/icons';
import { readableOn } from './contrast';
import { emit } from './events';
import css from './frame.css';
import { keepIn } from './keep';
import { listenFor } from './own_launcher';
import type { Settings } from './settings';
import { wordsFor } from './words';

export interface Frame extends FrameForWidget {
  // window.Foyer's verbs that the widget is not needed for.
  readonly verbs: Record<string, (value: unknown) => void>;
  // Says whether the widget could not be loaded.
  failed(yes: boolean): void;
  remove(): void;
}

// near: the visitor hovers over a launcher or focuses it. changed: it was opened or closed.
export function makeFrame(settings: Settings, near: () => void, changed: (open: boolean) => void): Frame {
  const { launcherText, launcher: selector, position = 'end' } = settings;
  const [name = '', offline = ''] = wordsFor(settings.locale);
  let names = { open: launcherText || name, close: name };
  let open = false;
  let opener: HTMLElement | null;
  const launcher = h('button', { class: 'launcher', 'aria-haspopup': 'dialog' }, chatIcon(), closeIcon());
  const host = h('foyer-widget' as 'div', { popover: 'manual' });
  const root = host.attachShadow({ mode: 'open' });
  const sorry = h('p', { class: 'sorry', role: 'alert' }, offline);
  const colours = sheet('');
  const system = matchMedia('(prefers-color-scheme:dark)');
  const listeners = new AbortController();
  const { signal } = listeners;

  const label = () => {
    launcher.setAttribute('aria-label', open ? names.close : names.open);
    for (const one of [launcher, ...(selector ? document.querySelectorAll(selector) : [])]) one.setAttribute('aria-expanded', String(open));
  };

  const toggle = (to: boolean) => {
    if (open === to) return;
    open = to;
    if (open) opener = selector ? document.activeElement as HTMLElement | null : launcher;
    else if (root.activeElement) opener?.focus();
    host.toggleAttribute('data-open', open);
    label();
    changed(open);
    emit(open ? 'open' : 'close');
  };

  const turn = () => toggle(!open);

  const paint = () => {
    const { theme, accent } = settings;
    host.dataset.theme = theme === 'dark' || (theme !== 'light' && system.matches) ? 'dark' : 'light';
    const own = accent && CSS.supports('color', accent) ? `--foyer-accent:${accent};` : '';
    colours.replaceSync(`:host{${own}}`);
    colours.replaceSync(`:host{${own}--on-accent:${readableOn(getComputedStyle(launcher).backgroundColor)}}`);
  };

  host.dataset.position = position;
  if (launcherText) launcher.append(h('b', {}, launcherText));
  root.adoptedStyleSheets = [sheet(css), colours];
  root.append(launcher);
  launcher.onpointerenter = launcher.onfocus = near;
  launcher.onclick = turn;
  system.addEventListener('change', paint, { signal });
  if (selector) {
    host.dataset.bare = '';
    listenFor(selector, near, turn, signal);
  }
  keepIn(document.documentElement, host, signal);
  label();
  paint();

  return {
    root, launcher,
    close: () => toggle(false),
    name(given) {
      names = given;
      label();
    },
    verbs: {
      show: () => toggle(true),
      hide: () => toggle(false),
      toggle: turn,
      theme(name) {
        settings.theme = String(name);
        paint();
      },
    },
    failed(yes) {
      if (yes) root.append(sorry);
      else sorry.remove();
    },
    remove() {
      listeners.abort();
      host.remove();
    },
  };
}
