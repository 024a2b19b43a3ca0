/** What a notification says it tells: Kept's own marks name the fact and the kind. */
import { MAIL_TOLD } from '@/lib/reminderPoints';
import type { Shown } from './judge';

/** The fact that stands for the day as a whole; its kind is the day. */
export const THE_DAY = 'day';

/** The things that these marks stand for. */
export function thingsOf(markIds: readonly string[]): Shown['things'] {
  return markIds.flatMap((markId) => {
    const [first = '', second = '', , fourth] = markId.split('|');
    if (markId === MAIL_TOLD) return [];
    return first === 'wait' ? { factId: second, kind: `wait ${fourth}` } : { factId: first, kind: second };
  });
}
