/** How people ask, in English, as data. `find` is read at the start of a clause unless `anywhere`. */
import { type Pattern, rule } from './pieces';

export interface RequestRule {
  id: string;
  find: Pattern;
  confidence: number;
  /** Words anywhere in the sentence that take it away. */
  unless?: Pattern;
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
const PLEASANTRY =
  "\\b(if|should|in case|whenever) ((you|u|there|anyone|anybody|your team)( should| do| ever| still|'d| would| might)? ?(have|has|got|are|is|be|need|want|require|run into|hit|feel|like|think of|see|notice|find|wish|care)? ?(got )?(to (discuss|talk|chat|know more)|(any|some|more|further|additional|other|anything|something|help|assistance|questions?|problems?|issues?|trouble|comments?|stuck|interested|free to)\\b)|(anything|anyone|something)('s|isn't| is| is not| isn't| looks| seems| goes| breaks| needs| looked| gets)|(any(thing|one)?|something) (questions?|queries|concerns?|problems?|issues?|is (unclear|missing)|isn't|comes?|else|changes|looks|goes|at all)|(i|we) (can|may) (help|be of|assist|do anything|answer|clarify)|there('s| is| are) (any(thing|one)?|something|more|other)|you('d| would)? (like|want|prefer|need) (me|us|more|to (discuss|chat|talk|know|learn|hear|see|schedule|try|set up)|(a|any|some|another)\\b)|interested|not already|of help|you('re)? (get stuck|change your mind|ever|(can't|cannot|struggle to) ))\\b";
export const PLEASANT = rule(PLEASANTRY);

/** Verbs with which an order to the reader begins, beside those of doing things for each other. */
const ORDER_VERBS =
  "(<verb>|have a (look|think|read|chat|word)|allow|be (there|ready|sure|on time|so kind)|catch|choose|come|count|ensure|feel|opt|pass|refrain|remember|rsvp|save|say|see (if|whether|that|to|what|my)|sit|think|wait|pop|use|split|mind|(don't|do not) forget|always)";
/** What stands behind a verb that gives an order, and not behind one that is a noun ("Order 12 shipped", "Quote attached"). */
const ORDERED =
  '(?=[ ,]|[.!?]*$)(?!(,|( \\S{1,20}){0,2})? ?(attached|went|was|were|is|are|has|have|had|looks|did|came|shipped|sent|arrived|received|on hold|on (its|the) way|complete|confirmed|to follow)\\b)(?! (&|of|price|list|number|team|date)\\b)(?!( (?!(me|us|what|who|which|how|if|whether|that|when|where|why|the|your|him|her|them|it|to|and|sure|out|up)\\b)\\S{1,20}){0,2} (goes|starts|covers|stands|takes|ends|closes|begins|costs|left|fell|rose|ran|runs|comes|came|stays|applies|includes|opens|drops|works?|changes?)\\b)(?! \\p{L}{3,20}s (go|drop|look|start|cost|run|take|stay|rise|fall|apply|vary|close|end|need|include|come|arrive|open|remain)\\b)';
/** Orders that ask for nothing, or are the writer's own promise. */
export const NOT_AN_ORDER = rule(
  "^((please|just|and|but|so|do|kindly|pls) )*(feel free|(don't|do not) (worry|hesitate|rush|feel|be|get me|take|let|read|go|think|put|need|reply|respond)|never (mind|hesitate)|no need|find (attached|enclosed|below|here|our|my|the (attached|enclosed))|see (attached|enclosed|below|above|you|the attached|our website|here|how)|note( that)?(?! down)|ignore|disregard|((keep) )?((it|that|this) )?in mind|(keep|bear) (it |that |this )?in mind|remember (that|me)|be (advised|aware|assured|informed)|rest assured|expect|accept (my|our)|excuse|forgive|bear with|hold on|take (care|your time)|have (fun|a (look|read) (around|through|below|here|at (our|the) (site|web))|an? (great|good|nice|lovely|safe|happy|wonderful))|enjoy|thank|hope|trust|wish|welcome|give ((me|us) (until|till|((\\p{L}+|\\d+) )?((few|couple of|little|bit) )?(more )?(time|seconds?|minutes?|moments?|hours?|days?|weeks?|month)))|(leave|count) ((it|that|this|them|everything|the rest) (with|to) |on )?(me|us)|(just |do )?(ask|shout|holler|yell)( away)?[.!]*$|(any )?(questions|queries|problems|issues|trouble)\\b|tell (me|us)( and$| if you('d| would)? (want|need|like))|let (me|us|'s) (?!know|have)|lemme|consider (it|this (a|my|an|the))|call (it)|imagine|picture|think (of|about) |believe (me|it)|mind you|say$|say (if|hi|hello|what|the word|no more)|tell me about it|keep (in touch|well|safe|up|the|it up|going|doing)|stay|get (well|ready (for|to save))|save (up|\\d|big|time|money|on)|click|shop|download|visit (our|us)|(follow|like|join) us|(apply|register|act|buy|order|join) (now|today|one)|work on|works|watch this|(talk|speak|meet) (soon|then|to you|tomorrow|later|our)|check (out|us)|discover|learn (more|how)|read (more|on)|try (it )?(free|risk|now)|do not (share|print)|start (your|saving|now|today)|plan b|process (is|was))\\b",
);

/** A name or a word that leads over, before what is asked. */
const LEAD =
  "^((and|but|so|then|also|or|plus|now|again|ok|okay|yes|sure|thanks|great|anyway|otherwise|alternatively|(in the )?meantime|meanwhile|actually|by the way|btw|ps|(hi|hello|hey|dear|thanks|guys|team|all)( \\p{L}+)?|\\d[.)])[,:;-]? |(?!(i|we|you|it|no|not|if|he|she|they)\\b)\\p{L}[\\p{L}'-]{1,20}( \\p{L}[\\p{L}'-]{1,20})?[,:] | ?- ){0,2}";
const PLEASE =
  "((please|pls|plz|kindly|just|do|simply|also|then|quickly|maybe|perhaps|either|(if|when) you (can|could|would|don't mind|(get|have) a (chance|minute|moment|second)),?|go ahead and|(be|make) sure (to|you|that)|(remember|try|feel free|don't forget|do not forget) to),? ){0,3}";
const YOUR_SIDE =
  "(you|u|ya|you guys|you all|y'all|(either|any|one|some|both) of you|some(one|body)|any(one|body)|your (\\p{L}+ ){1,3}|(?!i |we |he |she |it |they |that |this |the |there )\\p{L}+ (and|or) you)";
const THEIRS = '(?= ?[^.]{0,60}(<you>|signed|updated|approv|answer|reply|confirm|quote|sign-off|feedback))';
const LACKING = `(need(ing|s)?(?! must)|requ(ire|est)(s|ing)?|missing|lacking|wants?|waiting (for|on)${THEIRS}|await(ing)?|looking for|after|chasing|short of|in need of|ask(ing)? for|pending`;
const ASKED_THING =
  '(if|whether) (you|your|there|it|that|this|we|someone|anyone|i could|i can|the)|(you|someone|your \\p{L}+) (can|could|would|will be able|might|may)|when|what|which|who|how|why|where';
const TALK = '(meet|talk|discuss|speak|catch up|get together|chat|touch base|connect|sit down|set up|schedule)';
const PLEASED =
  '(great|good|helpful|useful|appreciated|lovely|ideal|perfect|nice|kind|handy|wonderful|fantastic|brilliant|better|important|best)';

export const REQUESTS: readonly RequestRule[] = [
  row(
    'please',
    0.95,
    `${LEAD}((could|can|would|will|cd|cld|cud|cn|wld) (you|u) )?(please|pls|plz|kindly)(,| do| also| just)* (?!find |see (attached|below|enclosed)|note(?! down)|ignore|disregard|be (advised|aware|assured|informed)|accept (my|our)|don't |do not |excuse|forgive|feel free|bear with|rest assured|give (my|our) |expect |consider this|allow (me|us)|let me (?!know|have)|no\\b|enjoy|thank|never )[\\p{L}-]+`,
    { unless: PLEASANTRY },
  ),
  row(
    'please-not',
    0.75,
    `${LEAD}(please|pls|kindly) (don't|do not|never|refrain from) (?!worry|hesitate|rush|feel|be|take|think|reply|respond|need|print)<verb>\\b`,
  ),
  row('please-behind', 0.85, '[\\p{L}\\d)]{1,40},? (please|pls|plz)[.!?]*$', {
    unless: `${PLEASANTRY}|^(yes|no|not)\\b|^(i|we)('ll| will)`,
    anywhere: true,
  }),
  row(
    'let-me-know',
    0.9,
    `${LEAD}${PLEASE}((can|could|will|would) you )?(let (me|us|\\p{Lu}\\p{L}+) (know|have)|lmk|keep (me|us) (posted|updated|informed|in the loop|up to date)|(drop|send|shoot|give) (me|us) an? (line|note|word|e-?mail|message|text|call|ring|bell|heads[- ]up|update))(?=[^.!?]*\\p{L})`,
    {
      unless: `${PLEASANTRY}|(let (me|us) know|lmk),? (and|ok|then|either)(?! way)|let (me|us) know (if|whether) (that's|it's|this is) of |let (me|us) know (if|whether) i (should|can|may)|let (me|us) know (if|whether) (you|u)('d| would| do)? ?(have any|need|want|like|prefer|rather|wish|require|run|change)(?!.*(\\bby |<weekday>|tomorrow))|let (me|us) know[.!]*$|(keep|give|drop) (me|us) [\\p{L} -]{3,20}[.!]*$|(drop|give|send|shoot) (me|us) an? \\p{L}+,? (and|any ?time|whenever)`,
    },
  ),
  row(
    'lets',
    0.9,
    `${LEAD}(let's|lets|let us) (?!say(?! (<weekday>|\\d|the|tomorrow|next|noon))|face|be (clear)|just say|hope|see( (how|what|if)|[.!]|$)|not |assume|call it|start with|put it)[\\p{L}-]+`,
  ),
  row(
    'need',
    0.9,
    `\\b((i|we|finance|legal|accounts|procurement|(my|our|the) (\\p{L}+ ){1,2}?)((?<= )|('ll| will| would|'d| do| still| also| just| really| urgently| only| first| then| now| may| might| are| am|'m|'re| have been)* )${LACKING}|expects?|must have|looking to (get|have|receive|see)|hoping (for|to (get|receive|have|see|hear))|going to need|((still|yet) )?(haven't|have not|hasn't|not) ((still|yet) )?(got|received|seen|had)(?=.{2,50} from your?\\b))|(^|[,;.!] )((still|also|just|urgently|only|now|but|and|so) )*(wanted|${LACKING}))) (?!to (?!know|see|understand|hear|have (?!a (think|chat internally))|get (?!back|better|some sleep|out|going|home|my|our|it out|over)|receive|schedule|reschedule|move|push back|agree|${TALK})|an? (\\p{L}+ )?(coffee|drink|break|holiday|rest|nap|beer|bigger|new|few (days|more)|day|week|moment|minute|bit|little|hand with my)|((some|more|a bit of|a little) )?(time|sleep|rest|help with my|coffee|space)\\b|no |for approval|it more|be |not )(for )?[\\p{L}\\d]`,
    {
      unless:
        "\\b((i|we) (don't|do not) (think|believe|see|expect)|(no|not|never|nobody|nothing)(?! later)( \\p{L}+){0,4} (need|require|want)|(if|all|what|everything) (i|we|you) need|(i|we) (don't|do not|didn't|no longer|won't) (\\p{L}+ )?(need|expect|require|want)|(need|require) ((all|every|each|any) )|just what|after (that|all|the|a|this|we|i|lunch|our)|i want you to know|want to (thank|say)|who needs?|(needs?|wants?) (to be|no) |expects? (to|delivery))\\b",
      anywhere: true,
    },
  ),
  row(
    'would-like',
    0.85,
    `\\b(i|we)('d| would|'re| are| am|'m)( all| also| both| really| very much| just| still| happy| hoping)* (like|love|prefer|want|keen|rather|appreciate|be ((very|most|so|really) )?((grateful|obliged|thankful) (?!to (work|be)\\b)(for|if|to)(?= )|glad of|glad to (have|get|receive) (?=your|an? )|keen|interested in (seeing|getting|having|a))|welcome|hoping) (it |that )?(to ((re)?schedule|<verb>|see|have|know|understand|receive|hear|buy|reserve|cancel|invite|clarify|extend|${TALK})|you (to|and)|your |if (you|your|someone|we)|an? |the |some |more |another |both |two |three |\\d|<verbing>|<thing>|<weekday>|next|tomorrow|for your?)|^(would|'d) ((really|very much|also) )?(love|like|appreciate|welcome|value) (your|to (hear|know|see|get)|an? |the |any )|^((very|much|most) )?(grateful|obliged) (for|if) (an?|your|any|you)`,
    {
      unless:
        "(love|like|keen) to (come|get) back to you|(love|like|keen) to (show|help|send|share|offer|give|bring|introduce|thank|hear (from|back|your (thoughts|feedback))[^?]{0,12}$|have (a|your|you)|get (you\\b|to know|this)|see you|tell|discuss your)(?! .*(at|on) \\d)|(like|love) (the|a) (idea|way|look|lot)|'d (rather|prefer) (not|to wait)|welcome (the|any|a)|love a(?! (copy|look|quote|call|demo|sample|chat|reply|answer)\\b)",
    },
  ),
  row(
    'hoping-you',
    0.9,
    `\\b((i|we)('m| am|'re| are| was| were| had| just)* ?)?(((just|really|only) )?(hop(e|ing)|wonder(ing)?|curious|asking|(want(ed)?|trying|keen|need|interested|love|like) to (ask|check|see|know|find out|confirm|make sure|understand|hear|work out|figure out)|checking|interested in (hearing)|not sure|not clear|unclear|unsure)) ((that|on|about) )?(${ASKED_THING})\\b`,
    {
      anywhere: true,
      unless:
        'i (do )?wonder (how|why|what|if|whether|who)|not sure (if|when|what|how|whether|which|who|why|where) (i|we|that|this|it|the)',
    },
  ),
  row(
    'would-be-great',
    0.9,
    `((it|that|this)('d|'s| would| will| is)? (also )?(be )?((really|very|so|most|extremely|super) )?(help( me| us)?( a (lot|bunch)| enormously| hugely| greatly)?|(be )?an? (big|great|huge|real) (help|favou?r)( to (me|us))?|mean a lot( to (me|us))?|${PLEASED}) (if (?!it (?!can|could|were)|the (weather|sun|rain))|to (get|have|see|know|hear|receive|understand|speak|meet|talk|catch)|for (you|your|someone)|that (you|we))|would be (much )?${PLEASED} (if (you|u|your|some|we|i|there)|to|for)|(grateful|obliged|thankful|glad|appreciate|${PLEASED})( it)? if (you|u|someone|your)(?! (have any))|appreciate (an?|any (update|news|feedback|help|advice|input|guidance)|your (help|feedback|answer|response|reply|input|confirmation|comments|review|quick|advice|view|thoughts|guidance|assistance|approval|decision)|some|receiving|getting|hearing)|if (you|u|someone|your \\p{L}+) (could|can|would|wouldn't mind|were able to|might|will) ((please|also|just|possibly|perhaps|kindly|then) )*(?!believe|like|find|see how|get past|live|use|stay|come on|do without|imagine)\\p{L}+[^,]{2,120}([.!?]*$|, ?(that|it|i|we)('d| would|'ll| will)? ?(be|appreciate|really|is|mean|make|save|help)))`,
    {
      anywhere: true,
      unless:
        "to work (together|with)|^(i|we) (do |really )?appreciate your (help|quick|time)|if you can('t|not)|\\b(i|we)'ll (send|get|call|have|do)\\b",
    },
  ),
  row(
    'kind-of-you',
    0.85,
    `${LEAD}((<you>('d| would)( really| also)?( be)? (do|doing|save|saving|help|helping|make) (me|us|my|our)\\b[^.?!]{0,40}\\b(by <verbing>|if (you|your)))|((an?|some|your) (?!(discount|trial|visit))[^,.?!]{2,40} would (really )?(be (really |very |much |so |greatly |most )*(appreciated|helpful|useful|handy|great|good|lovely|perfect|ideal|welcome|enough|a (big |great |huge )?help)|help|do|suffice)\\b))`,
  ),
  row(
    'has-to-be',
    0.85,
    '\\b(<thing>|(signed|completed|updated|final) (\\p{L}+ ){1,4}|submissions|bids?|tenders?)( (for|from|of) [\\p{L}\\d ]{1,30}?)? ((has|have|needs?) to be|must be|should be|(is|are) (due(?! (on|in|at|to))|needed|required|wanted|expected|overdue|outstanding)|needs?|requires?) ?(with|(in|on|at) (my|our|your)|back|here|(?!sent )\\p{L}{3,}ed|sent|paid|from you|by|on|before|your|asap|urgently|to (us|me|reach)|overdue|outstanding)\\b',
    {
      anywhere: true,
      unless: "\\b(i|we)('ll| will|'ve| have)|by us|should be (with you|on)|already|was|were|from (us|me)\\b",
    },
  ),
  row(
    'you-should',
    0.8,
    "\\b<you>('ll| will| would|'d)?( still| also| just| really| then| guys| all| both)* ((need|have|ought|want|be required|be able|are (requested|required|asked|expected)) to|must|(had|'d) better|should(?= (<verb>|let)\\b)|owe (me|us)|(might|may) want to|might (check|ask|tell)|can (also )?(send|call|reach|email|forward|sign|check) (me|us|it|the|them|with|my|to)) ?\\p{L}",
    {
      anywhere: true,
      unless:
        "\\b((don't|won't|no longer|not|never) (need|have)|you (need|have) to (be|understand|see|love|wonder|know)|(all|nothing|if|what|when|where|how|whatever|anything|everything|which|that|whenever) (that )?you (need|have|might|may|must|want|should|can)|you must (be|have)|(click|unsubscribe|you can (call|reach|email|contact) (me|us) (any|at|on)))\\b",
    },
  ),
  row(
    'suggest',
    0.75,
    `\\b((i|we)('d| would)? (also )?(suggest|propose|recommend) (that )?(we|you|<weekday>|an? |meeting|moving|tomorrow|next|the \\d|\\d|<verbing>)|(my|our) (suggestion|proposal|recommendation|ask|request|question) (is|would be|(for|to) you)|(i|we) (should|need to|must|ought to) (try (to|and) )?${TALK}|(i|we) (request|ask) that|(one|quick)( more)? (question|ask|request|favou?r|thing (i|we) need|thing to (ask|check))|quick (thing|one)|question (for you|is)|favou?r to ask|ask(ing)? (you|for) (to |a |your ))`,
    { anywhere: true, unless: 'that we propose' },
  ),
  row(
    'meet-on',
    0.7,
    `\\bwe (can|could|might|may)( (then|also|maybe|perhaps|always|either|all|just|probably|hopefully))* (${TALK}|do|make it|try|[hj][ou]m?p on|have a call|go (over|through)|review|start|arrange)\\b`,
    { dated: true, unless: '^(if|so that)|so (that )?we can' },
  ),
  row(
    'want-you',
    0.8,
    "\\b((i|we) (want|expect|trust|assume|take it|count on|urge|ask|invite|authori[sz]e)( that)? (you|your team)('ll| will| can| could)? (to )?(?!know|have a|had|are|were|enjoy|received|got|understand|find|well)\\p{L}+|(i|we)('ll| will) (assume|take it|expect) (that )?you('ll| will))",
    { unless: "trust you('re| are| had| have| enjoyed| all)" },
  ),
  row(
    'have-somebody',
    0.85,
    `${LEAD}${PLEASE}(get|have|ask|tell|remind) (an?|your|some(one|body)|him|her|them|one of|the|\\p{L}+) [\\p{L} ]{0,30}?(to )?<verb>\\b`,
    {
      unless: `${PLEASANTRY}|^have (asked|told|sent|spoken|checked|passed|chased|forwarded|been|put|got|you|we|i|they)\\b`,
    },
  ),
  row(
    'welcome',
    0.75,
    '^((just|a|quick|gentle|friendly|final|kind) )*reminder[,:]? (that |to )|^(deadline)( is| by|:)|^((any|all|your) )?(feedback|comments|thoughts|ideas|answers?|repl(y)|responses?|suggestions|input)\\b[^,.]{0,60} (welcome|appreciated|needed|required)',
  ),
  row('order', 0.85, `${LEAD}${PLEASE}(?!let\\b)${ORDER_VERBS}${ORDERED}`, { unless: PLEASANTRY }),
];
/** Questions nobody answers. */
export const IDLE_QUESTION = rule(
  "^((and|but|so|well|hey|hi|hello|ok) ?,? )?(who (will|would|could|doesn't|wouldn't|knew|knows|needs|wants|says?)(?! (<verb>|be|need|own|on your|(from|in|at) your)\\b)|why (not|wait|pay (more|twice))(?! (the|has|did|do|is|was))|what('s| is) (not to)|(is|was|does|have|are|would)n't (it|that|this|we|they)|don't you (think|agree|love|just)|who am i|(can|would|could) you (believe|imagine)|guess (what|who)|did you know|remember (me|when|us|our)|will (i|we) see you|(you )?know what|right|really|seriously|(ready|want|looking) to (save|grow|get started|take|learn|cut|see how|stop)|looking for a|what if (i told|you could)|where (does|did) the time|need (a hand|help|more)|(any )?(questions|queries|concerns)\\?|how (cool|great|nice|crazy|good) is (that|this)|am i (right|wrong)(?! (that|in|to)\\b)|or (is|am|are) (it just|i)|no\\b)",
);
const NICE = '(ok|okay|all ?right|fine|useful|helpful|a help|easier|better|good|worth|of (use|interest|help))';
/** The writer offers: "Shall I send …?", "Would you like me to …?". */
export const OFFER_QUESTION = rule(
  `^((and|but|so|or|alternatively|otherwise|also|ok|in the meantime|if so)[, ]{1,2})?((shall|should|may|might) (i(?! (have|get|see|ask|know|please|request))|we (?!meet|talk|say|pencil|speak|do|discuss|go (?!ahead)|have|try|move|schedule|set up)<verb>)|(can|could) (i|we) (help|offer|send (you|over|across)|interest|(call|ring|give|show|book|get|take|tell|email|set|sign) you|bring|drop|buy|share|assist|do anything|be of|forward|ship|put you (down|in for|through)|provide|include|arrange (a|for you|your)|(stop|pop|come) (by|over|round|in)|visit|support|count)|(would|could) (an?|some|our|another) [^?]{2,40} (help|be ${NICE})|(is|would) it (be )?(help|${NICE}) (if|to|for) (i|we|me|us)|(would|do|might|did|could|will) (you|u|your \\p{L}+|it (help|be ${NICE}))( still| also| maybe| perhaps| prefer)*,? ?(like|want|prefer|need|rather|care for|wish|help|if|that|have any use|find it (useful|helpful))?,? ?((for )?(me|us|our|my \\p{L}+|a (hand|trial|demo|sample|quote|copy|brochure|call|visit|quick|free|reference)|some|more|an? (copy|example|updated)|to (see|try|hear|have (a|me)|get (a|our)|receive|learn)|(if|that) (i|we))\\b)|(want|need|like|fancy|care for|(interested|any interest) in|any use for|up for|mind if|worth|happy for|ok(ay)? (if|for)) ?(me|us|i|we|to (see|try|hear)|an?|some|more|our|my|another))(?!\\p{L}|.*(which|\\bor (mon|tues|wednes|thurs|fri)day))`,
);
/** A question without its mark, as people type it. */
export const ASKING = rule(
  `^((and|but|so|also|ok|well|hi|hello|hey|btw|ps|now|then|plus|by the way|(one |quick )?(more )?(question|thing))[,: -]{1,3}|(?!(i|we|you|it|no|not|if|he|she|they)\\b)\\p{L}[\\p{L}'-]{1,20}[,:] ){0,2}((can|could|cld|cd|cud|cn|would|wld|wud|will|might|may)(n't|'t)? ${YOUR_SIDE}|(how|what) about|why don't (we|you|i)|can i (get|have|book|order|change|add|swap)|(you|u) (free|around|available)|got a (sec|min|minute|moment)|any (chance|news|updates?|word|joy|luck|thoughts|idea|progress)|mind <verbing>|(what|which|when|where|why|who|whose|how)('s|s|'re|'d)?( (\\p{L}+ ){0,4}?)(is|are|do|does|did|will|would|can|could|should|was|were|has|have|had|shall|many|much|long|soon|far|about|r)\\b|(what|when|where|who|how)'?s|(do|does|did|is|are|was|were|have|has|will|would|can|could|should) (you|u|your|there|it|this|that|the|we|they|he|she|anyone|someone|any|these|those|both|our|my|<weekday>|tomorrow|today|next)\\b)`,
);
