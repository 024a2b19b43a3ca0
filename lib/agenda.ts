/** Today's list: who is on it, why, and in which order (product.md, section 6). */
import { dueDay, dueEnds, dueOf, holding, isOpen, lastSnooze, promiseView, stateOf } from './commitments';
import { isWorkDay, localDay } from './days';
import type { Commitment, Interaction, Millis, Settings } from './model';
import { byDue } from './promises';
import type { Standing } from './standing';
import type { AgendaRow, Reason, ReasonKind } from './views';

/** Anything with a clock time within this comes right after what is overdue. */
export const SOON = 2 * 3_600_000;

/** Overdue promises; a clock time within two hours; due today; their overdue promises; steps. */
const ORDER: readonly ReasonKind[] = ['overdue', 'soon', 'today', 'theirs', 'touch'];

/** One person followed up with, and those of their promises that may be of today. */
export interface RowFacts {
  standing: Standing;
  commitments: Commitment[];
}

/** Why a person is on today's list, the reason that leads first. Promises put away give none. */
export function reasonsOf({ standing, commitments }: RowFacts, settings: Settings, now: Millis): Reason[] {
  const reasons = promiseReasons(commitments, settings, now).filter(({ promise }) => !promise?.snoozedUntil);
  const next = commitments.some((commitment) => isMineToday(commitment, settings, now))
    ? null
    : stepOf(standing, settings, now);
  return next ? [...reasons, next] : reasons;
}

/** One row of today's list; null where there is no reason. */
export function agendaRowOf(facts: RowFacts, settings: Settings, now: Millis): AgendaRow | null {
  return rowWith(facts.standing, reasonsOf(facts, settings, now));
}

/** One row of the list of what is put away; null where nothing is. */
export function snoozedRowOf(facts: RowFacts, settings: Settings, now: Millis): AgendaRow | null {
  const away = facts.commitments
    .map((commitment) => promiseView(commitment, now, settings))
    .filter(({ snoozedUntil }) => snoozedUntil !== null)
    .sort((one, other) => (one.snoozedUntil ?? 0) - (other.snoozedUntil ?? 0) || byAge(one, other))
    .map((promise): Reason => ({ kind: 'today', text: promise.text, due: promise.due, promise, channel: null }));
  return rowWith(facts.standing, away);
}

/** Has an undated promise that was put away come back? It is of today from that moment on. */
export function isBack(commitment: Commitment, now: Millis): boolean {
  const until = lastSnooze(commitment);
  return until !== null && until <= now && isOpen(commitment) && dueOf(commitment) === null;
}

/** The rows in the order they are to be worked through. */
export function orderRows(rows: readonly AgendaRow[], settings: Pick<Settings, 'timeZone'>): AgendaRow[] {
  return [...rows].sort((one, other) => {
    const [first, second] = [one.reasons[0], other.reasons[0]];
    if (!first || !second) return (first ? 0 : 1) - (second ? 0 : 1);
    return (
      byReason(settings)(first, second) ||
      one.name.localeCompare(other.name) ||
      (one.contactId < other.contactId ? -1 : 1)
    );
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
    const settled = holding(commitment).findLast(
      ({ kind }) => kind === 'kept' || kind === 'broken' || kind === 'released',
    );
    if (isMineToday(commitment, settings, now)) all += 1;
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
  return reasons.sort(
    (one, other) =>
      byReason(settings)(one, other) || (one.promise && other.promise ? byAge(one.promise, other.promise) : 0),
  );
}

/** Of two that are equal otherwise, the one said first: the same order each time. */
function byAge(one: Aged, other: Aged): number {
  return one.said.at - other.said.at || (one.id < other.id ? -1 : 1);
}

type Aged = Pick<Commitment, 'id' | 'said'>;

function kindOf(commitment: Commitment, settings: Settings, now: Millis): ReasonKind | null {
  const { by, kind, due, state } = promiseView(commitment, now, settings);
  if (isBack(commitment, now)) return by === 'them' && kind === 'act' ? 'theirs' : 'today';
  if (by === 'them' && kind === 'act') return state === 'overdue' ? 'theirs' : null;
  if (state === 'overdue') return by === 'me' ? 'overdue' : 'theirs';
  if ((state === 'today' || state === 'open') && due && 'at' in due && due.at - now <= SOON) return 'soon';
  return state === 'today' ? 'today' : null;
}

/** The planned step, once its day has come; one not done has moved to today, and on a day off to the next work day. */
function stepOf({ step, nextTouchDay }: Standing, settings: Settings, now: Millis): Reason | null {
  const today = localDay(now, settings.timeZone);
  if (!step || !nextTouchDay || nextTouchDay > today || !isWorkDay(today, settings)) return null;
  return { kind: 'touch', text: step.hint, due: { day: today }, promise: null, channel: step.channel };
}

/** Mine, and its time has come: due today, overdue, or back without a day. */
function isMineToday(commitment: Commitment, settings: Settings, now: Millis): boolean {
  const state = stateOf(commitment, now, settings);
  return commitment.by === 'me' && (state === 'today' || state === 'overdue' || isBack(commitment, now));
}

function rowWith({ contactId, name, company, lastUrl, ring }: Standing, reasons: Reason[]): AgendaRow | null {
  return reasons.length > 0 ? { contactId, name, company, ring, reasons, lastUrl } : null;
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
    .sort((one, other) => (dueEnds(one.due, settings) ?? 0) - (dueEnds(other.due, settings) ?? 0) || byAge(one, other));
  return ahead[0]?.commitment ?? null;
}
