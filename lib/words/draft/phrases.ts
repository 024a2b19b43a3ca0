/** Phrases that a draft should do without: patterns as data, each with what excuses it. Pure. */
import type { RuleId } from './rules';

interface Phrase {
  rule: RuleId;
  find: RegExp;
  /** Words right before it that make it something else ("he asked me to" call me). */
  notBehind?: RegExp;
  /** Words right after it that make it something else. */
  notBefore?: RegExp;
}

/** A space stands for any white space, `(…)` groups and captures nothing, <mine> is what one of us sent. No group repeats
 * more than four times, so that time grows with the length only. Read on lower-case text: flags "i" and "u" cost most of the time. */
function phrase(rule: RuleId, words: string, veto: { notBehind?: RegExp; notBefore?: RegExp } = {}): Phrase {
  const source = words
    .replace(/\s*\n\s*/gu, '')
    .replace(/<(\w+)>/gu, (same, name) => PIECES[name] ?? same)
    .replace(/\((?!\?)/gu, '(?:')
    .replaceAll(' ?', '\\s{0,4}')
    .replaceAll(' ', '\\s{1,4}')
    .replaceAll('\\p{L}', "[a-z']")
    .replaceAll(')*', '){0,4}')
    .replaceAll(')+', '){1,4}')
    .toLowerCase();
  return { rule, find: new RegExp(`(?<![\\w'-])(?:${source})(?!\\w)`, 'g'), ...veto };
}

const PIECES: Record<string, string> = {
  mine: '((my|our|the|this|that|these|those|(either|any|all) of my|an?) (\\p{L}+ ){0,3}(e-?mails?|mails?|messages?|notes?|proposals?|quot(ation|e)s?|offers?|brochures?|documents?|docs?|attachments?|files?|decks?|slides|pdfs?|letters?|texts?|voicemails?|invit(ation|e)s?|links?|contracts?|agreements?|estimates?|invoices?|price lists?|catalogues?|info(rmation)?|details|figures|paperwork|presentations?|reports?|samples?|connection requests?)|it|this|that|everything|them|mine|what I sent)',
  me: '(me|us)',
  end: '(?=[\\s.,!?;:)]|$)',
  when: '( (any ?time|at any time|if|when|whenever|directly|with|should|for|to|and))?',
  e: '(e-?mail|mail|message|note|text|line|word|reply)',
  no: "(haven't|have not|hasn't|didn't|did not|never|don't|won't|not|cannot|can't|couldn't|hadn't|have yet to|yet to)",
  times: '(several|three|four|five|six|many|multiple|a few|\\d+|so many)',
  praise:
    '(innovative|pioneering|premier|superior|exceptional|incredible|amazing|fantastic|awesome|outstanding|stellar|extraordinary|unique|ultimate|disruptive|flagship|brilliant|fastest[ -]growing)',
  best: '(best|finest|greatest|most (trusted|advanced|innovative|powerful|respected|experienced|complete))',
};
/** Somebody told somebody: not an appeal to the reader. */
const TOLD =
  /(?:\b(?:he|she|they|who|it|you|ha[sd]|have|already|didn't|did|never|will|would|'ll|'d|asked?|told|wanted|promised|offered|said|some(?:one|body)|\p{Lu}\p{Ll}+ (?:will|would|can|asked|did)|team|people|customers|clients|lead|buyer|manager|office|colleague)|(?:asked|told|want(?:ed)?|asking|reminded|expected) (?:me|us|him|her|them|\p{Lu}\p{Ll}+) to|(?:offered|promised|agreed|meant|forgot|going) to)\s+(?:(?:kindly|also|just|once|then) )?$/u;
const YOU_MAY =
  /\byou (?:can|could|may|might|should|are (?:always )?(?:free|welcome|able) to|(?:want|wish|need|(?:would|'d) like|have) to|just|please|always|then) *$/iu;

export const PHRASES: readonly Phrase[] = [
  phrase(
    'let-me-know',
    `(let|lets) <me> ((please|both|all) )?know|lemme know|lmk|keep <me> (posted|updated|informed|in the (loop|picture|know)|abreast|up to date|advised)
    |(give|drop|send|shoot) <me> (a|some) (quick )?heads[ -]?up|(let|let's) <me> have your (thoughts|feedback|decision|answer|views?|comments)|tell me what you think|(please )?advise <me>? ?(on )?(how|if|whether|when) you
    |(just )?say the word|give <me> the (nod|word|go-ahead|green light)|loop <me> (back )?in`,
    { notBehind: TOLD },
  ),
  phrase(
    'call-me',
    `(call|ring|phone|telephone|text|whatsapp|message|buzz) <me>( (back|up))?|give (<me>|(my|our) office) (a|another|your) ((quick|short|little) )?(call|ring|shout|buzz|bell|phone call)
    |(feel|be) free to ((just|simply|always) )?(call|reach|contact|get|phone|ring|drop|e-?mail|text|write|message|give|ask|reply|respond|come|send|shoot|pick|stop by|connect|let|schedule|book)|hesitate to \\p{L}+|(don't|do not) be (shy|a stranger)
    |reach out( to (<me>|(my|our) team))?<when>|(get|come) back to <me>|(drop|shoot|send|ping) <me> (an?|your|some) ((quick|short|brief) )?<e>|ping <me>|hit <me> up
    |(contact|e-?mail) (<me>|(my|our) office)<when>|(get|be) in touch( with <me>)?( (any ?time|at any time|if|when|whenever|with any|should|for))|pick up the phone|(I'm|I am|we're|we are) ((only|just|always) )?(a (phone )?call|an e-?mail) away|my (door|line) is always open`,
    { notBehind: TOLD },
  ),
  phrase(
    'just-checking-in',
    `((just|quick(ly)?|only|simply|am|I'm|was|been|again|once more) )*checking (back )?in|(just|quick(ly)?|want(ed)? to|thought (I'd|I would)|to|a quick|I'd like to|let me) ((quickly|just|briefly) )?check (back )?in|((a|quick|just a|this is a) )+check[ -]in|touch(ing|ed)? base|circl(e|ing) back( (on|to|around|with))?|bump(ing)? (this|my|it|the thread|the below|our)|((a|friendly|gentle|little|quick|another|giving you a|small) )+(nudge|bump|reminder|ping)|nudging (you|this)
    |(just|simply|only|merely) (following[ -]up|a ((quick|short|friendly|gentle|brief|little) )*(follow[ -]?up|<e>|reminder|nudge)( to (see|check|ask|follow|remind))|wanting to|reaching out|seeing (if|how|whether)|(dropping|popping) (you )?(a line|in|by|up|back)|saying (hi|hello)|writing to (follow up|see|check|ask)|pinging|wondering (if|whether|how|where) (you|there|we|anything))
    |(want(ed)?|(thought|figured) (I'd|I would)|(I'd|I would) like) (to )?((just|quickly) )?(follow up|reach out|say hi|see (if|how|whether) (you|things|there|anything)|check (on|up|whether|if|how)|drop (you )?a (quick )?(line|note)|ping)|follow(ing)? up( (again|once more|once again|one more time|as promised)| on (my|our|the) ((last|previous|earlier|recent|below) )?(<e>|proposal|voicemail|one below|below|call))
    |(popp?|push|mov|float|bring|putt?|gett?)(e|ing)? (this|it) (back )?((up|to) )(to )?the top|top of your (inbox|mailbox|list|pile)|ping(ing)? you|see where (you're|you are|things|we) (at|stand|are at)|see how (things|it|everything)('s| is| are)? (going|coming along|getting on|looking)`,
    {
      notBehind:
        /\b(?:guests?|visitors?|patients?|passengers?|customers|clients|staff|drivers?|people|members|they|while|when|without|before|after|by|asked us to|for|luggage|baggage) $/iu,
    },
  ),
  phrase(
    'spiel',
    `((the|an?|our|their) )?((\\p{L}+|(world|country|region)'s)[ -])?(market|industry|world|global|sector|category|class)[ -](leading|leaders?)|(is|are|as|being|become) ((the|an?) )?((undisputed|clear|recogni[sz]ed|proven|true) )?((global|world|market|industry) )?leaders? in|(the|a|our|one of the) (\\p{L}+'s )?leading (?!to|up|edge of|cause)\\p{L}+|best[ -](in[ -]class|of breed|selling)|(world|first)[ -]class|number (one|1)|no\\.? ?1|#1|(multi-?)?award[ -]winning|won (\\p{L}+ ){0,3}awards?|un(matched|beatable|rivall?ed|parall?eled|surpassed|equall?ed)|(we|we're|we are|I am|I'm|simply|are|is) ((simply|by far|still) )?the (very )?<best>( (?!way|time|moment|option for|fit for|price for|day|month)\\p{L}+)?
    |the <best> (\\p{L}+ ){0,3}(on the market|in the (business|industry|market|world|country|region|field|trade|sector|class)|money can buy|around|out there|available)|(cutting|leading|bleeding)[ -]edge|state[ -]of[ -]the[ -]art|revolutionary|revolutioni[sz](es?|ing)|ground-?breaking|game[ -]chang(er|ing)|next[ -]gen(eration)?|second to none|top[ -](notch|rated|tier|of[ -]the[ -]range)|(our|we're|we are|we offer|we have|we make|we build|this is|it is|it's) (\\p{L}+ ){0,4}<praise>|one[ -]stop[ -]shop|gold standard|one[ -]of[ -]a[ -]kind|flying off the shelves|(customers|everyone|investors) loves?|(world|record)-(beating|breaking)|unlike any other|you('ll| will) love
    |((so|very|really|absolutely|super|truly|incredibly|extremely|beyond|are|am|I'm|we're|be|just) )+(excited|thrilled|proud|delighted) (to (announce|introduce|present|share|offer|launch|say|tell|show|bring|unveil|reveal|be (the|an?)|report|have (launched|built|won|been)|let)|about (our|my|this|the new|what we)|that we|of (the fact|being))|(thrilled|proud|delighted|pleased|excited) to (announce|introduce|unveil|share|show|say|launch|present)|so (excited|thrilled|proud)`,
    { notBehind: /\b(?:your|you|you're|you are|yours|you have) (?:\p{L}+ ){0,2}$/iu },
  ),
  phrase(
    'vague-time',
    `((very|really|real|any ?time|as|sometime|again|quite|pretty) )*soon(?! (after|as|enough to))|shortly(?! (before|after))|some ?time( (soon|next|this|later|in|during|over|around|after|before|then))?<end>|at (some (later )?|a later )(point|stage|date|time)( (soon|in|over|next|after|this))?|in the (near|not (too|so) distant|foreseeable|very near) future|in (due course|due time|good time|a (little )?while|a bit|time)<end>|before (too )?long|later on|a (bit|little) later(?=[.!?]|$)|one of these days|(some|one) (fine )?day(?=[\\s.,!?;)](?! (a|per|each|off|trip|only|of))|$)|sooner or later|eventually|asap|a\\.s\\.a\\.p|as soon as (possible|practicable|(you|I|we) can|(you're|you are) able)|at (your|the) (own )?((earliest|soonest|first) )?(convenience|leisure|opportunity)|when(ever)? (it's|it is|you're|you are|you|it|this|that|I|we|things|time) (\\p{L}+ ){0,3}(convenient|suits( you)?|convenience|chance|minute|moment|second|sec|time|free|ready|can|able|like|want|fancy|prefer|permits|allows|(calm|settle|slow|quieten) down|opportunity|get a?round to it)|if (and when )?you (get|have|find) a ((spare|free) )?(chance|minute|moment|second)|whenever(?=[\\s]*[.,!?;:)]|$|\\s+(you|suits|is|works|that|it))|(further )?down the (line|road|track)|(in|over) the (coming|next few|following) (days|weeks|months)|any day now|when the time (comes|is right)|from time to time(?=[.!?])|as (and )?when|until further notice|at (any|your) time that suits|in future|for now(?! \\p{L})`,
    {
      notBehind:
        /\b(?:how|too|no|not|as|from|than|quite|the|this|that|long|all|just in|next|very|in good|some|any|for|over|half|save|more|less|spend|same|each|every|first|last|on|of|good) $/iu,
      notBefore:
        /^ ?(?:(?:a|per|each|of) (?:day|week|month|year)\b|slot|sheet|zone|table|frame|-|travel|ago\b|clock)/iu,
    },
  ),
  phrase(
    'push-to-buy',
    `((are you|you|you're|if you're|all) )?ready to (sign|buy|order|move (forward|ahead)|go ahead|proceed|close|pull the trigger|get (started|going)|place|purchase|do (this|business))|(get|got|getting|start|do|sort|handle|wrap up) (all )?(the|your|our|this) (paperwork|contract|order|deal|agreement|signature)s? (going|started|done|signed|moving|under ?way|over the line|in|through|today|sorted|out of the way)|(get|have|see) (this|it|that|you|everything|(the|your) (deal|contract|order|quote|agreement|form|papers|signature)) (\\p{L}+ ){0,2}(signed( up)?|(over|across) the line|booked in by|closed|wrapped up|finali[sz]ed|done (today|this week|now|by)|in before|locked in)|clos(e|ing) (this|the (deal|sale|quarter|month)|it|our deal|your order|on this)<end>|(your )?(very )?last[ -]chance|final (chance|call|offer|notice|opportunity|days?|hours)|((the|this|our|that|my) )?(offer|deal|discount|price|quote|promotion|promo|special|rate|pricing|coupon) (\\p{L}+ ){0,3}(expires?|ends?|runs? out|is (only )?(valid|good|available|open) (only )?(until|till|through|for|today)|(won't|will not) last|is ending|closes|is gone|goes away)|(expires?|ends) (tonight|today|tomorrow|soon|at midnight|this week)|limited[ -]time|limited (offer|availability|supply|stock)|(only|just) (\\p{L}+|\\d+) ((more|of (these|them)) )?(\\p{L}+ ){0,2}(left|remain(ing)?|available)( (in stock|at this|at the|for))?|(while|as long as) (stocks?|supplies|supply|it|they) lasts?|(selling|going|moving) fast|(before|until) ((the|our) )?(prices?|rates?|costs?) (go|goes|rises?|increases?|jump)( up)?|before (it's|it is|they're|they are|some(one|body) else|your competitor|we run out|(it|they) goe?s?|stocks? runs?|new stock|the (offer|price|deal|stock|discount)|midnight|(it|they) sells? out)|new stock (comes|arrives)|why wait|what are you waiting for|(don't|do not) (wait|delay|miss (out|this|your chance)|let (this|it) (slip|pass|go))|miss(ing)? out on (this|the (deal|offer|price))|act (now|fast|today|quickly)|hurry|(sign|order|buy|purchase|book|decide|sign up) (right )?(now|today|tonight|immediately|this week|by tonight|before)(?= |[.,!?;]|$)|sign (and return|here|below|on the dotted line|the (attached|contract|form|order|agreement|quote|papers))|(please )?sign (it|this)(?=[\\s.,!?])|(((can|could|may|shall|should|when can|why don't) (I|we)|let me|let's) )(just )?(get|have|take|count on|place|put (you )?(down|in)|book in|write up|expect|process) (for )?(your|the|this|that|an?) (order|signature|business|deposit|commitment|PO|purchase order|approval|go-ahead|yes)|put you down for an order|send (me|us|over) (your|the|a) (PO|purchase order|deposit|signed|order)|what (will|would|do|does|is) it (going to )?take to (get|earn|win|close)|what('s| is) (holding|stopping|keeping) you|(earn|win|get|have) your business|make a decision (today|now|this week|by)|(need|want) ((your|an?|the) )?(decision|answer|signature|order|yes|commitment|yes or no)( from you)? (by|today|now|this|before|on)|pull the trigger|one[ -]time (offer|deal|price)|today only|(special|show) price (ends|until|only|if you|is|today)|price (is )?only (good|valid) |(make|need|help me with|for) (this one for )?my (quarter|quota|target|commission|numbers?)`,
    {
      notBehind:
        /\b(?:don't|do not|needn't|need not|no need to|not|never|you asked if the|whether the|without having to|nobody will) $/iu,
    },
  ),
  phrase(
    'guilt-trip',
    `(<no>|without|still nothing|no) ((yet|really|ever|actually|even) )?(hear(d|ing)?|had|got|gotten|get|having|receiv(ed?|ing)|seen|reply|see) ((anything|(an?|any|one|a single|so much as a) (word|reply|response|answer)) )?(back|from you|to (any of )?my|from your)( from you)?|haven't (had|got|received|seen) (an?|any|your) (reply|response|answer|word|decision|feedback)|(still|yet|been|have|are|am|I'm|we're|keep|kept|left) (still )?waiting (for|on) (your?|an answer|a reply|a response|any)|(still )?<no> ((yet|even|bother(ed)? to|bothered|seem to|manage to|be bothered to) )?(repl(y|ied|ying)|respond(ed|ing)?|answer(ed|ing)?|return(ed)?|(written|got|gotten|called|get)( me)? back)( to)?( (me|us|my|our|any|you|it|the))?|no (reply|response|answer|word)( (from you|yet|so far|to (my|our|any)))|radio silence|your silence|gone (quiet|silent|dark|cold)( on <me>)?|(third|3rd|fourth|4th|fifth|5th|6th) (and (last|final) )?(<e>|attempt|time (I|I've|I have|that I|we|I'm|I am)|try|reminder|follow-?up|letter|voicemail)( (about|to|I|and|regarding|on|I've|you|now))?<end>|((this is )?my|the) (last|final) (attempt|try|(e-?mail|message) to you)|(second|2nd) (time (I|I've|I have|that I)|attempt)|(e-?mailed|called|written|wrote|messaged|contacted|tried|phoned|chased|reached out|asked)( (to )?you)?( about (this|it))?( now)? (<times> times|repeatedly|again and again|twice)|(left|sent)( you)? <times> (<e>s|voicemails|reminders)|(as )?per my (last|previous|earlier|prior)|as (I )?((already|previously|clearly) )?(mentioned|stated|said|explained|wrote|told you) (in|before|already|previously|several|twice|many)|remember <me>(?=\\?|$|[.,!])|do(n't)? you ((even|still) )?remember <me>|forgotten (about )?(<me>|all about)|(have you|you've|you have|did you) (forgotten|forgot|forget)( (<me>|about))?|why (aren't|are you not|haven't|have you not|won't|don't|didn't|did you not|are you|you haven't|you're not|you aren't) (you )?(\\p{L}+ ){0,2}(buy|buying|bought|answer(ed|ing)?|repl(y|ied|ying)|respond(ed|ing)?|order(ed|ing)?|sign(ed|ing)?|call(ed)?|ignor(e|ed|ing)|interested|want|avoiding|ghosting|got)|I('ll| will)? (((have to|must|can only) )?assume|guess|suppose|gather|take it|presume|figure|imagine|('m|am) (guess|assum)ing)( that)? (your?|I'm not|this is not|this isn't|it's not|it is not|we're|nobody)|(you('ve| have| are|'re|'ll)?|been|being|are you|keep|stop|is) ((been|just|still|all|clearly|obviously) )?(ignor(ing|ed|e)|ghost(ing|ed)|avoid(ing|ed)) (me|us|my|our)|(feel(ing)?|been) ((a bit|rather|quite|somewhat) )?(ignored|let down|ghosted|forgotten)|(disappointed|surprised|sorry|sad|hurt|frustrated|confused|shocked) (that|not|to (not |see no|have (had|heard) no|get no)|by your|in you)( \\p{L}+){0,3}|after (all|everything) (the|my|our|I|we|that)( \\p{L}+){0,3}|I (put|have put|went|took|spent|worked|have spent)( \\p{L}+){0,3} (so much|so many|a lot of|hours|days|weeks|all (that|this|the))( (time|work|effort|trouble|hours|energy))?|(the )?least you (could|can) do|common courtesy|(only )?(polite|fair|decent) to (answer|reply|respond|tell|let)|too busy (to|for) (answer|reply|respond|me|us|write|call|even)|(would mean|means) (a lot|so much|the world|everything) to <me>|my (boss|manager|director) (asks|is asking|keeps asking|wants|will|expects)|I('ll| will) (just )?(move on|close your file|take you off|stop (bothering|writing)|give up|leave you alone)|should I (close|give up|stop|assume|just)|(am I|I'm|I am) (bothering|wasting|talking to)|waste of (my )?time|wasting my time|owe <me> an? |you promised <me> (an?|to|you)`,
    { notBehind: /\b(?:if you|in case you|sorry (?:that )?I|apologies (?:that )?I|sorry we) $/iu },
  ),
  phrase(
    'did-you-get-it',
    `(did|have|ha[ds]|if|whether|that|hop(e|ing)|mak(e|ing) sure|trust|assume|chance) (you|your (team|colleague|boss|office)|anyone|she|he)('ve| have| had)? ((ever|already|yet|perhaps|maybe|possibly|actually|also|all|even|manage(d)? to|safely|(been )?able to) )*(get|got|gotten|receive|received|see|saw|seen|read|open|opened|notice|noticed|catch|look at|looked at|review|reviewed|find|found|download|go through|gone through|view|viewed|have|had|g[eo]t a?round to)( (an?|the|any|some) (chance|moment|minute|time|opportunity|second|look)| time)?( (to|at|through|over))?( (quickly|properly|fully))?( ?(read|see|look|review|go|open|get|view|check|digest|reading|reviewing|(have|take) a look|glance|opening))?( ?(at|over|through|into|on))? ?<mine>( I (sent|mailed|e-?mailed|forwarded|left|wrote))?|(confirm|acknowledge)( that| if| whether)? (the )?(safe )?(receipt|receiving|reception|you (have |'ve )?(received|got|seen|read)|it (has )?arrived|this reached|that this)|confirmation of receipt|(read|return|delivery)[ -]receipts?|(did|has|have|if|whether|hope) (my|our|the|this|it|that) ([\\w'-]+ ){0,5}?(<e>|proposal|quote|brochure|letter|offer|attachment|documents?|invite|invitation|link|files?|it|they|this|contract|deck|catalogue|voicemail|everything)? ?((has|have|had|ever) )?(arrived?|c[ao]me through|reach(ed)?( you| your)?|get( to you| through| lost| there)?|got (to you|through|lost|there)|land(ed)?( in| ok| safely)?|ma[kd]e it|(go|gone|went) (through|to)|end(ed)? up in|pop(ped)? up)( (to|in|into) (your|the)?)?|(lost|ended up|stuck|caught|gone) (in|by|into|to) (your )?(the )?(spam|junk|inbox|filter)|(check|look in|see) your (spam|junk|inbox)|(you|to) (open|click|view)(ed)? (on )?<mine>|your thoughts on my ((last|previous) )?(e-?mail|message)|(read|seen|got) it\\?`,
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

/** Every phrase in a text in plain letters, by rule, in order; never two of one rule in the same place. */
export function findPhrases(text: string): PhraseHit[] {
  const hits: PhraseHit[] = [];
  const lower = text.replace(/[A-Z]+/gu, (letters) => letters.toLowerCase());
  for (const { rule, find, notBehind, notBefore } of PHRASES) {
    for (const match of lower.matchAll(find)) {
      const end = match.index + match[0].trimEnd().length;
      const before = text.slice(Math.max(0, match.index - BEHIND), match.index).replace(/\s+/gu, ' ');
      const clause = before.slice(before.search(/[^.!?;:]*$/u));
      if (notBehind?.test(clause) && !(notBehind === TOLD && YOU_MAY.test(clause))) continue;
      if (notBefore?.test(text.slice(end, end + 20))) continue;
      hits.push({ rule, start: match.index, end });
    }
  }
  return hits;
}
