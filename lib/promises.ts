/** The order of promises: by their due, the undated last. */
import { dueEnds } from './commitments';
import type { Due, Millis, Settings } from './model';

/** Soonest due first; of two on one day the timed one. */
export function byDue(settings: Pick<Settings, 'timeZone'>): (one: { due: Due }, other: { due: Due }) => number {
  const ends = ({ due }: { due: Due }): Millis => dueEnds(due, settings) ?? Number.MAX_SAFE_INTEGER;
  return (one, other) => ends(one) - ends(other);
}
