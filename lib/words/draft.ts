/** Reads the user's own draft and says what could be better, each with its reason and source. It changes nothing. Pure. */
import { localDay } from '@/lib/days';
import type { Millis } from '@/lib/model';
import { delayIn } from './draft/delay';
import { pattern } from './draft/pattern';
import { findPhrases, type PhraseHit } from './draft/phrases';
import { type DraftWords, readDraft, type Span } from './draft/read';
import { clauseOf, dayFor, stepDay, stepSentence } from './draft/replace';
import { draftRule, type RuleId } from './draft/rules';
import { datedSteps } from './draft/steps';
import { hasContext, hasWorth, isMeMeMe, isReachable, isWorkForThem, tellsThemMore } from './draft/worth';
import { lower } from './plain';
import type { Sentence } from './sentences';

export type { RuleId } from './draft/rules';
export { DRAFT_RULES } from './draft/rules';

export interface Draft {
  subject: string;
  body: string;
  /** Is it an answer within a thread? */
  reply: boolean;
  /** Whom it goes to, where they are followed. */
  contact?: { touches: number; whyTheyCame?: string };
  now: Millis;
  timeZone: string;
  /** Decides 11/5, as in due days. */
  locale?: string;
  /** Rules that the user has switched off. */
  off?: readonly RuleId[];
}

export interface Finding {
  rule: RuleId;
  /** Fixes are shown, hints are folded away. */
  weight: 'fix' | 'hint';
  /** Offsets in the body, end exclusive. Empty, behind the last own word, where something is missing. */
  start: number;
  end: number;
  reason: string;
  article: string;
  /** What may stand in place of the span, or null. */
  replacement: string | null;
}

/** Nobody reads a longer draft; the rest is not looked at. */
const LONGEST = 60_000;
/** From this many touches on they know how to reach the user. */
const KNOWN = 3;

/**
 * All findings in the order of the text, what is missing last. Only the draft's own words count; quotations never, the
 * signature only as a way to reach the writer. Empty for a draft without words. Throws on an unknown zone only.
 */
export function checkDraft(draft: Draft): Finding[] {
  const words = readDraft(draft.body.slice(0, LONGEST));
  const { end } = words.span;
  if (!/\p{L}/u.test(words.text)) return [];
  const today = localDay(draft.now, draft.timeZone);
  const anchor = { at: draft.now, timeZone: draft.timeZone, locale: draft.locale };
  const hits = findPhrases(words.text);
  const has = (...rules: RuleId[]) => hits.some(({ rule }) => rules.includes(rule));
  const sentencesWith = (...rules: RuleId[]) =>
    hits.filter(({ rule }) => rules.includes(rule)).map(({ start }) => sentenceAt(words, start));
  const pushes = new Set(sentencesWith('push-to-buy'));
  const reproaches = sentencesWith('guilt-trip', 'did-you-get-it').filter(({ text }) => !tellsThemMore(text));
  const hasStep = datedSteps(words.sentences, anchor, today, pushes).length > 0;
  const delay = delayIn(words.sentences, anchor, today);
  const late = delay && !delay.isPlanned ? [delay.sentence] : [];
  // Late, sorry and with a new day: that is the news they wait for.
  const worth = delay?.isPlanned === true || hasWorth(words, new Set([...pushes, ...reproaches, ...late]));
  const isKnown = draft.reply || (draft.contact?.touches ?? 0) >= KNOWN;
  const found = phraseFindings(words, hits, draft, { hasStep, day: stepDay(today) });
  const say = (rule: RuleId, isHint: boolean, span: Span = { start: end, end }, replacement: string | null = null) =>
    found.push(finding(rule, isHint, span, replacement));
  if (isMeMeMe(words.text)) say('me-me-me', isWorkForThem(words), words.span);
  for (const sentence of late) say('delay-no-plan', false, sentence);
  if (!worth) say('no-value', true);
  if (!hasStep) say('no-next-step', false, undefined, ` ${stepSentence(stepDay(today))}`);
  if (!isReachable(words.reachable)) say('no-contact-info', isKnown);
  // What is late was promised; what should have arrived was sent.
  if (!delay && !has('did-you-get-it') && !hasContext(words, draft.subject))
    say('no-context', isKnown || (worth && !has('spiel', 'push-to-buy')));
  return found.filter(({ rule }) => !draft.off?.includes(rule)).sort((a, b) => a.start - b.start || a.end - b.end);
}

function finding(rule: RuleId, isHint: boolean, { start, end }: Span, replacement: string | null): Finding {
  const { reason, article } = draftRule(rule);
  return { rule, weight: isHint ? 'hint' : 'fix', start, end, reason, article, replacement };
}

function sentenceAt({ sentences, text, span }: DraftWords, at: number): Sentence {
  return sentences.find(({ start, end }) => start <= at && at < end) ?? { text, ...span };
}

/** A rule is told once a sentence: the second "soon" in it says nothing new. */
function phraseFindings(
  words: DraftWords,
  hits: PhraseHit[],
  { contact }: Draft,
  { hasStep, day }: { hasStep: boolean; day: string },
): Finding[] {
  const found: Finding[] = [];
  let hasOffer = hasStep;
  for (const hit of hits) {
    const { rule } = hit;
    const sentence = sentenceAt(words, hit.start);
    if (found.some((one) => one.rule === rule && sentenceAt(words, one.start) === sentence)) continue;
    let span: Span = hit;
    let replacement: string | null = null;
    if (rule === 'vague-time') replacement = dayFor(words.text, sentence, hit, day);
    else if ((rule === 'let-me-know' || rule === 'call-me') && !hasOffer) {
      hasOffer = true;
      span = clauseOf(words.text, sentence, hit);
      const before = words.text.slice(sentence.start, span.start);
      replacement = (/[\p{L}\d,;:-]\s*$/u.test(before) ? '. ' : '') + stepSentence(day);
    } else if (contact?.whyTheyCame && (rule === 'just-checking-in' || rule === 'guilt-trip')) {
      span = sentence;
      replacement = `You came to us for this: ${contact.whyTheyCame.trim().replace(/[.\s]+$/u, '')}.`;
    }
    found.push(finding(rule, isMild(rule, sentence, words, hasStep), span, replacement));
  }
  return found;
}

/** Do they want to know until when? */
const ASKED_ABOUT = pattern(
  'you <did>[^.!?]{0,80} (prices?|offer|deadline|date|until|long|when|stock|left|available|places|slots|valid|expir\\w+)|as you asked',
);

function isMild(rule: RuleId, sentence: Sentence, { sentences }: DraftWords, hasStep: boolean): boolean {
  if (rule === 'let-me-know' || rule === 'vague-time') return hasStep;
  const before = sentences[sentences.indexOf(sentence) - 1]?.text ?? '';
  return rule === 'push-to-buy' && ASKED_ABOUT.test(lower(`${before} ${sentence.text}`));
}
