/**
 * What each tab shows, for the side panel and for finding an open conversation again: the latest sighting without bodies,
 * in `storage.session`, until the tab closes.
 */
import { browser } from 'wxt/browser';
import { TAB } from '@/lib/bell';
import type { Handle, SiteName } from '@/lib/model';
import type { Sighting } from '@/lib/sites/page';
import { isReadable, loadSettings, statusOf } from '@/lib/store';
import type { PanelState } from '@/lib/views';
import type { ReadSuggestion } from '@/lib/writing';
import { seen } from './seen';

interface TabState {
  site: SiteName;
  account: string | null;
  /** Which page of the tab it was: another one may be of the same site. */
  documentId: string | undefined;
  seen: { sighting: Sighting; missing: string[] } | null;
  /** What the open messages of a person promise and ask, as it stands on the screen. */
  read?: { contactId: string; found: ReadSuggestion[] } | null;
}

const HOSTS: Record<SiteName, string> = { gmail: 'mail.google.com', linkedin: 'www.linkedin.com' };

/** Remembers that a tab's page asked how its site stands, or whom it shows (null: nobody any more). */
export async function rememberTab(tabId: number | undefined, state: TabState): Promise<void> {
  const seen = state.seen && { ...state.seen, sighting: withoutWords(state.seen.sighting) };
  if (tabId !== undefined) await browser.storage.session.set({ [TAB + tabId]: { ...state, seen } });
}

/** What people wrote is judged once and not remembered. */
function withoutWords(sighting: Sighting): Sighting {
  return { ...sighting, messages: sighting.messages.map((message) => ({ ...message, text: null })) };
}

/** What a tab showed last; undefined for a tab of no site of ours. */
export async function tabState(tabId: number | undefined): Promise<TabState | undefined> {
  if (tabId === undefined) return undefined;
  const key = TAB + tabId;
  return (await browser.storage.session.get(key))[key] as TabState | undefined;
}

/** Remembers what the open messages of a tab offer, until it shows others: the side panel offers the same. */
export async function rememberRead(tabId: number | undefined, url: string, read: TabState['read']): Promise<void> {
  const state = await tabState(tabId);
  if (state?.seen?.sighting.url === url) await rememberTab(tabId, { ...state, read });
}

/** Forgets a closed tab. */
export async function forgetTab(tabId: number): Promise<void> {
  await browser.storage.session.remove(TAB + tabId);
}

/** The open tab that shows this conversation or profile. */
export async function tabOf(url: string): Promise<number | undefined> {
  const all = Object.entries(await browser.storage.session.get(null));
  const found = all.find(([key, state]) => key.startsWith(TAB) && (state as TabState).seen?.sighting.url === url);
  return found && Number(found[0].slice(TAB.length));
}

/** What the side panel shows beside a tab: the same view that the page's own sidebar would show. */
export async function panelState(tabId: number, chosen: Handle | null, now: number): Promise<PanelState> {
  const state = await tabState(tabId);
  if (!state || !(await shows(tabId, state.site))) return { site: null, mode: 'none', view: null };
  const settings = await loadSettings();
  const { mode } = statusOf(state.site, state.account, settings);
  if (!state.seen || !isReadable(state.site, state.account, settings)) return { site: state.site, mode, view: null };
  const { view } = await seen({ ...state.seen, chosen }, settings, now);
  return { site: state.site, mode, view };
}

/** Is the tab still at that site? Of other addresses the browser tells us nothing, and nothing is to be known. */
async function shows(tabId: number, site: SiteName): Promise<boolean> {
  const tab = await browser.tabs.get(tabId).catch(() => undefined);
  return tab?.url !== undefined && new URL(tab.url).hostname === HOSTS[site];
}
