/** The number on the toolbar: people owed a promise now; red only with an overdue one; none at zero, none while hidden. */
import { browser } from 'wxt/browser';
import type { Settings } from '@/lib/model';
import { badge } from '@/lib/store';

const RED = '#b3261e';
const CALM = '#4a5568';

/** Shows how it stands at `now`. */
export async function showBadge(settings: Settings, now: number): Promise<void> {
  const { people, red } = await badge(settings, now);
  const hidden = settings.hiddenUntil !== null && settings.hiddenUntil > now;
  await browser.action.setBadgeText({ text: people > 0 && !hidden ? String(Math.min(people, 999)) : '' });
  await browser.action.setBadgeBackgroundColor({ color: red ? RED : CALM });
  await browser.action.setBadgeTextColor?.({ color: '#ffffff' });
}
