/** How people ask, in English, as data. `find` is read at the start of a clause unless `anywhere`. */
import { rule } from './pieces';

export interface RequestRule {
  id: string;
  find: RegExp;
  confidence: number;
  /** Words anywhere in the sentence that take it away. */
  unless?: RegExp;
  anywhere?: true;
  /** Counts only with a day or hour that is still to come. */
  dated?: true;
}

const row = (
  id: string,
  confidence: number,
  notation: string,
  more: { unless?: string; anywhere?: true; dated?: true } = {},
): RequestRule => ({
  id,
  find: rule(notation),
  confidence,
  ...more,
  unless: more.unless === undefined ? undefined : rule(more.unless),
});

/** "If you have any questions": what hangs on it is a pleasantry. */
export const PLEASANTRY =
  "(?:^|[^\\p{L}])(?:if|should|in case|whenever) (?:(?:you|u|there|anyone|anybody|your team)(?: should| do| ever| still|'d| would| might| need to| wish to)? ?(?:have|has|'ve|got|are|is|be|need|want|require|run into|hit|encounter|experience|feel|like|think of|get stuck|see|notice|find|fancy|wish|care)? ?(?:got )?(?:to (?:discuss|talk|chat|know more|learn more)|(?:any|some|more|further|additional|other|anything|something|a|help|assistance|questions?|queries|concerns?|problems?|issues?|trouble|comments?|thoughts|doubts?|stuck|interested|free to|(?:any )?(?:more|further) (?:info|information|details?))(?!\\p{L}))|(?:any(?:thing|one)?|something) (?:questions?|queries|concerns?|problems?|issues?|is unclear|isn't|comes|come|else|changes|crops|pops|at all|looks|seems|is missing|goes|arises?|(?:\\p{L}+ )?(?:comes|crops|pops) up)|(?:i|we) (?:can|could|may) (?:help|be of|assist|do anything|answer|clarify|support|make)|there(?:'s| is| are) (?:any|some|more|other)|(?:you'd|you would|you) (?:like|want|prefer|need|wish|fancy) (?:me|us|to (?:discuss|chat|talk|know|learn|hear|see|attend|schedule|arrange|explore|try|set up)|(?:a|any|some|more|further|another|additional)(?!\\p{L}))|interested|not already|of (?:any )?help|you get stuck|you change your mind|you ever|(?:that|this|it)(?:'s| is| would be) (?:of interest|useful|helpful|interesting))(?!\\p{L})";

/** Verbs with which an order to the reader begins, beside those of doing things for each other. */
export const ORDER_VERBS =
  "(?:<verb>|advise|allow|be (?:there|ready|sure|on time|prepared|so kind|ready by)|bear|catch|choose|come|count|double[- ]check|drop|ensure|explain|familiari[sz]e|feel|forward|give|go|guarantee|have|hold|hop|keep|lock|make|mark|nominate|note|opt|page|pass|pick|provide|quote|re-?send|refrain|remember|rsvp|save|say|see (?:if|whether|that|to|attached|what|my|the (?:attached|questions))|sign|sit|sound|speak|stop|swing|take|talk|tell|think|treat|try|wait|walk|work|write|buzz|cc|copy|ping|shoot|fire|chuck|bung|pop|whizz|slide|throw|toss|lob|use|leave|stop|double|skip|swap|trim|split|mind|bang|stick|sling|don't forget|do not forget|please|always|never mind)";
/** What stands behind a verb that gives an order, and not behind one that is a noun ("Order 12 shipped"). */
const ORDERED =
  '(?= (?:me|us|him|her|them|it|this|that|these|those|the|a|an|my|our|your|his|their|back|again|over|out|up|in|into|on|off|with|to|by|at|for|from|if|whether|what|when|which|how|who|where|why|both|all|any|some|one|two|three|four|five|each|every|everyone|sure|through|down|round|around|about|only|no|another|more|along|ahead|directly|today|tomorrow|tonight|next|this|before|after|as|via|and|or|copies|confirmation|details|page|section|someone|somebody|anyone|<weekday>|\\d|\\p{L}+ly|(?:\\p{L}+ ){0,2}(?:by|before|on|to|for|from|at|and|with|asap|please|pls|today|tomorrow|back|in|into|through|up|down|off)(?!\\p{L})|here|there|now|below|above|<thing>)(?!\\p{L})|,|[.!?]*$)(?! (?:\\S{1,20} )?(?:attached|went|was|were|is|are|has|have|had|looks|did|came|shipped|sent|arrived|received|in progress|on hold|on (?:its|the) way|complete|confirmed|to follow)(?!\\p{L}))';
/** Orders that ask for nothing, or are the writer's own promise. */
export const NO_ORDER =
  "^(?:(?:please |just |and |but |so |do |kindly |pls )*)(?:feel free|don't (?:worry|hesitate|bother|rush|stress|panic|feel|be|sweat|get me|mention|take|let|read|go|think|put|need)|do not (?:worry|hesitate|rush|bother|feel|reply|respond)|never (?:mind|hesitate)|no need|find (?:attached|enclosed|below|here|our|my|the (?:attached|enclosed|\\p{L}+ (?:attached|enclosed|below)))|see (?:attached|enclosed|below|above|you|the attached|my (?:note|comments|answers) below|our website|page \\d|here)|note(?: that)?(?! down)|ignore|disregard|keep (?:it |that |this )?in mind|remember that|mind the gap|bear in mind|be (?:advised|aware|assured|informed|warned|patient)|rest assured|expect|accept (?:my|our)|excuse|forgive|pardon|bear with|hang (?:on|in)|hold on|take (?:care|your time|it easy|all the time|heart|comfort|for (?:instance|example))|have (?:a (?:great|good|nice|lovely|look|think|read|safe|happy|wonderful|restful|fantastic|super|productive|fun)|an? \\p{L}+ (?:day|weekend|week|evening|afternoon|trip|flight|holiday|one|time)|fun)|enjoy|thank|hope|trust|wish|welcome|congrat|give (?:my|our) (?:best|regards|love)|give (?:me|us) (?:a |an |until |till |one |two |three |four |five |\\d+ |some |another )?(?:few |couple of |little |bit )?(?:more )?(?:time|second|sec|minute|min|moment|hour|day|week|fortnight|month|hours|days|weeks|minutes|<weekday>|tomorrow|the (?:end|weekend)|end of)|leave (?:it|that|this|them|everything|the rest) (?:with|to) (?:me|us)|let (?:me|us|'s) (?!know|have)|lemme|count (?:on )?(?:me|us)|consider (?:it|this (?:a|my|an|the))|call (?:it|me (?:old|crazy|picky|silly|any ?time|whenever|paranoid))|remember me|imagine|picture|think (?:of (?:us|me|it)|about it)|look no|believe (?:me|it)|trust me|mind you|say (?:hi|hello|what|the word|no more)|tell me about it|keep (?:in touch|well|safe|calm|up the|it up|smiling|doing|the faith|going|dreaming)|stay|get (?:well|in touch (?:any|if|whenever)|ready (?:for|to save))|save (?:up|\\d|big|time|money|on)|click|shop|download|visit (?:our|us)|sign up|follow us|like us|apply (?:now|today)|register (?:now|today)|act now|buy (?:now|one)|order now|go (?:figure|for it|team)|come rain|work on|works|watch this|speak soon|talk soon|talk to you|talk (?:later|then|tomorrow)|speak (?:then|to you|tomorrow|later)|see (?:what i mean|how)|meet (?:our|the new|\\p{Lu})|check (?:out|us)|discover|learn (?:more|how)|read (?:more|on)|try (?:it )?(?:free|risk|now)|reach out any|contact (?:me|us) any|drop by any|reply (?:stop|any)|do not (?:share|print)|treat yourself|join (?:us )?(?:now|today)|start (?:your|saving|now|today)|help (?:yourself|is)|make (?:yourself|my day|no mistake|hay)|plan b|fit (?:for|out|and)|report (?:attached|card)|process (?:is|was)|cover (?:letter|your bases))(?!\\p{L})";

const LEAD =
  "^(?:(?:and|but|so|then|also|or|plus|now|again|ok|okay|yes|sure|thanks|great|anyway|otherwise|alternatively|in the meantime|meanwhile|actually|by the way|btw|ps|(?:hi|hello|hey|dear|thanks|guys|folks|team|all)(?: \\p{L}+)?|\\d[.)])[,:;-]? |(?!(?:i|we|you|it|no|not|if|he|she|they)(?!\\p{L}))\\p{L}[\\p{L}'-]{1,20}(?: \\p{L}[\\p{L}'-]{1,20})?[,:] | ?- ){0,2}";
const PLEASE =
  "(?:(?:please|pls|plz|kindly|just|do|simply|also|then|quickly|maybe|perhaps|if you (?:can|could|would|don't mind|get a chance|have a (?:minute|moment|second)),?|when you (?:can|get a (?:minute|chance|moment)|have a (?:minute|moment)),?|go ahead and|be sure to|make sure to|make sure you|make sure that|remember to|don't forget to|do not forget to|try to|feel free to),? ){0,3}";
const YOUR_SIDE =
  "(?:you|u|ya|you guys|you all|y'all|(?:either|any|one|some|both) of you|someone|somebody|anyone|anybody|(?:someone|anyone|one) (?:from|on|in|of) your \\p{L}+|your (?:\\p{L}+ ){1,3}|(?!i |we |he |she |it |they |that |this |the |there )\\p{L}+ (?:and|or) you)";

export const REQUESTS: readonly RequestRule[] = [
  row(
    'please',
    0.95,
    `${LEAD}(?:(?:could|can|would|will) (?:you|u) )?(?:please|pls|plz|kindly)(?:,| do| also| just)* (?!find |see (?:attached|below|enclosed)|note(?! down)|ignore|disregard|be (?:advised|aware|assured|informed|patient)|accept (?:my|our)|don't |do not |excuse|forgive|feel free|bear with|rest assured|give (?:my|our) |expect |consider this|allow (?:me|us)|let me (?!know|have)|no(?!\\p{L})|enjoy|thank|join me in|never )[\\p{L}-]+`,
    { unless: PLEASANTRY },
  ),
  row(
    'please-not',
    0.75,
    `${LEAD}(?:please |pls |kindly )(?:don't|do not|never|refrain from) (?:send|ship|use|call|contact|order|sign|share|forward|copy|pay|invoice|start|change|cancel|install|deliver|book|mention|publish|release|go|let (?:the|this|it)|forget)(?!\\p{L})`,
  ),
  row('please-behind', 0.85, '[\\p{L}\\d)]{2,40},? (?:please|pls|plz)[.!?]*$', {
    unless: `${PLEASANTRY}|^(?:yes|no|oh|not)(?!\\p{L})|^(?:i|we)(?:'ll| will)|don't rush`,
    anywhere: true,
  }),
  row(
    'can-you',
    0.95,
    `(?:^|[^\\p{L}])(?:can|could|cld|would|will|might|may|wd|won't|can't|couldn't|wouldn't) ${YOUR_SIDE} ?(?:please|pls|also|just|possibly|perhaps|maybe|kindly|then|not|at least|quickly|let|be able to|be (?:so kind|willing|available|free|open|up for|interested|prepared)|\\p{L}+)(?!\\p{L})`,
    {
      unless:
        '^(?!.*\\?)(?:if|so|when|where|what|how|then|that|i|we|you|with|now|here)(?!\\p{L})(?!.*(?:wonder|hop(?:e|ing)|great|grateful|appreciate|lovely|helpful|kind|good if|nice|perfect|ideal))|(?:can|could|would) you (?:believe|imagine|blame)|(?:would|do) you (?:like|want|prefer|need) (?:me|us) to|would you like (?:a |an |to (?:see|try|hear|learn|know|save)|some |more |another )(?!.*(?:or|tuesday|monday|wednesday|thursday|friday))',
      anywhere: true,
    },
  ),
  row(
    'would-you-mind',
    0.95,
    "(?:would|do|d')(?: you)? mind|^mind (?:if (?:i|we)|<verbing>|getting|having|giving|letting)|any chance (?:of|you|your|we|that|for)|(?:is|was) (?:there any|it|there a) (?:chance|possible|possibility|way|ok|okay|feasible|worth)(?! (?:if|for) (?:i|we|me|us)(?!\\p{L}))(?!\\p{L})|(?:be|are you) able to (?=[^?]{3,160}\\?)",
    { anywhere: true },
  ),
  row(
    'let-me-know',
    0.9,
    `${LEAD}${PLEASE}(?:(?:can|could|will|would) you )?(?:let (?:me|us|\\p{Lu}\\p{L}+) (?:know|have)|lmk|keep (?:me|us) (?:posted|updated|informed|in the loop|abreast|up to date|in the picture)|(?:drop|send|shoot|give) (?:me|us) (?:a|an) (?:line|note|word|e-?mail|message|text|call|ring|shout|buzz|bell|heads[- ]up|update))(?=[^.!?]*\\p{L})`,
    {
      unless: `${PLEASANTRY}|(?:let (?:me|us) know|lmk),? (?:and|ok|then|either)(?! way)|let (?:me|us) know if (?:you|u)(?:'d| would| do)? ?(?:have any|need|want|like|prefer|wish|require|get stuck|run|change)(?!.*(?:(?:^|[^\\p{L}])by |<weekday>|tomorrow))|let (?:me|us) know (?:any ?time|whenever)|let (?:me|us) know[.!]*$|(?:keep|give|drop) (?:me|us) [\\p{L} -]{3,20}[.!]*$|(?:drop|give|send|shoot) (?:me|us) (?:a|an) \\p{L}+,? (?:and|any ?time|whenever)`,
    },
  ),
  row(
    'lets',
    0.9,
    `${LEAD}(?:let's|lets|let us) (?!say(?! (?:<weekday>|\\d|the|tomorrow|next|noon))|face|be (?:honest|clear|frank)|just say|hope|see(?: (?:how|what|if)|[.!]|$)|not |assume|pretend|call it|get (?:real|straight|to the point)|start with|put it)[\\p{L}-]+`,
  ),
  row(
    'shall-we',
    0.9,
    `${LEAD}(?:shall|should|can|could|may|might|do|are|would|will) (?:we|the two of us|both of us)(?: (?:still|all|maybe|perhaps|possibly|please|also|just|not))* [\\p{L}-]+`,
    { unless: '^(?!.*\\?)(?!.*(?:^|[^\\p{L}])(?:shall|can|could) we )|should we (?:be so|ever|fail)|who(?:m)? ' },
  ),
  row(
    'how-about',
    0.85,
    `${LEAD}(?:how about|what about|why don't (?:we|you|i)|why not|what (?:do you )?say (?:we|you|to)|fancy (?:a|meeting)|up for (?:a|lunch|coffee)|(?:are )?(?:you|u) (?:free|around|available|open|up for|about|in)|(?:be )?(?:free|available|around|up) (?:for|on|at|to|tomorrow|today|next|this|<weekday>)[^.]{0,80}\\?)(?!\\p{L})`,
    { unless: '^why not(?! (?:meet|come|call|join|send|try|do|make|let|go|use|start|put|add|book))' },
  ),
  row(
    'works-for-you',
    0.9,
    "(?:^|[^\\p{L}])(?:(?:does|do|would|will|did|is|are|if) (?:[\\p{L}\\d:' ]{2,60}? )(?:work|suit|fit|be (?:ok|okay|good|fine|possible|convenient|doable|any good)|do|ok|okay|good|fine|any good|convenient|possible|doable|better|best)(?: (?:for|with|by) (?:you|u|your \\p{L}+|everyone|all|both))?(?:[^.?]{0,60})\\?|(?:works?|suits?|ok|okay|good|fine) (?:for|with|by)? ?(?:you|u|your end)\\?)",
    { anywhere: true, unless: 'does that (?:sound like|look)' },
  ),
  row(
    'need',
    0.9,
    "(?:^|[^\\p{L}])(?:(?:i|we|finance|legal|accounts|procurement|my (?:boss|manager|director|\\p{L}+)|our (?:\\p{L}+ ){1,2})(?:'ll| will| would|'d| do| still| also| just| really| urgently| only| first| then| now| may| might| are| am|'m|'re| have been)* (?:need|needs|require|requires|request|requests|missing|lacking|want|wants|expect|expects|must have|waiting (?:for|on)(?= ?[^.]{0,60}(?:<you>|signed|updated|approv|answer|reply|confirm|quote|sign-off|feedback))|awaiting|after|chasing|looking for|looking to (?:get|have|receive|see)|short of|hoping (?:for|to (?:get|receive|have|see|hear))|going to need|in need of|ask for|ask)|(?:^|[,;.!] )(?:still |also |just |urgently |only |now |but |and |so )*(?:need|needing|require|missing|lacking|requesting|asking for|want(?:ed)?|waiting (?:for|on)(?= ?[^.]{0,60}(?:<you>|signed|updated|approv|answer|reply|confirm|quote|sign-off|feedback))|awaiting|pending|looking for|chasing|after)) (?!to (?!know|see|understand|hear|have (?!a (?:think|chat internally))|get (?!back|better|some sleep|out|going|home|my|our|it out|over)|receive|talk|speak|meet|discuss|catch up|agree|schedule|reschedule|set up|move|push back|hear)|a (?:coffee|drink|break|holiday|lie|rest|nap|beer|bigger|new|few (?:days|more)|day|week|moment|minute|bit|little|plumber|hand with my)|(?:some |more |a bit of |a little )?(?:time|sleep|rest|help with my|coffee|space)(?!\\p{L})|no |for approval|it more|be |not )(?:for )?[\\p{L}\\d]",
    {
      unless:
        "(?:^|[^\\p{L}])(?:(?:i|we) (?:don't|do not) (?:think|believe|see|expect)|(?:no|not|never|nobody|nothing)(?! later)(?: \\p{L}+){0,4} (?:need|require|want)|if (?:i|we|you) need|(?:i|we) (?:don't|do not|didn't|no longer|won't) (?:\\p{L}+ )?(?:need|expect|require|want)|all (?:i|we|you) need|(?:need|require) (?:your (?:patience|understanding)|(?:all|every|each|any) )|what (?:i|we) need|everything (?:i|we) need|just what|expected? (?:to have|you to|a|the|it)|after (?:that|all|the|a|this|we|i|lunch|our)|looking for (?:a (?:job|way|solution|simpler|better)|ways)|i want you to know|want to (?:thank|say)|ask (?:myself|ourselves|again|around|the|my|our)|who needs?|need i say|(?:needs?|wants?) (?:to be|no) |expects? (?:growth|to|delivery|a rise|rain))(?!\\p{L})",
      anywhere: true,
    },
  ),
  row(
    'would-like',
    0.85,
    "(?:^|[^\\p{L}])(?:i|we)(?:'d| would|'re| are| am|'m)(?: all| also| both| really| very much| just| still| keen| happy| hoping| dearly)* (?:like|love|prefer|want|keen|rather|appreciate|be (?:very |most |so |really )?(?:grateful|obliged|thankful|interested in (?:seeing|getting|having|a)|keen)|welcome|grateful|hoping) (?:it |that )?(?:to (?:see|get|have|know|understand|receive|hear|order|book|buy|place|schedule|reschedule|arrange|set up|discuss|move|change|cancel|add|include|request|ask|invite|meet|speak|sit down|go through|review|try|test|visit|find out|confirm|return|proceed|purchase|upgrade|renew|extend|pick up|clarify|check (?:whether|if)|hear (?:what|how|whether|which))|you (?:to|and)|your |if (?:you|your|someone|we)|a |an |the |some |more |another |both |two |three |\\d|<verbing>|<thing>|<weekday>|next|tomorrow|for (?:you|your))|^(?:would|'d) (?:really |very much |also )?(?:love|like|appreciate|welcome|value) (?:your|to (?:hear|know|see|get)|a |the |an |any )|^(?:very |much |most )?(?:grateful|obliged) (?:for|if) (?:a|an|your|any|you)",
    {
      unless:
        "love to (?:show|help|hear (?:from|back|your (?:thoughts|feedback))[^?]{0,12}$|have (?:a|your|you (?:on|as))|get (?:you|to know)|see you|tell|discuss your)|like to (?:see you again|have you|get (?:you|this)|invite|introduce|thank)(?! .*(?:at|on) \\d)|(?:like|love) (?:the|a) (?:idea|way|look|lot)|keen to (?:help|show)|'d (?:rather|prefer) (?:not|to wait)|welcome (?:the|any|a)|love a|would love to (?:show|help|hear from|see you)|(?:'d|would) (?:like|love) (?:to )?(?:hear|know)? ?(?:that|nothing)",
    },
  ),
  row(
    'hoping-you',
    0.9,
    "(?:^|[^\\p{L}])(?:(?:i|we)(?:'m| am|'re| are| was| were| had| just)* ?)?(?:(?:just |really |only )?(?:hoping|hope|wondering|wonder|wondered|curious|asking|wanted to (?:ask|check|see|know|find out|confirm)|want to (?:ask|check|see|know|find out|confirm|make sure|understand)|trying to (?:find out|understand|work out|see)|keen to (?:know|hear|see|understand)|checking|need to (?:know|ask|find out|check|understand|see)|interested (?:to know|in knowing|in hearing)|love to know|like to know|like to understand|not sure|not clear|unclear|unsure|be good to know|be useful to know|be helpful to know|trying to figure out)) (?:that |on |about )?(?:(?:if|whether) (?:you|your|there|it|that|this|we|someone|anyone|i could|i can|the)|(?:you|someone|your \\p{L}+) (?:can|could|would|will be able|might|may)|when|what|which|who|how|why|where)(?!\\p{L})",
    {
      anywhere: true,
      unless:
        "i (?:do )?wonder (?:how|why|what|if|whether|who)|(?:i|we)(?:'m| am|'re| are) not sure (?:if|when|what|how|whether|which|who|why|where) (?:i|we|that|this|it|the)|not sure (?:when|what|how|if|whether) (?:i|we)|hope you can (?:make the most|enjoy|use|rest|relax|understand|see)|checking (?:if|when|whether) (?:i|we)",
    },
  ),
  row(
    'would-be-great',
    0.9,
    "(?:(?:it|that|this)(?:'d|'s| would| will| is|'ll)? (?:also )?(?:be )?(?:really |very |so |most |extremely |super )?(?:help(?: me| us| a lot)?|great|good|helpful|useful|appreciated|lovely|ideal|perfect|nice|kind|handy|wonderful|fantastic|brilliant|better|amazing|important|imperative|essential|crucial|best) (?:if|to (?:get|have|see|know|hear|receive|understand|speak|meet|talk|catch)|for (?:you|your|someone)|that (?:you|we))|would be (?:great|good|helpful|useful|appreciated|ideal|lovely|much appreciated|handy|nice) (?:if|to|for)|(?:grateful|obliged|thankful|glad|appreciate it|appreciate|better|best|helpful|great|good|nice|kind) if (?:you|u|someone|your)(?! (?:have any))|appreciate (?:a|an|your (?:help|feedback|answer|response|reply|input|confirmation|comments|review|prompt|quick|advice|view|thoughts|guidance|assistance|approval|decision)|any (?:update|news|feedback|help|advice|input|pointers|guidance)|some|it if|receiving|getting|hearing)|if (?:you|u|someone|your \\p{L}+) (?:could|can|would|wouldn't mind|were able to|might|will) (?:please |also |just |possibly |perhaps |kindly |then )*(?!afford|believe|like|find|see how|get past|live|use|stay|come on|do without|imagine)[\\p{L}]+[^,]{2,120}(?:[.!?]*$|, ?(?:that|it|i|we)(?:'d| would|'ll| will)? ?(?:be|appreciate|really|is|mean|make|save|help)))",
    { anywhere: true, unless: "if you can(?:'t|not)|(?:^|[^\\p{L}])(?:i|we)'ll (?:send|get|call|have|do)(?!\\p{L})" },
  ),
  row(
    'has-to-be',
    0.85,
    '(?:^|[^\\p{L}])(?:<thing>|\\p{L}+ (?:form|agreement|contract|order|copy|po|certificate)|(?:signed|completed|updated|final) (?:\\p{L}+ ){1,4}|comments|responses|submissions|it|they|everything|quote|bid|bids|tenders?|proposals?|payment)(?: (?:for|from|of) [\\p{L}\\d ]{1,30}?)? (?:(?:has|have|needs?) to be|must be|should be|(?:is|are) (?:due(?! (?:on|in|at|to))|needed|required|wanted|expected|overdue|outstanding)|needs?|requires?) ?(?:with (?:us|me)|in our|on my|on our|back|here|returned|signed|sent|submitted|completed|received|paid|settled|approved|confirmed|delivered|countersigned|updated|changed|corrected|fixed|reviewed|from you|from your|by|on|before|your|at your|asap|urgently|with our|to (?:us|me|reach)|overdue|outstanding)(?!\\p{L})',
    {
      anywhere: true,
      unless:
        "(?:^|[^\\p{L}])(?:i|we)(?:'ll| will|'ve| have)|by us|should be (?:with you|on)|already|was|were|from (?:us|me)(?!\\p{L})",
    },
  ),
  row(
    'you-should',
    0.8,
    "(?:^|[^\\p{L}])<you>(?:'ll| will| would|'d)?(?: still| also| just| really| then| guys| all| both)* (?:(?:need|have|ought|want|be required|be able|are (?:requested|required|asked|expected)) to|must|(?:had|'d) better|should(?= (?:send|call|sign|return|reply|confirm|check|contact|let|get|talk|speak|ask|complete|fill|submit|forward|provide|review|read))|owe (?:me|us)|(?:might|may) want to|might (?:check|ask|tell)|can (?:also )?(?:send|call|reach|email|forward|sign|fax|check) (?:me|us|it|the|them|with|my|to)) ?[\\p{L}]",
    {
      anywhere: true,
      unless:
        "(?:^|[^\\p{L}])(?:(?:don't|won't|no longer|not|never) (?:need|have)|you (?:need|have) to (?:be|understand|see|admit|love|laugh|wonder|know|do is)|all you (?:need|have)|nothing (?:that )?you (?:need|have)|if you (?:need|have|want)|(?:what|when|where|how|whatever|anything|everything|which|that|whenever) you (?:need|have|might|may|must|want|should|can)|you must (?:be|have)|(?:click|unsubscribe|you can (?:call|reach|email|contact) (?:me|us) (?:any|at|on)))(?!\\p{L})",
    },
  ),
  row(
    'suggest',
    0.75,
    "(?:^|[^\\p{L}])(?:(?:i|we)(?:'d| would)? (?:also )?(?:suggest|propose|recommend|vote) (?:that )?(?:we|you|<weekday>|a (?:call|meeting|quick|short|time|new)|meeting|moving|doing|tomorrow|next|the \\d|\\d|<verbing>)|(?:my|our) (?:suggestion|proposal|recommendation|ask|request|question) (?:is|would be|for you|to you)|(?:i|we) (?:should|need to|must|ought to) (?:try (?:to|and) )?(?:meet|talk|discuss|speak|catch up|get together|chat|touch base|connect|sit down|set up|schedule)|(?:i|we) (?:request|ask) that|(?:i|we)(?:'d| would| will|'ll)? (?:like|want) to (?:request|ask)|one (?:more )?(?:question|ask|thing|request)[,:]|quick (?:question|ask|one|favou?r)|question (?:for you|is)|favou?r to ask|ask(?:ing)? (?:you|for) (?:to |a |your ))",
    { anywhere: true, unless: 'that we propose' },
  ),
  row(
    'meet-on',
    0.7,
    '(?:^|[^\\p{L}])we (?:can|could|might|may)(?: (?:then|also|maybe|perhaps|always|either|all|just|probably|hopefully))* (?:meet|talk|discuss|speak|chat|catch up|get together|do|connect|make it|try|hop on|jump on|have a call|schedule|set up|go (?:over|through)|sit down|review|start|arrange)(?!\\p{L})',
    { dated: true, unless: '^(?:if|so that)|so (?:that )?we can' },
  ),
  row(
    'thoughts',
    0.9,
    '^(?:(?:so|and|any|your|initial|first|quick|further|more)[,]? )*(?:thoughts?|ideas?|comments?|feedback|questions?|objections?|concerns?|preferences?|update|updates|news|progress|luck|joy|word|movement|decision|verdict|takers|interest(?:ed)?|opinions?|views?|input|suggestions?|ok(?:ay)?|agreed?|deal|sound (?:good|ok|fair|right)|make sense|work for you|works|yes or no|ready|done|possible|doable|still (?:on|interested|good|happy|valid|there|needed|ok)|good to go|all (?:set|good|clear|ok)|on track|correct|confirmed?|signed)(?: [^.!?]{0,60})?\\?+$',
    {},
  ),
  row(
    'any-news',
    0.9,
    '^(?:(?:so|and|hi|hello|hey)[, ]+)?any (?:update|updates|news|progress|word|luck|joy|movement|thoughts|feedback|idea|decision|clue|answer|response|eta|sign|comments|chance|questions (?:on|about)|more (?:on|news))(?!\\p{L})',
    { unless: PLEASANTRY },
  ),
  row(
    'want-you',
    0.8,
    "(?:^|[^\\p{L}])(?:(?:i|we) (?:want|expect|trust|assume|take it|count on|rely on|urge|ask|invite|encourage|beg|instruct|authori[sz]e)(?: that)? (?:you|your team)(?:'ll| will| can| could)? (?:to )?(?!know|have a|had|are|were|enjoy|received|got|understand|find|well)[\\p{L}]+|(?:i|we)(?:'ll| will) (?:assume|take it|expect) (?:that )?you(?:'ll| will))",
    { unless: "trust you(?:'re| are| had| have| enjoyed| all)" },
  ),
  row(
    'have-somebody',
    0.85,
    `${LEAD}${PLEASE}(?:get|have|ask|tell|remind) (?:a|an|your|someone|somebody|him|her|them|one of|the|\\p{L}+) [\\p{L} ]{0,30}?(?:to )?(?:<verb>)(?!\\p{L})`,
    { unless: `${PLEASANTRY}|^have (?:you|we|i|they)(?!\\p{L})` },
  ),
  row('order', 0.85, `${LEAD}${PLEASE}(?!let(?!\\p{L}))${ORDER_VERBS}${ORDERED}`, { unless: PLEASANTRY }),
  row(
    'reminder',
    0.75,
    '^(?:(?:just |a |quick |gentle |friendly |final |kind )+)?reminder[,:]? (?:that |to )|^(?:deadline|due|rsvp)(?: is| by|:)|^(?:the )?deadline for (?:your|this|the (?:bid|form|response|comments))|^(?:(?:any|all|your) )?(?:feedback|comments|thoughts|answers?|repl(?:y|ies)|responses?|suggestions|input)(?: on [^,.]{2,40})?(?: (?:is|are|by \\p{L}+))*(?: would be| will be)? (?:very |most |much |always )?(?:welcome|appreciated|needed|required)',
    {},
  ),
];
export const NOT_AN_ORDER = rule(NO_ORDER);
export const PLEASANT = rule(PLEASANTRY);
/** Questions nobody answers. */
export const IDLE_QUESTION = rule(
  "^(?:(?:and|but|so|well|hey|hi|hello|ok) ?,? )?(?:who (?:will|would|could|doesn't|wouldn't|knew|knows|needs|wants|says?|else but|can (?:say|argue|resist|blame))(?! (?:be|run|sign|handle|own|approve|lead|attend|join|need|do|manage|take|use|on your|from your|in your|at your))|why (?:not|wait|settle|bother|pay (?:more|twice)|would (?:anyone|i|we|you (?:pay|settle))|on earth)(?! (?:the|has|did|do|is|was))|what(?:'s| is) not to|what (?:could|can) (?:possibly|go wrong)|what(?:'s| is) the worst|isn't (?:it|that|this)|aren't (?:we|they)|wasn't|doesn't (?:it|that)|don't you (?:think|agree|love|just)|wouldn't (?:it|that) be|wouldn't you (?:agree|like|love|say)|haven't we|who am i|(?:can|would|could) you (?:believe|imagine|blame)|guess (?:what|who)|did you know|remember (?:me|when|us|our)|will (?:i|we) see you|you know what|know what|right|really|seriously|ready to (?:save|grow|get started|take|boost|transform|learn|cut)|want to (?:save|know (?:the|a) secret|learn|grow|boost|cut|see how|stop|hear (?:a|something))|tired of|looking (?:for a|to (?:save|grow|cut))|sound(?:s)? familiar|what if (?:i told|you could|there)|have you ever|ever (?:wonder|wish|feel|thought)|is(?:n't)? it any wonder|where (?:does|did) the time|how (?:hard|cool|great|nice|good|time flies|could (?:we|i|anyone) (?:forget|refuse|resist|say no)|else|often do (?:you|we) get|many times (?:have|do))(?! (?:can|is|was|would|will|did|do you|are)(?! (?:it|that) be))|who's counting|does (?:anyone|anybody)(?! (?:on your|from|in your))|need (?:a hand|help|more)|struggling|am i (?:right|wrong)|or (?:is|am|are) (?:it just|i)|was (?:it|that) (?:something|me)|fair enough|no\\b)",
);
/** The writer offers: "Shall I send …?", "Would you like me to …?". */
export const OFFER_QUESTION = rule(
  '^(?:(?:and|but|so|or|alternatively|otherwise|also|ok|also|in the meantime|if so|meanwhile)[, ]{1,2})?(?:(?:(?:shall|should|may|might) (?:i(?! (?:have|get|see|ask|know|please|request))|we (?:send|ship|call|prepare|arrange|drop|come|email|quote|book you|put you|get you|give you|provide|offer|include|add|draw|deliver|hold|reserve|set you|forward|start|extend|raise|draft|go ahead))|(?:can|could) (?:i|we) (?:help|offer|send (?:you|over|across)|interest|tempt|call you|ring you|give you|show you|book you|get you|bring|drop|buy|treat|take you|tell you|share|walk you|assist|do anything|be of|email you|forward|ship|put you (?:down|in for|through)|provide|include|arrange (?:a|for you|your)|set you|stop by|swing by|pop (?:by|over|in|round)|come (?:by|over|round|in|and see)|visit|sign you|support|count))|(?:would|could) (?:a|an|some|our|another) [^?]{2,40} (?:help|be (?:useful|helpful|of (?:use|interest|help)))|(?:is|would) it (?:be )?(?:ok|okay|alright|all right|fine|useful|helpful|a help|easier) if (?:i|we)|(?:would|do|might|did|could|will) (?:you|u|your \\p{L}+|it (?:help|be (?:helpful|useful|good|better|easier|of)))(?: still| also| maybe| perhaps| prefer)*,? ?(?:like|want|prefer|need|rather|care for|wish|help|if|that|have any use|find it (?:useful|helpful))?,? ?(?:(?:for )?(?:me|us|our|my \\p{L}+|a (?:hand|trial|demo|sample|quote|copy|brochure|call|visit|quick|free|discount|reference)|some|more|an? (?:copy|example|updated)|to (?:see|try|hear|have (?:a|me)|get (?:a|our)|receive|learn)|if (?:i|we)|that (?:i|we))(?!\\p{L}))|(?:want|need|like|fancy|care for|interested in|any use for|up for|mind if|any interest in|worth (?:me|us)|happy for (?:me|us) to|ok(?:ay)? if (?:i|we)|ok(?:ay)? for (?:me|us) to|is it (?:ok|okay|alright|all right|fine) if (?:i|we)|would it (?:help|be (?:useful|helpful|of (?:use|interest)|easier|ok|okay|worth)) (?:if|to|for)) ?(?:me|us|i|we|to (?:see|try|hear)|a|an|some|more|our|my|another))(?!\\p{L}|.*(?:which|or (?:mon|tues|wednes|thurs|fri)day))',
);
/** A question without its mark, as people type it. */
export const ASKING = rule(
  "^(?:(?:and|but|so|also|ok|well|hi|hello|hey|btw|ps|now|then|plus|by the way|just curious|curious|quick question|question|one question|one more thing)[,: -]{1,3}|(?!(?:i|we|you|it|no|not|if|he|she|they)(?!\\p{L}))\\p{L}[\\p{L}'-]{1,20}[,:] ){0,2}(?:(?:what|which|when|where|why|who|whose|how)(?:'s|s|'re|'d)?(?: (?:\\p{L}+ ){0,4}?)(?:is|are|do|does|did|will|would|can|could|should|was|were|has|have|had|shall|many|much|long|soon|far|about|r)(?!\\p{L})|what's|when's|where's|who's|how's|(?:do|does|did|is|are|was|were|have|has|will|would|can|could|should) (?:you|u|your|there|it|this|that|the|we|they|he|she|anyone|someone|any|these|those|both|our|my)(?!\\p{L}))",
);
