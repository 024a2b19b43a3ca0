import { expect, test } from 'vitest';
import type { Channel, PlanTemplate } from '@/lib/model';
import { TEMPLATES } from '@/lib/plans';
import { planAdvice } from '@/lib/plans/advice';

const plan = (family: PlanTemplate['family'], ...channels: Channel[]): PlanTemplate => ({
  id: 'own',
  name: 'Own',
  family,
  steps: channels.map((channel, at) => ({ n: at + 1, gapDays: 3, channel, hint: '' })),
});

test('the built-in plans are as the evidence has it', () => {
  expect(TEMPLATES.flatMap(planAdvice)).toEqual([]);
});

test('fewer touches than eleven ask what would change for them; three messages in a row ask for a call between', () => {
  const [few, mails] = planAdvice(plan('prospect', 'phone', 'email', 'linkedin', 'email'));
  expect(few).toContain('What would change for them if you stopped?');
  expect(mails).toContain('Three messages in a row');
  expect(planAdvice(plan('after-sale', 'phone', 'email', 'phone', 'email'))).toEqual([]);
});
