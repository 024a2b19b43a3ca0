import type { Page } from '@playwright/test';
import { expect, type Kept, LINKEDIN, openConversation, sidebar, test } from './harness';
import { followIn, LEEDS } from './person';

/** About whom nothing is shown and nothing is kept. */

test.beforeEach(async ({ kept }) => {
  await kept.switchOnGmail();
});

/** Opens Ada's mail, in which the sidebar stands: from there on, silence means a decision and not a late start. */
async function besideAda(kept: Kept): Promise<Page> {
  const page = await kept.gmail();
  await openConversation(page, LEEDS);
  await expect(sidebar(page)).toContainText('Ada Lovelace');
  return page;
}

/** Nothing of ours on the page, now and a while later. */
async function silent(page: Page): Promise<void> {
  await expect(sidebar(page)).toHaveCount(0);
  await page.waitForTimeout(700);
  await expect(sidebar(page)).toHaveCount(0);
  expect(await page.evaluate(() => document.documentElement.children.length)).toBe(2);
}

test('colleagues, lists, robots, groups, oneself and circulars get no sidebar and leave nothing', async ({ kept }) => {
  const page = await besideAda(kept);
  for (const [subject, trace] of [
    ['Holiday plan', 'priya@kestrel.example'],
    ['Ten tips for quiet pumps', 'newsletter@pumpweekly.example'],
    ['Your parcel is on its way', 'no-reply@parcel.example'],
    ['Order 5512', 'Francis Tamm'],
    ['Note to self', 'Note to self'],
    ['To all exhibitors', 'ina@pumpfair.example'],
  ] as const) {
    await test.step(subject, async () => {
      await page.goBack();
      await openConversation(page, subject);
      await silent(page);
      expect(await kept.rowsAboutPeople()).toBe(0);
      expect(await kept.written()).not.toContain(trace);
    });
  }
});

test('beside somebody who is followed, the others of a conversation leave nothing', async ({ kept }) => {
  const page = await kept.gmail();
  await openConversation(page, 'Introduction');
  await expect(sidebar(page)).toContainText('Follow up with Ben Osei');
  await expect(sidebar(page)).not.toContainText('Priya');
  await sidebar(page).getByRole('button', { name: 'Follow up with Ben Osei' }).click();
  await expect(sidebar(page)).toContainText(/Touch \d+ of 12/);
  const written = await kept.written();
  expect(written).toContain('ben.osei@globex.example');
  for (const trace of ['priya', 'Nair', 'ada@acme.example', 'Nice to meet you']) expect(written).not.toContain(trace);
});

test('strangers who are only looked at leave nothing', async ({ kept }) => {
  const page = await besideAda(kept);
  for (const subject of ['Delivery in March', 'Your fair offer', '屋顶报价']) {
    await page.goBack();
    await openConversation(page, subject);
    await expect(sidebar(page).getByRole('button', { name: /^Follow up with / })).toBeVisible();
  }
  expect(await kept.rowsAboutPeople()).toBe(0);
  for (const trace of ['ada@', 'ben.osei@', 'ada.lovelace@', 'chen.li@'])
    expect(await kept.written()).not.toContain(trace);
});

test('a sender who is only written into a mail’s text is believed by nobody', async ({ kept }) => {
  const page = await kept.gmail();
  await openConversation(page, 'What she wrote');
  await expect(page.getByText('Pay now')).toBeVisible();
  await expect(sidebar(page).getByRole('button', { name: 'Follow up with Paul Gruber' })).toBeVisible();
  await expect(sidebar(page)).not.toContainText(/Mallory|evil/);
  await sidebar(page).getByRole('button', { name: 'Follow up with Paul Gruber' }).click();
  await expect(sidebar(page)).toContainText('Touch 0 of 12');
  // His one real mail is told, and no other.
  await expect.poll(() => kept.stored('interactions')).toBe(1);
  const written = await kept.written();
  for (const trace of ['mallory', 'Mallory', '1999999999999999', '1844674407370955161', 'Pay now'])
    expect(written).not.toContain(trace);
  const { settings = [] } = await kept.tables();
  expect(JSON.stringify(settings)).not.toContain('evil.example');
});

test('a page without a conversation mounts nothing', async ({ kept }) => {
  const page = await besideAda(kept);
  const { print } = await page.evaluate(() =>
    (window as unknown as { __sim: { addresses(text: string): { print: string } } }).__sim.addresses('Leeds'),
  );
  for (const hash of ['settings/general', 'sent', 'search/pumps', 'contacts'])
    await test.step(hash, async () => {
      await page.evaluate((to) => {
        location.hash = to;
      }, hash);
      await silent(page);
      await page.goBack();
      await expect(sidebar(page)).toContainText('Ada Lovelace');
    });
  await test.step('chat, though a conversation still shows behind it', async () => {
    await page.evaluate(() => history.pushState(null, '', '#chat/dm/1AbCdE'));
    await silent(page);
  });
  await test.step('the print of a conversation', async () => {
    await page.goto(`https://mail.google.com${print}`);
    await expect(page.locator('.message').first()).toBeVisible();
    await silent(page);
  });
  expect(await kept.rowsAboutPeople()).toBe(0);
});

test('whoever is put on the never-record list is not read on any more, and comes back when taken off', async ({
  kept,
}) => {
  await kept.choose('LinkedIn in the page');
  const mail = await kept.gmail();
  await followIn(mail, LEEDS, 'Ada Lovelace');
  await expect(sidebar(mail)).toContainText('Touch 3 of 12');
  const stranger = await kept.visit(`${LINKEDIN}in/ben-osei/`);
  await expect(sidebar(stranger)).toContainText('Follow up with Ben Osei');
  const settings = await kept.open('options.html');
  const never = settings.getByRole('group', { name: 'Never record' });
  const put = async (entry: string) => {
    await never.getByRole('textbox').fill(entry);
    await never.getByRole('button', { name: 'Add' }).click();
    await expect(never.getByRole('button', { name: `Remove ${entry}` })).toBeVisible();
  };
  await put('acme.example');
  await expect(sidebar(mail)).toHaveCount(0);
  await expect(sidebar(stranger)).toBeVisible();
  await put('https://www.linkedin.com/in/ben-osei/');
  await expect(sidebar(stranger)).toHaveCount(0);
  const interactions = await kept.stored('interactions');
  await mail.evaluate(() =>
    (
      window as unknown as {
        __sim: { people: Record<string, object>; find(t: string): { id: string }; receive(mail: object): void };
      }
    ).__sim.receive({
      from: { name: 'Ada Lovelace', email: 'ada@acme.example' },
      text: 'One more thing.',
      threadId: (window as unknown as { __sim: { find(t: string): { id: string } } }).__sim.find('Leeds').id,
    }),
  );
  await expect(mail.getByText('One more thing.').first()).toBeVisible();
  await mail.waitForTimeout(600);
  expect(await kept.stored('interactions')).toBe(interactions);
  await never.getByRole('button', { name: 'Remove acme.example' }).click();
  await expect(sidebar(mail)).toContainText('Touch 3 of 12');
  await never.getByRole('button', { name: 'Remove https://www.linkedin.com/in/ben-osei/' }).click();
  await expect(sidebar(stranger)).toContainText('Follow up with Ben Osei');
});
