// When the next frame is due: as soon as something has happened, or when the last one said so; never while nothing changes.

// Draws; returns in how many milliseconds again though nothing happens, 0 at once, less than 0 never.
type Draw = (elapsedSeconds: number) => number;

export class Frames {
  private request = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private last = 0;

  constructor(private readonly draw: Draw) {}

  readonly wake = (): void => {
    clearTimeout(this.timer);
    this.request ||= requestAnimationFrame((now) => this.run(now));
  };

  stop(): void {
    clearTimeout(this.timer);
    cancelAnimationFrame(this.request);
    this.request = 0;
  }

  private run(now: number): void {
    this.request = 0;
    const elapsed = Math.max(0, now - this.last) / 1000;
    this.last = now;
    const next = this.draw(elapsed);
    if (next === 0) this.wake();
    else if (next > 0 && !this.request) this.timer = setTimeout(this.wake, next);
  }
}
