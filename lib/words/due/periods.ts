/** Weeks, months, quarters, years and their edges (R6): a period ends on its last Monday-to-Friday day. */
import { addDays } from '@/lib/days';
import type { Day } from '@/lib/model';
import { addMonths, firstOfMonth, lastOfMonth, mondayOf, monthNumberOf, workdayUpTo, yearOf } from './calendar';
import { type DatePattern, type Found, fullYear, type Groups } from './dates';
import { monthOf, pattern } from './parts';

interface Span {
  kind: 'week' | 'month' | 'quarter' | 'year';
  first: Day;
  last: Day;
}

/** The span of `months` months that begins in this month of that year. */
function months(kind: Span['kind'], year: number, month: number, count: number): Span {
  return { kind, first: firstOfMonth(year, month), last: lastOfMonth(year, month + count - 1) };
}

/** The week, month, quarter or year that lies `steps` after today's. */
function spanFrom(today: Day, name: string, steps: number): Span {
  const year = yearOf(today);
  const month = monthNumberOf(today);
  if (name === 'month') return months('month', year, month + steps, 1);
  if (name === 'quarter') return months('quarter', year, month - ((month - 1) % 3) + 3 * steps, 3);
  if (name === 'year') return months('year', year + steps, 1, 12);
  const monday = addDays(mondayOf(today), 7 * steps);
  return { kind: 'week', first: monday, last: addDays(monday, 6) };
}

/** The last Mon–Fri day; where that is past already, the period's very last day. */
function endOf({ last }: Span, today: Day): Day {
  const end = workdayUpTo(last);
  return end < today && last >= today ? last : end;
}

/** The day an edge of a period means: early in a week is Tuesday, in a month the 5th; the middle is Wednesday, the 15th. */
function edgeOf(span: Span, edge: string, today: Day): Day {
  const isEarly = /^(?:early|start|beg)/.test(edge);
  if (!isEarly && !edge.startsWith('mid')) return endOf(span, today);
  if (span.kind === 'week') return addDays(span.first, isEarly ? 1 : 2);
  if (span.kind === 'month') return addDays(span.first, isEarly ? 4 : 14);
  // No rule tells an early or middle day of a quarter or year: its first month, the month in its middle.
  const month = addMonths(span.first, isEarly ? 0 : span.kind === 'quarter' ? 1 : 5);
  return isEarly ? workdayUpTo(lastOfMonth(yearOf(month), monthNumberOf(month))) : addDays(month, 14);
}

const EDGE =
  '(?:at )?(?:the )?(end|close|later?(?: in)?|early(?: in)?|start|beginning|mid(?:dle)?|some ?time(?: in)?)(?: of)? ';

function edged(edge: string | undefined, span: Span, today: Day): Found {
  const day = edgeOf(span, (edge || 'end').toLowerCase(), today);
  return { day, first: span.first, period: true, ...(edge && !/^late|^some/i.test(edge) && { ends: true }) };
}

/** A named month or quarter without a year: the first that has not ended; its edge counts, so "mid-May" said on the 20th is next year's. */
function upcoming(make: (year: number) => Span, edge: string | undefined, today: Day): Found {
  const year = yearOf(today);
  const now = edged(edge, make(year), today);
  return now.day < today ? edged(edge, make(year + 1), today) : now;
}

const periodRow = (
  notation: string,
  read: (groups: Groups, today: Day) => Found | null,
  only?: DatePattern['only'],
): DatePattern => ({
  rule: 'R6',
  find: pattern(notation),
  read,
  only,
});

const stepsOf = (which: string | undefined): number => (which && /next|following/i.test(which) ? 1 : 0);
const nameOf = (word: string): string => (/^q/i.test(word) ? 'quarter' : word.toLowerCase());
const weekend = (today: Day, weeks: number): Found => {
  const saturday = addDays(mondayOf(today), 5 + 7 * weeks);
  return { day: addDays(saturday, 1), first: saturday, period: true };
};

export const PERIODS: readonly DatePattern[] = [
  periodRow(
    `${EDGE}(?:(the|this|next|the following|our|the current) )?(week|month|quarter|qtr|year)`,
    ([, edge, which, name], today) => edged(edge, spanFrom(today, nameOf(name), stepsOf(which)), today),
  ),
  periodRow(
    '(this|next|within the|in the course of the|the current) (week|month|quarter|qtr|year)',
    ([, which, name], today) => edged(undefined, spanFrom(today, nameOf(name), stepsOf(which)), today),
  ),
  periodRow(
    "eo(w|m|q|y)|(week|month|quarter|year)(?:'s)? end",
    ([, letter, name], today) => {
      const span = (name || { w: 'week', m: 'month', q: 'quarter', y: 'year' }[letter.toLowerCase()]) ?? 'week';
      return edged('end', spanFrom(today, span.toLowerCase(), 0), today);
    },
    'clause',
  ),
  periodRow('mid-?(week|month|quarter|year)', ([, name], today) => {
    const now = edged('mid', spanFrom(today, name.toLowerCase(), 0), today);
    return now.day < today ? edged('mid', spanFrom(today, name.toLowerCase(), 1), today) : now;
  }),
  periodRow(`(?:${EDGE})?(?:the )?(week|month|quarter|year) after next`, ([, edge, name], today) => ({
    ...edged(edge, spanFrom(today, name.toLowerCase(), 2), today),
    ...(!edge && { range: true }),
  })),
  periodRow(`${EDGE}<month>(?:,?~<year>)?`, ([, edge, month, year], today) => namedMonth(edge, month, year, today)),
  periodRow(
    '(?:this )?<month>(?:,?~<year>)?',
    ([, month, year], today) => namedMonth(undefined, month, year, today),
    'period',
  ),
  periodRow(`${EDGE}q([1-4])(?:,?~<year>)?`, ([, edge, n, year], today) => namedQuarter(edge, n, year, today)),
  periodRow('q([1-4])(?:,?~<year>)?', ([, n, year], today) => namedQuarter(undefined, n, year, today), 'period'),
  periodRow(`${EDGE}(20\\d\\d)`, ([, edge, year], today) => edged(edge, months('year', Number(year), 1, 12), today)),
  periodRow('(?:the|this|at the|over the|on the)? ?weekend', (_, today) => weekend(today, 0), 'period'),
  periodRow('(?:over the|this|at the|on the) weekend', (_, today) => weekend(today, 0)),
  periodRow('(?:over )?next weekend', (_, today) => weekend(today, 1)),
  periodRow('(?:by|until|till) the weekend', (_, today) => ({
    day: addDays(mondayOf(today), 4),
    period: true,
    ends: true,
  })),
];

function namedMonth(edge: string | undefined, name: string, year: string | undefined, today: Day): Found {
  const make = (of: number) => months('month', of, monthOf(name), 1);
  return year ? edged(edge, make(fullYear(year, today)), today) : upcoming(make, edge, today);
}

function namedQuarter(edge: string | undefined, number: string, year: string | undefined, today: Day): Found {
  const make = (of: number) => months('quarter', of, 3 * Number(number) - 2, 3);
  return year ? edged(edge, make(fullYear(year, today)), today) : upcoming(make, edge, today);
}

/** The week of a day: its Friday, from its Monday (R6). */
export function weekOf(day: Day): Found {
  const monday = mondayOf(day);
  return { day: addDays(monday, 4), first: monday, range: true, period: true };
}
