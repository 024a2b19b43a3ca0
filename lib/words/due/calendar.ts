/** Counting on plain calendar days, without zones: what the rules of due days need beside `lib/days.ts`. */
import { addDays, weekday } from '@/lib/days';
import type { Day } from '@/lib/model';

/** The day of that year, month (1–12) and number, or null where the calendar has none (31 November). */
export function dayFrom(year: number, month: number, number: number): Day | null {
  const date = new Date(Date.UTC(year, month - 1, number));
  return year > 999 && year < 10_000 && date.getUTCMonth() === month - 1 && date.getUTCDate() === number
    ? date.toISOString().slice(0, 10)
    : null;
}

export function yearOf(day: Day): number {
  return Number(day.slice(0, 4));
}

/** 1 = January. */
export function monthNumberOf(day: Day): number {
  return Number(day.slice(5, 7));
}

/** Last day of a month; months beyond 12 run on into the next year. */
export function lastOfMonth(year: number, month: number): Day {
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}

/** First day of a month; months beyond 12 run on into the next year. */
export function firstOfMonth(year: number, month: number): Day {
  return new Date(Date.UTC(year, month - 1, 1)).toISOString().slice(0, 10);
}

/** Monday of the day's Monday–Sunday week. */
export function mondayOf(day: Day): Day {
  return addDays(day, 1 - weekday(day));
}

/** First such weekday strictly after the day (R3). */
export function weekdayAfter(day: Day, wanted: number): Day {
  return addDays(day, ((wanted - weekday(day) + 6) % 7) + 1);
}

/** The day itself, or the Friday before it on a weekend. */
export function workdayUpTo(day: Day): Day {
  return addDays(day, Math.min(0, 5 - weekday(day)));
}

/** Monday to Friday only, no holidays (R7). */
export function addWorkdays(day: Day, count: number): Day {
  const from = workdayUpTo(day);
  const steps = weekday(from) - 1 + count;
  return addDays(mondayOf(from), Math.floor(steps / 5) * 7 + (((steps % 5) + 5) % 5));
}

/** Whole months on; the 31st becomes the month's last day. */
export function addMonths(day: Day, count: number): Day {
  const last = lastOfMonth(yearOf(day), monthNumberOf(day) + count);
  const number = Math.min(Number(day.slice(8)), Number(last.slice(8)));
  return last.slice(0, 8) + String(number).padStart(2, '0');
}

/** First occurrence of a month and day on or after `from` (R8); null for days that never come. */
export function nextYearly(from: Day, month: number, number: number): Day | null {
  for (let year = yearOf(from); year < yearOf(from) + 9; year += 1) {
    const day = dayFrom(year, month, number);
    if (day && day >= from) return day;
  }
  return null;
}

/** First occurrence of a day number on or after `from` (R8); null for numbers no month has. */
export function nextMonthly(from: Day, number: number): Day | null {
  if (number < 1 || number > 31) return null;
  for (let step = 0; step < 3; step += 1) {
    const first = firstOfMonth(yearOf(from), monthNumberOf(from) + step);
    const day = dayFrom(yearOf(first), monthNumberOf(first), number);
    if (day && day >= from) return day;
  }
  return null;
}
