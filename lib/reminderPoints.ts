/**
 * When something is to be told, and when to look again: worked out from the promises, who waits and the marks of what was
 * told, never from memory or from an alarm (product.md, section 3). Not told again for the same due; a moved promise has a
 * new one, also when it is moved back to the old day.
 */
import { dueDay, dueOf, holding, isOpen, lastSnooze } from './commitments';
import { isWorkDay, localDay, nextWorkDay, previousWorkDay, workEndOf, workStartOf } from './days';
import { atWork } from './method/workTime';
import type { Commitment, CommitmentEvent, Day, Due, Millis, Settings } from './model';
import { preparationDay } from './promises';
import { silencesOf } from './silences';
import type { StandingWaiting } from './standing';

const MINUTE = 60_000;
/** A timed promise is told this long before. */
export const SOON_BEFORE = 30 * MINUTE;
/** And, still open, once more this long after its due. */
export const OVERDUE_AFTER = 15 * MINUTE;
/** An all-day one this long before the working day ends. */
export const STILL_TODAY_BEFORE = 120 * MINUTE;

/** Beside the promises: who waits, how many steps the day has, whose page is on the screen in front. */
export interface Around {
  waiting: readonly WaitingPerson[];
  /** When people who wait by mail were told of last. */
  mailToldAt: Millis | null;
  /** Null: the morning has no line of its own. */
  steps: number | null;
  /** Ids of the people whose conversation or profile is looked at now: nothing is told about them. */
  front: ReadonlySet<string>;
}

/** Somebody who waits, with their name. */
export interface WaitingPerson extends StandingWaiting {
  name: string;
}

export const NOTHING_AROUND: Around = { waiting: [], mailToldAt: null, steps: null, front: new Set() };

type Kind = 'prepare' | 'soon' | 'today' | 'overdue' | 'theirs' | 'back' | 'morning';

/** One promise to tell of. */
export interface Point extends Told {
  kind: Kind;
  promise: Commitment;
  due: Due;
}

/** Until nothing more is to be told. */
export const ALWAYS = Number.POSITIVE_INFINITY;

/** The mark that says when people who wait by mail were told of last. */
export const MAIL_TOLD = 'waiting';

/** Beyond this day nothing can be told today: what is due on a day off is told on the work day before. */
export function lastDayTold(now: Millis, settings: Settings): Day {
  return nextWorkDay(localDay(now, settings.timeZone), atWork(settings));
}

/** Which points are to be told at `now` (none while hidden), and when to look again. */
export function dueAt(
  facts: { commitments: readonly Commitment[]; marks: ReadonlySet<string> } & Partial<Around>,
  settings: Settings,
  now: Millis,
): DuePoints {
  const { marks } = facts;
  const around = { ...NOTHING_AROUND, ...facts };
  const isOpenPoint = ({ markId, until }: Told) => !marks.has(markId) && now < until;
  const points = facts.commitments.flatMap((promise) => pointsOf(promise, settings)).filter(isOpenPoint);
  const waits = waitPoints(around, now).filter(isOpenPoint);
  const days = dayPoints(around, settings, now).filter(isOpenPoint);
  const all = [...points, ...waits];
  const ahead = all.filter(({ from }) => from > now).map(({ from }) => from);
  const silentUntil = silencesOf(settings, now).reduce((latest, { until }) => Math.max(latest, until), now);
  const isSilent = silentUntil > now;
  const isNow = ({ from }: Told) => from <= now;
  if (isSilent && all.some(isNow)) ahead.push(silentUntil);
  const inFront = (contactId: string) => around.front.has(contactId);
  const isHeld =
    points.some((point) => isNow(point) && inFront(point.promise.contactId)) ||
    waits.some((wait) => isNow(wait) && inFront(wait.person.contactId));
  if (isHeld && !isSilent) ahead.push(now + IN_FRONT);
  const nextAt = ahead.length > 0 ? ahead.reduce((one, other) => Math.min(one, other)) : null;
  if (isSilent) return { due: [], waits: [], days: [], nextAt };
  return {
    due: points.filter((point) => isNow(point) && !inFront(point.promise.contactId)),
    waits: waits.filter((wait) => isNow(wait) && !inFront(wait.person.contactId)),
    days: days.filter(isNow),
    nextAt,
  };
}

/** What is to be told at a moment, and when to look again. */
export interface DuePoints {
  due: Point[];
  waits: WaitPoint[];
  /** The day's own line. */
  days: Told[];
  nextAt: Millis | null;
}

/** One thing to tell, from a moment on and while it still makes sense. */
export interface Told {
  markId: string;
  from: Millis;
  until: Millis;
}

/** Somebody who waits is told of. */
export interface WaitPoint extends Told {
  person: WaitingPerson;
}

/** Whose page is looked at is not told of now; it is looked again after so long. */
const IN_FRONT = MINUTE;
/** People who wait by mail are told of at most once in this time, all together (product.md, section 4). */
const MAIL_EVERY = 60 * MINUTE;

/** A call at two thirds of the limit and shortly before its end; mail at two thirds, once an hour. */
function waitPoints({ waiting, mailToldAt }: Around, now: Millis): WaitPoint[] {
  // Told by a clock that was ahead, it says nothing of this hour.
  const notBefore = mailToldAt === null || mailToldAt > now + MAIL_EVERY ? 0 : mailToldAt + MAIL_EVERY;
  return waiting.flatMap((person) =>
    person.tells.map((at, n) => ({
      markId: `wait|${person.id}|${person.contactId}|${n}`,
      from: person.how === 'call' ? at : Math.max(at, notBefore),
      until: ALWAYS,
      person,
    })),
  );
}

/**
 * The day's own line: at the first look of a working morning, until its middle. What comes after that look is not new of
 * the morning, so the look is marked also where there was nothing to say.
 */
function dayPoints({ steps }: Around, settings: Settings, now: Millis): Told[] {
  const today = localDay(now, settings.timeZone);
  if (steps === null || !isWorkDay(today, atWork(settings))) return [];
  const start = workStartOf(today, settings);
  return [{ markId: `day|${today}`, from: start, until: start + (workEndOf(today, settings) - start) / 2 }];
}

/** When the next working morning begins. */
export function nextMorning(now: Millis, settings: Settings): Millis {
  const working = atWork(settings);
  const today = localDay(now, settings.timeZone);
  const start = workStartOf(today, settings);
  return isWorkDay(today, working) && start > now ? start : workStartOf(nextWorkDay(today, working), settings);
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
  // Nobody is asked while the user is away.
  const from = workStartOf(nextWorkDay(day, atWork(settings)), settings);
  const asked = pointOf(promise, due, 'theirs', from, ALWAYS);
  if (promise.kind !== 'meeting') return [asked];
  // A meeting is kept by both, whoever said it.
  return [...pointsOfMine(promise, due, day, settings).filter(({ kind }) => kind !== 'overdue'), asked];
}

function pointsOfMine(promise: Commitment, due: Due, day: Day, settings: Settings): Point[] {
  // No reminder falls on a day off: what is due then is told on the work day before. What is left inside an absence is
  // meant to be done in it: its own day holds.
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

/** The working day before, where something is to be had ready; before the user leaves, where it falls into an absence. */
function preparationOf(promise: Commitment, due: Due, settings: Settings): Point[] {
  const day = preparationDay(promise, atWork(settings));
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
