import type { Page } from '@playwright/test';
import { expect, type Kept, openConversation, sidebar, test } from './harness';
import { followIn, LEEDS, promise, promised } from './person';

/** The settings page: each field saves itself, is felt at once, and refuses what it cannot read where it was typed. */

test.beforeEach(async ({ kept }) => {
  await kept.switchOnGmail();
});

/** Types into a field and leaves it. */
async function enter(page: Page, label: string, text: string): Promise<void> {
  await page.getByLabel(label, { exact: true }).fill(text);
  await page.getByLabel(label, { exact: true }).press('Enter');
}

/** One of the settings as it is stored; undefined where it was never set. */
async function setting(kept: Kept, key: string): Promise<unknown> {
  const { settings = [] } = await kept.tables();
  return (settings as { key: string; value: unknown }[]).find((one) => one.key === key)?.value;
}

/** Notes down title and text of every notification from now on, until the worker sleeps. */
async function overhear(kept: Kept): Promise<() => Promise<string>> {
  const worker = await kept.worker();
  await worker.evaluate(() => {
    const told: string[] = [];
    const create = chrome.notifications.create.bind(chrome.notifications) as (...all: unknown[]) => Promise<string>;
    Object.assign(globalThis, { told });
    Object.assign(chrome.notifications, {
      create: (...all: unknown[]) => {
        told.push(JSON.stringify(all));
        return create(...all);
      },
    });
  });
  return async () =>
    (await kept.worker()).evaluate(() => (globalThis as unknown as { told: string[] }).told.join('\n'));
}

const FIELDS = [
  { label: 'Day starts', bad: '25:00', said: '“25:00” is no time', good: '7:30', key: 'workStart', value: 450 },
  { label: 'Day starts', bad: '18:00', said: 'cannot start at 18:00', good: '10.15', key: 'workStart', value: 615 },
  { label: 'Day ends', bad: 'late', said: '“late” is no time', good: '18:00', key: 'workEnd', value: 1080 },
  { label: 'Day ends', bad: '8:00', said: 'cannot end at 08:00', good: '16:45', key: 'workEnd', value: 1005 },
  {
    label: 'Time zone',
    bad: 'Mars/Olympus',
    said: 'No such time zone: “Mars/Olympus”',
    good: 'Asia/Tokyo',
    key: 'timeZone',
    value: 'Asia/Tokyo',
  },
];

test('each field refuses what it cannot read where it was typed, keeps it, and takes what it can', async ({ kept }) => {
  const page = await kept.open('options.html');
  for (const { label, bad, said, good, key, value } of FIELDS)
    await test.step(`${label}: ${bad}`, async () => {
      const field = page.getByLabel(label, { exact: true });
      const before = await setting(kept, key);
      await enter(page, label, bad);
      await expect(page.locator('.setting', { has: field }).getByRole('alert')).toContainText(said);
      await expect(page.getByRole('alert')).toHaveCount(1);
      await expect(field).toHaveAttribute('aria-invalid', 'true');
      await expect(field).toHaveValue(bad);
      expect(await setting(kept, key)).toEqual(before);
      await enter(page, label, good);
      await expect(page.getByRole('alert')).toHaveCount(0);
      await expect.poll(() => setting(kept, key)).toBe(value);
    });
});

const LISTS = [
  {
    list: 'Your further addresses',
    bad: 'robin at home',
    said: 'Not an address',
    good: 'r.vale@home.example',
    key: 'ownAddresses',
  },
  {
    list: 'Your company’s domains',
    bad: 'kestrel',
    said: 'Not a domain',
    good: 'kestrel-group.example',
    key: 'ownDomains',
  },
  {
    list: 'Never record',
    bad: 'my sister',
    said: 'Not an address, a domain or a LinkedIn profile',
    good: 'sis@family.example',
    key: 'neverRecord',
  },
  { list: 'Days off', bad: '2026-02-30', said: 'is no day', good: '2027-02-26', key: 'daysOff' },
];

test('each list refuses what it cannot read, takes what it can, and a removal can be taken back', async ({ kept }) => {
  const page = await kept.open('options.html');
  for (const { list, bad, said, good, key } of LISTS)
    await test.step(`${list}: ${bad}`, async () => {
      const group = page.getByRole('group', { name: list });
      const field = group.getByRole('textbox');
      await field.fill(bad);
      await group.getByRole('button', { name: 'Add', exact: true }).click();
      await expect(group.getByRole('alert')).toContainText(said);
      await expect(field).toHaveValue(bad);
      expect((await setting(kept, key)) ?? []).toEqual([]);
      await field.fill(good);
      await field.press('Enter');
      await expect(group.getByRole('alert')).toHaveCount(0);
      await expect.poll(() => setting(kept, key)).toEqual([good]);
      await group.getByRole('button', { name: `Remove ${good}` }).click();
      await expect.poll(() => setting(kept, key)).toEqual([]);
      await group.getByRole('button', { name: 'Undo' }).click();
      await expect.poll(() => setting(kept, key)).toEqual([good]);
    });
});

test('a last work day stays, with the reason', async ({ kept }) => {
  const page = await kept.open('options.html');
  for (const day of ['Mon', 'Tue', 'Wed', 'Thu']) {
    await page.getByRole('checkbox', { name: day, exact: true }).click();
    await expect(page.getByRole('checkbox', { name: day, exact: true })).not.toBeChecked();
  }
  await page.getByRole('checkbox', { name: 'Fri', exact: true }).click();
  await expect(page.getByRole('alert')).toContainText('At least one day must be a work day');
  await expect(page.getByRole('checkbox', { name: 'Fri', exact: true })).toBeChecked();
  expect(await setting(kept, 'workDays')).toEqual([5]);
});

test('own addresses and domains are felt at once beside the open mail', async ({ kept }) => {
  const page = await kept.gmail();
  await openConversation(page, LEEDS);
  await expect(sidebar(page)).toContainText('Follow up with Ada Lovelace');
  const settings = await kept.open('options.html');
  for (const [list, entry] of [
    ['Your company’s domains', 'acme.example'],
    ['Your further addresses', 'ada@acme.example'],
  ] as const) {
    const group = settings.getByRole('group', { name: list });
    await group.getByRole('textbox').fill(entry);
    await group.getByRole('textbox').press('Enter');
    await expect(sidebar(page)).toHaveCount(0);
    await group.getByRole('button', { name: `Remove ${entry}` }).click();
    await expect(sidebar(page)).toContainText('Follow up with Ada Lovelace');
  }
});

test('each message counts, or the day: the open card follows at once', async ({ kept }) => {
  const page = await kept.gmail();
  await followIn(page, LEEDS, 'Ada Lovelace');
  for (const touch of [4, 4]) {
    await sidebar(page).getByRole('button', { name: 'Log call' }).click();
    await expect(sidebar(page)).toContainText(`Touch ${touch} of 12`);
  }
  await expect.poll(async () => calls(await kept.tables())).toBe(2);
  const settings = await kept.open('options.html');
  const each = settings.getByRole('checkbox', { name: /^Count each message/ });
  await each.click();
  await expect(sidebar(page)).toContainText('Touch 5 of 12');
  await each.click();
  await expect(sidebar(page)).toContainText('Touch 4 of 12');
});

function calls({ interactions = [] }: Record<string, unknown[]>): number {
  return (interactions as { channel: string }[]).filter(({ channel }) => channel === 'phone').length;
}

test('the zone of the days is felt at once in the open card', async ({ kept }) => {
  const page = await kept.gmail();
  await followIn(page, LEEDS, 'Ada Lovelace');
  const settings = await kept.open('options.html');
  await enter(settings, 'Time zone', 'Pacific/Kiritimati');
  await expect.poll(() => setting(kept, 'timeZone')).toBe('Pacific/Kiritimati');
  // A moment is stored by the zone it was typed in, and shown by the one that is set.
  await promise(page, 'Ring before lunch', '2030-03-05 10:00');
  await expect(promised(page, 'Ring before lunch')).toContainText('10:00');
  await enter(settings, 'Time zone', 'Pacific/Niue');
  await expect(promised(page, 'Ring before lunch')).toContainText('09:00');
  await expect(promised(page, 'Ring before lunch')).toContainText('4 Mar');
});

test('private notifications tell no name and no text, from the next one on', async ({ kept }) => {
  const page = await kept.gmail();
  await followIn(page, LEEDS, 'Ada Lovelace');
  const told = await overhear(kept);
  // Nothing is told of somebody whose mail is in front.
  const settings = await kept.open('options.html');
  await promise(page, 'Send the quote', 'last Friday');
  await expect.poll(told).toContain('Send the quote');
  await settings.getByRole('checkbox', { name: /^Private notifications/ }).click();
  await expect.poll(() => setting(kept, 'privateNotifications')).toBe(true);
  const before = (await told()).length;
  await promise(page, 'Bring the samples', 'last Thursday');
  await expect.poll(async () => (await told()).length).toBeGreaterThan(before);
  const since = (await told()).slice(before);
  for (const trace of ['Ada', 'samples', 'quote']) expect(since).not.toContain(trace);
});

test('two settings pages show the same, and none undoes the other’s change', async ({ kept }) => {
  const [one, other] = [await kept.open('options.html'), await kept.open('options.html')];
  await enter(one, 'Day starts', '8:00');
  await expect(other.getByLabel('Day starts')).toHaveValue('08:00');
  await enter(other, 'Day ends', '16:00');
  await expect(one.getByLabel('Day ends')).toHaveValue('16:00');
  await one.reload();
  await expect(one.getByLabel('Day starts')).toHaveValue('08:00');
  await expect(one.getByLabel('Day ends')).toHaveValue('16:00');
});

test('quiet hours keep the screen calm until they are over', async ({ kept }) => {
  const page = await kept.gmail();
  await followIn(page, LEEDS, 'Ada Lovelace');
  const settings = await kept.open('options.html');
  const zone = await page.evaluate(() => Intl.DateTimeFormat().resolvedOptions().timeZone);
  const clock = (hours: number) =>
    new Intl.DateTimeFormat('en-GB', { timeZone: zone, timeStyle: 'short' }).format(Date.now() + hours * 3_600_000);
  await enter(settings, 'Quiet from', clock(-2));
  await enter(settings, 'Quiet until', clock(2));
  await promise(page, 'Send the quote', 'last Friday');
  await expect.poll(async () => (await kept.badge()).text).toBe('1');
  expect(await kept.notifications()).toEqual([]);
  await enter(settings, 'Quiet until', clock(-2));
  await expect.poll(() => kept.notifications()).toHaveLength(1);
});
