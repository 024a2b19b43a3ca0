/**
 * The derived index: per person followed what today's list shows of them, and the marks by which their promises are
 * found, so that the list reads a few rows and no histories. Refreshed in the same transaction as the fact;
 * `rebuildIndex` works all of it out again.
 */
import { type CommitmentRow, db, REBUILD as POSITION } from '@/lib/db';
import type { Day, Millis, Settings } from '@/lib/model';
import { isFollowedUp, type Standing, standingOf } from '@/lib/standing';
import { withFacts } from './facts';
import { recall, remember } from './meta';
import { commitmentRow, contactRow, plainCommitment, plainContact } from './rows';
import { loadSettings } from './settings';

/** The tables a change of facts must hold in its transaction, so that the index is always right. */
export const factTables = [
  db.contacts,
  db.handles,
  db.interactions,
  db.commitments,
  db.standing,
  db.stepDays,
  db.undos,
  db.settings,
  db.aliases,
  db.meta,
  db.tombstones,
  db.pendingSends,
  db.clocks,
  db.reminderMarks,
];

/** Works out one person's standing and the marks of their promises again, inside the transaction of the change. */
export async function refresh(contactId: string, settings: Settings): Promise<void> {
  const row = await db.contacts.get(contactId);
  const contact = row && plainContact(row);
  const commitments = await db.commitments.where('contactId').equals(contactId).toArray();
  await mark(commitments, contact !== undefined && isFollowedUp(contact));
  if (!contact || !isFollowedUp(contact)) return putStanding(contactId, null);
  await putStanding(contactId, standingOf(await withFacts(contact), settings));
}

async function mark(rows: readonly CommitmentRow[], followedUp: boolean): Promise<void> {
  const marked = rows.map((row) => commitmentRow(plainCommitment(row), followedUp));
  const changed = marked.filter((row, at) => marksOf(row) !== marksOf(rows[at]));
  if (changed.length > 0) await db.commitments.bulkPut(changed);
}

function marksOf(row: CommitmentRow | undefined): string {
  return JSON.stringify([row?.open, row?.dueAt, row?.dueDay, row?.backAt, row?.settledAt]);
}

async function putStanding(contactId: string, next: Standing | null): Promise<void> {
  const before = await db.standing.get(contactId);
  if (next) await db.standing.put(next);
  else await db.standing.delete(contactId);
  const [from, to] = [stepDayOf(before), stepDayOf(next)];
  if (from === to) return;
  if (from !== null) await count(from, -1);
  if (to !== null) await count(to, 1);
}

function stepDayOf(standing: Standing | null | undefined): Day | '' | null {
  return standing ? (standing.nextTouchDay ?? '') : null;
}

/** So many tens of thousands of people are counted in a moment only where the count is kept. */
async function count(day: Day | '', more: number): Promise<void> {
  const people = ((await db.stepDays.get(day))?.people ?? 0) + more;
  if (people > 0) await db.stepDays.put({ day, people });
  else await db.stepDays.delete(day);
}

/** Few at a time: whoever asks for a card meanwhile waits for one chunk at most. */
const CHUNK = 10;

/**
 * Works out every derived field and standing again, in chunks, each with its position in one transaction: a worker that
 * stops goes on where it was. Does nothing when nothing was asked. Stops after `budget` ms; answers whether all is done.
 * `pause` is waited for before each chunk.
 */
export async function rebuildIndex(
  now: Millis,
  budget = Number.POSITIVE_INFINITY,
  pause: () => Promise<void> = async () => undefined,
): Promise<boolean> {
  const start = performance.now();
  for (;;) {
    const position = (await recall(POSITION)) as { after: string } | null | undefined;
    if (!position) return true;
    if (performance.now() - start > budget) return false;
    await pause();
    await rebuildChunk(position.after, now);
  }
}

/** Was it asked to work everything out again, and is that not done yet? */
export async function isStale(): Promise<boolean> {
  return Boolean(await recall(POSITION));
}

async function rebuildChunk(after: string, now: Millis): Promise<void> {
  await db.transaction('rw', factTables, async () => {
    const settings = await loadSettings();
    const rows = await db.contacts.where('id').above(after).limit(CHUNK).toArray();
    for (const row of rows) {
      const handles = await db.handles.where('contactId').equals(row.id).primaryKeys();
      const next = contactRow(plainContact(row), handles);
      if (
        JSON.stringify([next.words, next.nameKey, next.followed]) !==
        JSON.stringify([row.words, row.nameKey, row.followed])
      )
        await db.contacts.put(next);
      await refresh(row.id, settings);
    }
    const last = rows.at(-1);
    await remember(POSITION, last ? { after: last.id } : null, now);
  });
}
