/** Too many mails, too many touches: what the method warns of (article 003, rows 17 and 24; article 004, row 1). */
import { addDays, localDay } from '@/lib/days';
import type { Contact, Day, Interaction, Millis } from '@/lib/model';
import { planOf } from '@/lib/plans/family';
import { touchDays } from '@/lib/touches';
import { isCall, isMailType, MAILS_IN_A_ROW } from './channels';
import { isReach, isTheirWord, isTry, type Method, type MethodFacts } from './facts';

/**
 * Are the last three touches mails or messages without a word of theirs since? A call that was tried twice, or "mail all
 * the same", ends the row.
 */
export function isMailOnly({ contact, interactions }: MethodFacts, settings: Pick<Method, 'timeZone'>): boolean {
  const since = lastWordAt(interactions);
  const own = interactions.filter((one) => isReach(one) && one.at > since);
  const days = [...touchDays(own, settings).values()].sort((one, other) => at(one) - at(other));
  const last = days.slice(-MAILS_IN_A_ROW);
  const first = last[0];
  const newest = last.at(-1);
  if (last.length < MAILS_IN_A_ROW || !first || !newest) return false;
  if (!last.every((held) => held.every(({ channel }) => isMailType(channel)))) return false;
  const tried = interactions.filter((one) => isTry(one) && isCall(one.channel) && one.at > at(newest));
  const overruled = contact.plan?.mailAnyway ?? null;
  return tried.length < 2 && (overruled === null || overruled < at(newest));
}

function at(held: readonly Interaction[]): Millis {
  return Math.max(...held.map((one) => one.at));
}

function lastWordAt(interactions: readonly Interaction[]): Millis {
  return interactions.reduce(
    (last, one) => (isTheirWord(one) && one.at > last ? one.at : last),
    Number.NEGATIVE_INFINITY,
  );
}

/**
 * What to think of before a touch that no step asks for: it would be the third within seven days without a reply, or in
 * nurture the second within 14. Never holds anything back; silent about people pinned hot. Null for nothing to say.
 */
export function frequencyHint(facts: MethodFacts, now: Millis, settings: Method): string | null {
  const { contact, interactions } = facts;
  const today = localDay(now, settings.timeZone);
  if (isHot(contact, today)) return null;
  const since = lastWordAt(interactions);
  const days = [...touchDays(interactions.filter(isReach), settings)];
  const within = (length: number, held: [Day, Interaction[]]) => held[0] > addDays(today, -length) && held[0] < today;
  const unheard = days.filter((held) => within(7, held) && at(held[1]) > since);
  if (unheard.length >= 2) return 'It would be the third touch in 7 days without a reply.';
  const isNurture = planOf(contact, settings)?.family === 'nurture';
  const isOften = contact.cadenceDays !== null && contact.cadenceDays < 14;
  if (isNurture && !isOften && days.some((held) => within(14, held)))
    return 'It would be the second contact within 14 days.';
  return null;
}

/** Pinned hot: first in their group, and without hints of frequency or pressure. */
export function isHot({ hotUntil }: Contact, today: Day): boolean {
  return hotUntil !== null && today <= hotUntil;
}
