import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { loadSettings, log, markTold, reminders, rowsSeen } from '@/lib/store';
import { ADA, BEN, BOX, DAY, followed, freshStore, gmailId, NOW } from './storeKit';

freshStore();

const HOUR = DAY / 24;
/** Noted at eleven; two working hours later it is told. */
const TOLD_AT = NOW + 2 * HOUR;

const told = async (now: number) => reminders(await loadSettings(), now);
const titles = async (now: number) =>
  (await told(now)).show.filter(({ id }) => id !== 'morning').map(({ title }) => title);

test('who called is not forgotten while the clock shows a time before the call', async () => {
  const contactId = await followed();
  await log({ contactId, channel: 'phone', direction: 'in', outcome: null, at: NOW, note: '' }, NOW);
  expect(await titles(NOW - HOUR)).toEqual([]);
  expect((await told(NOW - HOUR)).nextAt).toBe(TOLD_AT);
});

test('who wrote does not wait until the hour in which mail was told of by a clock that was ahead', async () => {
  await followed(ADA, 'Ada Lovelace');
  await followed(BEN, 'Ben Osei');
  const row = (handle: string, at: number) => ({
    ...{ from: 'them' as const, id: gmailId(at), threadId: gmailId(at), at, subject: 'Quote' },
    people: [{ handle, name: '' }],
  });
  const settings = await loadSettings();
  const ahead = NOW + 200 * DAY;
  await rowsSeen({ account: BOX, rows: [row(ADA, ahead)] }, settings, ahead);
  for (const { markIds } of (await told(ahead + DAY)).show) await markTold(markIds, ahead + DAY);
  await rowsSeen({ account: BOX, rows: [row(BEN, NOW)] }, settings, NOW);
  expect(await titles(TOLD_AT)).toEqual(['1 person waits']);
});

test('who called now waits, although another call of theirs is noted for a time to come', async () => {
  const contactId = await followed();
  const called = (at: number) => log({ contactId, channel: 'phone', direction: 'in', outcome: null, at, note: '' }, at);
  await called(NOW + 30 * DAY);
  await called(NOW);
  expect((await told(NOW)).nextAt).toBe(TOLD_AT);
  expect(await titles(TOLD_AT)).toEqual(['Ada Lovelace waits since 11:20']);
  const late = NOW + 3 * HOUR;
  for (const { markIds } of (await told(late)).show) await markTold(markIds, late);
  // The other one was on a Saturday: two working hours later it is Monday.
  expect((await told(late)).nextAt).toBe(Date.UTC(2026, 11, 28, 11));
});
