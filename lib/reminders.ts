/**
 * What is to be told now, and when to look again: worked out from the promises and the marks of what was told, never from
 * memory or from an alarm (product.md, section 3). Not told again for the same due; a moved promise has a new one, also
 * when it is moved back to the old day.
 */
import { dueDay, dueEnds, dueOf, holding, isOpen, lastSnooze } from './commitments';
import {
  addDays,
  isWorkDay,
  localDay,
  minuteOfDay,
  nextWorkDay,
  previousWorkDay,
  workEndOf,
  workStartOf,
} from './days';
import type { Commitment, CommitmentEvent, Day, Due, Millis, Settings } from './model';
import { byDue, preparationDay } from './promises';
import {
  backWords,
  manyWords,
  morningWords,
  type Named,
  overdueWords,
  prepareWords,
  privateWords,
  soonWords,
  theirsWords,
  todayWords,
  type Words,
} from './texts';

const MINUTE = 60_000;
/** A timed promise is told this long before. */
export const SOON_BEFORE = 30 * MINUTE;
/** And, still open, once more this long after its due. */
export const OVERDUE_AFTER = 15 * MINUTE;
/** An all-day one this long before the working day ends. */
export const STILL_TODAY_BEFORE = 120 * MINUTE;
/** More than this many at once become one with a count. */
export const MOST_AT_ONCE = 3;

export interface Reminder extends Words {
  /** The notification's: shown twice, it replaces itself. */
  id: string;
  /** To be marked once it is shown. */
  markIds: string[];
  contactId: string | null;
  commitmentId: string | null;
  url: string | null;
}

type Kind = 'prepare' | 'soon' | 'today' | 'overdue' | 'theirs' | 'back' | 'morning';

/** One thing to tell, from a moment on and while it still makes sense. */
export interface Point {
  kind: Kind;
  markId: string;
  from: Millis;
  until: Millis;
  promise: Commitment;
  due: Due;
}

type NamedPoint = Point & { promise: Named };

const ALWAYS = Number.POSITIVE_INFINITY;

/** What to show at `now`, and the next moment at which there could be something to show (null for none). */
export function remindersFor(
  facts: { commitments: readonly Named[]; marks: ReadonlySet<string> },
  settings: Settings,
  now: Millis,
): { show: Reminder[]; nextAt: Millis | null } {
  const { due, nextAt } = dueAt(facts, settings, now);
  const names = new Map(facts.commitments.map(({ contactId, name }) => [contactId, name]));
  return { show: remindersOf(due, names, settings, now), nextAt };
}

/** Beyond this day nothing can be told today: what is due on a day off is told on the work day before. */
export function lastDayTold(now: Millis, settings: Settings): Day {
  return nextWorkDay(localDay(now, settings.timeZone), settings);
}

/** Which points are to be told at `now` (none while hidden), and when to look again. */
export function dueAt(
  facts: { commitments: readonly Commitment[]; marks: ReadonlySet<string> },
  settings: Settings,
  now: Millis,
): { due: Point[]; nextAt: Millis | null } {
  const points = facts.commitments
    .flatMap((promise) => pointsOf(promise, settings))
    .filter((point) => !facts.marks.has(point.markId) && now < point.until);
  const due = points.filter(({ from }) => from <= now);
  const ahead = points.filter(({ from }) => from > now).map(({ from }) => from);
  const silences = silencesOf(settings, now);
  const silentUntil = silences.reduce((latest, { until }) => Math.max(latest, until), now);
  const isSilent = silentUntil > now;
  if (isSilent && due.length > 0) ahead.push(silentUntil);
  const nextAt = ahead.length > 0 ? ahead.reduce((one, other) => Math.min(one, other)) : null;
  return { due: isSilent ? [] : due, nextAt };
}

/** The words of what is to be told; points of people without a name are left out. */
export function remindersOf(
  points: readonly Point[],
  names: ReadonlyMap<string, string>,
  settings: Settings,
  now: Millis,
): Reminder[] {
  const due = points.flatMap(({ promise, ...point }): NamedPoint[] => {
    const name = names.get(promise.contactId);
    return name === undefined ? [] : [{ ...point, promise: { ...promise, name } }];
  });
  return told(due, silencesOf(settings, now), settings, now);
}

interface Silence {
  from: Millis;
  until: Millis;
}

/** When nothing is shown: while hidden, and in the quiet hours; of those that which is on now or was the last. */
function silencesOf(settings: Settings, now: Millis): Silence[] {
  const { hiddenUntil, quietFrom, quietUntil, timeZone } = settings;
  const silences: Silence[] = hiddenUntil === null ? [] : [{ from: 0, until: hiddenUntil }];
  if (quietFrom === quietUntil) return silences;
  const today = localDay(now, timeZone);
  const quiet = [today, addDays(today, -1), addDays(today, -2)].map((day) => ({
    from: minuteOfDay(day, quietFrom, timeZone),
    until: minuteOfDay(quietUntil > quietFrom ? day : addDays(day, 1), quietUntil, timeZone),
  }));
  const last = quiet.find(({ from }) => from <= now);
  return last ? [...silences, last] : silences;
}

/** Everything that may be told about one promise, ever. */
function pointsOf(promise: Commitment, settings: Settings): Point[] {
  const due = dueOf(promise);
  const day = dueDay(due, settings);
  if (!isOpen(promise)) return [];
  if (!due || day === null) return putAway([], promise);
  const points =
    promise.by === 'me' ? pointsOfMine(promise, due, day, settings) : pointsOfTheirs(promise, due, day, settings);
  return putAway(points, promise);
}

function pointsOfTheirs(promise: Commitment, due: Due, day: Day, settings: Settings): Point[] {
  const from = workStartOf(nextWorkDay(day, settings), settings);
  const asked = pointOf(promise, due, 'theirs', from, ALWAYS);
  if (promise.kind !== 'meeting') return [asked];
  // A meeting is kept by both, whoever said it.
  return [...pointsOfMine(promise, due, day, settings).filter(({ kind }) => kind !== 'overdue'), asked];
}

function pointsOfMine(promise: Commitment, due: Due, day: Day, settings: Settings): Point[] {
  // No reminder falls on a day off: what is due then is told on the work day before.
  const told = isWorkDay(day, settings) ? day : previousWorkDay(day, settings);
  const start = workStartOf(told, settings);
  const prepared = preparationOf(promise, due, settings);
  const lastCall = Math.max(start, workEndOf(told, settings) - STILL_TODAY_BEFORE);
  if (due && 'at' in due) {
    const soon = due.at - SOON_BEFORE;
    return [
      ...prepared,
      ...early(pointOf(promise, due, 'morning', start, Math.min(lastCall, soon))),
      ...early(pointOf(promise, due, 'soon', soon, due.at)),
      pointOf(promise, due, 'overdue', due.at + OVERDUE_AFTER, ALWAYS),
    ];
  }
  return [
    ...prepared,
    ...early(pointOf(promise, due, 'morning', start, lastCall)),
    ...early(pointOf(promise, due, 'today', lastCall, workEndOf(told, settings))),
    pointOf(promise, due, 'overdue', workStartOf(nextWorkDay(day, settings), settings), ALWAYS),
  ];
}

/** The working day before, where something is to be had ready. */
function preparationOf(promise: Commitment, due: Due, settings: Settings): Point[] {
  const day = preparationDay(promise, settings);
  if (day === null) return [];
  return early(pointOf(promise, due, 'prepare', workStartOf(day, settings), workEndOf(day, settings)));
}

/** Nobody is reminded of what they have only just said or moved. */
function early(point: Point): Point[] {
  const { said } = point.promise;
  return point.from >= (lastMove(point.promise)?.at ?? said.at) ? [point] : [];
}

/** The mark names the move as well as the due: whoever moves a promise back to the same day wants to hear of it again. */
function pointOf(promise: Commitment, due: Due, kind: Kind, from: Millis, until: Millis): Point {
  const key = due && 'at' in due ? due.at : due?.day;
  const move = lastMove(promise);
  const markId = `${promise.id}|${kind}|${key}${move ? `|${move.id}` : ''}`;
  return { kind, markId, from, until, promise, due };
}

function lastMove(promise: Commitment): CommitmentEvent | undefined {
  return holding(promise).findLast(({ kind }) => kind === 'moved');
}

/** Put away until a moment: what would have come before stays silent, and at that moment it is back. */
function putAway(points: Point[], promise: Commitment): Point[] {
  const until = lastSnooze(promise);
  if (until === null) return points;
  // Put away again until the same hour (the clock was set back), it is to come back again.
  const event = holding(promise).findLast(({ kind }) => kind === 'snoozed');
  const markId = `${promise.id}|back|${until}|${event?.id}`;
  const back: Point = { kind: 'back', markId, from: until, until: ALWAYS, promise, due: dueOf(promise) };
  return [back, ...points.filter(({ from }) => from > until)];
}

function told(due: NamedPoint[], silences: Silence[], settings: Settings, now: Millis): Reminder[] {
  const morning = due.filter(({ kind }) => kind === 'morning');
  const others = due.filter(({ kind }) => kind !== 'morning');
  const wasSilent = silences.some((silence) =>
    others.some(({ from }) => silence.from <= from && from <= silence.until),
  );
  const many = others.length > (wasSilent ? 1 : MOST_AT_ONCE);
  const shown =
    many || (settings.privateNotifications && others.length > 0)
      ? [asOne(others, settings, now)]
      : others.map((point) => one(point, settings, now));
  return morning.length > 0 ? [...shown, ofMorning(morning, settings, now)] : shown;
}

function one(point: NamedPoint, settings: Settings, now: Millis): Reminder {
  const { promise } = point;
  return {
    id: `promise|${promise.id}`,
    markIds: [point.markId],
    ...wordsOf(point, settings, now),
    contactId: promise.contactId,
    commitmentId: promise.id,
    url: promise.said.url,
  };
}

function wordsOf({ kind, promise, due }: NamedPoint, settings: Settings, now: Millis): Words {
  const late = now >= (dueEnds(due, settings) ?? ALWAYS);
  if (kind === 'soon' && due && 'at' in due) return soonWords(promise, due.at, settings, now);
  if (kind === 'prepare') return prepareWords(promise, due, settings, now);
  if (kind === 'today') return todayWords(promise, due, settings, now);
  if (!due) return backWords(promise, due, settings, now);
  if (promise.by === 'them') return theirsWords(promise, due, settings, now);
  return late ? overdueWords(promise, due, settings, now) : backWords(promise, due, settings, now);
}

function asOne(points: NamedPoint[], settings: Settings, now: Millis): Reminder {
  const list = points.map(({ promise, due }) => ({ promise, overdue: now >= (dueEnds(due, settings) ?? ALWAYS) }));
  const overdue = list.filter((entry) => entry.overdue).length;
  const words = settings.privateNotifications ? privateWords(points.length, overdue) : manyWords(list);
  return { id: 'promises', markIds: points.map(({ markId }) => markId), ...words, ...NOBODY };
}

/** One line a morning for all that is promised for the day. */
function ofMorning(points: NamedPoint[], settings: Settings, now: Millis): Reminder {
  const sorted = [...points].sort(byDue(settings));
  const words = settings.privateNotifications ? privateWords(points.length, 0) : morningWords(sorted, settings, now);
  return { id: 'morning', markIds: points.map(({ markId }) => markId), ...words, ...NOBODY };
}

const NOBODY = { contactId: null, commitmentId: null, url: null };
