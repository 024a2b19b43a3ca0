import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from '#imports';
import { EXACT, SAFETY, wake } from '@/lib/background/alarms';
import { reply, type Sender } from '@/lib/background/answers';
import { onBell } from '@/lib/bell';
import { db } from '@/lib/db';
import type { Requests } from '@/lib/messages';
import { saveSettings } from '@/lib/store';
import { ADA, BOX, conversation, DAY, followed, freshStore, look, NOW, own, sending } from './storeKit';

freshStore();

const gmail: Sender = { origin: 'https://mail.google.com', tab: { id: 7 } as Sender['tab'] };
const linkedin: Sender = { origin: 'https://www.linkedin.com' };
const stranger: Sender = { origin: 'https://evil.example' };
const ours = (): Sender => ({ origin: new URL(fakeBrowser.runtime.getURL('/')).origin });
const ask = <N extends keyof Requests>(name: N, data: unknown, from: Sender = gmail) => reply(name, data, from);
const counts = async () => Promise.all(db.tables.map(async (table) => [table.name, await table.count()] as const));

const badge = { text: '' };
const shown: { id: string; title: string; message: string }[] = [];
beforeEach(() => {
  vi.useFakeTimers({ now: NOW, toFake: ['Date'] });
  shown.length = 0;
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const action = {
    setBadgeText: async ({ text }: { text: string }) => {
      badge.text = text;
    },
    setBadgeBackgroundColor: async () => undefined,
    setBadgeTextColor: async () => undefined,
  };
  Object.assign(fakeBrowser, { action });
  vi.spyOn(fakeBrowser.notifications, 'create').mockImplementation((async (id: string, options: object) => {
    shown.push({ id, ...(options as { title: string; message: string }) });
    return id;
  }) as never);
});

const promised = async (due: object, text = 'Send the quote') =>
  ask('promise', { contactId: await followed(), by: 'me', kind: 'act', text, due: { due }, said: null });

describe('a disk that fails', () => {
  test('while the database is opened is said, and once it works the next request is answered', async () => {
    db.close({ disableAutoOpen: false });
    const open = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('Internal error opening backing store', 'UnknownError');
    });
    await expect(ask('settings', {}, ours())).rejects.toThrow('could not write to the disk');
    open.mockRestore();
    expect((await ask('settings', {}, ours())).gmail).toEqual({ [BOX]: 'on' });
  });
});

describe('what a page may ask', () => {
  test.for([
    ['see', { sighting: { site: 'gmail' }, chosen: null, missing: [] }],
    ['see', 'nonsense'],
    ['sending', { id: 'x' }],
    ['follow', { handle: 'nobody', sighting: null, name: null, company: null }],
    ['follow', { handle: 'ada@acme.example', sighting: null, name: 'A'.repeat(10_000), company: null }],
    ['saveSettings', { timeZone: 'Europe/London' }],
    ['log', { contactId: 'x', channel: 'pigeon', direction: 'out', outcome: null, at: NOW, note: '' }],
    ['promise', { contactId: 'x', by: 'me', kind: 'act', text: '', due: { due: null }, said: null }],
  ] as const)('a message "%s" that does not fit stores nothing and says why in one line', async ([name, data]) => {
    const before = await counts();
    const problem = await ask(name, data).catch((error: Error) => error);
    expect(problem).toBeInstanceOf(Error);
    expect((problem as Error).message).not.toContain('\n');
    expect(await counts()).toEqual(before);
  });

  test('a name typed too long is refused with the name of its field', async () => {
    const contactId = await followed();
    const edit = { contactId, field: 'name', value: 'A'.repeat(201) };
    await expect(ask('edit', edit)).rejects.toThrow('Name: longer than 200 characters');
    expect((await db.contacts.get(contactId))?.name).toBe('Ada Lovelace');
  });

  test('a name from a page is cut, never refused', async () => {
    const sighting = conversation([]);
    const [first] = sighting.people;
    if (first) first.name = 'A'.repeat(10_000);
    const view = await ask('see', { sighting, chosen: null, missing: [] });
    expect(view?.stranger?.name).toHaveLength(200);
  });

  test('lists of everybody and settings are answered for our own pages only', async () => {
    await expect(ask('settings', {})).rejects.toThrow('Not answered here');
    await expect(ask('agenda', {})).rejects.toThrow('Not answered here');
    expect((await ask('settings', {}, ours())).gmail).toEqual({ [BOX]: 'on' });
    await expect(ask('status', { site: 'gmail', account: null }, stranger)).rejects.toThrow('Not answered here');
  });

  test('a page of one site cannot speak for the other', async () => {
    const data = { sighting: conversation([own(NOW, [ADA])]), chosen: null, missing: [] };
    await expect(ask('see', data, linkedin)).rejects.toThrow('linkedin only');
  });

  test('bodies never reach a table or the session', async () => {
    await followed();
    const sighting = conversation([own(NOW, [ADA], { text: 'a secret', quoted: 'a secret' })]);
    await ask('see', { sighting, chosen: null, missing: [] });
    const stored = await Promise.all(db.tables.map((table) => table.toArray()));
    expect(JSON.stringify([stored, await fakeBrowser.storage.session.get(null)])).not.toContain('a secret');
  });

  test('a full disk is said in one line and nothing is half written', async () => {
    const contactId = await followed();
    const full = vi.spyOn(db.undos, 'add').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    const call = { contactId, channel: 'phone', direction: 'out', outcome: null, at: NOW, note: '' };
    await expect(ask('log', call)).rejects.toThrow('The disk is full');
    full.mockImplementation(() => {
      throw new DOMException('The transaction was aborted', 'AbortError');
    });
    await expect(ask('log', call)).rejects.toThrow('could not write to the disk');
    full.mockRestore();
    expect(await db.interactions.count()).toBe(0);
  });
});

describe('switching on', () => {
  const status = (account: string | null) => ask('status', { site: 'gmail', account });

  test('before anything is switched on nothing is read, and Gmail offers it once', async () => {
    await saveSettings({ gmail: {} }, NOW);
    expect(await status(null)).toMatchObject({ mode: 'off', ask: true, own: [] });
    await ask('switchOn', { site: 'gmail', account: null, on: false });
    expect(await status(null)).toMatchObject({ mode: 'off', ask: false });
    expect(await ask('see', { sighting: conversation([own(NOW, [ADA])]), chosen: null, missing: [] })).toBeNull();
  });

  test('"Switch on Gmail" without an open account means the next one that is opened, and only that', async () => {
    await saveSettings({ gmail: {} }, NOW);
    await ask('switchOn', { site: 'gmail', account: null, on: true });
    expect(await status(null)).toMatchObject({ mode: 'account', ask: false });
    expect(await status('Robin@Ourfirm.example')).toMatchObject({ mode: 'page', ask: false });
    expect(await status('private@other.example')).toMatchObject({ mode: 'account', ask: true, own: [] });
  });

  test('a second account stays unread until it is switched on', async () => {
    await followed();
    const sighting = conversation([own(NOW, [ADA])], { account: 'private@other.example' });
    expect(await ask('see', { sighting, chosen: null, missing: [] })).toBeNull();
    expect(await db.interactions.count()).toBe(0);
    await ask('switchOn', { site: 'gmail', account: 'private@other.example', on: false });
    expect(await status('private@other.example')).toMatchObject({ mode: 'account', ask: false });
  });

  test('LinkedIn is off until one of its three is chosen', async () => {
    await saveSettings({ linkedin: 'unset' }, NOW);
    const mode = async () => (await ask('status', { site: 'linkedin', account: null }, linkedin)).mode;
    expect(await mode()).toBe('off');
    for (const choice of ['page', 'panel', 'off'] as const) {
      await ask('saveSettings', { linkedin: choice }, ours());
      expect(await mode()).toBe(choice);
    }
  });
});

describe('the background tells others', () => {
  test('the bell rings after a change and not after a look that changed nothing', async () => {
    const heard = vi.fn();
    const stop = onBell(heard);
    await followed();
    const data = { sighting: conversation([own(NOW, [ADA])]), chosen: null, missing: [] };
    await ask('see', data);
    expect(heard).toHaveBeenCalledTimes(1);
    await ask('see', data);
    expect(heard).toHaveBeenCalledTimes(1);
    stop();
  });

  test('the side panel shows the same card until the page shows nobody any more', async () => {
    await followed();
    await ask('status', { site: 'gmail', account: BOX });
    await ask('see', { sighting: conversation([own(NOW, [ADA])]), chosen: null, missing: [] });
    const panel = () => ask('panel', { tabId: 7, chosen: null }, ours());
    let url = 'https://mail.google.com/mail/u/0/#inbox/abc';
    vi.spyOn(fakeBrowser.tabs, 'get').mockImplementation(async () => ({ url }) as never);
    expect((await panel()).view?.card?.ring.touch).toBe(1);
    url = 'https://elsewhere.example/';
    expect(await panel()).toMatchObject({ site: null, mode: 'none', view: null });
    url = 'https://mail.google.com/mail/u/0/#inbox';
    await ask('leave', { site: 'gmail' });
    expect(await panel()).toMatchObject({ site: 'gmail', mode: 'page', view: null });
    expect(await ask('panel', { tabId: 8, chosen: null }, ours())).toMatchObject({ site: null, mode: 'none' });
  });

  test('a reader that misses a part is noted for the Health page and said in one line', async () => {
    await followed();
    const view = await ask('see', { sighting: conversation([]), chosen: null, missing: ['messages'] });
    expect(view?.trouble).toContain('Gmail has changed: messages');
    expect(await db.siteHealth.count()).toBe(1);
  });
});

describe('alarms are a hint, the tables are the truth', () => {
  test('a worker restarted between click and notice still counts the mail, once', async () => {
    await followed();
    await ask('sending', sending());
    await db.close();
    await db.open();
    await ask('sending', sending({ noticedAt: NOW + 1000 }));
    const alarm = await fakeBrowser.alarms.get(EXACT);
    expect(alarm?.scheduledTime).toBe(NOW + 31_000);
    await db.close();
    await db.open();
    vi.setSystemTime(NOW + 31_000);
    await wake();
    await wake();
    expect((await look(conversation([]), NOW + 32_000))?.card?.ring.touch).toBe(1);
    expect(await db.interactions.count()).toBe(1);
  });

  test('an overdue promise is told once, a quarter of an hour after its moment, and colours the badge', async () => {
    await promised({ at: NOW + 60_000 });
    expect(badge.text).toBe('1');
    await wake();
    const before = shown.length;
    vi.setSystemTime(NOW + 16 * 60_000);
    await wake();
    await wake();
    expect(
      shown
        .slice(before)
        .map(({ message, title }) => `${title} ${message}`)
        .join('\n'),
    ).toContain('quote');
    expect(shown.length).toBe(before + 1);
  });

  test('days offline lose nothing and double nothing', async () => {
    await promised({ day: '2026-11-27' });
    vi.setSystemTime(NOW + 6 * DAY);
    await wake();
    const first = shown.length;
    expect(first).toBeGreaterThan(0);
    await wake();
    expect(shown.length).toBe(first);
  });

  test('a notification that could not be shown is told at the next wake', async () => {
    await promised({ at: NOW - 60 * 60_000 });
    await db.reminderMarks.clear();
    await db.reminderMarks.put({ id: 'day|2026-11-26', at: NOW });
    vi.mocked(fakeBrowser.notifications.create).mockRejectedValueOnce(new Error('no'));
    await expect(wake()).rejects.toThrow('no');
    expect(await db.reminderMarks.count()).toBe(1);
    const before = shown.length;
    await wake();
    expect(shown.length).toBe(before + 1);
  });

  test('the exact alarm is never in the past, and the safety alarm is not started anew', async () => {
    await promised({ at: NOW + 30 * 60_000 + 1000 });
    expect((await fakeBrowser.alarms.get(EXACT))?.scheduledTime).toBe(NOW + 30_000);
    const safety = (await fakeBrowser.alarms.get(SAFETY))?.scheduledTime;
    vi.setSystemTime(NOW + 10 * 60_000);
    await wake();
    expect((await fakeBrowser.alarms.get(SAFETY))?.scheduledTime).toBe(safety);
  });

  test('hidden for an hour, badge and notifications stay away and come back', async () => {
    await ask('hide', { until: NOW + 60 * 60_000 }, ours());
    await promised({ at: NOW + 5 * 60_000 });
    expect(badge.text).toBe('');
    vi.setSystemTime(NOW + 30 * 60_000);
    await wake();
    expect(shown).toHaveLength(0);
    vi.setSystemTime(NOW + 61 * 60_000);
    await wake();
    expect(shown).toHaveLength(1);
    expect(badge.text).toBe('1');
  });
});
