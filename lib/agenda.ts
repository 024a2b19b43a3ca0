/** Today's list: who is on it, why, and in which order (product.md, section 6). */
import { dueDay, dueEnds, holding, promiseView, stateOf } from './commitments';
import { localDay } from './days';
import type { Commitment, Contact, Interaction, Millis, Settings } from './model';
import { nextTouch } from './plans';
import { byDue } from './promises';
import { lastTouchOf, ringOf } from './touches';
import type { AgendaRow, Reason, ReasonKind } from './views';

/** Anything with a clock time within this comes right after what is overdue. */
export const SOON = 2 * 3_600_000;

/** Overdue promises; a clock time within two hours; due today; their overdue promises; steps. */
const ORDER: readonly ReasonKind[] = ['overdue', 'soon', 'today', 'theirs', 'touch'];

export interface RowFacts {
  contact: Contact;
  interactions: Interaction[];
  commitments: Commitment[];
}

/** Why a person is on today's list, the reason that leads first; none for who refused or sleeps. Put-away promises give none. */
export function reasonsOf(facts: RowFacts, settings: Settings, now: Millis): Reason[] {
  if (facts.contact.permission.state === 'refused' || facts.contact.followedAt === null) return [];
  const reasons = promiseReasons(facts.commitments, settings, now).filter(({ promise }) => !promise?.snoozedUntil);
  const next = facts.commitments.some((commitment) => isMineToday(commitment, settings, now))
    ? null
    : stepOf(facts, settings, now);
  return next ? [...reasons, next] : reasons;
}

/** One row of today's list; null where there is no reason. */
export function agendaRowOf(facts: RowFacts, settings: Settings, now: Millis): AgendaRow | null {
  return rowWith(facts, reasonsOf(facts, settings, now), settings, now);
}

/** One row of the list of what is put away; null where nothing is. */
export function snoozedRowOf(facts: RowFacts, settings: Settings, now: Millis): AgendaRow | null {
  const away = facts.commitments
    .map((commitment) => promiseView(commitment, now, settings))
    .filter(({ snoozedUntil }) => snoozedUntil !== null)
    .sort((one, other) => (one.snoozedUntil ?? 0) - (other.snoozedUntil ?? 0))
    .map((promise): Reason => ({ kind: 'today', text: promise.text, due: promise.due, promise, channel: null }));
  return rowWith(facts, away, settings, now);
}

/** The rows in the order they are to be worked through. */
export function orderRows(rows: readonly AgendaRow[], settings: Pick<Settings, 'timeZone'>): AgendaRow[] {
  return [...rows].sort((one, other) => {
    const [first, second] = [one.reasons[0], other.reasons[0]];
    if (!first || !second) return (first ? 0 : 1) - (second ? 0 : 1);
    return byReason(settings)(first, second) || one.name.localeCompare(other.name);
  });
}

/** Ring n of m: of the promises and meetings due today or settled today, how many are done, and today's calls. */
export function dayRing(
  commitments: readonly Commitment[],
  interactions: readonly Interaction[],
  settings: Settings,
  now: Millis,
): { done: number; all: number } {
  const today = localDay(now, settings.timeZone);
  const calls = interactions.filter(
    ({ at, channel, direction, withdrawnAt }) =>
      channel === 'phone' && direction === 'out' && withdrawnAt === null && localDay(at, settings.timeZone) === today,
  ).length;
  let done = calls;
  let all = calls;
  for (const commitment of commitments) {
    if (commitment.by !== 'me') continue;
    const state = stateOf(commitment, now, settings);
    const settled = holding(commitment).findLast(
      ({ kind }) => kind === 'kept' || kind === 'broken' || kind === 'released',
    );
    if (state === 'today' || state === 'overdue') all += 1;
    else if (settled?.kind === 'kept' && localDay(settled.at, settings.timeZone) === today) {
      done += 1;
      all += 1;
    }
  }
  return { done, all };
}

/** People owed a promise now (due today or overdue, not put away), and whether one of them is overdue. */
export function badgeOf(
  commitments: readonly Commitment[],
  settings: Settings,
  now: Millis,
): { people: number; red: boolean } {
  const owed = commitments.filter((commitment) => isMineToday(commitment, settings, now));
  const loud = owed.filter((commitment) => promiseView(commitment, now, settings).snoozedUntil === null);
  const red = loud.some((commitment) => stateOf(commitment, now, settings) === 'overdue');
  return { people: new Set(loud.map(({ contactId }) => contactId)).size, red };
}

function promiseReasons(commitments: readonly Commitment[], settings: Settings, now: Millis): Reason[] {
  const reasons: Reason[] = [];
  for (const commitment of commitments) {
    const promise = promiseView(commitment, now, settings);
    const kind = kindOf(commitment, settings, now);
    if (kind) reasons.push({ kind, text: promise.text, due: promise.due, promise, channel: null });
  }
  return reasons.sort(byReason(settings));
}

function kindOf(commitment: Commitment, settings: Settings, now: Millis): ReasonKind | null {
  const { by, kind, due, state } = promiseView(commitment, now, settings);
  if (by === 'them' && kind === 'act') return state === 'overdue' ? 'theirs' : null;
  if (state === 'overdue') return by === 'me' ? 'overdue' : 'theirs';
  if ((state === 'today' || state === 'open') && due && 'at' in due && due.at - now <= SOON) return 'soon';
  return state === 'today' ? 'today' : null;
}

function stepOf({ contact, interactions }: RowFacts, settings: Settings, now: Millis): Reason | null {
  const lastAt = lastTouchOf(interactions)?.at ?? null;
  const step = nextTouch(contact, ringOf(contact, interactions, settings, now), lastAt, settings, now);
  if (!step?.isDue) return null;
  return { kind: 'touch', text: step.hint, due: { day: step.day }, promise: null, channel: step.channel };
}

function isMineToday(commitment: Commitment, settings: Settings, now: Millis): boolean {
  const state = stateOf(commitment, now, settings);
  return commitment.by === 'me' && (state === 'today' || state === 'overdue');
}

function rowWith(
  { contact, interactions }: RowFacts,
  reasons: Reason[],
  settings: Settings,
  now: Millis,
): AgendaRow | null {
  if (reasons.length === 0) return null;
  const { id, name, company, lastUrl } = contact;
  return { contactId: id, name, company, ring: ringOf(contact, interactions, settings, now), reasons, lastUrl };
}

function byReason(settings: Pick<Settings, 'timeZone'>): (one: Reason, other: Reason) => number {
  return (one, other) => ORDER.indexOf(one.kind) - ORDER.indexOf(other.kind) || byDue(settings)(one, other);
}

/** Of open promises ahead, the one that comes next: "Next: Mon 10:00, call Ada". Null for none. */
export function nextAhead(commitments: readonly Commitment[], settings: Settings, now: Millis): Commitment | null {
  const today = localDay(now, settings.timeZone);
  const ahead = commitments
    .map((commitment) => ({ commitment, ...promiseView(commitment, now, settings) }))
    .filter(({ state, due }) => state === 'open' && (dueDay(due, settings) ?? '') > today)
    .sort((one, other) => (dueEnds(one.due, settings) ?? 0) - (dueEnds(other.due, settings) ?? 0));
  return ahead[0]?.commitment ?? null;
}
