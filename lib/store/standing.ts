/**
 * The derived index: per followed person the day of the next planned touch, so that today's list reads a few rows and no
 * histories. Refreshed in the same transaction as the fact; `rebuildIndex` works all of it out again.
 */
import { db } from '@/lib/db';
import type { Contact, Interaction, Millis, Settings } from '@/lib/model';
import { nextTouch } from '@/lib/plans';
import { lastTouchOf, ringOf } from '@/lib/touches';
import { interactionsOf } from './facts';
import { REBUILD as POSITION, recall, remember } from './meta';
import { commitmentRow, contactRow, plainCommitment, plainContact } from './rows';
import { loadSettings } from './settings';

/** The tables a change of facts must hold in its transaction, so that the index is always right. */
export const factTables = [
  db.contacts,
  db.handles,
  db.interactions,
  db.commitments,
  db.standing,
  db.undos,
  db.settings,
  db.aliases,
  db.meta,
  db.tombstones,
  db.pendingSends,
];

/** Works out one person's standing again, inside the transaction of the change. */
export async function refresh(contactId: string, settings: Settings): Promise<void> {
  const contact = await db.contacts.get(contactId);
  if (!contact || contact.mergedInto || contact.followedAt === null) {
    await db.standing.delete(contactId);
    return;
  }
  await putStanding(contact, await interactionsOf(contactId), settings);
}

/**
 * The day is asked as of the last touch, not of today: a step that is not done moves silently day by day, and an index
 * that moved with it would be wrong each morning.
 */
async function putStanding(contact: Contact, interactions: Interaction[], settings: Settings): Promise<void> {
  const lastAt = lastTouchOf(interactions)?.at ?? null;
  const asOf = Math.max(lastAt ?? 0, contact.followedAt ?? 0);
  const next = nextTouch(contact, ringOf(contact, interactions, settings, asOf), lastAt, settings, asOf);
  if (next) await db.standing.put({ contactId: contact.id, nextTouchDay: next.day });
  else await db.standing.delete(contact.id);
}

const CHUNK = 200;

/**
 * Works out every derived field and standing again, in chunks, each with its position in one transaction: a worker that
 * stops goes on where it was. Does nothing when nothing was asked. Stops after `budget` ms; answers whether all is done.
 */
export async function rebuildIndex(now: Millis, budget = Number.POSITIVE_INFINITY): Promise<boolean> {
  const start = performance.now();
  for (;;) {
    const position = (await recall(POSITION)) as Position | null | undefined;
    if (!position) return true;
    if (performance.now() - start > budget) return false;
    if (position.table === 'contacts') await rebuildContacts(position.after, now);
    else await rebuildCommitments(position.after, now);
  }
}

interface Position {
  table: 'contacts' | 'commitments';
  after: string;
}

async function rebuildContacts(after: string, now: Millis): Promise<void> {
  await db.transaction('rw', factTables, async () => {
    const settings = await loadSettings();
    const rows = await db.contacts.where('id').above(after).limit(CHUNK).toArray();
    for (const row of rows) {
      const handles = await db.handles.where('contactId').equals(row.id).primaryKeys();
      await db.contacts.put(contactRow(plainContact(row), handles));
      await refresh(row.id, settings);
    }
    const last = rows.at(-1);
    await remember(POSITION, last ? { table: 'contacts', after: last.id } : { table: 'commitments', after: '' }, now);
  });
}

async function rebuildCommitments(after: string, now: Millis): Promise<void> {
  await db.transaction('rw', factTables, async () => {
    const rows = await db.commitments.where('id').above(after).limit(CHUNK).toArray();
    await db.commitments.bulkPut(rows.map((row) => commitmentRow(plainCommitment(row))));
    const last = rows.at(-1);
    await remember(POSITION, last ? { table: 'commitments', after: last.id } : null, now);
  });
}
