import type { BrowserContext, Page } from '@playwright/test';
import { BUILDS, expect, GMAIL, Kept, LINKEDIN, openConversation, sidebar, test } from './harness';
import { followIn, LEEDS, promise, promised } from './person';

/** Pages that were open before: they are reached without a reload, and never by two at once. */

/** How many elements of ours stand in the page. */
const hosts = (page: Page) => page.evaluate(() => document.documentElement.children.length - 2);

/** Marks the page, to know later that it was not loaded again. */
const mark = (page: Page) => page.evaluate(() => Object.assign(window, { marked: true }));
const isMarked = (page: Page) => page.evaluate(() => 'marked' in window);

// Without it the browser refuses to load an extension, or to load it again, while it runs.
test.use({ args: ['--enable-unsafe-extension-debugging'] });

/** Loads the extension into the running browser: an install, or an update under every open page. Answers its id. */
async function load(context: BrowserContext): Promise<string> {
  const browser = await context.browser()?.newBrowserCDPSession();
  if (!browser) throw new Error('This browser cannot load an extension while it runs.');
  // The newest commands are not yet in Playwright's types.
  const send = browser.send.bind(browser) as unknown as (method: string, params: object) => Promise<{ id: string }>;
  return (await send('Extensions.loadUnpacked', { path: BUILDS.e2e })).id;
}

/** The page that opens by itself. */
async function opened(context: BrowserContext, end: string): Promise<Page> {
  const find = () => context.pages().find((page) => page.url().endsWith(end));
  await expect.poll(() => find()?.url() ?? '').not.toBe('');
  return find() as Page;
}

/** A new version comes. */
async function update(kept: Kept): Promise<void> {
  expect(await load(kept.context)).toBe(kept.id);
}

test.describe('installed while pages are open', () => {
  test.use({ build: null });

  test('Gmail and LinkedIn are reached without a reload', async ({ launched: { context, unexpected } }) => {
    const mail = await context.newPage();
    await mail.goto(GMAIL);
    await openConversation(mail, LEEDS);
    const profile = await context.newPage();
    await profile.goto(`${LINKEDIN}in/ben-osei/`);
    await expect(profile.getByRole('heading', { name: 'Ben Osei' }).first()).toBeVisible();
    await mark(mail);
    await mark(profile);

    const id = await load(context);
    const welcome = await opened(context, '/welcome.html');
    await expect(sidebar(mail)).toContainText('reads only the mail you open');
    await expect(sidebar(profile)).toHaveCount(0);

    await welcome.getByRole('button', { name: 'Switch on Gmail' }).click();
    await welcome.getByRole('button', { name: 'LinkedIn in the page' }).click();
    await expect(sidebar(mail)).toContainText('Follow up with Ada Lovelace');
    await expect(sidebar(profile)).toContainText('Follow up with Ben Osei');
    await sidebar(mail).getByRole('button', { name: 'Follow up with Ada Lovelace' }).click();
    await expect(sidebar(mail)).toContainText('Touch 3 of 12');
    for (const page of [mail, profile]) {
      expect(await isMarked(page)).toBe(true);
      expect(await hosts(page)).toBe(1);
    }
    const kept = new Kept(context, id, unexpected, async () => {
      const ours = context.serviceWorkers().find((worker) => worker.url().includes(id));
      if (!ours) throw new Error('The background does not run.');
      return ours;
    });
    expect(await kept.stored('contacts')).toBe(1);
  });
});

test('after an update exactly one sidebar stands in each open page, and it works', async ({ kept }) => {
  await kept.switchOnGmail();
  await kept.choose('LinkedIn in the page');
  const mail = await kept.gmail();
  await followIn(mail, LEEDS, 'Ada Lovelace');
  await promise(mail, 'Send the quote', 'in 10 days');
  await expect(promised(mail, 'Send the quote')).toBeVisible();
  const profile = await kept.visit(`${LINKEDIN}in/ben-osei/`);
  await expect(sidebar(profile)).toContainText('Follow up with Ben Osei');
  const list = await kept.gmail();
  for (const page of [mail, profile, list]) await mark(page);

  for (const time of ['first', 'second'])
    await test.step(`the ${time} update`, async () => {
      await update(kept);
      await mail.bringToFront();
      // The old one goes within its beat of two and a half seconds; the new one may stand there before.
      await expect.poll(() => hosts(mail), { timeout: 12_000 }).toBe(1);
      await mail.waitForTimeout(3_000);
      for (const page of [mail, profile]) expect(await hosts(page)).toBe(1);
      expect(await hosts(list)).toBe(0);
      await expect(sidebar(mail)).toHaveCount(1);
      await expect(promised(mail, 'Send the quote')).toHaveCount(1);
    });

  await sidebar(mail).getByRole('button', { name: 'Log call' }).click();
  await expect(sidebar(mail)).toContainText('Touch 4 of 12');
  await sidebar(profile).getByRole('button', { name: 'Follow up with Ben Osei' }).click();
  await expect(sidebar(profile)).toContainText('Touch 0 of 12');
  // One listener: what is typed goes in once and stays within.
  await sidebar(mail).getByLabel('Promise', { exact: true }).click();
  await mail.keyboard.type('call again');
  await expect(sidebar(mail).getByLabel('Promise', { exact: true })).toHaveValue('call again');
  for (const page of [mail, profile, list]) expect(await isMarked(page)).toBe(true);
});

test('an update does not close what somebody is writing, and the mail counts once', async ({ kept }) => {
  await kept.switchOnGmail();
  const page = await kept.gmail('?sim=undo=2');
  await followIn(page, LEEDS, 'Ada Lovelace');
  await expect(sidebar(page)).toContainText('Touch 3 of 12');
  await page.locator('.ams.bkH:visible').click();
  const box = page.locator('.gA [contenteditable=true]:visible').last();
  await box.fill('The quote is nearly done.');
  await update(kept);
  await expect.poll(() => hosts(page), { timeout: 12_000 }).toBe(1);
  await page.waitForTimeout(3_000);
  await expect(box).toHaveText('The quote is nearly done.');
  await page.locator('.aoI:visible .aoO').last().click();
  await expect(page.locator('#link_vsm')).toBeVisible();
  await expect(sidebar(page)).toContainText('Touch 4 of 12', { timeout: 15_000 });
  const { interactions = [] } = await kept.tables();
  const today = Date.now() - 600_000;
  expect((interactions as { at: number }[]).filter(({ at }) => at > today)).toHaveLength(1);
});
