// The owner's opening hours, said in the visitor's time zone and language. Intl knows both; there is no table of time zones here.

// Of GET /v1/site. days: Monday first; each opening from minute to minute after midnight in `timezone`.
export interface Hours {
  timezone: string;
  days: [from: number, to: number][][];
}

export interface Line {
  days: string;
  times: string;
}

const kMinuteMs = 60_000;

type Parts = Record<'year' | 'month' | 'day' | 'hour' | 'minute' | 'second', number>;

// What clocks in the zone show at that time, as if it were UTC.
function wallClock(time: number, timeZone: string): number {
  const format = new Intl.DateTimeFormat('en', {
    timeZone, hourCycle: 'h23', year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric', second: 'numeric',
  });
  const part = Object.fromEntries(format.formatToParts(time).map(({ type, value }) => [type, Number(value)])) as Parts;
  return Date.UTC(part.year, part.month - 1, part.day, part.hour, part.minute, part.second);
}

// When clocks in the zone show this. Twice, since the first guess may lie on the other side of a change to summer time.
function timeOf(wall: number, timeZone: string): number {
  const guess = wall - (wallClock(wall, timeZone) - wall);
  return guess - (wallClock(guess, timeZone) - wall);
}

// The openings of the seven days from today on, as times.
export function openings({ timezone, days }: Hours, now: number): [from: number, to: number][] {
  const today = new Date(wallClock(now, timezone));
  const midnights = [0, 1, 2, 3, 4, 5, 6].map((day) => Date.UTC(today.getUTCFullYear(), today.getUTCMonth(), today.getUTCDate() + day));
  return midnights.flatMap((midnight) => (days[(new Date(midnight).getUTCDay() + 6) % 7] ?? []).map(([from, to]): [number, number] =>
    [timeOf(midnight + from * kMinuteMs, timezone), timeOf(midnight + to * kMinuteMs, timezone)]));
}

// One line a day, Monday first; neighbours with the same times are one line. timeZone: the visitor's; default: the browser's.
export function hoursLines(hours: Hours, now: number, locale: string, timeZone?: string): Line[] {
  const clock = new Intl.DateTimeFormat(locale, { timeZone, hour: 'numeric', minute: '2-digit' });
  const name = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', weekday: 'short' });
  const times: string[][] = [[], [], [], [], [], [], []];
  for (const [from, to] of openings(hours, now)) {
    const day = new Date(wallClock(from, timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone)).getUTCDay();
    times[(day + 6) % 7]!.push(`${clock.format(from)} – ${clock.format(to)}`);
  }
  // 1 January 2024 was a Monday.
  const nameOf = (day: number) => name.format(Date.UTC(2024, 0, 1 + day));
  const lines: (Line & { first: number })[] = [];
  times.map((list) => list.join(', ')).forEach((text, day) => {
    const before = lines[lines.length - 1];
    if (before?.times === text) before.days = `${nameOf(before.first)} – ${nameOf(day)}`;
    else lines.push({ first: day, days: nameOf(day), times: text });
  });
  return lines.filter((line) => line.times !== '').map(({ days, times }) => ({ days, times }));
}
