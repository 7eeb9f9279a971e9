// Draws States into the page, and keeps what a redraw would lose: where the log is scrolled to, where the keyboard is.
import type { Actions, State } from './interfaces';
import { strings_of } from './strings';
import { app, page_title } from './view/app';
import { renderer } from './view/dom';

// Nearer to the end than this counts as reading the end.
const kNearEndPx = 80;

export interface Screen {
  draw(state: State): void;
  // Takes effect with the next draw.
  focus(where: 'composer' | 'row'): void;
}

export function mount(root: Element, actions: () => Actions): Screen {
  const render = renderer(root);
  let wanted: 'composer' | 'row' | undefined;
  let log: Element | null = null;
  // Where the log's end was, for a reader of it; a picture that comes later moves the end, not the reader.
  let end = -1;
  root.addEventListener('load', () => {
    if (log === null || log.scrollTop !== end) return;
    log.scrollTop = log.scrollHeight;
    end = log.scrollTop;
  }, { capture: true });
  const draw = (state: State): void => {
    const follow = log === null || log.scrollTop === end || log.scrollHeight - log.scrollTop - log.clientHeight < kNearEndPx;
    render(app(state, actions()));
    document.title = page_title(state);
    document.documentElement.lang = strings_of(state.language).locale;
    const next = root.querySelector('.log');
    // Another conversation begins at its end; the same one stays where its reader is.
    const toEnd = next !== null && (next !== log || follow);
    if (toEnd) next.scrollTop = next.scrollHeight;
    end = toEnd ? next.scrollTop : -1;
    log = next;
    if (wanted !== undefined) focus_on(root, wanted);
    wanted = undefined;
  };
  return { draw, focus: (where) => { wanted = where; } };
}

function focus_on(root: Element, where: 'composer' | 'row'): void {
  const target = root.querySelector<HTMLElement>(where === 'composer' ? '.composer-text' : '.row[aria-current]');
  target?.focus();
  target?.scrollIntoView({ block: 'nearest' });
}
