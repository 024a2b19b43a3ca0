import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { db } from '@/lib/db';
import type { Due } from '@/lib/model';
import {
  agenda,
  badge,
  edit,
  forget,
  loadSettings,
  log,
  promise,
  quickAdd,
  rebuildIndex,
  saveSettings,
  settle,
  snooze,
  undo,
  unfollow,
} from '@/lib/store';
import { askRebuild } from '@/lib/store/meta';
import { ADA, BEN, conversation, DAY, followed, freshStore, look, NOW, own } from './storeKit';

freshStore();

const today = async (now = NOW) => agenda(await loadSettings(), now);
const promised = (contactId: string, due: Due, by: 'me' | 'them' = 'me', text = 'Send the quote') =>
  promise({ contactId, by, kind: 'act', text, due: { due }, said: null }, NOW);
const derived = async () => [
  await db.standing.toArray(),
  (await db.commitments.toArray()).map(({ id, open, dueAt, dueDay, settledAt }) => [
    id,
    open,
    dueAt,
    dueDay,
    settledAt,
  ]),
  (await db.contacts.toArray()).map(({ id, words, nameKey, followed: isFollowed }) => [id, words, nameKey, isFollowed]),
];

test('today’s list holds who is owed a promise, who owes one, and whose step has come; one row a person', async () => {
  const ada = await followed();
  const ben = await followed(BEN, 'Ben Osei');
  await promised(ada, { day: '2026-11-25' });
  await promised(ada, { day: '2026-11-26' }, 'me', 'Call back');
  await promised(ben, { day: '2026-11-24' }, 'them', 'Sign the order');
  const list = await today();
  expect(list.rows.map(({ name, reasons }) => [name, reasons[0]?.kind])).toEqual([
    ['Ada Lovelace', 'overdue'],
    ['Ben Osei', 'theirs'],
  ]);
  expect(list).toMatchObject({ badge: 1, badgeRed: true, people: 2, more: 0, fresh: false });
});

test('what was put away has a list of its own, and comes back by itself', async () => {
  const ada = await followed();
  await log({ contactId: ada, channel: 'phone', direction: 'out', outcome: 'reached', at: NOW, note: '' }, NOW);
  const { commitmentId } = await promised(ada, { day: '2026-11-26' });
  await snooze({ commitmentId, until: NOW + 60 * 60_000 }, NOW);
  expect(await today()).toMatchObject({ rows: [], badge: 0, snoozed: [{ name: 'Ada Lovelace' }] });
  expect((await today(NOW + 61 * 60_000)).rows).toHaveLength(1);
});

test('a kept promise and a call fill the ring of the day', async () => {
  const ada = await followed();
  const { commitmentId } = await promised(ada, { day: '2026-11-26' });
  await promised(ada, { day: '2026-11-26' }, 'me', 'Call back');
  await log({ contactId: ada, channel: 'phone', direction: 'out', outcome: 'reached', at: NOW, note: '' }, NOW);
  await settle({ commitmentId, as: 'kept', on: null }, NOW);
  expect(await today()).toMatchObject({ done: 2, all: 3 });
});

test('with nothing left it says what comes next', async () => {
  const ada = await followed();
  await log({ contactId: ada, channel: 'phone', direction: 'out', outcome: 'reached', at: NOW, note: '' }, NOW);
  await promised(ada, { at: NOW + 3 * DAY }, 'me', 'Call Ada');
  expect((await today()).next).toMatchObject({ name: 'Ada Lovelace', text: 'Call Ada', due: { at: NOW + 3 * DAY } });
});

test('people who sleep or are forgotten are on no list', async () => {
  const ada = await followed();
  const ben = await followed(BEN, 'Ben Osei');
  await promised(ben, { day: '2026-11-25' });
  await unfollow(ada, NOW);
  await forget(ben, NOW);
  expect((await today()).rows).toEqual([]);
  expect(await badge(await loadSettings(), NOW)).toEqual({ people: 0, red: false });
});

test('the index that every change keeps is the one that is worked out anew', async () => {
  const ada = await followed();
  await followed(BEN, 'Ben Osei');
  const { commitmentId } = await promised(ada, { day: '2026-11-25' });
  await promised(ada, { at: NOW + DAY }, 'them');
  await look(conversation([own(NOW - 2 * DAY, [ADA]), own(NOW - DAY, [ADA])]));
  const { undoId } = await edit(ada, 'company', 'Acme', NOW);
  await settle({ commitmentId, as: 'kept', on: null }, NOW);
  await undo(undoId ?? '', NOW);
  const kept = await derived();
  await askRebuild(NOW);
  await db.standing.clear();
  await db.stepDays.clear();
  expect(await rebuildIndex(NOW)).toBe(true);
  expect(await derived()).toEqual(kept);
});

test('a setting saved as it was moves nobody’s days', async () => {
  await followed();
  await rebuildIndex(NOW);
  const { timeZone, workDays } = await loadSettings();
  await saveSettings({ timeZone, workDays, privateNotifications: true }, NOW);
  expect(await rebuildIndex(NOW, -1)).toBe(true);
  await saveSettings({ timeZone: 'Pacific/Apia' }, NOW);
  expect(await rebuildIndex(NOW, -1)).toBe(false);
});

test('a rebuild that was stopped goes on where it was', async () => {
  for (let n = 0; n < 450; n += 1) await followed(`mailto:p${n}@x${n}.example`, `Person ${n}`);
  await saveSettings({ daysOff: ['2026-11-26'] }, NOW);
  await db.standing.clear();
  await db.stepDays.clear();
  expect(await rebuildIndex(NOW, 0)).toBe(false);
  while (!(await rebuildIndex(NOW, 1)));
  expect(await db.standing.count()).toBe(450);
});

test('quick add takes one person a line, says what it could not read, and is undone as one', async () => {
  const { lines, undoId } = await quickAdd(
    'Ada Lovelace, Acme – send spec by Fri\nI called Ada\nben@ourfirm.example',
    NOW,
  );
  expect(lines.map(({ ok }) => ok)).toEqual([true, true, false]);
  expect(lines[2]?.said).toContain('colleague');
  expect(await db.contacts.count()).toBe(1);
  expect(await db.commitments.count()).toBe(1);
  expect(await db.interactions.count()).toBe(1);
  await undo(undoId ?? '', NOW);
  for (const table of [db.contacts, db.commitments, db.interactions]) expect(await table.count()).toBe(0);
});
