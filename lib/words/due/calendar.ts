/** Counting on plain calendar days, without zones: what the rules of due days need beside `lib/days.ts`. */
import { addDays, weekday } from '@/lib/days';
import type { Day } from '@/lib/model';

/** Months and days beyond the calendar's run on into the next ones; only years of four digits can be written as a day. */
function reckon(year: number, month: number, number: number): Day {
  return new Date(Date.UTC(year, month - 1, number)).toISOString().slice(0, 10);
}

/** The day of that year, month (1–12) and number, or null where the calendar has none (31 November). */
export function dayFrom(year: number, month: number, number: number): Day | null {
  const day = year > 999 && year < 10_000 ? reckon(year, month, number) : '';
  return monthNumberOf(day) === month && numberInMonth(day) === number ? day : null;
}

export function yearOf(day: Day): number {
  return Number(day.slice(0, 4));
}

/** 1 = January. */
export function monthNumberOf(day: Day): number {
  return Number(day.slice(5, 7));
}

function numberInMonth(day: Day): number {
  return Number(day.slice(8));
}

/** First day of a month; months beyond 12 run on into the next year. */
export function firstOfMonth(year: number, month: number): Day {
  return reckon(year, month, 1);
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
  const [year, month] = [yearOf(day), monthNumberOf(day) + count];
  const [same, last] = [reckon(year, month, numberInMonth(day)), reckon(year, month + 1, 0)];
  return same < last ? same : last;
}

/** First occurrence of a month and day on or after `from` (R8); null for days that never come. */
export function nextYearly(from: Day, month: number, number: number): Day | null {
  return firstFrom(from, (step) => dayFrom(yearOf(from) + step, month, number));
}

/** First occurrence of a day number on or after `from` (R8); null for numbers no month has. */
export function nextMonthly(from: Day, number: number): Day | null {
  return firstFrom(from, (step) => {
    const day = reckon(yearOf(from), monthNumberOf(from) + step, number);
    return numberInMonth(day) === number ? day : null;
  });
}

function firstFrom(from: Day, make: (step: number) => Day | null): Day | null {
  for (let step = 0; step < 9; step += 1) {
    const day = make(step);
    if (day && day >= from) return day;
  }
  return null;
}
