/** Birthdays, with and without a year. */
import { addDays } from '@/lib/days';
import type { Day } from '@/lib/model';

const BIRTHDAY = /^(?:\d{4}|-)-(\d\d)-(\d\d)$/;

/** Is this a day of the calendar: `YYYY-MM-DD`, or `--MM-DD` where the year is not known? */
export function isBirthday(text: string): boolean {
  const found = BIRTHDAY.exec(text);
  if (!found) return false;
  const year = text.startsWith('-') ? '2000' : text.slice(0, 4);
  const day = `${year}-${found[1]}-${found[2]}`;
  const [month, date] = [Number(found[1]), Number(found[2])];
  return month >= 1 && month <= 12 && date >= 1 && addDays(day, 0) === day;
}

/** The next birthday on or after a day; of 29 February in other years the 28th. Null for none. */
export function nextBirthday(birthday: string | null, from: Day): Day | null {
  if (birthday === null || !isBirthday(birthday)) return null;
  const year = Number(from.slice(0, 4));
  return [year, year + 1].map((one) => inYear(birthday.slice(-5), one)).find((day) => day >= from) ?? null;
}

function inYear(monthAndDay: string, year: number): Day {
  const day = `${String(year).padStart(4, '0')}-${monthAndDay}`;
  return addDays(day, 0) === day ? day : `${day.slice(0, 5)}02-28`;
}
