/** Days told by name or number, as data: each pattern under the rule of due days (R2 …) that it follows. */
import { addDays } from '@/lib/days';
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
import { type Groups, monthOf, numberOf, pattern, weekdayOf } from './parts';

/** What a date phrase names, seen from one day. */
export interface Found {
  day: Day;
  /** First day of a period or range: "before" ends the day before it. */
  first?: Day;
  /** `first` was said and is reported (R9). */
  range?: boolean;
  /** Shown by its own words. */
  period?: true;
  /** "before" its end is its end (R11). */
  ends?: boolean;
  /** Hours or minutes from now, exact; `day` is not read then. */
  minutes?: number;
  /** A bare weekday: a week named later in the phrase moves it. */
  weekday?: number;
  /**
   * Inside a sentence: `period` only after a word that asks for a date ("by", "in"); `clause` also where the clause ends
   * behind it; `field` never. In a field for a date each stands by itself.
   */
  only?: 'period' | 'clause' | 'field';
}

/** Answers null where the numbers name no day. */
type Read = (groups: Groups, today: Day, monthFirst: boolean) => Found | Day | null;

export interface DatePattern {
  find: RegExp;
  read: Read;
  only?: Found['only'];
}

/** A range as said; null where it runs backwards. */
function between(first: Day | null, last: Day | null): Found | null {
  return first && last && first <= last ? { day: last, first, range: true } : null;
}

/** The year that "2027", "27" or "next year" names. */
export function fullYear(year: string, today: Day): number {
  if (year.endsWith('year')) return yearOf(today) + (year.includes('next') ? 1 : 0);
  return year.length === 2 ? 2000 + Number(year) : Number(year);
}

/** "5 November", with or without its year; without: first on or after today (R8). */
function dated(today: Day, month: number, number: string, year: string): Day | null {
  return year ? dayFrom(fullYear(year, today), month, numberOf(number)) : nextYearly(today, month, numberOf(number));
}

/** 11/5: the locale decides, unless one of the numbers can be no month (R8). */
function slashed(a: string, b: string, year: string, today: Day, monthFirst: boolean): Day | null {
  const isMonthFirst = Number(b) > 12 || (monthFirst && Number(a) <= 12);
  return isMonthFirst ? dated(today, Number(a), b, year) : dated(today, Number(b), a, year);
}

/** A day of a month, or two with `to`. */
function ofMonth(today: Day, name: string, from: string, to: string, year: string): Found | Day | null {
  const month = monthOf(name);
  const last = dated(today, month, to || from, year);
  return to && last ? between(dayFrom(yearOf(last), month, numberOf(from)), last) : last;
}

/** Adds a count of days, weeks, months or years; whole months and years only. */
export function addUnits(day: Day, count: number, unit: string): Day {
  if (/^(?:bus|wor)/.test(unit)) return addWorkdays(day, Math.ceil(count));
  if (/^y/.test(unit)) return addMonths(day, Math.round(12 * count));
  if (/^mo/.test(unit)) return addMonths(day, Math.round(count));
  return addDays(day, Math.round(count * (unit.startsWith('f') ? 14 : unit.startsWith('w') ? 7 : 1)));
}

export const row = (notation: string, read: Read, only?: Found['only']): DatePattern => ({
  find: pattern(notation),
  read,
  only,
});

/** A date in numbers may have its weekday before it. */
const numbered = (notation: string, read: Read, only?: Found['only']): DatePattern =>
  row(`(?:<weekday>,?~)?${notation}`, read, only);

const TO = '~(?:-|to|through|until|till|or|and)~(?:the )?';

/** "2 weeks", "in two or three days", "within the hour", "1 h 30 min", "2h30", "an hour and a half from now", "a year ago". */
const SPAN =
  '(?:((?:in|within|over|during)(?: the)?(?: next| coming)?|the next|give (?:me|us)|allow(?: me| us)?)(?: about| around)? )?(?:<count>(?:~(?:-|to|or)~<count>)?~)?<unit>(?:(?: and|,)?~(?:(a half)|<count>~m(?:in(?:ute)?s?)?)|(?<=h)(\\d\\d))?(?: (or so|or two|time|from now|hence|ago))?';

/** Read in any order: the longest match wins, the earlier one where two are equally long. */
export const DATES: readonly DatePattern[] = [
  // R2
  row('today|2day|tonight|tonite|2nite|this (?:morning|afternoon|arvo|evening)', (_, today) => today),
  row('tom+or+ow|tmrw?|tmw|tomoz|2mo?row?', (_, today) => addDays(today, 1)),
  row('yesterday', (_, today) => addDays(today, -1)),
  // R3 to R5
  row(
    '(?:(?:the )?(this|next|last|(?:this )?coming)(?: week,?(?: on)?)? )?<weekday>(?:,?(?: of)? (this week|next week)| (week|fortnight))?',
    nearWeekday,
  ),
  row('(?:the )?<weekday> after next', ([, day], today) => inWeek(today, weekdayOf(day), 2)),
  row('(today|tomorrow) (week|fortnight)', ([, near, span], today) =>
    addUnits(addDays(today, near === 'today' ? 0 : 1), 1, span),
  ),
  // R7
  row(SPAN, readLater),
  row('(?:the )?next (?:business|working|work) day', (_, today) => addWorkdays(today, 1)),
  // R8 and R9
  row(
    '(?:<weekday>,?~)?(?:(?:the )?<ordinal>|the (\\d\\d?))',
    ([, , number, digits], today) => nextMonthly(today, numberOf(number || digits)),
    'clause',
  ),
  row('(?:the )?(last|<ordinal>) <weekday> (?:of|in) (?:<month>(?:,?~<year>)?|(the|this|next) month)', nthWeekday),
  row('(?:the )?<day>(?: day)? of (the|this|next) month', ([, number, which], today) =>
    nextMonthly(monthOn(today, which), numberOf(number)),
  ),
  numbered(`(?:the )?<day>(?:${TO}<day>)?_(?:of )?<month>(?:,?_<year>)?`, ([, , from, to, month, year], today) =>
    ofMonth(today, month, from, to, year),
  ),
  numbered(`<month>_(?:the )?<day>(?:${TO}<day>)?(?:,?_<year>)?`, ([, , month, from, to, year], today) =>
    ofMonth(today, month, from, to, year),
  ),
  row(`the <ordinal>${TO}<ordinal>`, ([, from, to], today) => {
    const first = nextMonthly(today, numberOf(from));
    return between(first, first && nextMonthly(first, numberOf(to)));
  }),
  numbered('(20\\d\\d)([-/.])(\\d\\d?)\\3(\\d\\d?)', ([, , year, , month, number]) =>
    dayFrom(Number(year), Number(month), Number(number)),
  ),
  numbered('(\\d\\d?)([-/.])~(\\d\\d?)\\3~(\\d{4}|\\d\\d)', ([, , a, mark, b, year], today, monthFirst) =>
    slashed(a, b, year, today, monthFirst && mark !== '.'),
  ),
  numbered(
    '(?!24/7)(\\d\\d?)/(\\d\\d?)',
    ([, , a, b], today, monthFirst) => slashed(a, b, '', today, monthFirst),
    'clause',
  ),
  numbered(
    '(\\d\\d?)\\.~(\\d\\d?)\\.?',
    ([words, , a, b], today) =>
      // "2.5" is an amount: a date has its second dot or two digits for the month.
      Number(b) > 12 || !/\.\s*\d\d$|\.$/.test(words) ? null : slashed(a, b, '', today, false),
    'clause',
  ),
];

/** A day of the Monday–Sunday week that lies `weeks` after today's. */
function inWeek(today: Day, wanted: number, weeks: number): Day {
  return addDays(mondayOf(today), weeks * 7 + wanted - 1);
}

function nearWeekday([, which, name, week, span]: Groups, today: Day): Found | Day {
  const wanted = weekdayOf(name);
  const next = weekdayAfter(addDays(today, -1), wanted);
  // Said on a Friday, "Friday week" is the next one: the idiom counts from today's.
  if (span) return addUnits(next, 1, span);
  if (which === 'last') return addDays(next, -7);
  if (which === 'next' || week.startsWith('next')) return inWeek(today, wanted, 1);
  if (week) return inWeek(today, wanted, 0);
  // "this Friday": of the current week if not past, else the next one.
  return which === 'this' ? next : { day: weekdayAfter(today, wanted), weekday: wanted };
}

/** Today, or the first of the month on. */
function monthOn(today: Day, which: string): Day {
  return which === 'next' ? firstOfMonth(yearOf(today), monthNumberOf(today) + 1) : today;
}

/** "the first Monday of December": the first on or after today where no year is told. */
function nthWeekday([, which, , name, month, year, near]: Groups, today: Day): Day | null {
  const of = near ? monthOn(today, near) : today;
  const first = firstOfMonth(year ? fullYear(year, today) : yearOf(of), near ? monthNumberOf(of) : monthOf(month));
  const day = nthOf(first, which, weekdayOf(name));
  return day && day < today && !near && !year ? nthOf(addMonths(first, 12), which, weekdayOf(name)) : day;
}

/** The n-th such weekday of the month that begins with a day, or its last; null for a fifth it does not have. */
function nthOf(first: Day, which: string, wanted: number): Day | null {
  const next = addMonths(first, 1);
  const day = weekdayAfter(which === 'last' ? addDays(next, -8) : addDays(first, 7 * numberOf(which) - 8), wanted);
  return day < next ? day : null;
}

/** Days, weeks, months and years from today; hours and minutes from now (R7). */
function readLater([, lead, from, to, unit, half, more, rest, behind]: Groups, today: Day): Found | null {
  const size = /^h/.test(unit) ? 60 : /^m(?!o)/.test(unit) ? 1 : /^s/.test(unit) ? 1 / 60 : 0;
  const way = behind === 'ago' ? -1 : 1;
  const until = to || (behind === 'or two' && 'two');
  const only = lead || /now|hence|ago/.test(behind) ? undefined : 'field';
  if (size) {
    // By itself "13h30" is a time on the clock; "within the hour" and "in the next hour" say no count, "in hours" says nothing.
    if ((only && rest) || (!from && (!lead.includes(' the') || !/^(?:hour|minute)$/.test(unit)))) return null;
    const count = numberOf(until || from) + (half ? 0.5 : 0);
    return { day: today, minutes: way * (count * size + (more ? numberOf(more) : 0) + Number(rest)), only };
  }
  // "within the week" is a period, unless it says "next" or "coming"; "the coming days" are no number of days.
  if (!from && (!/next|coming/.test(lead) || unit.endsWith('s'))) return null;
  const day = addUnits(today, way * numberOf(from), unit);
  const found = until ? between(day, addUnits(today, numberOf(until), unit)) : { day };
  return found && { ...found, only };
}
