/** The try-out without a screen: walks the main path, prints what it saw and takes a picture of each place. */
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const GMAIL = 'https://mail.google.com/mail/u/0/?sim=undo=4';
const LEEDS = 'Pumps for the Leeds plant';

const sidebarOf = (page) => page.getByRole('complementary', { name: 'Kept' });
const oneLine = (text) => text.replace(/\s+/g, ' ').trim();

/** A moment today that is already 20 minutes gone, as somebody types it; the first minute of the day after midnight. */
export function dueJustPast(now) {
  const midnight = new Date(now).setHours(0, 0, 0, 0);
  const at = new Date(Math.max(now.getTime() - 20 * 60_000, midnight));
  return `today ${String(at.getHours()).padStart(2, '0')}:${String(at.getMinutes()).padStart(2, '0')}`;
}

/** Walks through it all in an open browser; `folder` gets the pictures. Throws at the first thing that is not there. */
export async function tour({ context, worker, extensionId, folder, say }) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  let count = 0;
  const picture = async (page, name) => {
    count += 1;
    const path = join(folder, `${count}-${name}.png`);
    await page.screenshot({ path });
    say(`   picture: ${path}`);
  };
  const own = async (path) => {
    const page = await context.newPage();
    await page.goto(`chrome-extension://${extensionId}/${path}`);
    return page;
  };

  const welcome = await own('welcome.html');
  await welcome.getByRole('button', { name: 'Switch on Gmail' }).click();
  await welcome.getByRole('button', { name: 'LinkedIn in the page' }).click();
  say('1. Switched on: Gmail, and LinkedIn in the page.');
  await picture(welcome, 'switching-on');

  const mail = await context.newPage();
  await mail.goto(GMAIL);
  await mail.locator('tr.zA:visible', { hasText: LEEDS }).click();
  const sidebar = sidebarOf(mail);
  const follow = sidebar.getByRole('button', { name: /^Follow up with/ });
  await follow.waitFor();
  say(`2. Detected in the open mail: ${oneLine(await follow.innerText()).replace('Follow up with ', '')}`);
  await picture(mail, 'stranger');

  await follow.click();
  const touch = sidebar.getByText(/Touch \d+ of 12/).first();
  await touch.waitFor();
  const before = oneLine(await touch.innerText());
  say(`3. Followed. Counted from the conversation: ${before}`);
  await picture(mail, 'card');

  await mail.locator('.ams.bkH:visible').click();
  await mail.locator('.gA [contenteditable=true]:visible').last().fill('Dear Ada, the quote is nearly done. Robin');
  await mail.locator('.gA .aoO:visible').last().click();
  await mail.locator('#link_vsm').waitFor();
  await mail.locator('#link_undo').waitFor({ state: 'detached' });
  await waitUntil(async () => oneLine(await touch.innerText()) !== before);
  say(`4. A reply was sent. Before: ${before} · after: ${oneLine(await touch.innerText())}`);
  await picture(mail, 'sent');

  const due = dueJustPast(new Date());
  await sidebar.getByLabel('Promise', { exact: true }).fill('Send the quote');
  await sidebar.getByLabel('Due', { exact: true }).fill(due);
  await sidebar.getByRole('button', { name: 'Add promise' }).click();
  const promise = sidebar.getByRole('group', { name: /Send the quote/ }).first();
  await promise.waitFor();
  say(`5. Promise made, due ${due}: ${oneLine(await promise.innerText())}`);
  await picture(mail, 'promise');

  const popup = await own('popup.html');
  await popup.setViewportSize({ width: 400, height: 600 });
  await popup.getByText('Ada Lovelace').first().waitFor();
  say(`6. The list of today: ${oneLine(await popup.locator('body').innerText())}`);
  await picture(popup, 'today');

  const raised = await waitUntil(async () => {
    const ids = await (await worker()).evaluate(async () => Object.keys(await chrome.notifications.getAll()));
    return ids.length > 0 ? ids : null;
  }, 120_000);
  const badge = await (await worker()).evaluate(() => chrome.action.getBadgeText({}));
  say(`7. Notification raised (${raised.length}); the badge shows ${badge || 'nothing'}.`);

  const profile = await context.newPage();
  await profile.goto('https://www.linkedin.com/in/ada-lovelace/');
  const beside = sidebarOf(profile);
  const same = beside.getByRole('button', { name: 'Yes', exact: true });
  await same.waitFor();
  say(`8. On LinkedIn it asks: ${oneLine(await beside.innerText()).slice(0, 60)}`);
  await picture(profile, 'linkedin');
  await same.click();
  const together = beside.getByText(/Touch \d+ of 12/).first();
  await together.waitFor();
  say(`9. Yes: the same person on both sites, ${oneLine(await together.innerText())}`);
  await picture(profile, 'same-person');
}

/** Asks again until the answer is true, and answers it; throws after `ms`. */
async function waitUntil(ask, ms = 30_000) {
  for (const end = Date.now() + ms; Date.now() < end; ) {
    const answer = await ask();
    if (answer) return answer;
    await new Promise((done) => setTimeout(done, 250));
  }
  throw new Error('Waited in vain for what should have come.');
}
