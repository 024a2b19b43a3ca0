/** The user's own absences: planned ahead, noticed afterwards, and what was to happen meanwhile (product.md, section 5). */
import { dueOf } from '@/lib/commitments';
import { daysBetween, endOfDay, localDay, sayDay, workStartOf } from '@/lib/days';
import { db } from '@/lib/db';
import {
  type Absence as Days,
  promisesInside,
  type ToMove,
  wasOut,
  wereYouAway,
  whileYouWereOut,
} from '@/lib/method/away';
import { wantsAsking } from '@/lib/method/channels';
import { workMinutesBetween } from '@/lib/method/workTime';
import type { Channel, Commitment, Day, Millis, Outcome, Settings } from '@/lib/model';
import type { Absence, Done, InsideRow, OutRow } from '@/lib/views';
import { move, settle } from './commitments';
import { openUntil } from './due';
import { factsOf } from './facts';
import { log } from './interactions';
import { recall, remember } from './meta';
import { meetingOver } from './method';
import { plainCommitment } from './rows';
import { loadSettings, saveSettings } from './settings';
import { factTables } from './standing';
import { together } from './together';
import { undoable } from './undo';

const MINUTE = 60_000;
/** When the background was awake is written down this often at most. */
const NOTED_EVERY = 10 * MINUTE;
/** Under these keys of `meta`: when the background was last awake, and the last time the user was out. */
const AWAKE = 'awake';
const GAP = 'gap';
/** What was missed is shown so long after the user is back, and the question stands so long once it was seen. */
const GAP_KEPT = 4 * 24 * 60 * MINUTE;
const ASKED_FOR = 10 * MINUTE;

/** Among so many steps, those first that came due last, the calls and visits of that time are looked for. */
const LOOKED_AT = 500;
/** No absence is longer than so many days. */
const LONGEST = 730;

/** A time without the browser of half a working day or more. */
interface Gap {
  lastSeenAt: Millis;
  backAt: Millis;
  /** When "Were you away?" was first on the screen; null before. */
  askedAt: Millis | null;
  /** It was answered, or "nothing happened" closed the list. */
  isAnswered: boolean;
  isClosed: boolean;
  /** Of which promises the outcome was told, and of whom: a step planned for them is not asked about as well. */
  told: string[];
}

/**
 * Notes that the background is awake, at most every ten minutes. What it finds on waking after half a working day is
 * kept, so that neither a worker that stops nor a browser that was closed for days loses it.
 */
export async function noteAwake(settings: Settings, now: Millis): Promise<void> {
  await db.transaction('rw', db.meta, async () => {
    const last = (await recall(AWAKE)) as Millis | undefined;
    if (last !== undefined && Math.abs(now - last) < NOTED_EVERY) return;
    if (last !== undefined && wasOut(last, now, settings)) await remember(GAP, await gapFrom(last, settings, now), now);
    await remember(AWAKE, now, now);
  });
}

/** Who looked in for less than half a day in between was out all the time. */
async function gapFrom(lastSeenAt: Millis, settings: Settings, now: Millis): Promise<Gap> {
  const before = await lastGap();
  const half = (settings.workEnd - settings.workStart) / 2;
  const isSame = before && !before.isClosed && workMinutesBetween(before.backAt, lastSeenAt, settings) < half;
  const told = isSame ? before.told : [];
  const from = isSame ? before.lastSeenAt : lastSeenAt;
  return { lastSeenAt: from, backAt: now, askedAt: null, isAnswered: false, isClosed: false, told };
}

async function lastGap(): Promise<Gap | null> {
  return ((await recall(GAP)) as Gap | null | undefined) ?? null;
}

/** How the user stands: away now or soon, to be asked about days without the browser, and what was missed. */
export async function absence(settings: Settings, now: Millis): Promise<Absence> {
  const { timeZone } = settings;
  const today = localDay(now, timeZone);
  const gap = await freshGap(now);
  const question = gap && (await questionOf(gap, settings, now));
  const out = gap && !question && !gap.isClosed ? await missed(gap, settings) : [];
  return { away: awayFrom(today, settings), question, out, today, timeZone, now };
}

async function freshGap(now: Millis): Promise<Gap | null> {
  const gap = await lastGap();
  return gap && now - gap.backAt < GAP_KEPT ? gap : null;
}

/** The absence that runs or comes next; null for none. */
function awayFrom(today: Day, { away }: Settings): Days | null {
  const ahead = away.filter(({ until }) => until > today);
  return ahead.sort((one, other) => (one.from < other.from ? -1 : 1))[0] ?? null;
}

async function questionOf(gap: Gap, settings: Settings, now: Millis): Promise<Days | null> {
  const { askedAt, isAnswered } = gap;
  const days = isAnswered ? null : wereYouAway(gap.lastSeenAt, gap.backAt, settings);
  if (!days || (askedAt !== null && now - askedAt > ASKED_FOR)) return null;
  if (askedAt === null) await remember(GAP, { ...gap, askedAt: now }, now);
  return days;
}

async function missed(gap: Gap, settings: Settings): Promise<OutRow[]> {
  const { lastSeenAt, backAt, told } = gap;
  const ids = await plannedBetween(lastSeenAt, backAt, settings);
  const facts = (await Promise.all(ids.map((id) => factsOf(id)))).filter((one) => one !== null);
  const promises = new Map(facts.flatMap(({ commitments }) => commitments.map((one) => [one.id, one] as const)));
  return whileYouWereOut(facts, lastSeenAt, backAt, settings)
    .filter(({ commitmentId, contactId }) => !told.includes(commitmentId ?? contactId))
    .map(({ due, ...row }) => ({
      ...row,
      at: due && 'at' in due ? due.at : startWithin(due?.day ?? null, gap, settings),
      isMeeting: row.commitmentId !== null && promises.get(row.commitmentId)?.kind === 'meeting',
    }));
}

/** The start of the working day that was meant, between leaving and coming back. */
function startWithin(day: Day | null, { lastSeenAt, backAt }: Gap, settings: Settings): Millis {
  const meant = workStartOf(day ?? localDay(backAt, settings.timeZone), settings);
  return Math.min(Math.max(meant, lastSeenAt), backAt);
}

/** Who had a promise in that time, or a call or visit planned: no more of these than a day holds. */
async function plannedBetween(from: Millis, until: Millis, { timeZone, stepsADay }: Settings): Promise<string[]> {
  const day = localDay(from, timeZone);
  const [mine, theirs, steps] = await Promise.all([
    openUntil('me', until, timeZone),
    openUntil('them', until, timeZone),
    db.standing.where('nextTouchDay').belowOrEqual(localDay(until, timeZone)).reverse().limit(LOOKED_AT).toArray(),
  ]);
  const isWithin = (one: Commitment) => {
    const due = dueOf(one);
    return due !== null && ('at' in due ? due.at > from : due.day >= day);
  };
  const promised = [...mine, ...theirs].filter(isWithin);
  const talks = steps.filter(({ step }) => step?.channel != null && wantsAsking(step.channel)).slice(0, stepsADay);
  return [...new Set([...promised, ...talks].map(({ contactId }) => contactId))];
}

/** The promises that fall into an absence, soonest first, each with the first working day back. */
export async function inside(days: Days, settings: Settings): Promise<InsideRow[]> {
  const found = await insideOf(days, settings);
  const people = await db.standing.bulkGet(found.map(({ promise }) => promise.contactId));
  return found.map(({ promise, to }, at) => ({
    commitmentId: promise.id,
    contactId: promise.contactId,
    name: people[at]?.name ?? '',
    text: promise.text,
    due: dueOf(promise),
    to,
  }));
}

async function insideOf(days: Days, settings: Settings): Promise<ToMove[]> {
  const { timeZone } = settings;
  const until = endOfDay(days.until, timeZone);
  const found = await Promise.all([openUntil('me', until, timeZone), openUntil('them', until, timeZone)]);
  return promisesInside(found.flat(), days, settings);
}

/**
 * Off from the one day, back on the other, ahead or afterwards: clocks and steps rest, and of the promises inside those
 * named move to the first working day back, told or not. Throws where the days are the wrong way round.
 */
export async function goAway(data: Days & { move: string[]; told: string[] }, now: Millis): Promise<Done> {
  const { from, until } = data;
  if (until <= from) throw new Error('Back on: this is not after the day you leave.');
  if (daysBetween(from, until) > LONGEST) throw new Error('Back on: longer than two years.');
  return db.transaction('rw', factTables, async () => {
    const settings = await loadSettings();
    const undoIds: string[] = [];
    for (const { promise, to } of await insideOf({ from, until }, settings)) {
      if (!data.move.includes(promise.id)) continue;
      const told = data.told.includes(promise.id);
      const { undoId } = await move({ commitmentId: promise.id, due: { due: to }, told }, now);
      if (undoId) undoIds.push(undoId);
    }
    undoIds.push(await setAway([...settings.away, { from, until }], settings, now), await answered(now));
    const today = localDay(now, settings.timeZone);
    const moved = undoIds.length - 2;
    const said = until > today ? `Away until ${sayDay(until, today)}` : `You were away until ${sayDay(until, today)}`;
    return together(moved === 0 ? said : `${said} · ${moved} moved`, undoIds, now);
  });
}

/** Back before it was planned, or not away at all. Throws when nothing is planned. */
export async function comeBack(now: Millis): Promise<Done> {
  return db.transaction('rw', factTables, async () => {
    const settings = await loadSettings();
    const today = localDay(now, settings.timeZone);
    const days = awayFrom(today, settings);
    if (!days) throw new Error('You are not away.');
    const { away } = settings;
    const others = away.filter(({ from, until }) => from !== days.from || until !== days.until);
    const wasAway = days.from < today;
    const left = wasAway ? [...others, { from: days.from, until: today }] : others;
    return together(wasAway ? 'Welcome back' : 'Not away', [await setAway(left, settings, now)], now);
  });
}

async function setAway(away: Days[], before: Settings, now: Millis): Promise<string> {
  const sorted = [...away].sort((one, other) => (one.from < other.from ? -1 : 1));
  await saveSettings({ away: sorted }, now);
  return (await undoable('Away', [{ kind: 'settings', before: { away: before.away } }], now)).undoId;
}

/** "Were you away?" was answered; it is not asked again. */
export async function wasHere(now: Millis): Promise<Done> {
  return db.transaction('rw', db.meta, db.undos, async () => ({ said: 'Not away', undoId: await answered(now) }));
}

async function answered(now: Millis): Promise<string> {
  return changeGap((gap) => ({ ...gap, isAnswered: true }), now);
}

/** Nothing of what was planned happened: the list closes. */
export async function closeOut(now: Millis): Promise<Done> {
  return db.transaction('rw', db.meta, db.undos, async () => ({
    said: 'Nothing happened meanwhile',
    undoId: await changeGap((gap) => ({ ...gap, isClosed: true }), now),
  }));
}

async function changeGap(decide: (gap: Gap) => Gap, now: Millis): Promise<string> {
  const before = await lastGap();
  if (before) await remember(GAP, decide(before), now);
  return (await undoable('While you were out', [{ kind: 'remembered', key: GAP, before }], now)).undoId;
}

export interface OutAnswer {
  contactId: string;
  commitmentId: string | null;
  channel: Channel;
  /** Null: it did not happen. */
  outcome: Outcome | null;
  at: Millis;
}

/** What came of a call or visit that was planned while the user was out: logged at its time, the promise kept on that day. */
export async function meanwhile(data: OutAnswer, now: Millis): Promise<Done> {
  const { contactId, commitmentId, channel, outcome, at } = data;
  return db.transaction('rw', factTables, async () => {
    const settings = await loadSettings();
    const told = [contactId, ...(commitmentId === null ? [] : [commitmentId])];
    const undoIds = [await changeGap((gap) => ({ ...gap, told: [...gap.told, ...told] }), now)];
    if (outcome === null) return together('Did not happen', undoIds, now);
    const row = commitmentId === null ? undefined : await db.commitments.get(commitmentId);
    const promise = row && plainCommitment(row);
    const done = promise
      ? await promiseOver(promise, data, settings, now)
      : [await log({ contactId, channel, direction: 'out', outcome, at, note: '' }, now)];
    const said = done.at(-1)?.said ?? '';
    return together(said, [...undoIds, ...done.flatMap(({ undoId }) => undoId ?? [])], now);
  });
}

async function promiseOver(promise: Commitment, data: OutAnswer, settings: Settings, now: Millis): Promise<Done[]> {
  const { contactId, channel, outcome, at } = data;
  const commitmentId = promise.id;
  const isTry = outcome === 'no-answer' || outcome === 'voicemail';
  if (promise.kind === 'meeting') {
    const due = dueOf(promise);
    const isOther = due !== null && 'at' in due && due.at !== at;
    const moved = isOther ? [await move({ commitmentId, due: { due: { at } }, told: true }, now)] : [];
    return [...moved, await meetingOver({ commitmentId, as: isTry ? 'no-show' : 'happened' }, now)];
  }
  const logged = await log({ contactId, channel, direction: 'out', outcome, at, note: promise.text }, now);
  if (isTry) return [logged];
  return [logged, await settle({ commitmentId, as: 'kept', on: localDay(at, settings.timeZone) }, now)];
}
