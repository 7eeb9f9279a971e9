// The time that the brain is told. A visitor's clock may be wrong, or be put right in the middle of a conversation: it is looked at
// once, then counted on by a clock that nobody sets, and the relay's time, as soon as it is known, is taken instead.

// A clock that is this right is left alone: a slow network may account for as much.
const kRightMs = 5000;

export class Clock {
  private readonly ticks: () => number;
  private ahead: number;

  constructor(date: () => number = Date.now, ticks = () => performance.now()) {
    this.ticks = ticks;
    this.ahead = date() - ticks();
  }

  // Milliseconds since 1970.
  now(): number {
    return Math.round(this.ticks() + this.ahead);
  }

  correct(relayNow: number): void {
    const wrong = relayNow - this.now();
    if (Math.abs(wrong) > kRightMs) this.ahead += wrong;
  }
}
