/** What is to be told now, from the tables: marks say what was told, so nothing is lost and nothing told twice. */
import { db } from '@/lib/db';
import type { Commitment, Millis, Settings } from '@/lib/model';
import { type Reminder, remindersFor } from '@/lib/reminders';
import type { Named } from '@/lib/texts';
import { openAfter, openUntil } from './due';

const DAY = 24 * 60 * 60 * 1000;
/** Reminders of a promise begin at most this long before its due (the work day before, with long holidays between). */
const AHEAD = 30 * DAY;
/** Nobody is told about more than this; it bounds the work of one wake. */
const MOST_READ = 3000;
const MARKS_KEPT = 60 * DAY;

/** The reminders due now and the next moment at which there could be one. */
export async function reminders(settings: Settings, now: Millis): Promise<{ show: Reminder[]; nextAt: Millis | null }> {
  const [mine, theirs, later, theirsLater, marks] = await Promise.all([
    openUntil('me', now + AHEAD, settings.timeZone, MOST_READ),
    openUntil('them', now + AHEAD, settings.timeZone, MOST_READ),
    openAfter('me', now + AHEAD, settings.timeZone, 20),
    openAfter('them', now + AHEAD, settings.timeZone, 20),
    db.reminderMarks.toCollection().primaryKeys(),
  ]);
  const each = new Map([...mine, ...theirs, ...later, ...theirsLater].map((commitment) => [commitment.id, commitment]));
  return remindersFor({ commitments: await named([...each.values()]), marks: new Set(marks) }, settings, now);
}

/** Notes that these were told; called after the notification stands, since a lost one is a broken promise. */
export async function markTold(markIds: readonly string[], now: Millis): Promise<void> {
  await db.reminderMarks.bulkPut(markIds.map((id) => ({ id, at: now })));
}

/** Is this promise still one to be told about? A shown notification of a settled one is cleared. */
export async function isStillOpen(commitmentId: string): Promise<boolean> {
  return (await db.commitments.get(commitmentId))?.open !== undefined;
}

/** Forgets marks of promises that are settled or gone for long. */
export async function pruneMarks(now: Millis): Promise<void> {
  const old = await db.reminderMarks
    .where('at')
    .below(now - MARKS_KEPT)
    .toArray();
  const gone = await Promise.all(
    old.map(async ({ id }) => {
      const [first, , third] = id.split('|');
      return (await isStillOpen((first === 'morning' ? third : first) ?? '')) ? [] : [id];
    }),
  );
  await db.reminderMarks.bulkDelete(gone.flat());
}

async function named(commitments: Commitment[]): Promise<Named[]> {
  const contacts = await db.contacts.bulkGet([...new Set(commitments.map(({ contactId }) => contactId))]);
  const known = new Map(contacts.flatMap((row) => (row ? [[row.id, row] as const] : [])));
  return commitments.flatMap((commitment) => {
    const contact = known.get(commitment.contactId);
    // Somebody who asked to stop is not followed up with, and asleep means no reminder.
    if (!contact || contact.followedAt === null || contact.permission.state === 'refused') return [];
    return [{ ...commitment, name: contact.name }];
  });
}
