import type { Page } from '@playwright/test';
import { expect, openConversation, send, sidebar, test, undoGone, writeReply } from './harness';

/** The main path: who it is, how often, what was promised, and being reminded. */

const LEEDS = 'Pumps for the Leeds plant';

test.beforeEach(async ({ kept }) => {
  await kept.switchOnGmail();
});

/** Opens the conversation and follows whom the slim line names. */
async function followIn(page: Page, subject: string, name: string): Promise<void> {
  await openConversation(page, subject);
  await sidebar(page)
    .getByRole('button', { name: `Follow up with ${name}` })
    .click();
}

test('from a stranger in the open mail to a count, a promise and today’s list', async ({ kept }) => {
  const page = await kept.gmail('?sim=undo=2');
  await followIn(page, LEEDS, 'Ada Lovelace');
  await expect(sidebar(page)).toContainText('Touch 3 of 12');
  expect(await kept.stored('contacts')).toBe(1);

  await writeReply(page, 'The quote is nearly done.');
  await send(page);
  await undoGone(page);
  await expect(sidebar(page)).toContainText('Touch 4 of 12');

  await sidebar(page).getByLabel('Promise', { exact: true }).fill('Send the quote');
  await sidebar(page).getByLabel('Due', { exact: true }).fill('Friday');
  await sidebar(page).getByRole('button', { name: 'Add promise' }).click();
  await expect(sidebar(page).getByRole('group', { name: 'Send the quote' })).toBeVisible();
});
