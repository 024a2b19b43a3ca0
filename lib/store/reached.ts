/** Whom a message touches and who was only in copy (product.md, section 2). Pure. */
import type { Handle } from '@/lib/model';
import type { SeenMessage } from '@/lib/sites/page';

/** Mail to more people than this is a circular: nobody's touch. */
export const MOST_RECIPIENTS = 20;

export interface Reached {
  touched: Handle[];
  inCopy: Handle[];
}

/**
 * Whom an own message of an open thread reached: the one who is answered; in a new mail or a forward everybody it went
 * to. The page does not tell To from Cc, so a new mail's recipients all count. A collapsed one without recipients
 * belongs to the only other person, if there is exactly one. Null while that cannot be known.
 *
 * `isOutside` keeps a colleague's mail in between from hiding the person who is really answered.
 */
export function reachedBy(
  messages: readonly SeenMessage[],
  index: number,
  others: readonly Handle[],
  isOutside: (handle: Handle) => boolean,
): Reached | null {
  const to = recipientsOf(messages[index]);
  if (!to) return others.length === 1 ? { touched: [...others], inCopy: [] } : null;
  if (to.length > MOST_RECIPIENTS) return { touched: [], inCopy: [] };
  return divided(to, answeredAt(messages, index, to, isOutside));
}

/** The handles a message went to, where the page tells them. */
function recipientsOf(message: SeenMessage | undefined): Handle[] | null {
  return message?.to ? [...new Set(message.to.map(({ handle }) => handle))] : null;
}

/** The senders answered by the message at `index`: of the newest message before it from somebody it went to. */
function answeredAt(
  messages: readonly SeenMessage[],
  index: number,
  to: readonly Handle[],
  isOutside: (handle: Handle) => boolean,
): Handle[] {
  for (let at = index - 1; at >= 0; at -= 1) {
    const before = messages[at];
    if (!before) continue;
    if (before.direction !== 'in') {
      const earlier = recipientsOf(before);
      if (!earlier) continue;
      const same = divided(earlier, answeredAt(messages, at, earlier, isOutside)).touched;
      return same.filter((handle) => to.includes(handle));
    }
    const sender = before.from.handle;
    if (sender && isOutside(sender)) return to.includes(sender) ? [sender] : [];
  }
  return [];
}

/** Touched are those answered, else all; the rest was in copy. */
export function divided(to: readonly Handle[], answered: readonly Handle[]): Reached {
  const touched = to.filter((handle) => answered.includes(handle));
  if (touched.length === 0) return { touched: [...to], inCopy: [] };
  return { touched, inCopy: to.filter((handle) => !touched.includes(handle)) };
}

/** Who will be answered by a reply to the thread as it stands: the senders a new message to `to` would touch. */
export function answeredNow(
  messages: readonly SeenMessage[],
  to: readonly Handle[],
  isOutside: (handle: Handle) => boolean,
): Handle[] {
  return answeredAt(messages, messages.length, to, isOutside);
}
