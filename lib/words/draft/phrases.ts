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

/** A space stands for any white space; <mine> for what one of us sent. No group repeats more than
 * four times, so that time grows with the length only. Read on lower-case text: flags "i" and "u" cost most of the time. */
function phrase(rule: RuleId, words: string, veto: { notBehind?: RegExp; notBefore?: RegExp } = {}): Phrase {
  const source = words
    .replace(/\s*\n\s*/gu, '')
    .replaceAll('<mine>', MINE)
    .replaceAll(' ?', '\\s{0,4}')
    .replaceAll(' ', '\\s{1,4}')
    .replaceAll('\\p{L}', "[a-z']")
    .replaceAll(')*', '){0,4}')
    .replaceAll(')+', '){1,4}')
    .toLowerCase();
  return { rule, find: new RegExp(`(?<![\\w'-])(?:${source})(?!\\w)`, 'g'), ...veto };
}

const MINE =
  '(?:(?:my|our|the|this|that|these|those|either of my|any of my|all of my|an?) (?:(?:last|previous|earlier|recent|first|second|other|original|attached|two|three|few|updated|revised|new|\\p{L}+) ){0,3}(?:e-?mails?|mails?|messages?|notes?|proposals?|quotes?|quotations?|offers?|brochures?|documents?|docs?|attachments?|files?|decks?|slides|pdfs?|letters?|texts?|voicemails?|invit(?:e|ation)s?|links?|contracts?|agreements?|estimates?|invoices?|price lists?|catalogues?|information|info|details|figures|paperwork|presentations?|reports?|samples?|DMs?|connection requests?)|it|this|that|everything|them|mine|what I sent)';
/** Somebody told somebody: not an appeal to the reader. */
const TOLD =
  /(?:\b(?:he|she|they|who|it|you|has|have|had|already|didn't|did|never|will|would|'ll|'d|asked|told|wanted|promised|offered|said|ask|someone|somebody|\p{Lu}\p{Ll}+ (?:will|would|can|asked|did)|team|people|customers|clients|lead|buyer|manager|office|colleague)|(?:asked|told|wanted|want|asking|reminded|expected) (?:me|us|him|her|them|\p{Lu}\p{Ll}+) to|(?:offered|promised|agreed|meant|forgot|going) to)\s+(?:(?:kindly|also|just|once|then) )?$/u;
const YOU_MAY =
  /\byou (?:can|could|may|might|should|are (?:always )?(?:free|welcome|able) to|want to|wish to|need to|would like to|'d like to|have to|just|please|always|then) *$/iu;

export const PHRASES: readonly Phrase[] = [
  phrase(
    'let-me-know',
    `(?:let|lets) (?:me|us) (?:please |both |all )?know|lemme know|lmk|do let (?:me|us) know|keep (?:me|us) (?:posted|updated|informed|in the loop|in the picture|abreast|up to date|in the know|advised|apprised)
    |(?:give|drop|send|shoot) (?:me|us) (?:a|some) (?:quick )?heads[ -]?up|(?:let|let's) (?:me|us) have your (?:thoughts|feedback|decision|answer|view|views|comments)|tell me what you think|(?:please )?advise (?:me|us)? ?(?:on )?(?:how|if|whether|when) you
    |(?:just )?say the word|give (?:me|us) the (?:nod|word|go-ahead|green light)|loop (?:me|us) (?:back )?in`,
    { notBehind: TOLD },
  ),
  phrase(
    'call-me',
    `(?:call|ring|phone|telephone|text|sms|whatsapp|message|buzz) (?:me|us)(?: (?:back|up))?|give (?:me|us|my office|our office) (?:a|another|your) (?:quick |short |little )?(?:call|ring|shout|buzz|bell|bell back|tinkle|holler|phone call)
    |(?:please )?(?:feel|be) free to (?:just |simply |always )?(?:call|reach out|reach|contact|get in touch|get hold|phone|ring|drop|e-?mail|text|write|message|give|ask|reply|respond|come back|get back|send|shoot|pick up|stop by|connect|let|schedule|book)
    |(?:don't|do not|please don't|never) hesitate to (?:call|reach|contact|get|phone|ring|drop|e-?mail|text|write|ask|message|give|let|pick|come|reply|respond|shout|use|be|send)|(?:don't|do not) be (?:shy|a stranger)
    |reach out(?: to (?:me|us|my team|our team))?(?: (?:any ?time|at any time|if|when|whenever|directly|with|should|for|and|to discuss))?|(?:get|come) back to (?:me|us)|(?:drop|shoot|send|ping) (?:me|us) (?:a|an|your|some) (?:quick |short |brief )?(?:line|note|e-?mail|message|text|mail|word|DM|reply)|drop (?:me|us) one|ping (?:me|us)|hit (?:me|us) up
    |(?:contact|e-?mail) (?:me|us|my office|our office)(?: (?:any ?time|at any time|if|when|whenever|directly|with|should|for|to))?|(?:get|be) in touch(?: with (?:me|us))?(?: (?:any ?time|at any time|if|when|whenever|with any|should|for))|pick up the phone|give us a try by phone|(?:I'm|I am|we're|we are) (?:only |just |always )?(?:a (?:phone )?call|an e-?mail) away|my (?:door|line) is always open`,
    { notBehind: TOLD },
  ),
  phrase(
    'just-checking-in',
    `(?:just |quick(?:ly)? |only |simply |am |I'm |was |been |again |once more )*checking (?:back )?in|(?:just |quick(?:ly)? |wanted to |want to |thought (?:I'd|I would) |to |a quick |I'd like to |let me )(?:quickly |just |briefly )?check (?:back )?in|(?:a |quick |just a |this is a )+check[ -]in|touch(?:ing)? base|touched base|circl(?:e|ing) back(?: (?:on|to|around|with))?|bump(?:ing)? (?:this|my|it|the thread|the below|our)|(?:a |friendly |gentle |little |quick |another |giving you a |small )+(?:nudge|bump|reminder|ping|poke)|nudging (?:you|this)
    |(?:just|simply|only|merely) (?:following up|following-up|a (?:quick |short |friendly |gentle |brief |little )*(?:follow[ -]?up|note|line|reminder|nudge|word|message)(?: to (?:see|check|ask|follow|remind))|wanting to|reaching out|seeing (?:if|how|whether)|dropping (?:you )?(?:a line|in|by)|saying (?:hi|hello)|popping (?:in|up|back)|writing to (?:follow up|see (?:if|how|whether)|check|ask (?:if|how|whether))|pinging|wondering (?:if|whether|how|where) (?:you|there|we|anything))
    |(?:wanted|want|thought (?:I'd|I would)|(?:I'd|I would) like|figured (?:I'd|I would)) (?:to )?(?:just |quickly )?(?:follow up|reach out|say hi|see (?:if|how|whether) (?:you|things|there|anything)|check (?:on|up|whether|if|how)|drop (?:you )?a (?:quick )?(?:line|note)|ping)|(?:following up|follow up)(?: (?:again|once more|once again|one more time|as promised)| on (?:my|our|the) (?:(?:last|previous|earlier|recent|below) )?(?:e-?mail|mail|message|note|proposal|voicemail|one below|below|call))
    |(?:popping|pushing|moving|floating|bringing|putting|getting|boosting|float|pop|push|bring|move) (?:this|it) (?:back )?(?:up |to )(?:to )?the top|top of your (?:inbox|mailbox|list|pile)|resurfacing|ping(?:ing)? you|see where (?:you're|you are|things|we) (?:at|stand|are at)|see how (?:things|it|everything)(?:'s| is| are)? (?:going|coming along|getting on|looking)`,
    {
      notBehind:
        /\b(?:guests?|visitors?|patients?|passengers?|customers|clients|staff|drivers?|people|members|they|while|when|without|before|after|by|asked us to|for|luggage|baggage) $/iu,
    },
  ),
  phrase(
    'spiel',
    `(?:the |a |an |our |their )?(?:(?:\\p{L}+|world's|country's|region's)[ -])?(?:market|industry|world|global|sector|category|class)[ -](?:leading|leader|leaders)|(?:is|are|as|being|become) (?:the |a |an )?(?:undisputed |clear |recogni[sz]ed |proven |true )?(?:global |world |market |industry )?leaders? in|(?:the|a|our|one of the) (?:\\p{L}+'s )?leading (?!to|up|edge of|cause)\\p{L}+|best[ -]in[ -]class|best of breed|world[ -]class|first[ -]class|number (?:one|1)|no\\.? ?1|#1|award[ -]winning|multi-award|won (?:\\p{L}+ ){0,3}awards?|un(?:matched|beatable|rivall?ed|parall?eled|surpassed|equall?ed)|(?:we|we're|we are|I am|I'm|simply|are|is) (?:simply |by far |still )?the (?:very )?(?:greatest|best|finest|most (?:trusted|advanced|innovative|respected|experienced|powerful|complete))(?: (?!way|time|moment|option for|fit for|price for|day|month)\\p{L}+)?
    |the (?:best|finest|greatest|most (?:trusted|advanced|innovative|powerful|respected)) (?:\\p{L}+ ){0,3}(?:on the market|in the (?:business|industry|market|world|country|region|field|trade|sector|class)|money can buy|around|out there|available)|cutting[ -]edge|state[ -]of[ -]the[ -]art|leading[ -]edge|bleeding[ -]edge|revolutionary|revolutioni[sz](?:es?|ing)|groundbreaking|ground-breaking|game[ -]chang(?:er|ing)|next[ -]gen(?:eration)?|second to none|none better|like no other|top[ -](?:notch|rated|tier|of the range|of-the-range)|(?:our|we're|we are|we offer|we have|we make|we build|this is|it is|it's) (?:\\p{L}+ ){0,4}(?:innovative|pioneering|premier|superior|exceptional|incredible|amazing|fantastic|awesome|outstanding|legendary|superb|fabulous|stellar|phenomenal|extraordinary|unique|ultimate|disruptive|flagship|hottest|brilliant|fastest[ -]growing)|(?:most|highly) (?:acclaimed|sought[ -]after)|one[ -]stop[ -]shop|turn-?key excellence|gold standard|one of a kind|one-of-a-kind|flying off the shelves|sell(?:s|ing) like hot ?cakes|everybody(?:'s| is) talking about|(?:our )?investors love|customers love us|everyone loves|world-beating|record-breaking|best[ -]selling|unlike any other|blow your mind|you(?:'ll| will) love
    |(?:so |very |really |absolutely |super |truly |incredibly |extremely |beyond |are |am |I'm |we're |be |just )+(?:excited|thrilled|proud|delighted|pumped|stoked|ecstatic|over the moon) (?:to (?:announce|introduce|present|share|offer|launch|say|tell|show|bring|unveil|reveal|be (?:the|a|an)|report|have (?:launched|built|won|been)|let)|about (?:our|my|this|the new|what we)|that we|of (?:the fact|being))|(?:thrilled|proud|delighted|pleased) to (?:announce|introduce|unveil|say|launch|present)|excited to (?:announce|introduce|share|unveil|launch|present|show|tell)|so (?:excited|thrilled|proud)`,
    { notBehind: /\b(?:your|you|you're|you are|yours|you have) (?:\p{L}+ ){0,2}$/iu },
  ),
  phrase(
    'vague-time',
    `(?:very |really |real |any time |anytime |as |sometime |again |quite |pretty )*soon(?! (?:after|as|enough to))|shortly(?! (?:before|after))|some ?time(?: (?:soon|next|this|later|in|during|over|around|after|before|then))?(?=[\\s.,!?;:)]|$)|at (?:some (?:later )?(?:point|stage|date|time)|a later (?:point|stage|date|time))(?: (?:soon|in|over|next|after|this))?|in the (?:near|not too distant|not so distant|foreseeable|very near) future|in (?:due course|due time|good time|a (?:little )?while|a bit|time)(?=[\\s.,!?;:)]|$)|before (?:too )?long|later on|(?:a bit |a little )later(?=[.!?]|$)|one of these days|(?:some|one) (?:fine )?day(?=[\\s.,!?;)](?! (?:a|per|each|off|trip|only|of))|$)|sooner or later|eventually|asap|a\\.s\\.a\\.p|as soon as (?:possible|you can|I can|we can|you're able|practicable|you are able)|at your (?:own )?(?:earliest |soonest |first )?(?:convenience|leisure)|at your earliest|at the earliest opportunity|at your earliest opportunity|when(?:ever)? (?:it's|it is|you're|you are|you|it|this|that|I|we|things|time) (?:\\p{L}+ ){0,3}(?:convenient|suits(?: you)?|convenience|chance|minute|moment|second|sec|time|free|ready|can|able|like|want|fancy|feel like it|prefer|permits|allows|calm down|settle down|slow down|quieten down|opportunity|get round to it|get around to it)|if (?:and when )?you (?:get|have|find) a (?:chance|minute|moment|second|spare minute|free minute)|whenever(?=[\\s]*[.,!?;:)]|$|\\s+(?:you|suits|is|works|that|it))|(?:down|further down) the (?:line|road|track)|in the (?:coming|next few|following) (?:days|weeks|months)|over the (?:coming|next few) (?:days|weeks|months)|(?:in|within) a (?:few|couple of) (?:moments|ticks)|any day now|when the time (?:comes|is right)|from time to time(?=[.!?])|as (?:and )?when|until further notice|momentarily|at (?:any|your) time that suits|in future|by and by|for now(?! \\p{L})`,
    {
      notBehind:
        /\b(?:how|too|no|not|as|from|than|quite|the|this|that|long|all|just in|next|very|all in good|quite some|some|any|for|over|half|save|more|less|spend|at the same|each|every|first|last|on|same|of|good) $/iu,
      notBefore:
        /^ ?(?:(?:a|per|each|of) (?:day|week|month|year)\b|slot|sheet|zone|table|frame|-|travel|ago\b|clock)/iu,
    },
  ),
  phrase(
    'push-to-buy',
    `(?:are you |you |you're |if you're |all )?ready to (?:sign|buy|order|move (?:forward|ahead)|go ahead|proceed|commit|close|pull the trigger|get started|get going|place|purchase|do (?:this|business)|seal|make it official)|(?:get|got|getting|start|do|sort|handle|wrap up) (?:all )?(?:the|your|our|this) (?:paperwork|contract|order|deal|agreement|signature)s? (?:going|started|done|signed|moving|underway|under way|over the line|in|through|in place|today|sorted|out of the way)|(?:get|have|see) (?:this|it|that|the (?:deal|contract|order|quote|agreement|form|papers)|your (?:order|signature|contract)|you|everything) (?:\\p{L}+ ){0,2}(?:signed|over the line|across the line|booked in by|closed|wrapped up|finali[sz]ed|inked|done (?:today|this week|now|by)|in before|locked in|signed up)|clos(?:e|ing) (?:this|the deal|it|our deal|your order|the sale|on this)(?=[\\s.,!?;]|$)|(?:your )?(?:very )?last[ -]chance|final (?:chance|call|offer|notice|opportunity|days?|hours)|(?:the |this |our |that |my )?(?:offer|deal|discount|price|quote|promotion|promo|special|rate|pricing|coupon|rebate) (?:\\p{L}+ ){0,3}(?:expires?|ends?|runs? out|is (?:only )?(?:valid|good|available|open) (?:only )?(?:until|till|through|for|today)|won't last|will not last|is ending|closes|lapses|disappears|is gone|goes away)|(?:expires?|ends) (?:tonight|today|tomorrow|soon|at midnight|this week)|limited[ -]time|limited (?:offer|availability|supply|stock)|(?:only|just) (?:\\p{L}+|\\d+) (?:more |of (?:these|them) )?(?:\\p{L}+ ){0,2}(?:left|remaining|remain|available)(?: (?:in stock|at this|at the|for))?|(?:while|as long as) (?:stocks?|supplies|supply|it|they) lasts?|(?:selling|going|moving) fast|(?:before|until) (?:the |our )?(?:prices?|rates?|costs?) (?:go|goes|rise|rises|increase|increases|jump)(?: up)?|before (?:it's|it is|they're|they are|someone else|somebody else|your competitor|we run out|it goes|they go|they're gone|stocks? runs?|new stock|the (?:offer|price|deal|stock|discount)|midnight|it sells out|they sell out)|before new stock|new stock (?:comes|arrives)|why wait|what are you waiting for|don't (?:wait|delay|miss (?:out|this|your chance)|let (?:this|it) (?:slip|pass|go))|don't miss out|do not (?:miss out|delay)|miss(?:ing)? out on (?:this|the (?:deal|offer|price))|act (?:now|fast|today|quickly)|hurry|(?:sign|order|buy|purchase|book|commit|decide|subscribe|sign up) (?:right )?(?:now|today|tonight|immediately|this week|by tonight|before)(?= |[.,!?;]|$)|sign (?:and return|here|below|on the dotted line|the (?:attached|contract|form|order|agreement|quote|papers))|(?:please )?sign (?:it|this)(?=[\\s.,!?])|(?:(?:can|could|may|shall|should|when can|why don't) (?:I|we)|let me|let's) (?:just )?(?:get|have|take|count on|place|put (?:you )?(?:down|in)|book in|write up|expect|process) (?:for )?(?:your|the|this|that|an?) (?:order|signature|business|deposit|commitment|PO|purchase order|approval|go-ahead|yes)|put you down for an order|send (?:me|us|over) (?:your|the|a) (?:PO|purchase order|deposit|signed|order)|what (?:will|would|do|does|is) it (?:take|going to take) to (?:get|earn|win|close)|what(?:'s| is) (?:holding|stopping|keeping) you|(?:earn|win|get|have) your business|make a decision (?:today|now|this week|by)|(?:need|want) (?:your |an? |the )?(?:decision|answer|signature|order|yes|commitment|yes or no)(?: from you)? (?:by|today|now|this|before|on)|pull the trigger|one[ -]time (?:offer|deal|price)|today only|(?:special|show) price (?:ends|until|only|if you|is|today)|price (?:is )?only (?:good|valid) |close (?:this|the) (?:quarter|month|deal)|make my (?:quota|number|numbers|target)|(?:need|help me with|for) (?:this one for )?my (?:quarter|quota|target|commission|numbers)`,
    {
      notBehind:
        /\b(?:don't|do not|needn't|need not|no need to|not|never|you asked if the|whether the|without having to|nobody will) $/iu,
    },
  ),
  phrase(
    'guilt-trip',
    `(?:have(?:n't| not| yet to)|hadn't|not|never|yet to|without|didn't|did not|still nothing|no) (?:yet |really |ever |actually |even )?(?:heard?|hear|hearing|had|got|gotten|received|get|having|receive|seen|reply|see) (?:anything |a word |a reply |a response |any response |an answer |any answer |any reply |one word |a single (?:reply|word|answer) |so much as a reply )?(?:back|from you|to (?:any of )?my|from your)(?: from you)?|haven't (?:had|got|received|seen) (?:a|any|your|an) (?:reply|response|answer|word|decision|feedback)|(?:still|yet|been|have|are|am|I'm|we're|keep|kept|left) (?:still )?waiting (?:for|on) (?:your|you|an answer|a reply|a response|any)|(?:still )?(?:haven't|have not|hasn't|didn't|did not|never|don't|won't|not|cannot|can't|couldn't) (?:yet |even |bother(?:ed)? to |bothered |seem to |manage to |be bothered to |even bother to )?(?:replied|replying|reply|responded|responding|respond|answered|answering|answer|returned|return|written back|got back|gotten back|called back|called me back|get back)(?: to)?(?: (?:me|us|my|our|any|you|it|the))?|no (?:reply|response|answer|word)(?: (?:from you|yet|so far|to (?:my|our|any)))|radio silence|your silence|gone (?:quiet|silent|dark|cold)(?: on (?:me|us))?|(?:third|3rd|fourth|4th|fifth|5th|sixth|6th|seventh|umpteenth|nth) (?:and (?:last|final) )?(?:e-?mail|mail|message|attempt|time (?:I|I've|I have|that I|we|I'm|I am)|try|note|reminder|follow-?up|letter|voicemail)(?: (?:about|to|I|and|regarding|on|I've|you|now))?(?=[\\s.,!;:]|$)|(?:my|this is my|the) (?:last|final) (?:attempt|try|e-?mail to you|message to you)|(?:second|2nd) (?:time (?:I|I've|I have|that I)|attempt)|(?:e-?mailed|called|written|wrote|messaged|contacted|rung|tried|phoned|texted|chased|pinged|reached out|asked)(?: (?:to )?you)?(?: about (?:this|it))?(?: now)? (?:(?:several|three|four|five|six|many|multiple|countless|a few|a number of|\\d+|so many|numerous) times|repeatedly|again and again|twice)|(?:left|sent)(?: you)? (?:several|three|four|five|six|many|multiple|countless|\\d+|so many|numerous) (?:messages|voicemails|e-?mails|mails|reminders)|(?:as )?per my (?:last|previous|earlier|prior)|as (?:I )?(?:already |previously |clearly )?(?:mentioned|stated|said|explained|wrote|told you) (?:in|before|already|previously|several|twice|many)|remember (?:me|us)(?=\\?|$|[.,!])|do(?:n't)? you (?:even |still )?remember (?:me|us)|forgotten (?:about )?(?:me|us|all about)|(?:have you|you've|you have|did you) (?:forgotten|forgot|forget)(?: (?:me|us|about))?|why (?:aren't|are you not|haven't|have you not|won't|don't|didn't|did you not|are you|you haven't|you're not|you aren't) (?:you )?(?:\\p{L}+ ){0,2}(?:buy|buying|bought|answer(?:ed|ing)?|repl(?:y|ied|ying)|respond(?:ed|ing)?|order(?:ed|ing)?|sign(?:ed|ing)?|call(?:ed)?|ignor(?:e|ed|ing)|interested|want|avoiding|ghosting|got)|I(?:'ll| will)? (?:guess|assume|suppose|gather|take it|presume|figure|imagine|have to assume|must assume|can only assume|'m guessing|am guessing|'m assuming)(?: that)? (?:you|your|I'm not|this is not|this isn't|it's not|it is not|we're|nobody)|(?:you(?:'ve| have| are|'re|'ll)?|been|being|are you|keep|stop|is) (?:been |just |still |all |clearly |obviously )?(?:ignor(?:ing|ed|e)|ghost(?:ing|ed)|avoid(?:ing|ed)) (?:me|us|my|our)|(?:feel(?:ing)?|been) (?:a bit |rather |quite |somewhat )?(?:ignored|let down|ghosted|forgotten)|(?:disappointed|surprised|sorry|sad|hurt|frustrated|confused|puzzled|shocked) (?:that|not|to (?:not |see no|have (?:had|heard) no|get no)|by your|in you)(?: \\p{L}+){0,3}|after (?:all|everything) (?:the|my|our|I|we|that)(?: \\p{L}+){0,3}|I (?:put|have put|went|took|spent|worked|have spent)(?: \\p{L}+){0,3} (?:so much|so many|a lot of|hours|days|weeks|all that|all this|all the)(?: (?:time|work|effort|trouble|hours|energy))?|(?:the )?least you (?:could|can) do|common courtesy|(?:would be |is )?(?:only )?(?:polite|fair|courteous|decent) to (?:answer|reply|respond|tell|let)|too busy (?:to|for) (?:answer|reply|respond|me|us|write|call|even)|(?:it )?(?:would mean|means) (?:a lot|so much|the world|everything) to (?:me|us)|my (?:boss|manager|director) (?:asks|is asking|keeps asking|wants|will|expects)|I(?:'ll| will) (?:just )?(?:move on|close your file|take you off|stop bothering|give up|leave you alone|stop writing)|closing your file|should I (?:close|give up|stop|assume|just)|(?:am I|I'm|I am) (?:bothering|wasting|talking to)|waste of (?:my )?time|wasting my time|owe (?:me|us) (?:an?|a) |you promised (?:me|us) (?:an|a|to|you)`,
    { notBehind: /\b(?:if you|in case you|sorry (?:that )?I|apologies (?:that )?I|sorry we) $/iu },
  ),
  phrase(
    'did-you-get-it',
    `(?:did|have|had|has|if|whether|that|hope|hoping|make sure|making sure|trust|assume) (?:you|your (?:team|colleague|boss|office)|anyone|she|he)(?:'ve| have| had)? (?:ever |already |yet |perhaps |maybe |possibly |actually |also |all |even |manage to |managed to |safely |been able to |able to )*(?:get|got|gotten|receive|received|see|saw|seen|read|open|opened|notice|noticed|catch|look at|looked at|review|reviewed|find|found|download|go through|gone through|view|viewed|have|had|got round to|get round to|get around to)(?: (?:a|the|any|some) (?:chance|moment|minute|time|opportunity|second|look))?(?: (?:to|at|through|over))?(?: (?:quickly |properly |fully ))?(?: ?(?:read|see|look|review|go|open|get|view|check|digest|reading|reviewing|have a look|take a look|glance|opening))?(?: ?(?:at|over|through|into|on))? ?<mine>(?: I (?:sent|mailed|e-?mailed|forwarded|left|wrote))?|(?:please |kindly |can you |could you |would you )*(?:confirm|acknowledge)(?: that| if| whether)? (?:the )?(?:safe )?(?:receipt|receiving|reception|you (?:have |'ve )?(?:received|got|seen|read)|you got|it arrived|it has arrived|this reached|that this)|(?:acknowledge|confirmation of) receipt|(?:read|return|delivery)[ -]receipts?|confirm receipt|(?:did|has|have|if|whether|hope) (?:my|our|the|this|it|that) (?:[\\w'-]+ ){0,5}?(?:e-?mail|mail|message|note|proposal|quote|brochure|letter|offer|attachment|documents?|invite|invitation|link|files?|it|they|this|contract|deck|catalogue|voicemail|everything|text)? ?(?:has |have |had |ever )?(?:arrive|arrived|come through|came through|reach(?:ed)?(?: you| your)?|get(?: to you| through| lost| there)?|got (?:to you|through|lost|there)|land(?:ed)?(?: in| ok| safely)?|make it|made it|go through|gone through|went through|end(?:ed)? up in|go to|gone to|went to|pop(?:ped)? up)(?: (?:to|in|into) (?:your|the)?)?|(?:lost|ended up|stuck|caught|gone) (?:in|by|into|to) (?:your )?(?:the )?(?:spam|junk|inbox|filter)|(?:check|look in|see) your (?:spam|junk|inbox)|(?:you|to) (?:opened|open|clicked|click|viewed) (?:on )?<mine>|your thoughts on my (?:last |previous )?(?:e-?mail|message)|read it\\?|seen it\\?|got it\\?`,
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
