/** The rules of the draft check as a page shows them: what each says, why, from which article, on what evidence. */

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

/** A experiment or audited study, B large vendor data, C an expert's opinion, X untraceable. */
export type Grade = 'A' | 'B' | 'C' | 'X';

export interface DraftRule {
  id: RuleId;
  title: string;
  /** One plain line for the writer of the draft. */
  reason: string;
  /** The article it comes from. */
  article: string;
  /** Its words, or what it says. */
  says: string;
  grade: Grade;
  evidence: string;
}

const GITOMER = 'Gitomer and Bergman, Build sales relationships with a strong follow-up';
const FLAWLESS = 'Sales successes follow up and follow up';
const CHAPIN = 'Chapin, Successful sales follow-up';
const LOUSY = 'On lousy follow-up';
const OPINION = 'One seller’s rule. No study of it was found.';

/** In the order in which a page shows them. A switch each: the ids stay. */
export const DRAFT_RULES: readonly DraftRule[] = [
  {
    id: 'let-me-know',
    title: 'Let me know',
    reason: 'This leaves the next step to them. Say what you will do, and when.',
    article: FLAWLESS,
    says: 'Ban “Let me know…” and “Call me”.',
    grade: 'C',
    evidence: OPINION,
  },
  {
    id: 'call-me',
    title: 'Call me',
    reason: 'This hands them the work. Say when you will call.',
    article: FLAWLESS,
    says: 'Ban “Let me know…” and “Call me”. A number given so that they can reach you is fine.',
    grade: 'C',
    evidence: OPINION,
  },
  {
    id: 'just-checking-in',
    title: 'Just checking in',
    reason: 'Say what brings you: an answer, a number, something new for them.',
    article: CHAPIN,
    says: 'Each contact should have some value.',
    grade: 'B',
    evidence:
      'A first follow-up by e-mail brings more replies, a third fewer (Belkins 2023, 11 million mails, observational).',
  },
  {
    id: 'me-me-me',
    title: 'Me, me, me',
    reason: 'Far more about you than about them. Tell them what it means for them.',
    article: LOUSY,
    says: 'It is all “me, me, me”: where is the interest in the person?',
    grade: 'B',
    evidence:
      'Mixed: saying “I” rather than “we” raised satisfaction in one study (Packard, Moore and McFerran 2018). What counts is a line about them.',
  },
  {
    id: 'spiel',
    title: 'Praise of ourselves',
    reason: 'Praise of yourself or your product. A fact about their case says more.',
    article: LOUSY,
    says: 'The “spieler” pitches in the first mail after meeting.',
    grade: 'C',
    evidence: OPINION,
  },
  {
    id: 'no-value',
    title: 'Nothing in it for them',
    reason: 'There may be nothing in it for them yet: an answer, a number, news, help.',
    article: CHAPIN,
    says: 'Talk in benefits: what is in it for them?',
    grade: 'C',
    evidence: OPINION,
  },
  {
    id: 'no-next-step',
    title: 'No next step',
    reason: 'No step of yours with a day. Say what you will do, and when.',
    article: FLAWLESS,
    says: 'It is up to you to call, setting the specific steps that will be followed.',
    grade: 'A',
    evidence:
      'Kept promises build trust and broken ones destroy it (Gneezy and Epley 2014); a step with a day can be kept.',
  },
  {
    id: 'vague-time',
    title: 'No real time',
    reason: '“Soon” is no day. Name one.',
    article: FLAWLESS,
    says: 'Set the specific steps, and follow up when promised.',
    grade: 'C',
    evidence: OPINION,
  },
  {
    id: 'no-contact-info',
    title: 'No way to reach you',
    reason: 'No telephone number, address or booking link in it.',
    article: CHAPIN,
    says: 'They must have your contact information when they need it.',
    grade: 'C',
    evidence: OPINION,
  },
  {
    id: 'push-to-buy',
    title: 'Pushing for the order',
    reason: 'This pushes for the order. What would help them decide?',
    article: LOUSY,
    says: '“Just get the sale”: stock pressure and “we’ll get the paperwork going”.',
    grade: 'C',
    evidence: OPINION,
  },
  {
    id: 'guilt-trip',
    title: 'Making them feel guilty',
    reason: 'This makes them feel guilty. Give them a reason to answer.',
    article: GITOMER,
    says: '“Remember me? … Why aren’t you buying from us?”',
    grade: 'C',
    evidence: OPINION,
  },
  {
    id: 'no-context',
    title: 'Out of the blue',
    reason: 'Say why you write to them: what they asked, where you met, who sent you.',
    article: CHAPIN,
    says: 'Remind them of the reason they contacted you.',
    grade: 'C',
    evidence: OPINION,
  },
  {
    id: 'did-you-get-it',
    title: 'Did you get it?',
    reason: 'Nobody enjoys being checked on. Say the main point again in one line.',
    article: CHAPIN,
    says: 'No return receipt: you cannot know that they read it.',
    grade: 'A',
    evidence:
      'Opens are recorded without anybody reading, since mail programs fetch pictures in advance (Apple, 2021).',
  },
  {
    id: 'delay-no-plan',
    title: 'Late, without a plan',
    reason: 'A delay needs both: that you are sorry, and the new day.',
    article: FLAWLESS,
    says: 'If there is going to be a delay, tell them at once, apologise, and say what you will do and by when.',
    grade: 'C',
    evidence: OPINION,
  },
];

export function draftRule(id: RuleId): DraftRule {
  const rule = DRAFT_RULES.find((one) => one.id === id);
  if (!rule) throw new Error(`No draft rule is called ${id}`);
  return rule;
}
