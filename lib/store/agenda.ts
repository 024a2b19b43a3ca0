/** Today's list, read by index: who is owed a promise, who owes one, and whose next step has come. */
import { agendaRowOf, badgeOf, dayRing, nextAhead, orderRows, SOON, snoozedRowOf } from '@/lib/agenda';
import { dueOf } from '@/lib/commitments';
import { addDays, endOfDay, isWorkDay, localDay, startOfDay } from '@/lib/days';
import { db } from '@/lib/db';
import type { Commitment, Day, Interaction, Millis, Settings } from '@/lib/model';
import type { Standing } from '@/lib/standing';
import type { Agenda, AgendaRow } from '@/lib/views';
import { awayAt, openAfter, openUntil, settledSince } from './due';

/** Steps spread over working days: at most so many a day are listed (product.md, section 5). */
const STEPS_A_DAY = 20;
/** So many people owed or owing are listed, the first of all of them; the rest is counted. */
const MOST_ROWS = 80;
const MOST_AWAY = 100;
/** Among so many of theirs the next meeting is looked for. */
const MOST_THEIRS = 100;

/** Today's list with its ring, what is put away, and what comes next. */
export async function agenda(settings: Settings, now: Millis): Promise<Agenda> {
  return db.transaction('r', db.interactions, db.commitments, db.standing, db.stepDays, async () =>
    read(settings, now),
  );
}

async function read(settings: Settings, now: Millis): Promise<Agenda> {
  const { timeZone } = settings;
  const today = localDay(now, timeZone);
  const start = startOfDay(today, timeZone);
  const until = Math.max(now + SOON, endOfDay(today, timeZone) - 1);
  const [mine, theirs, stirring, days, settled, logged, away, next] = await Promise.all([
    openUntil('me', until, timeZone),
    openUntil('them', until, timeZone),
    stirringBy(localDay(until, timeZone)),
    db.stepDays.toArray(),
    settledSince(start),
    loggedToday(start),
    snoozed(settings, now),
    nextOf(settings, now),
  ]);
  const promised = promiseRows([...mine, ...theirs], stirring, settings, now);
  const steps = await stepRows(promised, days, settings, now);
  const { people: badge, red } = badgeOf(mine, settings, now);
  return {
    day: today,
    rows: [...promised.rows.slice(0, MOST_ROWS), ...steps.rows],
    more: Math.max(0, promised.rows.length - MOST_ROWS) + steps.more,
    snoozed: away,
    ...dayRing([...mine, ...settled], logged, settings, now),
    badge,
    badgeRed: red,
    next,
    hiddenUntil: settings.hiddenUntil,
    fresh: !Object.values(settings.gmail).includes('on') && !settings.gmailNext && settings.linkedin === 'unset',
    people: days.reduce((sum, { people }) => sum + people, 0),
    timeZone,
    now,
  };
}

/** People owed a promise now, for the badge. */
export async function badge(settings: Settings, now: Millis): Promise<{ people: number; red: boolean }> {
  const end = endOfDay(localDay(now, settings.timeZone), settings.timeZone) - 1;
  return badgeOf(await openUntil('me', end, settings.timeZone), settings, now);
}

/** A day more than asked for, since a zone that has just been changed moves days until the index is worked out again. */
async function stirringBy(day: Day): Promise<Map<string, Standing>> {
  const rows = await db.standing.where('stirsOn').belowOrEqual(addDays(day, 1)).toArray();
  return new Map(rows.map((standing) => [standing.contactId, standing]));
}

interface PromiseRows {
  /** In order; a step stands behind the promises. */
  rows: AgendaRow[];
  /** People whose step has come and who are in these rows, or have a promise of today that was put away. */
  withStep: Set<string>;
}

function promiseRows(
  commitments: readonly Commitment[],
  stirring: ReadonlyMap<string, Standing>,
  settings: Settings,
  now: Millis,
): PromiseRows {
  const today = localDay(now, settings.timeZone);
  const rows: AgendaRow[] = [];
  const withStep = new Set<string>();
  for (const [contactId, theirs] of byPerson(commitments)) {
    const standing = stirring.get(contactId);
    if (!standing) continue;
    const row = agendaRowOf({ standing, commitments: theirs }, settings, now);
    if (row?.reasons[0]?.kind === 'touch') continue;
    if (row) rows.push(row);
    if ((standing.nextTouchDay ?? '~') <= today) withStep.add(contactId);
  }
  return { rows: orderRows(rows, settings), withStep };
}

/** The people of whom only a step is due; those first whose gap has just passed, by name. */
async function stepRows(
  { withStep }: PromiseRows,
  days: readonly { day: string; people: number }[],
  settings: Settings,
  now: Millis,
): Promise<{ rows: AgendaRow[]; more: number }> {
  const today = localDay(now, settings.timeZone);
  if (!isWorkDay(today, settings)) return { rows: [], more: 0 };
  const newest = await db.standing
    .where('nextTouchDay')
    .belowOrEqual(today)
    .reverse()
    .limit(STEPS_A_DAY + withStep.size)
    .toArray();
  const rows = newest
    .filter(({ contactId }) => !withStep.has(contactId))
    .slice(0, STEPS_A_DAY)
    .flatMap((standing) => agendaRowOf({ standing, commitments: [] }, settings, now) ?? []);
  const due = days.reduce((sum, { day, people }) => (day !== '' && day <= today ? sum + people : sum), 0);
  return { rows: orderRows(rows, settings), more: due - withStep.size - rows.length };
}

/** What is put away, one row a person, those first that come back first. */
async function snoozed(settings: Settings, now: Millis): Promise<AgendaRow[]> {
  const away = byPerson(await awayAt(now, MOST_AWAY));
  const people = await db.standing.bulkGet([...away.keys()]);
  return people.flatMap((standing) => {
    const commitments = standing && away.get(standing.contactId);
    return (commitments && snoozedRowOf({ standing, commitments }, settings, now)) ?? [];
  });
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
  return db.interactions.where('at').aboveOrEqual(since).toArray();
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
