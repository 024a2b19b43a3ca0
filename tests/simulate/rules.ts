/** When something is to be told, read from product.md, section 3, and worked out by the judge's own calendar. */
import type { Due, Millis, Settings } from '@/lib/model';
import { Calendar, numberOf } from './calendar';
import type { Fact, State } from './truth';

const MINUTE = 60_000;
const ALWAYS = Number.POSITIVE_INFINITY;

/** One thing that is to be told once, in a span of time. */
export interface Expected {
  kind: string;
  /** Told twice under one key is doubled. */
  key: string;
  from: Millis;
  until: Millis;
}

const calendars = new WeakMap<Settings, Calendar>();

/** The user's calendar by these settings. */
export function calendarOf(settings: Settings): Calendar {
  let calendar = calendars.get(settings);
  if (!calendar) {
    calendar = new Calendar(settings);
    calendars.set(settings, calendar);
  }
  return calendar;
}

const present = new WeakMap<Settings, Settings>();

/** The same user, not away: a promise that is left inside an absence is told on its own days. */
function withoutAway(settings: Settings): Settings {
  if (settings.away.length === 0) return settings;
  let stays = present.get(settings);
  if (!stays) {
    stays = { ...settings, away: [] };
    present.set(settings, stays);
  }
  return stays;
}

/** All that is to be told about a fact as it stands; nothing of what is settled. */
export function expectedOf(fact: Fact, settings: Settings): Expected[] {
  const { state } = fact;
  if (!state.open) return [];
  const all = state.due ? ofPromise(fact, state, state.due, settings) : [];
  if (!state.rest) return all;
  const { until, n } = state.rest;
  // What would have come before stays silent; it is back at its hour.
  return [
    { kind: 'back', key: `${fact.id}|back|${n}`, from: until, until: ALWAYS },
    ...all.filter(({ from }) => from > until),
  ];
}

function ofPromise(fact: Fact, state: State, due: NonNullable<Due>, settings: Settings): Expected[] {
  const calendar = calendarOf(withoutAway(settings));
  const atWork = calendarOf(settings);
  const at = 'at' in due ? due.at : null;
  const day = 'at' in due ? calendar.today(due.at) : numberOf(due.day);
  const one = (kind: string, from: Millis, until: Millis): Expected => ({
    kind,
    key: `${fact.id}|${kind}|${state.round}`,
    from,
    until,
  });
  // Asking and preparing are put off or done before while the user is away.
  const theirs = one('theirs', atWork.starts(atWork.after(day)), ALWAYS);
  if (fact.by === 'them' && !fact.meeting) return [theirs];
  // What is due on a day off is told on the work day before.
  const on = calendar.isWorked(day) ? day : calendar.before(day);
  const call = Math.max(calendar.starts(on), calendar.ends(on) - 120 * MINUTE);
  const late = at === null ? calendar.starts(calendar.after(day)) : at + 15 * MINUTE;
  const early =
    at === null
      ? [one('morning', calendar.starts(on), call), one('today', call, calendar.ends(on))]
      : [one('morning', calendar.starts(on), Math.min(call, at - 30 * MINUTE)), one('soon', at - 30 * MINUTE, at)];
  const prepare = preparation(fact, state, day, atWork).map((before) =>
    one('prepare', calendar.starts(before), calendar.ends(before)),
  );
  return [
    // Nobody is reminded of what they have only just said.
    ...[...prepare, ...early].filter(({ from, until }) => from >= state.since && from < until),
    fact.by === 'them' ? theirs : one('overdue', late, ALWAYS),
  ];
}

/** The moment at which so many minutes were worked since another. */
export function workedAfter(at: Millis, minutes: number, settings: Settings): Millis {
  const calendar = calendarOf(settings);
  let left = minutes * MINUTE;
  for (let day = calendar.today(at); ; day = calendar.after(day)) {
    if (!calendar.isWorked(day)) continue;
    const start = Math.max(at, calendar.starts(day));
    const worked = Math.max(0, calendar.ends(day) - start);
    if (worked > 0 && left <= worked) return start + left;
    left -= worked;
  }
}

/** The working day before, where something is to be had ready, or for an appointment set more than two work days ahead. */
function preparation(fact: Fact, state: State, day: number, calendar: Calendar): number[] {
  const set = calendar.today(state.since);
  const before = calendar.before(day);
  if (before < set) return [];
  const far = day > calendar.after(calendar.after(set));
  return fact.prepared || (fact.appointment && far) ? [before] : [];
}

/** Is the screen to be kept calm at this moment: hidden, or quiet by the clock on the wall? */
export function isSilent(at: Millis, settings: Settings): boolean {
  if (settings.hiddenUntil !== null && at < settings.hiddenUntil) return true;
  const { quietFrom: from, quietUntil: until } = settings;
  if (from === until) return false;
  const { minute } = calendarOf(settings).clock.wall(at);
  return from < until ? minute >= from && minute < until : minute >= from || minute < until;
}

/** Is there more than `long` milliseconds without a break between two moments in which something may be shown? */
export function isOpenFor(long: Millis, from: Millis, to: Millis, settings: Settings): boolean {
  for (let at = from, since: Millis | null = null; at < to; ) {
    const next = Math.min(to, nextTurn(at, settings));
    if (isSilent(at, settings)) since = null;
    else since ??= at;
    if (since !== null && next - since > long) return true;
    at = next;
  }
  return false;
}

/** The next moment at which silence may begin or end. */
function nextTurn(at: Millis, settings: Settings): Millis {
  const { clock } = calendarOf(settings);
  const { minute } = clock.wall(at);
  const left = (end: number) => ((((end - minute) % 1440) + 1440) % 1440 || 1440) * MINUTE - (at % MINUTE);
  const turns = [at + left(settings.quietFrom), at + left(settings.quietUntil), clock.nextChange(at)];
  if (settings.hiddenUntil !== null) turns.push(settings.hiddenUntil);
  return Math.min(...turns.filter((turn) => turn > at));
}
