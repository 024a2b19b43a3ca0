/**
 * The rows that each Gmail tab showed last, until the tab closes: in `storage.session`, never on disk. "Who waits for me
 * here?" is answered from them; what concerns people followed has been stored by then.
 */
import { browser } from 'wxt/browser';
import type { Settings } from '@/lib/model';
import { isReadable } from '@/lib/store';
import type { ToldRows } from '@/lib/store/rowsSeen';

const ROWS = 'rows|';

/** Remembers what a tab's lists showed. */
export async function rememberRows(tabId: number | undefined, told: ToldRows): Promise<void> {
  if (tabId !== undefined) await browser.storage.session.set({ [ROWS + tabId]: told });
}

/** Forgets a closed tab. */
export async function forgetRows(tabId: number): Promise<void> {
  await browser.storage.session.remove(ROWS + tabId);
}

/** What the open tabs showed last of mailboxes that are switched on. */
export async function rememberedRows(settings: Settings): Promise<ToldRows[]> {
  const all = Object.entries(await browser.storage.session.get(null));
  const told = all.flatMap(([key, value]) => (key.startsWith(ROWS) ? [value as ToldRows] : []));
  return told.filter(({ account }) => isReadable('gmail', account, settings));
}
