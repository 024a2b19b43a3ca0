/** The rules of the draft check: what each is called, why it speaks, and from which article. */

export type RuleId =
  | 'let-me-know'
  | 'call-me'
  | 'just-checking-in'
  | 'me-me-me'
  | 'spiel'
  | 'no-value'
  | 'no-next-step'
  | 'vague-time'
  | 'no-contact-info'
  | 'push-to-buy'
  | 'guilt-trip'
  | 'no-context'
  | 'did-you-get-it'
  | 'delay-no-plan';

export interface DraftRule {
  id: RuleId;
  title: string;
  /** One plain line for the writer of the draft. */
  reason: string;
  /** The article it comes from. */
  article: string;
}

const GITOMER = 'Gitomer and Bergman, Build sales relationships with a strong follow-up';
const FLAWLESS = 'Sales successes follow up and follow up';
const CHAPIN = 'Chapin, Successful sales follow-up';
const LOUSY = 'On lousy follow-up';

const rule = (id: RuleId, title: string, article: string, reason: string): DraftRule => ({
  id,
  title,
  reason,
  article,
});

/** In the order in which a page shows them. A switch each: the ids stay. */
export const DRAFT_RULES: readonly DraftRule[] = [
  rule('let-me-know', 'Let me know', FLAWLESS, 'This leaves the next step to them. Say what you will do, and when.'),
  rule('call-me', 'Call me', FLAWLESS, 'This hands them the work. Say when you will call.'),
  rule(
    'just-checking-in',
    'Just checking in',
    CHAPIN,
    'Say what brings you: an answer, a number, something new for them.',
  ),
  rule('me-me-me', 'Me, me, me', LOUSY, 'Far more about you than about them. Tell them what it means for them.'),
  rule('spiel', 'Praise of ourselves', LOUSY, 'Praise of yourself or your product. A fact about their case says more.'),
  rule(
    'no-value',
    'Nothing in it for them',
    CHAPIN,
    'There may be nothing in it for them yet: an answer, a number, news, help.',
  ),
  rule('no-next-step', 'No next step', FLAWLESS, 'No step of yours with a day. Say what you will do, and when.'),
  rule('vague-time', 'No real time', FLAWLESS, '“Soon” is no day. Name one.'),
  rule('no-contact-info', 'No way to reach you', CHAPIN, 'No telephone number, address or booking link in it.'),
  rule('push-to-buy', 'Pushing for the order', LOUSY, 'This pushes for the order. What would help them decide?'),
  rule('guilt-trip', 'Making them feel guilty', GITOMER, 'This makes them feel guilty. Give them a reason to answer.'),
  rule(
    'no-context',
    'Out of the blue',
    CHAPIN,
    'Say why you write to them: what they asked, where you met, who sent you.',
  ),
  rule(
    'did-you-get-it',
    'Did you get it?',
    CHAPIN,
    'Nobody enjoys being checked on. Say the main point again in one line.',
  ),
  rule('delay-no-plan', 'Late, without a plan', FLAWLESS, 'A delay needs both: that you are sorry, and the new day.'),
];

export function draftRule(id: RuleId): DraftRule {
  const rule = DRAFT_RULES.find((one) => one.id === id);
  if (!rule) throw new Error(`No draft rule is called ${id}`);
  return rule;
}
