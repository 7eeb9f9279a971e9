// Switches sound and notifications on and off.
import type { Surroundings } from '../interfaces';
import { h } from './h';
import { bellIcon } from './icons';

export class Bell {
  readonly element = h('button', { type: 'button', class: 'bell' }, bellIcon());

  constructor(private readonly alerts: Surroundings['alerts']) {
    this.press();
    this.element.addEventListener('click', () => {
      alerts.set(!alerts.isOn());
      this.press();
    });
  }

  // A reset, in whichever tab, has switched them off.
  update(label: string): void {
    this.press();
    this.element.hidden = label === '';
    for (const name of ['aria-label', 'title']) this.element.setAttribute(name, label);
  }

  private press(): void {
    this.element.setAttribute('aria-pressed', String(this.alerts.isOn()));
  }
}
