/** Puts the pieces together: [by | before | after] day [part of day] [clock time], in any order people say it. */
import { addDays, localDay, localMinute, minuteOfDay } from '@/lib/days';
import type { Day, Due, Millis } from '@/lib/model';
import { addWorkdays, mondayOf, workdayUpTo } from './calendar';
import { type Clock, clocksAt, clockWords } from './clock';
import { addUnits, DATES, type DatePattern, type Found, row } from './dates';
import { asksForTime, isAsked, isClauseEnd, isDoubtful, isRealEnd } from './doubts';
import { groupsOf, matchAt, numberOf, pattern } from './parts';
import { PERIODS, weekOf } from './periods';

/** From where relative words count: the moment the words were said, the zone in which its day is meant (R1). */
export interface Anchor {
  at: Millis;
  timeZone: string;
  /** Decides 11/5: month first only in US English. */
  locale?: string;
}

export interface Hit {
  due: NonNullable<Due>;
  day: Day;
  /** HH:MM where a clock time or an hour from now was said. */
  time: string | null;
  /** First day of a range (R9). */
  start: Day | null;
  phrase: string;
  /** Offsets of the phrase in the text, end exclusive. */
  span: [number, number];
  /** The words of a period ("next week"), shown in place of its last day. */
  period: string | null;
}

/** A hit whose words nobody has looked up yet. */
export type Place = Omit<Hit, 'phrase'>;

/** What is being read: lower and upper case as typed, dashes and apostrophes plain, offsets as in the original. */
export interface Reading {
  text: string;
  anchor: Anchor;
  today: Day;
  monthFirst: boolean;
  /** A field for a date: all of it is meant as one. */
  field: boolean;
}

interface Named extends Found {
  end: number;
  words: string;
}

/** The lead of a date: at most "due", "by", "about", one of each. May be empty. */
const LEAD =
  /(?:(?:due|starting|sometime|some time|latest)\s{1,9})?(?:(?:on or before|(?:no|not) later than|by|on|until|till|'?til|before|b4|prior to|ahead of|after|in|at|from|between|for|during|through|within)\s{1,9}|@\s{0,9})?(?:(?:at|around|about|approximately|roughly)\s{1,9})?/iuy;
const OFFSET = pattern('(?:(?:the|<count>(?: more)?) )?<unit>(?: (from|after|on|before))?');
const WEEK_OF = pattern('(?:the )?(?:week|w)(?: (?:of|commencing|beginning|starting)|/c)');
const END_OF_DAY =
  "eod|(?:the )?(?:close|end) of (?:the )?(?:business|play|(?:(?:working|business) )?day)|(?:the )?day's end";
/** "EOD" is today; "by lunch" too, but lunch alone is a meal and a "cob" is bread. */
const PATTERNS: readonly DatePattern[] = [
  ...DATES,
  ...PERIODS,
  row(END_OF_DAY, (_, today) => ({ day: today, ends: true })),
  row('co[bp]|lunch(?: ?time)?', (_, today) => ({ day: today, ends: true }), 'period'),
];
const PART = 'morning|afternoon|evening|night|lunch(?: ?time)?';
const PART_BEFORE = pattern(
  `(?:first thing|later|early|late|sometime|(?:the )?(?:${PART})|co[bp]|${END_OF_DAY})(?:,? (?:on|of|in))?|(?:the )?end of`,
);
const PART_AFTER = pattern(
  `,?~(?:at |by |before |around |over |in the )?(?:(?:early |late |mid)?(${PART})|first thing|(co[bp]|${END_OF_DAY}))`,
);
const TIME_LEAD = /\s{0,9},?\s{0,9}(?:(?:at|@|around|about|before|by|from|between|after)\s{0,9}){0,2}/iuy;
const TO = /\s{0,9}(?:-|to|through|thru|until|till|or|and)\s{1,9}(?:on )?|\s{0,9}-\s{0,9}/iuy;
const TO_DAY = /\s{0,9},?\s{0,9}(?:on\s{1,9})?/iuy;

/** The date phrase that begins exactly at an offset, the longest way to read it; null where none does. */
export function phraseAt(reading: Reading, offset: number): Place | null {
  const lead = matchAt(LEAD, reading.text, offset)?.[0] ?? '';
  const plain = bodyAt(reading, offset, '', offset);
  const led = lead ? bodyAt(reading, offset + lead.length, plainLead(lead), offset) : null;
  return led && (!plain || led.span[1] > plain.span[1]) ? led : plain;
}

/** All that mean "before" as one. */
function plainLead(lead: string): string {
  return lead
    .trim()
    .toLowerCase()
    .replace(/b4|prior to|ahead of/, 'before');
}

function bodyAt(reading: Reading, at: number, lead: string, from: number): Place | null {
  const isBetween = lead.endsWith('between');
  const named = rangeAt(reading, at, lead, isBetween);
  const day = named && { named, ...trailing(reading, named.end) };
  const clock = clocksAt(reading.text, at, null, asksForTime(lead) || /(?:by|than)$/.test(lead), isBetween);
  const timed = clock && !/^(?:in|within|for|during|through)$/.test(lead) && clockFirst(reading, clock, lead);
  const best = timed && (!day || timed.end > day.end) ? timed : day;
  return best ? hitOf(reading, best, lead, from) : null;
}

interface Parts {
  named?: Named;
  clock?: Clock;
  end: number;
  /** A part of day that "before" means itself: "before lunch", "before EOD". */
  isPart?: boolean;
}

/** "10:00 on Friday", "noon tomorrow", "3pm": without a day it is today. */
function clockFirst(reading: Reading, clock: Clock, lead: string): Parts | null {
  const { text } = reading;
  const to = matchAt(TO_DAY, text, clock.end)?.[0] ?? '';
  const named = dateAt(reading, clock.end + to.length, 'on');
  if (named) return { named, clock, end: trailing(reading, named.end).end };
  const isEnd = asksForTime(lead) ? isClauseEnd : isRealEnd;
  return !clock.bare || reading.field || isEnd(text, clock.end) ? { clock, end: clock.end } : null;
}

/** What may follow a day: the part of it, a clock time. */
function trailing({ text }: Reading, from: number): Parts {
  let end = from;
  let part = /(?:evening|afternoon|morning|night)$/i.exec(text.slice(Math.max(0, from - 9), from))?.[0] ?? null;
  let isPart = false;
  for (let step = 0; step < 2; step += 1) {
    const said = matchAt(PART_AFTER, text, end);
    if (said) {
      part = said[1]?.toLowerCase() ?? part;
      isPart ||= Boolean(said[2]) || /lunch/i.test(said[0]);
      end += said[0].length;
    }
    const lead = matchAt(TIME_LEAD, text, end)?.[0] ?? '';
    const clock = lead && clocksAt(text, end + lead.length, part, /[a-z@]/i.test(lead), /between/i.test(lead));
    if (clock) return { clock, end: clock.end, isPart };
  }
  return { end, isPart };
}

/** A day, or two of them with "to" or "or" between (R9). */
function rangeAt(reading: Reading, at: number, lead: string, isBetween: boolean): Named | null {
  const first = dateAt(reading, at, lead);
  const to = first && matchAt(TO, reading.text, first.end);
  if (!first || !to || (/and/i.test(to[0]) && !isBetween)) return first;
  const next = first.end + to[0].length;
  const second = dateAt(reading, next, 'by');
  if (!second) return first;
  const ahead = second.day > first.day ? second : dateAt({ ...reading, today: first.day }, next, 'by');
  // "Tuesday or Thursday next week": the week behind holds for both.
  const isWeekNamed = first.weekday !== undefined && !second.period && /week$/i.test(second.words);
  const start = isWeekNamed ? addDays(mondayOf(second.day), (first.weekday ?? 1) - 1) : first.day;
  const last = isWeekNamed ? second : ahead;
  if (!last || last.day <= start) return first;
  return { ...last, first: start, range: true, period: undefined, weekday: undefined, words: first.words };
}

/** A single day or period, with what may stand before it: "the week of", "two days after", "first thing". */
function dateAt(reading: Reading, at: number, lead: string): Named | null {
  return weekOfAt(reading, at) ?? offsetAt(reading, at) ?? partBeforeAt(reading, at) ?? plainAt(reading, at, lead);
}

/** The day, no period, that stands behind such words. */
function dayBehind(reading: Reading, words: RegExpExecArray | null): Named | null {
  let at = words ? words.index + words[0].length : 0;
  while (reading.text[at] === ' ' || reading.text[at] === ',') at += 1;
  const day = words && plainAt(reading, at, 'by');
  return day && !day.period ? day : null;
}

function weekOfAt(reading: Reading, at: number): Named | null {
  const of = dayBehind(reading, matchAt(WEEK_OF, reading.text, at));
  return of && { ...weekOf(of.day), end: of.end, words: reading.text.slice(at, of.end) };
}

function offsetAt(reading: Reading, at: number): Named | null {
  const words = matchAt(OFFSET, reading.text, at);
  const from = dayBehind(reading, words);
  if (!words || !from) return null;
  const [said, count, unit, way] = groupsOf(words);
  // "a week today", "a week Friday" need no "from"; "two days Friday" is no phrase. "The day after Friday" has no count.
  if (count ? (!way && !/^[wf]/.test(unit)) || /^(?:[hs]|m(?!o))/.test(unit) : !/day(?:after|before)/.test(unit + way))
    return null;
  const steps = numberOf(count || 'a');
  return { day: addUnits(from.day, way === 'before' ? -steps : steps, unit), end: from.end, words: said };
}

function partBeforeAt(reading: Reading, at: number): Named | null {
  const words = matchAt(PART_BEFORE, reading.text, at);
  const day = dayBehind(reading, words);
  return day && { ...day, ends: /^(?:eod|co|(?:the )?(?:close|end|day|lunch))/i.test(words?.[0] ?? '') || day.ends };
}

function plainAt(reading: Reading, at: number, lead: string): Named | null {
  let best: Named | null = null;
  for (const { find, read, only } of PATTERNS) {
    const match = matchAt(find, reading.text, at);
    if (!match || (best && at + match[0].length <= best.end)) continue;
    const [words] = match;
    const end = at + words.length;
    const named = read(groupsOf(match), reading.today, reading.monthFirst);
    const found = typeof named === 'string' ? { day: named } : named;
    // "At 16h" is no span.
    if (
      found &&
      (reading.field
        ? !found.minutes || !asksForTime(lead)
        : isAsked(reading.text, words, end, lead, found.only ?? only))
    )
      best = { ...found, end, words };
  }
  return best;
}

function hitOf(reading: Reading, { named, clock, end, isPart }: Parts, lead: string, from: number): Place | null {
  const { text, today, anchor } = reading;
  if (!reading.field && isDoubtful(text, from, end, named?.words ?? '', !clock && lead === '')) return null;
  const found: Found = named ?? { day: today };
  if (found.minutes !== undefined) {
    // Exact to the minute, whatever the clocks do; but "within 24 hours" tells days (R7), no time on the clock.
    const at = anchor.at + Math.round(found.minutes * 60_000);
    const time = found.minutes % 1440 === 0 ? null : clockWords(localMinute(at, anchor.timeZone));
    return { due: { at }, day: localDay(at, anchor.timeZone), time, start: null, span: [from, end], period: null };
  }
  // "before EOD", "before noon", "before the end of May" mean the end itself (R11).
  const way = clock || isPart || found.ends || lead.endsWith('or before') ? '' : lead;
  const isBefore = way.endsWith('before');
  const isAfter = way.endsWith('after');
  const isPlain = !isBefore && !isAfter;
  const day = isBefore ? dayBefore(found, today) : isAfter ? addWorkdays(found.day, 1) : found.day;
  // "In 9999 years" is beyond what a day can be written as.
  if (!/^\d{4}-/.test(day)) return null;
  return {
    due: clock ? { at: minuteOfDay(day, clock.minute, clock.zone ?? anchor.timeZone) } : { day },
    day,
    time: clock ? clockWords(clock.minute) : null,
    start: (isPlain && found.range && found.first) || null,
    span: [from, end],
    period: (isPlain && found.period && named?.words) || null,
  };
}

/** The day before, on a weekend the Friday before it, unless that is past already (R11). */
function dayBefore(found: Found, today: Day): Day {
  const day = addDays(found.first ?? found.day, -1);
  const workday = workdayUpTo(day);
  return workday < today && day >= today ? day : workday;
}
