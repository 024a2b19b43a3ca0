/** One person's facts from any database of ours, not only the open one. */
import { Dexie } from 'dexie';
import type { ContactRow, KeptDatabase } from '@/lib/db';

export { defaultSettings } from '@/lib/store/settings';

import { plainCommitment, plainContact } from '@/lib/store/rows';

export async function plainParts(database: KeptDatabase, row: ContactRow) {
  const [handles, interactions, commitments] = await Promise.all([
    database.handles.where('contactId').equals(row.id).toArray(),
    database.interactions.where('[contactId+at]').between([row.id, Dexie.minKey], [row.id, Dexie.maxKey]).toArray(),
    database.commitments.where('contactId').equals(row.id).toArray(),
  ]);
  return { contact: plainContact(row), handles, interactions, commitments: commitments.map(plainCommitment) };
}
