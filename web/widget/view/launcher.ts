// What the launcher has once the widget is there: a badge with the number of unread messages, and names in the pack's words.
import type { Emit, Frame, Names } from '../interfaces';
import { h, setText } from './h';

export class Launcher {
  private readonly badge = h('span', { class: 'badge', 'aria-hidden': 'true' });
  private unread = 0;

  // text: the owner's own words on it, which are its name.
  constructor(private readonly frame: Frame, private readonly emit: Emit, private readonly text = '') {
    frame.launcher.append(this.badge);
  }

  announce(unread: number, { open, close }: Names): void {
    if (unread !== this.unread) this.emit('unread', String(unread));
    this.count(unread);
    this.frame.name({ open: (this.text || open) + (unread ? `, ${unread}` : ''), close });
  }

  // The badge stays small; "9+" says enough.
  count(unread: number): void {
    this.unread = unread;
    setText(this.badge, unread > 9 ? '9+' : String(unread || ''));
  }
}
