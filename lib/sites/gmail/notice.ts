import { find, isShown } from '../dom';
import { GMAIL, isWritten } from './selectors';

/**
 * "Message sent", told by its "view message" link whatever the language; null for every other notice. Gmail moves the
 * box out of sight (`top: -10000px`) when the notice is over.
 */
export function sentNoticeOf(document: Document): { canUndo: boolean } | null {
  const link = find(
    document,
    GMAIL.sentLink,
    (element) => !isWritten(element) && isShown(element) && !isMovedAway(element),
  );
  const notice = link?.closest('.vh');
  return notice ? { canUndo: find(notice, GMAIL.undoLink, isShown) !== null } : null;
}

function isMovedAway(element: Element): boolean {
  const box = element.closest<HTMLElement>('[role="alert"], .b8');
  return box !== null && Number.parseFloat(box.style.top) < -999;
}
