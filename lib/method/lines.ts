/** The morning and the evening in one line, and who waits (product.md, section 12). Private: counts only. */
import { dueOf, stateOf } from '@/lib/commitments';
import { daysBetween, localDay, nextWorkDay, sayDay, sayLongWeekday, sayTime, sayWeekday } from '@/lib/days';
import type { Commitment, Day, Due, Millis } from '@/lib/model';
import { byDue } from '@/lib/promises';
import { counted } from '@/lib/texts';
import { called, type Method } from './facts';
import { saySince } from './nextStepWords';
import type { Waiting } from './waiting';
import { atWork } from './workTime';

type Named<Thing> = Thing & { name: string };

export interface MorningLine {
  promises: number;
  waiting: number;
  steps: number;
  text: string;
}

/**
 * "Thursday: 2 promises, 3 people waiting, 5 steps. First: Ada's quote, overdue since Wed." Null for a day with nothing.
 */
export function morningLine(
  today: { promises: readonly Named<Commitment>[]; waiting: readonly Named<Waiting>[]; steps: number },
  isPrivate: boolean,
  now: Millis,
  settings: Method,
): MorningLine | null {
  const { waiting, steps } = today;
  const promises = [...today.promises].sort((one, other) =>
    byDue(settings)({ due: dueOf(one) }, { due: dueOf(other) }),
  );
  const all = promises.length + waiting.length + steps;
  if (all === 0) return null;
  const counts = { promises: promises.length, waiting: waiting.length, steps };
  if (isPrivate) return { ...counts, text: privateLine(all, promises.length) };
  const parts = [
    promises.length > 0 && counted(promises.length, 'promise'),
    waiting.length > 0 && `${counted(waiting.length, 'person', 'people')} waiting`,
    steps > 0 && counted(steps, 'step'),
  ].filter((part) => part !== false);
  const day = sayLongWeekday(localDay(now, settings.timeZone));
  const first = promises[0] ? firstPromise(promises[0], now, settings) : firstWaiting(waiting, now, settings);
  return { ...counts, text: `${day}: ${parts.join(', ')}.${first === '' ? '' : ` First: ${first}.`}` };
}

/** "10 things today, 2 are promises." */
function privateLine(things: number, promises: number): string {
  const of = promises === 0 ? '' : promises === 1 ? ', 1 is a promise' : `, ${promises} are promises`;
  return `${counted(things, 'thing')} today${of}.`;
}

function firstPromise(promise: Named<Commitment>, now: Millis, settings: Method): string {
  const due = dueOf(promise);
  const isLate = stateOf(promise, now, settings) === 'overdue';
  if (isLate && due) return `${thingOf(promise)}, overdue since ${dueInShort(due, now, settings)}`;
  return due && 'at' in due ? `${thingOf(promise)}, ${sayTime(due.at, settings.timeZone)}` : thingOf(promise);
}

/** "Wed", "Wed 10:00", "10:00" of today. */
function dueInShort(due: NonNullable<Due>, now: Millis, { timeZone }: Method): string {
  const today = localDay(now, timeZone);
  if ('day' in due) return shortDay(due.day, today);
  const day = localDay(due.at, timeZone);
  return [day !== today && shortDay(day, today), sayTime(due.at, timeZone)].filter(Boolean).join(' ');
}

/** Within a week the weekday alone tells which day it is. */
function shortDay(day: Day, today: Day): string {
  const days = daysBetween(today, day);
  return days !== 0 && days !== 1 && Math.abs(days) < 7 ? sayWeekday(day) : sayDay(day, today);
}

function firstWaiting(waiting: readonly Named<Waiting>[], now: Millis, settings: Method): string {
  const first = byPatience(waiting)[0];
  return first ? `${called(first.name)} waits since ${saySince(first.since, now, settings.timeZone)}` : '';
}

/** "Ada's quote" for "Send the quote"; where the thing is not plain, the act and for whom. */
function thingOf({ text, name }: Named<Commitment>): string {
  const act = text.trim().replace(/[.!]+$/u, '');
  const thing =
    /^(?:send|get|give|mail|e-?mail|forward|prepare|write|bring)\s+(?:(?:her|him|them|you)\s+)?(?:the|an?|my|our)\s+(.+)$/iu.exec(
      act,
    )?.[1];
  if (thing) return `${called(name)}’s ${thing}`;
  return act.toLowerCase().includes(called(name).toLowerCase()) ? act : `${act}, for ${called(name)}`;
}

/** "3 people wait: Ada since 9:10, Ben, Chen. First limit 12:10." Null for nobody. */
export function waitingLine(
  waiting: readonly Named<Waiting>[],
  isPrivate: boolean,
  now: Millis,
  settings: Pick<Method, 'timeZone'>,
): string | null {
  const { length } = waiting;
  if (length === 0) return null;
  const many = `${counted(length, 'person waits', 'people wait')}`;
  const zone = settings.timeZone;
  const limit = `First limit ${saySince(Math.min(...waiting.map(({ dueAt }) => dueAt)), now, zone)}.`;
  if (isPrivate) return `${many}. ${limit}`;
  const [first, ...others] = byPatience(waiting);
  const since = first ? ` since ${saySince(first.since, now, zone)}` : '';
  const names = [`${called(first?.name ?? '')}${since}`, ...others.slice(0, 4).map(({ name }) => called(name))];
  const more = others.length > 4 ? ` and ${others.length - 4} more` : '';
  return `${many}: ${names.join(', ')}${more}. ${limit}`;
}

/** Who called first, then who has waited longest. */
function byPatience<One extends Waiting>(waiting: readonly One[]): One[] {
  const isCall = ({ how }: Waiting) => (how === 'call' ? 0 : 1);
  return [...waiting].sort((one, other) => isCall(one) - isCall(other) || one.since - other.since);
}

export interface EveningLine {
  promisesLeft: number;
  stepsLeft: number;
  /** The steps move there; promises stay where they are. */
  movesTo: string;
  text: string;
}

/**
 * "4 left: 1 promise stays, 3 steps move to Friday.", or with nothing left "All promises for today kept. Next: …".
 * `hadPromises`: some were due today and are kept.
 */
export function eveningLine(
  left: {
    promises: number;
    steps: number;
    hadPromises: boolean;
    next: { name: string; text: string; due: Due } | null;
  },
  isPrivate: boolean,
  now: Millis,
  settings: Method,
): EveningLine {
  const { promises, steps, hadPromises, next } = left;
  const movesTo = nextWorkDay(localDay(now, settings.timeZone), atWork(settings));
  const line = { promisesLeft: promises, stepsLeft: steps, movesTo };
  const all = promises + steps;
  if (all > 0) {
    const parts = [
      promises > 0 && `${counted(promises, 'promise stays', 'promises stay')}`,
      steps > 0 && `${counted(steps, 'step moves', 'steps move')} to ${sayLongWeekday(movesTo)}`,
    ].filter((part) => part !== false);
    return { ...line, text: `${all} left: ${parts.join(', ')}.` };
  }
  const done = hadPromises ? 'All promises for today kept.' : 'Nothing left for today.';
  if (!next || isPrivate) return { ...line, text: done };
  const due = next.due ? capital(dueInShort(next.due, now, settings)) : 'no day yet';
  return { ...line, text: `${done} Next: ${due}, ${nextThing(next)}.` };
}

/** "call Ada": the name is added where the act does not hold it. */
function nextThing({ name, text }: { name: string; text: string }): string {
  const act = text.charAt(0).toLowerCase() + text.slice(1);
  return act.toLowerCase().includes(called(name).toLowerCase()) ? act : `${act}, ${called(name)}`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
