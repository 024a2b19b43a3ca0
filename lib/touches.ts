/** Touches: local days on which the user reached a person, worked out from interactions (product.md, section 2). */
import { localDay, startOfDay } from './days';
import type { Contact, Day, Interaction, Millis, Settings } from './model';
import { planOf } from './plans/family';
import type { Ring } from './views';

type Counting = Pick<Settings, 'timeZone' | 'countEachMessage' | 'templates'>;

/** On following, the round starts with the first own touch not older than this. */
export const ROUND_REACH = 90 * 24 * 3_600_000;

/** What a machine wrote: it starts, stops, restarts and answers nothing (product.md, section 4). */
export function isAutomatic({ kind }: Pick<Interaction, 'kind'>): boolean {
  return kind === 'auto-reply' || kind === 'bounce' || kind === 'left';
}

/** Does this reach the person: outbound, by the user's own hand, neither an attempt nor only in copy, not withdrawn? */
export function isTouch(interaction: Interaction): boolean {
  const { direction, attempt, inCopy, withdrawnAt } = interaction;
  return direction === 'out' && !attempt && !inCopy && withdrawnAt === null && !isAutomatic(interaction);
}

/** What each touch day held, in the order of the interactions. */
export function touchDays(
  interactions: readonly Interaction[],
  settings: Pick<Settings, 'timeZone'>,
): Map<Day, Interaction[]> {
  const days = new Map<Day, Interaction[]>();
  for (const interaction of interactions) {
    if (!isTouch(interaction)) continue;
    const day = localDay(interaction.at, settings.timeZone);
    const held = days.get(day);
    if (held) held.push(interaction);
    else days.set(day, [interaction]);
  }
  return days;
}

/** When the present round began; null for somebody who is not followed. */
export function roundStart(contact: Contact, interactions: readonly Interaction[]): Millis | null {
  if (contact.followedAt === null) return null;
  const { plan, outcome } = contact;
  const startedAt = Math.max(plan?.startedAt ?? 0, outcome?.at ?? 0);
  if (startedAt > 0) return startedAt;
  const reach = contact.followedAt - ROUND_REACH;
  let first = Number.POSITIVE_INFINITY;
  for (const interaction of interactions) {
    if (interaction.at >= reach && interaction.at < first && isTouch(interaction)) first = interaction.at;
  }
  return Math.min(first, contact.followedAt);
}

/** Where a person stands in the present round; `uncounted` messages of the open page make it "at least". */
export function ringOf(
  contact: Contact,
  interactions: readonly Interaction[],
  settings: Counting,
  now: Millis,
  uncounted = 0,
): Ring {
  const start = roundStart(contact, interactions) ?? now;
  const firstDay = localDay(start, settings.timeZone);
  let touch = 0;
  let before = 0;
  for (const [day, held] of touchDays(interactions, settings)) {
    const touches = settings.countEachMessage ? held.length : 1;
    if (day >= firstDay) touch += touches;
    else before += touches;
  }
  const since = startOfDay(firstDay, settings.timeZone);
  const attempts = interactions.filter((one) => isAttempt(one) && one.at >= since).length;
  const plan = planOf(contact, settings);
  return { touch, of: plan?.family === 'prospect' ? plan.steps.length : null, before, attempts, uncounted };
}

function isAttempt({ direction, attempt, withdrawnAt }: Interaction): boolean {
  return direction === 'out' && attempt && withdrawnAt === null;
}

/** The newest thing between the two, either way; null for none. */
export function lastOf(interactions: readonly Interaction[]): Interaction | null {
  return newest(interactions, (one) => !one.inCopy && !isAutomatic(one));
}

/** The newest thing that restarts the gap: a touch, or a word of theirs. An attempt restarts nothing. */
export function lastTouchOf(interactions: readonly Interaction[]): Interaction | null {
  return newest(interactions, (one) => isTouch(one) || (one.direction === 'in' && !one.inCopy && !isAutomatic(one)));
}

function newest(interactions: readonly Interaction[], fits: (one: Interaction) => boolean): Interaction | null {
  let last: Interaction | null = null;
  for (const one of interactions) {
    if (one.withdrawnAt === null && (last === null || one.at > last.at) && fits(one)) last = one;
  }
  return last;
}
