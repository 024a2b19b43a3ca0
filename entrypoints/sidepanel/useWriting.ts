import { useCallback, useEffect, useRef, useState } from 'react';
import * as v from 'valibot';
import { type Browser, browser } from 'wxt/browser';
import { onTab } from '@/lib/bell';
import { PANEL_PORT, type ToPage } from '@/lib/panelPort';
import { fromPage } from '@/lib/schemas/page';
import type { Writing } from '@/lib/writing';

interface Beside {
  /** What the user writes on the page of the tab. */
  writing: Writing | null;
  /** Puts `by` in the place of `was`; answers whether it stands there. */
  replace(start: number, end: number, was: string, by: string): Promise<boolean>;
  /** Puts a text into the open box; answers whether there is one. */
  insert(text: string): Promise<boolean>;
}

/** The page of a tab, as far as the user writes in it: connected while the panel stands, anew with each page. */
export function useWriting(tabId: number | null): Beside {
  const [writing, setWriting] = useState<Writing | null>(null);
  const port = useRef<Browser.runtime.Port | null>(null);
  const waiting = useRef(new Map<number, (done: boolean) => void>());
  const turn = useRef(0);

  useEffect(() => {
    if (tabId === null) return;
    const answer = (about: number, done: boolean) => {
      waiting.current.get(about)?.(done);
      waiting.current.delete(about);
    };
    const ended = () => {
      port.current = null;
      setWriting(null);
      for (const about of waiting.current.keys()) answer(about, false);
    };
    const connect = () => {
      if (port.current) return;
      const made = browser.tabs.connect(tabId, { name: PANEL_PORT, frameId: 0 });
      port.current = made;
      made.onDisconnect.addListener(() => {
        // A page without our script is no error.
        void browser.runtime.lastError;
        if (port.current === made) ended();
      });
      made.onMessage.addListener((message: unknown) => {
        const { success, output } = v.safeParse(fromPage, message);
        if (!success) return;
        if ('writing' in output) setWriting(output.writing);
        else answer(output.turn, output.done);
      });
    };
    connect();
    const silence = onTab(tabId, connect);
    return () => {
      silence();
      port.current?.disconnect();
      ended();
    };
  }, [tabId]);

  const ask = useCallback(
    (asked: ToPage) =>
      new Promise<boolean>((done) => {
        if (!port.current) return done(false);
        turn.current += 1;
        waiting.current.set(turn.current, done);
        port.current.postMessage({ turn: turn.current, ...asked });
      }),
    [],
  );
  const insert = useCallback((text: string) => ask({ insert: text }), [ask]);
  const replace: Beside['replace'] = (start, end, was, by) => ask({ start, end, was, by });
  return { writing, insert, replace };
}
