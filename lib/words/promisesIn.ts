/** What in a sentence may be a promise, by the rules in `en/promise.ts`. Pure. */
import type { Clause } from './clauses';
import { ABOUT_THE_MAIL, NO_ACT, OFFER_IF, SAY_THE_WORD } from './en/none';
import { rule } from './en/pieces';
import { COMING, NAMED, OTHERS, OWN_SIDE, PROMISES, THING, TOWARDS_READER } from './en/promise';
import type { Claim, Sight } from './labels';

/** What may be promised in a sentence that offers nothing, clause by clause. `previous`: the sentence before it. */
export function promisesIn(sight: Sight, previous: string | null): Claim[] {
  const { clauses } = sight;
  const claims: Claim[] = [];
  clauses.forEach((clause, index) => {
    if (isMaybe(sight.sentence.slice(clauses[index - 1]?.start ?? 0, clause.start))) return;
    if (clause.kind !== 'main' && !(clause.kind === 'inner' && clause.joint === ' ' && isOwnBelief(clauses, index)))
      return;
    const claim = promiseIn(clause, index, sight, previous);
    if (claim) claims.push(claim);
  });
  return claims;
}

function isMaybe(before: string): boolean {
  return /(?:^|[\s,])(?:maybe|perhaps|possibly)[\s,]*$/i.test(before);
}

function isOwnBelief(clauses: readonly Clause[], index: number): boolean {
  return /^(?:that )?$/.test(clauses[index]?.text ?? '');
}

/** "If you'd like, I can …", "let me know and I'll …". */
export function isOffer(sentence: string, clauses: readonly Clause[]): boolean {
  return clauses.some(({ kind, start, end, joint }, index) => {
    const text = sentence.slice(start, end);
    if (kind === 'condition' || kind === 'time') {
      // "If you need it by Friday, send …" and "unless you need more" are no offers of ours.
      if (/(?:^|[^\p{L}])(?:click(?:ing)?|download)(?!\p{L})/iu.test(text)) return true;
      return OFFER_IF.test(text) && !/^unless/i.test(text) && !/^if (?:so|not)\b/i.test(text);
    }
    return (
      index > 0 &&
      /^(?:and|or|,|;|so|then)$/.test(joint) &&
      [mainBefore(clauses, index), clauses[index - 1]?.start].some((from) =>
        SAY_THE_WORD.test(sentence.slice(from, start)),
      )
    );
  });
}

/** Where the main clause before this one begins. */
function mainBefore(clauses: readonly Clause[], index: number): number {
  return clauses.slice(0, index).findLast(({ kind }) => kind === 'main')?.start ?? 0;
}

const ADVERBS = rule('^<adv>');
const DOING = rule('^(<verb>|have|be (with you|back|there|round|over|at your|able to))\\b');
export const NEGATED =
  /^(?:(?:and|but|so) )?(?:nobody|no(?:ne| one| \p{L}+ (?:of|from))|neither)(?!\p{L})|(?:^|[^\p{L}])(?:(?:won't|(?:will|shall) not|not going to|never)(?! (?:forget|fail|miss))|no longer|cannot|can't|don't|doesn't|isn't|aren't)(?!\p{L})/iu;

function promiseIn(clause: Clause, index: number, sight: Sight, previous: string | null): Claim | null {
  const text = withoutLead(clause, sight);
  const from = clause.start + clause.text.length - text.length;
  for (const one of PROMISES) {
    if (one.front && index > 0 && !/^[;,]$/.test(clause.joint)) continue;
    const match = one.find.exec(text);
    if (!match) continue;
    if (one.id === 'will-alone') {
      const other = otherSubject(clause, index, sight);
      if (other) {
        const text = clause.text.replace(/^(?:(?:and|but|so|then|also|or)[, ]{1,2})?/i, `${other} `);
        const claim = otherIn({ ...clause, text }, sight, previous);
        return claim && { ...claim, clause, act: claim.act + clause.text.length - text.length };
      }
    }
    const act = from + match[0].length;
    const isDated = isDatedNear(clause, index, sight);
    if (NEGATED.test(clause.text) || (one.dated && !isDated)) continue;
    if (one.act && !actIn(sight.sentence.slice(act, actEnd(index, sight)), isDated)) {
      if (!one.dated) return null;
      continue;
    }
    return { label: 'promise', rule: one.id, confidence: one.confidence, clause, act };
  }
  return otherIn(clause, sight, previous) ?? comingIn(clause, index, sight);
}

function comingIn(clause: Clause, index: number, sight: Sight): Claim | null {
  const isFront = index === 0 || /^[;,]$/.test(clause.joint);
  const match = isFront && isDatedNear(clause, index, sight) && !NEGATED.test(clause.text) && COMING.exec(clause.text);
  return match ? { label: 'promise', rule: 'coming', confidence: 0.85, clause, act: clause.start } : null;
}

/** "By Friday we send it": the clause without the day at its front. */
function withoutLead({ text, start }: Clause, { dated }: Sight): string {
  const lead = dated.find(({ span }) => span[0] <= start + 4 && span[1] > start);
  return lead ? text.slice(lead.span[1] - start).replace(/^[\s,]+/, '') || text : text;
}

/** The act goes on through what hangs on it: "see | what I can do and let you know". */
function actEnd(index: number, { sentence, clauses }: Sight): number {
  const next = clauses.findIndex(
    ({ kind, text }, at) =>
      at > index && !(kind === 'inner' && /^(?:what|if|how|that|which|who|where)(?!\p{L})/iu.test(text)),
  );
  return clauses[next]?.start ?? sentence.length;
}

/** Where a clause's promise may find its day: to the end of the sentence. */
function isDatedNear(clause: Clause, index: number, { sentence, clauses, isDated }: Sight): boolean {
  const before = clauses[index - 1];
  const from = before && index > 0 && before.kind !== 'inner' && clause.joint === ' ' ? before.start : clause.start;
  return isDated(from, sentence.length);
}

/** Does any of the joined verbs ("think it over and come back") tell of an act that can be left undone? */
function actIn(phrase: string, isDated: boolean): boolean {
  return phrase.split(/ (?:and|then|or|but) (?:will |to )?|, (?:and )?(?=\p{Ll})/u).some((part, index) => {
    const words = ADVERBS.without(part).trim();
    if (words === '' || !/^\p{L}/u.test(words)) return false;
    if (NO_ACT.some(({ find }) => find.test(words))) return false;
    if (ABOUT_THE_MAIL.test(words) && !isDated) return false;
    return index === 0 || DOING.test(words);
  });
}

/** "Will confirm Wednesday", "…, will sign Monday", "our lawyer is back and will send it": the one somebody else does it, if so. */
function otherSubject(clause: Clause, index: number, { clauses }: Sight): string | null {
  if (index === 0 || clause.joint === ';') return null;
  const owner = clauses
    .slice(0, index)
    .reverse()
    .find(({ kind }) => kind === 'main');
  const subject =
    /^(?:and |but |so |then )?(.{1,80}?)(?: (?:is|are|was|were|has|have|had|will|shall|can|would|could|does|did|says?|wants?|needs?|just|got|\p{L}+ed)|'(?:s|re|ll|ve|d|m))(?!\p{L})/iu.exec(
      owner?.text ?? '',
    )?.[1];
  if (!subject || /^(?:i|we|have|just|got|been|thanks|sorry|yes|no|ok)$/i.test(subject)) return null;
  return OWN_SIDE.test(subject) ? null : subject;
}

/** Somebody of the own side, or a thing, as the subject. */
function otherIn(clause: Clause, sight: Sight, previous: string | null): Claim | null {
  const { text } = clause;
  const isDated = sight.isDated(clause.start, sight.sentence.length);
  if (/\?\s*$/.test(sight.sentence) || NEGATED.test(text) || SAID_BEHIND.test(sight.sentence)) return null;
  for (const [how, find] of Object.entries(OTHERS)) {
    if (how !== 'will' && !isDated) return null;
    const match = find.exec(text);
    const who = match?.who.trim() ?? '';
    if (!match || who === '') continue;
    const act = text.slice(match[0].length);
    const side = sideOf(who, act, previous, clause, sight);
    if (!side || (how === 'will' && !(side === 'thing' && isDated) && !actIn(act, isDated))) return null;
    const isFirm = how === 'will' && (side === 'own-side' || isDated);
    return {
      label: 'promise',
      rule: how === 'will' ? side : `${side}-${how}`,
      confidence: isFirm ? 0.8 : 0.7,
      clause,
      // All is told: "Your order will leave our dock", "Our engineer will be with you".
      act: clause.start,
    };
  }
  return null;
}

/** "…, the carrier says." */
const SAID_BEHIND = /, (?:the|your|their|his|her|an?) (?:\p{L}+ ){1,3}(?:says?|said|thinks?)[.!]*$/iu;

/** Whose act it is: our people's, a named person's, or something that is done or sent; null for others and for what is sold. */
function sideOf(who: string, act: string, previous: string | null, clause: Clause, sight: Sight): string | null {
  if (FAMILY.test(who) || SAYS.test(who)) return null;
  if (OWN_SIDE.test(who)) return 'own-side';
  if (THING.test(who)) return 'thing';
  if (/^(?:and |but )?(?:s?he|they)$/i.test(who))
    return OURS_BEFORE.test(`${previous ?? ''} ${sight.sentence.slice(0, clause.start)}`) ? 'own-side-named' : null;
  if (/^(?:you|there|here|no|none|nobody|nothing|everybody|people|i|we)(?!\p{L})/iu.test(who)) return null;
  if (NAMED.test(who)) return TOWARDS_READER.test(act) ? 'named-for-you' : 'named';
  return 'thing';
}

const OURS_BEFORE = /(?:^|[^\p{L}])(?:my|our|us|told|team|engineer|office)(?!\p{L})/iu;

const SAYS = /(?:^|[^\p{L}])(?:that|which|who|you|if|when|said|says|thinks?|hopes?|knows?)(?!\p{L})/iu;
const FAMILY = /(?:^|[^\p{L}])(?:wife|husband|kids?|sons?|daughters?|mum|mom|dad|brother)$/iu;
