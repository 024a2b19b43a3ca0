/** May this page be read, and where does the sidebar stand? Until the user has switched a site on, nothing of it is read. */
import type { Millis, Settings, SiteName } from '@/lib/model';
import type { SiteStatus } from '@/lib/views';
import { ownAddresses } from './outsiders';
import { loadSettings, setSettings } from './settings';

/** How a site stands for a content script. `switched`: the open account was switched on by this very question. */
export async function status(
  data: { site: SiteName; account: string | null },
  now: Millis,
): Promise<{ status: SiteStatus; switched: boolean }> {
  let settings = await loadSettings();
  const account = data.account?.toLowerCase() ?? null;
  const switched = data.site === 'gmail' && account !== null && settings.gmailNext && !settings.gmail[account];
  if (switched) settings = await setSettings(decided(settings, account, true), now);
  return { status: statusOf(data.site, account, settings), switched };
}

/** Pure: the answer for a site and, on Gmail, the account that is open (null: not read yet). */
export function statusOf(site: SiteName, account: string | null, settings: Settings): SiteStatus {
  const { mode, ask } = site === 'gmail' ? gmailMode(account, settings) : { mode: linkedinMode(settings), ask: false };
  const readable = mode === 'page' || mode === 'panel';
  return {
    mode,
    ask,
    own: readable ? [...ownAddresses(settings)] : [],
    hiddenUntil: settings.hiddenUntil,
    sidebar: { width: settings.sidebarWidth, collapsed: settings.sidebarCollapsed },
  };
}

function gmailMode(account: string | null, settings: Settings): Pick<SiteStatus, 'mode' | 'ask'> {
  const decided = account === null ? undefined : settings.gmail[account];
  if (decided === 'on') return { mode: settings.gmailWhere, ask: false };
  if (decided === 'off') return { mode: 'account', ask: false };
  if (settings.gmailNext) return { mode: 'account', ask: false };
  // Once an account is on, each further one asks on its own page; which one is open may then be read, and only that.
  if (Object.keys(settings.gmail).length > 0) return { mode: 'account', ask: account !== null };
  return { mode: 'off', ask: !settings.gmailAsked };
}

function linkedinMode(settings: Settings): SiteStatus['mode'] {
  return settings.linkedin === 'unset' ? 'off' : settings.linkedin;
}

/** The user's answer: switch a site on or not. Without an open account, the next Gmail account opened is meant. */
export async function switchOn(
  data: { site: SiteName; account: string | null; on: boolean },
  now: Millis,
): Promise<null> {
  const settings = await loadSettings();
  if (data.site === 'linkedin') {
    await setSettings({ linkedin: data.on ? 'page' : 'off' }, now);
  } else {
    await setSettings(decided(settings, data.account?.toLowerCase() ?? null, data.on), now);
  }
  return null;
}

function decided(settings: Settings, account: string | null, on: boolean): Partial<Settings> {
  if (account === null) return { gmailAsked: true, gmailNext: on };
  return { gmailAsked: true, gmailNext: false, gmail: { ...settings.gmail, [account]: on ? 'on' : 'off' } };
}

/** Does the sidebar of this site stand in the browser's own panel? */
export function standsInPanel(site: SiteName, settings: Settings): boolean {
  return site === 'gmail' ? settings.gmailWhere === 'panel' : settings.linkedin === 'panel';
}

/** May something be read and stored from this page? On Gmail only from an account that was switched on. */
export function isReadable(site: SiteName, account: string | null, settings: Settings): boolean {
  const { mode } = statusOf(site, account?.toLowerCase() ?? null, settings);
  return mode === 'page' || mode === 'panel';
}
