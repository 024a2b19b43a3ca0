import type { Page } from '@playwright/test';
import { expect, type Kept, openConversation, sidebar, test } from './harness';
import { followIn, LEEDS, promise, promised } from './person';

/** What cannot be taken is refused in one clear line where it was given; nothing is stored, nothing that was typed is lost. */

test.beforeEach(async ({ kept }) => {
  await kept.switchOnGmail();
});

async function withAda(kept: Kept): Promise<Page> {
  const page = await kept.gmail();
  await followIn(page, LEEDS, 'Ada Lovelace');
  return page;
}

/** Exactly one line says what is wrong, near the field, and it is short. */
async function oneLine(page: Page, says: string | RegExp): Promise<void> {
  const alert = sidebar(page).getByRole('alert').filter({ hasText: /./ });
  await expect(alert).toHaveCount(1);
  await expect(alert).toContainText(says);
  const words = await alert.innerText();
  expect(words.length).toBeLessThan(200);
  expect(words).not.toContain('\n');
}

test('a day that cannot be understood, no text, and a text too long', async ({ kept }) => {
  const page = await withAda(kept);
  const text = sidebar(page).getByLabel('Promise', { exact: true });
  const due = sidebar(page).getByLabel('Due', { exact: true });

  await promise(page, 'Send the quote', 'blursday');
  await oneLine(page, 'blursday');
  await expect(text).toHaveValue('Send the quote');
  await expect(due).toHaveValue('blursday');

  await promise(page, 'Send the quote', '31 February 2027');
  await oneLine(page, /31 February/);

  await promise(page, '', 'Friday');
  await oneLine(page, 'Promise: write what was promised');
  await expect(due).toHaveValue('Friday');

  await promise(page, 'x'.repeat(10_000), 'Friday');
  await oneLine(page, '10000');
  await expect(text).toHaveValue('x'.repeat(10_000));

  await promise(page, 'Send the quote', 'Friday '.repeat(2_000));
  await oneLine(page, /Due/);
  expect(await kept.stored('commitments')).toBe(0);

  await promise(page, 'Send the quote', 'Friday');
  await expect(promised(page, 'Send the quote')).toBeVisible();
  await expect(sidebar(page).getByRole('alert').filter({ hasText: /./ })).toHaveCount(0);
  expect(await kept.stored('commitments')).toBe(1);
});

test('a name of 10,000 characters, and none', async ({ kept }) => {
  const page = await withAda(kept);
  await sidebar(page).getByRole('button', { name: 'More about Ada' }).click();
  await sidebar(page).getByRole('menuitem', { name: 'Edit name and company' }).click();
  const name = sidebar(page).getByLabel('Name', { exact: true });
  for (const [typed, says] of [
    ['A'.repeat(10_000), 'Name: 10000 characters are too many'],
    ['   ', 'Name: a person needs one'],
  ] as const) {
    await name.fill(typed);
    await sidebar(page).getByRole('button', { name: 'Save' }).click();
    await oneLine(page, says);
    await expect(name).toHaveValue(typed);
  }
  expect(await kept.written()).toContain('"name":"Ada Lovelace"');
  expect(await kept.written()).not.toContain('AAAA');
  await name.fill('Ada King');
  await sidebar(page).getByRole('button', { name: 'Save' }).click();
  await expect(sidebar(page).getByRole('heading')).toContainText('Ada King');
});

test('a page that gives somebody a name of 10,000 characters gets it cut', async ({ kept }) => {
  const page = await kept.gmail();
  await openConversation(page, 'Delivery in March');
  await page.evaluate(() => {
    for (const one of document.querySelectorAll('.gD')) {
      one.setAttribute('name', 'B'.repeat(10_000));
      one.textContent = 'B'.repeat(10_000);
    }
  });
  await page.evaluate(() => {
    location.hash = 'inbox';
  });
  await expect(sidebar(page)).toHaveCount(0);
  await page.goBack();
  const follow = sidebar(page).getByRole('button', { name: /^Follow up with BBB/ });
  await follow.click();
  await expect(sidebar(page)).toContainText(/Touch \d+ of 12/);
  const { contacts = [] } = await kept.tables();
  expect((contacts as { name: string }[]).map(({ name }) => name.length)).toEqual([200]);
  const box = await sidebar(page).boundingBox();
  expect(box?.width).toBeLessThan(420);
});

test('what is no address makes nobody', async ({ kept }) => {
  const worker = await kept.worker();
  const told = await worker.evaluate(async () => {
    const said: string[] = [];
    const create = chrome.notifications.create.bind(chrome.notifications) as (...all: unknown[]) => Promise<string>;
    Object.assign(chrome.notifications, {
      create: (...all: unknown[]) => {
        said.push(JSON.stringify(all));
        return create(...all);
      },
    });
    const clicked = chrome.contextMenus.onClicked as unknown as { dispatch(info: object): void };
    clicked.dispatch({ menuItemId: 'follow', selectionText: 'call me maybe' });
    clicked.dispatch({ menuItemId: 'follow', linkUrl: 'javascript:alert(1)' });
    clicked.dispatch({ menuItemId: 'follow', linkUrl: `mailto:${'a'.repeat(10_000)}` });
    for (let wait = 0; wait < 40 && said.length < 3; wait++) await new Promise((done) => setTimeout(done, 100));
    return said;
  });
  expect(told).toHaveLength(3);
  for (const one of told) expect(one).toContain('Not an address or profile');
  expect(await kept.rowsAboutPeople()).toBe(0);
});

/** Speaks to the background out of the content script's own world, as a hostile page that broke into it could. */
async function forged(page: Page, messages: { type: string; data: unknown }[]): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  const worlds: { id: number; name: string; origin: string }[] = [];
  session.on('Runtime.executionContextCreated', ({ context }) => worlds.push(context));
  await session.send('Runtime.enable');
  const world = worlds.find(({ origin, name }) => origin.startsWith('chrome-extension://') || name === 'Kept');
  if (!world) throw new Error('No script of ours runs in this page.');
  const { result } = await session.send('Runtime.evaluate', {
    contextId: world.id,
    awaitPromise: true,
    returnByValue: true,
    expression: `Promise.all(${JSON.stringify(messages)}.map((one, id) =>
      chrome.runtime.sendMessage({ id, timestamp: Date.now(), ...one }).then(
        (answer) => answer?.err ? String(answer.err.message ?? answer.err) : 'answered: ' + JSON.stringify(answer),
        (error) => 'no answer: ' + error.message,
      )))`,
  });
  return result.value as string[];
}

test('a forged message is refused in one line, whoever sends it and whatever it holds', async ({ kept }) => {
  const page = await withAda(kept);
  await promise(page, 'Send the quote', 'in 10 days');
  await expect(promised(page, 'Send the quote')).toBeVisible();
  const before = await kept.tables();
  const [{ id: contactId }] = before.contacts as [{ id: string }];
  const [{ id: commitmentId }] = before.commitments as [{ id: string }];
  const good = { contactId, by: 'me', kind: 'act', text: 'Pay', due: { words: 'Friday' }, said: null };
  const answers = await forged(page, [
    { type: 'promise', data: null },
    { type: 'promise', data: { ...good, by: 'somebody' } },
    { type: 'promise', data: { ...good, text: 'x'.repeat(501) } },
    { type: 'promise', data: { ...good, text: { toString: 'Pay' } } },
    { type: 'promise', data: { ...good, due: { due: { day: '2027-02-30' } } } },
    { type: 'promise', data: { ...good, due: { due: { at: 1e99 } } } },
    { type: 'promise', data: { ...good, contactId: 'nobody' } },
    { type: 'promise', data: { ...good, said: { quote: '', url: 'javascript:alert(1)', key: null } } },
    { type: 'edit', data: { contactId, field: 'id', value: 'x' } },
    { type: 'edit', data: { contactId, field: 'name', value: 'x'.repeat(10_000) } },
    { type: 'log', data: { contactId, channel: 'pigeon', direction: 'out', outcome: null, at: 1, note: '' } },
    { type: 'log', data: { contactId, channel: 'phone', direction: 'out', outcome: null, at: -1, note: '' } },
    { type: 'settle', data: { commitmentId, as: 'paid', on: null } },
    { type: 'settle', data: { commitmentId: ['x'], as: 'kept', on: null } },
    { type: 'move', data: { commitmentId, due: {}, told: true } },
    { type: 'follow', data: { handle: 'javascript:alert(1)', sighting: null, name: 'x', company: null } },
    { type: 'see', data: { sighting: { site: 'gmail' }, chosen: null, missing: [] } },
    { type: 'sending', data: { id: 'x', site: 'gmail', account: 'robin@kestrel.example' } },
    { type: 'undo', data: { undoId: 'nothing' } },
    // Right in form, but not for a page to ask, or not for this one.
    { type: 'settings', data: {} },
    { type: 'saveSettings', data: { neverRecord: [] } },
    { type: 'agenda', data: {} },
    { type: 'search', data: { words: 'ada' } },
    { type: 'quickAdd', data: { text: 'Mallory called' } },
    { type: 'panel', data: { tabId: 1, chosen: null } },
    { type: 'status', data: { site: 'linkedin', account: null } },
    { type: 'switchOn', data: { site: 'linkedin', account: null, on: true } },
  ]);
  for (const answer of answers) {
    expect(answer).not.toMatch(/^answered|^no answer/);
    expect(answer.length).toBeLessThan(200);
    expect(answer).not.toContain('\n');
  }
  expect(
    await forged(page, [
      { type: 'constructor', data: {} },
      { type: 'no such thing', data: {} },
    ]),
  ).toHaveLength(2);
  const after = await kept.tables();
  for (const table of ['contacts', 'handles', 'interactions', 'commitments', 'settings', 'undos', 'pendingSends'])
    expect(after[table], table).toEqual(before[table]);
  await expect(promised(page, 'Send the quote')).toBeVisible();
});

test('a full disk is said where it happened, and once there is room the same press goes through', async ({ kept }) => {
  const page = await withAda(kept);
  await promise(page, 'Send the quote', 'in 10 days');
  await expect(promised(page, 'Send the quote')).toBeVisible();
  const before = await kept.tables();
  const worker = await kept.worker();
  // The disk itself cannot be filled here: from now on the database says so at each write, as it does on a full one.
  await worker.evaluate(() => {
    const { add, put } = IDBObjectStore.prototype;
    const full = () => {
      throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
    };
    Object.assign(globalThis, { room: () => Object.assign(IDBObjectStore.prototype, { add, put }) });
    Object.assign(IDBObjectStore.prototype, { add: full, put: full });
  });
  await promise(page, 'Bring the samples', 'Friday');
  await oneLine(page, 'The disk is full: nothing was stored, nothing was lost.');
  await expect(sidebar(page).getByLabel('Promise', { exact: true })).toHaveValue('Bring the samples');
  await sidebar(page).getByRole('button', { name: 'Log call' }).click();
  await expect(sidebar(page).getByRole('alert').filter({ hasText: 'The disk is full' })).toHaveCount(2);
  const settings = await kept.open('options.html');
  await settings.getByLabel('Day starts').fill('8:00');
  await settings.getByLabel('Day starts').press('Enter');
  await expect(settings.getByRole('alert')).toContainText('The disk is full');
  await expect(settings.getByLabel('Day starts')).toHaveValue('8:00');
  const full = await kept.tables();
  for (const table of ['contacts', 'interactions', 'commitments', 'settings', 'undos'])
    expect(full[table], table).toEqual(before[table]);

  await worker.evaluate(() => (globalThis as unknown as { room(): void }).room());
  await sidebar(page).getByRole('button', { name: 'Add promise' }).click();
  await expect(promised(page, 'Bring the samples')).toBeVisible();
  await expect(promised(page, 'Send the quote')).toBeVisible();
});
