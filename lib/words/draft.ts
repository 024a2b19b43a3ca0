/** Reads the user's own draft and says what could be better, each with its reason and source. It changes nothing. Pure. */
import { localDay } from '@/lib/days';
import type { Millis } from '@/lib/model';
import { delayIn } from './draft/delay';
import { lower, pattern } from './draft/pattern';
import { findPhrases, type PhraseHit } from './draft/phrases';
import { type DraftWords, readDraft } from './draft/read';
import { clauseOf, dayFor, stepDay, stepSentence } from './draft/replace';
import { draftRule, type RuleId } from './draft/rules';
import { datedSteps } from './draft/steps';
import { hasContext, hasWorth, isMeMeMe, isReachable, isWorkForThem, tellsThemMore } from './draft/worth';
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
  const body = draft.body.slice(0, LONGEST);
  const words = readDraft(body);
  if (words.end === 0 || !/\p{L}/u.test(words.text)) return [];
  const today = localDay(draft.now, draft.timeZone);
  const anchor = { at: draft.now, timeZone: draft.timeZone, locale: draft.locale };
  const hits = findPhrases(words.text);
  const sentencesWith = (...rules: RuleId[]) =>
    new Set(hits.filter(({ rule }) => rules.includes(rule)).map(({ start }) => sentenceAt(words, start)));
  const pushes = sentencesWith('push-to-buy');
  const reproaches = [...sentencesWith('guilt-trip', 'did-you-get-it')].filter(({ text }) => !tellsThemMore(text));
  const appeals = new Set([...pushes, ...reproaches]);
  const steps = datedSteps(words.sentences, anchor, today, pushes);
  const delay = delayIn(words.sentences, anchor, today);
  const told = delay && !delay.isPlanned ? new Set([...appeals, delay.sentence]) : appeals;
  // Late, sorry and with a new day: that is the news they wait for.
  const worth = delay?.isPlanned === true || hasWorth(words, told);
  const isKnown = draft.reply || (draft.contact?.touches ?? 0) >= KNOWN;
  const found = phraseFindings(words, hits, draft, { hasStep: steps.length > 0, day: stepDay(today) });
  const missing = (rule: RuleId, weight: Finding['weight']) => found.push(finding(rule, weight, words.end, words.end));
  if (isMeMeMe(words.text)) found.push(finding('me-me-me', isWorkForThem(words) ? 'hint' : 'fix', ...words.span));
  if (delay && !delay.isPlanned) found.push(finding('delay-no-plan', 'fix', delay.sentence.start, delay.sentence.end));
  if (!worth) missing('no-value', 'hint');
  if (steps.length === 0)
    found.push(finding('no-next-step', 'fix', words.end, words.end, ` ${stepSentence(stepDay(today))}`));
  if (!isReachable(words.reachable)) missing('no-contact-info', isKnown ? 'hint' : 'fix');
  // What is late was promised; what should have arrived was sent.
  const isOngoing = delay !== null || hits.some(({ rule }) => rule === 'did-you-get-it');
  if (!isOngoing && !hasContext(words, draft.subject)) {
    const isHonest = worth && !hits.some(({ rule }) => rule === 'spiel' || rule === 'push-to-buy');
    missing('no-context', isKnown || isHonest ? 'hint' : 'fix');
  }
  return found.filter(({ rule }) => !draft.off?.includes(rule)).sort((a, b) => a.start - b.start || a.end - b.end);
}

function finding(
  rule: RuleId,
  weight: Finding['weight'],
  start: number,
  end: number,
  replacement: string | null = null,
): Finding {
  const { reason, article } = draftRule(rule);
  return { rule, weight, start, end, reason, article, replacement };
}

function sentenceAt(words: DraftWords, at: number): Sentence {
  return (
    words.sentences.find(({ start, end }) => start <= at && at < end) ?? {
      text: words.text,
      start: words.span[0],
      end: words.end,
    }
  );
}

/** A rule is told once a sentence: the second "soon" in it says nothing new. */
function phraseFindings(
  words: DraftWords,
  hits: PhraseHit[],
  draft: Draft,
  { hasStep, day }: { hasStep: boolean; day: string },
): Finding[] {
  const found: Finding[] = [];
  const replaced: { start: number; end: number }[] = [];
  for (const hit of hits) {
    const sentence = sentenceAt(words, hit.start);
    if (found.some(({ rule, start }) => rule === hit.rule && sentenceAt(words, start) === sentence)) continue;
    const weight = weightOf(hit.rule, sentence, words, hasStep);
    let span = { start: hit.start, end: hit.end };
    let replacement: string | null = null;
    if (hit.rule === 'let-me-know' || hit.rule === 'call-me') {
      const clause = clauseOf(words.text, sentence, hit);
      if (!hasStep && replaced.length === 0) {
        span = clause;
        replacement = leadOf(words.text, sentence, clause.start) + stepSentence(day);
        replaced.push(clause);
      }
    } else if (hit.rule === 'vague-time') replacement = dayFor(words.text, sentence, hit, day);
    else if (draft.contact?.whyTheyCame && (hit.rule === 'just-checking-in' || hit.rule === 'guilt-trip')) {
      span = { start: sentence.start, end: sentence.end };
      replacement = `You came to us for this: ${draft.contact.whyTheyCame.trim().replace(/[.\s]+$/u, '')}.`;
    }
    found.push(finding(hit.rule, weight, span.start, span.end, replacement));
  }
  return found;
}

/** What joins a clause to the words before it in its sentence. */
function leadOf(text: string, sentence: Sentence, start: number): string {
  if (start <= sentence.start) return '';
  return /[\p{L}\d,;:-]\s*$/u.test(text.slice(sentence.start, start)) ? '. ' : '';
}

/** Do they want to know until when? */
const ASKED_ABOUT = pattern(
  'you (asked|wanted|mentioned|said|told|wondered|raised)[^.!?]{0,80} (prices?|offer|deadline|date|until|long|when|stock|left|available|places|slots|valid|expir\\w+)|as you asked',
);

function weightOf(rule: RuleId, sentence: Sentence, words: DraftWords, hasStep: boolean): Finding['weight'] {
  if ((rule === 'let-me-know' || rule === 'vague-time') && hasStep) return 'hint';
  if (rule !== 'push-to-buy') return 'fix';
  const at = words.sentences.indexOf(sentence);
  const around = `${words.sentences[at - 1]?.text ?? ''} ${sentence.text}`;
  return ASKED_ABOUT.test(lower(around)) ? 'hint' : 'fix';
}
