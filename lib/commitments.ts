/** Promises: what stands of one, worked out from its events (product.md, section 3). */
import { endOfDay, localDay } from './days';
import type { Commitment, CommitmentEvent, CommitmentState, Day, Due, Millis, Settings } from './model';
import type { PromiseView } from './views';

type Zoned = Pick<Settings, 'timeZone'>;
type Event<Kind extends CommitmentEvent['kind']> = Extract<CommitmentEvent, { kind: Kind }>;

/**
 * The events that still hold, oldest first: an `undone` takes one back, and can be taken back itself. They are in the order
 * in which they were recorded, not that of their times: a clock that was set back must not hide what was done last.
 */
export function holding(commitment: Commitment): CommitmentEvent[] {
  const { events } = commitment;
  const undos = ofKind(events, 'undone');
  const isGone = (id: string): boolean =>
    undos.some((undo) => undo.eventId === id && undo.id !== id && !isGone(undo.id));
  return events.filter(({ id, kind }) => kind !== 'undone' && !isGone(id));
}

/** When it is due now, after all moves. */
export function dueOf(commitment: Commitment): Due {
  const moved = ofKind(holding(commitment), 'moved').at(-1);
  return moved ? moved.to : commitment.due;
}

/** The moment from which it is late: of a timed due that moment, of an all-day one the end of that local day; null for none. */
export function dueEnds(due: Due, settings: Zoned): Millis | null {
  if (!due) return null;
  return 'at' in due ? due.at : endOfDay(due.day, settings.timeZone);
}

/** The local day of a due; null for none. */
export function dueDay(due: Due, settings: Zoned): Day | null {
  if (!due) return null;
  return 'day' in due ? due.day : localDay(due.at, settings.timeZone);
}

/** Neither settled nor removed. */
export function isOpen(commitment: Commitment): boolean {
  return !holding(commitment).some(ends);
}

/** How it stands at `now`. */
export function stateOf(commitment: Commitment, now: Millis, settings: Zoned): CommitmentState {
  const events = holding(commitment);
  const end = events.findLast(ends);
  if (events.some(({ kind }) => kind === 'removed')) return 'removed';
  if (end?.kind === 'kept') return wasInTime(commitment, end, settings) ? 'kept' : 'kept-late';
  if (end?.kind === 'broken' || end?.kind === 'released') return end.kind;
  const due = dueOf(commitment);
  const late = dueEnds(due, settings);
  if (late !== null && now >= late) return 'overdue';
  return dueDay(due, settings) === localDay(now, settings.timeZone) ? 'today' : 'open';
}

/** What the views show of it. */
export function promiseView(commitment: Commitment, now: Millis, settings: Zoned): PromiseView {
  const events = holding(commitment);
  const end = events.findLast(ends);
  const state = stateOf(commitment, now, settings);
  const due = dueOf(commitment);
  const known = agreed(events, commitment.due, settings);
  const snoozes = ofKind(events, 'snoozed');
  return {
    id: commitment.id,
    by: commitment.by,
    kind: commitment.kind,
    text: commitment.text,
    due,
    state,
    said: commitment.said,
    prepNote: commitment.prepNote,
    lastEventId: events.at(-1)?.id ?? null,
    settledAt: end?.at ?? null,
    onTimeDay:
      state === 'kept-late' && end?.kind === 'kept' && end.on === null ? dueDay(known.deadline, settings) : null,
    moved: ofKind(events, 'moved').length,
    snoozed: snoozes.length,
    snoozedUntil: snoozedUntil(commitment, now),
    renegotiated: known.renegotiated,
    untold: end === undefined && known.untold,
    confirmed: events.some(({ kind }) => kind === 'confirmed'),
  };
}

/** Put away until then, if that is still ahead and it is open; settled ones are not away. */
export function snoozedUntil(commitment: Commitment, now: Millis): Millis | null {
  const until = lastSnooze(commitment);
  return until !== null && until > now ? until : null;
}

/** Until when it was last put away, past or ahead; a later move of its due brings it back. */
export function lastSnooze(commitment: Commitment): Millis | null {
  if (!isOpen(commitment)) return null;
  const last = holding(commitment).findLast(({ kind }) => kind === 'snoozed' || kind === 'moved');
  return last?.kind === 'snoozed' ? last.until : null;
}

function wasInTime(commitment: Commitment, kept: Event<'kept'>, settings: Zoned): boolean {
  const { deadline } = agreed(holding(commitment), commitment.due, settings);
  const day = dueDay(deadline, settings);
  if (deadline === null || day === null) return true;
  if (kept.on !== null) return kept.on <= day;
  return 'at' in deadline ? kept.at <= deadline.at : localDay(kept.at, settings.timeZone) <= day;
}

/**
 * The due the other side knows of: moved and told before the old one, it is renegotiated; moved silently, the old one
 * stands ("moved without telling stays late").
 */
function agreed(
  events: CommitmentEvent[],
  first: Due,
  settings: Zoned,
): { deadline: Due; renegotiated: boolean; untold: boolean } {
  let deadline = first;
  let waiting: { to: Due } | null = null;
  let renegotiated = false;
  for (const event of events) {
    if (event.kind !== 'moved' && event.kind !== 'told') continue;
    const proposed: { to: Due } | null = event.kind === 'moved' ? event : waiting;
    const ends = dueEnds(deadline, settings);
    const inTime = ends === null || event.at < ends;
    const told = event.kind === 'told' || event.told;
    if (proposed && told && inTime) {
      renegotiated ||= ends !== null;
      deadline = proposed.to;
    } else if (proposed && deadline === null) deadline = proposed.to;
    waiting = told || event.kind !== 'moved' ? null : event;
  }
  return { deadline, renegotiated, untold: waiting !== null };
}

function ends({ kind }: CommitmentEvent): boolean {
  return kind === 'kept' || kind === 'broken' || kind === 'released' || kind === 'removed';
}

function ofKind<Kind extends CommitmentEvent['kind']>(events: CommitmentEvent[], kind: Kind): Event<Kind>[] {
  return events.filter((event): event is Event<Kind> => event.kind === kind);
}
