// The stretch of time that a report covers: from the first local midnight (inclusive) to the last (exclusive), or to now.
import { date_of } from './time';

export const kPeriods = ['today', 'week', 'month', 'custom'] as const;
export type PeriodName = (typeof kPeriods)[number];

export interface Span { from: number; to: number }

// Local midnight `days` after the day of `at`; the calendar, not 24 hours, since days change length twice a year.
function midnight(at: number, days: number): number {
  const date = new Date(at);
  return new Date(date.getFullYear(), date.getMonth(), date.getDate() + days).getTime();
}

// `from` and `to` are the custom period's local dates (YYYY-MM-DD). Undefined when they are not dates, or in the wrong order.
export function span(period: PeriodName, from: string, to: string, now: number): Span | undefined {
  switch (period) {
    case 'today': return { from: midnight(now, 0), to: now };
    case 'week': return { from: midnight(now, -6), to: now };
    case 'month': return { from: midnight(now, -29), to: now };
    case 'custom': return custom(from, to);
  }
}

function custom(from: string, to: string): Span | undefined {
  const start = Date.parse(`${from}T00:00`);
  const end = Date.parse(`${to}T00:00`);
  if (Number.isNaN(start) || Number.isNaN(end) || end < start) return undefined;
  return { from: start, to: midnight(end, 1) };
}

export const last_week = (now: number): { from: string; to: string } => ({
  from: date_of(midnight(now, -6)),
  to: date_of(now),
});
