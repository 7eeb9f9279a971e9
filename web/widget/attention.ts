// What calls a visitor back who is elsewhere: the count in the page's title, and, where they have asked for it, a sound and a
// notification of the desktop. Nothing of that while the tab is in front.
import type { Storage } from '../gen/client.gen';

const key = (site: string) => `foyer:${site}:alerts`;

export class Attention {
  private audio: AudioContext | undefined;
  private mark = '';
  private on = false;

  constructor(private readonly site: string) {
    try {
      this.on = key(site) in sessionStorage || key(site) in localStorage;
    } catch {
      // Blocked: it is asked for again.
    }
  }

  get isOn(): boolean {
    return this.on;
  }

  // From a click, or the browser allows neither sound nor question. It is remembered as far as it may be.
  set(on: boolean, allowed: Storage): void {
    this.on = on;
    if (on) {
      this.chime();
      if (typeof Notification !== 'undefined' && Notification.permission === 'default') void Notification.requestPermission();
    }
    try {
      const place = { none: undefined, session: sessionStorage, full: localStorage }[allowed];
      if (on) place?.setItem(key(this.site), '1');
      else for (const storage of [sessionStorage, localStorage]) storage.removeItem(key(this.site));
    } catch {
      // Blocked: it holds for this page.
    }
  }

  // The page may have given itself another title meanwhile: that one stays.
  count(unread: number): void {
    const { title } = document;
    const own = this.mark && title.startsWith(this.mark) ? title.slice(this.mark.length) : title;
    this.mark = unread > 0 ? `(${unread}) ` : '';
    if (title !== this.mark + own) document.title = this.mark + own;
  }

  call(from: string, text: string, open: () => void): void {
    if (!this.on || document.visibilityState === 'visible') return;
    this.chime();
    this.notify(from, text, open);
  }

  forget(): void {
    this.set(false, 'none');
    this.count(0);
  }

  private notify(from: string, text: string, open: () => void): void {
    if (typeof Notification === 'undefined' || Notification.permission !== 'granted') return;
    try {
      const shown = new Notification(from, { body: text, tag: `foyer:${this.site}` });
      shown.onclick = () => {
        window.focus();
        open();
        shown.close();
      };
    } catch {
      // Phones show them through a service worker alone, which is the page's own.
    }
  }

  // Two notes, a fifth apart, soon gone.
  private chime(): void {
    try {
      this.audio ??= new AudioContext();
      void this.audio.resume();
      this.note(this.audio, 587.33, 0);
      this.note(this.audio, 880, 0.12);
    } catch {
      // No sound here.
    }
  }

  private note(audio: AudioContext, hertz: number, after: number): void {
    const at = audio.currentTime + after;
    const tone = new OscillatorNode(audio, { frequency: hertz });
    const volume = new GainNode(audio, { gain: 0 });
    volume.gain.linearRampToValueAtTime(0.14, at + 0.02);
    volume.gain.exponentialRampToValueAtTime(0.0001, at + 0.5);
    tone.connect(volume).connect(audio.destination);
    tone.start(at);
    tone.stop(at + 0.5);
  }
}
