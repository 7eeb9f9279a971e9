// What the keyboard does in the invisible panel, as the module is told it: what has the focus, what was chosen, and where to scroll.
import type { Happening, Key } from '../gen/canvas.gen';
import type { ChatView } from '../gen/view.gen';

const kKeys: Readonly<Record<string, Key>> = {
  ArrowUp: 'up', ArrowDown: 'down', PageUp: 'page_up', PageDown: 'page_down', Home: 'home', End: 'end',
};

// What the panel of src/imgui calls what it draws, by selector.
const kNames: readonly [selector: string, name: string][] = [
  ['.close', 'close'], ['.person', 'person'], ['.send', 'send'], ['#satisfied', 'face:satisfied'], ['#dissatisfied', 'face:dissatisfied'],
  ['.check input', 'call'], ['.card .primary', 'action:send'], ['.card .quiet', 'action:other'], ['.log', 'log'],
];

// What changes in the panel alone, by the id that the module presses it by.
const kChosen: Readonly<Record<string, string>> = { satisfied: '#satisfied', dissatisfied: '#dissatisfied', call: '.check input' };

export interface Suggested { suggestions_open: boolean; suggestion: number }

const indexOf = (element: Element) => [...element.parentElement!.children].indexOf(element);

export class Keyboard {
  private following = false;

  constructor(private readonly panel: HTMLElement, private readonly happens: (happening: Happening) => void, wake: () => void, signal: AbortSignal) {
    panel.addEventListener('change', ({ target }) => this.chosen(target as Element), { signal });
    panel.addEventListener('keydown', (event) => this.pressed(event), { signal });
    for (const name of ['focusin', 'focusout', 'keydown']) panel.addEventListener(name, wake, { signal });
  }

  // The name of what has the keyboard, and is no field; else empty.
  focused(view: ChatView): string {
    const active = this.active();
    if (!active?.matches(':focus-visible')) return '';
    if (active.matches('.choices .choice')) return `choice:${view.choices[indexOf(active)]?.id ?? ''}`;
    const row = active.closest('.log > *');
    const message = row && view.messages[indexOf(row)];
    if (message) return `${message.kind === 'said' ? 'bubble' : 'notice'}:${message.id}`;
    return kNames.find(([selector]) => active.matches(selector))?.[1] ?? '';
  }

  suggested(): Suggested {
    const list = this.panel.querySelector<HTMLElement>('.suggestions');
    const selected = list?.querySelector('[aria-selected=true]');
    return { suggestions_open: list?.hidden === false, suggestion: selected ? indexOf(selected) + 1 : 0 };
  }

  // What was pressed where it is drawn is chosen in the panel, too.
  follow(pressed: readonly string[]): void {
    this.following = true;
    for (const id of pressed) this.panel.querySelector<HTMLElement>(kChosen[id] ?? ':scope > none')?.click();
    this.following = false;
  }

  private chosen(target: Element): void {
    const id = Object.keys(kChosen).find((name) => target.matches(kChosen[name]!));
    if (id && !this.following) this.happens({ type: 'item_pressed', item: id });
  }

  // Where it is no field's.
  private pressed({ key, target }: KeyboardEvent): void {
    const scrolls = kKeys[key];
    if (scrolls && (target as Element).matches('.panel, .log, .log *')) this.happens({ type: 'key_pressed', key: scrolls, shift: false, control: false });
  }

  private active(): Element | null {
    const active = (this.panel.getRootNode() as ShadowRoot).activeElement;
    return active && this.panel.contains(active) ? active : null;
  }
}
