/** The way back from each change: kept in a table, so that it works after the background has stopped and started again. */
import { db, type UndoStep } from '@/lib/db';
import type { Commitment, Contact, Interaction, Millis, Settings } from '@/lib/model';
import type { Done } from '@/lib/views';
import { apartKey, newsKeys, remember } from './meta';
import { plainCommitment, plainContact } from './rows';
import { loadSettings, saveSettings } from './settings';
import { factTables, refresh } from './standing';
import { toldOf } from './untold';
import { putCommitment, putContact } from './writes';

const KEPT_FOR = 7 * 24 * 60 * 60 * 1000;

/** Notes how to take a change back, inside its transaction; answers what the view shows. */
export async function undoable(said: string, steps: UndoStep[], now: Millis): Promise<Done & { undoId: string }> {
  const undoId = crypto.randomUUID();
  await db.undos.add({ id: undoId, at: now, what: said, steps });
  return { said, undoId };
}

/** Takes a change back, whole or not at all. Throws when it has been taken back already or is too old. */
export async function undo(undoId: string, now: Millis): Promise<Done> {
  return db.transaction('rw', factTables, async () => {
    const row = await db.undos.get(undoId);
    if (!row) throw new Error('This can no longer be undone.');
    const settings = await loadSettings();
    for (const step of row.steps.toReversed()) await takeBack(step, settings, now);
    await db.undos.delete(undoId);
    return { said: `Undone: ${row.what}`, undoId: null };
  });
}

/** Forgets ways back that are older than a week. */
export async function pruneUndos(now: Millis): Promise<void> {
  await db.undos
    .where('at')
    .below(now - KEPT_FOR)
    .delete();
}

async function takeBack(step: UndoStep, settings: Settings, now: Millis): Promise<void> {
  switch (step.kind) {
    case 'fields': {
      const contact = await stillHere(step.contactId);
      await putContact({ ...contact, ...step.before, setAt: { ...contact.setAt, ...timesOf(step.before, now) } });
      return refresh(step.contactId, settings);
    }
    case 'event':
      return append(
        step.commitmentId,
        { id: crypto.randomUUID(), at: now, kind: 'undone', eventId: step.eventId },
        settings,
      );
    case 'removeCommitment':
      return append(step.commitmentId, { id: crypto.randomUUID(), at: now, kind: 'removed' }, settings);
    case 'withdraw':
      return setWithdrawn(step.interactionIds, now, settings);
    case 'restore':
      return setWithdrawn(step.interactionIds, null, settings);
    case 'prepNote': {
      const row = await db.commitments.get(step.commitmentId);
      if (!row) throw new Error('This can no longer be undone: the promise is not here any more.');
      await putCommitment({ ...plainCommitment(row), prepNote: step.before });
      return refresh(row.contactId, settings);
    }
    case 'settings':
      await saveSettings(step.before, now);
      return;
    case 'remembered':
      return remember(step.key, step.before ?? null, now);
    case 'clock':
      await db.clocks.delete(step.id);
      return refresh(step.contactId, settings);
    case 'drop':
      await db.interactions.bulkDelete(await idsOf(step.contactId));
      await db.commitments.where('contactId').equals(step.contactId).delete();
      await db.clocks.where('contactId').equals(step.contactId).delete();
      await db.meta.bulkDelete(newsKeys(step.contactId));
      await db.handles.where('contactId').equals(step.contactId).delete();
      await db.contacts.delete(step.contactId);
      return refresh(step.contactId, settings);
    case 'revive':
      return revive(step, settings);
    case 'part':
      return part(step, settings, now);
    case 'handle':
      return db.handles.delete(step.handle);
    case 'rows':
      await stillHere(step.contactId);
      await db.handles.bulkPut(step.handles);
      await db.interactions.bulkPut(step.interactions);
      return refresh(step.contactId, settings);
  }
}

async function stillHere(contactId: string): Promise<Contact> {
  const row = await db.contacts.get(contactId);
  if (!row || row.mergedInto) throw new Error('This can no longer be undone: the person was deleted or joined since.');
  return plainContact(row);
}

function timesOf(fields: object, now: Millis): Record<string, Millis> {
  return Object.fromEntries(Object.keys(fields).map((field) => [field, now]));
}

async function append(commitmentId: string, event: Commitment['events'][number], settings: Settings): Promise<void> {
  const row = await db.commitments.get(commitmentId);
  if (!row) throw new Error('This can no longer be undone: the promise is not here any more.');
  const commitment = plainCommitment(row);
  await putCommitment({ ...commitment, events: [...commitment.events, event] });
  await refresh(commitment.contactId, settings);
}

async function setWithdrawn(ids: string[], at: Millis | null, settings: Settings): Promise<void> {
  const rows = await db.interactions.bulkGet(ids);
  const present = rows.filter((row): row is Interaction => row !== undefined);
  if (present.length === 0 && ids.length > 0) {
    throw new Error('This can no longer be undone: the person was deleted or joined since.');
  }
  await db.interactions.bulkPut(present.map((row) => ({ ...row, withdrawnAt: at })));
  for (const contactId of new Set(present.map((row) => row.contactId))) await refresh(contactId, settings);
}

async function idsOf(contactId: string): Promise<string[]> {
  const rows = await db.interactions.where('[contactId+at]').between([contactId, -Infinity], [contactId, []]).toArray();
  return rows.map(({ id }) => id);
}

type Revive = Extract<UndoStep, { kind: 'revive' }>;

/** Brings a deleted person back; handles that belong to somebody else by now stay there. */
async function revive(step: Revive, settings: Settings): Promise<void> {
  const { contact, handles, interactions, commitments, clocks = [], news = [] } = step;
  await db.tombstones.delete(contact.id);
  const taken = await db.handles.bulkGet(handles.map(({ handle }) => handle));
  if (taken.some(Boolean)) {
    throw new Error('This can no longer be undone: the person is followed again under the same address.');
  }
  await db.handles.bulkAdd(handles);
  await db.interactions.bulkPut(interactions);
  await db.clocks.bulkPut(clocks);
  await db.meta.bulkPut(news);
  for (const commitment of commitments) await putCommitment(commitment);
  await putContact(contact);
  await refresh(contact.id, settings);
}

type Part = Extract<UndoStep, { kind: 'part' }>;

/** Parts two people who were joined: each gets back what was theirs; what came since stays with the older one. */
async function part(step: Part, settings: Settings, now: Millis): Promise<void> {
  const younger = await db.contacts.get(step.younger.id);
  const older = await stillHere(step.olderId);
  if (younger?.mergedInto !== step.olderId)
    throw new Error('This can no longer be undone: they were joined again since.');
  await db.handles.bulkPut(step.handles);
  await db.interactions.bulkDelete(step.gained);
  await db.interactions.bulkPut(step.interactions);
  await db.clocks.bulkDelete(step.gainedClocks ?? []);
  await db.clocks.bulkPut(step.clocks ?? []);
  await db.meta.bulkDelete(step.gainedNews ?? []);
  await db.meta.bulkPut(step.news ?? []);
  await toldOf(step.olderId, step.younger.id);
  const moved = await db.commitments.bulkGet(step.commitments.map(({ id }) => id));
  for (const row of moved) if (row) await putCommitment({ ...plainCommitment(row), contactId: step.younger.id });
  await putContact({ ...older, ...filledBack(older, step) });
  await putContact(step.younger);
  await remember(apartKey(step.olderId, step.younger.id), true, now);
  await refresh(step.olderId, settings);
  await refresh(step.younger.id, settings);
}

/** The fields that joining filled in, as they were before, unless they were set by hand since. */
function filledBack(now: Contact, { older, younger }: Part): Partial<Contact> {
  const fields = (Object.keys(older) as (keyof Contact)[]).filter((field) => field !== 'setAt' && field !== 'lastUrl');
  const setAt = (contact: Contact, field: string) => contact.setAt[field] ?? 0;
  const untouched = fields.filter((field) => setAt(now, field) <= Math.max(setAt(older, field), setAt(younger, field)));
  return Object.fromEntries(untouched.map((field) => [field, older[field]]));
}
