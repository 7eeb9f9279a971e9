// The messages, oldest first. Rows are kept by message id, so that a change touches its own row and nothing else: focus,
// selection and what a screen reader has said stay.
import type { Message } from '../../gen/view.gen';
import type { Send } from '../interfaces';
import { h } from './h';
import { MessageRow, type FileRenderer, type Place } from './message';
import { regional } from './regional';

// Messages of one author further apart than this are shown as two groups.
const kGroupGapMs = 5 * 60 * 1000;

export class Log {
  readonly element = h('div', { class: 'log', part: 'log', role: 'log', 'aria-live': 'polite', tabindex: '0' });
  private rows = new Map<string, MessageRow>();

  // Until it is there a file is shown by its name.
  renderFile: FileRenderer | undefined;

  constructor(private readonly send: Send) {}

  // Returns the rows that are new, in order.
  update(messages: Message[], label: string, locale: string): HTMLElement[] {
    this.element.setAttribute('aria-label', label);
    this.removeAllBut(new Set(messages.map((message) => message.id)));
    const clock = clockOf(locale);
    const added: HTMLElement[] = [];
    let cursor = this.element.firstChild;
    messages.forEach((message, index) => {
      let row = this.rows.get(message.id);
      if (!row) {
        row = new MessageRow(message, this.send);
        this.rows.set(message.id, row);
        added.push(row.element);
      }
      row.update(message, placeOf(messages, index), clock, this.renderFile);
      if (row.element === cursor) cursor = cursor.nextSibling;
      else this.element.insertBefore(row.element, cursor);
    });
    return added;
  }

  private removeAllBut(ids: Set<string>): void {
    for (const [id, row] of this.rows) {
      if (ids.has(id)) continue;
      row.element.remove();
      this.rows.delete(id);
    }
  }
}

function placeOf(messages: Message[], index: number): Place {
  const message = messages[index]!;
  const before = messages[index - 1];
  const after = messages[index + 1];
  return { first: !before || !together(before, message), last: !after || !together(message, after) };
}

function together(one: Message, next: Message): boolean {
  return one.kind === next.kind && one.author === next.author && one.name === next.name && next.at - one.at < kGroupGapMs;
}

// Hour and minute as the visitor writes them; a tag that Intl does not know falls back to the browser's own.
function clockOf(locale: string): Intl.DateTimeFormat {
  const format = { hour: 'numeric', minute: '2-digit' } as const;
  try {
    return new Intl.DateTimeFormat(regional(locale), format);
  } catch {
    return new Intl.DateTimeFormat(undefined, format);
  }
}
