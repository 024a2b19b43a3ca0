/** The same open conversation through two pairs of eyes: the library behind Streak, and our reader. */
import * as InboxSDK from '@inboxsdk/core';
import { gmail } from '@/lib/sites/gmail';
import type { Reading } from './compare';

/** Long enough for both to have seen what the page paints late. */
const SETTLE_MS = 300;
const LATEST_MS = 3_000;
const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));

async function settled(thread: InboxSDK.ThreadView): Promise<void> {
  for (const end = Date.now() + LATEST_MS; thread.getMessageViewsAll().length === 0 && Date.now() < end; )
    await pause(100);
  await pause(SETTLE_MS);
}

function ours(): Reading | null {
  const { sighting } = gmail.read(document, location.href, []);
  if (sighting?.kind !== 'conversation') return null;
  return {
    subject: sighting.subject ?? '',
    threadId: sighting.threadId ?? '',
    hidden: sighting.hiddenCount,
    messages: sighting.messages.map(({ from, state }) => ({
      from: from.handle?.replace(/^mailto:/, '') ?? '',
      state,
    })),
  };
}

async function theirs(thread: InboxSDK.ThreadView): Promise<Reading> {
  const all = thread.getMessageViewsAll().map((view) => ({ view, state: view.getViewState() }));
  const shown = all.filter(({ state }) => state !== 'HIDDEN');
  return {
    subject: thread.getSubject(),
    threadId: await thread.getThreadIDAsync(),
    hidden: all.length - shown.length,
    messages: shown.map(({ view, state }) => ({
      from: view.getSender().emailAddress.toLowerCase(),
      state: state === 'EXPANDED' ? 'expanded' : 'collapsed',
    })),
  };
}

async function start(): Promise<void> {
  const sdk = await InboxSDK.load(2, 'sdk_oracle_of_a_test', { eventTracking: false, globalErrorLogging: false });
  sdk.Conversations.registerThreadViewHandler(async (thread) => {
    await settled(thread);
    const seen = { url: location.href, theirs: await theirs(thread), ours: ours() };
    await chrome.runtime.sendMessage({ oracle: seen });
  });
}

start();
