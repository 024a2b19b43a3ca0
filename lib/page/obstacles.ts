import type { SiteName } from '@/lib/model';
import { isShown } from '@/lib/sites/dom';
import { rootsOf } from '@/lib/sites/linkedin/roots';
import type { Box } from './room';

/** Windows in which somebody writes, and what sends: the sidebar stands nowhere over them. */
const GMAIL = '.aoI, [data-compose-id], .M9, [role="dialog"]:has(.aoI, [g_editable="true"], input[name="draft"])';
const LINKEDIN = '.msg-overlay-conversation-bubble, .msg-overlay-list-bubble, .msg-form';
const SENDS = '.aoO[role="button"], .msg-form__send-button';
const LINKEDIN_BAR = '#global-nav, [data-testid="primary-nav"], header';

/** The elements that must not be covered, as they are shown now. */
export function obstacles(document: Document, site: SiteName): HTMLElement[] {
  const roots = site === 'linkedin' ? rootsOf(document) : [document];
  const selector = `${site === 'linkedin' ? LINKEDIN : GMAIL}, ${SENDS}`;
  return roots.flatMap((root) => [...root.querySelectorAll<HTMLElement>(selector)].filter(isShown));
}

/** Where an element lies in the window, also one inside a frame. */
export function boxOf(element: Element): Box {
  const { left, top, right, bottom } = element.getBoundingClientRect();
  const frame = element.ownerDocument.defaultView?.frameElement;
  if (!frame) return { left, top, right, bottom };
  const outer = boxOf(frame);
  return { left: left + outer.left, top: top + outer.top, right: right + outer.left, bottom: bottom + outer.top };
}

/** The lower edge of LinkedIn's fixed bar, which has no room to give; Gmail's narrows with the page: 0. */
export function barBelow(document: Document, site: SiteName): number {
  if (site === 'gmail') return 0;
  for (const bar of document.querySelectorAll(LINKEDIN_BAR)) {
    const { top, bottom, height } = bar.getBoundingClientRect();
    if (isShown(bar) && top <= 1 && height > 0 && height < 120) return bottom;
  }
  return 0;
}
