/**
 * When was a message sent? LinkedIn gives no notice: a message counts once its server's node appears after the user
 * typed (linkedin.md, section 6; measured September 2026: a placeholder comes first, then a separate node with the
 * server's id, then the placeholder goes; the first message of a new talk changes the route and remounts the pane).
 * Pure: who drops untrusted events is whoever calls `typed`.
 */
import type { Millis } from '@/lib/model';
import type { Page, SeenMessage, Sighting } from '@/lib/sites/page';
import { NEW_TALK } from './panes';

/** What is known of one thread since it was opened. Plain data. */
interface ThreadState {
  /** Ids seen once: never counted again. */
  known: string[];
  /** Time of the newest message known; what is older is history scrolled into view. */
  newestAt: Millis;
}
export interface SendingState {
  threads: Record<string, ThreadState>;
  /** When the user last typed, by thread. */
  typedAt: Record<string, Millis>;
  /** When what they typed was last seen standing in the box, by thread. */
  heldAt: Record<string, Millis>;
}

/** A server's node that comes later than this after the typing was written elsewhere. */
export const WITHIN = 60_000;
/** The server's clock and this one may differ. */
const CLOCKS_DIFFER = 5 * 60_000;

/** All that a page shows when it is opened is history. */
export function start(page: Page): SendingState {
  const state: SendingState = { threads: {}, typedAt: {}, heldAt: {} };
  for (const talk of talksOf(page)) state.threads[talk.threadId] = remember(undefined, talk.messages);
  return state;
}

/** The user typed into the box of a thread (`threadOfComposer` tells which). */
export function typed(state: SendingState, threadId: string, at: Millis): SendingState {
  return { ...state, typedAt: { ...state.typedAt, [threadId]: at } };
}

/**
 * The page was read again: which messages have just been sent, each told once for ever; `pending`: one is on its way.
 * The time of a sent message is the server's.
 */
export function looked(
  state: SendingState,
  page: Page,
  now: Millis,
): { state: SendingState; sent: SentMessage[]; pending: boolean } {
  const next: SendingState = {
    threads: { ...state.threads },
    typedAt: { ...state.typedAt },
    heldAt: { ...state.heldAt },
  };
  const sent: SentMessage[] = [];
  let pending = false;
  for (const talk of talksOf(page)) {
    const before = state.threads[talk.threadId];
    const box = page.composes.find((compose) => compose.threadId === talk.threadId)?.text ?? '';
    const isNewTalk = !before && isFresh(state.typedAt[NEW_TALK], now);
    const fresh = before
      ? talk.messages.filter((one) => isNews(one, before))
      : talk.messages.slice(isNewTalk ? -1 : talk.messages.length).filter((one) => isAbout(one, now));
    const wasTyped =
      isNewTalk || isFresh(state.typedAt[talk.threadId], now) || hasLeftBox(state, talk.threadId, box, now);
    if (wasTyped) {
      sent.push(...fresh.filter((one) => one.direction === 'out').map((one) => ({ ...one, threadId: talk.threadId })));
    }
    next.threads[talk.threadId] = remember(before, talk.messages);
    if (box && next.typedAt[talk.threadId] !== undefined) next.heldAt[talk.threadId] = now;
    if (isNewTalk && sent.length > 0) delete next.typedAt[NEW_TALK];
    pending ||= talk.messages.some(isPlaceholder);
  }
  return { state: next, sent, pending };
}

export type SentMessage = SeenMessage & { threadId: string };

function talksOf(page: Page): (Sighting & { threadId: string })[] {
  const talks = [page.sighting, ...page.overlays].filter((one) => one?.kind === 'conversation');
  return talks.filter((one): one is Sighting & { threadId: string } => typeof one?.threadId === 'string');
}

function isNews(message: SeenMessage, thread: ThreadState): boolean {
  return (
    message.id !== null && message.at !== null && message.at > thread.newestAt && !thread.known.includes(message.id)
  );
}

/** In a talk that has just begun only a message of this very moment can be the one that began it. */
function isAbout(message: SeenMessage, now: Millis): boolean {
  return message.id !== null && message.at !== null && Math.abs(message.at - now) < CLOCKS_DIFFER;
}

function isFresh(at: Millis | undefined, now: Millis): boolean {
  return at !== undefined && now - at <= WITHIN;
}

/** A text thought over for minutes: typed long ago, but it stood in the box until just now. */
function hasLeftBox(state: SendingState, threadId: string, box: string, now: Millis): boolean {
  return box === '' && isFresh(state.heldAt[threadId], now);
}

/** A node without a server's id is a placeholder. */
function isPlaceholder(message: SeenMessage): boolean {
  return message.direction === 'out' && message.id === null && message.otherIds.length > 0;
}

function remember(before: ThreadState | undefined, messages: SeenMessage[]): ThreadState {
  const known = new Set(before?.known);
  let newestAt = before?.newestAt ?? 0;
  for (const { id, at } of messages) {
    if (id) known.add(id);
    if (id && at && at > newestAt) newestAt = at;
  }
  return { known: [...known], newestAt };
}
