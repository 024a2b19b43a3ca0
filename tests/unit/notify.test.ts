import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from '#imports';
import { wake } from '@/lib/background/alarms';
import { answered, clicked, closed } from '@/lib/background/notify';
import { db } from '@/lib/db';
import {
  loadSettings,
  markTold,
  noAnswerNeeded,
  permission,
  promise,
  reminders,
  saveSettings,
  settle,
} from '@/lib/store';
import { addOnce, interaction } from '@/lib/store/interactions';
import { refresh } from '@/lib/store/standing';
import { DAY, followed, freshStore, NOW } from './storeKit';

freshStore();

const HOUR = 3_600_000;

beforeEach(async () => {
  vi.useFakeTimers({ now: NOW, toFake: ['Date'] });
  const nothing = async () => undefined;
  Object.assign(fakeBrowser, {
    action: { setBadgeText: nothing, setBadgeBackgroundColor: nothing, setBadgeTextColor: nothing },
  });
  // The browser was started this morning, with nothing to say.
  await wake();
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

test('Done on the notification keeps the promise, Later puts it away, and both take the notification off the screen', async () => {
  const done = await overdue('Send the quote');
  const later = await overdue('Bring a sample');
  await wake();
  await answered(`promise|${done}`, 0);
  await answered(`promise|${later}`, 1);
  expect(await shown()).toEqual([]);
  const events = async (id: string) => (await db.commitments.get(id))?.events.map(({ kind }) => kind);
  expect(await events(done)).toEqual(['kept']);
  expect(await events(later)).toEqual(['snoozed']);
  await answered(`promise|${done}`, 0);
  expect(await events(done)).toEqual(['kept']);
});

describe('people who wait', () => {
  /** Somebody called or wrote at a moment and asked something. */
  async function waits(name: string, at: number, channel: 'phone' | 'email'): Promise<string> {
    const contactId = await followed(`mailto:${name.toLowerCase()}@acme.example`, name, NOW - 20 * DAY);
    const facts = { key: `hand:${name}`, contactId, at, direction: 'in', channel, source: 'hand', asks: true } as const;
    await addOnce([interaction(facts, at)]);
    await refresh(contactId, await loadSettings());
    return contactId;
  }
  const titles = async () => {
    const all = vi.mocked(fakeBrowser.notifications.create).mock.calls;
    return all.map(([, options]) => (options as unknown as { title: string }).title);
  };
  const lookAt = async (at: number) => {
    vi.setSystemTime(at);
    await wake();
  };

  beforeEach(() => {
    vi.spyOn(fakeBrowser.notifications, 'create').mockClear();
  });

  test('who called is told of after two hours and after two and three quarters', async () => {
    await waits('Ada', NOW - 60_000, 'phone');
    await lookAt(NOW + 1.9 * HOUR);
    expect(await titles()).toEqual([]);
    await lookAt(NOW + 2 * HOUR);
    await lookAt(NOW + 2.5 * HOUR);
    expect(await titles()).toHaveLength(1);
    await lookAt(NOW + 2.75 * HOUR);
    expect(await titles()).toHaveLength(2);
    expect((await titles())[0]).toContain('Ada waits since');
  });

  test('who wrote is told of once an hour at most, all together', async () => {
    await waits('Ada', NOW - 2 * HOUR, 'email');
    await lookAt(NOW);
    await waits('Ben', NOW - 2 * HOUR + 60_000, 'email');
    await lookAt(NOW + 2 * 60_000);
    expect(await titles()).toEqual(['1 person waits']);
    await lookAt(NOW + HOUR);
    expect(await titles()).toEqual(['1 person waits', '2 people wait']);
  });

  test('a settled wait takes its notification away, and who refused is not told of', async () => {
    const ada = await waits('Ada', NOW - 2 * HOUR, 'phone');
    await lookAt(NOW + 1);
    expect(await shown()).toEqual([`wait|${ada}`]);
    await noAnswerNeeded(ada, NOW + 2);
    await wake();
    expect(await shown()).toEqual([]);
    const ben = await waits('Ben', NOW - 2 * HOUR, 'phone');
    await permission({ contactId: ben, state: 'refused', words: '' }, NOW + 3);
    await lookAt(NOW + 60_000);
    expect(await titles()).toHaveLength(1);
  });

  test('nothing is told of whose conversation is on the screen in front', async () => {
    const ada = await waits('Ada', NOW - 2 * HOUR, 'phone');
    const settings = await loadSettings();
    expect((await reminders(settings, NOW + 1, new Set([ada]))).show).toEqual([]);
    expect((await reminders(settings, NOW + 1, new Set([ada]))).nextAt).toBe(NOW + 1 + 60_000);
    expect((await reminders(settings, NOW + 1)).show).toHaveLength(1);
  });
});

test('by changed working hours somebody waits for long enough: it is told with the change', async () => {
  await saveSettings({ workStart: 11 * 60 }, NOW);
  await wake();
  const contactId = await followed(undefined, undefined, NOW - 3 * DAY);
  // Yesterday at 17:00: 50 minutes of work, but 170 by the new hours.
  const call = { key: 'hand:1', contactId, at: NOW - 18 * HOUR - HOUR / 3, direction: 'in', channel: 'phone' } as const;
  await addOnce([interaction({ ...call, source: 'hand' }, NOW)]);
  await refresh(contactId, await loadSettings());
  await wake();
  expect(await shown()).toEqual([]);
  await saveSettings({ workStart: 9 * 60 }, NOW);
  await wake();
  expect(await shown()).toEqual([`wait|${contactId}`]);
});

test('closing late what was told of people who wrote does not put off the next of them', async () => {
  const marks = ['waiting', 'wait|gmail:1|ada|0'];
  await markTold(marks, NOW - HOUR / 2);
  await fakeBrowser.storage.session.set({ 'place|waiting': { markIds: marks } });
  await closed('waiting', true);
  expect((await db.reminderMarks.get('waiting'))?.at).toBe(NOW - HOUR / 2);
});
