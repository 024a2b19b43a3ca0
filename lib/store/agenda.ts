/** Today's list, read by index: who is owed a promise, who waits, who owes one, and whose next step has come. */
import {
  agendaRowOf,
  badgeOf,
  dayRing,
  doneToday,
  lastDayListed,
  nextAhead,
  orderRows,
  snoozedRowOf,
  thanksRow,
} from '@/lib/agenda';
import { dueOf, holding } from '@/lib/commitments';
import { addDays, endOfDay, isWorkDay, localDay, startOfDay } from '@/lib/days';
import { db } from '@/lib/db';
import { dayLine, isEvening, isStep } from '@/lib/method/dayLine';
import { snoozeUntil } from '@/lib/method/snooze';
import { SOON } from '@/lib/method/step';
import { atWork } from '@/lib/method/workTime';
import type { Commitment, Day, Interaction, Millis, Settings } from '@/lib/model';
import { keysOf, type Standing } from '@/lib/standing';
import type { Agenda, AgendaRow, Done } from '@/lib/views';
import { awayAt, openAfter, openUntil, settledSince } from './due';
import { recall, remember } from './meta';
import { metAtToday } from './quickAdd';
import { undoable } from './undo';

/** So many people owed, owing or waiting are listed, the first of all of them; the rest is counted. */
const MOST_ROWS = 80;
const MOST_WAITING = 200;
const MOST_AWAY = 100;
const MOST_OTHERS = 50;
/** Among so many of theirs the next meeting is looked for. */
const MOST_THEIRS = 100;
/** "Is all well?" is asked within so many days after a promise was kept. */
const WELL_DAYS = 31;
/** Nobody is thanked again within so many days. */
const THANKED_FOR = 30 * 24 * 3_600_000;

/** Under this key of `meta` stands the day whose evening was closed: its steps have moved. */
const EVENING = 'evening';

/** Today's list with its ring, what is put away, and what comes next. */
export async function agenda(settings: Settings, now: Millis): Promise<Agenda> {
  return db.transaction('r', db.interactions, db.commitments, db.standing, db.stepDays, db.meta, async () =>
    read(settings, now),
  );
}

/** Closes the day: what is left of its steps moves to the next one, promises and people who wait stay. */
export async function closeDay(settings: Settings, now: Millis): Promise<Done> {
  return db.transaction('rw', db.meta, db.undos, async () => {
    const before = await recall(EVENING);
    await remember(EVENING, localDay(now, settings.timeZone), now);
    return undoable('The day is closed', [{ kind: 'remembered', key: EVENING, before }], now);
  });
}

async function read(settings: Settings, now: Millis): Promise<Agenda> {
  const { timeZone } = settings;
  const today = localDay(now, timeZone);
  const start = startOfDay(today, timeZone);
  const until = Math.max(now + SOON, endOfDay(lastDayListed(now, settings), timeZone) - 1);
  const [mine, theirs, stirring, others, days, settled, logged, awayPromises, awaySteps, next, closedOn, metAt] =
    await Promise.all([
      openUntil('me', until, timeZone),
      openUntil('them', until, timeZone),
      stirringBy(localDay(until, timeZone)),
      otherPeople(today),
      db.stepDays.toArray(),
      settledSince(start),
      loggedToday(start),
      awayAt(now, MOST_AWAY),
      db.standing.where('stepBackAt').above(now).limit(MOST_AWAY).toArray(),
      nextOf(settings, now),
      recall(EVENING),
      metAtToday(settings, now),
    ]);
  const isClosed = closedOn === today && isEvening(now, settings);
  const active = await db.standing.bulkGet([...new Set(logged.map(({ contactId }) => contactId))]);
  const done = doneToday(active.filter(isHere), logged, settings, now);
  const people = new Map([...others, ...stirring].map((standing) => [standing.contactId, standing]));
  const found = rowsOf(people, [...mine, ...theirs], settings, now);
  const listed = isClosed ? withoutSteps(found) : found;
  const steps = isClosed
    ? { rows: [], more: 0 }
    : await stepRows(listed, { days, awaySteps, done: done.steps }, settings, now);
  const rows = [...listed.rows.slice(0, MOST_ROWS), ...steps.rows];
  const ring = dayRing([...mine, ...theirs, ...settled], logged, settings, now);
  const { people: badge, red } = badgeOf(mine, others, settings, now);
  return {
    day: today,
    line: isClosed
      ? null
      : dayLine({ rows, commitments: [...mine, ...theirs], hadPromises: settled.some(isKept), next }, settings, now),
    rows: isClosed ? rows : [...rows, ...(await thanksRows(rows, done.thanked, settings, now))],
    more: Math.max(0, listed.rows.length - MOST_ROWS) + steps.more,
    snoozed: await snoozedRows(awayPromises, awaySteps, settings, now),
    ...ring,
    badge,
    badgeRed: red,
    next,
    hiddenUntil: settings.hiddenUntil,
    later: {
      today: snoozeUntil('later-today', now, settings),
      tomorrow: snoozeUntil('tomorrow', now, settings),
      nextWeek: snoozeUntil('next-week', now, settings),
    },
    metAt,
    fresh: !Object.values(settings.gmail).includes('on') && !settings.gmailNext && settings.linkedin === 'unset',
    people: days.reduce((sum, { people }) => sum + people, 0),
    timeZone,
    now,
  };
}

/** People owed a promise now or waiting for long, for the badge. */
export async function badge(settings: Settings, now: Millis): Promise<{ people: number; red: boolean }> {
  const end = endOfDay(localDay(now, settings.timeZone), settings.timeZone) - 1;
  const [mine, waiting] = await Promise.all([openUntil('me', end, settings.timeZone), waitingPeople()]);
  return badgeOf(mine, waiting, settings, now);
}

/** Everybody who waits, whose limit ends first coming first; at most so many. */
export async function waitingPeople(): Promise<Standing[]> {
  return db.standing.where('waitDueAt').above(0).limit(MOST_WAITING).toArray();
}

/** A day more than asked for, since a zone that has just been changed moves days until the index is worked out again. */
async function stirringBy(day: Day): Promise<Standing[]> {
  return db.standing.where('stirsOn').belowOrEqual(addDays(day, 1)).toArray();
}

/** Who waits, whose address was lost, whose birthday it is, who is asked whether all is well, who is pinned hot. */
async function otherPeople(today: Day): Promise<Standing[]> {
  const { standing } = db;
  const found = await Promise.all([
    waitingPeople(),
    standing.where('lostAt').above(0).limit(MOST_OTHERS).toArray(),
    standing
      .where('birthKey')
      .anyOf([...keysOf(today), ...keysOf(addDays(today, 1))])
      .limit(MOST_OTHERS)
      .toArray(),
    standing.where('wellOn').between(addDays(today, -WELL_DAYS), today, true, true).limit(MOST_OTHERS).toArray(),
    standing.where('hotUntil').aboveOrEqual(today).limit(MOST_OTHERS).toArray(),
  ]);
  return found.flat();
}

interface Listed {
  /** In order; people of whom only a step is due are not among them, unless they are pinned hot. */
  rows: AgendaRow[];
  /** People whose step has come by its day and who are in these rows. */
  withStep: Set<string>;
}

function rowsOf(
  people: ReadonlyMap<string, Standing>,
  commitments: readonly Commitment[],
  settings: Settings,
  now: Millis,
): Listed {
  const today = localDay(now, settings.timeZone);
  const promised = byPerson(commitments);
  const rows: AgendaRow[] = [];
  const withStep = new Set<string>();
  for (const [contactId, standing] of people) {
    const row = agendaRowOf({ standing, commitments: promised.get(contactId) ?? [] }, settings, now);
    const isStepOnly = row?.reasons.length === 1 && row.reasons[0]?.step != null;
    if (isStepOnly && !row.hot) continue;
    if (row) rows.push(row);
    if (row && (standing.nextTouchDay ?? '~') <= today) withStep.add(contactId);
  }
  return { rows: orderRows(rows, settings), withStep };
}

function isKept(commitment: Commitment): boolean {
  return commitment.by === 'me' && holding(commitment).some(({ kind }) => kind === 'kept');
}

/** The list of a day that was closed. */
function withoutSteps({ rows, withStep }: Listed): Listed {
  const left = rows.map((row) => ({ ...row, reasons: row.reasons.filter((reason) => !isStep(reason)) }));
  return { rows: left.filter(({ reasons }) => reasons.length > 0), withStep };
}

/** The people of whom only a step is due, as many as the day still has room for; those first whose gap has just passed. */
async function stepRows(
  { withStep }: Listed,
  day: { days: readonly { day: string; people: number }[]; awaySteps: readonly Standing[]; done: number },
  settings: Settings,
  now: Millis,
): Promise<{ rows: AgendaRow[]; more: number }> {
  const today = localDay(now, settings.timeZone);
  if (!isWorkDay(today, atWork(settings))) return { rows: [], more: 0 };
  const room = Math.max(0, settings.stepsADay - day.done);
  const away = day.awaySteps.filter(({ nextTouchDay }) => (nextTouchDay ?? '~') <= today);
  const passed = new Set([...withStep, ...away.map(({ contactId }) => contactId)]);
  const newest = await db.standing
    .where('nextTouchDay')
    .belowOrEqual(today)
    .reverse()
    .limit(room + passed.size)
    .toArray();
  const rows = newest
    .filter(({ contactId }) => !passed.has(contactId))
    .slice(0, room)
    .flatMap((standing) => agendaRowOf({ standing, commitments: [] }, settings, now) ?? []);
  const due = day.days.reduce((sum, one) => (one.day !== '' && one.day <= today ? sum + one.people : sum), 0);
  return { rows: orderRows(rows, settings), more: Math.max(0, due - passed.size - rows.length) };
}

/** Whom to thank today: who was not thanked for longest, and is not on the list for anything else. */
async function thanksRows(
  rows: readonly AgendaRow[],
  thanked: number,
  settings: Settings,
  now: Millis,
): Promise<AgendaRow[]> {
  const wanted = settings.thanksADay - thanked;
  const today = localDay(now, settings.timeZone);
  if (wanted <= 0 || !isWorkDay(today, atWork(settings))) return [];
  const listed = new Set(rows.map(({ contactId }) => contactId));
  const longest = await db.standing
    .where('thankAt')
    .below(now - THANKED_FOR)
    .limit(wanted + listed.size)
    .toArray();
  return longest
    .filter(({ contactId }) => !listed.has(contactId))
    .slice(0, wanted)
    .flatMap((standing) => thanksRow(standing, settings, now) ?? []);
}

/** What is put away, one row a person, those first that come back first. */
async function snoozedRows(
  promises: readonly Commitment[],
  steps: readonly Standing[],
  settings: Settings,
  now: Millis,
): Promise<AgendaRow[]> {
  const away = byPerson(promises);
  const owed = (await db.standing.bulkGet([...away.keys()])).filter(isHere);
  const people = new Map([...owed, ...steps].map((standing) => [standing.contactId, standing]));
  return [...people.values()].flatMap(
    (standing) => snoozedRowOf({ standing, commitments: away.get(standing.contactId) ?? [] }, settings, now) ?? [],
  );
}

function isHere<Row>(row: Row | undefined): row is Row {
  return row !== undefined;
}

function byPerson(commitments: readonly Commitment[]): Map<string, Commitment[]> {
  const people = new Map<string, Commitment[]>();
  for (const commitment of commitments) {
    const theirs = people.get(commitment.contactId);
    if (theirs) theirs.push(commitment);
    else people.set(commitment.contactId, [commitment]);
  }
  return people;
}

async function loggedToday(since: Millis): Promise<Interaction[]> {
  const logged = await db.interactions.where('at').aboveOrEqual(since).toArray();
  return logged.filter(({ withdrawnAt }) => withdrawnAt === null);
}

async function nextOf(settings: Settings, now: Millis): Promise<Agenda['next']> {
  const tomorrow = endOfDay(localDay(now, settings.timeZone), settings.timeZone);
  const [mine, theirs] = await Promise.all([
    openAfter('me', tomorrow, settings.timeZone, 10),
    openAfter('them', tomorrow, settings.timeZone, MOST_THEIRS),
  ]);
  const meetings = theirs.filter(({ kind }) => kind === 'meeting');
  const next: Commitment | null = nextAhead([...mine, ...meetings], settings, now);
  const standing = next && (await db.standing.get(next.contactId));
  if (!next || !standing) return null;
  return { contactId: standing.contactId, name: standing.name, text: next.text, due: dueOf(next) };
}
