import { createRoot, type Root } from 'react-dom/client';
import { AskCard } from '@/components/sidebar/AskCard';
import { Sidebar } from '@/components/sidebar/Sidebar';
import { sidebarSheet } from '@/components/sidebar/sheet';
import { askSafely } from '@/lib/page/asking';
import type { ComposingListener } from '@/lib/page/composing';
import { createDock, type Dock } from '@/lib/page/dock';
import type { Guard } from '@/lib/page/guard';
import { insertText } from '@/lib/page/insert';
import type { Shown } from '@/lib/page/visit';
import type { Site } from '@/lib/sites/page';
import type { Writing } from '@/lib/writing';

/** Width of the folded sidebar: what is assumed before it was measured. */
const SAVE_AFTER = 400;

export interface Stand {
  show(shown: Shown): void;
  /** What the user writes beside it; null when the box is gone. */
  write(writing: Writing | null): void;
  /** Puts a text into the open box; answers whether there is one. */
  insert(text: string): boolean;
  measure(): void;
  /** Does a sidebar stand on the page? */
  stands(): boolean;
  remove(): void;
}

/** Draws what a visit found into a dock; nothing is made before there is something to draw. */
export function createStand(window: Window, site: Site, guard: Guard, replace: ComposingListener['replace']): Stand {
  let dock: Dock | null = null;
  let root: Root | null = null;
  let shown: Shown = null;
  let writing: Writing | null = null;
  let width = 340;
  let collapsed = false;
  /** On narrow windows and beside compose windows the sidebar is folded without being asked; unfolding is for now only. */
  let unfolded = false;
  let save: ReturnType<typeof setTimeout> | undefined;

  function draw() {
    if (!shown) return root?.render(null);
    dock ??= createDock({
      window,
      site: site.name,
      guard,
      sheets: [sidebarSheet()],
      mode: __KEPT_E2E__ ? 'open' : 'closed',
      width: () => width,
      reserves: () => shown?.kind === 'sidebar',
      onChange: draw,
    });
    root ??= createRoot(dock.container);
    const { dark, rtl, narrow, fits } = dock.surroundings();
    if (shown.kind === 'ask') {
      root.render(<AskCard account={shown.account} dark={dark} rtl={rtl} onAnswer={answer} />);
      return;
    }
    root.render(
      <Sidebar
        source={source(shown)}
        collapsed={fits === 'tab' || (narrow ? !unfolded : collapsed)}
        width={width}
        dark={dark}
        rtl={rtl}
        onFold={fold}
        onResize={resize}
        insert={insert}
        writing={writing}
        replace={replace}
      />,
    );
  }

  const insert = (text: string) => insertText(window.document, site.name, text);
  function answer(on: boolean) {
    const asked = shown?.kind === 'ask' ? shown.account : null;
    // Where it was not read before, only now, that the user has said yes, is the page asked whose mailbox it is.
    const account = on ? site.account(window.document, window.location.href) : asked;
    void askSafely('switchOn', { site: site.name, account, on });
    shown = null;
    draw();
  }
  function fold(next: boolean) {
    if (dock?.surroundings().narrow) unfolded = !next;
    else {
      collapsed = next;
      void askSafely('sidebar', { width: null, collapsed });
    }
    draw();
  }
  function resize(next: number) {
    width = next;
    draw();
    clearTimeout(save);
    save = setTimeout(() => void askSafely('sidebar', { width, collapsed: null }), SAVE_AFTER);
  }

  return {
    show(next) {
      const told = next?.status.sidebar;
      const before = shown?.status.sidebar;
      if (told && (told.width !== before?.width || told.collapsed !== before?.collapsed)) ({ width, collapsed } = told);
      shown = next;
      draw();
    },
    write(next) {
      writing = next;
      if (shown) draw();
    },
    insert,
    measure: () => dock?.measure(),
    stands: () => shown?.kind === 'sidebar',
    remove() {
      clearTimeout(save);
      root?.unmount();
      dock?.remove();
    },
  };
}

let last: {
  of: Extract<Shown, { kind: 'sidebar' }>['sighting'];
  missing: string;
  source: ReturnType<typeof make>;
} | null = null;
function make(sighting: Extract<Shown, { kind: 'sidebar' }>['sighting'], missing: string[]) {
  return { sighting, missing };
}
/** The same object for the same sighting, so that drawing again asks nothing again. */
function source({ sighting, missing }: Extract<Shown, { kind: 'sidebar' }>) {
  const lacks = missing.join('\n');
  if (last?.of !== sighting || last.missing !== lacks)
    last = { of: sighting, missing: lacks, source: make(sighting, missing) };
  return last.source;
}
