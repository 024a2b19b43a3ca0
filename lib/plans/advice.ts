/** What public evidence says against a plan as it stands, with how good that evidence is. Pure. */
import { isMailType, MAILS_IN_A_ROW } from '@/lib/method/channels';
import type { PlanTemplate } from '@/lib/model';

/** The best documented mix for somebody new has so many touches. */
const ENOUGH = 11;

/** Advice beside a plan that is being edited, one line each; empty for none. It never holds anything back. */
export function planAdvice({ family, steps }: PlanTemplate): string[] {
  const advice: string[] = [];
  if (family === 'prospect' && steps.length < ENOUGH)
    advice.push(
      `${steps.length} touches: eleven to twelve, mostly calls, is the best documented mix (large vendor data). What would change for them if you stopped?`,
    );
  if (family !== 'nurture' && longestMails(steps) >= MAILS_IN_A_ROW)
    advice.push(
      'Three messages in a row: the third brings fewer replies than none (large vendor data). Put a call or a visit between.',
    );
  return advice;
}

function longestMails(steps: PlanTemplate['steps']): number {
  let longest = 0;
  let row = 0;
  for (const { channel } of steps) {
    row = isMailType(channel) ? row + 1 : 0;
    longest = Math.max(longest, row);
  }
  return longest;
}
