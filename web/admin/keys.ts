// Which key does what, outside of text fields.
import type { Actions, State } from './interfaces';

const is_field = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName));

// Arrows scroll the transcript when it has the focus, and walk the list anywhere else.
function moves(event: KeyboardEvent): 1 | -1 | 0 {
  const scrolls = event.target instanceof Element && event.target.closest('.log') !== null;
  if (event.key === 'j' || (event.key === 'ArrowDown' && !scrolls)) return 1;
  if (event.key === 'k' || (event.key === 'ArrowUp' && !scrolls)) return -1;
  return 0;
}

export function key_pressed(event: KeyboardEvent, state: State, actions: Actions): void {
  if (event.key === 'Escape') return escape(state, actions);
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || is_field(event.target)) return;
  if (state.account.kind !== 'signed_in') return;
  if (event.key === '?') return actions.show_help(!state.help);
  if (state.route.page !== 'inbox' || state.help) return;
  const by = moves(event);
  const shortcuts: Record<string, () => void> = {
    c: actions.claim, e: actions.resolve, r: () => actions.mode('reply'), n: () => actions.mode('note'),
  };
  const run = by === 0 ? shortcuts[event.key] : () => actions.move(by);
  if (run === undefined) return;
  // The letter must not land in the composer that it opens.
  event.preventDefault();
  run();
}

function escape(state: State, actions: Actions): void {
  if (state.help) actions.show_help(false);
  else if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
}
