/** Spreading steps over working days, and the order in which a day's steps stand (product.md, sections 5 and 6). */
import { nextWorkDay, onWorkDay } from '@/lib/days';
import type { Day, Millis } from '@/lib/model';
import type { Method } from './facts';
import { type NextStep, SOON, type StepSource } from './step';
import { atWork } from './workTime';

/** A step to be done some day. */
export interface Spreadable {
  id: string;
  /** As planned; past days mean today. */
  day: Day;
  isHot: boolean;
}

/**
 * On which day each step is to be done: not before its own, never on a day off, at most `stepsADay` a day, hot ones and
 * those that have waited longest first. `doneToday` of today's places are taken. What does not fit moves on, silently.
 */
export function spread(steps: readonly Spreadable[], today: Day, settings: Method, doneToday = 0): Map<string, Day> {
  const working = atWork(settings);
  const cap = Math.max(1, Math.floor(settings.stepsADay));
  const taken = new Map<Day, number>([[today, doneToday]]);
  // From a full day on to the first that may have room, shortened as the days fill up.
  const onwards = new Map<Day, Day>();
  const free = (from: Day): Day => {
    const passed: Day[] = [];
    let day = from;
    while ((taken.get(day) ?? 0) >= cap) {
      passed.push(day);
      day = onwards.get(day) ?? nextWorkDay(day, working);
    }
    for (const full of passed) onwards.set(full, day);
    return day;
  };
  const placed = new Map<string, Day>();
  for (const step of [...steps].sort(byTurn)) {
    const day = free(onWorkDay(step.day > today ? step.day : today, working));
    taken.set(day, (taken.get(day) ?? 0) + 1);
    placed.set(step.id, day);
  }
  return placed;
}

function byTurn(one: Spreadable, other: Spreadable): number {
  if (one.isHot !== other.isHot) return one.isHot ? -1 : 1;
  return compare(one.day, other.day) || compare(one.id, other.id);
}

/** The groups of today's list, in their order. */
export const GROUPS = [
  'overdue',
  'soon',
  'waiting',
  'today',
  'prepare',
  'theirs',
  'lost-address',
  'birthday',
  'step',
  'nurture',
  'nothing',
] as const;
export type Group = (typeof GROUPS)[number];

const GROUP_OF: Record<StepSource, Group> = {
  refused: 'nothing',
  overdue: 'overdue',
  waiting: 'waiting',
  'meeting-over': 'today',
  today: 'today',
  prepare: 'prepare',
  theirs: 'theirs',
  'lost-address': 'lost-address',
  birthday: 'birthday',
  plan: 'step',
  fit: 'step',
  'look-again': 'step',
  cadence: 'nurture',
  'all-well': 'nurture',
  nothing: 'nothing',
};

/** The group a step stands in at `now`. */
export function groupOf({ source, due }: NextStep, now: Millis): Group {
  const isSoon = source === 'today' && due !== null && 'at' in due && due.at - now <= SOON;
  return isSoon ? 'soon' : GROUP_OF[source];
}

/** One person's step, to be put in order. */
export interface Placed {
  contactId: string;
  step: NextStep;
}

/**
 * The order of today's list: by group, within it people pinned hot first, calls before mail among those who wait, then
 * what came due first, then by id, so that it is always the same.
 */
export function orderSteps(steps: readonly Placed[], now: Millis): Placed[] {
  const keyed = steps.map((placed) => ({ placed, key: orderKey(placed, now) }));
  return keyed.sort((one, other) => compareKeys(one.key, other.key)).map(({ placed }) => placed);
}

function orderKey({ contactId, step }: Placed, now: Millis): (number | string)[] {
  const isCall = step.waiting?.how === 'call' ? 0 : 1;
  return [GROUPS.indexOf(groupOf(step, now)), step.isHot ? 0 : 1, isCall, dueKey(step), contactId];
}

/** Days and moments as one order: a day comes after its moments. Waiting people by how long they wait. */
function dueKey({ waiting, due }: NextStep): number {
  if (waiting) return waiting.since;
  if (!due) return Number.MAX_SAFE_INTEGER;
  return 'at' in due ? due.at : Date.parse(`${due.day}T23:59:59.999Z`);
}

function compareKeys(one: readonly (number | string)[], other: readonly (number | string)[]): number {
  for (const [at, part] of one.entries()) {
    const order = compare(part, other[at] as typeof part);
    if (order !== 0) return order;
  }
  return 0;
}

function compare<Key extends number | string>(one: Key, other: Key): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
