/** Days told by name or number, as data: each pattern with the rule of due days (R2 …) that it follows. */
import { addDays, weekday } from '@/lib/days';
import type { Day } from '@/lib/model';
import {
  addMonths,
  addWorkdays,
  dayFrom,
  firstOfMonth,
  mondayOf,
  monthNumberOf,
  nextMonthly,
  nextYearly,
  weekdayAfter,
  yearOf,
} from './calendar';
import { countOf, monthOf, numberOf, pattern, weekdayOf } from './parts';

/** What a date phrase names, seen from one day. */
export interface Found {
  day: Day;
  /** First day of a period or range: "before" ends the day before it. */
  first?: Day;
  /** `first` was said and is reported (R9). */
  range?: true;
  /** Shown by its own words. */
  period?: true;
  /** "before" its end is its end (R11). */
  ends?: true;
  /** A bare weekday: a week named later in the phrase moves it. */
  weekday?: number;
}

/** The whole match and what its groups took, '' for a group that took no part. */
export type Groups = [string, string, string, string, string, string, string, string];

export interface DatePattern {
  rule: string;
  find: RegExp;
  /** Answers null where the numbers name no day. */
  read(groups: Groups, today: Day, monthFirst: boolean): Found | null;
  /**
   * Inside a sentence: `period` only after a word that asks for a date ("by", "in"); `clause` also where the clause ends
   * behind it; `field` never. In a field for a date each stands by itself.
   */
  only?: 'period' | 'clause' | 'field';
}

const found = (day: Day | null): Found | null => (day ? { day } : null);

/** A range as said; null where it runs backwards. */
function between(first: Day | null, last: Day | null): Found | null {
  return first && last && first <= last ? { day: last, first, range: true } : null;
}

/** The year that "2027", "27" or "next year" names. */
export function fullYear(year: string, today: Day): number {
  if (/year$/i.test(year)) return yearOf(today) + (/next/i.test(year) ? 1 : 0);
  return year.length === 2 ? 2000 + Number(year) : Number(year);
}

/** "5 November", with or without its year; without: first on or after today (R8). */
function dated(today: Day, month: number, number: string, year?: string): Day | null {
  return year ? dayFrom(fullYear(year, today), month, numberOf(number)) : nextYearly(today, month, numberOf(number));
}

/** 11/5: the locale decides, unless one of the numbers can be no month (R8). */
function slashed(a: string, b: string, year: string | undefined, today: Day, monthFirst: boolean): Found | null {
  const isMonthFirst = Number(b) > 12 || (monthFirst && Number(a) <= 12);
  return found(isMonthFirst ? dated(today, Number(a), b, year) : dated(today, Number(b), a, year));
}

/** Two days of one month; with a year or without. */
function within(today: Day, month: number, from: string, to: string, year?: string): Found | null {
  const last = dated(today, month, to, year);
  return between(last && dayFrom(yearOf(last), month, numberOf(from)), last);
}

/** A day of the Monday–Sunday week that lies `weeks` after today's. */
function inWeek(today: Day, wanted: number, weeks: number): Day {
  return addDays(mondayOf(today), weeks * 7 + wanted - 1);
}

/** "this Friday": of the current week if not past, else the next one. */
function thisWeekday(today: Day, wanted: number): Day {
  const day = inWeek(today, wanted, 0);
  return day < today ? addDays(day, 7) : day;
}

/** Adds a count of days, weeks, months or years; whole months and years only. */
export function addUnits(day: Day, count: number, unit: string): Day {
  const name = unit.toLowerCase();
  if (/^(?:bus|wor)/.test(name)) return addWorkdays(day, Math.ceil(count));
  if (/^y/.test(name)) return addMonths(day, Math.round(12 * count));
  if (/^mo/.test(name)) return addMonths(day, Math.round(count));
  return addDays(day, Math.round(count * (name.startsWith('f') ? 14 : name.startsWith('w') ? 7 : 1)));
}

/** "in two or three weeks": `to` absent means one count; hours and minutes belong to the clock and answer null. */
function later(today: Day, from: string | undefined, to: string | undefined, unit: string): Found | null {
  if (/^(?:h|mi|m$)/i.test(unit)) return null;
  const first = addUnits(today, countOf(from || 'a'), unit);
  return to ? between(first, addUnits(today, countOf(to), unit)) : { day: first };
}

const row = (
  rule: string,
  notation: string,
  read: (groups: Groups, today: Day, monthFirst: boolean) => Found | null,
  only?: DatePattern['only'],
): DatePattern => ({
  rule,
  find: pattern(notation),
  read,
  only,
});

const TO = '~(?:-|to|through|until|till|or|and)~(?:the )?';

/** Read in any order: the longest match wins, the earlier one where two are equally long. */
export const DATES: readonly DatePattern[] = [
  row(
    'R2',
    '(?:later )?today|2day|tonight|tonite|2nite|(?:later )?this (?:morning|afternoon|arvo|evening)',
    (_, today) => ({
      day: today,
    }),
  ),
  row('R2', 'tomorrow|tmrw|tmr|tmw|2mo?ro', (_, today) => ({ day: addDays(today, 1) })),
  row('R2', '(?:the )?day after tomorrow', (_, today) => ({ day: addDays(today, 2) })),
  row('R2', 'yesterday', (_, today) => ({ day: addDays(today, -1) })),
  row('R2', '(?:the )?day before yesterday', (_, today) => ({ day: addDays(today, -2) })),
  row('R3', '(?:(?:this )?coming )?<weekday>', ([, day], today) => {
    const wanted = weekdayOf(day);
    return { day: weekdayAfter(today, wanted), weekday: wanted };
  }),
  row('R3', 'this <weekday>', ([, day], today) => ({ day: thisWeekday(today, weekdayOf(day)) })),
  row('R3', 'last <weekday>', ([, day], today) => ({
    day: addDays(weekdayAfter(addDays(today, -1), weekdayOf(day)), -7),
  })),
  row('R4', 'next <weekday>', ([, day], today) => ({ day: inWeek(today, weekdayOf(day), 1) })),
  row('R4', '<weekday>,?(?: of)? (this|next) week', ([, day, week], today) => ({
    day: inWeek(today, weekdayOf(day), week.toLowerCase() === 'next' ? 1 : 0),
  })),
  row('R4', '(this|next) week,?(?: on)? <weekday>', ([, week, day], today) => ({
    day: inWeek(today, weekdayOf(day), week.toLowerCase() === 'next' ? 1 : 0),
  })),
  row('R4', '(?:the )?<weekday> after next', ([, day], today) => ({ day: inWeek(today, weekdayOf(day), 2) })),
  row('R5', '(?:<weekday>|(today|tomorrow)) (week|fortnight)', ([, day, near, span], today) => {
    // Said on a Friday, "Friday week" is the next one: the idiom counts from today's.
    const from = day
      ? weekdayAfter(addDays(today, -1), weekdayOf(day))
      : addDays(today, near.toLowerCase() === 'today' ? 0 : 1);
    return { day: addDays(from, span.toLowerCase() === 'week' ? 7 : 14) };
  }),
  row(
    'R8',
    '(?:<weekday>,?~)?(?:the )?<ordinal>',
    ([, , number], today) => found(nextMonthly(today, numberOf(number))),
    'clause',
  ),
  row(
    'R8',
    '(?:<weekday>,?~)?the (\\d{1,2})',
    ([, , number], today) => found(nextMonthly(today, Number(number))),
    'clause',
  ),
  row(
    'R8',
    '(?:the )?(last|<ordinal>) <weekday> (?:of|in) (?:<month>(?:,?~<year>)?|(the|this|next) month)',
    nthWeekday,
  ),
  row('R8', '(?:the )?<day>(?: day)? of (the|this|next) month', ([, number, which], today) =>
    which.toLowerCase() === 'the'
      ? found(nextMonthly(today, numberOf(number)))
      : found(dayOfMonthAfter(today, which.toLowerCase() === 'next' ? 1 : 0, numberOf(number))),
  ),
  row('R8', '(?:<weekday>,?~)?(?:the )?<day>_(?:of )?<month>(?:,?_<year>)?', ([, , number, month, year], today) =>
    found(dated(today, monthOf(month), number, year)),
  ),
  row('R8', '(?:<weekday>,?~)?<month>_(?:the )?<day>(?:,?_<year>)?', ([, , month, number, year], today) =>
    found(dated(today, monthOf(month), number, year)),
  ),
  row('R9', `(?:the )?<day>${TO}<day>~(?:of )?<month>(?:,?~<year>)?`, ([, from, to, month, year], today) =>
    within(today, monthOf(month), from, to, year),
  ),
  row('R9', `<month>~(?:the )?<day>${TO}<day>(?:,?~<year>)?`, ([, month, from, to, year], today) =>
    within(today, monthOf(month), from, to, year),
  ),
  row('R9', `the <ordinal>${TO}<ordinal>`, ([, from, to], today) => {
    const first = nextMonthly(today, numberOf(from));
    return between(first, first && nextMonthly(first, numberOf(to)));
  }),
  row('R8', '(?:<weekday>,?~)?((?:19|20|21)\\d\\d)([-/.])(\\d\\d?)\\3(\\d\\d?)', ([, , year, , month, number]) =>
    found(dayFrom(Number(year), Number(month), Number(number))),
  ),
  row(
    'R8',
    '(?:<weekday>,?~)?(\\d\\d?)/(\\d\\d?)',
    ([, , a, b], today, monthFirst) => slashed(a, b, undefined, today, monthFirst),
    'clause',
  ),
  row('R8', '(?:<weekday>,?~)?(\\d\\d?)([-/])(\\d\\d?)\\3(\\d{4}|\\d\\d)', ([, , a, , b, year], today, monthFirst) =>
    slashed(a, b, year, today, monthFirst),
  ),
  row('R8', '(?:<weekday>,?~)?(\\d\\d?)\\.~(\\d\\d?)\\.~(\\d{4}|\\d\\d)', ([, , a, b, year], today) =>
    slashed(a, b, year, today, false),
  ),
  row(
    'R8',
    '(?:<weekday>,?~)?(\\d\\d?)\\.~(\\d\\d?)\\.?',
    ([words, , a, b], today) =>
      // "2.5" is an amount: a date has its second dot or two digits for the month.
      Number(b) > 12 || !/\.\s*\d\d$|\.$/.test(words) ? null : slashed(a, b, undefined, today, false),
    'clause',
  ),
  row(
    'R7',
    '(?:(?:in|within|over|during)(?: the)?(?: next| coming)?|the next) (?:<count>(?:~(?:-|to|or)~<count>)?~)?<unit>(?: time)?',
    readLater,
  ),
  row('R7', '<count>(?:~(?:-|to|or)~<count>)?~<unit> (?:from now|hence)', readLater),
  row('R7', '(?:in|within) (?:a|an|the next)? ?(day|week|month) or (?:two|so)', ([words, unit], today) =>
    / two$/i.test(words) ? later(today, 'a', 'two', unit) : later(today, 'a', undefined, unit),
  ),
  row(
    'R7',
    '<count>(?:~(?:-|to|or)~<count>)?~<unit>',
    ([, from, to, unit], today) => later(today, from, to, unit),
    'field',
  ),
  row('R7', '<count>~<unit> ago', ([, count, unit], today) => {
    const ago = later(today, count, undefined, unit);
    return ago && { day: addUnits(today, -countOf(count), unit) };
  }),
  row('R7', '(?:the )?next (?:business|working|work) day', (_, today) => ({ day: addWorkdays(today, 1) })),
];

/** "the first Monday of December": the first on or after today where no year is told. */
function nthWeekday([, which, , day, month, year, near]: Groups, today: Day): Found | null {
  const number = which.toLowerCase() === 'last' ? 0 : numberOf(which);
  const steps = near.toLowerCase() === 'next' ? 1 : 0;
  if (near) return found(nthOf(yearOf(today), monthNumberOf(today) + steps, number, weekdayOf(day)));
  const first = year ? fullYear(year, today) : yearOf(today);
  const one = nthOf(first, monthOf(month), number, weekdayOf(day));
  return found(one && one < today && !year ? nthOf(first + 1, monthOf(month), number, weekdayOf(day)) : one);
}

/** The n-th such weekday of a month, 0 for its last; null for a fifth it does not have. */
function nthOf(year: number, month: number, number: number, wanted: number): Day | null {
  const next = firstOfMonth(year, month + 1);
  if (number === 0) return addDays(weekdayAfter(addDays(next, -1), wanted), -7);
  const day = addDays(weekdayAfter(addDays(firstOfMonth(year, month), -1), wanted), 7 * (number - 1));
  return day < next ? day : null;
}

function readLater([words, from, to, unit]: Groups, today: Day): Found | null {
  // "within the week" is a period, unless it says "next" or "coming"; "the coming days" are no number of days.
  if (!from && (!/next|coming/i.test(words) || /[^']s$/i.test(unit))) return null;
  return later(today, from, to, unit);
}

/** A day of this or a following month, past or not. */
function dayOfMonthAfter(today: Day, months: number, number: number): Day | null {
  const first = firstOfMonth(yearOf(today), monthNumberOf(today) + months);
  return dayFrom(yearOf(first), monthNumberOf(first), number);
}

/** The next Monday to Friday after a day (R11: "after X"). */
export function workdayAfter(day: Day): Day {
  const next = addDays(day, 1);
  return weekday(next) > 5 ? weekdayAfter(next, 1) : next;
}
