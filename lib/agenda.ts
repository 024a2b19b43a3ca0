/** Today's list: who is on it, why, and in which order (product.md, section 6). */
import { dueDay, dueEnds, dueOf, holding, isOpen, lastSnooze, promiseView, snoozedUntil, stateOf } from './commitments';
import { addWorkDays, isWorkDay, localDay, nextWorkDay } from './days';
import { isReach } from './method/facts';
import { isMeetingOver, meetingOver, meetingToAsk } from './method/meetings';
import { SOON } from './method/step';
import { atWork } from './method/workTime';
import type { Commitment, Interaction, Millis, Settings } from './model';
import { byDue, preparationDay } from './promises';
import { birthdayOf, type Standing } from './standing';
import type { AgendaRow, Reason, ReasonKind } from './views';

const ORDER: readonly ReasonKind[] = [
  'overdue',
  'soon',
  'waiting',
  'today',
  'meeting',
  'prepare',
  'theirs',
  'lost-address',
  'birthday',
  'touch',
  'nurture',
  'thanks',
];

/** One person followed up with, and those of their promises that may be of today. */
export interface RowFacts {
  standing: Standing;
  commitments: Commitment[];
}

/** Why a person is on today's list, the reason that leads first. Promises put away give none. */
export function reasonsOf({ standing, commitments }: RowFacts, settings: Settings, now: Millis): Reason[] {
  const reasons = [
    ...promiseReasons(commitments, standing, settings, now).filter(({ promise }) => !promise?.snoozedUntil),
    ...waitingReason(standing, now),
    ...lostReason(standing, now),
    ...birthdayReason(standing, settings, now),
    ...wellReason(standing, settings, now),
  ];
  const isOwed = commitments.some(
    (commitment) => isMineToday(commitment, settings, now) && snoozedUntil(commitment, now) === null,
  );
  return [...reasons, ...(isOwed ? [] : stepReason(standing, settings, now))].sort(byReason(settings));
}

/** One row of today's list; null where there is no reason. */
export function agendaRowOf(facts: RowFacts, settings: Settings, now: Millis): AgendaRow | null {
  return rowWith(facts.standing, reasonsOf(facts, settings, now), settings, now);
}

/** One row of the list of what is put away, promises and steps; null where nothing is. */
export function snoozedRowOf(facts: RowFacts, settings: Settings, now: Millis): AgendaRow | null {
  const { standing, commitments } = facts;
  const away = commitments
    .map((commitment) => promiseView(commitment, now, settings))
    .filter(({ snoozedUntil }) => snoozedUntil !== null)
    .sort((one, other) => (one.snoozedUntil ?? 0) - (other.snoozedUntil ?? 0) || byAge(one, other))
    .map((promise) => reason('today', promise.text, { due: promise.due, promise }));
  const { step, stepBackAt } = standing;
  const isStepAway = step !== undefined && stepBackAt !== undefined && stepBackAt > now;
  const steps = isStepAway
    ? [reason('touch', step.what, { due: { at: stepBackAt }, channel: step.channel, step })]
    : [];
  return rowWith(standing, [...away, ...steps], settings, now);
}

/** Has an undated promise that was put away come back? It is of today from that moment on. */
export function isBack(commitment: Commitment, now: Millis): boolean {
  const until = lastSnooze(commitment);
  return until !== null && until <= now && isOpen(commitment) && dueOf(commitment) === null;
}

/** Those of their promises in which something is asked of them late, so that it can be asked of them. */
export function isAskedFor(commitment: Commitment, theirsFrom: string | undefined, settings: Settings, now: Millis) {
  const day = dueDay(dueOf(commitment), settings);
  if (day === null) return false;
  const after = nextWorkDay(day, atWork(settings));
  const from = theirsFrom !== undefined && theirsFrom > after ? theirsFrom : after;
  return localDay(now, settings.timeZone) >= from;
}

/** The rows in the order they are to be worked through; people pinned hot come first in their group. */
export function orderRows(rows: readonly AgendaRow[], settings: Pick<Settings, 'timeZone'>): AgendaRow[] {
  return [...rows].sort((one, other) => {
    const [first, second] = [one.reasons[0], other.reasons[0]];
    if (!first || !second) return (first ? 0 : 1) - (second ? 0 : 1);
    return (
      ORDER.indexOf(first.kind) - ORDER.indexOf(second.kind) ||
      Number(other.hot) - Number(one.hot) ||
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
    if (!isOwn(commitment)) continue;
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

/**
 * People owed a promise now (due today or overdue, not put away) or waiting over two hours, and whether one of the
 * promises is overdue.
 */
export function badgeOf(
  commitments: readonly Commitment[],
  waiting: readonly Standing[],
  settings: Settings,
  now: Millis,
): { people: number; red: boolean } {
  const owed = commitments.filter((commitment) => commitment.by === 'me' && isMineToday(commitment, settings, now));
  const loud = owed.filter((commitment) => promiseView(commitment, now, settings).snoozedUntil === null);
  const red = loud.some((commitment) => stateOf(commitment, now, settings) === 'overdue');
  const long = waiting.filter((one) => one.waiting !== undefined && one.waiting.badgeAt <= now);
  const people = new Set([...loud, ...long].map(({ contactId }) => contactId));
  return { people: people.size, red };
}

function promiseReasons(
  commitments: readonly Commitment[],
  standing: Standing,
  settings: Settings,
  now: Millis,
): Reason[] {
  const asked = meetingToAsk(commitments, now, atWork(settings))?.id;
  const reasons: Reason[] = [];
  for (const commitment of commitments) {
    const kind =
      isMeetingOver(commitment, now, settings) && (meetingOver(commitment, settings) ?? 0) <= now
        ? meetingKind(commitment, asked)
        : kindOf(commitment, standing, settings, now);
    if (!kind) continue;
    const promise = promiseView(commitment, now, settings);
    reasons.push(reason(kind, promise.text, { due: promise.due, promise }));
  }
  return reasons.sort(
    (one, other) =>
      byReason(settings)(one, other) || (one.promise && other.promise ? byAge(one.promise, other.promise) : 0),
  );
}

/** A meeting that is over is asked about once, and is late for nobody. */
function meetingKind({ id }: Commitment, asked: string | undefined): ReasonKind | null {
  return id === asked ? 'meeting' : null;
}

/** Of two that are equal otherwise, the one said first: the same order each time. */
function byAge(one: Aged, other: Aged): number {
  return one.said.at - other.said.at || (one.id < other.id ? -1 : 1);
}

type Aged = Pick<Commitment, 'id' | 'said'>;

function kindOf(commitment: Commitment, standing: Standing, settings: Settings, now: Millis): ReasonKind | null {
  const { by, kind, due, state, settledAt } = promiseView(commitment, now, settings);
  if (settledAt !== null) return null;
  const own = isOwn({ by, kind });
  if (isBack(commitment, now)) return own ? 'today' : 'theirs';
  if (!own) {
    const isAsked = state === 'overdue' && isAskedFor(commitment, standing.theirsFrom, settings, now);
    return isAsked ? 'theirs' : null;
  }
  if (state === 'overdue' && kind === 'act') return 'overdue';
  if (due && 'at' in due && due.at - now <= SOON) return 'soon';
  if (state === 'today' || state === 'overdue') return 'today';
  return isToPrepare(commitment, settings, now) ? 'prepare' : null;
}

/** The user's own act, or a meeting, whoever said it. */
function isOwn({ by, kind }: Pick<Commitment, 'by' | 'kind'>): boolean {
  return by === 'me' || kind === 'meeting';
}

/** From the working day before on, until its own day, unless it was said to be ready. */
function isToPrepare(commitment: Commitment, settings: Settings, now: Millis): boolean {
  const day = preparationDay(commitment, atWork(settings));
  if (day === null || localDay(now, settings.timeZone) < day) return false;
  return !holding(commitment).some(({ kind }) => kind === 'prepared');
}

function waitingReason({ waiting: found }: Standing, now: Millis): Reason[] {
  if (!found || found.since > now) return [];
  const { tells: _tells, badgeAt: _badgeAt, ...waiting } = found;
  const text = waiting.about || (waiting.how === 'call' ? 'called' : 'wrote');
  return [
    reason('waiting', text, {
      due: { at: waiting.dueAt },
      waiting: { ...waiting, isLate: now >= waiting.dueAt },
    }),
  ];
}

function lostReason({ lost, lostAt }: Standing, now: Millis): Reason[] {
  return lost !== undefined && (lostAt ?? 0) <= now ? [reason('lost-address', lost)] : [];
}

function birthdayReason(standing: Standing, settings: Settings, now: Millis): Reason[] {
  const day = birthdayOf(standing, localDay(now, settings.timeZone));
  return day === null ? [] : [reason('birthday', 'Birthday', { due: { day } })];
}

function wellReason({ well, wellOn, wellUntil }: Standing, settings: Settings, now: Millis): Reason[] {
  const today = localDay(now, settings.timeZone);
  if (well === undefined || wellOn === undefined || wellUntil === undefined) return [];
  const isNow = wellOn <= today && today <= wellUntil && isWorkDay(today, atWork(settings));
  return isNow ? [reason('nurture', well, { channel: 'phone' })] : [];
}

/** The planned step, once its day has come; one not done has moved to today, and on a day off to the next work day. */
function stepReason(standing: Standing, settings: Settings, now: Millis): Reason[] {
  const { step, nextTouchDay, stepBackAt, lookAgainOn } = standing;
  const today = localDay(now, settings.timeZone);
  if (!step || !nextTouchDay || nextTouchDay > today || !isWorkDay(today, atWork(settings))) return [];
  if (stepBackAt !== undefined && stepBackAt > now) return [];
  const isAgain = lookAgainOn !== undefined && lookAgainOn <= today;
  const kind = step.kind === 'cadence' ? 'nurture' : 'touch';
  const text = isAgain ? 'look again' : step.what;
  return [reason(kind, text, { due: { day: today }, channel: isAgain ? 'phone' : step.channel, step })];
}

/** Mine or a meeting that is not over, and its time has come: due today, overdue, or back without a day. */
function isMineToday(commitment: Commitment, settings: Settings, now: Millis): boolean {
  if (!isOwn(commitment)) return false;
  if (commitment.kind === 'meeting' && (meetingOver(commitment, settings) ?? now) < now) return false;
  const state = stateOf(commitment, now, settings);
  return state === 'today' || state === 'overdue' || isBack(commitment, now);
}

function rowWith(standing: Standing, reasons: Reason[], settings: Settings, now: Millis): AgendaRow | null {
  if (reasons.length === 0) return null;
  const { contactId, name, company, lastUrl, ring, hotUntil } = standing;
  const hot = hotUntil !== undefined && localDay(now, settings.timeZone) <= hotUntil;
  return { contactId, name, company, ring, reasons, lastUrl, hot };
}

/** A reason with what is said of it; the rest is plain. */
export function reason(kind: ReasonKind, text: string, said: Partial<Reason> = {}): Reason {
  return { kind, text, due: null, promise: null, channel: null, waiting: null, step: null, ...said };
}

/** By group, then what came due first; of those who wait who called first, then who has waited longest. */
function byReason(settings: Pick<Settings, 'timeZone'>): (one: Reason, other: Reason) => number {
  return (one, other) =>
    ORDER.indexOf(one.kind) - ORDER.indexOf(other.kind) ||
    (one.waiting && other.waiting
      ? Number(other.waiting.how === 'call') - Number(one.waiting.how === 'call') ||
        one.waiting.since - other.waiting.since
      : byDue(settings)(one, other));
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

/** Whom to thank today: each a row of its own, behind everything else. */
export function thanksRow(standing: Standing, settings: Settings, now: Millis): AgendaRow | null {
  return rowWith(standing, [reason('thanks', 'Say thank you')], settings, now);
}

/** How many people's step was done today, and how many were thanked. */
export function doneToday(
  standing: readonly Standing[],
  interactions: readonly Interaction[],
  settings: Settings,
  now: Millis,
): { steps: number; thanked: number } {
  const today = localDay(now, settings.timeZone);
  const thanked = interactions.filter(
    (one) => one.kind === 'thanks' && isReach(one) && localDay(one.at, settings.timeZone) === today,
  );
  return {
    steps: standing.filter(({ stepDoneOn }) => stepDoneOn === today).length,
    thanked: new Set(thanked.map(({ contactId }) => contactId)).size,
  };
}

/** The last day of which promises may already be on the list: the next working day's are prepared for. */
export function lastDayListed(now: Millis, settings: Settings): string {
  return addWorkDays(localDay(now, settings.timeZone), 1, atWork(settings));
}
