/** What the rules of the draft check rest on, as the settings show it. */
import type { RuleId } from '@/lib/words/draft';

/** A experiment or audited study, B large vendor data, C an expert's opinion, X untraceable. */
export type Grade = 'A' | 'B' | 'C' | 'X';

interface Source {
  /** The article's words, or what it says. */
  says: string;
  grade: Grade;
  evidence: string;
}

const OPINION = 'One seller’s rule. No study of it was found.';

export const RULE_SOURCES: Readonly<Record<RuleId, Source>> = {
  'let-me-know': {
    says: 'Ban “Let me know…” and “Call me”.',
    grade: 'C',
    evidence: OPINION,
  },
  'call-me': {
    says: 'Ban “Let me know…” and “Call me”. A number given so that they can reach you is fine.',
    grade: 'C',
    evidence: OPINION,
  },
  'just-checking-in': {
    says: 'Each contact should have some value.',
    grade: 'B',
    evidence:
      'A first follow-up by e-mail brings more replies, a third fewer (Belkins 2023, 11 million mails, observational).',
  },
  'me-me-me': {
    says: 'It is all “me, me, me”: where is the interest in the person?',
    grade: 'B',
    evidence:
      'Mixed: saying “I” rather than “we” raised satisfaction in one study (Packard, Moore and McFerran 2018). What counts is a line about them.',
  },
  spiel: {
    says: 'The “spieler” pitches in the first mail after meeting.',
    grade: 'C',
    evidence: OPINION,
  },
  'no-value': {
    says: 'Talk in benefits: what is in it for them?',
    grade: 'C',
    evidence: OPINION,
  },
  'no-next-step': {
    says: 'It is up to you to call, setting the specific steps that will be followed.',
    grade: 'A',
    evidence:
      'Kept promises build trust and broken ones destroy it (Gneezy and Epley 2014); a step with a day can be kept.',
  },
  'vague-time': {
    says: 'Set the specific steps, and follow up when promised.',
    grade: 'C',
    evidence: OPINION,
  },
  'no-contact-info': {
    says: 'They must have your contact information when they need it.',
    grade: 'C',
    evidence: OPINION,
  },
  'push-to-buy': {
    says: '“Just get the sale”: stock pressure and “we’ll get the paperwork going”.',
    grade: 'C',
    evidence: OPINION,
  },
  'guilt-trip': {
    says: '“Remember me? … Why aren’t you buying from us?”',
    grade: 'C',
    evidence: OPINION,
  },
  'no-context': {
    says: 'Remind them of the reason they contacted you.',
    grade: 'C',
    evidence: OPINION,
  },
  'did-you-get-it': {
    says: 'No return receipt: you cannot know that they read it.',
    grade: 'A',
    evidence:
      'Opens are recorded without anybody reading, since mail programs fetch pictures in advance (Apple, 2021).',
  },
  'delay-no-plan': {
    says: 'If there is going to be a delay, tell them at once, apologise, and say what you will do and by when.',
    grade: 'C',
    evidence: OPINION,
  },
};
