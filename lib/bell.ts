/**
 * The bell: the background rings it after each change, and whoever is open asks again. A counter in `storage.local`,
 * because a repeated value would be silent and nothing is ever sent to tabs.
 */
import { type Browser, browser } from 'wxt/browser';

const KEY = 'bell';

/** Tells every open view that something has changed. The value is never the same twice, also after a restart. */
export async function ring(): Promise<void> {
  const { [KEY]: last } = await browser.storage.local.get(KEY);
  await browser.storage.local.set({ [KEY]: Math.max(Number(last) || 0, Date.now()) + 1 });
}

/** Calls back after each change until the answered function is called. */
export function onBell(callback: () => void): () => void {
  const listener = (changes: Record<string, Browser.storage.StorageChange>, area: string) => {
    if (area === 'local' && KEY in changes) callback();
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}

/** Under this and its id the background keeps, until the browser closes, what a tab shows. */
export const TAB = 'tab|';

/** Calls back when a tab shows somebody else or another page, until the answered function is called. For our own pages. */
export function onTab(tabId: number, callback: () => void): () => void {
  const listener = (changes: Record<string, Browser.storage.StorageChange>, area: string) => {
    if (area === 'session' && `${TAB}${tabId}` in changes) callback();
  };
  const moved = (id: number, { status }: { status?: string }) => {
    if (id === tabId && status !== undefined) callback();
  };
  browser.storage.onChanged.addListener(listener);
  browser.tabs.onUpdated.addListener(moved);
  return () => {
    browser.storage.onChanged.removeListener(listener);
    browser.tabs.onUpdated.removeListener(moved);
  };
}
