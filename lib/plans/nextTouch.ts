/** When the next touch is due by the default plan's gaps alone (rules.md, section 6). */
import { addDays, addWorkDays, localDay, onWorkDay, type WorkingTime } from '@/lib/days';
import type { Channel, Contact, Day, Millis } from '@/lib/model';
import type { Ring } from '@/lib/views';
import { CADENCE_DAYS, DEFAULT_PLAN } from './templates';
export interface NextTouch {
  day: Day;
  channel: Channel;
  hint: string;
  n: number;
  /** The day has come. */
  isDue: boolean;
}

/**
 * The next planned touch as of `now`: `lastAt` is when something last restarted the gap, null for never. A step that was
 * not done moves silently to today, or to the next work day. Null for people not followed, merged, lost or who refused.
 */
export function nextTouch(
  contact: Contact,
  ring: Pick<Ring, 'touch'>,
  lastAt: Millis | null,
  settings: WorkingTime,
  now: Millis,
): NextTouch | null {
  if (contact.followedAt === null || contact.mergedInto !== null || contact.permission.state === 'refused') return null;
  if (contact.stage === 'lost') return null;
  const today = localDay(now, settings.timeZone);
  const last = lastAt === null ? null : localDay(lastAt, settings.timeZone);
  const followed = localDay(contact.followedAt, settings.timeZone);
  const step = contact.stage === 'customer' || contact.stage === 'nurture' ? undefined : DEFAULT_PLAN[ring.touch];
  const planned = step
    ? last === null
      ? followed
      : addWorkDays(last, step.gapDays, settings)
    : addDays(last ?? followed, contact.cadenceDays ?? CADENCE_DAYS);
  const day = onWorkDay(planned > today ? planned : today, settings);
  return {
    day,
    channel: step?.channel ?? 'phone',
    hint: step?.hint ?? 'a chat without an ask: is all well?',
    n: ring.touch + 1,
    isDue: day <= today,
  };
}
