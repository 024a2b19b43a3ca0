/** How people ask, in English, as data. They find what may be asked: the weights decide. */
import { type Pattern, rule } from './pieces';

export interface RequestRule {
  id: string;
  find: Pattern;
  /** 0 to 1: how much a hit tells by itself. */
  confidence: number;
  /** Read anywhere in the clause, not only at its start. */
  anywhere?: true;
  /** Counts only with a day or hour. */
  dated?: true;
}

const row = (
  id: string,
  confidence: number,
  notation: string,
  more?: Pick<RequestRule, 'anywhere' | 'dated'>,
): RequestRule => ({ id, find: rule(notation), confidence, ...more });

/** A name or a word that leads over, before what is asked. */
const LEAD =
  "^((and|but|so|then|also|or|now|ok|yes|sure|thanks|great|ps|(hi|hey|thanks|team|all)( \\p{L}+)?|\\d[.)])[,:;-]? |(?!(i|we|you|it|no|not|if|he|she|they)\\b)\\p{L}[\\p{L}'-]{1,20}( \\p{L}[\\p{L}'-]{1,20})?[,:] | ?- ){0,2}";
const PLEASE = '((please|kindly|just|do|simply|also|then|if you (can|could),?|go ahead and),? ){0,3}';
const YOU = "(you|u|ya|y'all|(any|one|some|both) of you|(some|any)(one|body)|your (\\p{L}+ ){1,3})";
const TALK = '(meet|talk|discuss|speak|schedule|call|review|start)';
const GREAT = '(great|good|helpful|useful|appreciated|perfect|nice|kind|handy|best|help|enough)';
const WANTING =
  '((need|want|request|await|wait|look|expect|ask)(s|ing)?|requir(e|es|ing)|missing|chasing|after|short|must have)';

export const REQUESTS: readonly RequestRule[] = [
  row('please', 0.95, `${LEAD}((could|can|would|will) (you|u) )?(please|pls|kindly)\\b`),
  row(
    'let-me-know',
    0.9,
    `${LEAD}${PLEASE}((can|could|will|would) you )?(let (me|us) (know|have)|keep (me|us) |(drop|send|give) (me|us) )`,
  ),
  row('lets', 0.9, `${LEAD}(let's|lets|let us) `),
  row(
    'need',
    0.9,
    `\\b((i|we|accounts|(my|our|the) (\\p{L}+ ){1,2}?)((?<= )|('ll| will| would|'d| do| still| just| only| first| then| now| are| am|'m|'re| is)* )|(^|[,;.!] )((still|also|just|urgently|only|now|but|and|so) )*)${WANTING}( for)? (?!to (?!know|see|hear|get|have|receive|agree|move|${TALK})|no |be |not )`,
    { anywhere: true },
  ),
  row(
    'would-like',
    0.85,
    `\\b(i|we|(my|our|the) \\p{L}+)('d| would|'re| are|'m| am)( \\p{L}+){0,2}? (like|love|want|keen|rather|appreciate|grateful|obliged|glad|welcome|hoping)\\b|^(would|'d) (also )?(love|like)|^((very|much) )?(grateful|obliged) (for|if)`,
    { anywhere: true },
  ),
  row(
    'would-be-great',
    0.9,
    `(would|'d|'s|will|is) (also )?(be )?((really|very|so|a|an|great) ){0,3}${GREAT}( (me|us))?( (if|to|for|that)\\b|[.!]*$)|(obliged|appreciate|great|${GREAT})( it)? if (you|someone|your)|appreciate (an?|any|your|some|\\p{L}+ing)\\b|\\bif (you|u|your \\p{L}+) (could|can|would)\\b`,
    { anywhere: true },
  ),
  row(
    'wondering',
    0.9,
    '\\b(hop(e|ing)|wonder(ing)?|curious|not sure|((want(ed)?|trying|need|love|like) to (ask|check|see|know|find out|confirm|hear))) ((that|about) )?(if|whether|you|when|what|which|who|how)\\b',
    { anywhere: true },
  ),
  row('has-to-be', 0.85, '\\b((has|have|needs?) to (be|reach)|must be|(is|are) (due|needed|expected|requested))\\b', {
    anywhere: true,
  }),
  row(
    'you-should',
    0.8,
    "\\b<you>('ll| will| would|'d)?( still| also| just| then| all| both)? ?((need|have|ought|want) to|must|should|owe (me|us)|(might|may) want to)\\b",
    { anywhere: true },
  ),
  row(
    'suggest',
    0.75,
    `\\b((i|we)('d| would)? (also )?(suggest|propose|request|ask)\\b|(my|our) (ask|question)|(i|we) (should|need to) (try (to|and) )?${TALK}|(one|quick)( more)? (question|ask|thing))`,
    { anywhere: true },
  ),
  row('meet-on', 0.7, `\\bwe (can|could|might|may)( \\p{L}+)? (${TALK}|do|make it)\\b`, {
    dated: true,
  }),
  row('want-you', 0.8, '\\b(i|we) (want|assume)( that)? you\\b'),
  row(
    'have-somebody',
    0.85,
    `${LEAD}${PLEASE}(get|have|ask|tell|remind) (an?|your|some(one|body)|him|her|them|the|\\p{L}+) [\\p{L} ]{0,30}?(to )?<verb>\\b`,
  ),
  row(
    'order',
    0.85,
    `${LEAD}${PLEASE}(?!let\\b)(<verb>|be|come|count|remember|save|say|see|sit|think|pop|use|don't forget)(?=[ ,.!?]|$)(?! (\\S{1,20} ){0,2}(attached|was|were|is|are|has|have|had|did|shipped|sent|coming|going)\\b)(?! (&|of|price|list|number|team|date)\\b)`,
  ),
  row('please-behind', 0.85, '\\b(please|pls|plz|kindly)\\b', { anywhere: true }),
];
/** "Please find attached", "feel free": an order that asks for nothing. */
export const COURTESY = rule(
  "^((please|just|and|but|so|do|kindly|great|ok|okay|thanks|perfect),? )*(find|see (attached|below|you|here)|feel free|(don't|do not) (worry|hesitate|rush|feel|be|need|reply)|note( that)?(?! down)|ignore|be (advised|aware|assured|informed)|accept|excuse|forgive|bear with|take care|thank|hope|welcome|look,|(just )?(ask|shout)\\b|count (me|us) |tell you|guess|say\\b|keep (it|well|up|in)|click|visit|talk (soon|then|to you)|check (us )?out)",
);
/** "If you have any questions": what hangs on it is a pleasantry. */
export const PLEASANT = rule(
  "\\b(if|should|in case) ((you|u|there|anything)('s|'d| is| are| would| do| ever| still| should)? ?(have|has|need|want|like|see|run into|find)? ?(any|some|more|other|anything|help|questions?|to (discuss|talk)|me|us)\\b|any(thing)? |questions|(i|we) (can|may) )",
);
/** A question without its mark, as people type it. */
export const ASKING = rule(
  `^((and|but|so|also|ok|well|hi|hey|ps|now|then|(one )?(more )?(question|thing))[,: -]{1,3}|(?!(i|we|you|it|no|not|if|he|she|they)\\b)\\p{L}[\\p{L}'-]{1,20}[,:] ){0,2}((can|could|would|will|might|may)(n't|'t)? ${YOU}|why don't (we|you|i)|can i |(you|u) (free|available)|any (chance|news|updates?|word|joy|thoughts|idea|progress)|mind <verbing>|(what|which|when|where|why|who|how)('s|s|'re|'d)?( (\\p{L}+ ){0,4}?)(is|are|do|does|did|will|would|can|could|should|was|were|has|have|had|shall|many|long|soon|about|r)\\b|(what|when|where|who|how)'?s|(do|does|did|is|are|was|were|have|has|had|will|would|can|could|should) (you|u|your|there|it|this|that|the|we|they|he|she|any|these|both|our|my|<weekday>|tomorrow|today|next)\\b)`,
);
