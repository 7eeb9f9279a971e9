// Opening hours in the visitor's time zone: days that differ, half hours, the nights when clocks change.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { importTypeScript } from './tools.mjs';

const { hoursLines, openings } = await importTypeScript('web/widget/hours.ts');

const kWeek = [[[540, 1050]], [[540, 1050]], [[540, 1050]], [[540, 1050]], [[540, 960]], [], []];
const kMonday = Date.UTC(2026, 0, 5, 12);
const lines = (hours, zone, locale = 'en-GB', now = kMonday) => hoursLines(hours, now, locale, zone).map(({ days, times }) => `${days} ${times}`.replace(/\s/g, ' '));

test('in the zone itself, neighbours with the same times are one line', () => {
  assert.deepEqual(lines({ timezone: 'Europe/Berlin', days: kWeek }, 'Europe/Berlin'), ['Mon – Thu 9:00 – 17:30', 'Fri 9:00 – 16:00']);
});

test('elsewhere it is another hour, half an hour off, or another day', () => {
  const hours = { timezone: 'Europe/Berlin', days: kWeek };
  assert.deepEqual(lines(hours, 'Asia/Kolkata'), ['Mon – Thu 13:30 – 22:00', 'Fri 13:30 – 20:30']);
  assert.deepEqual(lines({ timezone: 'Asia/Tokyo', days: [[[480, 720]], [], [], [], [], [], []] }, 'America/Los_Angeles'), ['Sun 15:00 – 19:00']);
  assert.deepEqual(lines({ timezone: 'America/New_York', days: [[[1200, 1440]], [], [], [], [], [], []] }, 'Europe/London'), ['Tue 1:00 – 5:00']);
});

test('two openings of a day are one line, in the words of the language', () => {
  const hours = { timezone: 'Asia/Shanghai', days: [[[540, 720], [780, 1080]], [], [], [], [], [], []] };
  assert.deepEqual(lines(hours, 'Asia/Shanghai', 'zh-CN'), ['周一 9:00 – 12:00, 13:00 – 18:00']);
  assert.deepEqual(lines(hours, 'Asia/Shanghai', 'en-US'), ['Mon 9:00 AM – 12:00 PM, 1:00 PM – 6:00 PM']);
});

test('an opening begins at nine before and after the clocks change', () => {
  // In Berlin summer time ended on 25 October 2026, a Sunday.
  const found = openings({ timezone: 'Europe/Berlin', days: [[[540, 600]], [], [], [], [[540, 600]], [], []] }, Date.UTC(2026, 9, 22, 12));
  assert.deepEqual(found.map(([from]) => new Date(from).toISOString()), ['2026-10-23T07:00:00.000Z', '2026-10-26T08:00:00.000Z']);
});
