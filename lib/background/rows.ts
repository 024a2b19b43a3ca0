/**
 * The rows that each Gmail tab showed last, until the tab closes: in `storage.session`, never on disk. "Who waits for me
 * here?" is answered from them; what concerns people followed has been stored by then.
 */
import { browser } from 'wxt/browser';
import type { Settings } from '@/lib/model';
import { isReadable, outsideRows } from '@/lib/store';
import type { ToldRows } from '@/lib/store/rowsSeen';

const ROWS = 'rows|';

/** Remembers what a tab's lists showed of people outside. */
export async function rememberRows(tabId: number | undefined, told: ToldRows, settings: Settings): Promise<void> {
  if (tabId !== undefined) await browser.storage.session.set({ [ROWS + tabId]: outsideRows(told, settings) });
}

/** Forgets a closed tab. */
export async function forgetRows(tabId: number): Promise<void> {
  await browser.storage.session.remove(ROWS + tabId);
}

/** The settings have changed: what may not be read any more, and who is on the never-record list now, is forgotten. */
export async function sieveRows(settings: Settings): Promise<void> {
  for (const [key, told] of await all()) {
    if (!isReadable('gmail', told.account, settings)) await browser.storage.session.remove(key);
    else await browser.storage.session.set({ [key]: outsideRows(told, settings) });
  }
}

/** What the open tabs showed last of mailboxes that are switched on. */
export async function rememberedRows(settings: Settings): Promise<ToldRows[]> {
  return (await all()).map(([, told]) => told).filter(({ account }) => isReadable('gmail', account, settings));
}

async function all(): Promise<[string, ToldRows][]> {
  const entries = Object.entries(await browser.storage.session.get(null));
  return entries.filter((entry): entry is [string, ToldRows] => entry[0].startsWith(ROWS));
}
