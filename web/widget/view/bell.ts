// Switches sound and notifications on and off. Where the browser denies notifications it goes off again, and says why: nobody hears a sound
// who has left the room, and a switch that is on promises to call them back.
import type { Surroundings } from '../interfaces';
import { h, setText } from './h';
import { bellIcon } from './icons';

export class Bell {
  readonly element = h('button', { type: 'button', class: 'bell' }, bellIcon());
  readonly denied = h('p', { class: 'denied', role: 'alert' });
  private why = '';

  constructor(private readonly alerts: Surroundings['alerts']) {
    this.set(alerts.isOn());
    this.element.addEventListener('click', () => void this.turn());
    this.element.addEventListener('blur', () => setText(this.denied, ''));
  }

  // A reset, in whichever tab, has switched them off.
  update(label: string, why: string): void {
    this.set(this.alerts.isOn());
    this.why = why;
    this.element.hidden = label === '';
    if (label === '') setText(this.denied, '');
    for (const name of ['aria-label', 'title']) this.element.setAttribute(name, label);
  }

  private async turn(): Promise<void> {
    setText(this.denied, '');
    this.set(!this.alerts.isOn());
    if (!this.alerts.isOn() || await isAllowed()) return;
    this.set(false);
    setText(this.denied, this.why);
  }

  private set(on: boolean): void {
    if (on !== this.alerts.isOn()) this.alerts.set(on);
    this.element.setAttribute('aria-pressed', String(on));
  }
}

// Asked from a click, or the browser does not ask. Where there are no notifications (phones), there is still the sound.
async function isAllowed(): Promise<boolean> {
  return typeof Notification === 'undefined' || await Notification.requestPermission() !== 'denied';
}
