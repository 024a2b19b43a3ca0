/** Today's list, read by index: who is owed a promise, who owes one, and whose next step has come. */
import { agendaRowOf, badgeOf, dayRing, nextAhead, orderRows, SOON, snoozedRowOf } from '@/lib/agenda';
import { dueOf } from '@/lib/commitments';
import { endOfDay, localDay, startOfDay } from '@/lib/days';
import { db } from '@/lib/db';
import type { Commitment, Interaction, Millis, Settings } from '@/lib/model';
import type { Agenda } from '@/lib/views';
import { openAfter, openUntil, settledSince } from './due';
import { contactOf, factsOfMany } from './facts';

/** Steps spread over working days: at most so many a day are listed (product.md, section 5). */
const STEPS_A_DAY = 20;
/** So many people owed or owing are listed, the rest is counted. */
const MOST_ROWS = 100;

/** Today's list with its ring, what is put away, and what comes next. */
export async function agenda(settings: Settings, now: Millis): Promise<Agenda> {
  return db.transaction('r', db.contacts, db.interactions, db.commitments, db.standing, async () =>
    read(settings, now),
  );
}

async function read(settings: Settings, now: Millis): Promise<Agenda> {
  const { timeZone } = settings;
  const today = localDay(now, timeZone);
  const until = Math.max(now + SOON, endOfDay(today, timeZone) - 1);
  const [mine, theirs, stepIds, stepCount, settled, logged, people, ahead] = await Promise.all([
    openUntil('me', until, timeZone),
    openUntil('them', until, timeZone),
    db.standing.where('nextTouchDay').belowOrEqual(today).reverse().limit(STEPS_A_DAY).primaryKeys(),
    db.standing.where('nextTouchDay').belowOrEqual(today).count(),
    settledSince(startOfDay(today, timeZone)),
    loggedToday(startOfDay(today, timeZone)),
    db.contacts.where('followed').equals(1).count(),
    nextOf(settings, now),
  ]);
  const owed = [...mine, ...theirs];
  const ids = [...new Set(owed.map(({ contactId }) => contactId))];
  const listed = [...new Set([...ids.slice(0, MOST_ROWS), ...stepIds])];
  const facts = await factsOfMany(listed);
  const rows = facts.flatMap((one) => agendaRowOf(one, settings, now) ?? []);
  const { people: badge, red } = badgeOf(mine, settings, now);
  return {
    day: today,
    rows: orderRows(rows, settings),
    more: Math.max(0, ids.length - MOST_ROWS) + Math.max(0, stepCount - stepIds.length),
    snoozed: facts.flatMap((one) => snoozedRowOf(one, settings, now) ?? []),
    ...dayRing([...mine, ...settled], logged, settings, now),
    badge,
    badgeRed: red,
    next: ahead,
    hiddenUntil: settings.hiddenUntil,
    fresh: !Object.values(settings.gmail).includes('on') && !settings.gmailNext && settings.linkedin === 'unset',
    people,
    timeZone,
    now,
  };
}

/** People owed a promise now, for the badge. */
export async function badge(settings: Settings, now: Millis): Promise<{ people: number; red: boolean }> {
  const end = endOfDay(localDay(now, settings.timeZone), settings.timeZone) - 1;
  return badgeOf(await openUntil('me', end, settings.timeZone), settings, now);
}

async function loggedToday(since: Millis): Promise<Interaction[]> {
  return db.interactions.where('at').aboveOrEqual(since).limit(1000).toArray();
}

async function nextOf(settings: Settings, now: Millis): Promise<Agenda['next']> {
  const [mine, theirs] = await Promise.all([
    openAfter('me', now, settings.timeZone, 10),
    openAfter('them', now, settings.timeZone, 10),
  ]);
  const meetings = theirs.filter(({ kind }) => kind === 'meeting');
  const next: Commitment | null = nextAhead([...mine, ...meetings], settings, now);
  const contact = next && (await contactOf(next.contactId));
  if (!next || !contact) return null;
  return { contactId: contact.id, name: contact.name, text: next.text, due: dueOf(next) };
}
