import { sayDue } from '@/lib/days';
import { saySince } from '@/lib/method/nextStepWords';
import { snoozedWords } from '@/lib/method/snooze';
import type { Waiting } from '@/lib/method/waiting';
import type { Reason } from '@/lib/views';
import { sayLeft } from '../words';

/** The reason in the words of the row, the loud part first: ["Overdue", "Send the quote, was due Wed 25 Nov"]. */
export function reasonWords(reason: Reason, now: number, zone: string): { loud: string; text: string } {
  const { kind, text, promise, waiting, step } = reason;
  const due = reason.due ? sayDue(reason.due, now, zone) : '';
  const ready = promise?.prepNote ? `. Have ready: ${promise.prepNote}` : '';
  if (waiting) return waits(waiting, now, zone);
  switch (kind) {
    case 'overdue':
      return { loud: 'Overdue', text: `${text}, was due ${due}` };
    case 'soon':
      return { loud: due, text: text + ready };
    case 'today':
      return { loud: 'Today', text: text + ready };
    case 'theirs':
      return { loud: 'They owe you', text: due ? `${text}, was due ${due}` : text };
    case 'meeting':
      return { loud: 'Did it happen?', text: `${text}, ${due}` };
    case 'prepare':
      return { loud: `For ${due}`, text: text + ready };
    case 'birthday':
      return { loud: 'Birthday', text: due };
    default: {
      const place = step?.n && step.of ? ` · step ${step.n} of ${step.of}` : '';
      const asks = step?.expected === false ? ' · ask first' : '';
      return { loud: '', text: capital(text) + place + asks };
    }
  }
}

/** From the third time it was put away the row says so, and asks; null before. */
export function putAwayWords({ promise, step }: Reason): string | null {
  return snoozedWords(promise?.snoozed ?? step?.snoozed ?? 0);
}

/** "Waits since 9:10", "Re: delivery · 50 min left". */
function waits(
  { since, how, about, dueAt, isLate }: Waiting,
  now: number,
  zone: string,
): { loud: string; text: string } {
  const verb = how === 'call' ? 'Called' : how === 'visit' ? 'Came by' : 'Waits since';
  const left = `${isLate ? 'limit passed, ' : ''}${sayLeft(dueAt, now, zone)}`;
  return { loud: `${verb} ${saySince(since, now, zone)}`, text: [about, left].filter(Boolean).join(' · ') };
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
