import { localDay, sayDay, sayTime } from '@/lib/days';
import type { Millis } from '@/lib/model';
import type { Card } from '@/lib/views';
import type { MenuItem } from '../Menu';
import type { Desk } from './desk';

/** What "Later" offers, each with when it comes back: later today where the day has room, the next working day, next week. */
export function laterItems(
  later: Card['later'],
  { now, zone }: Pick<Desk, 'now' | 'zone'>,
  putAway: (until: Millis) => void,
  pickDay: () => void,
): MenuItem[] {
  const today = localDay(now, zone);
  const day = (until: Millis) => sayDay(localDay(until, zone), today);
  const choice = (label: string, until: Millis, when: string) => ({
    label: `${label} · ${when}`,
    choose: () => putAway(until),
  });
  return [
    ...(day(later.today) === 'today' ? [choice('Later today', later.today, sayTime(later.today, zone))] : []),
    day(later.tomorrow) === 'tomorrow'
      ? choice('Tomorrow', later.tomorrow, sayTime(later.tomorrow, zone))
      : choice('Next working day', later.tomorrow, day(later.tomorrow)),
    choice('Next week', later.nextWeek, day(later.nextWeek)),
    { label: 'Pick a day …', choose: pickDay },
  ];
}
