import { isShown } from '@/lib/sites/dom';
import type { SiteWatch } from './watch';

const HEADING = 'h2[data-legacy-thread-id], h2.hP';
const ITEM = '[role="listitem"]';
const NEWEST = 'tr.zA [data-legacy-last-message-id]';

/** Gmail: the heading that is shown, its message list, the views that are hidden and shown, the notice, compose windows. */
export const watchGmail: SiteWatch = {
  probe(document, url) {
    const heading = shownHeading(document);
    const thread = heading && threadAround(heading);
    const count = (selector: string) => thread?.querySelectorAll(selector).length ?? 0;
    return [
      url,
      heading?.getAttribute('data-legacy-thread-id') ?? heading?.textContent ?? '',
      count(ITEM),
      count(`${ITEM}[aria-expanded="true"]`),
      count('.gD'),
      count('.hb'),
      count('.a3s'),
      count('[data-legacy-message-id]'),
      document.querySelectorAll('input[name="draft"]').length,
      ...newestRows(document),
      document.querySelector('head > meta[name="og-profile-acct"]')?.getAttribute('content') ?? '',
    ].join('|');
  },
  parts(document) {
    const parts: ReturnType<SiteWatch['parts']> = [];
    const watchAll = (selector: string, init: MutationObserverInit) => {
      for (const node of document.querySelectorAll(selector)) parts.push({ node, init });
    };
    // Visited views stay in the page; which one is open is told by their style alone.
    watchAll('.aeF > .nH > *, .aeF > .nH, .aeF', { childList: true, attributes: true, attributeFilter: ['style'] });
    watchAll('.aia, .aia .ao8, .aia .ao9', { childList: true });
    watchAll('.dw, .dw .no', { childList: true });
    watchAll('.b8[role="alert"]', {
      attributes: true,
      attributeFilter: ['style', 'class'],
      childList: true,
      subtree: true,
    });
    const heading = shownHeading(document);
    const thread = heading && threadAround(heading);
    if (heading) parts.push({ node: heading, init: { attributes: true, childList: true } });
    for (const list of thread?.querySelectorAll('[role="list"]') ?? []) {
      if (!list.closest('.a3s')) parts.push({ node: list, init: { childList: true } });
    }
    for (const item of thread?.querySelectorAll(ITEM) ?? []) {
      parts.push({ node: item, init: { attributes: true, attributeFilter: ['class', 'aria-expanded'] } });
      const message = item.querySelector('.adn');
      const init = { attributes: true, attributeFilter: ['data-legacy-message-id', 'data-message-id'] };
      if (message) parts.push({ node: message, init });
    }
    return parts;
  },
  roots: (document) => [document.body ?? document.documentElement],
};

/** The first row of each list in front: what arrives, and what was sent elsewhere, comes on top. */
function newestRows(document: Document): string[] {
  const lists = document.querySelectorAll('[role="main"] [gh="tl"]');
  return [...lists].map(
    (list) => list.querySelector(NEWEST)?.getAttribute('data-legacy-last-message-id') ?? String(list.childElementCount),
  );
}

/** The first heading that is shown and was not written by somebody. */
function shownHeading(document: Document): Element | null {
  for (const heading of document.querySelectorAll(HEADING)) {
    if (isShown(heading) && !heading.closest('.a3s')) return heading;
  }
  return null;
}

function threadAround(heading: Element): Element | null {
  return heading.closest('.a98.iY') ?? heading.closest('.if') ?? heading.closest('[role="main"]');
}
