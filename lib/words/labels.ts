/** What one sentence is: a promise, a request, or neither, by the rules in `en/`. Pure. */
import { type Clause, clausesOf } from './clauses';
import { ABOUT_THE_MAIL, NO_ACT, NOT_SAID, OFFER_IF, SAY_THE_WORD } from './en/none';
import { rule } from './en/pieces';
import {
  DELIVERED,
  NAMED,
  OTHER_WILL,
  OUTSIDER,
  OWN_PEOPLE,
  OWN_SIDE,
  PRODUCT,
  PROMISES,
  TIMETABLE,
  TOWARDS_READER,
} from './en/promise';
import { ASKING, IDLE_QUESTION, NOT_AN_ORDER, OFFER_QUESTION, PLEASANT, REQUESTS } from './en/request';

export type Label = 'promise' | 'request';

export interface Claim {
  label: Label;
  /** The id of the rule that fired. */
  rule: string;
  confidence: number;
  /** The clause it was found in. */
  clause: Clause;
  /** Where the act begins in the sentence: behind "I'll". */
  act: number;
}

export interface Sight {
  sentence: string;
  clauses: Clause[];
  /** Does a day or hour still to come stand between these offsets? */
  isDated(from: number, to: number): boolean;
}

/** A person writes no longer sentences; what is longer is a list or code and is left alone. */
const LONGEST = 1200;

/** The claims of one sentence (apostrophes and dashes plain): promises, else requests, else none. */
export function claimsOf(sentence: string, previous: string | null, dated: Sight['isDated']): Claim[] {
  if (sentence.length > LONGEST || notSaid(sentence) !== null) return [];
  const sight: Sight = { sentence, clauses: clausesOf(sentence), isDated: dated };
  const requests = requestsIn(sight);
  const asked = requests[0];
  const promises = promisesIn(sight, previous).filter((claim) => !asked || !hangsOn(claim, asked, sight));
  return promises.length > 0 ? promises : requests;
}

/** Is something asked of the reader in this sentence, whatever else it says? */
export function isRequest(sentence: string): boolean {
  if (sentence.length > LONGEST || notSaid(sentence) !== null) return false;
  return requestsIn({ sentence, clauses: clausesOf(sentence), isDated: () => false }).length > 0;
}

const SAYS_MORE = /[;.!?,-].{0,24}[^\p{L}](?:(?:i|we)(?:'ll| will)|will|please|can you|could you)(?!\p{L})/iu;

/** The id of the first veto that takes a whole sentence out of question; null where none does. */
export function notSaid(sentence: string): string | null {
  const veto = NOT_SAID.find(({ find }) => find.test(sentence))?.id ?? null;
  // "Talk soon - I'll call tomorrow" says more than its closing.
  return veto === 'closing' && SAYS_MORE.test(sentence) ? null : veto;
}

/** "Remind me Monday and I'll sign": the promise hangs on what is asked in the same breath. */
function hangsOn({ clause }: Claim, asked: Claim, { sentence }: Sight): boolean {
  if (asked.clause.start >= clause.start) return false;
  const isJoined = /^(?:and|so|then|and then|or)$/.test(clause.joint);
  const between = sentence.slice(asked.clause.start, clause.start);
  return isJoined && !/[;:!?]|\s-\s/.test(between) && asked.rule !== 'need' && asked.rule !== 'would-like';
}

// ---------------------------------------------------------------- promises

function promisesIn(sight: Sight, previous: string | null): Claim[] {
  const { sentence, clauses } = sight;
  if (isOffer(sentence, clauses)) return [];
  const claims: Claim[] = [];
  clauses.forEach((clause, index) => {
    if (isMaybe(sight.sentence.slice(clauses[index - 1]?.start ?? 0, clause.start))) return;
    if (/^who(?:'ll| will)(?!\p{L})/iu.test(clause.text) && TOWARDS_READER.test(clause.text)) {
      const claim = otherIn({ ...clause, text: clause.text.replace(/^who/i, 'she') }, sight, previous);
      if (claim) claims.push({ ...claim, clause });
      return;
    }
    if (clause.kind !== 'main' && !(clause.kind === 'inner' && clause.joint === ' ' && isOwnBelief(clauses, index)))
      return;
    const claim = promiseIn(clause, index, sight, previous);
    if (claim) claims.push(claim);
  });
  return claims;
}

function isMaybe(before: string): boolean {
  return /(?:^|[\s,])(?:perhaps|maybe|possibly|conceivably)[\s,]*$/i.test(before);
}

function isOwnBelief(clauses: readonly Clause[], index: number): boolean {
  return /^(?:that )?$/.test(clauses[index]?.text ?? '');
}

/** "If you'd like, I can …", "let me know and I'll …". */
function isOffer(sentence: string, clauses: readonly Clause[]): boolean {
  return clauses.some(({ kind, start, end, joint }, index) => {
    const text = sentence.slice(start, end);
    if (kind === 'condition' || kind === 'time') {
      // "If you need it by Friday, send …" and "unless you need more" are no offers of ours.
      if (/(?:^|[^\p{L}])(?:click(?:ing)?|log ?(?:in|on)|logging|sign up|subscribe|download)(?!\p{L})/iu.test(text))
        return true;
      return OFFER_IF.test(text) && !/^(?:unless|as long|so long)/i.test(text) && !/^if (?:so|not)\b/i.test(text);
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
const HANDED = rule(
  '(?:^|[^\\p{L}])(?!(?:it|them|that|this|these|those|one|both|all|more|list|call|plan|plans|name|names|note|place|visit|data|sheet|names?|dates?|rest|something|everything|information|info|contact|access|stock|news|email|e-mail|mail)(?!\\p{L}))<thing>(?!\\p{L})',
);
/** What one side does for the other, whoever it is done for; verbs of everyday life are not among it. */
const SERVICE = rule(
  '^(?!(take|go|get|make|do|give|put|look|work|start|stop|talk|walk|drive|fly|find|keep|leave|lead|join|read|try|move|meet|open|close|clean|clear|cut|hold|help|host|lose|pack|pick|play|reach|run|show|speak|study|tell|test|use|wait|write|catch|come|consider|cover|discuss|fit|learn|map|attend|build|buy|change|ask (for|about)|figure)(t?ing|ing)?\\b(?! (back|over|round) ))(<verb>|<verbing>|choose)\\b|^(get|come|report) back|^(check|speak|talk)(ing)? (to|with|on)|^have (it|that|this|them|an?) |^do (it|that|this|so|the) |^get (it|that|this|them) |^make (an?|our|the|my) (choice|decision|payment|transfer|announcement)|^turn (it|this) around|^start (the|your) |^go live',
);
const DOING = rule(
  '^(?:<verb>|have|be (?:in touch|with you|back|there|round|over|along|on site|at your|able to))(?!\\p{L})',
);
const NEGATED =
  /^(?:(?:and|but|so) )?(?:nobody|no(?:ne| one| \p{L}+ (?:of|from))|neither|not (?:one|a|all))(?!\p{L})|(?:^|[^\p{L}])(?:won't|will not|shan't|shall not|not going to|never|no longer|cannot|can't|don't|doesn't|isn't|aren't|nor)(?!\p{L})/iu;

function promiseIn(clause: Clause, index: number, sight: Sight, previous: string | null): Claim | null {
  const text = clause.text;
  for (const one of PROMISES) {
    if (one.only === 'front' && index > 0 && !/^[;,]$/.test(clause.joint)) continue;
    const match = one.find.exec(text);
    if (!match) continue;
    if (one.id === 'let-me' && /\?\s*$/.test(sight.sentence)) continue;
    if (one.id === 'will-alone') {
      const other = otherSubject(clause, index, sight);
      if (other) {
        const text = clause.text.replace(/^(?:(?:and|but|so|then|also|or)[, ]{1,2})?/i, `${other} `);
        const claim = otherIn({ ...clause, text }, sight, previous);
        return claim && { ...claim, clause, act: claim.act + clause.text.length - text.length };
      }
      if (index === 0 && sight.sentence.trimEnd().endsWith('?')) continue;
    }
    const behind = sight.sentence.slice(clause.start + match[0].length, actEnd(index, sight));
    const confidence = judge(one, behind, clause, sight, index);
    if (confidence > 0)
      return { label: 'promise', rule: one.id, confidence, clause, act: clause.start + match[0].length };
    if (one.then !== 'none' && !one.dated) return null;
  }
  return otherIn(clause, sight, previous);
}

/** The act goes on through what hangs on it: "see | what I can do and let you know". */
function actEnd(index: number, { sentence, clauses }: Sight): number {
  const next = clauses.findIndex(
    ({ kind, text }, at) =>
      at > index && !(kind === 'inner' && /^(?:what|if|whether|how|that|which|who|where|why)(?!\p{L})/iu.test(text)),
  );
  return clauses[next]?.start ?? sentence.length;
}

/** Where a clause's promise may find its day: to the end of the sentence. */
function isDatedNear(clause: Clause, index: number, { sentence, clauses, isDated }: Sight): boolean {
  const before = clauses[index - 1];
  const from = before && index > 0 && before.kind !== 'inner' && clause.joint === ' ' ? before.start : clause.start;
  return isDated(from, sentence.length);
}

function judge(one: (typeof PROMISES)[number], behind: string, clause: Clause, sight: Sight, index: number): number {
  const isDated = isDatedNear(clause, index, sight);
  if (one.dated && !isDated) return 0;
  if (one.toReader && !reachesReader(behind === '' ? clause.text : `${behind} ${sight.sentence.slice(clause.end)}`))
    return 0;
  if (
    one.id === 'can' &&
    /^(?:meet|talk|discuss|speak|chat|catch up|get together|do |make|see|understand|imagine|confirm receipt|be (?:there|reached|available)|only|no|hear|tell)(?!\p{L})/iu.test(
      behind,
    )
  )
    return 0;
  if (one.then === 'none') return NEGATED.test(clause.text) ? 0 : one.confidence;
  return actIn(behind, one.then, isDated) ? one.confidence : 0;
}

/** Has the reader something of it: is he named, or a thing handed over, or is it what one side does for the other? */
function reachesReader(act: string): boolean {
  return TOWARDS_READER.test(act) || HANDED.test(act) || SERVICE.test(ADVERBS.without(act));
}

/** Does any of the joined verbs ("think it over and come back") tell of an act that can be left undone? */
function actIn(phrase: string, then: 'act' | 'doing', isDated: boolean): boolean {
  return phrase.split(/ (?:and|then|or|but) (?:then |will |also |to )?|, (?:and )?(?=\p{Ll})/u).some((part, index) => {
    const words = ADVERBS.without(part).trim();
    if (words === '' || !/^\p{L}/u.test(words)) return false;
    if (NO_ACT.some(({ find }) => find.test(words))) return false;
    if (ABOUT_THE_MAIL.test(words) && !isDated) return false;
    return index === 0 && then === 'act' ? true : DOING.test(words);
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
    /^(?:and |but |so |then )?(.{1,80}?)(?: (?:is|are|was|were|has|have|had|will|shall|can|would|could|does|did|says?|said|wants?|needs?|just|went|got|\p{L}+ed)|'(?:s|re|ll|ve|d|m))(?!\p{L})/iu.exec(
      owner?.text ?? '',
    )?.[1];
  if (!subject || /^(?:i|we|have|just|got|been|thanks|thank you|sorry|yes|no|ok)$/i.test(subject)) return null;
  return OWN_SIDE.test(subject) && !PRODUCT.test(subject) ? null : subject;
}

/** Somebody of the own side, or a thing of the own side's, as the subject. */
function otherIn(clause: Clause, sight: Sight, previous: string | null): Claim | null {
  const text = clause.text;
  const isDated = sight.isDated(clause.start, sight.sentence.length);
  if (/\?\s*$/.test(sight.sentence) || NEGATED.test(text)) return null;
  const claim = (id: string, confidence: number, length: number): Claim => ({
    label: 'promise',
    rule: id,
    confidence,
    clause,
    act: clause.start + length,
  });
  if (
    /, (?:the|your|their|his|her|an?) (?:\p{L}+ ){1,3}(?:says?|said|tells us|reckons?|thinks?)[.!]*$/iu.test(
      sight.sentence,
    )
  )
    return null;
  const timetable = TIMETABLE.exec(text);
  if (
    timetable &&
    isDated &&
    !OUTSIDER.test(
      timetable[0]
        .replace(/^(?:your|it|they|this|that|all) /i, '')
        .split(' ')
        .slice(0, 2)
        .join(' '),
    ) &&
    !/^(?:your|their|his|her) (?:meeting|call|flight|train|slot|appointment)|(?:meeting|call|flight|train|webinar|event|conference|appointment|price|office|shop|store|deadline|offer)(?: \p{L}+)? (?:is|are|starts?)/iu.test(
      timetable[0],
    )
  )
    return claim('timetable', 0.75, 0);
  const match = OTHER_WILL.exec(text);
  const who = match?.who.trim() ?? '';
  if (!match || who === '') return null;
  const act = text.slice(match[0].length);
  if (FAMILY.test(who) || SAYS.test(who)) return null;
  if (DELIVERED.test(act) && isDeliverable(who, act, isDated)) return claim('delivered', 0.85, match[0].length);
  if (!actIn(act, isDated && OWN_PEOPLE.test(who) ? 'act' : 'doing', isDated)) return null;
  const isOwn = OWN_SIDE.test(who);
  if (isOwn && !PRODUCT.test(who)) return claim('own-side', 0.85, match[0].length);
  const towards = TOWARDS_READER.test(act);
  if (/^(?:and |but )?(?:s?he|they)$/i.test(who)) {
    const around = `${previous ?? ''} ${sight.sentence.slice(0, clause.start)}`;
    return (towards || isDated) &&
      /(?:^|[^\p{L}])(?:my|our|us|colleagues?|asked|spoken|spoke|told|briefed|copied|cc'?d|copying|looped|introducing|team|engineer|fitter|driver|technician|planner|installer|crew|office)(?!\p{L})/iu.test(
        around,
      )
      ? claim('own-side-named', 0.7, match[0].length)
      : null;
  }
  if (NAMED.test(who) && !OUTSIDER.test(who) && !PRODUCT.test(who) && (towards || standsIn(act, clause, sight)))
    return claim('named', 0.75, match[0].length);
  return null;
}

/** "I can't make it, but Tove will present": she does it for the writer. */
function standsIn(act: string, { start }: Clause, { sentence }: Sight): boolean {
  return (
    /(?:^|[^\p{L}])(?:for (?:me|us)|(?:my|our) (?:part|place|side|behalf|stead))(?!\p{L})|^(?:(?:report|get|come) back|be in touch|follow up)/iu.test(
      act,
    ) ||
    /(?:^|[^\p{L}])(?:i|we)(?: can't| cannot| won't|(?:'m|'re| am| are|'ll be) (?:unable|not able|away|out|off|tied up|travell?ing|on (?:leave|holiday)))(?!\p{L})[^.]{0,80}$/iu.test(
      sentence.slice(0, start),
    )
  );
}

const SAYS = /(?:^|[^\p{L}])(?:said|says|told|that|which|who|you|if|when|thinks?|hopes?|because|knows?)(?!\p{L})/iu;
const FAMILY =
  /(?:^|[^\p{L}])(?:wife|husband|kids?|sons?|daughters?|mother|father|mum|mom|dad|family|dog|friends?|brother|sister|partner in crime)$/iu;

function isDeliverable(who: string, act: string, isDated: boolean): boolean {
  const subject = who.replace(/^(?:and|but|so|then) /i, '');
  if (OUTSIDER.test(/ by ((?:the )?\p{L}+)/iu.exec(act)?.[1] ?? '')) return false;
  if (
    /(?:^|[^\p{L}])(?:conference|event|meeting|webinar|dinner|lunch|course|party|session|office|shop|store|weather|i|we|you|s?he|what|which|who|there|issue|question|topic|matter|course|seminar|show|fair|price|prices)$/iu.test(
      subject,
    )
  )
    return false;
  if (/^(?:it|they|this|that|these|those|everything|all|both|he|she)$/i.test(subject))
    return isDated || TOWARDS_READER.test(act);
  if (/(?:^|[^\p{L}])(?:their|his|her)(?!\p{L})/iu.test(subject)) return false;
  return (
    /(?:^|[^\p{L}])(?:your|our|my|the|a|an|all|both|each|new|replacement|remaining|first|final|rest|samples?|parts?)(?!\p{L})/iu.test(
      subject,
    ) &&
    (isDated ||
      TOWARDS_READER.test(`${subject} ${act}`) ||
      /(?:^|[^\p{L}])(?:our|my|us)(?!\p{L})/iu.test(`${subject} ${act}`) ||
      /replacement|refund|credited|invoice|order/i.test(`${subject} ${act}`))
  );
}

// ---------------------------------------------------------------- requests

function requestsIn(sight: Sight): Claim[] {
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
const IF_YOU_COULD =
  /^if (?:you|u|someone|your \p{L}+) (?:c(?:oul)?d|can|would|wouldn't mind|were able to|might)(?!\p{L})/iu;

function requestIn(clause: Clause, index: number, sight: Sight): Claim | null {
  const { sentence, clauses } = sight;
  const text = clause.text;
  const isPleasant = PLEASANT.test(sentence);
  if (NOT_AN_ORDER.test(text) || (isIdle(text) && /\?/.test(sentence.slice(clause.start)))) return null;
  if (OFFER_QUESTION.test(text) && !/^need (?!(?:me|us|a hand|help|more)\b)[^?]*$/i.test(text)) return null;
  if (/^(?:<|>)/.test(text)) return null;
  const rest = sentence.slice(clause.start);
  for (const { id, find, confidence, unless, anywhere, dated } of REQUESTS) {
    const match = find.exec(rest);
    if (!match || (anywhere && match.index >= clause.end - clause.start)) continue;
    if (dated && !sight.isDated(clause.start, sentence.length)) continue;
    if (unless?.test(isPleasant ? sentence : rest)) {
      // A pleasantry asks for nothing, unless a day stands with it.
      if (!isPleasant || !sight.isDated(clause.start, sentence.length)) continue;
    }
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
    /^(?:that|this|it|sounds|looks|all)(?:'s)?(?!\p{L})/iu.test(before.text)
  );
}

const SUBJECT_FIRST =
  /^(?:and |but |so )?(?:i|we|he|she|they|you)(?:'(?:ll|d)|(?:'ve)? (?:have|has|had|was|were|will|shall|can|could|would|did|do|sent|went|made|also|just|\p{L}+ed))(?!\p{L}| got)/iu;

function isIdle(text: string): boolean {
  return IDLE_QUESTION.test(text.trim());
}

function questionIn(sight: Sight): Claim | null {
  const { sentence, clauses } = sight;
  const isMarked = /\?["')\s]*$/.test(sentence) || /\?(?:\s|$)/.test(sentence);
  const mains = clauses.filter(({ kind }) => kind === 'main');
  const last = (ASKS_FIRST.test(sentence) ? mains[0] : mains.at(-1)) ?? clauses[0];
  if (!last) return null;
  const asking = clauses.find(({ text, kind }) => kind === 'main' && ASKING.test(text));
  if (!isMarked && !asking) return null;
  if (!isMarked && (NOT_AN_ORDER.test(sentence) || !isTypedQuestion(asking?.text ?? ''))) return null;
  const chosen = asking ?? last;
  if (isIdle(chosen.text) || isIdle(sentence) || OFFER_QUESTION.test(chosen.text) || OFFER_QUESTION.test(sentence))
    return null;
  if (
    /^(?:hope|hoping|trust|you (?:know|see)|ok|okay|right|eh|huh|no|yes|well|sorry|pardon|wow|oh|really|me|who am i)[\s,]*(?:you|all|this|that|everything|it)?.{0,40}\?+$/i.test(
      sentence,
    ) &&
    !asking
  )
    return null;
  return { label: 'request', rule: 'question', confidence: isMarked ? 0.9 : 0.7, clause: chosen, act: chosen.start };
}

/** "Does Tuesday suit you for the walk-through?" asks from its beginning. */
const ASKS_FIRST = /^(?:do(?:es)?|would|will|is|are|can|could|should|shall|may) /i;

/** Without its mark only what cannot be a statement is a question: "what is the lead time", not "what a day". */
function isTypedQuestion(text: string): boolean {
  return (
    !/^(?:what (?:a|an|i|we)|how (?:nice|great|kind|lovely)|when (?:i|we|you|the|this|it)|where (?:i|we|you|the)|who(?:ever)?(?: \p{L}+)? (?:is|are) (?!.*your))/iu.test(
      text,
    ) && text.length < 140
  );
}
