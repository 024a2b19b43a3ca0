/** What is neither a promise nor a request, as data: each pattern with its name. */
import { rule } from './pieces';

export interface Veto {
  id: string;
  find: RegExp;
}

const veto = (id: string, notation: string): Veto => ({ id, find: rule(notation) });

/** Whole sentences nobody means to a reader: quotes, signatures, footers, greetings and closings. */
export const NOT_SAID: readonly Veto[] = [
  veto('quoted', '^\\s{0,9}[>|]'),
  veto('header', '^(?:from|to|cc|bcc|subject|sent|date|von|re|fw|fwd|reply-to) ?: .{0,200}$'),
  veto(
    'quote-header',
    '^on .{5,160}(?:wrote|writes|schrieb)\\s?:?$|-{2,} ?(?:original|forwarded) message|^begin forwarded',
  ),
  veto('signature', '^[^.!?]{0,80} \\| [^.!?]{0,60}(?: \\| |$)|^(?:--|__)'),
  veto(
    'disclaimer',
    'intended (?:recipient|only|solely|for the)|(?:e-?mail|message|transmission|communication)(?: and any (?:attachments?|files?))? (?:is|are|may be|may contain|contains?) (?:strictly )?(?:confidential|privileged)|received this (?:e-?mail|message) in error|virus(?:es)?[- ](?:free|check)|no liability|registered (?:office|in england)|consider the environment|confidentiality notice|do not (?:print|disclose|distribute)|any views (?:or opinions )?expressed',
  ),
  veto(
    'unsubscribe',
    "unsubscribe|opt[- ]out|manage (?:your )?(?:e-?mail )?preferences|view (?:this|it) (?:e-?mail )?(?:in|on) (?:your|a|the)|(?:no longer|stop) (?:wish|want|like)?(?: to)? ?receiv|add (?:us|me|name@\\S+) to your (?:address|safe)|privacy policy|terms (?:of (?:use|service)|and conditions) apply|all rights reserved|©|sent from my|get outlook for|you(?: are|'re) receiving this",
  ),
  veto(
    'auto-reply',
    '^(?:auto(?:matic)?[- ]?reply|out of office)|(?:limited|no|intermittent) access to (?:my )?e-?mail',
  ),
  veto(
    'greeting',
    "^(?:hi|hello|hey|dear|morning|good (?:morning|afternoon|evening|day))(?: \\p{L}[\\p{L}.'-]*){0,4}[,.!]?$|^how (?:are|r) (?:you|u|things|we)(?! (?:with|on|doing (?:with|on))).{0,30}\\?*$|^how(?:'s| is| was| were| has| have) (?:it going|life|everything|things|business|the (?:family|weather|weekend|holiday|trip|journey|summer)|your (?:weekend|week|day|holidays?|vacation|trip|summer|christmas|easter|break|new year|flight|journey|monday|year|family)).{0,60}\\?*$|^(?:i )?(?:hope|trust|hoping) (?:you|u|all|this|that all|everything|things|the|your)(?!.{0,60}(?:can|could|will (?:send|confirm|reply|let)|able to)).{0,90}$|^(?:did you (?:have|enjoy) (?:a|your|the)|are you (?:well|keeping well|ok|enjoying)|all well|(?:good|nice) weekend|what's up|long time no).{0,60}\\?*$",
  ),
  veto(
    'closing',
    "^(?:many |kind |best |warm |all the |with )?(?:regards|wishes|cheers|sincerely|best|thanks again|thank you|thanks|take care|yours)(?: (?:and|so|very|in|for|from|again|a lot|much|indeed|wishes|regards|to|truly|sincerely|faithfully|with|best|advance|the|all).{0,60})?[,.! ]{0,3}$|^(?:talk|speak|chat|see|catch|c|cu|ttyl|laters?|until|till) (?:you |u |ya |to you |with you |up )?(?:soon|then|later|there|tomorrow|tonight|next|on|at|in|monday|tuesday|wednesday|thursday|friday|saturday|sunday|around|again|all)(?! (?:if|whether)).{0,60}$|^(?:i'?m |we'?re |i am |we are |i |we |really |very much )*(?:look(?:ing)?|keen|excited) (?:very much )?(?:forward|to) (?:to )?(?:hearing|speaking|seeing|meeting|talking|catching|working|our|the|your (?:reply|response|answer|thoughts|feedback|call|visit)|it|that|next|having|welcoming|connecting|chatting|doing|discussing|continuing|showing|thursday|monday|tuesday|wednesday|friday).{0,90}$|^(?:enjoy|wishing you|wish you|hope you have) (?:a|an|your|the) [^?]{0,60}$|^have (?:a|an) (?:\\p{L}+,? ){0,3}(?:day|weekend|evening|afternoon|morning|week|one|time|trip|flight|holidays?|vacation|break|christmas|easter|new year|summer|rest|journey|night|thanksgiving)(?!\\p{L})[^?]{0,50}$|^happy (?:new|birthday|holidays?|christmas|easter|friday|monday|thanksgiving|selling).{0,40}$|^(?:merry|safe) .{0,40}$|^welcome .{0,40}$|^(?:more|bye|goodbye|cheerio)(?: for now| then)?[.!]?$",
  ),
];

/** "If you'd like": an offer that waits for a yes. */
export const OFFER_IF = rule(
  "(?:^|[^\\p{L}])(?:if|should|whenever|when|in case|as) (?:<you>(?:'d| would| do| should| ever| may| might| still| also| both)? ?(?:like|want|wish|prefer|fancy|care|rather|need|require|think (?:it|that)|feel|are (?:interested|keen|happy|up for|ok|okay|curious|agreeable|game|in favou?r)|'re (?:interested|keen|happy|up for|ok|okay|curious|game)|agree|say so|please|have (?:any|more|further|other|a (?:minute|moment|few minutes|chance|question))|have questions|find|get stuck|run into|see fit|change your mind)|(?:it|that|this|these|they|any of (?:this|that|it)|something|anything|things?)(?:'d| would| could| might| should|'s| is| are|'re| all)? ?(?:be |of |ever )?(?:any )?(?:helps?|suits?|works?|sounds?|appeals?|useful|helpful|interest(?:ing|s)?|use|easier|better|ok|okay|fine|good|alright|all right|acceptable|convenient|agreeable|preferable|makes? sense|of interest|comes up|changes|goes wrong|breaks)|interested|needed|required|necessary|helpful|useful|wanted|preferred|desired|convenient|of interest|of use|of help|you like|i can (?:help|be of)|we can (?:help|be of)|there(?:'s| is) (?:anything|something|any))(?!\\p{L})",
);
/** Words before "and I'll" that only wait for a yes. */
export const SAY_THE_WORD = rule(
  '^(?:(?:please|just|simply|and|so|but|or|then|otherwise|if not),? )*(?:let (?:me|us) know|lmk|say (?:the word|so|yes|when)|(?:just )?(?:ask|shout|holler|say|reply|tell me|call|ring|yell|whistle|ping)(?: (?:me|us|yes|back|here))?|(?:give|drop|send|shoot) (?:me|us) (?:a|an) (?:shout|nod|line|ring|call|bell|buzz|word|note|yes|email|message|text|thumbs up)|a (?:quick |simple )?(?:yes|nod|word|call|line|one-word reply|thumbs up)(?: from you)?(?: is (?:all|enough))?)(?: if (?:you|that|this|it|so|not)[^,;.]{0,60})?(?: and| or|,|-|,? then)? ?$',
);
/** The verb phrase tells what happens to the writer, what goes on in the mind, or how the mail goes on. */
export const NO_ACT: readonly Veto[] = [
  veto(
    'negation',
    "^(?:not(?! only)|never|no longer|hardly|rarely|n't|in no way|under no)(?!\\p{L})(?! (?:forget|fail|hesitate to (?:send|call)|miss|rest until))",
  ),
  veto(
    'state',
    '^be(?! (?:in (?:touch|contact)|back (?:to you|with (?:you|a|an|the|our|my|more|some|all|details|news|numbers|answers)|in touch|on to you|at you)|right (?:back|there|with you|on|over|onto)|on (?:it|to it|the call|site at your|the case|hand)|onto|there(?!fore)|with (?:you|u)|at your|over (?:on|at|by|to)|by (?:on|at|your|to)|round|along|sure (?:to|and)|certain to|glad to (?:join|attend|meet|come|be|take part|serve|call|send)|(?:happy|pleased|delighted) to (?:join|attend|come|take part)|ready (?:to (?:ship|send|sign|go|start|deliver|answer|present)|with|for you|by)|done (?:by|on|today|tomorrow|with)|finished|live (?:by|on)|up and running|able to (?:<verb>|have)|down (?:to|on|at)|out (?:to|on|at) (?:you|your|site|fix|install|see)|<verbing>|getting|having (?:it|that|this|the) |at the (?:meeting|call|demo|site|review|kick-?off|signing|door|hand-?over)|(?:the )?(?:one )?(?:paying|covering)|forwarded|bringing|coming (?:to|by|over|round|along|back)|joined by))(?!\\p{L})',
  ),
  veto(
    'whereabouts-act',
    '^be (?:attending|meeting with|speaking at|visiting (?!you)|running (?:a bit |a little )?late|taking (?:some|a few|time|leave|next|the)|leaving|working (?:from|remotely|at home|out of|hard|with)|getting (?:off|in|out|old|married|ready|to know)|going|moving|starting (?:a|my)|joining (?!you|the (?:call|meeting|demo)|us|on|your)|covering for|turning (?:off|\\d)|looking (?:for|forward)|watching|having|keeping (?:an|my)|holding my|closing (?:early|at|the office)|doing (?:well|fine|great|so))(?!\\p{L})',
  ),
  veto('duty', '^(?:have (?:got )?to|has to|need|needs|require|must|be (?:required|forced|obliged))(?!\\p{L})'),
  veto(
    'holding',
    '^have(?! (?:[^,;]{0,50}(?:<you>|<thing>|\\p{L}{3,}ed|ready|done|finished|sent|signed|sorted|fixed|shipped|delivered|over|out|there|here|at your|up and running|in place|on site|in time|completed|cleared|set up|installed|trained|certified|call|look into|reach out|contact|get back|chase|check|settled|agreed|live|in hand))(?!\\p{L}))(?!\\p{L})',
  ),
  veto(
    'holding-idiom',
    '^have (?:a (?:think|great|good|nice|coffee|drink|rest|break|lie|ball)|no (?:choice|idea|problem|doubt|option)|fun|time|trouble|questions?|been|had|lunch|dinner|breakfast|plenty|enough|faith|confidence|access)(?!\\p{L})',
  ),
  veto(
    'mind',
    '^(?:think(?! (?:it |this |that )?(?:over|through) and)|ponder|mull|sleep on|(?:bear|keep|have) (?:it|this|that|these|you|your|all|them|<thing>|\\p{L}+ \\p{L}+) in mind|remember|recall|forget|miss(?! (?:it|the (?:deadline|date)))|love|like|hate|enjoy|want|wish|prefer|admit|confess|concede|grant you|assume|presume|suppose|guess|bet|wager|believe|know|understand|appreciate|regret|wonder|hope|expect|look forward|treasure|cherish|value|respect|rely|depend|trust|doubt|worry|consider (?:it|this|that|your|them|all|the (?:offer|matter|idea))(?: (?:carefully|seriously))?[.!]?$|take (?:it|this|that|your \\p{L}+|all (?:of )?(?:it|this|that)) (?:into (?:account|consideration)|on board|as|to heart|from there|under)|watch (?:with|this space|out|and)|dream|pray|keep (?:my|our|your) (?:fingers|eyes|ears)|keep (?:hoping|wondering|trying|going|looking|pushing|at it|on|smiling|calm))(?!\\p{L})',
  ),
  veto(
    'idiom',
    '^(?:keep (?:this|it|things|my|the \\p{L}+) (?:short|brief|simple|quick|light|concise|to the point|confidential|private|between|secret|that way|up)|(?:be|stay) (?:honest|frank|brief|straight|blunt|quick|clear|upfront|direct|open|candid|transparent|real|the first|thankful|grateful)|cut to the chase|get (?:straight |right |directly |down )?to (?:the (?:point|heart|bottom line)|business|know you)|get (?:out of your|over it|used|off|away|going(?! (?:on|with))|started(?! (?:on|with|by))|married|lunch|sick|it[.!]?$)|say (?:it|this|that|no more|one|hello|nothing|so|again)|level with|cheer|spare|leave (?:it|that|things|this|the) ?(?:matter |decision |ball |rest )?(?:there|at that|here|to|up|for now|be|in your|on a)(?! (?:me|us))|let you (?:go|get (?:back|on)|be|decide|mull|think|off|enjoy|digest|sleep|have the last)|stop (?:here|there|now|bothering|writing|emailing|talking)|give you (?:that|credit|the benefit|a break|some space|space)|take (?:the blame|no offen|a (?:moment|second|minute of|deep|break|rain)|your word|my (?:leave|hat|chances)|up (?:no|too much|more|much)|comfort|pride|what (?:i|we))|pass (?:on (?:this (?:one|time|round|occasion)|it|that one)|this time|for now)?[.!,]?$|stand (?:by|corrected|down|firm)|stay (?:out|put|away|tuned|in bed|with)|live|die|survive|manage(?: (?:fine|somehow))?[.!]?$|cope|rest|sleep|eat|drink(?! to)|cry|laugh|smile|continue(?! (?:the|with|our|your|on|to (?:send|work|monitor|update|chase|keep)))|always|remain|spend (?:the|my)|grow|become|seem|appear|feel|lose|win|own|cost|owe|mean|beat any|never|kill|retire|bite|cross (?:that|my)|go (?:out on|nuts|crazy|mad|first|home|to bed|to sleep)|take it (?:as|personally)|see(?! (?:to|that|what (?:i|we)|if (?:i|we)|whether (?:i|we)|about (?:get|hav|arrang)|it through|how (?:soon|quickly|fast) (?:i|we)|it (?:gets|is|goes|through)))|wait|hold (?:on|off|my|your breath)|hang|sit|stand|run out|dare|venture|say goodbye|look (?:silly|stupid|back|forward)|find (?:it|that) (?:hard|difficult)|hear|receive|arrive|land|return (?:to (?:the office|work)|on|from|in|next|tomorrow)|go on (?:leave|holiday|vacation|maternity|a)|take (?:some |the |next |a (?:few|couple|week|day)[^,]{0,9})?(?:leave|time off|holiday|vacation|days? off|week off|off)|travel|fly(?! (?:(?:out |over |up |down )?to (?:you|your|the site)|someone|somebody|an? |our |the |in (?:an?|our)))|commute|drive (?:home|up to the)|work from home|leave (?:the office|work|early|at|for (?:the|a|lunch|vacation|holiday)|on (?:holiday|leave|a))|discuss (?:internally|this internally)|be discussing|resurface|spend|start over|treat|come out the|get through (?:the|this|it)|stop <verbing>|work (?:really |very )?hard)(?!\\p{L})',
  ),
];

/** How the mail itself goes on: a promise only where a day stands with it. */
export const ABOUT_THE_MAIL = rule(
  '^(?:explain|tell (?:you|u) (?:what|why|how|now|a|about|this|something|straight|honestly|more)|mention|note|point out|add (?:that|only|one|just|to)|repeat|reiterate|summari[sz]e|recap|skip|jump|start (?:with|by|off)|begin(?: with| by)?|walk you through (?:it|them|this|below)|outline|introduce myself|clarify|elaborate|illustrate|show (?:you|u) (?:why|how|what)|describe|put it|give you (?:an example|some (?:context|background))|share (?:a|one|some|my) (?:secret|story|thought|thoughts|tips?|background|context)|ask (?:you )?(?:again|one|this|straight|directly)|get into|turn to|come (?:straight|right) to|come to (?:that|this|it)|focus on|answer (?:that|your question) (?:below|here)|be in the (?:area|neighbou?rhood))(?!\\p{L})',
);
