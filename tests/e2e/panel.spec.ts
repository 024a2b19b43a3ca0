import type { Page } from '@playwright/test';
import { expect, type Kept, LINKEDIN, openConversation, sidebar, test, traces } from './harness';
import { followIn, LEEDS, promised, unfoldTimeline } from './person';

/** The browser's own side panel, opened for real: the same sidebar, about the tab in front; the page is left untouched. */

const ADA = `${LINKEDIN}in/ada-lovelace/`;
const BEN = `${LINKEDIN}in/ben-osei/`;

/** Nothing of ours stands in the page, and nothing of it has changed. */
async function untouched(kept: Kept, page: Page): Promise<void> {
  expect(await traces(page, ['kept', kept.id, 'chrome-extension'])).toEqual([]);
  const { children, sheets, margin } = await page.evaluate(() => ({
    children: document.documentElement.children.length,
    sheets: document.adoptedStyleSheets.length,
    margin: getComputedStyle(document.body).marginRight,
  }));
  expect({ children, sheets, margin: Number.parseFloat(margin) < 50 }).toEqual({
    children: 2,
    sheets: 0,
    margin: true,
  });
}

test('beside an open mail it shows the very card that the page shows, and each follows the other', async ({ kept }) => {
  await kept.switchOnGmail();
  const page = await kept.gmail();
  await followIn(page, LEEDS, 'Ada Lovelace');
  await expect(sidebar(page)).toContainText('Touch 3 of 12');
  const panel = await kept.sidePanel(page);
  const inPage = async () => (await sidebar(page).locator('article').innerText()).replace(/\s+/g, ' ');
  const inPanel = async () =>
    String(await panel.evaluate("document.querySelector('article')?.innerText ?? ''")).replace(/\s+/g, ' ');
  await expect(sidebar(page)).toContainText('In this mail');
  await expect.poll(inPanel).toBe(await inPage());

  await panel.press('Log call');
  await expect(sidebar(page)).toContainText('Touch 4 of 12');
  await unfoldTimeline(page);
  await expect(sidebar(page).locator('.timeline')).toContainText('Call');
  await sidebar(page).getByLabel('Promise', { exact: true }).fill('Send the quote');
  await sidebar(page).getByLabel('Due', { exact: true }).fill('in 10 days');
  await sidebar(page).getByRole('button', { name: 'Add promise' }).click();
  await expect(promised(page, 'Send the quote')).toBeVisible();
  await expect.poll(() => panel.text()).toContain('Send the quote');
});

test('on LinkedIn it stands outside of the page, which stays as it is', async ({ kept }) => {
  await kept.choose('LinkedIn in the side panel');
  const page = await kept.visit(ADA);
  await expect(page.getByRole('heading', { name: 'Ada Lovelace' }).first()).toBeVisible();
  const panel = await kept.sidePanel(page);
  await expect.poll(() => panel.text()).toContain('Follow up with Ada Lovelace');
  await untouched(kept, page);
  await panel.press('Follow up with Ada Lovelace');
  await expect.poll(() => panel.text()).toContain('Touch 0 of 12');
  await untouched(kept, page);

  await test.step('it goes along inside the page', async () => {
    await page.locator('[data-view-name=navigation-person]', { hasText: 'Ben Osei' }).click();
    await expect.poll(() => panel.text()).toContain('Follow up with Ben Osei');
    expect(await panel.text()).not.toContain('Ada Lovelace');
    await page.goBack();
    await expect.poll(() => panel.text()).toContain('Ada Lovelace');
    await untouched(kept, page);
  });

  await test.step('a message is counted without the page being touched', async () => {
    await page.goto(`${LINKEDIN}messaging/`);
    await expect.poll(() => panel.text()).toContain('Touch 2 of 12');
    await page.getByRole('textbox', { name: 'Write a message' }).click();
    await page.keyboard.type('See you on Tuesday.');
    await page.keyboard.press('Enter');
    await expect.poll(() => panel.text()).toContain('Touch 3 of 12');
    await untouched(kept, page);
  });
});

test('it is about the tab in front, and about nobody where there is nobody', async ({ kept }) => {
  await kept.switchOnGmail();
  await kept.choose('LinkedIn in the side panel');
  const ada = await kept.visit(ADA);
  await expect(ada.getByRole('heading', { name: 'Ada Lovelace' }).first()).toBeVisible();
  const panel = await kept.sidePanel(ada);
  await expect.poll(() => panel.text()).toContain('Follow up with Ada Lovelace');
  const ben = await kept.visit(BEN);
  await expect.poll(() => panel.text()).toContain('Follow up with Ben Osei');
  await ada.bringToFront();
  await expect.poll(() => panel.text()).toContain('Follow up with Ada Lovelace');
  expect(await panel.text()).not.toContain('Ben Osei');
  const mail = await kept.gmail();
  await expect.poll(() => panel.text()).toContain('Nobody here.');
  await openConversation(mail, LEEDS);
  await expect.poll(() => panel.text()).toContain('Follow up with Ada Lovelace');
  const settings = await kept.open('options.html');
  await expect.poll(() => panel.text()).toContain('Nobody here.');
  await settings.close();
  await ben.bringToFront();
  await expect.poll(() => panel.text()).toContain('Follow up with Ben Osei');
  await ben.goto(`${LINKEDIN}feed/`);
  await expect.poll(() => panel.text()).toContain('Nobody here.');
  // Out of the browser's memory, without a load.
  await ben.evaluate(() => history.back());
  await expect.poll(() => panel.text()).toContain('Follow up with Ben Osei');
  await ben.goto('about:blank');
  await expect.poll(() => panel.text()).toContain('Nobody here.');
});

test('where a site is off it says so, and its one button switches on', async ({ kept }) => {
  const profile = await kept.visit(ADA);
  const panel = await kept.sidePanel(profile);
  await expect.poll(() => panel.text()).toContain('LinkedIn is off.');
  expect(await panel.text()).not.toContain('Ada');
  await panel.press('LinkedIn in the side panel');
  await expect.poll(() => panel.text()).toContain('Follow up with Ada Lovelace');
  await untouched(kept, profile);
  const mail = await kept.gmail();
  await openConversation(mail, LEEDS);
  await expect.poll(() => panel.text()).toContain('Gmail is off here.');
  await panel.press('Switch on Gmail');
  await expect.poll(() => panel.text()).toContain('Follow up with Ada Lovelace');
  await expect(sidebar(mail)).toContainText('Follow up with Ada Lovelace');
});
