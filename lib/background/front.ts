/** Who is looked at right now: nothing is told about them, their sidebar says it already. */
import { browser } from 'wxt/browser';
import { contactIdsOf } from '@/lib/store';
import { tabState } from './panel';

/** The ids of the people whose conversation or profile stands in the active tab of the window in front. */
export async function inFront(): Promise<Set<string>> {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  const seen = (await tabState(tab?.id))?.seen;
  if (!seen || tab?.windowId === undefined) return new Set();
  const { focused } = await browser.windows.get(tab.windowId);
  if (!focused) return new Set();
  return new Set(await contactIdsOf(seen.sighting.people.flatMap(({ handles }) => handles)));
}
