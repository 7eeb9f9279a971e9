// How long to wait before the relay is asked once more.

const kFirstRetryMs = 500;
const kLongestRetryMs = 30_000;

// Between half of the doubled time and all of it: a relay that restarts is not met by every visitor at once.
// attempt: 0, 1, 2 …; chance: 0 to 1.
export function retryDelayMs(attempt: number, chance: number): number {
  return Math.min(kLongestRetryMs, kFirstRetryMs * 2 ** Math.min(attempt, 16)) * (0.5 + chance / 2);
}
