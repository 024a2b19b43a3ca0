import type { Page } from '@playwright/test';
import {
  expect,
  forget,
  GMAIL,
  heard,
  type Kept,
  LINKEDIN,
  openConversation,
  send,
  sidebar,
  test,
  traces,
  writeMail,
} from './harness';

test.beforeEach(async ({ kept }) => {
  await kept.switchOnGmail();
});

/** The page's column that is given up for the sidebar, in px, on either side. */
function column(page: Page): Promise<number> {
  return page.evaluate(() => {
    const { marginLeft, marginRight } = getComputedStyle(document.body);
    return Number.parseFloat(marginLeft) + Number.parseFloat(marginRight);
  });
}

test('nothing stands on a page without a conversation, and the page has its whole width', async ({ kept }) => {
  const page = await kept.gmail();
  await expect(page.locator('tr.zA').first()).toBeVisible();
  await page.waitForTimeout(600);
  await expect(sidebar(page)).toHaveCount(0);
  expect(await page.evaluate(() => document.documentElement.children.length)).toBe(2);
  expect(await column(page)).toBe(0);
});

test('the page gives up a column for the sidebar and gets it back with the list', async ({ kept }) => {
  const page = await kept.gmail();
  await openConversation(page, 'Pumps for the Leeds plant');
  await expect(sidebar(page)).toBeVisible();
  await expect.poll(() => column(page)).toBeGreaterThan(200);
  await page.goBack();
  await expect(sidebar(page)).toHaveCount(0);
  await expect.poll(() => column(page)).toBe(0);
});

test('what is pressed, clicked and typed in the sidebar reaches no listener of the page, in neither phase', async ({
  kept,
}) => {
  const page = await kept.gmail();
  await openConversation(page, 'Pumps for the Leeds plant');
  await sidebar(page).getByRole('button', { name: 'Follow up with Ada Lovelace' }).click();
  const promise = sidebar(page).getByLabel('Promise', { exact: true });
  await expect(promise).toBeVisible();
  await page.mouse.move(5, 5);
  await forget(page);
  await promise.click();
  await page.keyboard.type('Reply: call #1, j k e z c');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Friday');
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Control+c');
  await page.mouse.wheel(0, 40);
  await page.waitForTimeout(200);
  await expect(promise).toHaveValue('Reply: call #1, j k e z c');
  const loud = (await heard(page)).filter(({ type }) => !['mousemove', 'pointermove'].includes(type));
  expect(loud).toEqual([]);
});

test('Enter in the sidebar adds the promise once and a click presses a button once', async ({ kept }) => {
  const page = await kept.gmail();
  await openConversation(page, 'Pumps for the Leeds plant');
  await sidebar(page).getByRole('button', { name: 'Follow up with Ada Lovelace' }).click();
  await sidebar(page).getByLabel('Promise', { exact: true }).click();
  await page.keyboard.type('Send the quote');
  await page.keyboard.press('Enter');
  await expect(sidebar(page).getByRole('group', { name: /Send the quote/ })).toHaveCount(1);
  await sidebar(page).getByLabel('Promise', { exact: true }).click();
  await page.keyboard.type('Bring a sample');
  await sidebar(page).getByRole('button', { name: 'Add promise' }).click();
  await expect(sidebar(page).getByRole('group', { name: /Bring a sample/ })).toHaveCount(1);
  await page.waitForTimeout(300);
  expect(await kept.stored('commitments')).toBe(2);
});

test('outside the sidebar’s own root the page finds no trace of the extension', async ({ kept }) => {
  const page = await kept.gmail();
  await openConversation(page, 'Pumps for the Leeds plant');
  await expect(sidebar(page)).toBeVisible();
  const found = await traces(page, ['kept', kept.id, 'chrome-extension']);
  const inOurRoot = await page.evaluate(() => {
    const host = document.documentElement.lastElementChild;
    return { attributes: host?.attributes.length, name: host?.localName, inside: host?.shadowRoot?.innerHTML ?? '' };
  });
  expect(inOurRoot).toMatchObject({ attributes: 0, name: 'div' });
  // The test build's root is open, so the walk goes through it: only what stands in there may speak of us.
  for (const trace of found) expect(inOurRoot.inside).toContain(trace.replace(/^.*?: /, '').replace(/^[^=]*=/, ''));
  expect(kept.unexpected).toEqual([]);
});

test('it makes room for a compose window and never lies over its send button', async ({ kept }) => {
  const page = await kept.gmail();
  await openConversation(page, 'Pumps for the Leeds plant');
  await expect(sidebar(page)).toBeVisible();
  const box = await writeMail(page, ['ben@globex.example'], 'Delivery', 'Hello Ben');
  await expect
    .poll(async () => {
      const mine = await sidebar(page).boundingBox();
      const theirs = await box.boundingBox();
      if (!mine || !theirs) return false;
      return mine.y + mine.height <= theirs.y || mine.x >= theirs.x + theirs.width;
    })
    .toBe(true);
  await send(page, box);
});

test('it is dark where the page is dark and light where it is light', async ({ kept }) => {
  const ground = (page: Page) =>
    sidebar(page).evaluate((aside) => {
      const [red = 0, green = 0, blue = 0] =
        getComputedStyle(aside)
          .backgroundColor.match(/[\d.]+/g)
          ?.map(Number) ?? [];
      return (red + green + blue) / 3;
    });
  const dark = await kept.gmail('?sim=dark');
  await openConversation(dark, 'Pumps for the Leeds plant');
  await expect.poll(() => ground(dark)).toBeLessThan(90);
  const light = await kept.gmail();
  await openConversation(light, 'Pumps for the Leeds plant');
  await expect.poll(() => ground(light)).toBeGreaterThan(200);
});

test('on a right-to-left page it stands at the left', async ({ kept }) => {
  const page = await kept.gmail('?sim=rtl');
  await openConversation(page, 'Pumps for the Leeds plant');
  await expect.poll(async () => (await sidebar(page).boundingBox())?.x).toBe(0);
});

test('it is not printed', async ({ kept }) => {
  const page = await kept.gmail();
  await openConversation(page, 'Pumps for the Leeds plant');
  await expect(sidebar(page)).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(sidebar(page)).toBeHidden();
  expect(await column(page)).toBe(0);
});

test('a message list that comes late is read when it comes', async ({ kept }) => {
  const page = await kept.gmail('?sim=late=1500');
  await openConversation(page, 'Pumps for the Leeds plant');
  await expect(sidebar(page)).toContainText('Ada Lovelace');
});

test('a conversation seen before and hidden now is not taken for the open one', async ({ kept }) => {
  const page = await kept.gmail();
  await openConversation(page, 'Pumps for the Leeds plant');
  await expect(sidebar(page)).toContainText('Ada Lovelace');
  await page.goBack();
  await openConversation(page, 'Delivery in March');
  await expect(sidebar(page)).toContainText('Ben Osei');
  await expect(sidebar(page)).not.toContainText('Ada Lovelace');
  await page.goBack();
  await openConversation(page, 'Pumps for the Leeds plant');
  await expect(sidebar(page)).toContainText('Ada Lovelace');
});

test('a page that comes back from the browser’s memory still has its sidebar', async ({ kept }) => {
  const page = await kept.gmail();
  await openConversation(page, 'Pumps for the Leeds plant');
  await expect(sidebar(page)).toContainText('Ada Lovelace');
  await page.goto(`${LINKEDIN}in/ben-osei/`);
  // Not `page.goBack()`: it waits for a load that a page out of the memory does not have.
  await page.evaluate(() => history.back()).catch(() => undefined);
  await expect(page.locator('h2.hP:visible').first()).toContainText('Pumps');
  await expect(sidebar(page)).toContainText('Ada Lovelace');
});

test('the mails of the reading pane are told apart as they are chosen', async ({ kept }) => {
  const page = await kept.gmail('?sim=split');
  await page.setViewportSize({ width: 1800, height: 900 });
  await openConversation(page, 'Pumps for the Leeds plant');
  await expect(sidebar(page)).toContainText('Ada Lovelace');
  await openConversation(page, 'Delivery in March');
  await expect(sidebar(page)).toContainText('Ben Osei');
});

test.describe('a second account, after the first was switched on', () => {
  const PRIVATE = 'robin@vale-family.example';
  const ask = (page: Page) => sidebar(page).getByRole('button', { name: 'Switch on Gmail' });
  const stored = (kept: Kept) =>
    Promise.all(['contacts', 'handles', 'interactions', 'commitments', 'aliases'].map((table) => kept.stored(table)));

  test.beforeEach(async ({ kept }) => {
    const work = await kept.gmail();
    await openConversation(work, 'Pumps for the Leeds plant');
    await sidebar(work).getByRole('button', { name: 'Follow up with Ada Lovelace' }).click();
    await expect(sidebar(work)).toContainText('Touch 3 of 12');
  });

  test('is asked about by its address, and nothing of it is read or stored', async ({ kept }) => {
    // What was read of the first account is judged a moment later.
    await new Promise((judged) => setTimeout(judged, 2_000));
    const before = [await kept.bell(), await stored(kept)];
    const page = await kept.visit(GMAIL.replace('/u/0/', '/u/1/'));
    await expect(ask(page)).toBeVisible();
    await expect(sidebar(page)).toContainText(PRIVATE);
    await openConversation(page, 'Barbecue');
    await page.waitForTimeout(1_000);
    await expect(ask(page)).toBeVisible();
    await expect(page.getByText('Follow up with')).toHaveCount(0);
    await page.reload();
    await expect(ask(page)).toBeVisible();
    expect([await kept.bell(), await stored(kept)]).toEqual(before);
  });

  test('works after a yes', async ({ kept }) => {
    const page = await kept.visit(GMAIL.replace('/u/0/', '/u/1/'));
    await ask(page).click();
    await openConversation(page, 'Barbecue');
    await expect(sidebar(page).getByRole('button', { name: /^Follow up with / })).toBeVisible();
  });

  test('stays silent after a no, and the first one goes on', async ({ kept }) => {
    const page = await kept.visit(GMAIL.replace('/u/0/', '/u/1/'));
    await sidebar(page).getByRole('button', { name: 'Not now' }).click();
    await expect(sidebar(page)).toHaveCount(0);
    await openConversation(page, 'Barbecue');
    await page.waitForTimeout(600);
    await page.reload();
    await page.waitForTimeout(1_000);
    await expect(sidebar(page)).toHaveCount(0);
    expect((await stored(kept))[0]).toBe(1);
    const work = await kept.gmail();
    await openConversation(work, 'Pumps for the Leeds plant');
    await expect(sidebar(work)).toContainText('Touch 3 of 12');
  });
});

test('after the extension has gone the page is as it was', async ({ kept }) => {
  const page = await kept.gmail();
  await openConversation(page, 'Pumps for the Leeds plant');
  await expect(sidebar(page)).toBeVisible();
  const options = await kept.open('options.html');
  await options.evaluate(() => chrome.runtime.reload()).catch(() => {});
  await page.waitForTimeout(3_500);
  // Either nothing is left, or the new version's own script stands there: never two of them.
  expect(await sidebar(page).count()).toBeLessThanOrEqual(1);
  expect(await page.evaluate(() => document.documentElement.children.length)).toBeLessThanOrEqual(3);
});
