/**
 * `npm start`: builds Kept and opens it in a browser beside simulated sites, so that everything can be tried without an
 * account. Without a display it takes the same tour by itself, says what it saw and leaves pictures in `tour/`.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { serve } from '../tests/tryout/serve.mjs';
import { findBrowser, hasDisplay, launch } from './browser.mjs';
import { dueJustPast, tour } from './tour.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Builds the extension; answers its folder. The e2e build is the same code with an open shadow root. */
function build(e2e) {
  const { status } = spawnSync(process.execPath, [join(root, 'node_modules/wxt/bin/wxt.mjs'), 'build'], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, KEPT_E2E: e2e ? '1' : '' },
  });
  if (status !== 0) throw new Error('The build failed.');
  return join(root, '.output', e2e ? 'chrome-mv3-e2e' : 'chrome-mv3');
}

/** Opens the first-run page and both sites, and stays until the window is closed. */
async function withWindow({ context, extensionId }) {
  const visit = async (address) => {
    const page = await context.newPage();
    await page.goto(address);
    return page;
  };
  const first = context.pages()[0];
  await visit('https://mail.google.com/mail/u/0/#inbox');
  await visit('https://www.linkedin.com/in/ada-lovelace/');
  const welcome = await visit(`chrome-extension://${extensionId}/welcome.html`);
  // The extension opens the same page by itself at install: one is enough.
  for (const page of context.pages()) if (page !== welcome && page.url() === welcome.url()) await page.close();
  await first?.close().catch(() => {});
  await welcome.bringToFront();
  console.log(`
Kept is open, with invented people and nothing that leaves this machine. Try this:
 1. Switch on Gmail on the page in front, then go to the mail tab and open "Pumps for the Leeds plant".
 2. Follow up with Ada. Reply to her and watch the count when the undo link has gone.
 3. Add a promise, "Send the quote", due "${dueJustPast(new Date())}": it is overdue at once. Go to another tab: the notification comes within a minute.
 4. Open the popup from the toolbar (the puzzle piece shows it).
Close the window to end.
`);
  await new Promise((done) => context.once('close', done));
}

async function main() {
  const executablePath = findBrowser();
  const display = hasDisplay();
  const extension = build(!display);
  const userDataDir = mkdtempSync(join(tmpdir(), 'kept-tryout-'));
  const browser = await launch({ extension, executablePath, headless: !display, userDataDir });
  try {
    await serve(browser.context);
    if (display) await withWindow(browser);
    else await tour({ ...browser, folder: join(root, 'tour'), say: (line) => console.log(line) });
  } finally {
    await browser.context.close().catch(() => {});
    rmSync(userDataDir, { recursive: true, force: true, maxRetries: 3 });
  }
}

try {
  await main();
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
