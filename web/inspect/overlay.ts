// The inspector over a page: a dialog that leaves the page and the chat usable, since what is asked there is looked at here.
import type { Look, TestQuestion } from '../gen/canvas.gen';
import { h, setText, sheet } from '../widget/view/h';
import screenCss from './inspect.css';
import css from './overlay.css';
import { named, readQuestions } from './questions';

const kAccent = 0x2f5bea;

// What has the keyboard, in shadow roots, too.
function focused(): HTMLElement | undefined {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active instanceof HTMLElement ? active : undefined;
}

export class Overlay {
  readonly place = h('div', { class: 'screen' });
  private readonly status = h('p', { role: 'status' }, 'The inspector is on its way …');
  private readonly dialog: HTMLElement;
  private readonly host = h('foyer-inspector' as 'div', { popover: 'manual' });
  private readonly opener = focused();

  // widget: the element beside which it stands. closed: it is gone.
  constructor(private readonly widget: HTMLElement, private readonly closed: () => void, asked: (questions: TestQuestion[]) => void) {
    const file = h('input', { type: 'file', accept: '.jsonl,.ndjson,.json,.txt' });
    const close = h('button', { type: 'button' }, 'Close');
    this.dialog = h('section', { class: 'inspector', role: 'dialog', 'aria-labelledby': 'title', tabindex: '-1' },
      h('header', { role: 'none' }, h('h2', { id: 'title' }, 'Foyer inspector'), h('label', { class: 'file' }, 'Test questions …', file), close),
      this.status, this.place);
    if (widget.dataset.position === 'start') this.host.dataset.position = 'start';
    this.dialog.classList.toggle('dark', this.isDark);
    const root = this.host.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [sheet(screenCss), sheet(css)];
    root.append(this.dialog);
    close.onclick = () => this.close();
    file.onchange = () => void this.read(file, asked);
    this.dialog.addEventListener('keydown', (event) => this.pressed(event));
    document.documentElement.append(this.host);
    this.host.showPopover?.();
    this.dialog.focus();
  }

  say(text: string): void {
    setText(this.status, text);
  }

  look(): Look {
    this.dialog.classList.toggle('dark', this.isDark);
    return { dark: this.isDark, accent: kAccent, radius: 12 };
  }

  close(): void {
    const hadFocus = this.host.matches(':focus-within');
    this.host.remove();
    if (hadFocus) this.opener?.focus();
    this.closed();
  }

  private get isDark(): boolean {
    return this.widget.dataset.theme === 'dark';
  }

  // The page's own keys are not meant.
  private pressed(event: KeyboardEvent): void {
    event.stopPropagation();
    if (event.key === 'Escape' && !event.isComposing) this.close();
  }

  private async read(input: HTMLInputElement, asked: (questions: TestQuestion[]) => void): Promise<void> {
    const file = input.files?.[0];
    input.value = '';
    if (!file) return;
    try {
      const { questions, badLines, cut } = await readQuestions(file);
      const bad = badLines.length > 0 ? `; ${badLines.length} lines are none: ${named(badLines)}` : '';
      this.say(`${questions.length} test questions${cut ? ', the first of more' : ''}${bad}`);
      asked(questions);
    } catch (error) {
      this.say(error instanceof Error ? error.message : String(error));
    }
  }
}
