/** Hears how the user sends and takes back mail in Gmail, and tells the facts. Only trusted events count. */
import type { Millis, PendingSend } from '@/lib/model';
import { isShown } from '@/lib/sites/dom';
import { composesOf } from '@/lib/sites/gmail/compose';
import { sentNoticeOf } from '@/lib/sites/gmail/notice';
import type { Compose } from '@/lib/sites/page';
import { feed, isWaiting, NOTHING_SENT, type SendEvent } from './gmailSending';

/** What a draft stands in. */
export const GMAIL_BOX = '.aoI, [data-compose-id], .M9, [role="dialog"]';
/** The button itself, not the arrow beside it that opens a menu. */
const SEND = '.aoO[role="button"]:not([aria-haspopup]), .dC [role="button"]:not([aria-haspopup], .hG)';
const SCHEDULE = '[selector="scheduledSend"]';
const UNDO = '.vh #link_undo';
const POLL = 250;
/** Where Gmail shows its notices: one box that stays in the page and is filled anew. */
const NOTICES = '.b8, [role="alert"]';

export interface SendingListener {
  /** The page was read again. */
  look(): void;
  release(): void;
}

/**
 * Listens on `window` (before Gmail, in the capture phase). `mailbox` answers the account that may be read and the
 * address of the open conversation, or null while nothing may be read; `tell` gets each fact as it becomes known.
 */
export function listenToSending(
  window: Window,
  mailbox: () => { account: string; url: string | null } | null,
  tell: (pending: PendingSend) => void,
): SendingListener {
  const { document } = window;
  const off = new AbortController();
  let state = NOTHING_SENT;
  let lastBox: Element | null = null;
  let link: { node: Element; param: string | null; serial: number } | null = null;
  let serial = 0;
  let dialogs = new Set<Element>();
  let poll: ReturnType<typeof setInterval> | undefined;
  const notices = new MutationObserver(look);

  function happen(event: SendEvent) {
    const next = feed(state, event);
    state = next.state;
    for (const fact of next.facts) tell(fact);
  }

  function noticeNow(): { key: string; canUndo: boolean } | null {
    const notice = sentNoticeOf(document);
    const node = notice && document.querySelector('.vh #link_vsm');
    if (!notice || !node) {
      link = null;
      return null;
    }
    const param = node.getAttribute('param');
    if (link?.node !== node || link.param !== param) link = { node, param, serial: ++serial };
    return { key: String(link.serial), canUndo: notice.canUndo };
  }

  function look() {
    const at = Date.now();
    if (!isWaiting(state, at)) return stopLooking();
    const drafts = composesOf(document).flatMap(({ draftId }) => draftId ?? []);
    happen({ kind: 'look', at, notice: noticeNow(), drafts });
    const open = new Set([...document.querySelectorAll('[role="alertdialog"]')].filter(isShown));
    if ([...open].some((dialog) => !dialogs.has(dialog))) happen({ kind: 'refused', at });
    dialogs = open;
  }
  /** The notice is heard the moment it comes: the tab may be closed right after it. */
  function startLooking() {
    for (const box of document.querySelectorAll(NOTICES)) notices.observe(box, { childList: true, subtree: true });
    poll ??= setInterval(look, POLL);
  }
  function stopLooking() {
    notices.disconnect();
    clearInterval(poll);
    poll = undefined;
  }

  function send(target: Element, at: Millis, scheduled: boolean) {
    const where = mailbox();
    const box = target.closest(GMAIL_BOX) ?? (scheduled ? lastBox : null);
    const compose = where && box && composeIn(document, box);
    if (!where || !compose) return;
    dialogs = new Set([...document.querySelectorAll('[role="alertdialog"]')].filter(isShown));
    // A new mail is no part of the conversation that happens to be open behind it.
    const url = compose.kind === 'new' ? null : where.url;
    happen({ kind: 'send', at, id: crypto.randomUUID(), compose, account: where.account, url, scheduled });
    startLooking();
  }

  function pressed(target: Element) {
    const at = Date.now();
    const box = target.closest(GMAIL_BOX);
    if (box) lastBox = box;
    if (target.closest(UNDO)) {
      noticeLook();
      happen({ kind: 'undo', at });
    } else if (target.closest(SCHEDULE)) send(target, at, true);
    else if (box && isSend(target)) send(target, at, false);
  }
  /** A notice that was not looked at yet is noted before it is undone. */
  function noticeLook() {
    if (isWaiting(state, Date.now())) look();
  }

  function heardClick(event: MouseEvent) {
    if (event.isTrusted && event.target instanceof Element) pressed(event.target);
  }
  function heardKey(event: KeyboardEvent) {
    const { target } = event;
    if (!event.isTrusted || event.isComposing || event.repeat || !(target instanceof Element)) return;
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      const box = target.closest(GMAIL_BOX);
      if (box) send(target, Date.now(), false);
    } else if (
      (event.key === 'Enter' || event.key === ' ') &&
      target.closest(`[role="button"], ${UNDO}, ${SCHEDULE}`)
    ) {
      pressed(target);
    } else if (isUndoKey(event, target)) {
      noticeLook();
      happen({ kind: 'undoKey', at: Date.now() });
    }
  }

  const options = { capture: true, signal: off.signal };
  window.addEventListener('click', heardClick, options);
  window.addEventListener('keydown', heardKey, options);
  return {
    look,
    release() {
      off.abort();
      stopLooking();
    },
  };
}

function isSend(target: Element): boolean {
  const button = target.closest('[role="button"], button');
  return !!button && button.matches(SEND) && button.getAttribute('aria-disabled') !== 'true';
}

/** Gmail's key for undo: a bare `z`, and not while somebody types. */
function isUndoKey(event: KeyboardEvent, target: Element): boolean {
  if (event.key.toLowerCase() !== 'z' || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return false;
  return !target.closest('input, textarea, select, [contenteditable]:not([contenteditable="false"])');
}

/** What the user wrote in this box: found by its draft, else by being the only one open. */
export function composeIn(document: Document, box: Element): Compose | null {
  const composes = composesOf(document);
  const field = box.querySelector<HTMLInputElement>('input[name="draft"]');
  const draft = field?.value.replace(/^#/u, '') ?? '';
  const same = draft ? composes.find(({ draftId }) => draftId === draft) : undefined;
  return same ?? (composes.length === 1 ? (composes[0] ?? null) : null);
}
