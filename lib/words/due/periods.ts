/** Weeks, months, quarters, years and their edges (R6): a period ends on its last Monday-to-Friday day. */
import { addDays } from '@/lib/days';
import type { Day } from '@/lib/model';
import { addMonths, firstOfMonth, mondayOf, monthNumberOf, workdayUpTo, yearOf } from './calendar';
import { type DatePattern, type Found, fullYear, row } from './dates';
import { type Groups, monthOf, numberOf } from './parts';

interface Span {
  first: Day;
  last: Day;
  /** How many days behind the first its early and its middle part are: Tuesday and Wednesday, the 5th and the 15th. */
  early: number;
  middle: number;
}

/** The span of `count` months that begins in this month of that year. No rule tells early or middle of a quarter or year. */
function months(year: number, month: number, count: number): Span {
  const first = firstOfMonth(year, month);
  return { first, last: addDays(addMonths(first, count), -1), early: 4 * count, middle: 15 * count - 1 };
}

/** The week, month, quarter or year ("w", "m", "q", "y") that lies `steps` after today's. */
function spanFrom(today: Day, name: string, steps: number): Span {
  const year = yearOf(today);
  const month = monthNumberOf(today);
  if (name.startsWith('m')) return months(year, month + steps, 1);
  if (name.startsWith('q')) return months(year, month - ((month - 1) % 3) + 3 * steps, 3);
  if (name.startsWith('y')) return months(year + steps, 1, 12);
  const monday = addDays(mondayOf(today), 7 * steps);
  return { first: monday, last: addDays(monday, 6), early: 1, middle: 2 };
}

/** The day an edge of a period means. */
function edgeOf({ first, last, early, middle }: Span, edge: string, today: Day): Day {
  if (/^(?:early|start|beg)/.test(edge)) return addDays(first, early);
  if (edge.startsWith('mid')) return addDays(first, middle);
  // The last Mon–Fri day; where that is past already, the period's very last day.
  const end = workdayUpTo(last);
  return end < today && last >= today ? last : end;
}

/** Of the spans that come one after the other, the first whose edge has not passed: "mid-May" said on the 20th is next year's. */
function upcoming(edge: string, today: Day, make: (step: number) => Span): Found {
  const [now, next] = [make(0), make(1)].map((span) => ({
    day: edgeOf(span, edge, today),
    first: span.first,
    period: true as const,
    ends: /^[ecbm]|^start/.test(edge),
  })) as [Found, Found];
  return now.day < today ? next : now;
}

const EDGE = '(?:at )?(?:the )?(end|close|later?|early|start|beginning|mid(?:dle)?|some ?time)(?: of| in)?_';
const NAME = '(week|month|quarter|qtr|year)';

export const PERIODS: readonly DatePattern[] = [
  row(
    `(?:${EDGE})?(?:(this|next|the following|(?:within |in the course of )?the(?: current)?|our) )?${NAME}( after next)?`,
    ([, edge, which, name, after], today) => {
      // "The week" alone is no day.
      if (!edge && !after && !/this|next|curr|^(?:wi|in)/.test(which)) return null;
      const steps = after ? 2 : /next|foll/.test(which) ? 1 : 0;
      const found = upcoming(edge, today, (step) => spanFrom(today, name, which === 'this' ? 0 : steps + step));
      return after && !edge ? { ...found, range: true } : found;
    },
  ),
  row(
    `eo([wmqy])|(?:the )?${NAME}(?:'s| is)? (?:end|out|over)`,
    ([, letter, name], today) => upcoming('end', today, (step) => spanFrom(today, letter || name, step)),
    'clause',
  ),
  row(`(?:${EDGE})?(?:this )?(?:<month>|q([1-4]))(?:,?~<year>)?`, named),
  row(`${EDGE}(20\\d\\d)`, ([, edge, year], today) => upcoming(edge, today, () => months(Number(year), 1, 12))),
  row('(?:(?:over |at |on |(by |until |till ))?(?:the|(this|next)) )?weekend', ([words, limit, which], today) => {
    const first = addDays(mondayOf(today), which === 'next' ? 12 : 5);
    const day = addDays(first, limit ? -1 : 1);
    return { day, first, ends: limit !== '', period: true, only: /^(?:the )?w/.test(words) ? 'period' : undefined };
  }),
];

/** A named month or quarter; its bare name is often something else ("the March report"). */
function named([, edge, month, quarter, year]: Groups, today: Day): Found {
  const found = upcoming(edge, today, (step) => {
    const of = year ? fullYear(year, today) : yearOf(today) + step;
    return month ? months(of, monthOf(month), 1) : months(of, 3 * numberOf(quarter) - 2, 3);
  });
  return { ...found, only: edge ? undefined : 'period' };
}

/** The week of a day: its Friday, from its Monday (R6). */
export function weekOf(day: Day): Found {
  const monday = mondayOf(day);
  return { day: addDays(monday, 4), first: monday, range: true, period: true };
}
