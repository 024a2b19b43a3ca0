/** Opening where somebody was met: an open tab on that conversation is brought forward, else a new one opened. */
import { browser } from 'wxt/browser';
import { tabOf } from './panel';

const SITES = ['https://mail.google.com/*', 'https://www.linkedin.com/*'];

/** Brings the place forward. Mail is addressed by mailbox and message, never by `/u/<number>/`. */
export async function openPlace(url: string): Promise<boolean> {
  const tab = await openTab(url);
  if (tab?.id === undefined) {
    await browser.tabs.create({ url });
    return true;
  }
  await browser.tabs.update(tab.id, { active: true });
  if (tab.windowId !== undefined) await browser.windows.update(tab.windowId, { focused: true });
  return true;
}

/** The tab whose page shows this conversation now; the sites' host permissions suffice to see their addresses. */
async function openTab(url: string) {
  const seen = await tabOf(url);
  const tabs = await browser.tabs.query({ url: SITES });
  return tabs.find(({ id }) => id === seen) ?? tabs.find((tab) => tab.url === url);
}
