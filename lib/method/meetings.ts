/** Meetings: they hold the plan until they are over, then it is asked once how they went (product.md, section 3). */
import { dueDay, dueOf, isOpen, stateOf } from '@/lib/commitments';
import { addDays, localDay, nextWorkDay, startOfDay } from '@/lib/days';
import type { Commitment, CommitmentEvent, Day, Due, Interaction, Millis } from '@/lib/model';
import type { Method } from './facts';

/** Nobody says when a meeting ends: it is over so long after it began. */
export const MEETING_LASTS = 60 * 60_000;

/** The moment a meeting is over: an hour after it began, or with its day; null for one without a time. */
export function meetingOver(meeting: Commitment, settings: Pick<Method, 'timeZone'>): Millis | null {
  const due = dueOf(meeting);
  if (!due) return null;
  return 'at' in due ? due.at + MEETING_LASTS : startOfDay(addDays(due.day, 1), settings.timeZone);
}

/** When the last of the meetings is over of which nothing was said yet, ahead or behind; null for none. */
export function lastMeetingOver(commitments: readonly Commitment[], settings: Pick<Method, 'timeZone'>): Millis | null {
  const ends = open(commitments).flatMap((meeting) => meetingOver(meeting, settings) ?? []);
  return ends.length > 0 ? Math.max(...ends) : null;
}

/**
 * The last meeting that is over and of which nothing was said: asked until the end of the next working day, then not again.
 * Null for none.
 */
export function meetingToAsk(commitments: readonly Commitment[], now: Millis, settings: Method): Commitment | null {
  const today = localDay(now, settings.timeZone);
  const asked = open(commitments).filter((meeting) => {
    const over = meetingOver(meeting, settings);
    return over !== null && over <= now && today <= lastDayAsked(over, settings);
  });
  return asked.sort(byEnd(settings)).at(-1) ?? null;
}

function byEnd(settings: Method): (one: Commitment, other: Commitment) => number {
  const end = (meeting: Commitment) => meetingOver(meeting, settings) ?? 0;
  return (one, other) => end(one) - end(other) || (one.id < other.id ? -1 : 1);
}

function lastDayAsked(over: Millis, settings: Method): Day {
  return nextWorkDay(localDay(over - 1, settings.timeZone), settings);
}

/** How a meeting went. */
export type MeetingAnswer = { as: 'happened' } | { as: 'moved'; to: Due } | { as: 'no-show' };

/**
 * What an answer makes of it: the event for the meeting, and what is logged beside it. One that happened is a visit; one
 * to which they did not come is no broken promise of the user's but an attempt. Without the event's and the interaction's ids.
 */
export function meetingAnswered(
  meeting: Commitment,
  answer: MeetingAnswer,
  settings: Pick<Method, 'timeZone'>,
): { event: Unnamed<CommitmentEvent>; log: Pick<Interaction, 'channel' | 'kind' | 'attempt' | 'outcome'> | null } {
  const channel = /\b(?:video|zoom|teams|online|webex|google meet)\b/i.test(meeting.text)
    ? 'video'
    : /^\s*(?:call|ring|phone)\b/i.test(meeting.text)
      ? 'phone'
      : 'in-person';
  const log = { channel, kind: 'meeting' } as const;
  if (answer.as === 'moved') {
    return { event: { kind: 'moved', from: dueOf(meeting), to: answer.to, told: true }, log: null };
  }
  if (answer.as === 'no-show') {
    return { event: { kind: 'released' }, log: { ...log, kind: 'no-show', attempt: true, outcome: 'no-answer' } };
  }
  return {
    event: { kind: 'kept', on: dueDay(dueOf(meeting), settings) },
    log: { ...log, attempt: false, outcome: 'reached' },
  };
}

type Unnamed<Event> = Event extends { id: string } ? Omit<Event, 'id' | 'at'> : never;

function open(commitments: readonly Commitment[]): Commitment[] {
  return commitments.filter((commitment) => commitment.kind === 'meeting' && isOpen(commitment));
}

/** Is the meeting over without a word? Then it is asked about, and is no broken promise of anybody's. */
export function isMeetingOver(commitment: Commitment, now: Millis, settings: Method): boolean {
  return commitment.kind === 'meeting' && stateOf(commitment, now, settings) === 'overdue';
}
