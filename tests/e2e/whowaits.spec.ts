import type { Page } from '@playwright/test';
import { expect, type Kept, sidebar, test } from './harness';
import { followIn, LEEDS } from './person';

/** Lists on screen: who waits in them, and what was read and answered elsewhere. */

interface Fact {
  kind: string;
  about: string;
}
const facts = async (kept: Kept) => ((await kept.tables()).clocks ?? []) as Fact[];

/** What the open tabs showed last, as the background remembers it until they close. */
async function remembered(kept: Kept): Promise<string> {
  const worker = await kept.worker();
  return JSON.stringify(await worker.evaluate(() => chrome.storage.session.get()));
}

async function welcomeWith(kept: Kept, name: string): Promise<Page> {
  const welcome = await kept.open('welcome.html');
  await welcome.getByRole('button', { name: 'Switch on Gmail' }).click();
  await expect(welcome.getByText('On for robin@kestrel.example.')).toBeVisible();
  await expect.poll(() => remembered(kept)).toContain(name);
  return welcome;
}

test('once Gmail is on, the first-run page names who waits in the open list, to follow by tick, with one undo', async ({
  kept,
}) => {
  await kept.gmail();
  const welcome = await welcomeWith(kept, 'ben.osei@globex.example');
  await welcome.getByRole('button', { name: 'Look at my list' }).click();
  const waiting = welcome.getByRole('group', { name: 'Whose message was the last' });
  await expect(waiting).toBeVisible();
  const lines = await waiting.getByRole('listitem').allInnerTexts();
  const place = (name: string) => lines.findIndex((line) => line.includes(name));
  expect(place('Ben Osei · Delivery in March')).toBeGreaterThan(place(`Ada Lovelace · ${LEEDS}`));
  expect(place(`Ada Lovelace · ${LEEDS}`)).toBeGreaterThanOrEqual(0);
  for (const nobody of ['Priya', 'Pump Weekly', 'Parcel', 'Francis', 'Robin']) expect(place(nobody)).toBe(-1);
  expect(await kept.written()).not.toContain('ben.osei');

  await expect(waiting.getByRole('button', { name: 'Follow', exact: true })).toBeDisabled();
  await waiting.getByRole('checkbox', { name: 'Ben Osei' }).check();
  await waiting.getByRole('checkbox', { name: LEEDS }).check();
  await waiting.getByRole('button', { name: 'Follow 2' }).click();
  await expect(welcome.getByText('Following 2 people')).toBeVisible();
  await expect(waiting.getByRole('checkbox', { name: 'Ben Osei' })).toHaveCount(0);
  expect(await kept.stored('contacts')).toBe(2);
  expect((await facts(kept)).map(({ about }) => about).sort()).toEqual(['Delivery in March', LEEDS]);

  await welcome.getByRole('button', { name: 'Undo' }).click();
  await expect(waiting.getByRole('checkbox', { name: 'Ben Osei' })).toBeVisible();
  expect(await kept.stored('contacts')).toBe(0);
  expect(await facts(kept)).toEqual([]);
});

test('without an open list the first-run page says what to do', async ({ kept }) => {
  const page = await kept.gmail();
  const welcome = await welcomeWith(kept, 'ben.osei@globex.example');
  await page.close();
  await expect.poll(() => remembered(kept)).not.toContain('ben.osei');
  await welcome.getByRole('button', { name: 'Look at my list' }).click();
  await expect(welcome.getByText('No list was seen yet: open your inbox in Gmail, then look again.')).toBeVisible();
});

test('a question that was only seen in the list waits; answered from the phone, the Sent list tells', async ({
  kept,
}) => {
  await kept.switchOnGmail();
  const page = await kept.gmail();
  await followIn(page, LEEDS, 'Ada Lovelace');
  await page.evaluate(() => {
    const sim = (window as unknown as { __sim: Record<string, (...given: unknown[]) => unknown> }).__sim;
    sim.goTo?.('inbox');
  });
  await expect(sidebar(page)).toHaveCount(0);
  const threadId = await page.evaluate(() => {
    const { __sim: sim } = window as unknown as {
      __sim: { people: { ada: object }; receive(mail: object): { threadId: string } };
    };
    return sim.receive({ from: sim.people.ada, subject: 'One more thing', text: ['Can you come on Friday?'] }).threadId;
  });
  await expect.poll(() => facts(kept)).toMatchObject([{ kind: 'row-in', about: 'One more thing' }]);
  expect(JSON.stringify((await kept.tables()).standing)).toContain('waitDueAt');

  await page.evaluate((id) => {
    const { __sim: sim } = window as unknown as {
      __sim: { people: { ada: object }; own: object; receive(mail: object): void; goTo(hash: string): void };
    };
    sim.receive({ from: sim.own, to: [sim.people.ada], threadId: id, text: ['Yes, at ten.'] });
    sim.goTo('sent');
  }, threadId);
  await expect.poll(async () => (await facts(kept)).map(({ kind }) => kind).sort()).toEqual(['row-in', 'row-out']);
  expect(JSON.stringify((await kept.tables()).standing)).not.toContain('waitDueAt');
});

test('the list of a mailbox that is not switched on is not read', async ({ kept }) => {
  await kept.gmail();
  await welcomeWith(kept, 'ben.osei@globex.example');
  const second = await kept.visit('https://mail.google.com/mail/u/1/');
  await expect(second.locator('tr.zA').first()).toBeVisible();
  await second.waitForTimeout(1_500);
  expect(await remembered(kept)).not.toContain('cousin');
  expect(await remembered(kept)).not.toContain('Barbecue');
});
