/**
 * The place on the page where the sidebar stands: one plain element beside the page's own tree, with nothing written
 * on it, a root the page cannot see into, and a column of the window that the page gives up while somebody is shown.
 */
import type { SiteName } from '@/lib/model';
import type { Guard } from './guard';
import { barBelow, boxOf, obstacles } from './obstacles';
import { isNarrow, type Room, roomFor } from './room';
import { isDark, onThemeHint } from './theme';

/** What the page around the dock is like; whoever draws inside must follow it. */
export interface Surroundings {
  dark: boolean;
  rtl: boolean;
  /** The window is too narrow: the sidebar lies over the page. */
  narrow: boolean;
  fits: Room['fits'];
}

export interface Dock {
  /** Draw in here: the host joins the page while there is something in it, and leaves with it. */
  container: HTMLElement;
  surroundings(): Surroundings;
  /** Measures again: something may have opened, closed or moved. */
  measure(): void;
  remove(): void;
}

interface DockOptions {
  window: Window;
  site: SiteName;
  guard: Guard;
  sheets: CSSStyleSheet[];
  /** Open in the end-to-end build only. */
  mode: ShadowRootMode;
  /** The width the sidebar would have unfolded, in px. */
  width(): number;
  /** May it take a column of the page (the sidebar), or does it lie over it (a card that asks)? */
  reserves(): boolean;
  onChange(surroundings: Surroundings): void;
}

/** Over the page's own bars, under its dialogs, menus and full-screen windows. */
const LEVEL = 3;
/** The folded sidebar, in px. */
const TAB_WIDTH = 36;

/** Prepares a dock; nothing is in the page before something is drawn in its container. */
export function createDock(options: DockOptions): Dock {
  const { window, site, guard } = options;
  const { document } = window;
  const host = document.createElement('div');
  const root = host.attachShadow({ mode: options.mode });
  const own = new CSSStyleSheet();
  const column = new CSSStyleSheet();
  const container = document.createElement('div');
  root.adoptedStyleSheets = [own, ...options.sheets];
  root.append(container);
  guard.shield(host, root);
  const off = new AbortController();
  let now: Surroundings = { dark: false, rtl: false, narrow: false, fits: 'open' };
  let reserved = 0;
  let frame = 0;
  let watched: Element[] = [];
  const sizes = new ResizeObserver(() => measureSoon());
  const drawn = new MutationObserver(() => join());
  drawn.observe(container, { childList: true });
  sizes.observe(container);

  function join() {
    const wanted = container.childElementCount > 0;
    if (wanted && !host.isConnected) document.documentElement.append(host);
    if (!wanted && host.isConnected) host.remove();
    measure();
  }

  function measureSoon() {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(measure);
  }

  function measure() {
    if (!host.isConnected) return reserve(0, false);
    const rtl = window.getComputedStyle(document.documentElement).direction === 'rtl' || isMirrored(document);
    const narrow = isNarrow(window.innerWidth, options.width());
    const shown = container.getBoundingClientRect();
    reserve(options.reserves() && !narrow ? Math.ceil(shown.width) : 0, rtl);
    const writing = obstacles(document, site);
    watchSizes(writing);
    const taken = writing.map(boxOf);
    const width = Math.max(shown.width, options.width());
    const left = rtl ? 0 : document.documentElement.clientWidth - width;
    const roomOf = (wide: number) => {
      const from = rtl ? 0 : document.documentElement.clientWidth - wide;
      const top = barBelow(document, site);
      return roomFor({ left: from, top, right: from + wide, bottom: window.innerHeight }, taken);
    };
    const room = withTab(roomOf(width), () => roomOf(TAB_WIDTH), options.reserves());
    own.replaceSync(hostRules(room, rtl));
    const beside = rtl ? Math.min(window.innerWidth - 2, width + 24) : Math.max(2, left - 24);
    change({ rtl, narrow, fits: room.fits, dark: isDark(document, beside, Math.round(window.innerHeight / 2)) });
  }

  function change(next: Surroundings) {
    const same = (Object.keys(next) as (keyof Surroundings)[]).every((key) => next[key] === now[key]);
    if (same) return;
    now = next;
    options.onChange(next);
  }

  function watchSizes(elements: Element[]) {
    if (elements.length === watched.length && elements.every((one, index) => one === watched[index])) return;
    for (const one of watched) sizes.unobserve(one);
    for (const one of elements) sizes.observe(one);
    watched = elements;
  }

  function reserve(width: number, rtl: boolean) {
    if (width === reserved) return;
    reserved = width;
    const others = document.adoptedStyleSheets.filter((sheet) => sheet !== column);
    document.adoptedStyleSheets = width > 0 ? [...others, column] : others;
    if (width > 0) column.replaceSync(columnRules(width, rtl));
    // Gmail lays out its boxes by hand, and does so again when it hears of a new size.
    window.dispatchEvent(new Event('resize'));
  }

  const { signal } = off;
  const passive = { capture: true, passive: true, signal };
  // What opens a window to write in is a click or a key; it is drawn a moment later.
  const acted = () => {
    if (!host.isConnected) return;
    measureSoon();
    setTimeout(measure, 300);
  };
  for (const type of ['click', 'keyup', 'focusin']) window.addEventListener(type, acted, passive);
  window.addEventListener('resize', (event) => event.isTrusted && measureSoon(), passive);
  const noTheme = onThemeHint(document, measureSoon);

  return {
    container,
    surroundings: () => now,
    measure,
    remove() {
      off.abort();
      noTheme();
      drawn.disconnect();
      sizes.disconnect();
      cancelAnimationFrame(frame);
      host.remove();
      reserve(0, false);
    },
  };
}

/** Where the whole does not fit, the tab may; a card that asks has no tab and waits unseen. */
function withTab(whole: Room, tab: () => Room, folds: boolean): Room {
  if (whole.fits === 'open') return whole;
  const small = tab();
  return { ...small, fits: folds && small.fits !== 'none' ? 'tab' : 'none' };
}

/** Gmail writes the direction of its languages on the body. */
function isMirrored(document: Document): boolean {
  return document.dir === 'rtl' || document.body?.getAttribute('dir') === 'rtl';
}

function hostRules({ top, height, fits }: Room, rtl: boolean): string {
  const side = rtl ? 'left: 0 !important' : 'right: 0 !important';
  return `:host { all: initial !important; display: block !important; position: fixed !important; ${side};
      top: ${top}px !important; height: ${height}px !important; z-index: ${LEVEL} !important;
      pointer-events: none !important; visibility: ${fits === 'none' ? 'hidden' : 'visible'} !important; }
    :host > div { height: 100%; }
    .ask { pointer-events: auto; padding: 8px; }
    @media print { :host { display: none !important; } }`;
}

/** The page in what is left of the window: its body, and the boxes that Gmail sizes by the window's width. */
function columnRules(width: number, rtl: boolean): string {
  const side = rtl ? 'margin-left' : 'margin-right';
  return `@media screen {
    body { ${side}: ${width}px !important; width: auto !important; min-width: 0 !important; }
    body > .nH, body > .nH > .nH { max-width: calc(100vw - ${width}px) !important; }
  }`;
}
