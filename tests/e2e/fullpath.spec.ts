import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, LINKEDIN, openConversation, send, sidebar, test, undoGone, writeReply } from './harness';
import { followIn, LEEDS, promise, promised } from './person';

/** The whole way through, with the browser's own log of what went over the network. */

const folder = mkdtempSync(join(tmpdir(), 'kept-net-'));
const log = join(folder, 'net.json');
test.use({ args: [`--log-net-log=${log}`, '--net-log-capture-mode=IncludeSensitive'] });
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Every request that reached the browser's network, by address and by whom it was made. */
function requested(): { url: string; by: string }[] {
  const { events } = JSON.parse(readFileSync(log, 'utf8')) as {
    events: { params?: { url?: string; initiator?: string } }[];
  };
  return events.flatMap(({ params }) =>
    params?.url && params.initiator ? [{ url: params.url, by: params.initiator }] : [],
  );
}

const isOurs = ({ by }: { by: string }) => by.startsWith('chrome-extension://');

test('a day with everything switched on asks nobody for anything', async ({ kept }) => {
  test.setTimeout(120_000);
  const asked: string[] = [];
  kept.context.on('request', (request) => asked.push(request.url()));
  kept.context.on('page', (page) => page.on('websocket', (socket) => asked.push(socket.url())));

  await kept.switchOnGmail();
  await kept.choose('LinkedIn in the page');
  const page = await kept.gmail('?sim=undo=2');
  await followIn(page, LEEDS, 'Ada Lovelace');
  await promise(page, 'Send the quote', 'last Friday');
  await expect(promised(page, 'Send the quote')).toBeVisible();
  await sidebar(page).getByRole('button', { name: 'Log call' }).click();
  await writeReply(page, 'The quote is nearly done: see https://acme.example/spec.');
  await send(page);
  await undoGone(page);
  await expect(sidebar(page)).toContainText('Touch 4 of 12');
  await page.goBack();
  await openConversation(page, 'Ten tips for quiet pumps');

  const profile = await kept.visit(`${LINKEDIN}in/ben-osei/`);
  await sidebar(profile).getByRole('button', { name: 'Follow up with Ben Osei' }).click();
  await expect(sidebar(profile)).toContainText('Touch 0 of 12');
  await profile.goto(`${LINKEDIN}messaging/`);
  await expect(sidebar(profile)).toContainText('Ada Lovelace');

  const popup = await kept.popup();
  await popup.keyboard.press('/');
  await popup.keyboard.type('ben');
  await expect(popup.getByRole('button', { name: 'Ben Osei · Globex', exact: true })).toBeVisible();
  const settings = await kept.open('options.html');
  await settings.getByLabel('Time zone').fill('Europe/Lisbon');
  await settings.getByLabel('Time zone').press('Enter');
  await expect(settings.getByText('Saved')).toBeVisible();
  await kept.sidePanel(profile);
  await kept.stopWorker();
  await settings.reload();
  await expect(settings.getByLabel('Time zone')).toHaveValue('Europe/Lisbon');

  const sites = [kept.url(''), 'https://mail.google.com/', 'https://www.linkedin.com/', 'https://media.licdn.com/'];
  expect(asked.length).toBeGreaterThan(20);
  expect(asked.filter((url) => !sites.some((site) => url.startsWith(site)))).toEqual([]);
  expect(kept.unexpected).toEqual([]);

  // What the extension would ask for is really seen: the same log names one request that the test makes in its place.
  const worker = await kept.worker();
  await worker.evaluate(() => {
    new WebSocket('wss://control.example/');
  });
  await page.waitForTimeout(500);
  await kept.context.close();
  const all = requested();
  expect(all.filter(isOurs).map(({ url }) => url)).toEqual(['wss://control.example/']);
  expect(all.filter(({ by }) => by.includes('google.com') || by.includes('linkedin.com'))).toEqual([]);
});
