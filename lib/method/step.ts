/** What a next step is, and its place in the order. */
import type { Channel, Due, Millis } from '@/lib/model';
import type { Waiting } from './waiting';

export type StepSource =
  | 'refused'
  | 'overdue'
  | 'waiting'
  | 'meeting-over'
  | 'today'
  | 'prepare'
  | 'theirs'
  | 'lost-address'
  | 'birthday'
  | 'plan'
  | 'fit'
  | 'look-again'
  | 'cadence'
  | 'all-well'
  | 'nothing';

export interface NextStep {
  source: StepSource;
  /** Its place in the order of section 5: 1 asked to stop … 11 nothing until a date. */
  rank: number;
  /** "call, what changed in Leeds?" */
  what: string;
  /** What goes with it: the ask, what to have ready, "Then: …". */
  also: string;
  /** "step 5 of 12, last contact Tue" */
  why: string;
  channel: Channel | null;
  /** For nothing: until when; null where nothing is planned at all. */
  due: Due;
  /** They agreed to it; false: ask first; null: nobody needs to expect it. */
  expected: boolean | null;
  /** Only the user's promises and people who wait can be late. */
  isLate: boolean;
  /** What to bring: known of the person, or a question that finds it. */
  bring: { text: string; isQuestion: boolean } | null;
  isHot: boolean;
  /** Which step of how many. */
  n: number | null;
  of: number | null;
  /** A call in place of one more mail: "Mail all the same" overrules it. */
  isGuarded: boolean;
  /** How often this step was put away. */
  snoozed: number;
  commitmentId: string | null;
  waiting: Waiting | null;
  /** For nothing: what comes then. */
  later: NextStep | null;
}

/** A step and the moment from which it applies. */
export interface Candidate {
  from: Millis;
  step: NextStep;
}

/** Anything with a clock time within this comes right after what is overdue. */
export const SOON = 2 * 3_600_000;

const RANKS: Record<StepSource, number> = {
  refused: 1,
  overdue: 2,
  waiting: 3,
  'meeting-over': 4,
  today: 4,
  prepare: 5,
  theirs: 6,
  'lost-address': 7,
  birthday: 8,
  plan: 9,
  fit: 9,
  'look-again': 9,
  cadence: 10,
  'all-well': 10,
  nothing: 11,
};

/** A step with what is said of it; the rest is plain. */
export function stepOf(source: StepSource, said: Partial<NextStep> & { what: string }): NextStep {
  return {
    source,
    rank: RANKS[source],
    also: '',
    why: '',
    channel: null,
    due: null,
    expected: null,
    isLate: false,
    bring: null,
    isHot: false,
    n: null,
    of: null,
    isGuarded: false,
    snoozed: 0,
    commitmentId: null,
    waiting: null,
    later: null,
    ...said,
  };
}
