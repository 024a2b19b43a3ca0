/** What really is, in the order in which it happened: what Kept has stored is measured against it. */
import type { Due, Millis } from '@/lib/model';

export interface Person {
  /** As Kept knows them. */
  id: string;
  name: string;
  followed: boolean;
  /** Followed since; what they asked before starts no clock. */
  since: Millis;
  refused: boolean;
  /** Neither forgotten nor joined to another. */
  isThere: boolean;
}

/** How a promise stands between two acts. Never changed, only replaced. */
export interface State {
  /** Another one with each move, also to the same due: what was told of the former says nothing of this one. */
  round: number;
  due: Due;
  open: boolean;
  /** Put away until then; `n` tells one time from the next. */
  rest: { until: Millis; n: number } | null;
  /** When it was said or moved last, by the clock of then. */
  since: Millis;
}

/** A promise; who waits is told about, too (`waits.ts`). */
export interface Fact {
  id: string;
  person: Person;
  by: 'me' | 'them';
  meeting: boolean;
  /** A meeting, a call, a visit: what brings the two together. */
  appointment: boolean;
  prepared: boolean;
  state: State;
  /** The states before, with what takes the last change back. */
  before: { state: State; undo: unknown }[];
}

/** May anybody be told about this person at all? */
export function isFollowed({ followed, refused, isThere }: Person): boolean {
  return followed && !refused && isThere;
}
