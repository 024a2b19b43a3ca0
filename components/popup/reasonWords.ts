import { sayDue } from '@/lib/days';
import type { Reason } from '@/lib/views';
import { CHANNEL_WORDS } from '../words';

/** The reason in the words of the row, the loud part first: ["Overdue", "Send the quote, was due Wed 25 Nov"]. */
export function reasonWords(reason: Reason, now: number, zone: string): { loud: string; text: string } {
  const due = reason.due ? sayDue(reason.due, now, zone) : '';
  if (reason.kind === 'overdue') return { loud: 'Overdue', text: `${reason.text}, was due ${due}` };
  if (reason.kind === 'soon') return { loud: due, text: reason.text };
  if (reason.kind === 'today') return { loud: 'Today', text: reason.text };
  if (reason.kind === 'theirs') return { loud: 'They owe you', text: `${reason.text}, was due ${due}` };
  const channel = reason.channel ? `${CHANNEL_WORDS[reason.channel]}:` : '';
  return { loud: channel, text: reason.text };
}
