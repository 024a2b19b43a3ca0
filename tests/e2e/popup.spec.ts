import type { Page } from '@playwright/test';
import { expect, sidebar, test } from './harness';
import { followIn, LEEDS, promise, promised } from './person';

/** Today's list, worked through by keyboard. */

test.beforeEach(async ({ kept }) => {
  await kept.switchOnGmail();
});

const rows = (popup: Page) => popup.getByRole('list', { name: 'Today’s list' }).getByRole('listitem');
const row = (popup: Page, name: string) => rows(popup).filter({ hasText: name });
const field = (popup: Page) => popup.getByRole('textbox', { name: /^Quick add/ });

async function quickAdd(popup: Page, ...lines: string[]): Promise<void> {
  await popup.keyboard.press('a');
  await expect(field(popup)).toBeFocused();
  await field(popup).fill(lines.join('\n'));
  await field(popup).press('Control+Enter');
}

test('a day is worked through with single keys', async ({ kept }) => {
  const popup = await kept.popup();
  await expect(popup.getByText('Nobody is followed yet')).toBeVisible();
  await quickAdd(
    popup,
    'Ada Lovelace, Acme – send the quote by last Friday',
    'Ben Osei, Globex – call about March today',
    'Chen Li, Huaxing – send drawings today',
    'Dora Maar – bring samples tomorrow',
  );
  await expect(rows(popup)).toHaveCount(3);
  await expect(rows(popup).nth(0)).toContainText('Ada Lovelace');
  await expect(rows(popup).nth(0)).toContainText('Overdue');
  await expect(field(popup)).toHaveValue('');
  await field(popup).press('Escape');
  await popup.locator('h1').click();

  await test.step('↓ chooses the next person, w says it will be late', async () => {
    await popup.keyboard.press('ArrowDown');
    await expect(rows(popup).nth(1)).toHaveAttribute('aria-current', 'true');
    const second = await rows(popup).nth(1).locator('b').innerText();
    await popup.keyboard.press('w');
    await expect(popup.getByLabel('New day')).toBeFocused();
    await popup.keyboard.type('in 9 days');
    await popup.keyboard.press('Enter');
    await expect(row(popup, second)).toHaveCount(0);
    await popup.keyboard.press('u');
    await expect(row(popup, second)).toHaveCount(1);
  });

  await test.step('d keeps the chosen promise, u takes that back', async () => {
    await popup.keyboard.press('ArrowUp');
    await popup.keyboard.press('ArrowUp');
    await popup.keyboard.press('d');
    await expect(row(popup, 'Ada Lovelace')).toHaveCount(0);
    await expect(popup.getByRole('button', { name: /^on time, / })).toBeVisible();
    await popup.keyboard.press('u');
    await expect(row(popup, 'Ada Lovelace')).toContainText('Overdue');
  });

  await test.step('l puts it away, with the arrows and Enter', async () => {
    await popup.keyboard.press('ArrowUp');
    await popup.keyboard.press('ArrowUp');
    await popup.keyboard.press('l');
    await expect(popup.getByRole('menuitem', { name: 'Later today' })).toBeFocused();
    await popup.keyboard.press('ArrowDown');
    await popup.keyboard.press('Enter');
    await expect(row(popup, 'Ada Lovelace')).toHaveCount(0);
    await expect(popup.getByText('1 put away')).toBeVisible();
  });

  await test.step('/ searches, Escape comes back', async () => {
    await popup.keyboard.press('/');
    const search = popup.getByRole('searchbox', { name: 'Search people' });
    await expect(search).toBeFocused();
    await expect(search).toHaveValue('');
    await popup.keyboard.type('hua');
    await expect(popup.getByRole('button', { name: /Chen Li/ })).toBeVisible();
    await search.press('Enter');
    await expect(sidebar(popup)).toContainText('Chen Li');
    await popup.keyboard.press('Escape');
    await expect(rows(popup)).toHaveCount(2);
  });

  await test.step('? tells the keys', async () => {
    await popup.keyboard.press('?');
    await expect(popup.getByText('will be late', { exact: true })).toBeVisible();
    await popup.keyboard.press('?');
    await expect(popup.getByText('will be late', { exact: true })).toHaveCount(0);
  });
});

test('what quick add cannot read stays in the field, with its reason, and stops no other line', async ({ kept }) => {
  const popup = await kept.popup();
  await quickAdd(popup, 'I called Ada Lovelace', `${'B'.repeat(10_000)} – send spec by Fri`, 'Chen Li, Huaxing called');
  const alert = popup.getByRole('alert');
  await expect(alert).toHaveCount(1);
  expect((await alert.innerText()).length).toBeLessThan(200);
  await expect(field(popup)).toHaveValue(/^B+ – send spec by Fri$/);
  expect(await kept.stored('contacts')).toBe(2);
  expect(await kept.stored('interactions')).toBe(2);
  await popup.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => kept.stored('contacts')).toBe(0);
});

test('a row opens the person where they came from, in the tab that shows them already', async ({ kept }) => {
  const page = await kept.gmail();
  await followIn(page, LEEDS, 'Ada Lovelace');
  await promise(page, 'Send the quote', 'last Friday');
  await expect(promised(page, 'Send the quote')).toBeVisible();
  const before = kept.context.pages().length;
  const popup = await kept.popup();
  await expect(row(popup, 'Ada Lovelace')).toBeVisible();
  await popup.keyboard.press('Enter');
  await expect.poll(() => page.evaluate(() => document.visibilityState)).toBe('visible');
  await expect.poll(() => kept.context.pages().length).toBe(before);

  await page.close();
  const again = await kept.popup();
  await expect(row(again, 'Ada Lovelace')).toBeVisible();
  const opened = kept.context.waitForEvent('page', (other) => other.url().includes('mail.google.com'));
  await again.keyboard.press('Enter');
  const tab = await opened;
  expect(tab.url()).toContain('robin@kestrel.example');
  await expect(sidebar(tab)).toContainText('Send the quote');
});

test('hide for an hour takes sidebar, badge and notifications away, and brings them back', async ({ kept }) => {
  const page = await kept.gmail();
  await followIn(page, LEEDS, 'Ada Lovelace');
  await promise(page, 'Send the quote', 'last Friday');
  await expect.poll(async () => (await kept.badge()).text).toBe('1');
  await expect.poll(() => kept.notifications()).toHaveLength(1);
  const popup = await kept.popup();
  await popup.keyboard.press('h');
  await expect(popup.getByRole('button', { name: /^Hidden until \d\d:\d\d · Show again$/ })).toBeVisible();
  await expect(sidebar(page)).toHaveCount(0);
  await expect.poll(async () => (await kept.badge()).text).toBe('');
  await expect.poll(() => kept.notifications()).toEqual([]);
  await popup.getByRole('button', { name: /Show again/ }).click();
  await expect(sidebar(page)).toContainText('Send the quote');
  await expect.poll(async () => (await kept.badge()).text).toBe('1');
});
