/** When nothing is told: while Kept is hidden, and in the quiet hours. */
import { addDays, localDay, localMinute, minuteOfDay } from './days';
import type { Day, Millis, Settings } from './model';

export interface Silence {
  from: Millis;
  until: Millis;
}

/** While hidden, and in the quiet hours: of those that which is on now or was the last. */
export function silencesOf(settings: Settings, now: Millis): Silence[] {
  const { hiddenUntil, quietFrom, quietUntil, timeZone } = settings;
  const silences: Silence[] = hiddenUntil === null ? [] : [{ from: 0, until: hiddenUntil }];
  if (quietFrom === quietUntil) return silences;
  const today = localDay(now, timeZone);
  const quiet = [today, addDays(today, -1), addDays(today, -2)].map((day) => ({
    from: minuteOfDay(day, quietFrom, timeZone),
    until: quietEnds(quietUntil > quietFrom ? day : addDays(day, 1), quietUntil, timeZone),
  }));
  const last = quiet.find(({ from }) => from <= now);
  return last ? [...silences, last] : silences;
}

const QUARTER = 15 * 60_000;

/** When the clock on the wall first reads this minute or later: one that daylight saving skips is passed with the skip. */
function quietEnds(day: Day, minute: number, zone: string): Millis {
  let at = minuteOfDay(day, minute, zone);
  while (localDay(at - QUARTER, zone) === day && localMinute(at - QUARTER, zone) >= minute) at -= QUARTER;
  return at;
}
