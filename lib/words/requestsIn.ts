/** What in a sentence may be asked of the reader, by the rules in `en/request.ts`. Pure. */
import type { Clause } from './clauses';
import { ASKING, COURTESY, REQUESTS } from './en/request';
import type { Claim, Sight } from './labels';

/** What may be asked in a sentence: clause by clause, else as a question. */
export function requestsIn(sight: Sight): Claim[] {
  const { sentence, clauses } = sight;
  const claims = clauses.flatMap((clause, index) => {
    if (clause.kind !== 'main' && !(clause.kind === 'condition' && IF_YOU_COULD.test(clause.text))) return [];
    const found = requestIn(clause, index, sight);
    return found ? [found] : [];
  });
  if (claims.length > 0) return claims;
  const whole: Clause = { kind: 'main', text: sentence, start: 0, end: sentence.length, joint: '' };
  if (clauses.every(({ kind }) => kind !== 'main') || clauses[0]?.kind === 'condition') {
    const found = requestIn(whole, 0, sight);
    if (found) return [found];
  }
  const asked = questionIn(sight);
  return asked ? [asked] : [];
}

/** "…, so if you could send it by Friday, that'd be great." */
const IF_YOU_COULD = /^if (?:you|u|your \p{L}+) (?:c(?:oul)?d|can|would|wouldn't mind|were able to|might)(?!\p{L})/iu;

function requestIn(clause: Clause, index: number, sight: Sight): Claim | null {
  const { sentence, clauses } = sight;
  if (COURTESY.test(clause.text)) return null;
  const rest = sentence.slice(clause.start);
  for (const { id, find, confidence, anywhere, dated } of REQUESTS) {
    const match = find.exec(rest);
    if (!match || match.index >= Math.max(1, clause.end - clause.start)) continue;
    if (dated && !sight.isDated(clause.start, sentence.length)) continue;
    if (id === 'order' && !isOrder(clause, index, clauses)) continue;
    return { label: 'request', rule: id, confidence, clause, act: clause.start + (anywhere ? match.index : 0) };
  }
  return null;
}

/** An order stands at the front, behind a mark or a condition, or goes on another one. */
function isOrder(clause: Clause, index: number, clauses: readonly Clause[]): boolean {
  const before = clauses[index - 1];
  if (!before || clause.joint === ';' || before.kind === 'condition' || before.kind === 'time') return true;
  if (clause.joint === ' ') return false;
  return (
    !SUBJECT_FIRST.test(before.text) ||
    /^(?:and|so|but)$/.test(clause.joint) ||
    /^(?:so|now|then|just) /i.test(clause.text) ||
    /^(?:that|this|it|looks|all)(?:'s)?(?!\p{L})/iu.test(before.text)
  );
}

const SUBJECT_FIRST =
  /^(?:and |but |so )?(?:i|we|he|she|they|you)(?:'(?:ll|d)|(?:'ve)? (?:have|has|had|was|were|will|shall|can|could|would|did|do|sent|also|just|\p{L}+ed))(?!\p{L}| got)/iu;

function questionIn({ sentence, clauses }: Sight): Claim | null {
  const isMarked = /\?["')]*(?:\s|$)/.test(sentence);
  const mains = clauses.filter(({ kind }) => kind === 'main');
  const last = (ASKS_FIRST.test(sentence) ? mains[0] : mains.at(-1)) ?? clauses[0];
  const asking = mains.find(({ text }) => ASKING.test(text));
  const chosen = asking ?? last;
  if (!chosen || !(isMarked || (asking && isTypedQuestion(asking.text)))) return null;
  const rule = asking ? 'question' : 'question-mark';
  return { label: 'request', rule, confidence: isMarked ? 0.9 : 0.7, clause: chosen, act: chosen.start };
}

/** "Does Tuesday suit you for the walk-through?" asks from its beginning. */
const ASKS_FIRST = /^(?:do(?:es)?|would|will|is|are|can|could|should|shall|may) /i;

/** Without its mark only what cannot be a statement is a question: "what is the lead time", not "what a day". */
function isTypedQuestion(text: string): boolean {
  return !/^(?:what (?:a|an|i|we)|when (?:i|we|you|the|this|it))/iu.test(text) && text.length < 140;
}
