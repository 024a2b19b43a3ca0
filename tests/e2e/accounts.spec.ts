import type { Page } from '@playwright/test';
import { expect, type Kept, LINKEDIN, openConversation, sidebar, test } from './harness';
import { followIn, LEEDS } from './person';

/** Switching on and off: nothing is read before, and each change is felt at once in the tabs that are open. */

const ADA = `${LINKEDIN}in/ada-lovelace/`;

/** What the extension knows in this moment, written down or not. */
async function known(kept: Kept): Promise<string> {
  const worker = await kept.worker();
  return (await kept.written()) + JSON.stringify(await worker.evaluate(() => chrome.storage.session.get()));
}

async function besideAda(kept: Kept): Promise<Page> {
  const page = await kept.gmail();
  await openConversation(page, LEEDS);
  return page;
}

test('before anything is switched on nothing is read, neither mail nor mailbox nor profile', async ({ kept }) => {
  const mail = await besideAda(kept);
  const profile = await kept.visit(ADA);
  await expect(profile.getByRole('heading', { name: 'Ada Lovelace' }).first()).toBeVisible();
  await mail.waitForTimeout(800);
  await expect(sidebar(mail)).not.toContainText('Ada');
  await expect(sidebar(profile)).toHaveCount(0);
  for (const trace of ['ada', 'robin', 'Leeds']) expect(await known(kept)).not.toContain(trace);
  expect(await kept.rowsAboutPeople()).toBe(0);
});

test('the card in Gmail asks once: a no is remembered, and nothing is read after it', async ({ kept }) => {
  const page = await besideAda(kept);
  await expect(sidebar(page)).toContainText('reads only the mail you open');
  await sidebar(page).getByRole('button', { name: 'Not now' }).click();
  await expect(sidebar(page)).toHaveCount(0);
  await page.reload();
  await expect(page.locator('h2.hP:visible').first()).toBeVisible();
  await page.waitForTimeout(800);
  await expect(sidebar(page)).toHaveCount(0);
  for (const trace of ['ada', 'robin']) expect(await known(kept)).not.toContain(trace);
});

test('a yes on the card in Gmail switches on the mailbox that is open', async ({ kept }) => {
  const page = await besideAda(kept);
  await sidebar(page).getByRole('button', { name: 'Switch on Gmail' }).click();
  await expect(sidebar(page)).toContainText('Follow up with Ada Lovelace');
  const settings = await kept.open('options.html');
  await expect(settings.getByRole('checkbox', { name: 'robin@kestrel.example' })).toBeChecked();
});

test('"Switch on Gmail" on the first-run page is felt at once in the mail that is open', async ({ kept }) => {
  const page = await besideAda(kept);
  const welcome = await kept.open('welcome.html');
  await welcome.getByRole('button', { name: 'Switch on Gmail' }).click();
  await expect(sidebar(page)).toContainText('Follow up with Ada Lovelace');
  await expect(welcome.getByText('On for robin@kestrel.example.')).toBeVisible();
  await expect(welcome.getByRole('button', { name: 'Switch on Gmail' })).toHaveAttribute('aria-pressed', 'true');
});

test('"Switch on Gmail" without an open Gmail means the mailbox opened next, and no further one', async ({ kept }) => {
  const welcome = await kept.open('welcome.html');
  await welcome.getByRole('button', { name: 'Switch on Gmail' }).click();
  await expect(welcome.getByText('The Gmail account you open next is switched on.')).toBeVisible();
  const page = await besideAda(kept);
  await expect(sidebar(page)).toContainText('Follow up with Ada Lovelace');
  await expect(welcome.getByText('On for robin@kestrel.example.')).toBeVisible();
  const second = await kept.visit('https://mail.google.com/mail/u/1/');
  await openConversation(second, 'Barbecue');
  await expect(sidebar(second)).toContainText('Switch on Gmail');
  await expect(sidebar(second)).not.toContainText('Follow up');
});

test('a mailbox switched off falls silent at once and comes back as it was', async ({ kept }) => {
  await kept.switchOnGmail();
  const page = await kept.gmail();
  await followIn(page, LEEDS, 'Ada Lovelace');
  await expect(sidebar(page)).toContainText('Touch 3 of 12');
  const settings = await kept.open('options.html');
  const mailbox = settings.getByRole('checkbox', { name: 'robin@kestrel.example' });
  await mailbox.click();
  await expect(sidebar(page)).toHaveCount(0);
  await page.goBack();
  await openConversation(page, 'Delivery in March');
  await page.waitForTimeout(600);
  await expect(sidebar(page)).toHaveCount(0);
  expect(await known(kept)).not.toContain('ben.osei');
  await mailbox.click();
  await expect(sidebar(page)).toContainText('Follow up with Ben Osei');
  await page.goBack();
  await openConversation(page, LEEDS);
  await expect(sidebar(page)).toContainText('Touch 3 of 12');
});

test('where Kept stands in Gmail changes at once', async ({ kept }) => {
  await kept.switchOnGmail();
  const page = await besideAda(kept);
  await expect(sidebar(page)).toContainText('Follow up with Ada Lovelace');
  const settings = await kept.open('options.html');
  await settings.getByRole('radio', { name: 'In the browser’s side panel' }).click();
  await expect(sidebar(page)).toHaveCount(0);
  expect(await page.evaluate(() => document.documentElement.children.length)).toBe(2);
  await settings.getByRole('radio', { name: 'In the page' }).click();
  await expect(sidebar(page)).toContainText('Follow up with Ada Lovelace');
});

test('LinkedIn: three equal buttons, none chosen before, each felt at once in the open profile', async ({ kept }) => {
  const page = await kept.visit(ADA);
  const welcome = await kept.open('welcome.html');
  const button = (name: string) => welcome.getByRole('button', { name });
  const names = ['LinkedIn in the page', 'LinkedIn in the side panel', 'Not on LinkedIn'];
  const looks = await Promise.all(
    names.map((name) =>
      button(name).evaluate((one) => {
        const { backgroundColor, color, fontSize, height } = getComputedStyle(one);
        return { pressed: one.ariaPressed, backgroundColor, color, fontSize, height, width: one.clientWidth };
      }),
    ),
  );
  for (const look of looks) expect(look).toEqual({ ...looks[0], pressed: 'false' });

  await button('LinkedIn in the page').click();
  await expect(sidebar(page)).toContainText('Follow up with Ada Lovelace');
  await button('LinkedIn in the side panel').click();
  await expect(sidebar(page)).toHaveCount(0);
  expect(await page.evaluate(() => document.documentElement.children.length)).toBe(2);
  await button('LinkedIn in the page').click();
  await expect(sidebar(page)).toContainText('Follow up with Ada Lovelace');
  const settings = await kept.open('options.html');
  await settings.getByRole('button', { name: 'Not on LinkedIn' }).click();
  await expect(sidebar(page)).toHaveCount(0);
  await expect(button('Not on LinkedIn')).toHaveAttribute('aria-pressed', 'true');
  await page.goto(`${LINKEDIN}in/ben-osei/`);
  await page.waitForTimeout(800);
  expect(await known(kept)).not.toContain('ben-osei');
});
