/** Several changes that the user made as one. */
import { db } from '@/lib/db';
import type { Millis } from '@/lib/model';
import type { Done } from '@/lib/views';
import { undoable } from './undo';

/** One way back for all of them: the steps of each, in order. */
export async function together(said: string, undoIds: readonly string[], now: Millis): Promise<Done> {
  if (undoIds.length === 0) return { said, undoId: null };
  return db.transaction('rw', db.undos, async () => {
    const rows = await db.undos.bulkGet([...undoIds]);
    await db.undos.bulkDelete([...undoIds]);
    return undoable(
      said,
      rows.flatMap((row) => row?.steps ?? []),
      now,
    );
  });
}
