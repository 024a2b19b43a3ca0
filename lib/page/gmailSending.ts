/**
 * What becomes of a mail after "Send", as facts (product.md, section 2; gmail.md 4.2 step 10). Pure: events in, facts
 * out; who listens to the page is in `gmailClicks.ts`. Each fact is the whole `PendingSend`, with more times each time.
 */
import type { Millis, PendingSend } from '@/lib/model';
import type { Compose } from '@/lib/sites/page';

export type SendEvent =
  /** The user pressed Send (or chose a time to send) in this box. */
  | { kind: 'send'; at: Millis; id: string; compose: Compose; account: string; url: string | null; scheduled: boolean }
  /** What the page shows now: its "view message" notice (null: none, `key` tells two apart) and the open drafts. */
  | { kind: 'look'; at: Millis; notice: { key: string; canUndo: boolean } | null; drafts: readonly string[] }
  /** Undo was pressed on the notice. */
  | { kind: 'undo'; at: Millis }
  /** The key `z`: it undoes where Gmail's shortcuts are on, which only the notice's end tells. */
  | { kind: 'undoKey'; at: Millis }
  /** A dialog that says no (a bad address) or asks (no subject?). */
  | { kind: 'refused'; at: Millis };

interface Sent {
  pending: PendingSend;
  /** The notice that told it, null until one did. */
  notice: string | null;
  /** The box was seen closed after the click: open again, it was undone. */
  closed: boolean;
}
export interface Sending {
  sent: Sent[];
  shown: string | null;
  undoKeyAt: Millis | null;
}
export const NOTHING_SENT: Sending = { sent: [], shown: null, undoKeyAt: null };

/** Without a notice for so long, a click was no sending; after so long nothing more is learned of one. */
const LAPSED = 120_000;
/** Gmail takes a message back within so many ms of the key, or not at all. */
const KEY_WORKS = 2_000;

/** The next state, and the facts that are new: to be told to the background at once. */
export function feed(state: Sending, event: SendEvent): { state: Sending; facts: PendingSend[] } {
  const before = state.sent;
  const next = step({ ...state, sent: before.filter(({ pending }) => event.at - pending.clickedAt < LAPSED) }, event);
  const known = new Map(before.map(({ pending }) => [pending.id, pending]));
  const facts = next.sent.map(({ pending }) => pending).filter((pending) => known.get(pending.id) !== pending);
  return { state: next, facts };
}

function step(state: Sending, event: SendEvent): Sending {
  switch (event.kind) {
    case 'send':
      return clicked(state, event);
    case 'look':
      return looked(state, event);
    case 'undo':
      return state.shown === null ? state : undone(state, state.shown, event.at);
    case 'undoKey':
      return state.shown === null ? state : { ...state, undoKeyAt: event.at };
    case 'refused':
      return refused(state, event.at);
  }
}

function clicked(state: Sending, event: Extract<SendEvent, { kind: 'send' }>): Sending {
  const { compose, at } = event;
  // The same box pressed again: the first press did not send it.
  const others = state.sent.filter(
    (one) => one.notice !== null || compose.draftId === null || one.pending.draftId !== compose.draftId,
  );
  const pending: PendingSend = {
    id: event.id,
    site: 'gmail',
    account: event.account,
    draftId: compose.draftId,
    threadId: compose.threadId,
    to: compose.to,
    copy: compose.copy,
    forward: compose.kind === 'forward',
    subject: compose.subject ?? '',
    url: event.url,
    clickedAt: at,
    noticedAt: null,
    undoGoneAt: null,
    undoneAt: null,
    failedAt: null,
    scheduled: event.scheduled,
    countedAs: null,
  };
  return { ...state, sent: [...others, { pending, notice: null, closed: false }] };
}

function looked(state: Sending, event: Extract<SendEvent, { kind: 'look' }>): Sending {
  const { at, notice } = event;
  let next = reopened(state, event.drafts, at);
  const over = next.shown !== null && notice?.key !== next.shown;
  if (over && next.shown !== null) {
    const byKey = next.undoKeyAt !== null && at - next.undoKeyAt <= KEY_WORKS;
    next = byKey ? undone(next, next.shown, next.undoKeyAt ?? at) : undoGone(next, next.shown, at);
    next = { ...next, shown: null, undoKeyAt: null };
  }
  if (!notice) return next;
  if (next.shown === null) next = noticed({ ...next, shown: notice.key }, notice.key, at);
  return notice.canUndo ? next : undoGone(next, notice.key, at);
}

/** Notices come in the order of the clicks; a refused mail that the user sent all the same is told last. */
function noticed(state: Sending, key: string, at: Millis): Sending {
  const waiting = state.sent.filter(({ notice }) => notice === null);
  const told = waiting.find(({ pending }) => pending.failedAt === null) ?? waiting[0];
  if (!told) return state;
  const again = told.pending.failedAt !== null;
  const id = again ? `${told.pending.id}-again` : told.pending.id;
  const pending = { ...told.pending, id, failedAt: null, noticedAt: at };
  return { ...state, sent: state.sent.map((one) => (one === told ? { ...one, pending, notice: key } : one)) };
}

function undoGone(state: Sending, key: string, at: Millis): Sending {
  return change(state, key, (pending) =>
    pending.undoGoneAt === null && pending.undoneAt === null ? { ...pending, undoGoneAt: at } : pending,
  );
}

function undone(state: Sending, key: string, at: Millis): Sending {
  return change(state, key, (pending) =>
    pending.undoneAt === null && pending.undoGoneAt === null ? { ...pending, undoneAt: at } : pending,
  );
}

function change(state: Sending, key: string, how: (pending: PendingSend) => PendingSend): Sending {
  return {
    ...state,
    sent: state.sent.map((one) => (one.notice === key ? { ...one, pending: how(one.pending) } : one)),
  };
}

/** Gmail leaves an inline reply open until it is sent, so a draft counts as reopened only after it was seen closed. */
function reopened(state: Sending, drafts: readonly string[], at: Millis): Sending {
  const sent = state.sent.map((one) => {
    const { pending } = one;
    if (pending.draftId === null) return one;
    const open = drafts.includes(pending.draftId);
    if (!open) return one.closed ? one : { ...one, closed: true };
    if (!one.closed || one.notice === null || pending.undoneAt !== null) return one;
    return { ...one, pending: { ...pending, undoneAt: at } };
  });
  return { ...state, sent };
}

function refused(state: Sending, at: Millis): Sending {
  const last = state.sent.findLast(({ notice, pending }) => notice === null && pending.failedAt === null);
  if (!last) return state;
  const pending = { ...last.pending, failedAt: at };
  return { ...state, sent: state.sent.map((one) => (one === last ? { ...one, pending } : one)) };
}

/** Is there a message of which more is to be learned: worth looking often? */
export function isWaiting(state: Sending, now: Millis): boolean {
  return state.sent.some(
    ({ pending }) => now - pending.clickedAt < LAPSED && pending.undoGoneAt === null && pending.undoneAt === null,
  );
}
