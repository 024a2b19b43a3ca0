/**
 * What one sentence is: a promise, a request, or neither. The rules in `en/` find what may be one and where; weights learnt from
 * labelled rows decide (words.md, section 11). Pure.
 */
import { type Clause, clausesOf } from './clauses';
import { NOT_SAID } from './en/none';
import { PLEASANT } from './en/request';
import { type Dated, type Likeness, likeness } from './likeness';
import { isDisclaimer } from './ownTextSignature';
import { isOffer, NEGATED, promisesIn } from './promisesIn';
import { requestsIn } from './requestsIn';

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
  /** Where days and hours stand. */
  dated: readonly Dated[];
  /** Does a day or hour stand between these offsets? */
  isDated(from: number, to: number): boolean;
}

/** A person writes no longer sentences; what is longer is a list or code and is left alone. */
const LONGEST = 1200;
/** So like a promise a sentence has to read, 0 to 1: less where "I will" is said than where a rule only guesses or none held. */
const ENOUGH = { said: 0.55, guessed: 0.75, unsaid: 0.75 };
/** A rule this sure says it outright. */
const OUTRIGHT = 0.85;
/** A rule this sure tells by itself. */
const FIRM = 0.8;

/** The claims of one sentence (apostrophes and dashes plain): promises, else requests, else none. */
export function claimsOf(sentence: string, previous: string | null, dated: readonly Dated[]): Claim[] {
  if (isPassedOver(sentence)) return [];
  const { promises, requests, like } = weighed(sentence, previous, dated);
  const none = 1 - like.promise - like.request;
  if (like.promise > Math.max(like.request, enough(promises)))
    return claimed('promise', promises, like.promise, sentence, dated);
  return like.request > none ? claimed('request', requests, like.request, sentence, dated) : [];
}

/** Is something asked of the reader in this sentence, whatever else it says? */
export function isRequest(sentence: string, dated: readonly Dated[]): boolean {
  if (isPassedOver(sentence)) return false;
  const { requests, like } = weighed(sentence, null, dated);
  return like.request > 1 - like.promise - like.request || (like.promise > ENOUGH.guessed && requests.some(isFirm));
}

const isPassedOver = (sentence: string) => sentence.length > LONGEST || notSaid(sentence) !== null;

function enough(promises: readonly Claim[]): number {
  if (promises.length === 0) return ENOUGH.unsaid;
  return promises.some(({ confidence }) => confidence >= OUTRIGHT) ? ENOUGH.said : ENOUGH.guessed;
}

const isFirm = ({ confidence }: Claim) => confidence >= FIRM;

/** What the rules found, as sure as all of the sentence makes it; where none did, the last main clause, with a day if any has one. */
function claimed(
  label: Label,
  found: readonly Claim[],
  confidence: number,
  sentence: string,
  dated: readonly Dated[],
): Claim[] {
  const firm = found.filter(isFirm);
  if (found.length > 0) return (firm.length > 0 ? firm : found).map((claim) => ({ ...claim, confidence }));
  const clauses = clausesOf(sentence);
  const mains = clauses.filter(({ kind }) => kind === 'main');
  const holdsDay = ({ start, end }: Clause) => dated.some(({ span }) => span[0] >= start && span[0] < end);
  const clause = mains.findLast(holdsDay) ?? mains.at(-1) ?? (clauses[0] as Clause);
  return [{ label, rule: `like-a-${label}`, confidence, clause, act: clause.start }];
}

function weighed(sentence: string, previous: string | null, dated: readonly Dated[]): Signs & { like: Likeness } {
  // What is passed over has not come this far.
  const found = signsOf(sentence, previous, dated, null);
  return { ...found, like: likeness(sentence, dated, found.signs) };
}

/** What the rules make of one sentence. */
export interface Signs {
  promises: Claim[];
  requests: Claim[];
  /** What was found, each as a word: the weights count them beside the words of the sentence. */
  signs: string[];
}

/** What the rules find in a sentence, before it is weighed. `veto`: why nobody says it to a reader, where that is known. */
export function signsOf(
  sentence: string,
  previous: string | null,
  dated: readonly Dated[],
  veto = notSaid(sentence),
): Signs {
  const clauses = clausesOf(sentence);
  const isDated = (from: number, to: number) => dated.some(({ span }) => span[0] >= from && span[1] <= to);
  const sight: Sight = { sentence, clauses, dated, isDated };
  const isOffered = isOffer(sentence, clauses);
  const all = isOffered ? [] : promisesIn(sight, previous);
  const requests = requestsIn(sight);
  const asked = requests[0];
  const promises = asked ? all.filter((claim) => !hangsOn(claim, asked, sight)) : all;
  const signs = [
    veto && `not said: ${veto}`,
    isOffered && 'offer',
    PLEASANT.test(sentence) && 'pleasant',
    promises.length === 0 ? (all.length > 0 ? 'hangs' : 'no promise') : promises.some(isFirm) ? 'promise' : 'maybe',
    requests.length === 0 ? 'no request' : requests.some(isFirm) ? 'request' : 'maybe asked',
    requests.some(({ clause }) => NEGATED.test(clause.text)) && 'negated',
    dated.some(({ isPast }) => !isPast) && `dated ${promises.length === 0}`,
    ...new Set([...promises, ...requests].map(({ rule }) => rule)),
  ];
  return { promises, requests, signs: signs.filter((sign) => typeof sign === 'string') };
}

const SAYS_MORE = /[;.!?,-].{0,24}[^\p{L}](?:(?:i|we)(?:'ll| will)|will|please|can you|could you)(?!\p{L})/iu;

/** The id of the first veto that takes a whole sentence out of question; null where none does. */
export function notSaid(sentence: string): string | null {
  const veto = NOT_SAID.find(({ find }) => find.test(sentence))?.id ?? (isDisclaimer(sentence) ? 'footer' : null);
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
