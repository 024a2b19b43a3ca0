/** What is to be told now, from the tables: marks say what was told, so nothing is lost and nothing told twice. */
import { isOpen } from '@/lib/commitments';
import { endOfDay, localDay } from '@/lib/days';
import { db } from '@/lib/db';
import type { Millis, Settings } from '@/lib/model';
import { type Around, dueAt, lastDayTold, MAIL_TOLD } from '@/lib/reminderPoints';
import { type Reminder, remindersOf } from '@/lib/reminders';
import { type Standing, waitingAt } from '@/lib/standing';
import { waitingPeople } from './agenda';
import { awayAt, backSince, openAfter, openUntil } from './due';
import { contactOf, withFacts } from './facts';
import { plainCommitment } from './rows';
import { loadSettings } from './settings';

const DAY = 24 * 60 * 60 * 1000;
const MARKS_KEPT = 60 * DAY;
/** Of what lies behind the next work day, so many of the first are enough to know when to look again. */
const AHEAD = 20;

/** The reminders due now, what has passed without a word (to be marked as well), and the next moment at which there could be one. */
export async function reminders(
  settings: Settings,
  now: Millis,
  front: ReadonlySet<string> = new Set(),
): Promise<{ show: Reminder[]; passed: string[]; nextAt: Millis | null }> {
  const until = endOfDay(lastDayTold(now, settings), settings.timeZone) - 1;
  const { contacts, handles, interactions, clocks, commitments: promises, standing, stepDays, reminderMarks } = db;
  const tables = [contacts, handles, interactions, clocks, promises, standing, stepDays, reminderMarks];
  return db.transaction('r', tables, async () => {
    const [marks, around, ...found] = await Promise.all([
      db.reminderMarks.toCollection().primaryKeys(),
      aroundAt(settings, now, front),
      openUntil('me', until, settings.timeZone),
      openUntil('them', until, settings.timeZone),
      openAfter('me', until, settings.timeZone, AHEAD),
      openAfter('them', until, settings.timeZone, AHEAD),
      backSince(now),
      awayAt(now, AHEAD),
    ]);
    const commitments = [...new Map(found.flat().map((commitment) => [commitment.id, commitment])).values()];
    const told = dueAt({ commitments, marks: new Set(marks), ...around }, settings, now);
    const { due, nextAt } = told;
    const people = await db.standing.bulkGet([...new Set(due.map(({ promise }) => promise.contactId))]);
    const names = new Map(people.flatMap((person) => (person ? [[person.contactId, person.name] as const] : [])));
    const show = remindersOf(told, names, around, settings, now);
    const passed = show.some(({ id }) => id === 'morning') ? [] : told.days.map(({ markId }) => markId);
    return { show, passed, nextAt };
  });
}

/** Who waits, how many steps the day has, and whose page is in front. */
async function aroundAt(settings: Settings, now: Millis, front: ReadonlySet<string>): Promise<Around> {
  const [people, days, told] = await Promise.all([
    waitingPeople(),
    db.stepDays.where('day').between('0', localDay(now, settings.timeZone), true, true).toArray(),
    db.reminderMarks.get(MAIL_TOLD),
  ]);
  const waiting = (await Promise.all(people.map((person) => waitingOf(person, settings, now)))).flat();
  const due = days.reduce((sum, { people: many }) => sum + many, 0);
  return { waiting, mailToldAt: told?.at ?? null, steps: Math.min(due, settings.stepsADay), front };
}

/** The clock that runs for somebody; where it is noted for a time to come (the clock was set back), the one before as well. */
async function waitingOf({ contactId, name, waiting }: Standing, settings: Settings, now: Millis) {
  if (!waiting) return [];
  const contact = waiting.since > now ? await contactOf(contactId) : null;
  const before = contact && waitingAt(await withFacts(contact), now, settings);
  return [...(before ? [before] : []), waiting].map((one) => ({ ...one, name }));
}

/** Notes that these were told; called after the notification stands, since a lost one is a broken promise. */
export async function markTold(markIds: readonly string[], now: Millis): Promise<void> {
  await db.reminderMarks.bulkPut(markIds.map((id) => ({ id, at: now })));
}

/** Notes that these were read; of what was noted before, the time stays. */
export async function markRead(markIds: readonly string[], now: Millis): Promise<void> {
  const known = await db.reminderMarks.bulkGet([...markIds]);
  await markTold(
    markIds.filter((_, at) => !known[at]),
    now,
  );
}

/** Is this promise still one to be told about? A notification of one that is settled, or whose person sleeps, is cleared. */
export async function isStillOpen(commitmentId: string): Promise<boolean> {
  return (await db.commitments.get(commitmentId))?.open !== undefined;
}

/** Does this person still wait for an answer? */
export async function waitsStill(contactId: string): Promise<boolean> {
  return (await db.standing.get(contactId))?.waiting !== undefined;
}

/** Forgets marks of what is settled, answered or gone for long, and cannot come back by an undo. */
export async function pruneMarks(now: Millis): Promise<void> {
  const waysBack = JSON.stringify(await db.undos.toArray());
  const old = await db.reminderMarks
    .where('at')
    .below(now - MARKS_KEPT)
    .toArray();
  const gone = await Promise.all(old.map(async ({ id }) => ((await mayComeUp(id, waysBack)) ? [] : [id])));
  await db.reminderMarks.bulkDelete(gone.flat());
}

/** Has this call or mail of theirs no answer yet? A later one may run the clock now. */
async function isUnanswered(contactId: string, key: string): Promise<boolean> {
  const contact = await contactOf(contactId);
  if (!contact) return false;
  const facts = await withFacts(contact);
  const settings = await loadSettings();
  const starts = [...facts.interactions, ...facts.clocks].filter((fact) => fact.key === key);
  return starts.some(({ at }) => waitingAt(facts, at, settings)?.id === key);
}

/** Is what was told still open, does the one it was about still wait, or can an undo make it so again? */
async function mayComeUp(markId: string, waysBack: string): Promise<boolean> {
  const [first = '', second = '', third = ''] = markId.split('|');
  if (first === 'day' || markId === MAIL_TOLD) return false;
  if (first === 'wait') return waysBack.includes(third) || isUnanswered(third, second);
  const commitmentId = first === 'morning' ? third : first;
  if (waysBack.includes(commitmentId)) return true;
  const row = await db.commitments.get(commitmentId);
  return row !== undefined && isOpen(plainCommitment(row));
}
