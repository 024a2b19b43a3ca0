/**
 * Notices that the page has moved, at little cost: small hints (address, title, the parts that are known to change)
 * and a slow watchdog. The whole body is observed only while something is expected and not there yet.
 */
import { type Pace, pace } from './pace';

/** What one site's page tells cheaply. */
export interface SiteWatch {
  /** A fingerprint of what is open, in microseconds: when it changes, a look is due. */
  probe(document: Document, url: string): string;
  /** The parts whose changes are hints, as they are on the page now. */
  parts(document: Document): { node: Node; init: MutationObserverInit }[];
  /** Documents and roots in which things may appear late: the page, same-origin frames, open shadow roots. */
  roots(document: Document): Node[];
}

/** What a look found: all of it, not enough yet, or nothing that is worth waiting for. */
export type Look = 'whole' | 'early';

export interface Watch {
  /** Something happened: look at once if there was none for 100 ms. */
  hint(): void;
  /** Look at once. */
  now(): void;
  /** Look again after so many ms. */
  later(after: number): void;
  stop(): void;
}

const GAP = 100;
/** How long the body is observed for what is expected. */
const SEARCH = 10_000;
const WATCHDOG = 2_500;
/** The address is asked this often where nothing tells of its change. */
const ADDRESS = 1_000;

/** Starts to watch. `look` reads the page; it is called at once and after each hint until `stop`. */
export function watch(window: Window, site: SiteWatch, look: () => Look): Watch {
  const { document } = window;
  const off = new AbortController();
  const timers = new Set<ReturnType<typeof setTimeout>>();
  const passing = new MutationObserver(() => arrived());
  const narrow = new MutationObserver(() => hint());
  let searchUntil = 0;
  let searching = false;
  let probed = '';
  let url = '';
  const run: Pace = pace(() => {
    probed = site.probe(document, window.location.href);
    url = window.location.href;
    const found = look();
    attach();
    if (found === 'whole') endSearch();
  }, GAP);

  /** While searching, what is new is looked at without waiting: the message list has just come. */
  function arrived() {
    if (Date.now() > searchUntil) return endSearch();
    if (site.probe(document, window.location.href) === probed) return run.hint();
    run.now();
  }
  function search() {
    searchUntil = Date.now() + SEARCH;
    if (searching) return;
    searching = true;
    observeRoots();
    later(SEARCH + GAP);
  }
  function observeRoots() {
    for (const root of site.roots(document)) {
      passing.observe(root, {
        childList: true,
        subtree: true,
        attributes: true,
        attributeFilter: ['style', 'data-legacy-thread-id', 'data-legacy-message-id', 'data-event-urn'],
      });
    }
  }
  function endSearch() {
    searching = false;
    passing.disconnect();
  }
  function attach() {
    narrow.disconnect();
    for (const { node, init } of site.parts(document)) narrow.observe(node, init);
    const title = document.querySelector('head > title');
    if (title) narrow.observe(title, { childList: true, characterData: true, subtree: true });
    if (searching) observeRoots();
  }
  function hint() {
    search();
    run.hint();
    // What a click opens is often filled in a little later, without another hint.
    for (const after of [400, 1_500]) later(after, true);
  }
  function later(after: number, onlyIfNew = false) {
    const timer = setTimeout(() => {
      timers.delete(timer);
      if (searching && Date.now() > searchUntil) endSearch();
      if (!onlyIfNew || site.probe(document, window.location.href) !== probed) run.hint();
    }, after);
    timers.add(timer);
  }
  function check() {
    if (document.visibilityState === 'hidden') return;
    if (site.probe(document, window.location.href) !== probed) hint();
    else if (searching && Date.now() > searchUntil) endSearch();
  }
  function moved() {
    if (window.location.href !== url) hint();
  }

  const { signal } = off;
  for (const type of ['hashchange', 'popstate', 'pageshow', 'load']) window.addEventListener(type, hint, { signal });
  document.addEventListener('visibilitychange', check, { signal });
  document.addEventListener('DOMContentLoaded', hint, { signal });
  const { navigation } = window as { navigation?: EventTarget };
  for (const type of ['currententrychange', 'navigatesuccess']) navigation?.addEventListener(type, moved, { signal });
  const beats = [setInterval(check, WATCHDOG), setInterval(moved, ADDRESS)];
  hint();
  return {
    hint,
    now() {
      search();
      run.now();
    },
    later,
    stop() {
      off.abort();
      run.stop();
      narrow.disconnect();
      endSearch();
      for (const timer of timers) clearTimeout(timer);
      for (const beat of beats) clearInterval(beat);
    },
  };
}
