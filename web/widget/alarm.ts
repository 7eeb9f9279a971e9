// A sound, and a notification of the desktop.

export class Alarm {
  private audio: AudioContext | undefined;

  // open: what a click on the notification does.
  constructor(private readonly site: string, private readonly open: () => void) {}

  ring(from: string, text: string): void {
    this.chime();
    this.notify(from, text);
  }

  private notify(from: string, text: string): void {
    if (typeof Notification === 'undefined' || Notification.permission !== 'granted') return;
    try {
      const shown = new Notification(from, { body: text, tag: `foyer:${this.site}` });
      shown.onclick = () => {
        window.focus();
        this.open();
        shown.close();
      };
    } catch {
      // Phones show them through a service worker alone, which is the page's own.
    }
  }

  // Two notes, a fifth apart, soon gone. Once from a click, or the browser allows no sound later.
  chime(): void {
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
