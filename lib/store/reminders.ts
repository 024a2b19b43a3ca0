/** What is to be told now, from the tables: marks say what was told, so nothing is lost and nothing told twice. */
import { isOpen } from '@/lib/commitments';
import { endOfDay } from '@/lib/days';
import { db } from '@/lib/db';
import type { Millis, Settings } from '@/lib/model';
import { dueAt, lastDayTold, type Reminder, remindersOf } from '@/lib/reminders';
import { awayAt, backSince, openAfter, openUntil } from './due';
import { plainCommitment } from './rows';

const DAY = 24 * 60 * 60 * 1000;
const MARKS_KEPT = 60 * DAY;
/** Of what lies behind the next work day, so many of the first are enough to know when to look again. */
const AHEAD = 20;

/** The reminders due now and the next moment at which there could be one. */
export async function reminders(settings: Settings, now: Millis): Promise<{ show: Reminder[]; nextAt: Millis | null }> {
  const until = endOfDay(lastDayTold(now, settings), settings.timeZone) - 1;
  return db.transaction('r', db.commitments, db.standing, db.reminderMarks, async () => {
    const [marks, ...found] = await Promise.all([
      db.reminderMarks.toCollection().primaryKeys(),
      openUntil('me', until, settings.timeZone),
      openUntil('them', until, settings.timeZone),
      openAfter('me', until, settings.timeZone, AHEAD),
      openAfter('them', until, settings.timeZone, AHEAD),
      backSince(now),
      awayAt(now, AHEAD),
    ]);
    const commitments = [...new Map(found.flat().map((commitment) => [commitment.id, commitment])).values()];
    const { due, nextAt } = dueAt({ commitments, marks: new Set(marks) }, settings, now);
    const people = await db.standing.bulkGet([...new Set(due.map(({ promise }) => promise.contactId))]);
    const names = new Map(people.flatMap((person) => (person ? [[person.contactId, person.name] as const] : [])));
    return { show: remindersOf(due, names, settings, now), nextAt };
  });
}

/** Notes that these were told; called after the notification stands, since a lost one is a broken promise. */
export async function markTold(markIds: readonly string[], now: Millis): Promise<void> {
  await db.reminderMarks.bulkPut(markIds.map((id) => ({ id, at: now })));
}

/** Is this promise still one to be told about? A notification of one that is settled, or whose person sleeps, is cleared. */
export async function isStillOpen(commitmentId: string): Promise<boolean> {
  return (await db.commitments.get(commitmentId))?.open !== undefined;
}

/** Forgets marks of promises that are settled or gone for long, and cannot come back by an undo. */
export async function pruneMarks(now: Millis): Promise<void> {
  const comingBack = await undoable();
  const old = await db.reminderMarks
    .where('at')
    .below(now - MARKS_KEPT)
    .toArray();
  const gone = await Promise.all(
    old.map(async ({ id }) => {
      const [first, , third] = id.split('|');
      const commitmentId = (first === 'morning' ? third : first) ?? '';
      if (comingBack.has(commitmentId)) return [];
      const row = await db.commitments.get(commitmentId);
      return row && isOpen(plainCommitment(row)) ? [] : [id];
    }),
  );
  await db.reminderMarks.bulkDelete(gone.flat());
}

/** The promises that an undo can open again or bring back with their person. */
async function undoable(): Promise<Set<string>> {
  const steps = (await db.undos.toArray()).flatMap((row) => row.steps);
  return new Set(
    steps.flatMap((step) => {
      if (step.kind === 'event') return [step.commitmentId];
      return step.kind === 'revive' ? step.commitments.map(({ id }) => id) : [];
    }),
  );
}
