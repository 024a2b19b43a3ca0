import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from '#imports';
import { wake } from '@/lib/background/alarms';
import { clicked, closed } from '@/lib/background/notify';
import { db } from '@/lib/db';
import { promise, saveSettings, settle } from '@/lib/store';
import { DAY, followed, freshStore, NOW } from './storeKit';

freshStore();

const HOUR = 3_600_000;

beforeEach(() => {
  vi.useFakeTimers({ now: NOW, toFake: ['Date'] });
  const nothing = async () => undefined;
  Object.assign(fakeBrowser, {
    action: { setBadgeText: nothing, setBadgeBackgroundColor: nothing, setBadgeTextColor: nothing },
  });
});

const shown = async () => Object.keys(await fakeBrowser.notifications.getAll()).sort();
async function overdue(text: string): Promise<string> {
  const due = { due: { at: NOW - DAY } };
  const contactId = await followed();
  const { commitmentId } = await promise({ contactId, by: 'me', kind: 'act', text, due, said: null }, NOW - 2 * DAY);
  return commitmentId;
}
/** Hides from now on until a moment, and looks. */
async function hide(until: number): Promise<void> {
  await saveSettings({ hiddenUntil: until }, Date.now());
  await wake();
}

test('hiding takes off the screen what stands there, and it comes back as one summary when the hour is over', async () => {
  await overdue('Send the quote');
  await overdue('Bring a sample');
  await wake();
  expect(await shown()).toHaveLength(2);
  await hide(NOW + HOUR);
  expect(await shown()).toEqual([]);
  vi.setSystemTime(NOW + HOUR / 2);
  await wake();
  expect(await shown()).toEqual([]);
  vi.setSystemTime(NOW + HOUR + 1);
  await wake();
  expect(await shown()).toEqual(['promises']);
});

test('shown again before the hour is over, there is one summary, too', async () => {
  await overdue('Send the quote');
  await overdue('Bring a sample');
  await wake();
  await hide(NOW + HOUR);
  vi.setSystemTime(NOW + HOUR / 2);
  await hide(NOW + HOUR / 2);
  expect(await shown()).toEqual(['promises']);
  await wake();
  expect(await shown()).toEqual(['promises']);
});

test('a promise that was settled while hidden does not come back', async () => {
  const kept = await overdue('Send the quote');
  const open = await overdue('Bring a sample');
  await wake();
  await hide(NOW + HOUR);
  await settle({ commitmentId: kept, as: 'kept', on: null }, NOW);
  vi.setSystemTime(NOW + HOUR + 1);
  await wake();
  expect(await shown()).toEqual([`promise|${open}`]);
});

test('a promise that is settled takes its notification away', async () => {
  const commitmentId = await overdue('Send the quote');
  await wake();
  expect(await shown()).toEqual([`promise|${commitmentId}`]);
  await settle({ commitmentId, as: 'kept', on: null }, NOW);
  await wake();
  expect(await shown()).toEqual([]);
});

test.each([
  ['closed', (id: string) => closed(id, true)],
  ['clicked', clicked],
])(
  'a notification that was %s does not come again, although the worker stopped before it noted that it stood',
  async (_how, read) => {
    const commitmentId = await overdue('Send the quote');
    vi.spyOn(db.reminderMarks, 'bulkPut').mockRejectedValueOnce(new Error('stopped'));
    await expect(wake()).rejects.toThrow('stopped');
    expect(await shown()).toEqual([`promise|${commitmentId}`]);
    await fakeBrowser.notifications.clear(`promise|${commitmentId}`);
    await read(`promise|${commitmentId}`);
    await wake();
    expect(await shown()).toEqual([]);
  },
);

test('a notification that the browser took away by itself comes again where it was not noted', async () => {
  const commitmentId = await overdue('Send the quote');
  vi.spyOn(db.reminderMarks, 'bulkPut').mockRejectedValueOnce(new Error('stopped'));
  await expect(wake()).rejects.toThrow('stopped');
  await closed(`promise|${commitmentId}`, false);
  await fakeBrowser.notifications.clear(`promise|${commitmentId}`);
  await wake();
  expect(await shown()).toEqual([`promise|${commitmentId}`]);
});
