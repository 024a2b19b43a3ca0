/** What a notification shows of what is to be told: one each, or one with a count, and one line a morning. */
import { dueEnds } from './commitments';
import { morningLine, waitingLine } from './method/lines';
import { saySince } from './method/nextStepWords';
import type { Millis, Settings } from './model';
import {
  ALWAYS,
  type Around,
  type DuePoints,
  dueAt,
  MAIL_TOLD,
  NOTHING_AROUND,
  type Point,
  type Told,
  type WaitingPerson,
  type WaitPoint,
} from './reminderPoints';
import { silencesOf } from './silences';
import {
  backWords,
  callWords,
  inTwo,
  manyWords,
  type Named,
  overdueWords,
  prepareWords,
  privateWords,
  soonWords,
  theirsWords,
  todayWords,
  type Words,
} from './texts';

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
  /** Can be answered with Done or Later on the notification itself. */
  answerable: boolean;
}

type NamedPoint = Point & { promise: Named };

/** What to show at `now`, and the next moment at which there could be something to show (null for none). */
export function remindersFor(
  facts: { commitments: readonly Named[]; marks: ReadonlySet<string> } & Partial<Around>,
  settings: Settings,
  now: Millis,
): { show: Reminder[]; nextAt: Millis | null } {
  const due = dueAt(facts, settings, now);
  const names = new Map(facts.commitments.map(({ contactId, name }) => [contactId, name]));
  return { show: remindersOf(due, names, { ...NOTHING_AROUND, ...facts }, settings, now), nextAt: due.nextAt };
}

/** The words of what is to be told; points of people without a name are left out. */
export function remindersOf(
  { due: points, waits, days }: DuePoints,
  names: ReadonlyMap<string, string>,
  around: Around,
  settings: Settings,
  now: Millis,
): Reminder[] {
  const due = points.flatMap(({ promise, ...point }): NamedPoint[] => {
    const name = names.get(promise.contactId);
    return name === undefined ? [] : [{ ...point, promise: { ...promise, name } }];
  });
  // Noted by a clock that was ahead, they do not wait yet.
  const waiting = around.waiting.filter(({ since }) => since <= now);
  return told({ due, waits, days }, { ...around, waiting }, settings, now);
}

interface DueNamed extends Pick<DuePoints, 'waits' | 'days'> {
  due: NamedPoint[];
}

function told({ due, waits, days }: DueNamed, around: Around, settings: Settings, now: Millis): Reminder[] {
  const morning = due.filter(({ kind }) => kind === 'morning');
  const others = due.filter(({ kind }) => kind !== 'morning');
  const calls = waits.filter(({ person }) => person.how === 'call');
  const mail = waits.filter(({ person }) => person.how !== 'call');
  const silences = silencesOf(settings, now);
  const wasSilent = silences.some((silence) =>
    [...others, ...waits].some(({ from }) => silence.from <= from && from <= silence.until),
  );
  const callers = new Map(calls.map(({ person }) => [person.contactId, person]));
  const things = others.length + callers.size + (mail.length > 0 ? 1 : 0);
  const isPrivate = settings.privateNotifications;
  const shown =
    things > (wasSilent ? 1 : MOST_AT_ONCE) || (isPrivate && others.length > 0)
      ? [asOne(others, waits, around, settings, now)]
      : [
          ...others.map((point) => one(point, settings, now)),
          ...[...callers.values()].map((person) => ofCall(person, calls, around, settings, now)),
          ...(mail.length > 0 ? [ofWaiting(mail, around, settings, now)] : []),
        ];
  const line = ofMorning(morning, days, around, settings, now);
  const [first, ...rest] = shown;
  if (!line) return shown;
  // After a silence there is one summary, and the morning has passed.
  if (wasSilent && first) return [{ ...first, markIds: [...first.markIds, ...line.markIds] }, ...rest];
  return [...shown, line];
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
    answerable: true,
  };
}

/** They called: each is told by name, at two hours and shortly before the limit. */
function ofCall(
  person: WaitingPerson,
  calls: readonly WaitPoint[],
  around: Around,
  settings: Settings,
  now: Millis,
): Reminder {
  const markIds = calls.filter((call) => call.person.contactId === person.contactId).map(({ markId }) => markId);
  const zone = settings.timeZone;
  const words = settings.privateNotifications
    ? waitingWords(around.waiting, settings, now)
    : callWords(person, saySince(person.since, now, zone), saySince(person.dueAt, now, zone));
  return { id: `wait|${person.contactId}`, markIds, ...words, ...NOBODY, contactId: person.contactId };
}

/** Everybody who waits in one line; the hour until the next one is marked with it. */
function ofWaiting(mail: readonly WaitPoint[], around: Around, settings: Settings, now: Millis): Reminder {
  const [first, second] = new Set(mail.map(({ person }) => person.contactId));
  const contactId = second === undefined ? (first ?? null) : null;
  return {
    id: 'waiting',
    markIds: [MAIL_TOLD, ...mail.map(({ markId }) => markId)],
    ...waitingWords(around.waiting, settings, now),
    ...NOBODY,
    contactId,
  };
}

function waitingWords(waiting: readonly WaitingPerson[], settings: Settings, now: Millis): Words {
  const people = waiting.map((person) => ({ ...person, isLate: now >= person.dueAt }));
  return inTwo(waitingLine(people, settings.privateNotifications, now, settings) ?? '', ': ');
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

function asOne(
  points: NamedPoint[],
  waits: readonly WaitPoint[],
  { waiting }: Around,
  settings: Settings,
  now: Millis,
): Reminder {
  const list = points.map(({ promise, due }) => ({ promise, overdue: now >= (dueEnds(due, settings) ?? ALWAYS) }));
  const overdue = list.filter((entry) => entry.overdue).length;
  const people = waits.length > 0 ? waiting : [];
  const words = settings.privateNotifications
    ? privateWords(points.length, overdue, people.length)
    : manyWords(list, people);
  const markIds = [...points, ...waits].map(({ markId }) => markId);
  return { id: 'promises', markIds: waits.length > 0 ? [MAIL_TOLD, ...markIds] : markIds, ...words, ...NOBODY };
}

/** One line a morning for all that the day holds; null where nothing of it is new this morning. */
function ofMorning(
  points: NamedPoint[],
  days: readonly Told[],
  { waiting, steps }: Around,
  settings: Settings,
  now: Millis,
): Reminder | null {
  if (points.length + days.length === 0) return null;
  const promises = points.map(({ promise }) => promise);
  const people = waiting.map((person) => ({ ...person, isLate: now >= person.dueAt }));
  const line = morningLine(
    { promises, waiting: people, steps: steps ?? 0 },
    settings.privateNotifications,
    now,
    settings,
  );
  if (!line) return null;
  const markIds = [...points, ...days].map(({ markId }) => markId);
  return { id: 'morning', markIds, ...inTwo(line.text, '. '), ...NOBODY };
}

const NOBODY = { contactId: null, commitmentId: null, url: null, answerable: false };
