/** At install and update: the first-run page once, the system's zone, and the pages that were open before. */
import { browser } from 'wxt/browser';
import { saveSettings, systemZone } from '@/lib/store';
import { createMenus } from './menus';

const SITES = ['https://mail.google.com/*', 'https://www.linkedin.com/*'];
const SCRIPT = '/content-scripts/sidebar.js';

/** What an install or update brings with it. */
export async function installed(reason: string): Promise<void> {
  await createMenus();
  if (reason === 'install') {
    await saveSettings({ timeZone: systemZone() }, Date.now());
    await browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
  }
  await reachOpenTabs();
}

/** Starts the content script in tabs that were open before; a tab that refuses (asleep, an error page) comes later. */
async function reachOpenTabs(): Promise<void> {
  const tabs = await browser.tabs.query({ url: SITES });
  await Promise.allSettled(
    tabs.flatMap(({ id }) =>
      id === undefined ? [] : [browser.scripting.executeScript({ target: { tabId: id }, files: [SCRIPT] })],
    ),
  );
}
