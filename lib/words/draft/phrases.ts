/** Phrases that a draft should do without: patterns as data, each with what excuses it. Pure. */
import { lower } from '../plain';
import { pattern } from './pattern';
import type { RuleId } from './rules';

interface Phrase {
  rule: RuleId;
  find: RegExp;
  /** Words right before it that make it something else ("he asked me to" call me). */
  notBehind?: RegExp;
}

function phrase(rule: RuleId, words: string, notBehind?: string): Phrase {
  return { rule, find: pattern(words, 'g'), ...(notBehind && { notBehind: pattern(`(${notBehind}) $`) }) };
}

/** Somebody told somebody: not an appeal to the reader. */
const TOLD =
  "s?he|they|who|it|ha[sd]|have|already|did\\w*|never|(?<!you )(will|would|'d)|'ll|team|people|customers|office|(asked|told|said)( \\w+)?|you( (promised|asked|said|told|wanted|offered) .{0,20})?|(?<!free |welcome |you \\w{1,9} |you \\w{1,9} \\w{1,9} |'d \\w{1,9} )to";

export const PHRASES: readonly Phrase[] = [
  phrase(
    'let-me-know',
    `let <me> (\\w+ )?know|lmk|keep <me> (\\w+ )?(posted|updated|informed|advised|up to date|in the)|<me> <any>heads[ -]?up
    |tell <me> what you think|please advise|say the word`,
    TOLD,
  ),
  phrase(
    'call-me',
    `(call|ring|phone|text|whatsapp|message|buzz|ping|contact|e-?mail) <me>|give (<me>|(my|our) \\w+) <any>(call|ring|shout|buzz|bell)
    |(feel|be) free to (just )?(call|ring|phone|reach|contact|get|drop|e-?mail|text|write|message|ask|reply|respond|send|give|come|stop|pick|book|schedule)|hesitate to \\w+|be a stranger|reach out( to <me>)?
    |(get|come) (back to <me>|in touch)|be in touch (if|when|with)|(drop|shoot|send|write) <me> <any><mail>|pick up the phone|a (phone )?call away`,
    TOLD,
  ),
  phrase(
    'just-checking-in',
    `checking (back )?in|touch(ing)? base|circl(e|ing) back|bump(ing)? (this|it|my|our|the)|((a|friendly|gentle|little|quick|another) )+(nudge|bump|ping)|nudging|(friendly|gentle|quick|little|just a|another) reminder
    |(just|simply|only|merely|quick(ly)?|want(ed)? to|(thought|figured) i('d| would)|(i'd|would) like to|let me) (\\w+ )?(check(ing)?[ -](back )?(in|on|up|if|how|whether)|follow(ing)?[ -]?up|reach(ing)? out|see(ing)? (if|how|whether|where) (you|things|there|it)|say(ing)? (hi|hello)|(drop|popp?)(ing)? (you|a|in)|ping(ing)?|wondering (if|whether|how)|a <any>(<mail>|follow[ -]?up) to|writing to (see|check|ask|follow))
    |following up (again|on (my|our|the) <any><sent>)|ping(ing)? you|(to|back to|up to) the top|top of your (inbox|list|mail|pile)|see (where|how) (things|everything|we|you) ?('re|'s|is|are|stand)`,
    `guests?|visitors?|patients?|customers|clients|staff|drivers?|people|they|while|when|without|before|after|by|for|you`,
  ),
  phrase(
    'spiel',
    `(market|industry|world|global|sector|class|category)[ -]lead\\w+|leaders? in|((a|our)|the|one of the|\\w+'s) (\\w+ )?leading (?!to|up|edge|cause|zero)\\w+|best[ -](in[ -]class|of[ -]breed|selling)|(world|first)[ -]class|(the|our|are|is|'re|as) number one|(no\\.?|number|#) ?1|award-? ?winning|won <any>awards?|un(match|beat|rival|parallel|surpass|equal)\\w+
    |<best> <any>(on the market|in the (business|industry|world|region)|out there|available)|(cutting|bleeding)[ -]edge|leading-edge|state[ -]of[ -]the[ -]art|revolution\\w+|ground-?breaking|game[ -]chang\\w+|next[ -]gen\\w*|second to none|top[ -](notch|rated|tier)|(our|<i> ?('re|are|offer|have|make|build)|this is|it ?('s|is)) <any><praise>|(<i>|our|simply) <any>the (very )?<best>(?! (way|time|day|price|for|fit|option|possible))|one[ -]stop|of a kind|you('ll| will) love
    |(so|very|really|absolutely|super|truly|incredibly|beyond) (excited|thrilled|proud|delighted)|(excited|thrilled|proud|delighted|pleased) (to (announce|introduce|present|share|offer|launch|say|tell|show|report|unveil)|that we|about (our|my|this|the new))`,
    `your?s?( \\w+){0,2}`,
  ),
  phrase(
    'vague-time',
    `soon(?! (after|as|enough))|shortly(?! (before|after))|some ?time( (soon|next|this|later|in|over|around|after))?<end>|at (some|a later) <any>(point|stage|date|time)|in the \\w+ <any>future|in (due course|due time|good time|a while|a bit)|before (too )?long|later on|one of these days|some (fine )?day<end>|eventually|asap|as soon as (possible|(you|i|we) can)|at (your|the) <any>(convenience|leisure|opportunity)|(when(ever)?|if) you <any>(chance|minute|moment|second)|when(ever)? (you|<i>) <any>(time|ready|able|like|prefer|can)(?= ?[.,!?;)]|$)|when(ever)? (it|this|that|things|time) <any>(convenient|suits?|allows?|permits?|\\w+ down)|whenever(?! (your|the|a|there) )|down the (line|road|track)|(in|over) the (coming|next few|following) (days|weeks|months)|any day now|when the time`,
    `how|too|no|not|as|from|than|quite|that|for|over|half|save|more|less|spend|all`,
  ),
  phrase(
    'push-to-buy',
    `ready to (sign|buy|order|move|go ahead|proceed|close|commit|get (started|going)|place|purchase)|(get|got|getting|have|see|start|wrap up) (this|it|that|you|<your> <deal>) <any>(signed|going|closed|moving|under way|over the line|across the line|final\\w+|wrapped|locked in|sorted today)
    |clos(e|ing) (this|the (deal|sale|quarter|month)|our deal|your order|on this)<end>|last[ -]chance|final (chance|call|offer|notice|days?|hours?)|<price> <any>(expires?|ends?|runs? out|lasts?|won't last|closes|(valid|good|open|available) (only )?(until|till|through|for|today))|expires (tonight|today|tomorrow)|limited[ -](time|offer|availability|supply|stock)
    |(only|just) [^\\s.,]+ (more |of (these|them) )?<any>(left|remain\\w*|available)|selling fast|before (the |our )?(new |next )?(<price>|it's|it is|they|some(one|body)|your competitor|we run|midnight)<any>(rise|increase|jump|go|goes|too late|gone|else|sell|out|end|end of|com)s?( up)?|why wait|waiting for\\?|<start>(don't|do not) (wait|delay|miss|let (this|it))|act (now|fast|today|quickly)|hurry
    |(?<!(<i>|will|'ll) )(sign|order|buy|purchase|book|decide|commit)( right| up)? (now|today|tonight|immediately|this week|by tonight)|<start>sign (it|this|here|below|on the|and return|the)|((can|could|may|shall) <i>|let me|let's) <any>(get|have|take|count on|place|put|book|process) (for )?<your> <any><deal>|send <me> (your|the|a) (signed )?<deal>|(holding|stopping|keeping) you|(earn|win|get|have) your business|(need|want) (your |an? |the )?(<answer>|<deal>|yes)|my (quarter|quota|target|commission|numbers?)`,
    `don't|do not|needn't|need not|no need to|not|never|asked if the|whether the|having to`,
  ),
  phrase(
    'guilt-trip',
    `(<not>|nothing|no) <any>(hear\\w*|had|got\\w*|receiv\\w+|seen) <any>(back|from you|anything|word|<answer>)|<not> (yet |even |bother\\w* to |once )?(<answer>|return\\w* (my|our))|no (<answer>|word) ?(from|yet|so far|[.!?])|(been|kept|left|keep <me>|still) waiting|waiting (for|on) (your|an?|any) <answer>
    |(radio|your) silence|gone (quiet|silent|dark|cold)|(third|3rd|fourth|4th|fifth|sixth) (and \\w+ )?(<mail>|attempt|time <i>|try|reminder|follow-?up)|second (time <i>|attempt)|my (last|final) (attempt|try)|<i>( have|'ve)?( already)? (e-?mail|call|writ|wrote|messag|contact|tri|phon|chas|reach|ask|left|sent)\\w* <any>(<times> (times|\\w+s)|repeatedly|again and again|twice)
    |per my (last|previous|earlier|prior)|as (i )?(already|previously) \\w+|remember <me>(?=[.,!?]|$)|you('ve| have)? forgot\\w*|(did|have) you forg[eo]t\\w*|forgotten (about )?<me>|why (aren't|are|haven't|have|won't|didn't) you|why you <not>|(guess|assume|suppose|presume|take it) (that )?(you ?('re|'ve|are|have)|i'm not)|(ignor|ghost|avoid)(ed|ing|e) (me|us|my|our)
    |(disappointed|surprised|sad|hurt|frustrated) <any>(<not>|no|in you|silence)|after (all|everything) (the|my|our|<i>)|<i>( have|'ve)? (put|spent|worked) <any>(so|hours|all)|all the work i|least you (could|can)|means? (a lot|so much|the world) to <me>|bothering you|you promised <me>`,
    `if you|in case you|sorry( that)? <i>|apologies( that)? <i>`,
  ),
  phrase(
    'did-you-get-it',
    `(did|have|has|had|hope|hoping|trust|assume|sure|chance|(wonder\\w*|check|see|know) (if|whether))( that)? (you|anyone|your \\w+)('ve| have| had)? <any><any>(get|got|receive|received|see|saw|seen|read|open|opened|look|review|reviewed|find|found|view\\w*|time|through) (at |over |through |on |for |to <any>)?((my|our|the|this|that|those) <any>(<sent>|one)|it|this|(any of )?them|what <i> sent)<end>
    |(?<!<i> (can )?)(confirm|acknowledge) <any><any>(receipt|receiving|received|read|seen|arrived|reached|got)|confirmation of receipt|(read|return|delivery)[ -]receipts?|(did|has|have|hope|if|whether) (it|this|that|everything|(my|our|the) <any><sent>) ([\\w'-]+ ){0,9}(arrived?|came through|reach(ed)?|g[eo]t (to|through|there|lost)|land(ed)?|ma[kd]e it)|(in|into|to|your) (your |the )?(spam|junk)|(read|seen|got) it\\?`,
  ),
];

/** Where a phrase begins or ends in the text. */
export interface PhraseHit {
  rule: RuleId;
  start: number;
  end: number;
}

/** How far back the words before a phrase are looked at. */
const BEHIND = 60;

/** Every phrase in a text in plain letters, in its order; never two of one rule in the same place. */
export function findPhrases(text: string): PhraseHit[] {
  const hits: PhraseHit[] = [];
  const small = lower(text);
  for (const { rule, find, notBehind } of PHRASES) {
    for (const match of small.matchAll(find)) {
      const end = match.index + match[0].trimEnd().length;
      const before = small.slice(Math.max(0, match.index - BEHIND), match.index);
      const clause = before.slice(before.search(/[^.!?;:]*$/u));
      if (!notBehind?.test(clause)) hits.push({ rule, start: match.index, end });
    }
  }
  return hits.sort((a, b) => a.start - b.start);
}
