// Whether the other end of a socket is still there: a relay that hangs, or a network that is gone without a word, closes nothing.
// What has an answer must have it in time; where nothing comes for long, it is asked for a sign of life.

// An answer takes this long at most; after each that did not come twice as long, since a slow network is not a dead one.
const kAnswerMs = 8000;
const kLongestAnswerMs = 60_000;
const kQuietMs = 25_000;
// A timer this late: the page was asleep, and what has come meanwhile waits behind it.
const kAsleepMs = 1500;

export class Heartbeat {
  private timer: ReturnType<typeof setTimeout> | undefined;
  private patience = kAnswerMs;
  private expecting = false;
  private woke = false;

  // ping: asks for a sign of life. lost: there was none.
  constructor(private readonly ping: () => void, private readonly lost: () => void) {}

  // Something was sent that has an answer.
  expect(): void {
    if (this.expecting) return;
    this.expecting = true;
    this.wait(this.patience, () => this.unanswered());
  }

  heard(): void {
    this.patience = kAnswerMs;
    this.stop();
    this.wait(kQuietMs, () => this.ask());
  }

  stop(): void {
    clearTimeout(this.timer);
    this.expecting = this.woke = false;
  }

  private ask(): void {
    this.ping();
    this.expect();
  }

  private unanswered(): void {
    this.expecting = false;
    this.patience = Math.min(2 * this.patience, kLongestAnswerMs);
    this.lost();
  }

  private wait(delay: number, then: () => void): void {
    clearTimeout(this.timer);
    const due = performance.now() + delay;
    this.timer = setTimeout(() => {
      const slept = performance.now() - due > kAsleepMs && !this.woke;
      this.woke = slept;
      if (!slept) return then();
      this.ping();
      this.wait(delay, then);
    }, delay);
  }
}
