import { expect, openConversation, send, test, undoGone, writeMail, writeReply } from './harness';

/** The simulated Gmail itself, without the extension: what the other tests stand on. */
test.use({ build: null });

interface Simulated {
  find(text: string): { id: string; messages: { hex: string }[] };
  sendScheduled(): void;
  addresses(text: string): { popout: string; print: string };
}
const simulated = <T>(page: import('@playwright/test').Page, ask: (sim: Simulated) => T) =>
  page.evaluate(`(${ask})(window.__sim)`) as Promise<T>;

const home = 'https://mail.google.com/mail/u/0/';
const LEEDS = 'Pumps for the Leeds plant';
const messages = '[role=main] [role=list] > [role=listitem]';

test('a reply stands in the conversation at once and gets its server id later', async ({ context }) => {
  const page = await context.newPage();
  await page.goto(`${home}?sim=sync=1500,undo=3`);
  await openConversation(page, LEEDS);
  await expect(page.locator(messages)).toHaveCount(6);
  await writeReply(page, 'The quote comes on Friday.');
  await send(page);
  const own = page.locator(`${messages} .adn`).last();
  await expect(page.locator(messages)).toHaveCount(7);
  await expect(own).toHaveAttribute('data-message-id', /^#msg-a:r-\d+$/);
  await expect(own).not.toHaveAttribute('data-legacy-message-id', /./);
  await expect(own).toHaveAttribute('data-legacy-message-id', /^[0-9a-f]{16}$/);
  const id = await own.getAttribute('data-legacy-message-id');
  const sentAt = Number(BigInt(`0x${id}`) >> 20n);
  expect(Math.abs(Date.now() - sentAt)).toBeLessThan(30_000);
  await undoGone(page);
  await page.reload();
  await expect(page.locator(messages)).toHaveCount(7);
});

test('undo takes the reply back and opens the same draft again', async ({ context }) => {
  const page = await context.newPage();
  await page.goto(home);
  await openConversation(page, LEEDS);
  await writeReply(page, 'Too early.');
  const draft = await page.locator('.gA input[name=draft]').inputValue();
  await send(page);
  await page.locator('#link_undo').click();
  await expect(page.locator(messages)).toHaveCount(6);
  await expect(page.locator('.gA input[name=draft]')).toHaveValue(draft);
  await expect(page.locator('.gA [contenteditable=true]')).toHaveText('Too early.');
  await expect(page.locator('#link_vsm')).toHaveCount(0);
});

test('the letter z takes a mail back, too', async ({ context }) => {
  const page = await context.newPage();
  await page.goto(home);
  const box = await writeMail(page, ['ada@acme.example'], 'Samples', 'They are packed.');
  await send(page, box);
  await page.keyboard.press('z');
  await expect(page.locator('.dw [role=dialog] input[name=subjectbox]')).toHaveValue('Samples');
});

test('Ctrl+Enter sends from one of several windows', async ({ context }) => {
  const page = await context.newPage();
  await page.goto(home);
  await writeMail(page, ['ada@acme.example'], 'One', 'First.');
  await writeMail(page, ['ben.osei@globex.example'], 'Two', 'Second.');
  await page.keyboard.press('Control+Enter');
  await expect(page.locator('#link_vsm')).toBeVisible();
  await expect(page.locator('.dw [role=dialog]')).toHaveCount(1);
  await page.locator('#link_vsm').click();
  await expect(page.locator('[role=main] h2.hP')).toHaveText('Two');
});

test('a bad address is refused and the mail stays open', async ({ context }) => {
  const page = await context.newPage();
  await page.goto(home);
  const box = await writeMail(page, ['ada at acme'], 'Hello', 'There.');
  await box.locator('.aoO').click();
  await expect(page.getByRole('alertdialog')).toBeVisible();
  await page.getByRole('button', { name: 'OK' }).click();
  await expect(box).toBeVisible();
  await expect(page.locator('#link_vsm')).toHaveCount(0);
});

test('a scheduled mail goes at its hour, without a notice', async ({ context }) => {
  const page = await context.newPage();
  await page.goto(`${home}?sim=undo=1`);
  const box = await writeMail(page, ['ada@acme.example'], 'Later', 'On Monday.');
  await box.getByRole('button', { name: 'More send options' }).click();
  await page.locator('[selector=scheduledSend]').click();
  await page.getByRole('menuitem', { name: 'Monday morning' }).click();
  await expect(page.getByRole('alert')).toContainText('Send scheduled');
  await undoGone(page);
  expect(await simulated(page, (sim) => sim.find('Later') ?? null)).toBeNull();
  await simulated(page, (sim) => sim.sendScheduled());
  expect(await simulated(page, (sim) => sim.find('Later')?.messages.length)).toBe(1);
});

test('a visited conversation stays in the page, hidden', async ({ context }) => {
  const page = await context.newPage();
  await page.goto(home);
  await openConversation(page, LEEDS);
  await page.goBack();
  await openConversation(page, 'Delivery in March');
  await expect(page.locator('h2.hP')).toHaveCount(2);
  await expect(page.locator('h2.hP').first()).toBeHidden();
  await expect(page.locator('[role=main]')).toHaveCount(1);
});

test('older messages are folded away until somebody opens them', async ({ context }) => {
  const page = await context.newPage();
  await page.goto(home);
  await openConversation(page, 'Site meetings');
  await expect(page.locator('[role=listitem].kQ')).toHaveCount(5);
  await page.locator('[role=listitem].kQ').first().click();
  await expect(page.locator('[role=listitem].kQ')).toHaveCount(0);
  await expect(page.locator('[role=listitem].kv')).toHaveCount(6);
});

test('the reading pane shows list and conversation together', async ({ context }) => {
  const page = await context.newPage();
  await page.goto(`${home}?sim=split`);
  await openConversation(page, LEEDS);
  await expect(page.locator('.aia .ao9 h2.hP')).toHaveText(LEEDS);
  await openConversation(page, 'Delivery in March');
  await expect(page.locator('.aia .ao9 h2.hP')).toHaveText('Delivery in March');
  await expect(page.locator('h2.hP')).toHaveCount(1);
});

test('a mail of the second account belongs to its own mailbox', async ({ context }) => {
  const page = await context.newPage();
  await page.goto('https://mail.google.com/mail/?authuser=robin@vale-family.example#inbox');
  await expect(page.locator('meta[name=og-profile-acct]')).toHaveAttribute('content', 'robin@vale-family.example');
  await openConversation(page, 'Barbecue');
  await expect(page.locator('.gD').first()).toHaveAttribute('email', 'jo@vale-family-friends.example');
});

test('the print view and a window of its own are other pages', async ({ context }) => {
  const page = await context.newPage();
  await page.goto(home);
  const { popout, print } = await simulated(page, (sim) => sim.addresses('Leeds'));
  await page.goto(`https://mail.google.com${popout}`);
  await expect(page.locator('h2.hP')).toHaveText(LEEDS);
  await expect(page.locator('[role=navigation]')).toHaveCount(0);
  await page.goto(`https://mail.google.com${print}`);
  await expect(page.locator('.message')).toHaveCount(6);
  await expect(page.locator('[role=main]')).toHaveCount(0);
});

test('another tab sees what was sent here', async ({ context }) => {
  const [one, two] = [await context.newPage(), await context.newPage()];
  for (const page of [one, two]) {
    await page.goto(home);
    await openConversation(page, LEEDS);
  }
  await one.bringToFront();
  await writeReply(one, 'Hello from the first tab.');
  await send(one);
  await expect(two.locator(messages)).toHaveCount(7);
});

test('a letter typed outside of a field acts, typed in a field it does not', async ({ context }) => {
  const page = await context.newPage();
  await page.goto(home);
  await openConversation(page, LEEDS);
  await writeReply(page, 'eee');
  await expect(page.locator('[role=main] h2.hP')).toHaveText(LEEDS);
  await page.locator('h2.hP').click();
  await page.keyboard.press('e');
  await expect(page.getByRole('alert')).toContainText('Conversation archived');
  await expect(page.locator('#link_vsm')).toHaveCount(0);
});

test('a message on LinkedIn is a placeholder first, then the server’s own node', async ({ context }) => {
  const page = await context.newPage();
  await page.goto('https://www.linkedin.com/messaging/?sim=sync=1200');
  const last = page.locator('[data-event-urn]:visible').last();
  await page.getByRole('textbox', { name: 'Write a message' }).fill('See you on Tuesday.');
  await page.getByRole('button', { name: 'Send' }).click();
  await expect(last).toHaveAttribute('data-event-urn', /^client-/);
  await expect(last).toHaveAttribute('data-event-urn', /^urn:li:msg_message:/);
  const id = /,2-(.+)\)$/.exec((await last.getAttribute('data-event-urn')) ?? '')?.[1] ?? '';
  expect(Math.abs(Date.now() - Number.parseInt(atob(id), 10))).toBeLessThan(30_000);
  await page.reload();
  await expect(last).toContainText('See you on Tuesday.');
});

test('moving between profiles changes the address before the page', async ({ context }) => {
  const page = await context.newPage();
  await page.goto('https://www.linkedin.com/in/ada-lovelace/?sim=late=1500');
  const name = page.locator('main section h2').first();
  await expect(name).toHaveText('Ada Lovelace');
  await page.locator('[data-view-name=navigation-person]', { hasText: 'Ben Osei' }).click();
  await expect(page).toHaveURL(/\/in\/ben-osei\//);
  await expect(name).toHaveText('Ada Lovelace', { timeout: 100 });
  await expect(name).toHaveText('Ben Osei');
});

test('messaging in the newer shell stands in a frame, a chat in a shadow root', async ({ context }) => {
  const page = await context.newPage();
  await page.goto('https://www.linkedin.com/messaging/?sim=frame');
  await expect(page).toHaveURL(/\/messaging\/thread\/2-/);
  const frame = page.frameLocator('[data-testid=interop-iframe]');
  await expect(frame.locator('h2.msg-entity-lockup__entity-title')).toHaveText(/Ada Lovelace/);
  await expect(page.locator('.msg-thread')).toHaveCount(0);
  await page.goto('https://www.linkedin.com/in/ada-lovelace/');
  await page.getByRole('link', { name: 'Message', exact: true }).click();
  await expect(page.getByRole('dialog', { name: 'Messaging' })).toContainText('I will call you on Tuesday');
});

test('what a page fetches for itself or from elsewhere is refused and written down', async ({ launched }) => {
  const page = await launched.context.newPage();
  await page.goto(home);
  expect(launched.unexpected).toEqual([]);
  await page.evaluate(() => fetch('https://tracker.example/pixel').catch(() => null));
  await page.evaluate(() => fetch('/mail/u/0/?secret').catch(() => null));
  expect(launched.unexpected.map(({ url }) => url)).toEqual([
    'https://tracker.example/pixel',
    'https://mail.google.com/mail/u/0/?secret',
  ]);
});
