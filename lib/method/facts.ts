/** What the method is worked out from: one person's facts, and which of them count. */
import type { WorkingTime } from '@/lib/days';
import type { ClockFact, Commitment, Contact, HandleRow, Interaction, MethodSettings } from '@/lib/model';
import { isAutomatic, isTouch } from '@/lib/touches';

/** One person's facts. Interactions in any order; what was withdrawn is passed over. */
export interface MethodFacts {
  contact: Contact;
  handles: readonly HandleRow[];
  interactions: readonly Interaction[];
  commitments: readonly Commitment[];
  clocks: readonly ClockFact[];
}

export type Method = WorkingTime & MethodSettings;

/** The method as the articles have it (rules.md: channel order, article 001 row 19, section 6). */
export const DEFAULT_METHOD: MethodSettings = {
  // A video call is a call; a LinkedIn message ranks with e-mail.
  channelOrder: [['in-person'], ['phone', 'video'], ['letter'], ['text'], ['fax'], ['email', 'linkedin']],
  templates: [],
  answerWithinMinutes: 180,
  strictClock: false,
  stepsADay: 20,
  away: [],
};

/** Did the user reach them with it, in person or by their own hand? */
export function isReach(interaction: Interaction): boolean {
  return isTouch(interaction);
}

/** A word of theirs to the user: inbound, not in copy, not a machine's. */
export function isTheirWord(interaction: Interaction): boolean {
  const { direction, inCopy, withdrawnAt } = interaction;
  return direction === 'in' && !inCopy && withdrawnAt === null && !isAutomatic(interaction);
}

/** A try that did not reach them. */
export function isTry({ direction, attempt, withdrawnAt }: Interaction): boolean {
  return direction === 'out' && attempt && withdrawnAt === null;
}

/** Followed, not joined to another, not asked to stop: only these have a step, a clock or a reminder. */
export function isActive({ followedAt, mergedInto, permission, outcome }: Contact): boolean {
  const stopped = permission.state === 'refused' || outcome?.reason === ASKED_TO_STOP;
  return followedAt !== null && mergedInto === null && !stopped;
}

export const ASKED_TO_STOP = 'asked to stop';
export const WRONG_PERSON = 'wrong person';
/** Why it came to nothing, said as facts: nobody is a waste of time (article 001, row 21). */
export const LOST_REASONS = ['no need', 'no budget', 'bought elsewhere', ASKED_TO_STOP, WRONG_PERSON] as const;

/** The name to call somebody by in a line. */
export function called(name: string): string {
  return name.trim().split(/\s+/u)[0] || name;
}
