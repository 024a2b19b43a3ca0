/** A message on its way out: from facts to "it counts" (product.md, section 2). */
import type { Millis, PendingSend } from './model';

/** Without the undo link's going, a mail counts this long after the notice: the longest undo time Gmail offers. */
export const UNDO_TIME = 30_000;
/** A click without a notice within this long was no sending. */
export const NOTICE_TIME = 120_000;

export type SendState = 'waiting' | 'undone' | 'failed' | 'scheduled' | 'counts' | 'lapsed';

/** How the sending stands at `now`. */
export function sendState(pending: PendingSend, now: Millis): SendState {
  if (pending.undoneAt !== null) return 'undone';
  if (pending.failedAt !== null) return 'failed';
  if (pending.scheduled) return 'scheduled';
  const counts = countsAt(pending);
  if (counts !== null) return now >= counts ? 'counts' : 'waiting';
  return now >= pending.clickedAt + NOTICE_TIME ? 'lapsed' : 'waiting';
}

/** When it counts if nothing takes it back: the undo link is gone, or 30 s after the notice; null before the notice. */
export function countsAt(pending: PendingSend): Millis | null {
  if (pending.noticedAt === null) return null;
  return Math.min(pending.undoGoneAt ?? Number.POSITIVE_INFINITY, pending.noticedAt + UNDO_TIME);
}
