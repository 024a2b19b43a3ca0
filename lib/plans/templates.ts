/** The built-in plans as data (rules.md, section 6) and which of the user's own take their place. */
import type { Channel, MethodSettings, PlanTemplate, Step } from '@/lib/model';

/** Twelve touches with mixed channels (Chapin, article 003, row 4: "at least 12"). */
export const DEFAULT_PLAN: readonly Step[] = [
  {
    n: 1,
    gapDays: 0,
    channel: 'phone',
    with: 'email',
    hint: 'sum the call up and set the next date',
    bring: 'whyTheyCame',
  },
  { n: 2, gapDays: 1, channel: 'phone', hint: 'did it arrive, one question about them', bring: 'personalNotes' },
  { n: 3, gapDays: 2, channel: 'email', hint: 'the reason they came, one benefit tied to it', bring: 'whyTheyCame' },
  {
    n: 4,
    gapDays: 3,
    channel: 'linkedin',
    hint: 'something about them: news, a change of role, an answer they gave',
    bring: 'personalNotes',
  },
  {
    n: 5,
    gapDays: 3,
    channel: 'phone',
    hint: 'what has changed since',
    ask: 'propose a meeting with a date',
    inPlace: 'what changed in {place}?',
    bring: 'whyNow',
  },
  {
    n: 6,
    gapDays: 4,
    channel: 'in-person',
    or: 'video',
    hint: 'see how they work, bring one thing of use',
    bring: 'whatsInItForThem',
  },
  {
    n: 7,
    gapDays: 4,
    channel: 'letter',
    hint: 'a handwritten line or an article of interest',
    bring: 'personalNotes',
  },
  { n: 8, gapDays: 4, channel: 'phone', hint: 'new information for the decision', bring: 'whatsInItForThem' },
  { n: 9, gapDays: 5, channel: 'email', hint: 'a case like theirs, with a number', bring: 'whatsInItForThem' },
  { n: 10, gapDays: 5, channel: 'text', hint: 'short, personal, one date', bring: 'personalNotes' },
  { n: 11, gapDays: 5, channel: 'phone', hint: 'the objection that stands, an answer to it', bring: 'whyNow' },
  {
    n: 12,
    gapDays: 6,
    channel: 'in-person',
    or: 'phone',
    hint: 'ask for the decision, or for permission to stay in touch',
    bring: 'whatsInItForThem',
  },
];

/** "+3 steps": taken in this order, again and again. */
export const MORE_STEPS: readonly Omit<Step, 'n'>[] = [
  {
    gapDays: 5,
    channel: 'phone',
    hint: 'what has changed since',
    inPlace: 'what changed in {place}?',
    bring: 'whyNow',
  },
  { gapDays: 5, channel: 'email', hint: 'new information for the decision', bring: 'whatsInItForThem' },
  {
    gapDays: 5,
    channel: 'in-person',
    or: 'phone',
    hint: 'the objection that stands, an answer to it',
    ask: 'ask for the decision',
    bring: 'whyTheyCame',
  },
];

/** After the plan, for customers and in nurture, unless the person has a cadence of their own: calendar days. */
export const CADENCE_DAYS = 30;

const NURTURE: readonly [Channel, string, Channel?][] = [
  ['email', 'an article of interest', 'phone'],
  ['phone', 'a chat without an ask: is all well?'],
  ['letter', 'a card, a handwritten line'],
  ['email', 'news of ours that touches them', 'phone'],
  ['letter', 'a birthday or holiday card'],
  ['in-person', 'drop in, say hello'],
];

/** The four families; each has one built-in plan, whose id is the family's name. */
export const TEMPLATES: readonly PlanTemplate[] = [
  { id: 'prospect', name: 'Prospect, twelve touches', family: 'prospect', steps: [...DEFAULT_PLAN] },
  {
    id: 'after-sale',
    name: 'After the sale',
    family: 'after-sale',
    steps: [
      { n: 1, gapDays: 1, channel: 'phone', hint: 'thanks, without an ask', bring: 'personalNotes' },
      { n: 2, gapDays: 5, channel: 'phone', hint: 'is all well?' },
      { n: 3, gapDays: 20, channel: 'in-person', hint: 'what could be better?' },
      { n: 4, gapDays: 30, channel: 'phone', hint: 'ask for a referral', afterThreeKept: true },
    ],
  },
  {
    id: 'crashed',
    name: 'After a lost sale',
    family: 'crashed',
    steps: [
      { n: 1, gapDays: 2, channel: 'letter', or: 'email', hint: 'thanks for the decision, no ask' },
      { n: 2, gapDays: 20, channel: 'email', hint: 'something of use', bring: 'whatsInItForThem' },
      { n: 3, gapDays: 45, channel: 'phone', hint: 'a chat without an ask', bring: 'personalNotes' },
    ],
  },
  {
    id: 'nurture',
    name: 'Stay in touch',
    family: 'nurture',
    steps: NURTURE.map(
      ([channel, hint, partner], at): Step => ({
        n: at + 1,
        gapDays: CADENCE_DAYS,
        channel,
        hint,
        bring: 'personalNotes',
        ...(partner && { with: partner }),
      }),
    ),
  },
];

/** The plan of this id, the user's own before the built-in; undefined where there is none (any more). */
export function templateOf(id: string, settings: Pick<MethodSettings, 'templates'>): PlanTemplate | undefined {
  return settings.templates.find((own) => own.id === id) ?? TEMPLATES.find((builtIn) => builtIn.id === id);
}

/** The `n`th step beyond a plan of `length` steps. */
export function moreStep(n: number, length: number): Step {
  const more = MORE_STEPS[(n - length - 1) % MORE_STEPS.length] as Omit<Step, 'n'>;
  return { n, ...more };
}
