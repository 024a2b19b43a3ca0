/** Working hours and days as a measure: clocks that stand still at night, on days off and while the user is away. */
import {
  addDays,
  addWorkDays,
  isWorkDay,
  localDay,
  localMinute,
  minuteOfDay,
  nextWorkDay,
  type WorkingTime,
  workEndOf,
  workStartOf,
} from '@/lib/days';
import type { Day, MethodSettings, Millis } from '@/lib/model';

const MINUTE = 60_000;
/** No limit is longer than this many working days; beyond it the wall clock runs. */
const MOST_DAYS = 5_000;

/** The settings with the days of the user's absences as days off: from the first day, back on `until`. */
export function atWork<Settings extends WorkingTime & Pick<MethodSettings, 'away'>>(settings: Settings): Settings {
  if (settings.away.length === 0) return settings;
  const off = settings.away.flatMap(({ from, until }) => daysFrom(from, until));
  return { ...settings, daysOff: [...settings.daysOff, ...off] };
}

function daysFrom(from: Day, until: Day): Day[] {
  const days: Day[] = [];
  for (let day = from; day < until && days.length < 730; day = addDays(day, 1)) days.push(day);
  return days;
}

/** The moment at which `minutes` of working time have passed; of work days without any hours, by the wall clock. */
export function addWorkMinutes(at: Millis, minutes: number, settings: WorkingTime): Millis {
  const asked = minutes * MINUTE;
  if (settings.workEnd <= settings.workStart) return at + asked;
  let left = asked;
  let day = firstWorkDay(at, settings);
  for (let tried = 0; tried < MOST_DAYS; tried++, day = nextWorkDay(day, settings)) {
    const start = Math.max(at, workStartOf(day, settings));
    const length = Math.max(0, workEndOf(day, settings) - start);
    if (left <= length && length > 0) return start + left;
    left -= length;
  }
  return at + asked;
}

/** Working minutes from one moment to another; 0 when `to` comes first. */
export function workMinutesBetween(from: Millis, to: Millis, settings: WorkingTime): number {
  if (settings.workEnd <= settings.workStart) return Math.max(0, to - from) / MINUTE;
  let worked = 0;
  let day = firstWorkDay(from, settings);
  for (let tried = 0; tried < MOST_DAYS && workStartOf(day, settings) < to; tried++, day = nextWorkDay(day, settings)) {
    const start = Math.max(from, workStartOf(day, settings));
    worked += Math.max(0, Math.min(to, workEndOf(day, settings)) - start);
  }
  return worked / MINUTE;
}

function firstWorkDay(at: Millis, settings: WorkingTime): Day {
  const day = localDay(at, settings.timeZone);
  return isWorkDay(day, settings) ? day : nextWorkDay(day, settings);
}

/** Working days after `from` up to and with `to`; 0 when `to` is not later. */
export function workDaysBetween(from: Day, to: Day, settings: WorkingTime): number {
  let count = 0;
  for (let day = nextWorkDay(from, settings); day <= to; day = nextWorkDay(day, settings)) count++;
  return count;
}

/** The same time of day `days` working days later. */
export function sameTimeLater(at: Millis, days: number, settings: WorkingTime): Millis {
  const day = addWorkDays(localDay(at, settings.timeZone), days, settings);
  return minuteOfDay(day, localMinute(at, settings.timeZone), settings.timeZone);
}
