/** A command key of the extension, told to the page in front: nothing is ever sent to tabs, they listen (see `bell.ts`). */
import { type Browser, browser } from 'wxt/browser';

const KEY = 'pressed';

/** Tells open pages that a command's keys were pressed. The value is never the same twice. */
export async function press(command: string): Promise<void> {
  await browser.storage.local.set({ [KEY]: { command, at: Date.now(), id: crypto.randomUUID() } });
}

/** Calls back when the command is pressed while this page is in front, until the answered function is called. */
export function onPressed(command: string, callback: () => void): () => void {
  const listener = (changes: Record<string, Browser.storage.StorageChange>, area: string) => {
    const pressed = area === 'local' ? (changes[KEY]?.newValue as { command?: string } | undefined) : undefined;
    if (pressed?.command === command && document.hasFocus()) callback();
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}
