/** Putting away: the choices, and what the third time says (product.md, section 5; article 000, row 21). */
import { addDays, localDay, nextWorkDay, weekday, workEndOf, workStartOf } from '@/lib/days';
import type { Contact, Day, Interaction, Millis } from '@/lib/model';
import { isReach, type Method } from './facts';
import { addWorkMinutes, atWork } from './workTime';

export type SnoozeChoice = 'later-today' | 'tomorrow' | 'next-week' | { day: Day };

const HOUR = 60;
/** From this time on the row says how often it was put away, and asks: now, a new date, or drop it? */
export const SNOOZES_SAID = 3;

/**
 * Until when it is put away. Later today is in two working hours, but not in the day's last: else it is tomorrow. The
 * others are the start of a working day; a named day stays itself.
 */
export function snoozeUntil(choice: SnoozeChoice, now: Millis, settings: Method): Millis {
  const working = atWork(settings);
  const today = localDay(now, settings.timeZone);
  if (choice === 'later-today') {
    const later = addWorkMinutes(now, 2 * HOUR, working);
    const isToday = localDay(later, settings.timeZone) === today;
    return isToday && later < workEndOf(today, working) - HOUR * 60_000 ? later : nextStart(today, working, now);
  }
  if (choice === 'tomorrow') return workStartOf(nextWorkDay(today, working), working);
  if (choice === 'next-week') {
    const sunday = addDays(today, 7 - weekday(today));
    return workStartOf(nextWorkDay(sunday, working), working);
  }
  return workStartOf(choice.day, working);
}

/** Before the day's start, that start; else the next working day's. */
function nextStart(today: Day, working: Method, now: Millis): Millis {
  const start = workStartOf(today, working);
  const isAhead = start > now && workStartOf(nextWorkDay(addDays(today, -1), working), working) === start;
  return isAhead ? start : workStartOf(nextWorkDay(today, working), working);
}

/** How often the step that stands was put away, and until when; what was put away before the last touch is over. */
export function stepSnoozes(
  { snoozes }: Contact,
  interactions: readonly Interaction[],
): { count: number; until: Millis | null } {
  const last = interactions.reduce((at, one) => (isReach(one) && one.at > at ? one.at : at), Number.NEGATIVE_INFINITY);
  const since = (snoozes ?? []).filter(({ at }) => at > last);
  return { count: since.length, until: since.at(-1)?.until ?? null };
}

/** "Put away 3 times: now, a new day, or drop it?" from the third on; null before. */
export function snoozedWords(count: number): string | null {
  return count >= SNOOZES_SAID ? `Put away ${count} times: now, a new day, or drop it?` : null;
}
