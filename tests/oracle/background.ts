/** Injects the other library's page script, and keeps what the content script saw for the script that asks. */
import '@inboxsdk/core/background.js';

const seen: unknown[] = [];
Object.assign(self, { seen });

chrome.runtime.onMessage.addListener((message: { oracle?: unknown }) => {
  if (message.oracle) seen.push(message.oracle);
});
