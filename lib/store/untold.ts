/** Reminders that were told and must be told again. */
import { db } from '@/lib/db';

/** Forgets that these were told: what still stands is told anew at the next look. */
export async function forgetTold(markIds: readonly string[]): Promise<void> {
  await db.reminderMarks.bulkDelete([...markIds]);
}
