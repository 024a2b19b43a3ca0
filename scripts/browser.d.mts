import type { BrowserContext, Worker } from '@playwright/test';

/** The path of a browser that loads an unpacked extension; throws an error whose message is what to run. */
export function findBrowser(options?: { install?: boolean }): string;
/** Is there a screen to open a window on? */
export function hasDisplay(): boolean;
/** Opens the browser with the extension in a folder. */
export function launch(options: {
  extension?: string;
  headless?: boolean;
  userDataDir?: string;
  executablePath?: string;
  args?: string[];
  [option: string]: unknown;
}): Promise<{
  context: BrowserContext;
  extensionId: string | null;
  worker: () => Promise<Worker>;
  userDataDir: string;
}>;
