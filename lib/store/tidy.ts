/** What is thrown away after a while: ways back, marks of what was told, suggestions of drafts that were never sent. */
import type { Millis } from '@/lib/model';
import { pruneMarks } from './reminders';
import { pruneSuggestions } from './suggestions';
import { pruneUndos } from './undo';

/** Throws away what is too old to be asked for; called now and then, never while somebody waits. */
export async function tidy(now: Millis): Promise<void> {
  await pruneUndos(now);
  await pruneMarks(now);
  await pruneSuggestions(now);
}
