/** Reminders that were told and must be told again, or must not be told again of somebody else. */
import { db } from '@/lib/db';

/** Forgets that these were told, under whosever name: what still stands is told anew at the next look. */
export async function forgetTold(markIds: readonly string[]): Promise<void> {
  const told = new Set(markIds.map(nameless));
  const waits = await db.reminderMarks.where('id').startsWith('wait|').primaryKeys();
  await db.reminderMarks.bulkDelete([...markIds, ...waits.filter((markId) => told.has(nameless(markId)))]);
}

/** The mark of a wait without whose it is: entries may have become one since. */
function nameless(markId: string): string {
  const [kind, key, , n] = markId.split('|');
  return kind === 'wait' ? `wait|${key}|${n}` : markId;
}

/** That one person waits was told: so it was of another, whose messages those are now. Inside a transaction. */
export async function toldOf(fromId: string, toId: string): Promise<void> {
  const waits = await db.reminderMarks.where('id').startsWith('wait|').toArray();
  const theirs = waits.filter(({ id }) => id.split('|')[2] === fromId);
  await db.reminderMarks.bulkPut(theirs.map((mark) => ({ ...mark, id: mark.id.replace(fromId, toId) })));
}
