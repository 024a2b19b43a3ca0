import type { Locator, Page } from '@playwright/test';
import { expect, openConversation, sidebar } from './harness';

/** Six mails with Ada Lovelace, three of them the user's own, on three days. */
export const LEEDS = 'Pumps for the Leeds plant';

/** Opens the conversation and follows whom the slim line names. */
export async function followIn(page: Page, subject: string, name: string): Promise<void> {
  await openConversation(page, subject);
  await sidebar(page)
    .getByRole('button', { name: `Follow up with ${name}` })
    .click();
  await expect(sidebar(page)).toContainText(/Touch \d+ of 12/);
}

/** How many touches the card tells; waits until there is a card. */
export async function touches(page: Page): Promise<number> {
  const line = sidebar(page).getByText(/^Touch \d+/);
  return Number(/\d+/.exec(await line.first().innerText())?.[0]);
}

/** The lines of the timeline that tell of a thing done today: "E-mail", "Call · no answer". */
export function today(page: Page): Locator {
  return sidebar(page)
    .locator('.timeline li .entry')
    .filter({ has: page.locator('time', { hasText: /^today$/ }) });
}

/** Unfolds the timeline, if it is folded. */
export async function unfoldTimeline(page: Page): Promise<void> {
  const fold = sidebar(page).getByRole('button', { name: /^\d+ entr(y|ies)/ });
  if ((await fold.getAttribute('aria-expanded')) !== 'true') await fold.click();
}

/** Writes a promise into the two fields and adds it. */
export async function promise(page: Page, text: string, due: string): Promise<void> {
  await sidebar(page).getByLabel('Promise', { exact: true }).fill(text);
  await sidebar(page).getByLabel('Due', { exact: true }).fill(due);
  await sidebar(page).getByRole('button', { name: 'Add promise' }).click();
}

/** The promise as a group named by its text. */
export function promised(page: Page, text: string): Locator {
  return page.getByRole('group', { name: text, exact: true });
}

/** A moment so many minutes ago in the words somebody types: "today 15:32", just after midnight "yesterday 23:50". */
export function minutesAgo(minutes: number, now = new Date()): string {
  const at = new Date(now.getTime() - minutes * 60_000);
  const day = at.getDate() === now.getDate() ? 'today' : 'yesterday';
  return `${day} ${String(at.getHours()).padStart(2, '0')}:${String(at.getMinutes()).padStart(2, '0')}`;
}

/** Waits for the next minute where this one is nearly over: the clock in a test's words must still be right when read. */
export async function earlyInTheMinute(page: Page): Promise<void> {
  const left = 60_000 - (Date.now() % 60_000);
  if (left < 6_000) await page.waitForTimeout(left + 50);
}
