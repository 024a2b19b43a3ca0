/** The default plan, and when the next touch is due by its gaps (rules.md, section 6). */
import { addDays, addWorkDays, localDay, onWorkDay, type WorkingTime } from './days';
import type { Channel, Contact, Day, Millis } from './model';
import type { Ring } from './views';

export interface Step {
  n: number;
  /** Working days after the step before. */
  gapDays: number;
  channel: Channel;
  hint: string;
}

/** Twelve touches with mixed channels (Chapin, article 003, row 4: "at least 12"). */
export const DEFAULT_PLAN: readonly Step[] = [
  { n: 1, gapDays: 0, channel: 'phone', hint: 'the mail after it sums the call up and sets the next date' },
  { n: 2, gapDays: 1, channel: 'phone', hint: 'did it arrive, one question about them' },
  { n: 3, gapDays: 2, channel: 'email', hint: 'the reason they came, one benefit tied to it' },
  { n: 4, gapDays: 3, channel: 'linkedin', hint: 'something about them: news, a change of role, an answer they gave' },
  { n: 5, gapDays: 3, channel: 'phone', hint: 'what has changed since; propose a meeting with a date' },
  { n: 6, gapDays: 4, channel: 'in-person', hint: 'see how they work; bring one thing of use' },
  { n: 7, gapDays: 4, channel: 'letter', hint: 'a handwritten line or an article of interest' },
  { n: 8, gapDays: 4, channel: 'phone', hint: 'new information for the decision' },
  { n: 9, gapDays: 5, channel: 'email', hint: 'a case like theirs, with a number' },
  { n: 10, gapDays: 5, channel: 'text', hint: 'short, personal, one date' },
  { n: 11, gapDays: 5, channel: 'phone', hint: 'the objection that stands, an answer to it' },
  { n: 12, gapDays: 6, channel: 'in-person', hint: 'ask for the decision, or for permission to stay in touch' },
];

/** After the twelfth touch, for customers and in nurture, unless the person has a cadence of their own: calendar days. */
export const CADENCE_DAYS = 30;

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
