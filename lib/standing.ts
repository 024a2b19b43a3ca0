/**
 * What today's list and the reminders need to know of a person beside their promises: worked out from the whole history
 * once, when something changes, so that the list reads a few small rows. Nothing of it depends on what time it is: what
 * applies from some moment on carries that moment. Pure; kept by `lib/store/standing.ts`.
 */
import { dueDay, dueOf, isOpen, lastSnooze } from './commitments';
import { addDays, localDay, startOfDay } from './days';
import { allWell } from './method/allWell';
import { isBirthday } from './method/birthdays';
import { isActive, isReach, isTheirWord, type MethodFacts } from './method/facts';
import { lostAddress } from './method/nextStep';
import * as say from './method/nextStepWords';
import { backOn, type PlannedKind, plannedOf } from './method/planned';
import { stepSnoozes } from './method/snooze';
import { badgeAt, tellTimes, type Waiting, waitingOf } from './method/waiting';
import { atWork } from './method/workTime';
import type { Channel, Commitment, Contact, Day, Millis, Settings } from './model';
import { ringOf } from './touches';
import type { Ring } from './views';

/** The next planned touch, as today's list shows it. */
export interface StandingStep {
  kind: PlannedKind;
  what: string;
  /** Null for "still a fit?". */
  channel: Channel | null;
  n: number | null;
  of: number | null;
  expected: boolean | null;
  /** How often it was put away. */
  snoozed: number;
}

/** Somebody waits: as worked out, with the moments at which it is told and counted on the badge. */
export interface StandingWaiting extends Omit<Waiting, 'isLate'> {
  tells: Millis[];
  badgeAt: Millis;
}

export interface Standing {
  contactId: string;
  name: string;
  company: string;
  lastUrl: string | null;
  ring: Ring;
  /** The next planned touch; absent where none is planned. */
  step?: StandingStep;
  /** Its day as of the last touch: a step not done moves silently day by day, and the index must not move with it. */
  nextTouchDay?: Day;
  /** The day on which the last step was done: a day's places are taken by it. */
  stepDoneOn?: Day;
  /** Until when the step was put away, past or ahead. */
  stepBackAt?: Millis;
  /** Lost, and on this day it is looked again whatever step stands. */
  lookAgainOn?: Day;
  /** Pinned hot until and with this day. */
  hotUntil?: Day;
  /** What they owe is not asked for before this day: they are away. */
  theirsFrom?: Day;
  waiting?: StandingWaiting;
  /** Derived from `waiting`, for the index. */
  waitDueAt?: Millis;
  /** Month and day, `MM-DD`. */
  birthKey?: string;
  /** The last day they were reached: whoever was reached on their birthday has been thought of. */
  reachedOn?: Day;
  /** No mailbox of theirs is good any more; since when, and what is to be done. */
  lostAt?: Millis;
  lost?: string;
  /** "Is all well?" is asked from this day until that one. */
  wellOn?: Day;
  wellUntil?: Day;
  well?: string;
  /** When they were thanked last, else first reached; of customers, and of those who ever wrote back. */
  thankAt?: Millis;
  /** The first local day on which an open promise may be on the list. */
  stirsOn?: Day;
}

/** Is this somebody to follow up with: followed, not joined to another, and not one who asked to stop? */
export const isFollowedUp: (contact: Contact) => boolean = isActive;

/** A person's standing; null for those who are not followed up with: they are on no list. */
export function standingOf(facts: MethodFacts, settings: Settings): Standing | null {
  const { contact, interactions, commitments } = facts;
  if (!isFollowedUp(contact)) return null;
  const asOf = newestOf(facts);
  const stirs = commitments.flatMap((commitment) => stirDay(commitment, settings) ?? []).sort()[0];
  const reachedOn = lastReached(facts, settings);
  const theirsFrom = backOn(contact.awayUntil, atWork(settings));
  const { id, name, company, lastUrl, hotUntil } = contact;
  return {
    contactId: id,
    name,
    company,
    lastUrl,
    ring: ringOf(contact, interactions, settings, asOf),
    ...planned(facts, asOf, settings),
    ...waitingPart(facts, settings),
    ...birthday(contact),
    ...(reachedOn && { reachedOn }),
    ...lost(facts),
    ...well(facts, settings),
    ...thanks(facts),
    ...(hotUntil !== null && { hotUntil }),
    ...(theirsFrom !== null && { theirsFrom }),
    ...(stirs && { stirsOn: stirs }),
  };
}

/** The newest moment that any of the facts is of. */
function newestOf({ contact, handles, interactions, commitments }: MethodFacts): Millis {
  const times = [
    contact.followedAt ?? 0,
    contact.createdAt,
    ...Object.values(contact.setAt).map((at) => at ?? 0),
    ...handles.map(({ at }) => at),
    ...interactions.map(({ at }) => at),
    ...commitments.flatMap(({ said, events }) => [said.at, ...events.map(({ at }) => at)]),
  ];
  return times.reduce((newest, at) => Math.max(newest, at), 0);
}

type Part = Partial<Standing>;

function planned(facts: MethodFacts, asOf: Millis, settings: Settings): Part {
  const next = plannedOf(facts, asOf, settings);
  if (!next) return {};
  const { kind, channel, step, position, expected, day } = next;
  const { count, until } = stepSnoozes(facts.contact, facts.interactions);
  const isFit = kind === 'fit';
  const { outcome } = facts.contact;
  const lookAgainOn = kind === 'plan' && position.plan.family === 'crashed' ? outcome?.revisitOn : null;
  const back = until !== null && until > startOfDay(day, settings.timeZone) ? localDay(until, settings.timeZone) : day;
  return {
    step: {
      kind,
      what: say.planned(facts.contact, next, asOf, settings).what,
      channel: isFit ? null : channel,
      n: kind === 'plan' ? step.n : null,
      of: kind === 'plan' ? position.plan.steps.length : null,
      expected: isFit ? null : expected,
      snoozed: count,
    },
    nextTouchDay: back,
    ...(position.done.length > 0 && { stepDoneOn: position.done.at(-1)?.on }),
    ...(until !== null && { stepBackAt: until }),
    ...(lookAgainOn && { lookAgainOn }),
  };
}

/** A moment after all others: what is worked out then is what will once be, if nothing happens. */
const FAR = Number.MAX_SAFE_INTEGER;

function waitingPart(facts: MethodFacts, settings: Settings): Part {
  const waiting = waitingAt(facts, FAR, settings);
  return waiting ? { waiting, waitDueAt: waiting.dueAt } : {};
}

/** The clock that runs for a person at `now`, with the moments at which it is told; null where none runs. */
export function waitingAt(facts: MethodFacts, now: Millis, settings: Settings): StandingWaiting | null {
  const found = waitingOf(facts, now, settings);
  if (!found) return null;
  const { isLate: _isLate, ...waiting } = found;
  return { ...waiting, tells: tellTimes(found, facts, settings), badgeAt: badgeAt(found, facts, settings) };
}

function birthday({ birthday: day }: Contact): Part {
  return day !== null && isBirthday(day) ? { birthKey: day.slice(-5) } : {};
}

function lost(facts: MethodFacts): Part {
  const [found] = lostAddress(facts, FAR);
  return found ? { lostAt: found.from, lost: found.step.what } : {};
}

function well(facts: MethodFacts, settings: Settings): Part {
  const found = allWell(facts, settings);
  return found ? { wellOn: found.day, wellUntil: found.until, well: found.what } : {};
}

function thanks({ contact, interactions }: MethodFacts): Part {
  const reached = interactions.filter(isReach);
  const isReason = contact.stage === 'customer' || interactions.some(isTheirWord);
  if (reached.length === 0 || !isReason) return {};
  const thanked = reached.filter(({ kind }) => kind === 'thanks').map(({ at }) => at);
  const times = thanked.length > 0 ? thanked : reached.map(({ at }) => at);
  return { thankAt: thanked.length > 0 ? Math.max(...times) : Math.min(...times) };
}

function lastReached({ interactions }: MethodFacts, { timeZone }: Settings): Day | null {
  const last = interactions.reduce((at, one) => (isReach(one) && one.at > at ? one.at : at), 0);
  return last > 0 ? localDay(last, timeZone) : null;
}

function stirDay(commitment: Commitment, settings: Settings): Day | null {
  if (!isOpen(commitment)) return null;
  const due = dueOf(commitment);
  const back = lastSnooze(commitment);
  if (due) return dueDay(due, settings);
  return back === null ? null : localDay(back, settings.timeZone);
}

/** Is it their birthday today or tomorrow? One who was reached today has been thought of. */
export function birthdayOf({ birthKey, reachedOn }: Standing, today: Day): Day | null {
  if (birthKey === undefined) return null;
  const days = [today, addDays(today, 1)].filter((day) => day !== reachedOn || day !== today);
  return days.find((day) => keysOf(day).includes(birthKey)) ?? null;
}

/** The birthdays that fall on a day: in a common year the 28th is also that of 29 February. */
export function keysOf(day: Day): string[] {
  const key = day.slice(5);
  return key === '02-28' && addDays(day, 1).slice(5) === '03-01' ? [key, '02-29'] : [key];
}
