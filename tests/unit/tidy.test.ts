import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { db } from '@/lib/db';
import { forget, loadSettings, markTold, promise, reminders, settle, tidy, undo } from '@/lib/store';
import { DAY, followed, freshStore, NOW } from './storeKit';

freshStore();

const LATER = NOW + 100 * DAY;

/** What is told at a moment, noted as told. */
async function tell(now: number): Promise<string[]> {
  const { show } = await reminders(await loadSettings(), now);
  for (const { markIds } of show) await markTold(markIds, now);
  return show.map(({ title }) => title);
}

async function promised() {
  const contactId = await followed();
  const due = { due: { day: '2026-11-27' } };
  return promise({ contactId, by: 'me', kind: 'act', text: 'Send the quote', due, said: null }, NOW);
}

test('what was told long ago is not told again when a promise is settled by mistake and that is undone', async () => {
  const { commitmentId } = await promised();
  expect(await tell(NOW + 5 * DAY)).toHaveLength(1);
  const { undoId } = await settle({ commitmentId, as: 'broken', on: null }, LATER);
  await tidy(LATER + DAY);
  await undo(undoId ?? '', LATER + DAY);
  expect(await tell(LATER + DAY)).toEqual([]);
});

test('what was told long ago is not told again when its person is forgotten by mistake and that is undone', async () => {
  await promised();
  expect(await tell(NOW + 5 * DAY)).toHaveLength(1);
  const [person] = await db.contacts.toArray();
  const { undoId } = await forget(person?.id ?? '', LATER);
  await tidy(LATER + DAY);
  await undo(undoId ?? '', LATER + DAY);
  expect(await tell(LATER + DAY)).toEqual([]);
});

test('what was told is forgotten when the promise is settled for long', async () => {
  const { commitmentId } = await promised();
  await tell(NOW + 5 * DAY);
  await settle({ commitmentId, as: 'kept', on: null }, LATER);
  await tidy(LATER + 8 * DAY);
  expect(await db.reminderMarks.count()).toBe(0);
});
