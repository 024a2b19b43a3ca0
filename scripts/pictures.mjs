/**
 * `npm run pictures`: every view of the built extension, light and dark, as pictures in `pictures/` (git-ignored), from
 * the simulated sites; `npm run pictures -- --keep` also puts those that the README shows into `docs/pictures/`.
 */
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { serve } from '../tests/tryout/serve.mjs';
import { launch } from './browser.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = join(root, 'pictures');
const README = ['sidebar-light', 'popup-light', 'linkedin-dark', 'settings-light'];
const LEEDS = 'Pumps for the Leeds plant';
const GMAIL = 'https://mail.google.com/mail/u/0/';
const ADA = 'https://www.linkedin.com/in/ada-lovelace/';

const QUICK = [
  'Ben Osei, Globex – call about March today',
  'Chen Li, Huaxing – send drawings today',
  'Dora Maar – bring samples in 3 days',
  'I called Eva Brandt, Nordwind',
];

function build() {
  const { status } = spawnSync(process.execPath, [join(root, 'node_modules/wxt/bin/wxt.mjs'), 'build'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, KEPT_E2E: '1' },
  });
  if (status !== 0) throw new Error('The build failed.');
  return join(root, '.output/chrome-mv3-e2e');
}

const sidebarOf = (page) => page.getByRole('complementary', { name: 'Kept' });

async function add(sidebar, text, due) {
  await sidebar.getByLabel('Promise', { exact: true }).fill(text);
  await sidebar.getByLabel('Due', { exact: true }).fill(due);
  await sidebar.getByRole('button', { name: 'Add promise' }).click();
  await sidebar.getByRole('group', { name: text, exact: true }).first().waitFor();
}

/** A line of the card edited in place, as a user does. */
async function write(sidebar, label, text) {
  const field = sidebar.getByRole('textbox', { name: new RegExp(`^${label}`) });
  await field.fill(text);
  await field.press('Enter');
}

async function main() {
  const extension = build();
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const { context, extensionId } = await launch({ extension, deviceScaleFactor: 2 });
  const own = async (path, size) => {
    const page = await context.newPage();
    if (size) await page.setViewportSize(size);
    await page.goto(`chrome-extension://${extensionId}/${path}`);
    return page;
  };
  const visit = async (address) => {
    const page = await context.newPage();
    await page.goto(address);
    return page;
  };
  const mail = async (query, subject = LEEDS) => {
    const page = await visit(GMAIL + query);
    await page.locator('tr.zA:visible', { hasText: subject }).click();
    return page;
  };
  const take = async (page, name) => {
    await page.bringToFront();
    await page.waitForTimeout(400);
    await page.screenshot({ path: join(folder, `${name}.png`) });
  };
  /** One of our own pages, light and dark. */
  const both = async (page, name) => {
    for (const colorScheme of ['light', 'dark']) {
      await page.emulateMedia({ colorScheme });
      await take(page, `${name}-${colorScheme}`);
    }
  };
  try {
    await serve(context);
    await both(await own('popup.html', { width: 400, height: 600 }), 'popup-new');
    const welcome = await own('welcome.html');
    await both(welcome, 'welcome');
    await take(await mail(''), 'ask-light');
    await welcome.getByRole('button', { name: 'Switch on Gmail' }).click();
    await welcome.getByRole('button', { name: 'LinkedIn in the page' }).click();
    await both(welcome, 'welcome-done');
    await both(await own('popup.html', { width: 400, height: 600 }), 'popup-empty');

    const page = await mail('');
    const sidebar = sidebarOf(page);
    await sidebar.getByRole('button', { name: /^Follow up with/ }).waitFor();
    await take(page, 'stranger-light');
    await sidebar.getByRole('button', { name: /^Follow up with/ }).click();
    await add(sidebar, 'Send the quote', 'yesterday');
    await take(page, 'added-light');
    await add(sidebar, 'Call about the delivery', 'in 6 days');
    await write(sidebar, 'Why', 'pump fails every third week');
    await write(sidebar, 'Note', 'never before 9 · sails · two girls');
    await page.mouse.move(5, 5);
    await page.reload();
    await sidebar.getByText(/^Touch \d/).waitFor();
    await take(page, 'sidebar-light');
    await sidebar.getByRole('button', { name: 'Log call' }).click();
    await take(page, 'log-light');
    await sidebar.getByRole('button', { name: 'Will be late' }).first().click();
    await sidebar.getByRole('button', { name: /entr(y|ies)/ }).click();
    await take(page, 'late-and-timeline-light');
    const kept = await mail('?sim=dark');
    await sidebarOf(kept)
      .getByText(/^Touch \d/)
      .waitFor();
    await take(kept, 'sidebar-dark');
    await sidebarOf(kept).getByRole('button', { name: 'Kept', exact: true }).first().click();
    await take(kept, 'settled-dark');
    await sidebarOf(kept).getByRole('button', { name: 'Undo' }).first().click();
    const mirrored = await mail('?sim=rtl');
    await sidebarOf(mirrored)
      .getByText(/^Touch \d/)
      .waitFor();
    await take(mirrored, 'sidebar-right-to-left');

    const popup = await own('popup.html', { width: 400, height: 600 });
    await popup.getByRole('textbox', { name: /^Quick add/ }).fill(QUICK.join('\n'));
    await popup.getByRole('textbox', { name: /^Quick add/ }).press('Control+Enter');
    await popup.getByText('Chen Li').first().waitFor();
    await popup.reload();
    await popup.getByText('Chen Li').first().waitFor();
    await both(popup, 'popup');
    await popup.keyboard.press('?');
    await both(popup, 'popup-keys');
    await popup.keyboard.press('?');
    await popup.keyboard.press('/');
    await popup.keyboard.type('a');
    await both(popup, 'popup-search');
    await both(await own('options.html', { width: 1000, height: 1200 }), 'settings');

    const profile = await visit(ADA);
    await sidebarOf(profile).getByRole('button', { name: 'Yes', exact: true }).waitFor();
    await take(profile, 'same-ada-light');
    await sidebarOf(profile).getByRole('button', { name: 'Yes', exact: true }).click();
    await sidebarOf(profile)
      .getByText(/^Touch \d/)
      .waitFor();
    await take(profile, 'linkedin-light');
    const dark = await visit(`${ADA}?sim=dark`);
    await sidebarOf(dark)
      .getByText(/^Touch \d/)
      .waitFor();
    await take(dark, 'linkedin-dark');
    await profile.bringToFront();
    const panel = await own('sidepanel.html', { width: 380, height: 800 });
    await both(panel, 'panel');
  } finally {
    await context.close();
  }
  if (!process.argv.includes('--keep')) return;
  mkdirSync(join(root, 'docs/pictures'), { recursive: true });
  for (const name of README) copyFileSync(join(folder, `${name}.png`), join(root, `docs/pictures/${name}.png`));
}

await main();
