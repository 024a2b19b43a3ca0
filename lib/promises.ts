/** The order of promises, and which of them want preparing. */
import { dueDay, dueEnds, dueOf, holding } from './commitments';
import { addWorkDays, localDay, previousWorkDay, type WorkingTime } from './days';
import type { Commitment, Day, Due, Millis, Settings } from './model';

/** Soonest due first; of two on one day the timed one. */
export function byDue(settings: Pick<Settings, 'timeZone'>): (one: { due: Due }, other: { due: Due }) => number {
  const ends = ({ due }: { due: Due }): Millis => dueEnds(due, settings) ?? Number.MAX_SAFE_INTEGER;
  return (one, other) => ends(one) - ends(other);
}

/** Further ahead than this many working days, a call, visit or meeting wants preparing (product.md, section 3). */
const SOON_ENOUGH = 2;
const APPOINTMENT =
  /^(?:(?:video |conference )?call|ring|phone|visit|meet(?:ing)?|see|stop by|drop (?:in|by)|come (?:by|over)|demo|lunch|coffee|site visit)\b/i;

/** Does it bring the two together at a time: a meeting, a call, a visit? */
export function isAppointment({ kind, text }: Pick<Commitment, 'kind' | 'text'>): boolean {
  return kind === 'meeting' || APPOINTMENT.test(text.trim());
}

/**
 * The working day before on which an open promise wants preparing: where something is to be had ready, or for an
 * appointment that was set more than two working days ahead; null for none (article 001, row 16).
 */
export function preparationDay(promise: Commitment, settings: WorkingTime): Day | null {
  const day = dueDay(dueOf(promise), settings);
  if (day === null) return null;
  const moved = holding(promise).findLast(({ kind }) => kind === 'moved');
  const set = localDay(moved?.at ?? promise.said.at, settings.timeZone);
  const before = previousWorkDay(day, settings);
  if (before < set) return null;
  if (promise.prepNote !== '') return before;
  return isAppointment(promise) && addWorkDays(set, SOON_ENOUGH, settings) < day ? before : null;
}
