import type { BrowserContext } from '@playwright/test';

/** A request that neither page makes by itself: refused, and written down. */
export interface Unexpected {
  url: string;
  type: string;
  by: 'page' | 'worker';
}
/** Serves both sites in this browser context; the answered list grows with every request that was refused. */
export function serve(context: BrowserContext): Promise<Unexpected[]>;
/** Which mailbox a Gmail address opens. */
export function mailboxOf(url: URL): { name: string; email: string };
