/** How people promise, in English, as data. `find` ends where the act begins; what follows is judged by the vetoes. */
import { type Pattern, rule } from './pieces';

export interface PromiseRule {
  id: string;
  find: Pattern;
  /** 0 to 1: how much a hit tells by itself. */
  confidence: number;
  /** What follows has to be an act that no veto takes away; else the rule is the whole of it. */
  act?: true;
  /** Counts only with a day or hour. */
  dated?: true;
  /** Read only at the start of the sentence or behind a mark. */
  front?: true;
}

const row = (id: string, confidence: number, notation: string, more?: Partial<PromiseRule>): PromiseRule => ({
  id,
  find: rule(notation),
  confidence,
  ...more,
});

const YES = '(yes|ok|k|sure|great|right|thanks)';
/** Read in order; the first that holds names the promise. They find what may be one: the weights decide. */
export const PROMISES: readonly PromiseRule[] = [
  row(
    'said-so',
    0.95,
    `^(${YES}[,.! -]{1,3}){0,2}((will|wil|shall|can) do\\b|(i'?m |we'?re |we are )?on it\\b|consider (it|this|that|your|the) |(you can )?(leave|count) ((it|that|this|them|the [\\p{L} ]{2,30}) )?(with|to|on) (me|us|it)\\b|(you('ve| have)? (got|have) )?my word\\b)`,
  ),
  row('will', 0.95, '^<so><i><will> <adv>', { act: true }),
  row(
    'going-to',
    0.9,
    "^<so><i>(<be>|'d| would| will| can)? ?<adv>((?!will|got|goes|meant|planned|hoped|intended)(go|plan|aim|hop|intend|look|set|schedul|expect|commit|about|mean|propos|promis|undertak)\\p{L}{0,5}|on (track|schedule))( you)?( to| on)? <adv>",
    { act: true },
  ),
  row('should', 0.85, '^<so><i> <adv>should <adv>(be able to )?', { act: true }),
  row('can', 0.75, '^<so><i> can <adv>', { act: true, dated: true }),
  row('doing', 0.8, '^<so>(just )?<i><be> <adv>(?=\\p{L}+ing\\b)', { dated: true }),
  row('doing-alone', 0.8, '^<so>((just|now) )?(?=(<verbing>|coming)\\b)', { dated: true, front: true }),
  row('let-me', 0.85, '^((please|just|but|so|first) )*((let|allow|give) (me|us))(?! (know|have)) '),
  row(
    'you-will-have',
    0.85,
    "^<so>(then )?<you>( ?'ll|ll| will| shall| should) <adv>(have(?! to)|get|receive|hear|see|be \\p{L}+(ing|ed|nt))\\b",
  ),
  row(
    'will-alone',
    0.85,
    `^(<so>|${YES}[, ]{1,2})(will|shall|gonna|going to|'ll|wil) <adv>(?!(<you>|i|we|it|this|that|there|they|he|she|the|a|any|these|our|my|be|need|not)\\b)(?=\\p{Ll})`,
    { act: true },
  ),
  row('should-alone', 0.8, '^<so>(should|hop(e|ing) to|(aim|plan|try)(n?ing)? to|able to|can) <adv>', {
    act: true,
    dated: true,
  }),
  row('expect', 0.8, '^((please|you can) )*(expect|look (out )?for) (?!to )', { dated: true, front: true }),
  row('present', 0.75, '^<so><i> <adv>(?=<verb> )', { act: true, dated: true }),
];

const TRADES = '(engineer|developer|trainer|rep)s?';
/** "Quote coming tomorrow": a thing without a verb, where no other rule holds. */
export const COMING = rule(
  '^<so>(?!(i|we|you|he|she|they|with|why|am|check|thanks?|what|when|who|how|as|after)\\b)([\\p{L}\\d-]+ ){1,5}(coming|following|shipping|leaving|arriving|on (its|the) way|to (you|come)|with you|out|ready|done|back)\\b',
);
/** Something that is handed over: "your order", "the replacement pumps". */
export const THING = rule(
  '^(<so>)(your|the|my|our|an?|all|both) (\\S{1,20} ){0,3}<thing>( (for|of|from) [^,]{1,30})?$',
);
/** Somebody else, or a thing, and how it is said to act: "our engineer will", "the crate is", "Tina's", "the order". */
export const OTHERS = {
  will: rule(
    `^<so>(?<who>[^,;:?!]{1,90}?)( ?'ll| will| shall| (is|are|'s|'re) ((going|due|set|scheduled|planning) to|gonna)| (plan|hope|intend|expect)s? to| (should|can)(?= (be|have|ship|get|call|land|do|send|deliver|sign|join|meet|hear|know)\\b))( (try|look|be able) to)? <adv>`,
  ),
  doing: rule(
    `^<so>(?<who>[^,;:?!]{1,90}?)( is| are|'s|'re) <adv>(?=(being )?\\p{L}+(ing|ed|en|nt|lt)\\b|on (its|their|the)|ready|with you)`,
  ),
  does: rule(`^<so>(?<who>[^,;:?!]{1,60}?) <adv>(?=(<verbs>|(?<=s )(go|get|leave|come|<verb>))\\b)`),
};
export const OWN_SIDE = rule(
  `\\b(my|our|us)\\b|^((on|by|in|at|from) [\\p{L}\\d ]{1,20} )?((the|both|all|(\\p{L}+ (from|in|on|at)( the)?)) )?((whole|local|install|delivery|accounts?|back) )?(team|lads|${TRADES}|accounts|finance|legal|purchasing|procurement|hr|production|lab|board|committee|steering group|office|two of us)( (here|team))?$`,
);
/** A named person or firm, before "will". */
export const NAMED =
  /^(?:(?:and|but|so|then) )?\p{Lu}[\p{L}'.&-]*(?: (?:and |& |of |in |from |at |on )?\p{Lu}[\p{L}'.&-]*){0,4}(?:,? (?:my|our|in|from|of|at|on) (?:my |our |the )?[\p{L} '-]{2,40})?$/u;
/** An act towards the reader, asked for where the doer is only a name. */
export const TOWARDS_READER = rule('\\b(<you>)\\b');
