import 'fake-indexeddb/auto';
import { describe, expect, test } from 'vitest';
import { db } from '@/lib/db';
import {
  forget,
  join,
  loadSettings,
  log,
  markTold,
  noAnswerNeeded,
  promise,
  reminders,
  settle,
  tidy,
  undo,
} from '@/lib/store';
import { forgetTold } from '@/lib/store/untold';
import { ADA, BEN, DAY, followed, freshStore, NOW } from './storeKit';

freshStore();

const LATER = NOW + 100 * DAY;

/** What is told at a moment beside the morning's line, noted as told. */
async function tell(now: number): Promise<string[]> {
  const { show } = await reminders(await loadSettings(), now);
  for (const { markIds } of show) await markTold(markIds, now);
  return show.filter(({ id }) => id !== 'morning').map(({ title }) => title);
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

describe('somebody who called and waits', () => {
  const called = (contactId: string) =>
    log({ contactId, channel: 'phone', direction: 'in', outcome: null, at: NOW, note: '' }, NOW);
  const call = (contactId: string, at: number) =>
    log({ contactId, channel: 'phone', direction: 'out', outcome: 'reached', at, note: '' }, at);

  test('is told of once, also when nobody answers for months', async () => {
    await called(await followed());
    expect(await tell(NOW + DAY)).toHaveLength(1);
    await tidy(LATER);
    expect(await tell(LATER)).toEqual([]);
  });

  test('is not told of again when an answer was noted by mistake and that is undone', async () => {
    const ada = await followed();
    await called(ada);
    expect(await tell(NOW + DAY)).toHaveLength(1);
    const { undoId } = await call(ada, LATER);
    await tidy(LATER + DAY);
    await undo(undoId ?? '', LATER + DAY);
    expect(await tell(LATER + DAY)).toEqual([]);
  });

  test('is not told of again when a later call of theirs is found to need no answer', async () => {
    const ada = await followed();
    await called(ada);
    expect(await tell(NOW + DAY)).toHaveLength(1);
    const later = NOW + 80 * DAY;
    await log({ contactId: ada, channel: 'phone', direction: 'in', outcome: null, at: later, note: '' }, later);
    await tidy(LATER);
    await noAnswerNeeded(ada, LATER);
    expect(await tell(LATER)).toEqual([]);
  });

  test('comes back after hiding, also when two entries became one while it was on the screen', async () => {
    const older = await followed(ADA, 'Ada Lovelace', NOW - 2 * DAY);
    const younger = await followed(BEN, 'Ada L.', NOW - DAY);
    await called(younger);
    const { show } = await reminders(await loadSettings(), NOW + DAY);
    expect(await tell(NOW + DAY)).toHaveLength(1);
    await join({ contactId: older, otherId: younger, handle: null }, NOW + DAY);
    await forgetTold(show.flatMap(({ markIds }) => markIds));
    expect(await tell(NOW + DAY)).toHaveLength(1);
  });

  test('is not told of again when two entries become one, nor when they are parted', async () => {
    const older = await followed(ADA, 'Ada Lovelace', NOW - 2 * DAY);
    const younger = await followed(BEN, 'Ada L.', NOW - DAY);
    await called(younger);
    expect(await tell(NOW + DAY)).toHaveLength(1);
    const { undoId } = await join({ contactId: older, otherId: younger, handle: null }, NOW + DAY);
    expect(await tell(NOW + DAY)).toEqual([]);
    await undo(undoId ?? '', NOW + DAY);
    expect(await tell(NOW + DAY)).toEqual([]);
  });
});
