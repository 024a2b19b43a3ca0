import type { Page } from '@playwright/test';
import { expect, GMAIL, sidebar, test } from './harness';
import { followIn, LEEDS, promise, promised } from './person';

/** Today's list, worked through by keyboard. */

test.beforeEach(async ({ kept }) => {
  await kept.switchOnGmail();
});

const rows = (popup: Page) => popup.getByRole('list', { name: 'Today’s list' }).getByRole('listitem');
const row = (popup: Page, name: string) => rows(popup).filter({ hasText: name });
/** The rows of a promise; where a plan step is due today as well, its row depends on the day of the week. */
const owed = (popup: Page) => rows(popup).filter({ hasText: /Overdue|Today/ });
const field = (popup: Page) => popup.getByRole('textbox', { name: /^Quick add/ });

async function quickAdd(popup: Page, ...lines: string[]): Promise<void> {
  await popup.keyboard.press('a');
  await expect(field(popup)).toBeFocused();
  await field(popup).fill(lines.join('\n'));
  await field(popup).press('Control+Enter');
}

/** Enter opens the person, and the popup closes itself in the middle of the key press. */
async function enterAndClose(popup: Page): Promise<void> {
  const closed = popup.waitForEvent('close');
  await popup.keyboard.press('Enter').catch(() => undefined);
  await closed;
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
  await expect(owed(popup)).toHaveCount(3);
  await expect(rows(popup).nth(0)).toContainText('Ada Lovelace');
  await expect(rows(popup).nth(0)).toContainText('Overdue');
  // What is due tomorrow is nobody's reason today; her plan's first step may be.
  await expect(rows(popup).filter({ hasText: 'bring samples' })).toHaveCount(0);
  await expect(row(popup, 'Dora Maar').filter({ hasText: /Overdue|Today/ })).toHaveCount(0);
  await expect(field(popup)).toHaveValue('');
  await field(popup).press('Escape');
  await expect(field(popup)).not.toBeFocused();

  await test.step('↓ chooses the next person, w says it will be late', async () => {
    await popup.keyboard.press('ArrowDown');
    await expect(rows(popup).nth(1)).toHaveAttribute('aria-current', 'true');
    const second = await rows(popup).nth(1).locator('b').innerText();
    await popup.keyboard.press('w');
    await expect(popup.getByLabel('New day')).toBeFocused();
    await popup.keyboard.type('in 9 days');
    await popup.keyboard.press('Enter');
    await expect(owed(popup).filter({ hasText: second })).toHaveCount(0);
    await popup.keyboard.press('u');
    await expect(owed(popup).filter({ hasText: second })).toHaveCount(1);
  });

  await test.step('d keeps the chosen promise, u takes that back', async () => {
    await popup.keyboard.press('ArrowUp');
    await popup.keyboard.press('ArrowUp');
    await popup.keyboard.press('d');
    await expect(owed(popup).filter({ hasText: 'Ada Lovelace' })).toHaveCount(0);
    await expect(popup.getByRole('button', { name: /^on time, / })).toBeVisible();
    await popup.keyboard.press('u');
    await expect(row(popup, 'Ada Lovelace')).toContainText('Overdue');
  });

  await test.step('l puts it away, with the arrows and Enter', async () => {
    await popup.keyboard.press('ArrowUp');
    await popup.keyboard.press('ArrowUp');
    await popup.keyboard.press('l');
    await expect(
      popup.getByRole('menuitem', { name: /^(Later today|Tomorrow|Next working day) ·/ }).first(),
    ).toBeFocused();
    await popup.keyboard.press('ArrowDown');
    await popup.keyboard.press('Enter');
    await expect(owed(popup).filter({ hasText: 'Ada Lovelace' })).toHaveCount(0);
    await expect(popup.getByText('1 put away')).toBeVisible();
  });

  await test.step('/ searches, Escape comes back', async () => {
    await popup.keyboard.press('/');
    const search = popup.getByRole('searchbox', { name: 'Search people' });
    await expect(search).toBeFocused();
    await expect(search).toHaveValue('');
    await popup.keyboard.type('hua');
    await expect(popup.getByRole('search').getByRole('button', { name: /Chen Li/ })).toBeVisible();
    await search.press('Enter');
    await expect(sidebar(popup)).toContainText('Chen Li');
    await popup.keyboard.press('Escape');
    await expect(owed(popup)).toHaveCount(2);
  });

  await test.step('? tells the keys', async () => {
    await popup.keyboard.press('?');
    await expect(popup.getByText('will be late', { exact: true })).toBeVisible();
    await popup.keyboard.press('?');
    await expect(popup.getByText('will be late', { exact: true })).toHaveCount(0);
  });
});

test('u pressed before the answer is here takes back the last act, not the one before', async ({ kept }) => {
  const popup = await kept.popup();
  await quickAdd(popup, 'Ada Lovelace, Acme – send the quote by last Friday');
  await expect(row(popup, 'Ada Lovelace')).toContainText('Overdue');
  await expect(field(popup)).toHaveValue('');
  await field(popup).press('Escape');
  await popup.keyboard.press('d');
  await popup.keyboard.press('u');
  await expect(popup.locator('.status')).toContainText('Undone');
  await expect(row(popup, 'Ada Lovelace')).toContainText('Overdue');
  expect(await kept.stored('contacts')).toBe(1);
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

test('the keys listen from the moment the popup opens', async ({ kept }) => {
  const popup = await kept.context.newPage();
  await popup.addInitScript(() => {
    document.addEventListener('DOMContentLoaded', () => {
      document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'a', bubbles: true, cancelable: true }));
    });
  });
  await popup.goto(kept.url('popup.html'));
  await expect(field(popup)).toBeFocused();
});

test('a row opens the person where they came from, in the tab that shows them already', async ({ kept }) => {
  const page = await kept.gmail();
  await followIn(page, LEEDS, 'Ada Lovelace');
  await promise(page, 'Send the quote', 'last Friday');
  await expect(promised(page, 'Send the quote')).toBeVisible();
  const before = kept.context.pages().length;
  const popup = await kept.popup();
  await expect(row(popup, 'Ada Lovelace')).toBeVisible();
  await enterAndClose(popup);
  await expect.poll(() => page.evaluate(() => document.visibilityState)).toBe('visible');
  expect(kept.context.pages()).toHaveLength(before);
});

test('where no tab shows them any more, a new one opens by the mailbox’s address', async ({ kept }) => {
  const page = await kept.visit(GMAIL);
  await followIn(page, LEEDS, 'Ada Lovelace');
  await promise(page, 'Send the quote', 'last Friday');
  await expect(promised(page, 'Send the quote')).toBeVisible();
  await page.close();
  const popup = await kept.popup();
  await expect(row(popup, 'Ada Lovelace')).toBeVisible();
  await enterAndClose(popup);
  const opened = () => kept.context.pages().find((other) => other.url().includes('mail.google.com'));
  await expect.poll(() => decodeURIComponent(opened()?.url() ?? '')).toContain('authuser=robin@kestrel.example');
  const tab = opened() as Page;
  expect(tab.url()).not.toMatch(/\/u\/\d/);
  await expect(sidebar(tab)).toContainText('Send the quote');
});

test('hide for an hour takes sidebar, badge and notifications away, and brings them back as one', async ({ kept }) => {
  const page = await kept.gmail();
  await followIn(page, LEEDS, 'Ada Lovelace');
  await promise(page, 'Send the quote', 'last Friday');
  await expect(promised(page, 'Send the quote')).toBeVisible();
  await promise(page, 'Bring a sample', 'last Thursday');
  await expect.poll(async () => (await kept.badge()).text).toBe('1');
  // Nothing is told of somebody who is looked at; with the popup in front the next change tells it.
  const popup = await kept.popup();
  await quickAdd(popup, 'Ben Osei, Globex');
  await expect.poll(() => kept.notifications()).toHaveLength(2);
  await field(popup).press('Escape');
  await popup.keyboard.press('h');
  await expect(popup.getByRole('button', { name: /^Hidden until \d\d:\d\d · Show again$/ })).toBeVisible();
  await expect(sidebar(page)).toHaveCount(0);
  await expect.poll(async () => (await kept.badge()).text).toBe('');
  await expect.poll(() => kept.notifications()).toEqual([]);
  await popup.getByRole('button', { name: /Show again/ }).click();
  await expect(sidebar(page)).toContainText('Send the quote');
  await expect.poll(async () => (await kept.badge()).text).toBe('1');
  await expect.poll(() => kept.notifications()).toEqual(['promises']);
});
