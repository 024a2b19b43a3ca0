/** Is an edited plan one that can be worked with? Each problem names the step and the field. */
import { CHANNELS, type Channel, FAMILIES, type Family } from '@/lib/model';

export interface PlanProblem {
  /** Counted from 1; null for the plan as a whole. */
  step: number | null;
  field: 'name' | 'family' | 'steps' | 'n' | 'gapDays' | 'channel' | 'or' | 'with' | 'hint';
  message: string;
}

const LONGEST_HINT = 200;
const MOST_STEPS = 100;
const LONGEST_GAP = 730;

/** What is wrong with a template as typed or read from a file; empty for nothing. Nothing of it is trusted. */
export function planProblems(template: unknown): PlanProblem[] {
  if (!isObject(template)) return [{ step: null, field: 'steps', message: 'This is not a plan.' }];
  const { name, family, steps } = template;
  const problems: PlanProblem[] = [];
  const whole = (field: PlanProblem['field'], message: string) => problems.push({ step: null, field, message });
  if (typeof name !== 'string' || name.trim() === '') whole('name', 'The plan needs a name.');
  else if (name.length > LONGEST_HINT) whole('name', `The name is longer than ${LONGEST_HINT} characters.`);
  if (!FAMILIES.includes(family as Family)) whole('family', `${said(family)} is none of ${FAMILIES.join(', ')}.`);
  if (!Array.isArray(steps) || steps.length === 0) whole('steps', 'The plan has no steps; it needs one at least.');
  else if (steps.length > MOST_STEPS) whole('steps', `The plan has ${steps.length} steps; ${MOST_STEPS} are the most.`);
  else problems.push(...steps.flatMap((step, at) => stepProblems(step, at + 1, family === 'nurture')));
  return problems;
}

function stepProblems(step: unknown, at: number, isNurture: boolean): PlanProblem[] {
  const values = isObject(step) ? step : {};
  const problem = (field: PlanProblem['field'], message: string): PlanProblem => ({
    step: at,
    field,
    message: `Step ${at}: ${message}`,
  });
  const problems: PlanProblem[] = [];
  if (values.n !== at)
    problems.push(problem('n', `its number is ${said(values.n)}, but it is number ${at} in the list.`));
  const gap = gapProblem(values.gapDays, isNurture ? 1 : 0);
  if (gap) problems.push(problem('gapDays', gap));
  if (!isChannel(values.channel))
    problems.push(problem('channel', `${said(values.channel)} is no channel; try ${CHANNELS.join(', ')}.`));
  for (const field of ['or', 'with'] as const) {
    if (values[field] !== undefined && !isChannel(values[field]))
      problems.push(problem(field, `${said(values[field])} is no channel.`));
  }
  if (typeof values.hint !== 'string') problems.push(problem('hint', 'the hint is missing; it may be empty.'));
  else if (values.hint.length > LONGEST_HINT)
    problems.push(problem('hint', `the hint is longer than ${LONGEST_HINT} characters.`));
  return problems;
}

function gapProblem(gap: unknown, least: number): string | null {
  if (typeof gap !== 'number' || !Number.isInteger(gap)) return `the gap ${said(gap)} is no whole number of days.`;
  if (gap < 0) return `the gap of ${gap} days is negative; 0 is the same day, 1 the next.`;
  if (gap < least) return `a gap of ${gap} days would ask for it every day anew; ${least} is the least.`;
  return gap > LONGEST_GAP ? `the gap of ${gap} days is longer than two years.` : null;
}

/** What is wrong with a cadence in days; null for nothing. No cadence is null. */
export function cadenceProblem(days: unknown): string | null {
  if (days === null) return null;
  if (typeof days !== 'number' || !Number.isInteger(days)) return 'The cadence is no whole number of days.';
  if (days < 1) return `A cadence of ${days} days cannot be kept; 1 is the least, 7 is weekly, 30 monthly.`;
  return days > LONGEST_GAP ? 'The cadence is longer than two years.' : null;
}

function isChannel(value: unknown): value is Channel {
  return CHANNELS.includes(value as Channel);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

/** A value as it is shown in a message. */
function said(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (typeof value === 'object' || typeof value === 'function') return 'something else';
  const text = typeof value === 'string' ? `“${value}”` : String(value);
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
