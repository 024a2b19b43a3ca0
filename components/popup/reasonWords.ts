import { sayDue } from '@/lib/days';
import { saySince } from '@/lib/method/nextStepWords';
import type { Reason } from '@/lib/views';

/** The reason in the words of the row, the loud part first: ["Overdue", "Send the quote, was due Wed 25 Nov"]. */
export function reasonWords(reason: Reason, now: number, zone: string): { loud: string; text: string } {
  const due = reason.due ? sayDue(reason.due, now, zone) : '';
  if (reason.kind === 'overdue') return { loud: 'Overdue', text: `${reason.text}, was due ${due}` };
  if (reason.kind === 'soon') return { loud: due, text: reason.text };
  if (reason.kind === 'today') return { loud: 'Today', text: reason.text };
  if (reason.kind === 'theirs') return { loud: 'They owe you', text: `${reason.text}, was due ${due}` };
  if (reason.kind === 'waiting')
    return {
      loud: 'Waits',
      text: `since ${sinceWords(reason, now, zone)}${reason.waiting?.about ? ` · ${reason.waiting.about}` : ''}`,
    };
  if (reason.kind === 'meeting') return { loud: 'Did it happen?', text: reason.text };
  if (reason.kind === 'prepare') return { loud: 'Prepare', text: `${reason.text}, ${due}` };
  if (reason.kind === 'lost-address') return { loud: '', text: reason.text };
  if (reason.kind === 'birthday') return { loud: 'Birthday', text: due };
  return { loud: '', text: reason.text };
}

function sinceWords({ waiting }: Reason, now: number, zone: string): string {
  return waiting ? saySince(waiting.since, now, zone) : '';
}
