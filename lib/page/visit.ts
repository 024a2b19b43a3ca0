/**
 * One visit to one page: asks whether it may be read, looks when the page has moved, and says who is on it. Nothing
 * of the page is read before the background has said that it may, and then only the mailbox that was switched on.
 */
import { onBell } from '@/lib/bell';
import type { Millis } from '@/lib/model';
import type { Page, SeenRow, Sighting, Site } from '@/lib/sites/page';
import type { SiteStatus } from '@/lib/views';
import { askSafely } from './asking';
import { rowTeller } from './rowTeller';
import { arrive, settle } from './settle';
import { stripped } from './strip';
import { type Look, type SiteWatch, type Watch, watch } from './watch';

/** What is to be shown on the page: a question, somebody, or nothing (null). */
export type Shown =
  | { kind: 'ask'; account: string | null; status: SiteStatus }
  | { kind: 'sidebar'; sighting: Sighting; missing: string[]; status: SiteStatus }
  | null;

export interface VisitOptions {
  window: Window;
  site: Site;
  siteWatch: SiteWatch;
  show(shown: Shown): void;
  /** Each reading of a page that may be read, before anything is made of it. */
  onPage(page: Page): void;
}
export interface Visit {
  /** The mailbox (null on LinkedIn) and the open conversation's address; null while nothing may be read. */
  mailbox(): { account: string | null; url: string | null } | null;
  hint(): void;
  leave(): void;
}

const NOTHING: SiteStatus = {
  mode: 'off',
  ask: false,
  own: [],
  hiddenUntil: null,
  sidebar: { width: 340, collapsed: false },
};

/** Ms until a background that gave no answer is asked again. */
const ASK_AGAIN = 3_000;

/** Begins the visit; `leave` ends it and forgets everything. */
export function visit({ window, site, siteWatch, show, onPage }: VisitOptions): Visit {
  const { document } = window;
  let status = NOTHING;
  let account: string | null = null;
  let approved: string | null = null;
  let asked = 0;
  let settling = arrive(window.location.href, Date.now());
  let sighting: Sighting | null = null;
  let sent = '';
  let missing: string[] = [];
  let watching: Watch | null = null;
  let unhide: ReturnType<typeof setTimeout> | undefined;
  const rows = rowTeller(
    shownRows,
    async (found) => account && askSafely('rows', { site: 'gmail', account, rows: found }),
  );

  const mayRead = () => (status.mode === 'page' || status.mode === 'panel') && approved === account;

  /** The rows of the lists in front, of the mailbox that may be read and no other. */
  function shownRows(): SeenRow[] {
    const url = window.location.href;
    if (!site.rows || !account || !mayRead() || site.account(document, url) !== account) return [];
    return site.rows(document, url, status.own);
  }

  async function askStatus() {
    const turn = ++asked;
    const about = account;
    const answer = await askSafely('status', { site: site.name, account: about });
    if (turn !== asked) return;
    if (!answer) {
      clearTimeout(unhide);
      unhide = setTimeout(() => void askStatus(), ASK_AGAIN);
      return;
    }
    status = answer;
    approved = about;
    rows.forget();
    clearTimeout(unhide);
    const wait = (status.hiddenUntil ?? 0) - Date.now();
    if (wait > 0) unhide = setTimeout(present, Math.min(wait + 50, 2 ** 31 - 1));
    if (status.mode === 'off') stopWatching();
    else if (watching) watching.now();
    else watching = watch(window, siteWatch, look);
    present();
  }
  function stopWatching() {
    watching?.stop();
    watching = null;
    account = null;
    publish(null, []);
  }

  function look(): Look {
    try {
      return lookOnce();
    } catch {
      // A page nobody foresaw must not stop the page, nor the next look.
      publish(null, []);
      return 'early';
    }
  }
  function lookOnce(): Look {
    const url = window.location.href;
    const mailbox = site.account(document, url);
    if (site.name === 'gmail' && mailbox !== account) {
      account = mailbox;
      publish(null, []);
      void askStatus();
    }
    if (!mayRead() || (site.name === 'gmail' && account === null)) return account === null ? 'early' : 'whole';
    const page = site.read(document, url, status.own);
    onPage(page);
    if (site.rows) rows.look();
    if (!page.mount) {
      publish(null, []);
      return 'whole';
    }
    return site.name === 'gmail' ? believe(page) : agree(page, url, Date.now());
  }
  function believe(page: Page): Look {
    publish(page.sighting, page.missing);
    return page.sighting && page.sighting.messages.length > 0 && page.missing.length === 0 ? 'whole' : 'early';
  }
  function agree(page: Page, url: string, now: Millis): Look {
    if (pathOf(url) !== pathOf(settling.url)) {
      settling = arrive(url, now);
      publish(null, []);
    }
    const next = settle(settling, page, document.title, now);
    settling = next.state;
    publish(next.publish ? page.sighting : null, page.missing);
    if (next.again > 0) watching?.later(next.again);
    return next.publish ? 'whole' : 'early';
  }

  function publish(found: Sighting | null, lacks: string[]) {
    const next = found && stripped(found);
    const key = JSON.stringify([next, next ? lacks : []]);
    if (key === sent) return;
    if (!next && sighting) void askSafely('leave', { site: site.name });
    sent = key;
    sighting = next;
    missing = lacks;
    present();
  }

  /** In the page the sidebar asks for itself; elsewhere, or hidden, what is seen is still told. */
  function present() {
    const hidden = (status.hiddenUntil ?? 0) > Date.now();
    if (status.ask && !hidden && !mayRead()) return show({ kind: 'ask', account, status });
    if (!sighting || !mayRead()) return show(null);
    if (status.mode === 'page' && !hidden) return show({ kind: 'sidebar', sighting, missing, status });
    show(null);
    void askSafely('see', { sighting, chosen: null, missing });
  }

  /** Out of the browser's memory: meanwhile the tab showed somebody else, so who is here is told again. */
  function revisit({ persisted }: PageTransitionEvent) {
    if (!persisted) return;
    sent = '';
    void askStatus();
  }

  const silence = onBell(() => void askStatus());
  window.addEventListener('pageshow', revisit);
  void askStatus();
  return {
    mailbox: () => (mayRead() ? { account, url: sighting?.url ?? null } : null),
    hint: () => watching?.hint(),
    leave() {
      asked++;
      silence();
      window.removeEventListener('pageshow', revisit);
      clearTimeout(unhide);
      watching?.stop();
      watching = null;
      rows.stop();
      show(null);
    },
  };
}

/** LinkedIn's pages are told apart by their path; the rest is noise. */
function pathOf(url: string): string {
  return new URL(url).pathname;
}
