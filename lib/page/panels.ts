/** The browser's own side panel beside this page. Only our own pages can connect; while none does, nothing is told. */
import { type Browser, browser } from 'wxt/browser';
import { type FromPage, PANEL_PORT, type ToPage } from '@/lib/panelPort';
import type { Writing } from '@/lib/writing';
import type { ComposingListener } from './composing';

export interface Panels {
  /** Does one stand beside the page? */
  stands(): boolean;
  /** What the user writes; null when the box is gone. */
  write(writing: Writing | null): void;
  release(): void;
}

/** Begins to listen for panels; `insert` and `replace` put their words into the open box. */
export function listenToPanels(insert: (text: string) => boolean, replace: ComposingListener['replace']): Panels {
  const open = new Set<Browser.runtime.Port>();
  let writing: Writing | null = null;
  const tell = (port: Browser.runtime.Port, message: FromPage) => port.postMessage(message);
  const connected = (port: Browser.runtime.Port) => {
    if (port.name !== PANEL_PORT || port.sender?.id !== browser.runtime.id) return;
    open.add(port);
    port.onDisconnect.addListener(() => void open.delete(port));
    port.onMessage.addListener(({ turn, ...asked }: ToPage & { turn: number }) => {
      const done = 'insert' in asked ? insert(asked.insert) : replace(asked.start, asked.end, asked.was, asked.by);
      tell(port, { turn, done });
    });
    tell(port, { writing });
  };
  browser.runtime.onConnect.addListener(connected);
  return {
    stands: () => open.size > 0,
    write(next) {
      writing = next;
      for (const port of open) tell(port, { writing });
    },
    release() {
      browser.runtime.onConnect.removeListener(connected);
      for (const port of open) port.disconnect();
      open.clear();
    },
  };
}
