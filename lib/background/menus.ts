/** The context menu: follow the person behind a link or a selected address; LinkedIn's side panel. */
import { type Browser, browser } from 'wxt/browser';
import { normalHandle } from '@/lib/handles';
import { followAndRead } from '@/lib/store';
import { changed } from './changed';

const FOLLOW = 'follow';
const PANEL = 'panel';
const SITES = ['https://mail.google.com/*', 'https://www.linkedin.com/*'];

/** Puts the menu entries up; at install and update, since menus of an update are lost. */
export async function createMenus(): Promise<void> {
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({
    id: FOLLOW,
    title: 'Follow up with this address',
    contexts: ['link', 'selection'],
  });
  browser.contextMenus.create({
    id: PANEL,
    title: 'Open Kept in the side panel',
    contexts: ['page'],
    documentUrlPatterns: SITES,
  });
}

/** A menu entry was chosen. `sidePanel.open` must be called before anything is awaited. */
export function menuChosen(
  info: Browser.contextMenus.OnClickData,
  tab: Browser.tabs.Tab | undefined,
): Promise<unknown> {
  if (info.menuItemId === PANEL && tab?.id !== undefined) return openPanel(tab.id);
  if (info.menuItemId === FOLLOW) return followChosen(info.linkUrl ?? info.selectionText ?? '');
  return Promise.resolve();
}

/** Opens the browser's own panel: Chrome's beside the tab, Firefox's sidebar. */
function openPanel(tabId: number): Promise<void> {
  const { sidebarAction } = browser as { sidebarAction?: { open(): Promise<void> } };
  return browser.sidePanel?.open({ tabId }) ?? sidebarAction?.open() ?? Promise.resolve();
}

async function followChosen(text: string): Promise<void> {
  const handle = normalHandle(text.trim()) ?? normalHandle(/[^\s<>"'(),;:]+@[^\s<>"'(),;:]+/u.exec(text)?.[0] ?? '');
  const said = handle ? await outcome(handle) : `Not an address or profile: ${text.slice(0, 80)}`;
  await browser.notifications.create('followed', {
    type: 'basic',
    iconUrl: browser.runtime.getURL('/icon/128.png'),
    title: 'Kept',
    message: said,
    priority: 2,
  });
}

/** A menu has no place of its own for an answer: it is said in a notification. */
async function outcome(handle: string): Promise<string> {
  try {
    const { said } = await changed(
      await followAndRead({ handle, sighting: null, name: null, company: null }, Date.now()),
    );
    return said;
  } catch (problem) {
    return problem instanceof Error ? problem.message : 'This did not work. Try again.';
  }
}
