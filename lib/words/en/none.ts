/** What is neither a promise nor a request, as data: each pattern with its name. */
import { type Pattern, rule } from './pieces';

export interface Veto {
  id: string;
  find: Pattern;
}

const veto = (id: string, notation: string): Veto => ({ id, find: rule(notation) });

const SEASON =
  '(day|weekend|week|evening|afternoon|morning|time|trip|flight|journey|holidays?|vacation|break|christmas|easter|new year|year|summer|night|thanksgiving|friday|monday|family)';

/** Whole sentences nobody means to a reader: quotes, signatures, footers, greetings and closings. */
export const NOT_SAID: readonly Veto[] = [
  veto('quoted', '^\\s{0,9}[>|]'),
  veto('header', '^(from|to|b?cc|subject|sent|date|von|re|fwd?|reply-to) ?: .{0,200}$'),
  veto('quote-header', '^on .{5,160}wr(ote|ites)\\s?:?$|-{2,} ?(original|forwarded) message|^begin forwarded'),
  veto('signature', '^[^.!?]{0,80} \\| [^.!?]{0,60}( \\| |$)|^(--|__)'),
  veto(
    'disclaimer',
    'intended (recipient|only|for the)|(e-?mail|message|communication)( and any (attachments?|files?))? (is|are|may be|may contain|contains?) (strictly )?(confidential|privileged)|received this (e-?mail|message) in error|virus(es)?[- ](free|check)|no liability|registered (office|in england)|consider the environment|confidentiality notice|do not (print|disclose|distribute)|views (or opinions )?expressed',
  ),
  veto(
    'unsubscribe',
    "unsubscribe|opt[- ]out|manage (your )?(e-?mail )?preferences|view (this|it) (e-?mail )?(in|on) (your|a|the)|(no longer|stop) (wish|want|like)?( to)? ?receiv|add (us|me|name@\\S+) to your (address|safe)|privacy policy|(conditions|terms of \\p{L}+) apply|all rights reserved|©|sent from my|get outlook for|you( are|'re) receiving this",
  ),
  veto('auto-reply', '^(auto(matic)?[- ]?reply|out of office)|(limited|no|intermittent) access to (my )?e-?mail'),
  veto(
    'greeting',
    `^(hi|hello|hey|dear|morning|good (morning|afternoon|evening|day))( \\p{L}[\\p{L}.'-]*){0,4}[,.!]?$|^how (are|r) (you|u|things|we)(?! (with|on|doing (with|on))).{0,30}\\?*$|^how('s| is| was| were| has| have) (it going|life|everything|things|business|(the|your) (weather|${SEASON})).{0,60}\\?*$|^(i )?(hope|trust|hoping) (you|u|all|this|that all|everything|things|the|your)(?!.{0,60}(can|could|will (send|confirm|reply|let)|able to)).{0,90}$|^(did you (have|enjoy) (a|your|the)|are you (well|keeping well|ok|enjoying)|all well|(good|nice) weekend|what's up|long time no).{0,60}\\?*$`,
  ),
  veto(
    'closing',
    `^((many|kind|best|warm|all the|with) )?(regards|wishes|cheers|sincerely|best|thanks|thank you|take care|yours)( (and|so|very|in|for|from|again|a lot|much|wishes|regards|to|truly|sincerely|with|best|the|all).{0,60})?[,.! ]{0,3}$|^(talk|speak|chat|see|catch|until) ((you|to you|with you|up) )?(soon|then|later|there|tomorrow|next|on|at|in|<weekday>|around|again|all)(?! (if|whether)).{0,60}$|^((i'?m|we'?re|i am|we are|i|we|really|very much) )*look(ing)? (very much )?forward to .{0,90}$|^(enjoy|wish(ing)? you|hope you have) (an?|your|the) [^?]{0,60}$|^have an? (\\p{L}+,? ){0,3}(${SEASON}|one|rest)\\b[^?]{0,50}$|^happy (new|birthday|${SEASON}).{0,40}$|^(merry|safe|welcome) .{0,40}$`,
  ),
];

const NICE =
  '((any|of) )?(helps?|suits?|works?|sounds?|appeals?|useful|helpful|interest(ing|s)?|use|easier|better|ok|okay|fine|good|all ?right|acceptable|convenient|preferable|makes? sense)';
const WILLING = '(interested|keen|happy|up for|ok|okay|curious|game)';
/** "If you'd like": an offer that waits for a yes. */
export const OFFER_IF = rule(
  `\\b(if|should|whenever|when|in case|as) (<you>('d| would| do| should| ever| may| might| still| also| both)? ?(like|want|wish|prefer|fancy|care|rather|need|require|think (it|that)|feel|('re|are) ${WILLING}|agree|say so|please|have ((any|more|further|other|a (minute|moment|few minutes|chance|question))|questions)|find|get stuck|run into|see fit|change your mind)|(it|that|this|these|they|any of (this|that|it)|something|anything|things?)('d| would| could| might| should|'s| is| are|'re| all)? ?(be |ever )?(${NICE}|comes up|changes|goes wrong|breaks)|interested|needed|required|necessary|helpful|useful|wanted|preferred|desired|convenient|of (interest|use|help)|you like|(i|we) can (help|be of)|there('s| is) (anything|something|any))\\b`,
);
/** Words before "and I'll" that only wait for a yes. */
export const SAY_THE_WORD = rule(
  '^((please|just|simply|and|so|but|or|then|otherwise|if not),? )*(let (me|us) know|lmk|say (the word|so|yes|when)|(just )?(ask|shout|say|reply|tell (me|us)|call|ring|ping)( (me|us|yes|back|here))?|(give|drop|send|shoot) (me|us) an? (shout|nod|line|ring|call|bell|buzz|word|note|yes|email|message|text)|a (quick |simple )?(yes|nod|word|call|line)( from you)?( is (all|enough))?)( (if|whether) (?!.{0,60} by )[^,;.]{1,60})?( and| or|,|-|,? then)? ?$',
);
/** The verb phrase tells what happens to the writer, what goes on in the mind, or how the mail goes on. */
export const NO_ACT: readonly Veto[] = [
  veto(
    'negation',
    "^(not(?! only)|never|no longer|hardly|rarely|n't|in no way|under no)\\b(?! (forget|fail|hesitate to (send|call)|miss|rest until))",
  ),
  veto(
    'state',
    '^be(?! (in (touch|contact)|back (to (?!(work|normal|school|the office|my))|with |in touch|on (it|this|that|site|the (job|case|phone))|at (your|the site))|right (back|there|with you|on|over)|on (it|to it|the call|site|the case|hand)|there|with (you|u)|at your|over (on|at|by|to)|by (on|at|your|to)|round|along|(sure|certain) (to|and)|(glad|happy|pleased|delighted) to (join|attend|meet|come|be|take part|call|send)|ready (to|with|for you|by)|done (by|on|today|tomorrow|with)|finished|live (by|on)|up and running|able to (<verb>|have)|down (to|on|at)|out (to|on|at) (you|your|site|fix|install|see)|<verbing>|getting|having (it|that|this|the) |at the (\\p{L}+ )?(meeting|call|demo|site|review|kick-?off|signing|door|gate|hand-?over|viewing|hearing|audit|inspection|interview|session|workshop|presentation|launch|walk-?through|fitting)|forwarded|coming (to|by|over|round|along|back)))\\b',
  ),
  veto(
    'whereabouts-act',
    '^be (attending|meeting with|speaking at|visiting (?!you)|running ((a bit|a little) )?late|taking (some|a few|time|leave|next|the)|leaving|working (from|remotely|at home|out of|hard|with)|getting (off|in|out|ready|to know)|going|moving|starting (a|my)|joining (?!you|the (call|meeting|demo)|us|on|your)|covering for|turning (off|\\d)|looking (for|forward)|watching|having|keeping (an|my)|holding my|closing (early|at|the office)|doing (well|fine|great|so))\\b',
  ),
  veto(
    'for-oneself',
    `^(skip|avoid|refrain|abstain|sit (this|that|it) (one )?out|give [^,.]{1,30} a miss|\\p{L}+ (myself|ourselves) |(stretch|rest) my|(catch|take|get|grab) (the|an?|my) (\\p{L}+ ){0,2}(train|bus|flight|plane|cab|taxi|ferry|tube)\\b|(?!.*\\b<you>\\b)(grab|get|have|take|make|buy|need|pour|finish|drink|eat|order|fetch|cook) ((an?|some|my|another|the) )?(\\p{L}+ ){0,2}(coffee|tea|cuppa|bite|sandwich|lunch|dinner|breakfast|drink|beer|pint|wine|snack|nap|shower|lie-down|breather|walk|swim|smoke)\\b(?! (for|with) )|head (in|out|home|off)\\b|(walk|feed|take|put|pick|collect|wash|drop|fetch|get) (\\p{L}+ )?(the|my|our) (dog|cat|kids?|children|sons?|daughters?|wife|husband|car|bike|kettle|laundry|garden)\\b)`,
  ),
  veto('duty', '^(have (got )?to|has to|needs?|require|must|be (required|forced|obliged))\\b'),
  veto(
    'holding',
    '^have(?! (an? (\\p{L}+ )?(look|read|word|chat) (at|with|into|through)|[^,;]{0,50}(<you>|<thing>|\\p{L}{3,}ed|ready|done|sent|set up|over|out|there|here|at your|up and running|in (place|time|hand)|on site|call|look into|reach out|contact|get back|chase|check|live))\\b)\\b',
  ),
  veto(
    'holding-idiom',
    '^have (a (think|great|good|nice|coffee|drink|rest|break)|no (choice|idea|problem|doubt|option)|fun|time|trouble|questions?|been|had|lunch|dinner|breakfast|plenty|enough|faith|confidence|access)\\b',
  ),
  veto(
    'mind',
    '^(think(?! (it |this |that )?(over|through) and)|sleep on|mull|ponder|chew|reflect|muse|contemplate|digest|dwell|weigh (it|this|that|things|up|the (pros|options|offer))|give (it|this|that|your \\p{L}+|the \\p{L}+) ((some|more|a bit of|a little|a|further|proper|serious|due|careful) ){1,3}(thought|think|consideration)|let (it|that|this) (sink|settle)|turn (it|this|that) over in|cope|survive|get by|muddle through|figure it out|find out( on| in| soon|[.!]|$)|(bear|keep|have) (it|this|that|these|you|your|all|them|<thing>|\\p{L}+ \\p{L}+) in mind|remember|recall|forget|miss(?! (it|the (deadline|date)))|love|like|hate|enjoy|want|wish|prefer|admit|confess|assume|suppose|guess|bet|believe|know|understand|appreciate|regret|wonder|hope|expect|look forward|value|respect|rely|depend|trust|doubt|worry|consider (it|this|that|your|them|all|the (offer|matter|idea))( \\p{L}+ly)?[.!]?$|take (it|this|that|your \\p{L}+|all (of )?(it|this|that)) (into (account|consideration)|on board|as|to heart|from there|under)|watch (with|this space|out|and)|dream|keep ((my|our|your) (fingers|eyes|ears)|hoping|wondering|trying|going|looking|pushing|at it|on|calm))\\b',
  ),
  veto(
    'idiom',
    '^(keep (this|it|things|my|the \\p{L}+) (short|brief|simple|quick|to the point|confidential|private|between|that way|up)|(be|stay) (honest|frank|brief|straight|quick|clear|upfront|direct|open|the first|grateful)|cut to the chase|get ((straight|right|directly|down) )?to (the (point|heart|bottom line)|business|know you)|get (out of your|over it|used|off|away|(going|started)(?! (on|with|by))|lunch|it[.!]?$)|say (it|this|that|no more|one|hello|nothing|so|again)|spare|(cross|burn) (that|those|this|our|any|my) bridges?|play (it|devil|along)|take (a rain|one for|the bait)|throw in|toot|keep (my powder|(it|that|this)( one)? in (my|our) (back )?pocket|the faith)|bite (my|the)|raise a glass|drink to|second that|call it a|kick myself|grin|hit the (road|sack|hay)|make do|back (on|in|from|at) |leave (it|that|things|this|the) ?((matter|decision|rest) )?(there|at that|here|to|up|for now|be|in your|on a)(?! (me|us))|let you (go|get (back|on)|be|decide|think|off|enjoy|sleep|have the last)|stop (here|there|now|bothering|writing|emailing|talking|<verbing>)|give you (that|credit|the benefit|(a|some) (break|space))|take (the blame|a (moment|second|minute of|deep|break)|your word|up (no|too much|more|much)|comfort|what (i|we))|pass (on (this|it|that one)|this time|for now)?[.!,]?$|stand (by(?! (the|our|my|what) )|corrected|down|firm)|stay (out|put|away|tuned|with)|live|manage( fine)?[.!]?$|rest|sleep|eat|continue(?! (the|with|our|your|on|to (send|work|monitor|update|chase|keep)))|always|remain|grow|become|seem|appear|feel|lose|win|own|cost|owe|mean|never|retire|go (out on|mad|first|home|to (bed|sleep))|take it (as|personally)|see(?! (to|that|what (i|we)|if (i|we)|whether (i|we)|about (get|hav|arrang)|it through|how (soon|quickly|fast) (i|we)|it (gets|is|goes|through)))|wait|hold (on|off|my|your breath)|hang|sit|run out|find (it|that) (hard|difficult)|hear|receive|arrive|land|return (to (the office|work)|on|from|in|next|tomorrow)|go on (leave|holiday|vacation|a)|take ((some|the|next|a (few|couple|week|day)[^,]{0,9}) )?(leave|time off|holiday|vacation|days? off|week off|off)|travel|fly(?! (((out|over|up|down) )?to (you|your|the site)|someone|somebody|an? |our |the |in (an?|our)))|commute|drive (home|up to the)|work (from home|((really|very) )?hard)|leave (the office|work|early|at|for (the|a|lunch|vacation|holiday)|on (holiday|leave|a))|(be discussing|discuss( this)? internally)|resurface|spend|start over|treat|come out the|get through (the|this|it))\\b',
  ),
];

/** How the mail itself goes on: a promise only where a day stands with it. */
export const ABOUT_THE_MAIL = rule(
  '^(explain|tell (you|u) (what|why|how|now|a|about|this|something|straight|more)|mention(?! [^,.]{2,30} to )|note|point out|add (that|only|one|just|to)|repeat|reiterate|summari[sz]e|recap|jump|(start|begin) (with|by|off)|walk you through (it|them|this|below)|outline|introduce myself|clarify|show (you|u) (why|how|what)|describe|put it (\\p{L}+ly|this way|like this|another way|to you|in (a|other|plain))|give you (an example|some (context|background))|share (a|one|some|my) (secret|story|thoughts?|tips?|background|context)|ask (you )?(again|one|this|straight|directly)|get into|turn to|come (straight|right)? ?to (that|this|it)|focus on|answer (that|your question) (below|here)|be in the (area|neighbou?rhood))\\b',
);
