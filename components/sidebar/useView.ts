import { useCallback, useEffect } from 'react';
import { onTab } from '@/lib/bell';
import { ask } from '@/lib/messages';
import type { Handle } from '@/lib/model';
import type { Sighting } from '@/lib/sites/page';
import type { PanelState, SidebarView } from '@/lib/views';
import { type Answer, useAnswer } from '../useAnswer';

/** Whom the sidebar is about: an open page, the page of a tab (side panel), or one person (popup). */
export type SidebarSource =
  | { sighting: Sighting | null; missing: string[] }
  | { tabId: number }
  | { contactId: string };

const NOBODY: PanelState = { site: null, mode: 'none', view: null };

/** What stands beside the source, asked of the background and kept fresh. `chosen`: the chip somebody picked. */
export function useView(source: SidebarSource, chosen: Handle | null): Answer<PanelState> {
  const sighting = 'sighting' in source ? source.sighting : null;
  const missing = 'sighting' in source ? source.missing.join('\n') : '';
  const tabId = 'tabId' in source ? source.tabId : null;
  const contactId = 'contactId' in source ? source.contactId : null;
  const question = useCallback(async (): Promise<PanelState> => {
    if (tabId !== null) return ask('panel', { tabId, chosen });
    if (contactId !== null) return { ...NOBODY, view: await viewOf(contactId) };
    if (!sighting) return NOBODY;
    const view = await ask('see', { sighting, chosen, missing: missing ? missing.split('\n') : [] });
    return { site: sighting.site, mode: 'page', view };
  }, [sighting, missing, tabId, contactId, chosen]);
  const answer = useAnswer(`${subjectOf(source)} ${chosen ?? ''}`, question);
  const { again } = answer;
  useEffect(() => (tabId === null ? undefined : onTab(tabId, again)), [tabId, again]);
  return answer;
}

/** Names the page or person a source is about: what was said and chosen belongs to it and goes with it. */
export function subjectOf(source: SidebarSource): string {
  if ('tabId' in source) return `tab ${source.tabId}`;
  if ('contactId' in source) return `contact ${source.contactId}`;
  const { sighting } = source;
  if (!sighting) return '';
  return [sighting.site, sighting.threadId ?? sighting.url, sighting.people[0]?.handles[0] ?? ''].join(' ');
}

/** One person's card without a page beside it. */
async function viewOf(contactId: string): Promise<SidebarView | null> {
  const [card, settings] = await Promise.all([ask('card', { contactId }), ask('settings', {})]);
  if (!card) return null;
  return {
    chips: [],
    chosen: null,
    card,
    stranger: null,
    same: null,
    trouble: null,
    joined: null,
    timeZone: settings.timeZone,
    now: Date.now(),
  };
}
