/** The part of `desktop.sh` inside the browser: makes an overdue promise in a real window and waits for its telling. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { launch } from '../scripts/browser.mjs';
import { tour } from '../scripts/tour.mjs';
import { serve } from './tryout/serve.mjs';

const extension = fileURLToPath(new URL('../.output/chrome-mv3-e2e', import.meta.url));
const browser = await launch({ extension, headless: false });
const folder = mkdtempSync(join(tmpdir(), 'kept-desktop-'));
try {
  await serve(browser.context);
  await tour({ ...browser, folder, say: (line) => console.log(line) });
} finally {
  await browser.context.close();
  for (const used of [folder, browser.userDataDir]) rmSync(used, { recursive: true, force: true });
}
