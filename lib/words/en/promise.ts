/** How people promise, in English, as data. `find` ends where the act begins; what follows is judged by the vetoes. */
import { rule } from './pieces';

export interface PromiseRule {
  id: string;
  find: RegExp;
  /** 0 to 1: how sure a hit is before vetoes and days. */
  confidence: number;
  /**
   * What has to follow. `act`: a verb that no veto takes away. `doing`: a verb from the list of what people do for each
   * other. `none`: the rule is the whole of it.
   */
  then: 'act' | 'doing' | 'none';
  /** Counts only with a day or hour that is still to come. */
  dated?: true;
  /** Counts only where the reader has something of it: "you", a thing that is handed over, or what people do for each other. */
  toReader?: true;
  /** Read at the start of any main clause, or only at the start of the sentence or behind a mark. */
  only?: 'front';
}

const row = (
  id: string,
  confidence: number,
  notation: string,
  then: PromiseRule['then'] = 'act',
  more?: Partial<PromiseRule>,
): PromiseRule => ({
  id,
  find: rule(notation),
  confidence,
  then,
  ...more,
});

/** What is being done for the other side, "sending", where a day stands with it. */
const DOING =
  'sending|shipping|forwarding|calling|emailing|mailing|getting (?:it|this|that|these|those|you|the|back|everything|all)|putting|(?:working on|preparing) (?:it|this|that|your)|chasing|resending|delivering|posting|sharing|uploading|dispatching|booking|passing|pulling|updating|revising|finishing|finalising|finalizing|submitting|replying|speaking (?:to|with)|talking (?:to|with)|bringing|dropping|coming (?:to|by|over|back|round)|signing|raising|issuing|processing|returning|fixing|sorting|circulating|reviewing|drafting|quoting|invoicing|wiring|releasing|deciding|presenting|placing|installing|collecting|visiting (?:you|your)|replacing|repairing|ringing|phoning|writing (?:to (?:them|him|her|the|my|our)|up)|turning (?:it|this|the)|seeing (?:you|your)|picking up|handing|transferring|ordering|publishing|scheduling|setting up|asking (?:my|our|the|him|her|them)|checking (?:with|on|the|it|our)|paying (?:you|it|your|the (?:invoice|balance|deposit))|taking (?:it|this|that)';
const BE = "(?:'m|'re|m|re| am| are)";
/** Read in order; the first that holds names the promise. */
export const PROMISES: readonly PromiseRule[] = [
  row(
    'said-so',
    0.95,
    "^(?:(?:yes|yep|yeah|ok|okay|sure|absolutely|certainly|of course|great|perfect|no problem|understood|noted|agreed|right|thanks|thank you)[,.! -]{1,3}){0,2}(?:will do|shall do|can do|on it|i'?m on it|we'?re on it|we are on it|on the case|consider it (?:done|sorted|handled|fixed)|(?:you can )?leave (?:it|that|this|them|everything|the rest|the [\\p{L} ]{2,30}) (?:with|to) (?:me|us)|(?:you can )?count on (?:me|us|it)|you(?:'ve| have)? got (?:it|my word)|you have my word|my word on it|i(?:'ve|'ll)? (?:got|get) (?:this|it covered)|it(?:'s| is) as good as done|deal[,-] .{0,3}i'll)(?:(?: (?:today|tomorrow|by|on|this|before|first|right|straight|at|asap|next|for|the)(?!\\p{L}))|[^\\p{L}]*(?:\\p{L}+)?[.!,; -]*$|[.!,;:-])",
    'none',
  ),
  row(
    'word-given',
    0.95,
    "^(?:(?:and|but|so|then) )?<i> (?:can |do |will |also |hereby )*(?:promise|guarantee|pledge|undertake|vow|swear|commit|give you my word)(?: (?:you|myself|ourselves))?(?: (?:i|we)(?:'ll| will| shall)| that (?:i|we)(?:'ll| will| shall| can)| to) <adv>",
  ),
  row('will', 0.95, '^(?:(?:and|but|so|then|or|also|plus|well) )?<i><will> <adv>'),
  row(
    'going-to',
    0.9,
    "^(?:(?:and|but|so|then|or|also|plus) )?<i>(?:(?:'m|'re|m|re| am| are)? ?(?:going to|gonna|gunna)| intend to|(?:'m|'re| am| are) about to) <adv>",
    'act',
    { toReader: true },
  ),
  row(
    'will-negated-twice',
    0.8,
    "^(?:(?:and|but|so) )?<i> (?:won't|will not|shan't|shall not) (?=forget|fail|miss the (?:deadline|date))(?:forget|fail|miss) ?(?:to )?",
  ),
  row(
    'planning-to',
    0.9,
    `^(?:(?:and|but|so|then) )?<i>${BE} <adv>(?:planning (?:to|on)|aiming to|hoping to|intending to|looking to|due to|set to|scheduled to|expecting to|on (?:track|course|schedule) to|committed to|in a position to|sure (?:i|we)(?:'ll| will| can)|confident (?:i|we)(?:'ll| will| can)) <adv>`,
  ),
  row(
    'plan-to',
    0.85,
    "^(?:(?:and|but|so|then) )?<i>(?:'d| would)? <adv>(?:plan|aim|hope|intend|expect|mean|propose|would hope|would expect|'d hope|'d expect|should hope|still hope|fully intend) (?:to|on) <adv>",
  ),
  row(
    'aiming-for',
    0.8,
    `^(?:<i>${BE} |<i> )?<adv>(?:aim(?:ing)?|target(?:ing)?|shoot(?:ing)?|plan(?:ning)?|push(?:ing)?) (?:for|on) (?:<verbing>|the |a |an |an? early |end |close |<weekday>|tomorrow|next|this|mid|early|late|\\d|noon|eod|cob)`,
    'none',
    { dated: true },
  ),
  row(
    'should',
    0.85,
    '^(?:(?:and|but|so|then) )?<i>(?: really| also)? (?:should|ought to) (?:then |also |just )?(?=(?:be able to|be in a position to|have|get(?! (?:together|going|on))|be (?:done|finished|through|ready|back to you|with you|back in touch|in touch)|finish|complete|hear|ship|deliver|send|respond|reply|manage to|know)(?!\\p{L}))(?:be able to |be in a position to |manage to )?',
  ),
  row(
    'can',
    0.75,
    "^(?:(?:and|but|so|then|yes|sure) )?<i>(?: (?:can|will be able to|'ll be able to)|'ll be able to) <adv>",
    'act',
    { toReader: true, dated: true },
  ),
  row(
    'try',
    0.75,
    "^(?:<i> )?(?:will |'ll )?(?:do (?:my|our) (?:very )?(?:best|utmost|level best)|do (?:all|everything|whatever|what) (?:that )?(?:i|we) can|see what (?:i|we) can do|make every effort)(?!\\p{L})",
    'none',
  ),
  row(
    'doing-dated',
    0.8,
    `^(?:(?:and|but|so|also|just) )?<i>(?:${BE}) <adv>(?=(?:${DOING})(?! (?:a |the |my |our )?(?:meeting|call)(?: with)?(?! (?:you|notes)))(?!\\p{L}))`,
    'none',
    { toReader: true, dated: true },
  ),
  row(
    'doing-alone',
    0.8,
    `^(?:just |now |also |and )?(?=(?:${DOING})(?! (?:up on|in (?:to|with|on)|forward|for|back on|out to see))(?!\\p{L}))`,
    'none',
    { toReader: true, dated: true, only: 'front' },
  ),
  row(
    'sending-now',
    0.85,
    `^(?:<i>${BE} )(?:just |now |also |going to be |about to )*(?:sending|forwarding|emailing|mailing|couriering|shipping|getting (?:it|this|that|the) [^,;]{0,40}(?:over|out)|passing|putting .{0,40} through|chasing|looking into|checking (?:on|with|into)|asking|working on (?:it|this|that|your|the (?:quote|proposal|answer|numbers|contract|fix))|sorting|on the phone (?:to|with)|following up with)(?! (?:you this|this (?:e-?mail|note|message)|to (?:see|check|ask|let|say)|out (?:this|an)))(?!\\p{L})(?=.{0,80}(?:now|right away|straight away|immediately|asap|shortly|soon|across|over|separately|as we speak|later|second|another|it |on (?:it|this|that)|with (?:my|our|the)))`,
    'none',
  ),
  row(
    'let-me',
    0.85,
    "^(?:(?:please |just |but |so |ok(?:ay)?,? |first )+)?(?:let|allow|lemme|give) ?(?:me|us)?(?: just| first| quickly)?(?: to| a (?:moment|minute|second|day|few (?:minutes|days|hours)|couple of (?:days|hours)) (?:to|and)(?: i'll)?)? (?=(?:check|double-check|ask|find|look|speak|talk|see (?:if|what|whether)|confirm|run (?:this|it|that)|dig|take (?:it|this|that|a (?:proper |closer |quick )?look)|get|call|chase|verify|investigate|work (?:on|up|out|through)|pull|put together|send|follow|come back|think (?:it |this |that |about )?.{0,30}(?:and|then)|consult|discuss|review|read|forward|fix|sort|raise|escalate|try|reach out|round|gather|have a (?:look|word|chat)|crunch|price|book|set|arrange|prepare|draft|connect|circle|go (?:back|away|and|through)|test|touch base|make (?:a (?:call|few calls)|sure|some)|ring|phone|email|handle|deal|pass|loop|bring|schedule)(?!\\p{L}))",
    'none',
  ),
  row(
    'expect-me',
    0.9,
    '^(?:please |you can |you should |so |and )*(?:expect|look out for|watch (?:out )?for|look for|keep an eye out for|anticipate) (?:me|us|my|our|to (?:hear|get|receive|have|see)|a (?:call|mail|message|reply|draft|quote|proposal|copy|revised|new|first|decision|response|visit|calendar|parcel|package|delivery)|an (?:e-?mail|answer|update|invite|invoice|invitation)|the <thing>|the (?:\\p{L}+ ){1,3}<thing>|it |<thing> |word |news |delivery |someone from (?:our|my))',
    'none',
  ),
  row(
    'you-will-have',
    0.85,
    "^(?:(?:and|so|then|that way) )?<you>(?:'ll|ll| will| shall| should| can expect to| 'll)(?: also| then| certainly| definitely| both| all| shortly| soon| likely)? (?:have|get|receive|hear|see (?:our|my|it in your)|be (?:hearing|getting|receiving|contacted|called|invoiced|refunded|credited|sent|emailed|notified|charged)) (?!to |a (?:great|good|nice|better|lot|chance|\\d)|an? (?:easier|idea)|used|better|the (?:best|chance|opportunity|option|ability|benefit)|no |more time|fun|noticed|what i mean|why|how|that (?:our|the|it)|going|access to|been|a \\d+%)",
    'none',
  ),
  row(
    'owe-you',
    0.7,
    "^(?:<i>)(?: still| do| also|'ll| will)* owe (?:you|u) (?!one|an apology|a (?:beer|drink|coffee|lunch|dinner|favou?r|thank|pint|big)|(?:so |very )?much|nothing|money)(?:an?|the|my|our|some|two|three|those|that) ",
    'none',
  ),
  row(
    'plan-is',
    0.85,
    '^(?:(?:my|our|the) )(?:\\p{L}+ )?(?:plan|aim|goal|target|intention|idea|hope|commitment|promise) (?:is|remains|will be) (?:still )?(?:to <adv>)?(?=(?:<verb>|have|be|do|get|<weekday>|tomorrow|next|the (?:end|\\d))(?!\\p{L}))',
    'none',
  ),
  row(
    'will-alone',
    0.85,
    "^(?:(?:and|but|so|then|ok|sure|yes|thanks|great|also|or)[, ]{1,2})?(?:will|shall|gonna|going to|'ll|wil) <adv>(?!(?:you|your|u|i|we|it|this|that|there|they|he|she|the|a|any|anyone|someone|these|those|our|my|be (?:a|the|out|in|away|able|on leave|off)|have to|need|not|not be|never|smith|power)(?!\\p{L}))(?=\\p{Ll}|do\\b)",
  ),
  row(
    'should-alone',
    0.8,
    '^(?:(?:and|but|so|then)[, ]{1,2})?(?:should (?:have|be able to|get|be (?:ready|done|with you|finished|back to you|in touch))|hope to(?: have| get| send| be)?|hoping to(?: have| get| send| be)?|aim(?:ing)? to|plan(?:ning)? to|able to|trying to|intend(?:ing)? to|can (?=(?:have|send|get|ship|deliver|do)\\b)) ?<adv>',
    'act',
    { dated: true },
  ),
  row(
    'back-to-you',
    0.85,
    "^(?:(?:and|but|so|then|will be|i'm|am)[, ]{0,2})?(?:back (?:to|with|at|in touch with) you|in touch|with you|over to you|more (?:on this |news |details? |info )?(?:to (?:come|follow)|from me|soon|tomorrow|later|on|by)|(?:full |further |more )?(?:details?|rest|answers?|update|confirmation|numbers|pricing) (?:to (?:come|follow)|will follow|follow(?:s|ing)?|tomorrow|later|on <weekday>|by))(?!\\p{L})(?! if)",
    'none',
    { only: 'front' },
  ),
  row(
    'thing-coming',
    0.85,
    "^(?!.{0,120}(?:please|pls|appreciated|needed|required|would be|wanted|welcome|rsvp))(?:(?:the|your|my|our|a|an|new|revised|updated|corrected|final|signed|first|second|draft|full|formal|written|detailed|proper|sample|(?!(?:<verb>|please|pls|no|not|need|i|we|you|he|she|they|was|were|is|are|had|has|have|hoping|like|would|could|can|did|do|does|that|this|if|when|as|for|about|with|what|which|how|who|by|still|waiting|looking|any|thanks|thank|got|see|sorry|regarding|re|kindly|in|on|at|from|because|before|after|until|there)(?!\\p{L}))\\p{L}+) ){0,4}<thing>(?: for [\\p{L}\\d ]{1,30}?)?(?:,| is| are|'s|'re)? ?(?:coming|following|to follow|to come|on (?:its|it's|their|the) way|to (?:you|your (?:inbox|desk|team))|with you|over to you|heading|in your (?:inbox|hands|mailbox)|out to you|arriving|landing|going out|going to you|shipping|leaving|due (?:to you|with you|from (?:me|us))|sent over|out|ready|done|signed|back to you|by (?:eod|cob|close|end|tomorrow|tonight|noon|<weekday>|the \\d))(?!\\p{L})",
    'none',
    { dated: true, only: 'front' },
  ),
];

/** "Our engineer will call you": a subject of the writer's side, or a thing that will be sent. */
export const OTHER_WILL = rule(
  "^(?:(?:and|but|so|then) )?(?<who>[^,;:?!]{1,90}?)(?:'ll| will| shall| is going to| are going to| is (?:due|set|scheduled|planning|aiming|hoping) to| are (?:due|set|scheduled|planning|aiming|hoping) to| (?:plans?|aims?|hopes?|intends?|expects?|promised?|promises) to| (?:should|can)(?= (?:be with you|have|be able to|reach you|arrive|ship|be (?:ready|there|done|delivered|on)|get back|call|land|do|send|deliver|sign|join|meet)))(?: (?:aim|try|look|be able|endeavou?r) to)? <adv>",
);
export const OWN_SIDE = rule(
  '(?:^|[^\\p{L}])(?:my|our|us|from here|on (?:my|our) (?:side|end))(?!\\p{L})|^(?:(?:on|by|in|at|from) [\\p{L}\\d ]{1,20} )?(?:the |one of the |both |all |someone (?:from|in|on) (?:the )?|somebody (?:from|in) (?:the )?|\\p{L}+ (?:from|in|on|at) (?:the )?)?(?:whole |entire |rest of the |local |field |on-site |onsite |sales |support |service |legal |design |install |project |delivery |account |accounts |finance |dev |engineering |technical |customer |back )?(?:team|crew|colleagues?|engineers?|technicians?|installers?|fitters?|electricians?|drivers?|warehouse|accounts|accounting|accounts (?:payable|receivable|team)|finance(?: team| department)?|billing|legal|purchasing|procurement|dispatch|logistics|support|sales|engineering|operations|ops|it (?:team|department|dept|desk)|hr|marketing|production|lab|workshop|board|committee|management|head office|hq|steering group|buyer|director|partners?|boss|office|planners?|developers?|designers?|trainers?|consultants?|reps?|project manager|account manager|service desk|help ?desk|credit control|payroll|quality|qa|facilities|security|treasury|two of us)(?: (?:here|department|dept|team|people|folks|guys|desk|manager|lead))?$',
);
/** What a firm sells does things by itself: a fact, no promise. */
export const PRODUCT = rule(
  '(?:^|[^\\p{L}])(?:platform|app|application|software|system|tool|solution|product|products|service|services|filter|machine|engine|sensor|device|dashboard|feature|module|plugin|algorithm|ai|bot|website|site|portal|api|plan|tier|licen[cs]e|version|release|upgrade|coating|paint|material|technology|model|programme|program|package|data|process|approach|method|prices?|costs?|rates?|savings?|customers?|clients?|users?|competitors?|supplier|vendor|event|conference|webinar|course|training|kit)$',
);
/** People and firms that are on neither side. */
export const OUTSIDER = rule(
  '(?:^|[^\\p{L}])(?:carriers?|couriers?|fedex|ups|dhl|usps|royal mail|post office|banks?|insurers?|insurance|landlords?|customs|ports?|weather|market|markets|economy|government|council|regulators?|police|court|auditors?|agents?|agency|brokers?|forwarders?|airlines?|hotels?|competitors?|suppliers?|vendors?|manufacturers?|distributors?|subcontractors?|contractors?|factory|mill|irs|hmrc|utility|your|their|his|her|other|another|people|everyone|everybody|nobody|anyone|somebody|world|sun|rain|snow|train|flight|traffic|kids|wife|husband|son|daughter|mother|father|dad|mom|mum|what|which|who|where|why|how|whatever|nothing|something|time|i think)(?!\\p{L})|^(?:he|she|they|it|this|that|these|those|there|here|you|who|what|all|most|some|many|few|none|no one|each|every|both|i|we)$',
);
/** Something is sent, done or arrives: the deliverable of the side that writes. */
export const DELIVERED = rule(
  '^(?:be (?:with (?:you|u)|on (?:its|their|the) way|on your (?:desk|doorstep|site|dock|phone)|in your (?:inbox|hands|account|mailbox|office)|over (?:to you )?(?:by|on|today|tomorrow)|at your|there (?:by|on|before|first|tomorrow|today|in)|out (?:by|on|today|tomorrow|to you|of the door|the door|for delivery|before|this|next|first)|ready|live|back (?:up|online|on|with you|to you|from)|up (?:by|on|and running)|done|finished|complete|completed|sorted|fixed|shipped|sent|resent|re-sent|mailed|posted|couriered|dispatched|despatched|delivered|redelivered|emailed|e-mailed|forwarded|issued|reissued|raised|processed|refunded|credited|corrected|amended|updated|revised|replaced|repaired|returned|installed|uploaded|shared|signed|countersigned|approved|released|paid|settled|transferred|invoiced|waived|honou?red|resolved|restored|handled|addressed by|answered|loaded|collected|picked up|picked|packed|configured|activated|cancelled|applied|prepared|finali[sz]ed|submitted|circulated|published|confirmed|scheduled|booked|reviewed|tested|upgraded|deployed|covered|sorted out|taken care of|looked after|waiting for you|put (?:through|right|in)|given to you|handed|provided|faxed|attached to|included in (?:your|the next)|in touch)|(?:ship|leave|arrive|reach (?:you|your)|go (?:out|live|to you|off to|back|in the post|through)|land|follow|come (?:out|through|over|back|by|with|to you|today|tomorrow|on|separately|from (?:me|us))|get (?:to you|there|out|sent|done|back)|hit your|drop|roll out|start (?:on|by)|close by))(?!\\p{L})',
);
/** "It ships Monday": as a timetable has it. */
export const TIMETABLE = rule(
  "^(?:(?:and|but|so|then) )?(?:your (?:[\\p{L}-]{1,20} ){1,4}(?:is|are) (?:scheduled|set|booked|slated|planned|confirmed) for|(?:(?:it|they|everything|both|all|that|this|the|your|our|my|both|all|first|a|an)(?: [\\p{L}\\d'-]{1,20}){0,5}) (?:ships?|leaves?|go(?:es)? (?:out|live|off|to|in)|gets? (?:to you|there|sent|delivered|shipped|paid)|arrives?|lands?|(?:is|are|'s|'re) (?:going out|coming|being (?:sent|shipped|delivered|processed|paid|released|installed|fixed|reviewed)|shipping|leaving|arriving|due (?:to (?:ship|arrive|leave|go|land|be)|with you|out|there|at your|on your|to you)|on (?:its|their|the) way|with you|scheduled to (?:ship|arrive|leave|land|go out|be)|set to (?:ship|arrive|leave|go)|expected (?:with you|at your|on your)|to (?:ship|arrive|follow)|ready)))(?!\\p{L})",
);
/** A named person or firm, before "will". */
export const NAMED =
  /^(?:(?:and|but|so|then) )?\p{Lu}[\p{L}'.&-]*(?: (?:and |& |of |in |from |at |on )?\p{Lu}[\p{L}'.&-]*){0,4}(?:,? (?:my|our|in|from|of|at|on) (?:my |our |the )?[\p{L} '-]{2,40})?$/u;
/** An act towards the reader, asked for where the doer is only a name. */
export const TOWARDS_READER = rule('(?:^|[^\\p{L}])(?:<you>|to the site|your \\p{L}+)(?!\\p{L})');
