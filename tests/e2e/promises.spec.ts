import type { Page } from '@playwright/test';
import { expect, type Kept, sidebar, test } from './harness';
import { earlyInTheMinute, followIn, LEEDS, minutesAgo, promise, promised } from './person';

/** Promises in the user's own words, from the day they are made to the day they are settled. */

test.beforeEach(async ({ kept }) => {
  await kept.switchOnGmail();
});

async function withAda(kept: Kept): Promise<Page> {
  const page = await kept.gmail();
  await followIn(page, LEEDS, 'Ada Lovelace');
  return page;
}

const lead = (page: Page) => sidebar(page).locator('.lead');
const button = (page: Page, text: string, name: string) =>
  promised(page, text).getByRole('button', { name, exact: true });
const undo = (page: Page) => sidebar(page).getByRole('button', { name: 'Undo', exact: true });

test('an overdue promise is told although the background was asleep when its time came', async ({ kept }) => {
  test.setTimeout(120_000);
  const page = await withAda(kept);
  await earlyInTheMinute(page);
  await promise(page, 'Send the quote', minutesAgo(14));
  await expect(lead(page)).toContainText('OVERDUE, was due');
  await expect(promised(page, 'Send the quote')).toBeVisible();
  // While her mail is looked at, its sidebar says it; told of is what is out of sight.
  await (await kept.context.newPage()).bringToFront();
  await expect.poll(() => kept.badge()).toEqual({ text: '1', color: [179, 38, 30, 255] });
  expect(await kept.notifications()).toEqual([]);

  await kept.stopWorker();
  await expect.poll(() => kept.isAwake(), { timeout: 75_000 }).toBe(true);
  await expect.poll(() => kept.notifications()).toHaveLength(1);
  // Told once: the next wake shows no second one and nothing is told anew.
  const [told] = await kept.notifications();
  await kept.stopWorker();
  expect(await kept.notifications()).toEqual([told]);

  const popup = await kept.popup();
  const row = popup.getByRole('listitem').filter({ hasText: 'Ada Lovelace' });
  await expect(row).toContainText('Overdue');
  await expect(row).toContainText('Send the quote');
  await popup.keyboard.press('d');
  await expect(popup.getByRole('list', { name: 'Today’s list' })).not.toContainText('Send the quote');
  await expect.poll(() => kept.notifications()).toEqual([]);
  await expect.poll(async () => (await kept.badge()).text).toBe('');
  await expect(lead(page)).not.toContainText('OVERDUE');
});

test('kept settles at once, late as it is, unless it was done on the day', async ({ kept }) => {
  const page = await withAda(kept);
  await promise(page, 'Send the quote', 'last Friday');
  await expect(lead(page)).toContainText('OVERDUE, was due Fri');
  await button(page, 'Send the quote', 'Kept').click();
  await expect(promised(page, 'Send the quote')).toContainText('kept late');
  await expect(undo(page)).toBeVisible();
  await sidebar(page)
    .getByRole('button', { name: /^on time, / })
    .click();
  await expect(promised(page, 'Send the quote')).toContainText('kept');
  await expect(promised(page, 'Send the quote')).not.toContainText('kept late');
  await undo(page).click();
  await expect(promised(page, 'Send the quote')).toContainText('kept late');
});

test('broken, released and kept can each be taken back', async ({ kept }) => {
  const page = await withAda(kept);
  await promise(page, 'Send the quote', 'in 10 days');
  for (const [name, said] of [
    ['Kept', 'kept'],
    ['Broken', 'broken'],
    ['Released', 'released'],
  ] as const) {
    await button(page, 'Send the quote', name).click();
    await expect(promised(page, 'Send the quote')).toContainText(`· ${said}`);
    await expect(button(page, 'Send the quote', 'Kept')).toHaveCount(0);
    await undo(page).click();
    await expect(button(page, 'Send the quote', 'Kept')).toBeVisible();
  }
  expect(await kept.stored('commitments')).toBe(1);
});

test('later puts a promise away from today’s list, and its day stays', async ({ kept }) => {
  const page = await withAda(kept);
  await promise(page, 'Send the quote', 'last Friday');
  await button(page, 'Send the quote', 'Later').click();
  await page.getByRole('menuitem', { name: /^(Tomorrow|Next working day) ·/ }).click();
  await expect(sidebar(page)).toContainText(/later: (tomorrow|Mon)/);
  const popup = await kept.popup();
  const today = popup.getByRole('list', { name: 'Today’s list' });
  await expect(popup.getByText('1 put away')).toBeVisible();
  await expect(today).not.toContainText('Send the quote');
  await page.bringToFront();
  await undo(page).click();
  await expect(lead(page)).toContainText('OVERDUE');
  await expect(today).toContainText('Send the quote');
});

test('a new day told in time is agreed, a silent one stays late', async ({ kept }) => {
  const page = await withAda(kept);
  await promise(page, 'Send the quote', 'tomorrow');
  await button(page, 'Send the quote', 'Will be late').click();
  const form = promised(page, 'Send the quote');
  await form.getByLabel('New day').fill('blursday');
  await form.getByRole('button', { name: 'Move' }).click();
  await expect(form.getByRole('alert')).toHaveCount(1);
  await form.getByLabel('New day').fill('in 10 days');
  await form.getByLabel('I told Ada').check();
  await form.getByRole('button', { name: 'Move' }).click();
  await expect(form).toContainText('new day agreed');

  await promise(page, 'Bring a sample', 'last Friday');
  await button(page, 'Bring a sample', 'Will be late').click();
  await promised(page, 'Bring a sample').getByLabel('New day').fill('in 3 days');
  await promised(page, 'Bring a sample').getByRole('button', { name: 'Move' }).click();
  await expect(promised(page, 'Bring a sample')).toContainText('moved once');
  await expect(lead(page)).not.toContainText('OVERDUE');
  await button(page, 'Bring a sample', 'Kept').click();
  await expect(promised(page, 'Bring a sample')).toContainText('kept late');
});

test('a promise of theirs is asked for, not owed', async ({ kept }) => {
  const page = await withAda(kept);
  await sidebar(page).getByLabel('Promise', { exact: true }).fill('Signed spec');
  await sidebar(page).getByRole('radio', { name: 'by Ada' }).click();
  await promise(page, 'Signed spec', 'last Friday');
  await expect(lead(page)).toContainText('Ada owes you, was due Fri');
  expect((await kept.badge()).text).toBe('');
  const popup = await kept.popup();
  await expect(popup.getByRole('listitem').filter({ hasText: 'Ada Lovelace' })).toContainText('They owe you');
});

test('days and hours are read as people write them, and said before they are stored', async ({ kept }) => {
  const page = await withAda(kept);
  const due = sidebar(page).getByLabel('Due', { exact: true });
  await due.fill('Friday');
  await expect(sidebar(page).locator('.reading')).toContainText(/Fri|today|tomorrow/);
  await promise(page, 'Call about Leeds', 'in 2 minutes');
  await expect(promised(page, 'Call about Leeds')).toBeVisible();
  await expect(sidebar(page)).toContainText(/(today|tomorrow) \d\d:\d\d/);
  await expect(lead(page)).not.toContainText('OVERDUE');
  await promise(page, 'Send the quote', minutesAgo(3));
  await expect(lead(page)).toContainText('OVERDUE, was due');
  await expect(promised(page, 'Send the quote')).toBeVisible();
  await promise(page, 'Some time', '');
  await expect(promised(page, 'Some time')).toContainText('no day yet');
});

test('what cannot be understood is refused in one line, and nothing is stored or lost', async ({ kept }) => {
  const page = await withAda(kept);
  const alert = sidebar(page).getByRole('alert');
  const text = sidebar(page).getByLabel('Promise', { exact: true });
  const due = sidebar(page).getByLabel('Due', { exact: true });
  for (const [what, when, why] of [
    ['Send the quote', 'blursday', /blursday/],
    ['Send the quote', '31 February', /31 February/],
    ['Send the quote', 'x'.repeat(10_000), /^Due: 10000 characters/],
    ['q'.repeat(10_000), 'Friday', /^Promise: 10000 characters/],
    ['', 'Friday', /^Promise: /],
  ] as const) {
    await promise(page, what, when);
    await expect(alert).toHaveCount(1);
    await expect(alert).toHaveText(why);
    expect((await alert.innerText()).length).toBeLessThan(140);
    await expect(text).toHaveValue(what);
    await expect(due).toHaveValue(when);
  }
  expect(await kept.stored('commitments')).toBe(0);
  await text.fill('Send the quote');
  await due.fill('Friday');
  await due.press('Enter');
  await expect(promised(page, 'Send the quote')).toBeVisible();
  await expect(alert).toHaveCount(0);

  await sidebar(page).getByRole('button', { name: 'More about Ada' }).click();
  await page.getByRole('menuitem', { name: 'Edit name and company' }).click();
  const name = sidebar(page).getByLabel('Name', { exact: true });
  await name.fill('A'.repeat(10_000));
  await name.press('Enter');
  await expect(alert).toHaveText(/^Name: 10000 characters are too many, at most 200 fit$/);
  await page.reload();
  await expect(sidebar(page).getByRole('heading')).toContainText('Ada Lovelace');
});
