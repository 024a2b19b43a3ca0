import type { Page } from '@playwright/test';
import { expect, type Kept, sidebar, test } from './harness';
import { followIn, LEEDS } from './person';

/** The day of somebody who sells, by keyboard alone; each daily act with the number of its keys (product.md, section 11). */

const MINUTE = 60_000;

/** A zone in which it is noon now, so that no test runs over midnight. */
function noonZone(now = new Date()): { zone: string; minute: number } {
  const ahead = 12 - now.getUTCHours();
  const zone = ahead === 0 ? 'Etc/GMT' : `Etc/GMT${ahead > 0 ? '-' : '+'}${Math.abs(ahead)}`;
  return { zone, minute: 12 * 60 + now.getUTCMinutes() };
}

/** The user's local day, so many days from today. */
function localDay(days: number): string {
  const ahead = (12 - new Date().getUTCHours()) * 60 * MINUTE;
  return new Date(Date.now() + ahead + days * 24 * 60 * MINUTE).toISOString().slice(0, 10);
}

function clock(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}

/** Says in the settings when the working day starts and ends, in minutes from now; every day is one. */
async function workday(kept: Kept, starts: number, ends: number): Promise<void> {
  const page = await kept.open('options.html');
  const { zone, minute } = noonZone();
  const enter = async (label: string, text: string) => {
    const field = page.getByLabel(label, { exact: true });
    await field.fill(text);
    await field.press('Enter');
    await expect(page.locator('.setting', { has: field }).getByText('Saved')).toBeVisible();
  };
  await expect(page.getByLabel('Time zone', { exact: true })).toBeVisible();
  if ((await page.getByLabel('Time zone', { exact: true }).inputValue()) !== zone) await enter('Time zone', zone);
  for (const day of ['Sat', 'Sun']) {
    await page.getByLabel(day, { exact: true }).click();
    await expect(page.getByLabel(day, { exact: true })).toBeChecked();
  }
  await enter('Day ends', '23:59');
  await enter('Day starts', clock(minute + starts));
  await enter('Day ends', clock(minute + ends));
  await page.close();
}

/** Presses keys and counts them. */
class Hand {
  keys = 0;
  constructor(private readonly page: Page) {}
  async press(key: string): Promise<void> {
    this.keys += 1;
    await this.page.keyboard.press(key);
  }
}

/** What an act costs in keys. */
async function cost(hand: Hand, act: () => Promise<void>): Promise<number> {
  const before = hand.keys;
  await act();
  return hand.keys - before;
}

const rows = (popup: Page) => popup.getByRole('list', { name: 'Today’s list' }).locator('.task');
const row = (popup: Page, name: string) => rows(popup).filter({ hasText: name });
const field = (popup: Page) => popup.getByRole('textbox', { name: /^Quick add/ });
const status = (popup: Page) => popup.locator('.status output');

/** As if so many lines had been copied elsewhere and pasted into the list. */
async function paste(popup: Page, text: string): Promise<void> {
  await popup.evaluate((words) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', words);
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, text);
}

/** Adds people and leaves the field; the list has the keys again. */
async function add(popup: Page, ...lines: string[]): Promise<void> {
  await paste(popup, lines.join('\n'));
  await field(popup).press('Control+Enter');
  await expect(field(popup)).toHaveValue('');
  await field(popup).press('Escape');
}

/** Writes a row of `meta` as an earlier day left it. */
async function leave(kept: Kept, key: string, value: unknown): Promise<void> {
  const worker = await kept.worker();
  await worker.evaluate(
    async (entry) => {
      const open = indexedDB.open((await indexedDB.databases())[0]?.name ?? '');
      const db = await new Promise<IDBDatabase>((done) => {
        open.onsuccess = () => done(open.result);
      });
      const writing = db.transaction('meta', 'readwrite');
      writing.objectStore('meta').put(entry);
      await new Promise((done) => {
        writing.oncomplete = done;
      });
      db.close();
    },
    { key, value, at: 0 },
  );
}

test.beforeEach(async ({ kept }) => {
  await kept.switchOnGmail();
});

test('from the morning line to an empty list, by keyboard alone', async ({ kept }) => {
  await workday(kept, -30, 300);
  const popup = await kept.popup();
  await expect(popup.getByText('Nobody is followed yet')).toBeVisible();
  await add(
    popup,
    'Ada Lovelace, Acme – send the quote by last Friday',
    'Ben Osei, Globex – call about March today',
    'Chen Li, Huaxing',
    'Dora Maar called',
  );
  const hand = new Hand(popup);
  const line = popup.getByRole('region', { name: 'This morning' });
  await expect(line).toHaveText(
    /^\w+day: 2 promises, 1 person waiting, 1 step\. First: Ada’s quote, overdue since Fri\.$/,
  );
  await expect(rows(popup).nth(0)).toContainText('Ada Lovelace');
  await expect(rows(popup).nth(1)).toContainText(/Dora Maar.*Called/s);

  await test.step('what was promised is done: 1 key', async () => {
    const keys = await cost(hand, () => hand.press('d'));
    await expect(status(popup)).toHaveText('Kept: Send the quote');
    await expect(rows(popup).nth(0)).toContainText('Dora Maar');
    expect(keys).toBe(1);
  });

  await test.step('no answer needed: 1 key', async () => {
    const keys = await cost(hand, () => hand.press('n'));
    await expect(status(popup)).toHaveText('No answer needed');
    await expect(rows(popup).nth(0)).toContainText('Ben Osei');
    expect(keys).toBe(1);
  });

  await test.step('a call logged with what came of it: 2 keys', async () => {
    await hand.press('d');
    await expect(row(popup, 'Ben Osei').filter({ hasText: 'Today' })).toHaveCount(0);
    await expect(rows(popup).nth(0)).toContainText('Call');
    const name = await rows(popup).nth(0).locator('b').innerText();
    const keys = await cost(hand, async () => {
      await hand.press('p');
      await expect(popup.getByRole('region', { name: `With ${name}` })).toBeVisible();
      await hand.press('1');
    });
    await expect(popup.getByRole('region', { name: `With ${name}` })).toHaveCount(0);
    await expect(row(popup, name)).toHaveCount(0);
    expect(keys).toBe(2);
  });

  await test.step('the steps that are left are done, and nothing is', async () => {
    for (let left = await rows(popup).count(); left > 0; left -= 1) {
      await hand.press('d');
      await expect(rows(popup)).toHaveCount(left - 1);
      await hand.press('1');
      await expect(popup.locator('.logged')).toHaveCount(0);
    }
    await expect(popup.getByText('All promises for today kept.')).toBeVisible();
    await expect(popup.getByRole('heading', { name: /Today/ })).toContainText(/(\d+) of \1 done/);
  });
});

test('in the evening one key closes the day: promises stay, steps move', async ({ kept }) => {
  await workday(kept, -300, 20);
  const popup = await kept.popup();
  await expect(popup.getByText('Nobody is followed yet')).toBeVisible();
  await add(popup, 'Ada Lovelace, Acme – send the quote today', 'Ben Osei, Globex', 'Chen Li, Huaxing');
  const line = popup.getByRole('region', { name: 'This evening' });
  await expect(line).toContainText(/^3 left: 1 promise stays, 2 steps move to \w+day\./);
  const hand = new Hand(popup);
  await hand.press('e');
  await expect(line).toHaveCount(0);
  await expect(rows(popup)).toHaveCount(1);
  await expect(rows(popup)).toContainText('Ada Lovelace');
  await hand.press('u');
  await expect(rows(popup)).toHaveCount(3);
  await hand.press('e');
  await expect(rows(popup)).toHaveCount(1);
  await kept.stopWorker();
  await popup.reload();
  await expect(rows(popup)).toHaveCount(1);
  await expect(line).toHaveCount(0);
});

test('two weeks off are two keys; what falls into them moves to the first day back', async ({ kept }) => {
  await workday(kept, -200, 200);
  const popup = await kept.popup();
  await expect(popup.getByText('Nobody is followed yet')).toBeVisible();
  await add(popup, 'Ada Lovelace, Acme – send the quote in 3 days', 'Ben Osei, Globex – call about March today');
  const hand = new Hand(popup);
  const keys = await cost(hand, async () => {
    await hand.press('v');
    await expect(popup.getByRole('list', { name: 'Promises inside' })).toContainText('Send the quote');
    await hand.press('Enter');
  });
  expect(keys).toBe(2);
  await expect(status(popup)).toHaveText(/^Away until .* · 1 moved$/);
  await expect(popup.getByRole('region', { name: 'Away' })).toContainText('Away from tomorrow until');
  const { commitments = [] } = await kept.tables();
  const dues = (commitments as { text: string; dueDay?: string }[]).map(({ text, dueDay }) => [text, dueDay]);
  expect(dues).toContainEqual(['Send the quote', localDay(15)]);
  expect(dues).toContainEqual(['Call about March', localDay(0)]);
  await hand.press('u');
  await expect(popup.getByRole('region', { name: 'Away' })).toHaveCount(0);
});

test('the day after two weeks off: asked once, the calls of that time, and a list like any other', async ({ kept }) => {
  await workday(kept, -300, 300);
  const popup = await kept.popup();
  await expect(popup.getByText('Nobody is followed yet')).toBeVisible();
  await add(popup, 'Ada Lovelace, Acme – call about the pump by last Friday', 'Ben Osei, Globex', 'Chen Li, Huaxing');
  await popup.close();
  await leave(kept, 'awake', Date.now() - 14 * 24 * 60 * MINUTE);
  await kept.stopWorker();
  const back = await kept.popup();
  const question = back.getByRole('region', { name: 'Were you away?' });
  await expect(question).toBeVisible();
  await question.getByRole('button', { name: 'Yes' }).press('Enter');
  await expect(back.getByRole('list', { name: 'Promises inside' })).toContainText('call about the pump', {
    ignoreCase: true,
  });
  await back
    .getByRole('list', { name: 'Promises inside' })
    .getByLabel(/Call about the pump/)
    .press('Space');
  await back.getByRole('button', { name: 'I was away' }).press('Enter');
  await expect(question).toHaveCount(0);
  // Keys are the form's until it is gone.
  await expect(back.getByRole('button', { name: 'I was away' })).toHaveCount(0);

  const out = back.getByRole('region', { name: 'While you were out' });
  await expect(out.getByRole('listitem').first()).toContainText('Ada Lovelace');
  await back.keyboard.press('1');
  await expect(row(back, 'Ada Lovelace').filter({ hasText: 'Overdue' })).toHaveCount(0);
  await out.getByRole('button', { name: 'Nothing happened' }).press('Enter');
  await expect(out).toHaveCount(0);
  await kept.stopWorker();
  await back.reload();
  await expect(row(back, 'Ben Osei')).toBeVisible();
  await expect(out).toHaveCount(0);
  await expect(question).toHaveCount(0);
});

test('fifteen people from a fair: a paste and one key, each with a step on the next day', async ({ kept }) => {
  await workday(kept, -200, 200);
  const popup = await kept.popup();
  await expect(popup.getByText('Nobody is followed yet')).toBeVisible();
  await field(popup).fill('Zoe Adams, Initech');
  await popup.getByLabel('Met at').fill('Hannover Messe');
  await field(popup).press('Enter');
  await expect.poll(() => kept.stored('contacts')).toBe(1);
  await field(popup).press('Escape');

  const people = Array.from({ length: 15 }, (_, at) => `Person ${String.fromCharCode(65 + at)}, Firm ${at + 1}`);
  const hand = new Hand(popup);
  await paste(popup, people.join('\n'));
  const keys = await cost(hand, () => hand.press('Control+Enter'));
  expect(keys).toBe(1);
  await expect(status(popup)).toHaveText('15 of 15 lines added');
  const { contacts = [], standing = [] } = await kept.tables();
  expect((contacts as { metAt: string }[]).map(({ metAt }) => metAt)).toEqual(Array(16).fill('Hannover Messe'));
  const days = new Set((standing as { nextTouchDay?: string }[]).map(({ nextTouchDay }) => nextTouchDay));
  expect([...days]).toEqual([localDay(1)]);
  await expect(rows(popup)).toHaveCount(0);
});

test('the third time something is put away the row says so, and asks', async ({ kept }) => {
  await workday(kept, -60, 400);
  const popup = await kept.popup();
  await expect(popup.getByText('Nobody is followed yet')).toBeVisible();
  await add(popup, 'Ada Lovelace, Acme – send the quote today');
  for (const times of [1, 2, 3]) {
    await expect(rows(popup)).toHaveCount(1);
    await popup.keyboard.press('l');
    await expect(popup.getByRole('menuitem', { name: /^Later today/ })).toBeFocused();
    await popup.keyboard.press('Enter');
    await expect(popup.getByText('1 put away')).toBeVisible();
    if (times === 3) break;
    // A new day brings it back.
    await popup.getByText('1 put away').click();
    await popup.locator('.away .person').click();
    await sidebar(popup).getByRole('button', { name: 'Will be late' }).first().click();
    await sidebar(popup).getByLabel('New day').fill('today');
    await sidebar(popup).getByRole('button', { name: 'Move', exact: true }).click();
    await expect(sidebar(popup)).toContainText('Moved to today');
    await popup.keyboard.press('Escape');
  }
  await popup.getByText('1 put away').click();
  await expect(popup.locator('.away .task')).toContainText('Put away 3 times: now, a new day, or drop it?');
});

test('hidden for an hour during a demo: one key', async ({ kept }) => {
  const page = await kept.gmail();
  await followIn(page, LEEDS, 'Ada Lovelace');
  const popup = await kept.popup();
  await expect(popup.getByRole('button', { name: 'Hide for an hour' })).toBeVisible();
  const hand = new Hand(popup);
  expect(await cost(hand, () => hand.press('h'))).toBe(1);
  await expect(popup.getByRole('button', { name: /^Hidden until \d\d:\d\d · Show again$/ })).toBeVisible();
  await expect(sidebar(page)).toHaveCount(0);
});

test('a plan with a negative gap or no steps is refused at the field, and nothing is changed', async ({ kept }) => {
  const page = await kept.open('options.html');
  const plans = page.getByRole('region', { name: 'Plans' });
  const stored = async () => {
    const { settings = [] } = await kept.tables();
    return (settings as { key: string; value: { name: string; steps: { gapDays: number }[] }[] }[]).find(
      ({ key }) => key === 'templates',
    )?.value;
  };
  await plans.getByLabel('Plan', { exact: true }).selectOption('After a lost sale');
  await expect(plans.getByRole('listitem')).toHaveCount(3);
  const second = plans.getByRole('listitem', { name: 'Step 2' });
  const gap = second.getByLabel('Working days after the last');
  for (const [bad, said] of [
    ['-2', 'The gap of -2 days is negative; 0 is the same day, 1 the next.'],
    ['soon', '“soon” is no number of days'],
  ] as const) {
    await gap.fill(bad);
    await gap.press('Enter');
    await expect(second.getByRole('alert')).toHaveText(said);
    await expect(gap).toHaveValue(bad);
    expect(await stored()).toBeUndefined();
  }
  await gap.fill('10');
  await gap.press('Enter');
  await expect(page.getByRole('alert')).toHaveCount(0);
  await expect.poll(async () => (await stored())?.[0]?.steps[1]?.gapDays).toBe(10);

  await plans.getByRole('button', { name: 'Remove step 3' }).focus();
  for (let left = 3; left > 0; left -= 1) {
    await expect(plans.getByRole('button', { name: `Remove step ${left}` })).toBeFocused();
    await page.keyboard.press('Enter');
  }
  await expect(plans.getByRole('alert')).toHaveText('The plan has no steps; it needs one at least.');
  await expect(plans.getByRole('listitem')).toHaveCount(1);
  await plans.getByRole('button', { name: 'Back to the built-in' }).press('Enter');
  await expect(plans.getByRole('listitem')).toHaveCount(3);
  await expect.poll(stored).toEqual([]);
});
