/**
 * Days, hours and the words for them. Days are plain local calendar days (`YYYY-MM-DD`) and are counted without any zone;
 * a zone is asked for only where a day meets a moment. English, 24-hour clock.
 */
import { tzOffset } from '@date-fns/tz/tzOffset';
import type { Day, Due, Millis, Settings } from './model';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** Offsets change on the quarter hour at the finest. */
const BUCKET = 15 * MINUTE;

export type WorkingTime = Pick<Settings, 'timeZone' | 'workStart' | 'workEnd' | 'workDays' | 'daysOff'>;

const offsets = new Map<string, Map<number, number>>();

/** How far local time is ahead of UTC at a moment, in milliseconds; remembered per zone and quarter hour. */
function offsetAt(at: Millis, zone: string): number {
  let known = offsets.get(zone);
  if (!known) {
    known = new Map();
    offsets.set(zone, known);
  }
  const bucket = Math.floor(at / BUCKET);
  let offset = known.get(bucket);
  if (offset === undefined) {
    offset = tzOffset(zone, new Date(bucket * BUCKET)) * MINUTE;
    if (Number.isNaN(offset)) throw new Error(`No such time zone: ${zone}`);
    if (known.size > 100_000) known.clear();
    known.set(bucket, offset);
  }
  return offset;
}

/** The day as milliseconds since 1970-01-01, counted as if there were no zones. */
function plain(day: Day): number {
  return Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10)));
}

function dayOfPlain(milliseconds: number): Day {
  return new Date(milliseconds).toISOString().slice(0, 10);
}

/** The user's calendar day at a moment. Throws on an unknown zone. */
export function localDay(at: Millis, zone: string): Day {
  return dayOfPlain(at + offsetAt(at, zone));
}

/** Minutes since local midnight as the clock shows them, 0 to 1439. */
export function localMinute(at: Millis, zone: string): number {
  const local = at + offsetAt(at, zone);
  return Math.floor((((local % DAY) + DAY) % DAY) / MINUTE);
}

/**
 * The moment at which the clock shows `minute` (since midnight, 24 × 60 is the next midnight) on a local day. An hour
 * that the clock skips moves forward; of one that comes twice it is the first. A day the zone skips ends where it began.
 */
export function minuteOfDay(day: Day, minute: number, zone: string): Millis {
  const wall = plain(day) + minute * MINUTE;
  const before = offsetAt(wall - DAY, zone);
  const after = offsetAt(wall + DAY, zone);
  const early = wall - Math.max(before, after);
  if (early + offsetAt(early, zone) === wall) return early;
  const late = wall - Math.min(before, after);
  if (late + offsetAt(late, zone) === wall) return late;
  // In the gap of a clock set forward: as far after it as the minute lies in it.
  return wall - before;
}

/** The first moment of a local day. */
export function startOfDay(day: Day, zone: string): Millis {
  return minuteOfDay(day, 0, zone);
}

/** The moment after a local day's last one: the next day's start. */
export function endOfDay(day: Day, zone: string): Millis {
  return startOfDay(addDays(day, 1), zone);
}

/** The day `n` calendar days later (earlier for a negative `n`). */
export function addDays(day: Day, n: number): Day {
  return dayOfPlain(plain(day) + n * DAY);
}

/** Calendar days from one day to another; negative when `to` comes before. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((plain(to) - plain(from)) / DAY);
}

/** 1 = Monday … 7 = Sunday. */
export function weekday(day: Day): number {
  return ((((Math.floor(plain(day) / DAY) + 3) % 7) + 7) % 7) + 1;
}

/** Does the user work on this day: one of their work days, not a day off, and there at all? */
export function isWorkDay(day: Day, settings: WorkingTime): boolean {
  const isTheirs = settings.workDays.includes(weekday(day)) && !settings.daysOff.includes(day);
  return isTheirs && !isSkipped(day, settings.timeZone);
}

/** Samoa had no 30 December 2011: its clocks went forward by a whole day. */
function isSkipped(day: Day, zone: string): boolean {
  const noon = plain(day) + DAY / 2;
  if (offsetAt(noon + DAY, zone) - offsetAt(noon - DAY, zone) < DAY) return false;
  return startOfDay(day, zone) === endOfDay(day, zone);
}

/** Beyond this many days without a work day every day counts as one, so that no reminder can be lost. */
const LONGEST_BREAK = 730;

function seekWorkDay(from: Day, step: 1 | -1, settings: WorkingTime): Day {
  for (let tried = 0, day = addDays(from, step); tried < LONGEST_BREAK; tried++, day = addDays(day, step)) {
    if (isWorkDay(day, settings)) return day;
  }
  return addDays(from, step);
}

/** The first work day strictly after a day. */
export function nextWorkDay(day: Day, settings: WorkingTime): Day {
  return seekWorkDay(day, 1, settings);
}

/** The last work day strictly before a day. */
export function previousWorkDay(day: Day, settings: WorkingTime): Day {
  return seekWorkDay(day, -1, settings);
}

/** The day itself when it is a work day, else the next one. */
export function onWorkDay(day: Day, settings: WorkingTime): Day {
  return isWorkDay(day, settings) ? day : nextWorkDay(day, settings);
}

/** The day `n` work days later; 0 is the day itself, whatever it is. */
export function addWorkDays(day: Day, n: number, settings: WorkingTime): Day {
  let reached = day;
  for (let left = n; left > 0; left--) reached = nextWorkDay(reached, settings);
  return reached;
}

/** When the working day starts. */
export function workStartOf(day: Day, settings: WorkingTime): Millis {
  return minuteOfDay(day, settings.workStart, settings.timeZone);
}

/** When the working day ends. */
export function workEndOf(day: Day, settings: WorkingTime): Millis {
  return minuteOfDay(day, settings.workEnd, settings.timeZone);
}

/** The first working start at or after a moment. */
export function nextWorkStart(at: Millis, settings: WorkingTime): Millis {
  const today = localDay(at, settings.timeZone);
  if (isWorkDay(today, settings) && workStartOf(today, settings) >= at) return workStartOf(today, settings);
  return workStartOf(nextWorkDay(today, settings), settings);
}

const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** "Mon" … "Sun". */
export function sayWeekday(day: Day): string {
  return WEEKDAYS[weekday(day) - 1] ?? '';
}

/** "Thursday". */
export function sayLongWeekday(day: Day): string {
  const names = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
  return names[weekday(day) - 1] ?? '';
}

/** "27 Nov", with the year where it is not the year of `today`. */
export function sayDate(day: Day, today: Day): string {
  const date = `${Number(day.slice(8, 10))} ${MONTHS[Number(day.slice(5, 7)) - 1]}`;
  return day.slice(0, 4) === today.slice(0, 4) ? date : `${date} ${day.slice(0, 4)}`;
}

/** "today", "tomorrow", "yesterday", "Wed" within the last six days, "Wed 16 Dec" within half a year, else "27 Nov 2027". */
export function sayDay(day: Day, today: Day): string {
  const ahead = daysBetween(today, day);
  if (ahead === 0) return 'today';
  if (ahead === 1) return 'tomorrow';
  if (ahead === -1) return 'yesterday';
  if (ahead < 0 && ahead > -7) return sayWeekday(day);
  if (Math.abs(ahead) < 183) return `${sayWeekday(day)} ${sayDate(day, today)}`;
  return sayDate(day, today);
}

/** "15:32". */
export function sayTime(at: Millis, zone: string): string {
  const minute = localMinute(at, zone);
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}

/** A due in words: "today", "tomorrow 15:00", "Thu 26 Nov", "Wed 25 Nov 10:00", "no day yet". */
export function sayDue(due: Due, now: Millis, zone: string): string {
  if (!due) return 'no day yet';
  const today = localDay(now, zone);
  if ('at' in due) return `${sayDueDay(localDay(due.at, zone), today)} ${sayTime(due.at, zone)}`;
  return sayDueDay(due.day, today);
}

/** Like `sayDay`, but a past day keeps its date: "was due Wed 25 Nov". */
function sayDueDay(day: Day, today: Day): string {
  return day < today && daysBetween(day, today) < 183
    ? `${sayWeekday(day)} ${sayDate(day, today)}`
    : sayDay(day, today);
}

/** How long ago by the calendar, short: "today", "1 d", "2 d", "7 w", "14 mo". */
export function sayGap(from: Millis, now: Millis, zone: string): string {
  const days = daysBetween(localDay(from, zone), localDay(now, zone));
  if (days <= 0) return 'today';
  if (days < 21) return `${days} d`;
  if (days < 120) return `${Math.round(days / 7)} w`;
  return `${Math.round(days / 30.44)} mo`;
}
