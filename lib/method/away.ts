/** The user's own absences: planned ahead, noticed afterwards, and what happened meanwhile (product.md, section 5). */
import { dueDay, dueEnds, dueOf, isOpen } from '@/lib/commitments';
import { isWorkDay, localDay, nextWorkDay, onWorkDay } from '@/lib/days';
import type { Channel, Commitment, Day, Due, MethodSettings, Millis } from '@/lib/model';
import { isAppointment } from '@/lib/promises';
import { wantsAsking } from './channels';
import { isActive, type Method, type MethodFacts } from './facts';
import { nextStep } from './nextStep';
import { channelOfPromise } from './promiseSteps';
import { atWork, workDaysBetween, workMinutesBetween } from './workTime';

/** Off from the one day, back on the other. */
export type Absence = MethodSettings['away'][number];

/** So many working days without the browser, and it is asked once: "Were you away?" */
const UNSEEN_DAYS = 4;

/** A promise that falls into an absence, and the day to which it would be moved. */
export interface ToMove {
  promise: Commitment;
  to: Due;
}

/**
 * The user's open promises and all meetings whose day falls into an absence, soonest first, each with the first working
 * day back: to be moved and told before leaving. An act due on the way out keeps its day if it lies before.
 */
export function promisesInside(commitments: readonly Commitment[], absence: Absence, settings: Method): ToMove[] {
  const back = onWorkDay(absence.until, atWork(settings));
  return commitments
    .filter((promise) => isOpen(promise) && (promise.by === 'me' || promise.kind === 'meeting'))
    .filter((promise) => {
      const day = dueDay(dueOf(promise), settings);
      return day !== null && absence.from <= day && day < absence.until;
    })
    .sort((one, other) => (dueEnds(dueOf(one), settings) ?? 0) - (dueEnds(dueOf(other), settings) ?? 0))
    .map((promise) => ({ promise, to: { day: back } }));
}

/**
 * After four working days without the browser: the absence to ask about, from the first working day missed until today.
 * Null where there was none, or where it is known already.
 */
export function wereYouAway(lastSeenAt: Millis, now: Millis, settings: Method): Absence | null {
  const working = atWork(settings);
  const { timeZone } = settings;
  const today = localDay(now, timeZone);
  const from = nextWorkDay(localDay(lastSeenAt, timeZone), working);
  const missed = workDaysBetween(localDay(lastSeenAt, timeZone), today, working) - (isWorkDay(today, working) ? 1 : 0);
  return missed >= UNSEEN_DAYS ? { from, until: today } : null;
}

/** Was the user off for half a working day or longer? */
export function wasOut(lastSeenAt: Millis, now: Millis, settings: Method): boolean {
  const half = (settings.workEnd - settings.workStart) / 2;
  return half > 0 && workMinutesBetween(lastSeenAt, now, settings) >= half;
}

/** A call or visit that was planned while the user was out; the outcome is one key, the time can be changed. */
export interface Meanwhile {
  contactId: string;
  name: string;
  text: string;
  channel: Channel;
  /** When it was to be: the hour agreed, else the start of the working day. */
  due: Due;
  commitmentId: string | null;
}

/** "While you were out": agreed calls, visits and meetings of that time, then the calls and visits that plans asked for. */
export function whileYouWereOut(
  people: readonly MethodFacts[],
  lastSeenAt: Millis,
  now: Millis,
  settings: Method,
): Meanwhile[] {
  if (!wasOut(lastSeenAt, now, settings)) return [];
  const all = people
    .filter(({ contact }) => isActive(contact))
    .flatMap((facts) => meanwhile(facts, lastSeenAt, now, settings));
  return all.sort(
    (one, other) =>
      (dueEnds(one.due, settings) ?? 0) - (dueEnds(other.due, settings) ?? 0) ||
      (one.contactId < other.contactId ? -1 : 1),
  );
}

function meanwhile(facts: MethodFacts, lastSeenAt: Millis, now: Millis, settings: Method): Meanwhile[] {
  const { contact, commitments } = facts;
  const { id: contactId, name } = contact;
  const agreed = commitments.flatMap((promise): Meanwhile[] => {
    const due = dueOf(promise);
    const isMine = promise.by === 'me' || promise.kind === 'meeting';
    if (!due || !isOpen(promise) || !isMine || !isAppointment(promise) || !isWithin(due, lastSeenAt, now, settings))
      return [];
    const channel = channelOfPromise(promise.text, promise.kind) ?? 'phone';
    return [{ contactId, name, text: promise.text, channel, due, commitmentId: promise.id }];
  });
  if (agreed.length > 0) return agreed;
  const step = nextStep(facts, now, settings);
  const wasPlanned = step?.source === 'plan' && step.channel !== null && wantsAsking(step.channel);
  return wasPlanned
    ? [{ contactId, name, text: step.what, channel: step.channel as Channel, due: step.due, commitmentId: null }]
    : [];
}

function isWithin(due: NonNullable<Due>, from: Millis, until: Millis, { timeZone }: Method): boolean {
  if ('at' in due) return from < due.at && due.at <= until;
  return localDay(from, timeZone) <= due.day && due.day <= localDay(until, timeZone);
}

/** Is the user away on this day? */
export function isAway(day: Day, { away }: Pick<MethodSettings, 'away'>): boolean {
  return away.some(({ from, until }) => from <= day && day < until);
}
