import { isShown } from '@/lib/sites/dom';
import { rootsOf } from '@/lib/sites/linkedin/roots';
import type { SiteWatch } from './watch';

const LIST = '.msg-s-message-list-content';
const CARD = '[componentkey$="Topcard"], [id^="ProfileVerification"], main h1, main h2, [data-sn-view-name]';

/** LinkedIn: the address, the title, the card of the person, the message lists of the page, the frame and the bubbles. */
export const watchLinkedin: SiteWatch = {
  probe(document, url) {
    const { pathname } = new URL(url);
    const lists = rootsOf(document).map((root) => {
      const shown = [...root.querySelectorAll(LIST)].filter(isShown);
      const urns = shown.map((list) => list.querySelectorAll('[data-event-urn]'));
      return urns
        .map((found) => `${found.length} ${found[found.length - 1]?.getAttribute('data-event-urn')}`)
        .join(',');
    });
    const cards = document.querySelectorAll(CARD);
    return [pathname, document.title, cards.length, cards[0]?.getAttribute('componentkey') ?? '', ...lists].join('|');
  },
  parts(document) {
    const parts: ReturnType<SiteWatch['parts']> = [];
    for (const root of rootsOf(document)) {
      for (const list of root.querySelectorAll(LIST)) parts.push({ node: list, init: { childList: true } });
      // Another talk or a new bubble replaces or joins these.
      for (const pane of root.querySelectorAll('.msg__detail, .msg-overlay-list-bubble, .msg-overlay-container')) {
        parts.push({ node: pane, init: { childList: true } });
      }
      if (root !== document && 'host' in root) parts.push({ node: root, init: { childList: true } });
    }
    for (const main of document.querySelectorAll('main')) parts.push({ node: main, init: { childList: true } });
    return parts;
  },
  roots: (document) =>
    rootsOf(document).map((root) => ('documentElement' in root ? (root.body ?? root.documentElement) : root)),
};
