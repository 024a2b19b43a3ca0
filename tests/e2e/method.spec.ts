import type { Locator, Page } from '@playwright/test';
import { expect, type Kept, sidebar, test, writeReply } from './harness';
import { followIn, LEEDS, promise, promised, today, unfoldTimeline } from './person';

/** The method beside the open mail: who waits, meetings, steps, calls, and what becomes of somebody in the end. */

test.beforeEach(async ({ kept }) => {
  await kept.switchOnGmail();
});

async function withAda(kept: Kept): Promise<Page> {
  const page = await kept.gmail();
  await followIn(page, LEEDS, 'Ada Lovelace');
  return page;
}

const lead = (page: Page) => sidebar(page).locator('.lead').first();
const button = (place: Page | Locator, name: string) => place.getByRole('button', { name, exact: true });
const undo = (page: Page) => button(sidebar(page), 'Undo');

async function choose(page: Page, menu: string | RegExp, item: string): Promise<void> {
  await sidebar(page).getByRole('button', { name: menu }).click();
  await page.getByRole('menuitem', { name: item, exact: true }).click();
}
const more = (page: Page, item: string) => choose(page, 'More about Ada', item);

test('somebody who called waits until it is said that no answer is needed, or got it promises one', async ({
  kept,
}) => {
  const page = await withAda(kept);
  await choose(page, 'More channels', 'Ada called');
  await button(sidebar(page), 'Done').click();
  await expect(lead(page)).toContainText(/Ada waits since \d?\d:\d\d · called/);
  await expect(lead(page)).toContainText(/left|until/);

  await button(sidebar(page), 'No answer needed').click();
  await expect(sidebar(page)).not.toContainText('Ada waits');
  await undo(page).click();
  await expect(lead(page)).toContainText('Ada waits');

  await writeReply(page, 'Robin');
  const box = page.locator('.gA [contenteditable=true]:visible').last();
  await button(sidebar(page), 'Got it').click();
  const by = sidebar(page).getByLabel('By', { exact: true });
  await expect(by).toBeFocused();
  await expect(by).toHaveValue('tomorrow');
  await by.fill('30 February');
  await by.press('Enter');
  await expect(lead(page).getByRole('alert')).toContainText('30 February');
  expect(await kept.stored('commitments')).toBe(0);
  await by.fill('in 3 days');
  await by.press('Enter');
  await expect(promised(page, 'Call Ada back')).toBeVisible();
  await expect(box).toContainText('I have got your message, and I am working on it.');
  await expect(box).toContainText(/You will hear from me by /);
  await expect(box).toContainText('Robin');
  await expect(page.locator('#link_vsm')).toHaveCount(0);

  await test.step('while a promise is overdue, who waits stays in sight; a call answers', async () => {
    await promise(page, 'Send the quote', 'last Friday');
    await expect(lead(page)).toContainText('OVERDUE');
    await expect(sidebar(page)).toContainText('Ada waits since');
    await button(sidebar(page), 'Log call').click();
    await page.keyboard.press('1');
    await expect(sidebar(page)).not.toContainText('Ada waits');
  });
});

test('a meeting that is over is asked about once: nobody came, and that is no broken promise', async ({ kept }) => {
  const page = await withAda(kept);
  await sidebar(page).getByLabel('Promise', { exact: true }).fill('Show the pump');
  await sidebar(page).getByRole('radio', { name: 'meeting' }).click();
  await promise(page, 'Show the pump', 'yesterday 10:00');
  await expect(lead(page)).toContainText('Did it happen?');
  await button(lead(page), 'Moved …').click();
  await button(lead(page), 'Move').click();
  await expect(lead(page).getByRole('alert')).toContainText('To when?');
  await button(lead(page), 'No-show').click();
  await expect(promised(page, 'Show the pump')).toContainText('released');
  await unfoldTimeline(page);
  await expect(sidebar(page).locator('.timeline')).toContainText('no answer · no-show');
  await undo(page).click();
  await expect(lead(page)).toContainText('Did it happen?');
});

test('what to have ready is kept with the promise', async ({ kept }) => {
  const page = await withAda(kept);
  await promise(page, 'Call about the delivery', 'in 9 days');
  const row = promised(page, 'Call about the delivery');
  await button(row, 'Have ready …').click();
  await row.getByLabel('Have ready').fill('price for 40 units');
  await row.getByLabel('Have ready').press('Enter');
  await expect(sidebar(page)).toContainText('Have ready: saved');
  await page.reload();
  await expect(row.getByLabel('Have ready')).toHaveValue('price for 40 units');
});

test('won and lost, with a day to look again, and both taken back', async ({ kept }) => {
  const page = await withAda(kept);
  const heading = sidebar(page).getByRole('heading');
  await more(page, 'Won');
  await expect(heading).toContainText('customer');
  await undo(page).click();
  await expect(heading).toContainText('prospect');

  await more(page, 'Lost …');
  const form = sidebar(page).locator('form').filter({ hasText: 'Look again' });
  await button(form, 'Lost').click();
  await expect(form.getByRole('alert')).toContainText('Choose one');
  await form.getByRole('radio', { name: 'no budget' }).click();
  await form.getByLabel('Look again').fill('30 February');
  await button(form, 'Lost').click();
  await expect(form.getByRole('alert')).toContainText('30 February');
  await form.getByLabel('Look again').fill('in 60 days');
  await button(form, 'Lost').click();
  await expect(heading).toContainText('lost');
  await expect(sidebar(page)).toContainText('Looked at again');
  await undo(page).click();
  await expect(heading).toContainText('prospect');
});

test('whoever asked to stop is left alone, in their own words', async ({ kept }) => {
  const page = await withAda(kept);
  await promise(page, 'Send the quote', 'last Friday');
  await expect.poll(async () => (await kept.badge()).text).toBe('1');
  await more(page, 'Asked to stop …');
  await sidebar(page).getByLabel('Their words').fill('please take me off your list');
  await button(sidebar(page), 'Save').click();
  await expect(lead(page)).toContainText('Ada asked to stop');
  await expect(lead(page)).toContainText('please take me off your list');
  await expect.poll(async () => (await kept.badge()).text).toBe('');
  await undo(page).click();
  await expect(lead(page)).toContainText('OVERDUE');
});

/** Asks the background as one of our own pages does. */
function tell(popup: Page, type: string, data: unknown): Promise<unknown> {
  return popup.evaluate(([type, data]) => chrome.runtime.sendMessage({ id: 1, timestamp: Date.now(), type, data }), [
    type,
    data,
  ] as const);
}

async function showZoe(popup: Page): Promise<void> {
  await popup.reload();
  await popup.keyboard.press('/');
  await popup.keyboard.type('zoe');
  await expect(popup.getByRole('search').getByRole('button', { name: /Zoe Quick/ })).toBeVisible();
  await popup.keyboard.press('Enter');
}

test('a step put away for the third time asks for now, a new day, or to drop it', async ({ kept }) => {
  const popup = await kept.popup();
  await tell(popup, 'saveSettings', { workDays: [1, 2, 3, 4, 5, 6, 7] });
  await popup.getByRole('textbox', { name: /^Quick add/ }).fill('Zoe Quick, Acme');
  await popup.getByRole('textbox', { name: /^Quick add/ }).press('Control+Enter');
  await expect.poll(() => kept.stored('contacts')).toBe(1);
  await showZoe(popup);
  await expect(lead(popup)).toContainText('Next');
  const [{ id: contactId }] = (await kept.tables()).contacts as [{ id: string }];
  for (const time of [1, 2]) {
    await tell(popup, 'snoozeStep', { contactId, until: Date.now() + 300 });
    await popup.waitForTimeout(400 * time);
  }
  await showZoe(popup);
  await expect(lead(popup)).toContainText('Next');
  await expect(lead(popup)).not.toContainText('Put away');
  await lead(popup)
    .getByRole('button', { name: /^Later/ })
    .click();
  await popup.getByRole('menuitem', { name: /^Next week/ }).click();
  await expect(lead(popup)).toContainText('Put away 3 times: now, a new day, or drop it?');
});

test('a call is written down while it goes on: notes outlive the background, the outcome is one key', async ({
  kept,
}) => {
  const page = await withAda(kept);
  await button(sidebar(page), 'Log call').click();
  const call = sidebar(page).getByRole('region', { name: 'Call with Ada Lovelace' });
  await call.getByLabel('Purpose').fill('a day for the visit');
  await call.getByLabel('Number').fill('020 7946 0000');
  await call.getByLabel('Number').press('Enter');
  await expect(call.getByRole('alert')).toContainText('country code');
  await call.getByLabel('Number').fill('+44 20 7946 0000');
  await call.getByLabel('Number').press('Enter');
  await expect(call.getByRole('link', { name: '+442079460000' })).toHaveAttribute('href', 'tel:+442079460000');
  await kept.stopWorker();
  await call.getByLabel('What was said').fill('forty units, 3 by March');
  await expect
    .poll(async () => JSON.stringify((await kept.tables()).interactions))
    .toContain('forty units, 3 by March');
  await call.getByRole('link', { name: '+442079460000' }).focus();
  await page.keyboard.press('3');
  await expect(call.getByRole('radio', { name: 'no answer' })).toBeChecked();
  // The last words before the page goes are kept, too.
  await call.getByLabel('What was said').fill('forty units, 3 by March, the rest by June');
  await page.reload();
  await unfoldTimeline(page);
  await expect(today(page).filter({ hasText: 'Call' })).toHaveCount(1);
  await expect(today(page)).toContainText('Call · no answer');
  await expect(sidebar(page).locator('.timeline')).toContainText('forty units, 3 by March, the rest by June');
  expect(JSON.stringify((await kept.tables()).interactions)).toContain('a day for the visit');
});

test('30 February and a cadence of 0 are refused at their fields, and nothing is saved', async ({ kept }) => {
  const page = await withAda(kept);
  const before = (await kept.tables()).contacts;
  await more(page, 'Stage, dates and place …');
  const field = (name: string) => sidebar(page).getByLabel(name, { exact: true });
  await field('Place').fill('Leeds');
  await field('Birthday').fill('30 February');
  await field('Every').fill('0');
  await field('Away until').fill('blursday');
  await button(sidebar(page), 'Save').click();
  await expect(sidebar(page).getByRole('alert')).toHaveText([
    /^Birthday: “30 February” is no day of the calendar/,
    /^Every: A cadence of 0 days/,
    /^Away until: .*blursday/,
  ]);
  expect((await kept.tables()).contacts).toEqual(before);
  await field('Birthday').fill('29 February');
  await field('Every').fill('weekly');
  await field('Away until').fill('');
  await button(sidebar(page), 'Save').click();
  await expect(sidebar(page)).toContainText('Birthday 29 Feb');
  await expect(sidebar(page).getByRole('link', { name: 'Open a map of the place' })).toBeVisible();
});
