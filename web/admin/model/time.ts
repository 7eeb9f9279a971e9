// Times as people say them. Durations are in milliseconds; `locale` is a BCP 47 tag.

export type Unit = 'second' | 'minute' | 'hour' | 'day';
const kUnits: readonly (readonly [Unit, number])[] = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
  ['second', 1000],
];

// The two largest units that say something: "3 d 4 h", "1 h 5 min", "1 min 36 s", "40 s".
export function precise_duration(ms: number, locale: string): string {
  // Under a second no unit is found: -1, from which slice() takes the last, the second.
  const units = kUnits.slice(kUnits.findIndex(([, length]) => ms >= length)).slice(0, 2);
  let left = Math.max(ms, 0);
  const parts = units.map(([unit, length]): [number, Unit] => {
    const amount = Math.floor(left / length);
    left %= length;
    return [amount, unit];
  });
  return parts
    .filter(([amount], at) => at === 0 || amount > 0)
    .map(([amount, unit]) => in_unit(amount, unit, locale))
    .join(' ');
}

// How long somebody has waited: from a minute on, seconds only make a list flicker.
export const duration = (ms: number, locale: string): string => precise_duration(ms < 60_000 ? ms : ms - (ms % 60_000), locale);

function in_unit(amount: number | string, unit: Unit, locale: string): string {
  if (locale.startsWith('zh')) return `${amount} ${{ day: '天', hour: '小时', minute: '分钟', second: '秒' }[unit]}`;
  return `${amount} ${{ day: 'd', hour: 'h', minute: 'min', second: 's' }[unit]}`;
}

// For figures in a report, where under a minute the tenths count: "4.2 s".
export function figure(ms: number, locale: string): string {
  return ms < 60_000 ? in_unit((ms / 1000).toFixed(1), 'second', locale) : precise_duration(ms, locale);
}

export const clock = (at: number, locale: string): string =>
  new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(at);

export const moment = (at: number, locale: string): string =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }).format(at);

// YYYY-MM-DD in local time: also what <input type="date"> speaks.
export function date_of(at: number): string {
  const date = new Date(at);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

// The day of a separator in a transcript; the year only where it is another.
export function day(at: number, now: number, locale: string): string {
  const days = Math.round((Date.parse(date_of(at)) - Date.parse(date_of(now))) / 86_400_000);
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  if (days === 0 || days === -1) return capitalised(relative.format(days, 'day'));
  const year = new Date(at).getFullYear() === new Date(now).getFullYear() ? {} : { year: 'numeric' as const };
  return new Intl.DateTimeFormat(locale, { weekday: 'long', month: 'long', day: 'numeric', ...year }).format(at);
}

// When a row of the list last changed: the time today, else the date.
export function stamp(at: number, now: number, locale: string): string {
  if (date_of(at) === date_of(now)) return clock(at, locale);
  return new Intl.DateTimeFormat(locale, { month: 'short', day: 'numeric' }).format(at);
}

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
