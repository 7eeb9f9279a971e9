// What calls a visitor back who is elsewhere: the count in the page's title, and, where they have asked for it, a sound and a
// notification of the desktop. Nothing of that while the tab is in front.
import type { Storage } from '../gen/client.gen';
import type { Alarm } from './alarm';
import type { PersonPart } from './person_part';
import { Title } from './title';

const key = (site: string) => `foyer:${site}:alerts`;

export class Attention {
  readonly title = new Title();
  private alarm: Alarm | undefined;
  private on = false;

  constructor(private readonly site: string, private readonly part: PersonPart) {
    try {
      this.on = key(site) in sessionStorage || key(site) in localStorage;
    } catch {
      // Blocked: it is asked for again.
    }
  }

  get isOn(): boolean {
    return this.on;
  }

  // From a click. It is remembered as far as it may be.
  set(on: boolean, allowed: Storage): void {
    this.on = on;
    if (on) this.use((alarm) => alarm.chime());
    try {
      const place = { none: undefined, session: sessionStorage, full: localStorage }[allowed];
      if (on) place?.setItem(key(this.site), '1');
      else for (const storage of [sessionStorage, localStorage]) storage.removeItem(key(this.site));
    } catch {
      // Blocked: it holds for this page.
    }
  }

  call(from: string, text: string): void {
    if (this.on && document.visibilityState !== 'visible') this.use((alarm) => alarm.ring(from, text));
  }

  forget(): void {
    this.set(false, 'none');
    this.title.count(0);
  }

  private use(act: (alarm: Alarm) => void): void {
    this.part.use({
      arrived: ({ Alarm }) => act(this.alarm ??= new Alarm(this.site, () => window.Foyer?.('show'))),
    });
  }
}
