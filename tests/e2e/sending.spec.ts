import type { Page } from '@playwright/test';
import { expect, type Kept, openConversation, send, sidebar, test, undoGone, writeMail, writeReply } from './harness';
import { followIn, LEEDS, today, unfoldTimeline } from './person';

/** What becomes of the count when the user sends, takes back, schedules, or only seems to. Before: Touch 3 of 12. */

test.beforeEach(async ({ kept }) => {
  await kept.switchOnGmail();
});

/** The Leeds conversation beside Ada's card, with three touches before anything is sent. */
async function withAda(kept: Kept, sim: string): Promise<Page> {
  const page = await kept.gmail(`?sim=${sim}`);
  await followIn(page, LEEDS, 'Ada Lovelace');
  await expect(sidebar(page)).toContainText('Touch 3 of 12');
  return page;
}

/** One mail was sent today, and one is counted. */
async function oneMailToday(page: Page): Promise<void> {
  await expect(sidebar(page)).toContainText('Touch 4 of 12');
  await unfoldTimeline(page);
  await expect(today(page)).toHaveCount(1);
  await expect(today(page)).toContainText('E-mail');
}

test('a reply counts once, also after a reload and in a second tab', async ({ kept }) => {
  const page = await withAda(kept, 'undo=2');
  const other = await kept.gmail('?sim=undo=2');
  await openConversation(other, LEEDS);
  await page.bringToFront();
  await writeReply(page, 'The quote is nearly done.');
  await send(page);
  await undoGone(page);
  await oneMailToday(page);
  await page.reload();
  await expect(page.locator('[role=main] h2.hP:visible').first()).toContainText(LEEDS);
  await oneMailToday(page);
  await other.bringToFront();
  await oneMailToday(other);
  await other.reload();
  await oneMailToday(other);
});

test('a second mail on the same day is the same touch', async ({ kept }) => {
  const page = await withAda(kept, 'undo=2');
  await writeReply(page, 'The quote is nearly done.');
  await send(page);
  await undoGone(page);
  await oneMailToday(page);
  await writeReply(page, 'One more thing: forty units, is that right?');
  await send(page);
  await undoGone(page);
  await expect(today(page)).toHaveCount(2);
  await expect(sidebar(page)).toContainText('Touch 4 of 12');
});

test('a background that stops between the click and the notice loses nothing', async ({ kept }) => {
  const page = await withAda(kept, 'undo=2,sending=2500');
  await writeReply(page, 'The quote is nearly done.');
  await page.locator('.aoI:visible .aoO').last().click();
  await kept.stopWorker();
  await expect(page.locator('#link_vsm')).toBeVisible();
  await undoGone(page);
  await oneMailToday(page);
  await page.reload();
  await oneMailToday(page);
});

test('a background that stops after the notice loses nothing', async ({ kept }) => {
  const page = await withAda(kept, 'undo=3');
  await writeReply(page, 'The quote is nearly done.');
  await send(page);
  await kept.stopWorker();
  await undoGone(page);
  await oneMailToday(page);
});

test('a tab closed right after the notice means sent', async ({ kept }) => {
  const page = await withAda(kept, 'undo=20');
  const box = await writeMail(page, ['ada@acme.example'], 'Samples', 'They are packed.');
  await send(page, box);
  await page.close();
  const popup = await kept.popup();
  await popup.getByRole('searchbox', { name: 'Search people' }).fill('Ada');
  await popup
    .getByRole('search')
    .getByRole('button', { name: /Ada Lovelace/ })
    .click();
  await expect(sidebar(popup)).toContainText('Touch 4 of 12', { timeout: 45_000 });
  const again = await kept.gmail('#sent');
  await openConversation(again, 'Samples');
  await oneMailToday(again);
});

for (const [how, undo] of [
  ['the undo link', (page: Page) => page.locator('#link_undo').click()],
  ['the key z', (page: Page) => page.keyboard.press('z')],
] as const)
  test(`a mail taken back by ${how} counts nothing, and counts when it is sent after all`, async ({ kept }) => {
    const page = await withAda(kept, 'undo=3');
    await writeReply(page, 'Too early.');
    await send(page);
    await expect(sidebar(page)).toContainText('Touch 3 of 12');
    await page.locator('h2.hP:visible').first().click();
    await undo(page);
    const draft = page.locator('.gA [contenteditable=true]:visible');
    await expect(draft).toHaveText('Too early.');
    // Longer than the undo would have stood: by now it would have counted.
    await page.waitForTimeout(4_000);
    await expect(sidebar(page)).toContainText('Touch 3 of 12');
    await unfoldTimeline(page);
    await expect(today(page)).toHaveCount(0);
    await send(page);
    await undoGone(page);
    await oneMailToday(page);
    await page.reload();
    await oneMailToday(page);
  });

test('a mail with a bad address is no mail until the address is right', async ({ kept }) => {
  const page = await withAda(kept, 'undo=2');
  const box = await writeMail(page, ['ada@acme.example', 'ben at globex'], 'Samples', 'They are packed.');
  await box.locator('.aoO').click();
  await page.getByRole('button', { name: 'OK' }).click();
  await unfoldTimeline(page);
  await page.waitForTimeout(3_000);
  await expect(sidebar(page)).toContainText('Touch 3 of 12');
  await box.getByRole('button', { name: 'Close' }).or(box.locator('.Ha')).first().click();
  const second = await writeMail(page, ['ada@acme.example'], 'Samples', 'They are packed.');
  await send(page, second);
  await undoGone(page);
  await oneMailToday(page);
});

test('a scheduled mail counts when it has gone, not when it was scheduled', async ({ kept }) => {
  const page = await withAda(kept, 'undo=1');
  const box = await writeMail(page, ['ada@acme.example'], 'Samples', 'They come on Monday.');
  await box.getByRole('button', { name: 'More send options' }).click();
  await page.locator('[selector=scheduledSend]').click();
  await page.getByRole('menuitem', { name: 'Monday morning' }).click();
  await expect(page.getByRole('alert')).toContainText('Send scheduled');
  await undoGone(page);
  await unfoldTimeline(page);
  await expect(sidebar(page)).toContainText('Touch 3 of 12');
  await expect(today(page)).toHaveCount(0);
  await page.evaluate('window.__sim.sendScheduled(); location.hash = "#sent"');
  await openConversation(page, 'Samples');
  await oneMailToday(page);
});

test('of two windows each mail counts for its own person', async ({ kept }) => {
  const page = await withAda(kept, 'undo=2');
  await page.goBack();
  await followIn(page, 'Delivery in March', 'Ben Osei');
  await expect(sidebar(page)).toContainText('Touch 0 of 12');
  await writeMail(page, ['ada@acme.example'], 'One', 'For Ada.');
  await writeMail(page, ['ben.osei@globex.example'], 'Two', 'For Ben.');
  // The keys send the window that is written in: the second.
  await page.keyboard.press('Control+Enter');
  await expect(page.locator('#link_vsm')).toBeVisible();
  await undoGone(page);
  await expect(sidebar(page)).toContainText('Touch 1 of 12');
  await page.goBack();
  await openConversation(page, LEEDS);
  await expect(sidebar(page)).toContainText('Touch 3 of 12');
  await send(page, page.locator('.dw [role=dialog]').first());
  await undoGone(page);
  await oneMailToday(page);
});

test('clicks that a script forges and a notice that it paints count nothing', async ({ kept }) => {
  const page = await withAda(kept, 'undo=2');
  const box = await writeMail(page, ['ada@acme.example'], 'Samples', 'They are packed.');
  await page.evaluate(() => {
    // The page's own code must not see it, or it would really send.
    window.addEventListener('click', (event) => event.isTrusted || event.stopImmediatePropagation(), { capture: true });
    window.addEventListener('keydown', (event) => event.isTrusted || event.stopImmediatePropagation(), {
      capture: true,
    });
    const button = document.querySelector('.dw .aoO');
    button?.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
    (button as HTMLElement | null)?.click();
    document
      .querySelector('.dw [contenteditable=true]')
      ?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', ctrlKey: true, bubbles: true, composed: true }));
    (window as unknown as { __sim: { forgeNotice(): void } }).__sim.forgeNotice();
  });
  await undoGone(page);
  expect(await kept.stored('pendingSends')).toBe(0);
  await unfoldTimeline(page);
  await expect(today(page)).toHaveCount(0);
  await expect(sidebar(page)).toContainText('Touch 3 of 12');
  await send(page, box);
  await undoGone(page);
  await oneMailToday(page);
});
