import type { Locator, Page } from '@playwright/test';
import { expect, type Kept, LINKEDIN, openConversation, sidebar, test } from './harness';

const ADA = `${LINKEDIN}in/ada-lovelace/`;
const BEN = `${LINKEDIN}in/ben-osei/`;
const TALK = `${LINKEDIN}messaging/`;

const follow = (page: Page, name: string) =>
  sidebar(page)
    .getByRole('button', { name: `Follow up with ${name}` })
    .click();

/** Writes into the message box of a conversation and presses Enter. */
async function say(page: Page, text: string): Promise<void> {
  const box = page.getByRole('textbox', { name: 'Write a message' });
  await box.click();
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-event-urn^="urn:li:msg_message"]', { hasText: text }).last()).toBeVisible();
}

/** Follows somebody by a link, as the context menu does: Playwright cannot reach the browser's own menus. */
async function followByLink(kept: Kept, link: string): Promise<void> {
  const before = await kept.stored('contacts');
  const worker = await kept.worker();
  await worker.evaluate((linkUrl) => {
    const clicked = chrome.contextMenus.onClicked as unknown as { dispatch(info: object, tab?: object): void };
    clicked.dispatch({ menuItemId: 'follow', linkUrl });
  }, link);
  await expect.poll(() => kept.stored('contacts')).toBe(before + 1);
}

test.describe('in the page', () => {
  test.beforeEach(async ({ kept }) => {
    await kept.choose('LinkedIn in the page');
  });

  test('whoever was followed in a conversation is the same person on their profile', async ({ kept }) => {
    const page = await kept.visit(TALK);
    await follow(page, 'Ada Lovelace');
    await expect(sidebar(page)).toContainText('Touch 2 of 12');
    await page.goto(ADA);
    await expect(sidebar(page)).toContainText('Touch 2 of 12');
    await expect(sidebar(page).getByText('Follow up with')).toHaveCount(0);
    expect(await kept.stored('contacts')).toBe(1);
    // The profile showed her vanity address, too: the link alone now finds her.
    expect(await kept.stored('handles')).toBe(2);
  });

  test('two entries become one person when a profile shows that they are, and Undo parts them for good', async ({
    kept,
  }) => {
    await followByLink(kept, 'https://www.linkedin.com/in/ada-lovelace');
    const page = await kept.visit(TALK);
    await follow(page, 'Ada Lovelace');
    await expect(sidebar(page)).toContainText('Touch 2 of 12');
    expect(await kept.stored('contacts')).toBe(2);
    await page.goto(ADA);
    const joined = sidebar(page).getByText(/are now one/);
    await expect(joined).toBeVisible();
    await expect(sidebar(page)).toContainText('Touch 2 of 12');
    await joined.getByRole('button', { name: 'Undo' }).click();
    await expect(joined).toHaveCount(0);
    await page.reload();
    await expect(sidebar(page)).toBeVisible();
    await expect(joined).toHaveCount(0);
    await page.goto(TALK);
    await expect(sidebar(page)).toContainText('Touch 2 of 12');
  });

  test('somebody followed in Gmail is offered on the profile of the same company, and joins only after a yes', async ({
    kept,
  }) => {
    await kept.switchOnGmail();
    const mail = await kept.gmail();
    await openConversation(mail, 'Pumps for the Leeds plant');
    await follow(mail, 'Ada Lovelace');
    await expect(sidebar(mail)).toContainText('Touch 3 of 12');
    const page = await kept.visit(ADA);
    await expect(sidebar(page)).toContainText('Same Ada?');
    await sidebar(page).getByRole('button', { name: 'Yes' }).click();
    await expect(sidebar(page)).toContainText('Touch 3 of 12');
    expect(await kept.stored('contacts')).toBe(1);
    await page.goto(TALK);
    // Mail and messages of one person count together.
    await expect(sidebar(page)).toContainText('Touch 5 of 12');
    await expect(sidebar(mail)).toContainText('Touch 5 of 12');
  });

  test('a message sent raises the count once, whatever is sent, reloaded or opened again that day', async ({
    kept,
  }) => {
    const page = await kept.visit(TALK);
    await follow(page, 'Ada Lovelace');
    await expect(sidebar(page)).toContainText('Touch 2 of 12');
    const entries = await kept.stored('interactions');
    await say(page, 'See you on Tuesday.');
    await expect(sidebar(page)).toContainText('Touch 3 of 12');
    await expect.poll(() => kept.stored('interactions')).toBe(entries + 1);
    await page.reload();
    await expect(sidebar(page)).toContainText('Touch 3 of 12');
    const other = await kept.visit(TALK);
    await expect(sidebar(other)).toContainText('Touch 3 of 12');
    await page.bringToFront();
    await say(page, 'At ten, that is.');
    await expect.poll(() => kept.stored('interactions')).toBe(entries + 2);
    await expect(sidebar(page)).toContainText('Touch 3 of 12');
  });

  test('a message that the server never took counts nothing', async ({ kept }) => {
    const page = await kept.visit(`${TALK}?sim=fail`);
    await follow(page, 'Ada Lovelace');
    await expect(sidebar(page)).toContainText('Touch 2 of 12');
    const entries = await kept.stored('interactions');
    await page.getByRole('textbox', { name: 'Write a message' }).click();
    await page.keyboard.type('Lost.');
    await page.keyboard.press('Enter');
    await expect(page.locator('[data-event-urn^="client-"]')).toBeVisible();
    await page.waitForTimeout(2_000);
    expect(await kept.stored('interactions')).toBe(entries);
    await expect(sidebar(page)).toContainText('Touch 2 of 12');
  });

  test('a chat bubble over a profile counts for whom it is with, and the profile stays the subject', async ({
    kept,
  }) => {
    const page = await kept.visit(TALK);
    await follow(page, 'Ada Lovelace');
    await expect(sidebar(page)).toContainText('Touch 2 of 12');
    await page.goto(BEN);
    await follow(page, 'Ben Osei');
    await expect(sidebar(page)).toContainText('Touch 0 of 12');
    await page.evaluate(() =>
      (window as unknown as { __sim: { openBubble(key: string): void } }).__sim.openBubble('ada'),
    );
    await expect(page.getByRole('dialog', { name: 'Messaging' })).toContainText('Ada');
    await say(page, 'Hello from beside.');
    await expect(sidebar(page)).toContainText('Ben Osei');
    await expect(sidebar(page)).toContainText('Touch 0 of 12');
    await expect.poll(() => clear(sidebar(page), page.getByRole('dialog', { name: 'Messaging' }))).toBe(true);
    await page.goto(ADA);
    await expect(sidebar(page)).toContainText('Touch 3 of 12');
  });

  test('from one profile to the next the former person goes with the address, before the page has changed', async ({
    kept,
  }) => {
    const page = await kept.visit(`${ADA}?sim=late=2000`);
    await follow(page, 'Ada Lovelace');
    await expect(sidebar(page)).toContainText('Touch');
    // Every frame from the click on: how long does anything of Ada stand beside Ben's address?
    await page.evaluate(() => {
      const seen: number[] = [];
      Object.assign(window, { seen });
      let arrived = 0;
      const look = () => {
        if (location.pathname.includes('ben-osei')) arrived ||= performance.now();
        const texts = [...document.documentElement.children].map((one) => one.shadowRoot?.textContent ?? '');
        if (arrived && texts.some((text) => text.includes('Ada'))) seen.push(performance.now() - arrived);
        requestAnimationFrame(look);
      };
      look();
    });
    await page.locator('[data-view-name=navigation-person]', { hasText: 'Ben Osei' }).click();
    await expect(sidebar(page)).toContainText('Follow up with Ben Osei');
    const longest = await page.evaluate(() => Math.max(0, ...(window as unknown as { seen: number[] }).seen));
    expect(longest).toBeLessThan(300);
    await page.goBack();
    await expect(sidebar(page)).toContainText('Ada Lovelace');
    await expect(sidebar(page)).not.toContainText('Ben Osei');
  });

  test('in the newer shell, where messages stand in a frame, the person is found and the sending counted', async ({
    kept,
  }) => {
    const page = await kept.visit(`${TALK}?sim=frame`);
    await follow(page, 'Ada Lovelace');
    await expect(sidebar(page)).toContainText('Touch 2 of 12');
    const frame = page.frameLocator('[data-testid=interop-iframe]');
    await frame.getByRole('textbox', { name: 'Write a message' }).click();
    await page.keyboard.type('From the frame.');
    await frame.getByRole('button', { name: 'Send' }).click();
    await expect(sidebar(page)).toContainText('Touch 3 of 12');
    await expect.poll(() => clear(sidebar(page), frame.getByRole('button', { name: 'Send' }))).toBe(true);
  });

  test('a group, a member without a name, the user’s own profile and the feed show nothing and leave nothing', async ({
    kept,
  }) => {
    const page = await kept.visit(`${LINKEDIN}in/robin-vale/`);
    for (const address of [`${LINKEDIN}in/robin-vale/`, `${LINKEDIN}feed/`, `${LINKEDIN}in/nobody-here/`]) {
      await page.goto(address);
      await page.waitForTimeout(1_200);
      await expect(sidebar(page)).toHaveCount(0);
    }
    await page.goto(TALK);
    await expect(sidebar(page)).toContainText('Follow up with Ada Lovelace');
    for (const names of ['Ada Lovelace, Ben Osei', 'LinkedIn Member']) {
      await page.locator('.msg-conversation-listitem__link').filter({ hasText: names }).click();
      await expect(page.locator('.msg-entity-lockup__entity-title:visible')).toContainText(names);
      await expect(sidebar(page)).toHaveCount(0);
      await page.waitForTimeout(800);
      await expect(sidebar(page)).toHaveCount(0);
    }
    expect(await kept.stored('contacts')).toBe(0);
    expect(await kept.stored('handles')).toBe(0);
    expect(await kept.stored('interactions')).toBe(0);
  });
});

/** Is nothing of one element over the other? */
async function clear(one: Locator, other: Locator): Promise<boolean> {
  const [mine, theirs] = [await one.boundingBox(), await other.boundingBox()];
  if (!mine || !theirs) return true;
  return (
    mine.x >= theirs.x + theirs.width ||
    theirs.x >= mine.x + mine.width ||
    mine.y >= theirs.y + theirs.height ||
    theirs.y >= mine.y + mine.height
  );
}
