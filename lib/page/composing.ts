/**
 * Hears that the user writes and, once they pause, tells what stands in the box: to whom, and their own words. Only
 * trusted events count, nothing is read before, and nothing runs while nobody writes.
 */
import type { SiteName } from '@/lib/model';
import { isShown } from '@/lib/sites/dom';
import { threadOfComposer } from '@/lib/sites/linkedin/panes';
import { rootsOf } from '@/lib/sites/linkedin/roots';
import { routeOf } from '@/lib/sites/linkedin/urls';
import type { Compose, Page } from '@/lib/sites/page';
import type { DraftPlace, Writing, WritingBox } from '@/lib/writing';
import { type EditorText, rangeOf, readEditor } from './editorText';
import { composeIn, GMAIL_BOX } from './gmailClicks';

export interface ComposingListener {
  /** The page was read again: a box may be gone, another one may have its draft again. */
  look(page: Page): void;
  /** A message was really sent: of this draft, or of this LinkedIn conversation. */
  sent(place: Pick<DraftPlace, 'draftId' | 'threadId'>): void;
  /** Puts our words in the place of what stands between two offsets, if that is still `was`; by the editor's own insertion. */
  replace(start: number, end: number, was: string, by: string): boolean;
  release(): void;
}

/** A pause in typing, in ms. */
const PAUSE = 180;
/** After so long without a word the background may sleep: the first letter wakes it. */
const QUIET = 15_000;
const EDITOR: Record<SiteName, string> = {
  gmail: '[g_editable="true"], [role="textbox"][contenteditable="true"]',
  linkedin: '.msg-form__contenteditable',
};

/**
 * `mailbox` answers whose page may be read, null while nothing may be; `tell` gets what is written at each pause, and null
 * when the box is gone.
 */
export function listenToComposing(
  window: Window,
  site: SiteName,
  mailbox: () => { account: string | null } | null,
  tell: (writing: Writing | null) => void,
): ComposingListener {
  const { document } = window;
  const off = new AbortController();
  const heard = new WeakSet<EventTarget>();
  let editor: HTMLElement | null = null;
  let told: WritingBox | null = null;
  let shown = '';
  let read: EditorText | null = null;
  let page: Page | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let readAt = 0;

  function write(event: Event) {
    const target = event.composedPath()[0] ?? event.target;
    if (!event.isTrusted || !target || !('closest' in target)) return;
    const found = (target as Element).closest<HTMLElement>(EDITOR[site]);
    if (!found || !mailbox()) return;
    if (found !== editor) forget();
    editor = found;
    readSoon();
  }
  function readSoon() {
    clearTimeout(timer);
    timer = setTimeout(readNow, Date.now() - readAt > QUIET ? 0 : PAUSE);
  }
  /** What is about to be sent is read before it goes. */
  function hurry(event: Event) {
    const isPress = event.type === 'pointerdown' || (event as KeyboardEvent).key === 'Enter';
    if (isPress && event.isTrusted && timer !== undefined) readNow();
  }
  function readNow() {
    clearTimeout(timer);
    timer = undefined;
    const where = mailbox();
    const compose = editor && where && isShown(editor) ? composeOf(editor) : null;
    if (!editor || !where || !compose) return close();
    readAt = Date.now();
    read = readEditor(editor);
    // LinkedIn empties the box as it sends: that takes nothing back.
    if (site === 'linkedin' && read.text.trim() === '') return close();
    const box = boxOf(compose, read.text, site, where.account);
    if (JSON.stringify(box) === shown) return;
    shown = JSON.stringify(box);
    told = box;
    tell({ box, sent: false });
  }
  /** Where `was` stands now; where words are only added, nothing else may have changed. */
  function placeOf(now: EditorText, start: number, end: number, was: string): Range | null {
    if (was === '') return now.text === read?.text ? rangeOf(now, start, end) : null;
    const at = now.text.startsWith(was, start) ? start : now.text.indexOf(was);
    return at < 0 ? null : rangeOf(now, at, at + was.length);
  }
  function composeOf(element: HTMLElement): Compose | null {
    if (site === 'gmail') {
      const box = element.closest(GMAIL_BOX);
      return box && composeIn(document, box);
    }
    const thread = threadOfComposer(element, routeOf(window.location.href));
    const all = page?.composes ?? [];
    return all.find(({ threadId }) => threadId === thread) ?? (all.length === 1 ? (all[0] ?? null) : null);
  }
  function forget() {
    clearTimeout(timer);
    timer = undefined;
    editor = null;
    read = null;
    shown = '';
  }
  /** What was told stays known: the notice that it was sent comes after the box has gone. */
  function close() {
    forget();
    tell(null);
  }

  /** Events of a frame do not reach the page around it. */
  function listen() {
    for (const root of site === 'linkedin' ? rootsOf(document) : [document]) {
      const place = root === document ? window : root;
      if (heard.has(place)) continue;
      heard.add(place);
      for (const type of ['input', 'focusin'])
        place.addEventListener(type, write, { capture: true, passive: true, signal: off.signal });
      for (const type of ['keydown', 'pointerdown'])
        place.addEventListener(type, hurry, { capture: true, passive: true, signal: off.signal });
    }
  }
  listen();
  return {
    look(next) {
      page = next;
      listen();
      if (editor && !isShown(editor)) close();
    },
    sent({ draftId, threadId }) {
      const isThis = told && (told.draftId ? told.draftId === draftId : told.threadId === threadId);
      if (!told || !isThis) return;
      forget();
      tell({ box: told, sent: true });
      told = null;
    },
    replace(start, end, was, by) {
      const range = editor && isShown(editor) ? placeOf(readEditor(editor), start, end, was) : null;
      if (!editor || !range) return false;
      const { ownerDocument } = editor;
      editor.focus();
      const selection = ownerDocument.getSelection();
      selection?.removeAllRanges();
      selection?.addRange(range);
      const done = ownerDocument.execCommand('insertText', false, by);
      readSoon();
      return done;
    },
    release() {
      off.abort();
      forget();
    },
  };
}

function boxOf(compose: Compose, text: string, site: SiteName, account: string | null): WritingBox {
  const { draftId, threadId, to, copy, subject, kind } = compose;
  return {
    site,
    account: site === 'gmail' ? account : null,
    draftId,
    threadId,
    to: to.slice(0, 50),
    copy: copy.slice(0, 50),
    subject: subject ?? '',
    reply: kind === 'reply',
    text,
  };
}
