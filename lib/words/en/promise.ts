/** How people promise, in English, as data. `find` ends where the act begins; what follows is judged by the vetoes. */
import { type Pattern, rule } from './pieces';

export interface PromiseRule {
  id: string;
  find: Pattern;
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
  '((?!(going|looking|working|reading|running (late|behind|out|low)|flying|driving|walking (home|the dog)|moving|leaving|starting|stopping|closing|opening|keeping|attending|joining|playing|learning|talking|consider|discuss|follow|supporting|offering|writing (you |to |this)|trying|planning|hosting|meeting (?!(you|your) )|preparing (?!(it|this|that|your|the)\\b)|paying (?!(you|it|the (invoice|balance|deposit))\\b)|taking (?!(it|this|that|your|the (?!(day|week|rest|afternoon|morning|kids|train|bus)\\b)|you)\\b)|making (?!(it|that|your|the|sure)\\b)|doing (well|fine|good|ok|great|the school)|asking (?!(my|our|the|him|her|them)\\b)|getting (?!(it|this|that|these|those|you|the|back|everything|all)\\b)|checking (?!(with|on|the|it|our)\\b)|speaking (?!(to|with))|coming|setting off|changing|buying|giving (up|a talk|birth))\\b)<verbing>|coming (to|by|over|back|round)|seeing you)';
const TRADES =
  '(engineer|technician|installer|fitter|electrician|driver|planner|developer|designer|trainer|consultant|rep|tech|colleague|partner)s?';
const MODAL_BEHIND = "(i|we)('ll| will| shall| can)";
/** Read in order; the first that holds names the promise. */
export const PROMISES: readonly PromiseRule[] = [
  row(
    'said-so',
    0.95,
    "^((yes|yep|yeah|ok|okay|sure|absolutely|certainly|of course|great|perfect|no problem|understood|noted|agreed|right|thanks|thank you)[,.! -]{1,3}){0,2}((will|wil|wll|shall|can) do|(i'?m |we(')?re |we are )?on it|on the case|consider (it|this|that|your|the) ([\\p{L}]+ ){0,3}(done|sorted|gone|(?!attached)\\p{L}+ed)|(you can )?leave (it|that|this|them|everything|the rest|the [\\p{L} ]{2,30}) (with|to) (me|us)|(you can )?count on (me|us|it)|you('ve| have)? (got|have) my word|my word on it|i(('ve|'ll)? got| will get) (this|it covered))(( (to|today|tomorrow|by|on|this|before|first|right|straight|at|asap|next|for|the)\\b)|[^\\p{L}]*\\p{L}*[.!,; -]*$|[.!,;:-])",
    'none',
  ),
  row(
    'word-given',
    0.95,
    `^<so><i>(<be> (happy|pleased|delighted|able) to|( (can|do|will|also|hereby))*) (promise|guarantee|pledge|undertake|swear|commit|confirm|give you my word)( you| myself| ourselves)?( (that )?${MODAL_BEHIND}| to) <adv>`,
  ),
  row('will', 0.95, '^<so><i><will> <adv>'),
  row('going-to', 0.9, '^<so><i>(<be>? ?(going to|gonna|gunna)| intend to|<be> about to) <adv>', 'act', {
    toReader: true,
  }),
  row(
    'will-negated-twice',
    0.8,
    "^<so><i> (won't|will not|shan't|shall not) (?=forget|fail|miss the (deadline|date))(forget|fail|miss) ?(to )?",
  ),
  row(
    'planning-to',
    0.9,
    `^<so><i><be> <adv>(planning (to|on)|(aiming|hoping|intending|looking|due|set|scheduled|expecting|committed|in a position) to|on (track|course|schedule) to|(sure|confident) ${MODAL_BEHIND}) <adv>`,
  ),
  row(
    'plan-to',
    0.85,
    "^<so><i>('d| would)? <adv>(plan|aim|hope|intend|expect|mean|propose|like(?= to (come|get) back to you)|(would|'d|should|still|fully) (hope|expect|intend)) (to|on) <adv>",
  ),
  row(
    'aiming-for',
    0.8,
    '^(<i><be> |<i> )?<adv>((aim|target|shoot|plan|push)(n?ing)? (for|on)|looking at) (<verbing>|the |an? |end |close |<weekday>|tomorrow|next|this|mid|early|late|\\d|noon|eod|cob)',
    'none',
    { dated: true },
  ),
  row(
    'should',
    0.85,
    '^<so><i>( really| also)? (should|ought to) ((then|also|just) )?(?=(be able to|be in a position to|have|get(?! (together|going|on))|be (done|finished|through|ready|back to you|with you|back in touch|in touch)|finish|complete|hear|ship|deliver|send|respond|reply|manage to|know)\\b)((be able to|be in a position to|manage to) )?',
  ),
  row('can', 0.75, "^<so><i>( can| will be able to|'ll be able to) <adv>", 'act', { toReader: true, dated: true }),
  row(
    'try',
    0.75,
    "^(<i> )?(will |'ll )?(try to (?=<verb> .{0,60}\\b(by|until|till|before)\\b)|do (my|our) (very )?(best|utmost)|do (all|everything|whatever|what) (that )?(i|we) can|see what (i|we) can do|make every effort)\\b",
    'none',
  ),
  row(
    'doing-dated',
    0.8,
    `^<so>(just )?<i><be> <adv>(?=${DOING}(?! (an? |the |my |our )?(meeting|call)( with)?(?! (you|notes)))\\b)`,
    'none',
    {
      toReader: true,
      dated: true,
    },
  ),
  row(
    'others-doing',
    0.75,
    `^<so>((my|our) [\\p{L} ]{2,30}?|the (team|crew|lads|guys|${TRADES}))('s|'re| is| are) <adv>(?=.{0,80}\\b<you>\\b)(?=${DOING})`,
    'none',
    { dated: true },
  ),
  row(
    'doing-alone',
    0.8,
    `^((just|now|also|and) )?(?=${DOING}(?! (up on|in (to|with|on)|forward|for|back on|out to see))\\b)`,
    'none',
    { toReader: true, dated: true, only: 'front' },
  ),
  row(
    'sending-now',
    0.85,
    `^(<i><be> |(k|ok|okay|yes|yep|sure),? (?=(sending|forwarding|shipping|e-?mailing)\\b))((just|now|also|going to be|about to) )*(sending|forwarding|e-?mailing|mailing|couriering|shipping|getting (it|this|that|the) [^,;]{0,40}(over|out)|passing|putting .{0,40} through|chasing|looking into|checking (on|with|into)|asking|working on (it|this|that|your|the (quote|proposal|answer|numbers|contract|fix))|sorting|on the phone (to|with)|following up with)(?! (you this|this (e-?mail|note|message)|to (see|check|ask|let|say)|out (this|an)))\\b(?=.{0,80}(now|right away|straight away|immediately|asap|shortly|soon|across|over|separately|as we speak|later|second|another|it |on (it|this|that)|with (my|our|the)))`,
    'none',
  ),
  row(
    'let-me',
    0.85,
    '^((please|just|but|so|ok(ay)?,?|first) )*((let|allow) (me|us)|give (me|us)(?= an?\b)|lemme)( just| first| quickly)?( to| an? (moment|minute|second|day|(few|couple of) (minutes|days|hours)) (to|and))? (?=(check|double-check|ask|find|look|speak|talk|see (if|what|whether)|confirm|run (this|it|that)|dig|take (it|this|that|a (\\p{L}+ ){0,2}look)|get|call|chase|verify|investigate|work (on|up|out|through)|pull|put together|send|follow|come back|think (it |this |that |about )?.{0,30}(and|then)|consult|discuss|review|read|forward|fix|sort|raise|escalate|try|reach out|round|gather|have a (look|word|chat)|price|book|set|arrange|prepare|draft|connect|circle|go (back|away|and|through)|test|touch base|make (a (call|few calls)|sure|some)|ring|phone|email|handle|deal|pass|loop|bring|schedule)\\b)',
    'none',
  ),
  row(
    'expect-me',
    0.9,
    '^((please|you can|you should|so|and) )*(expect|look forward to|look (out )?for|watch (out )?for|keep an eye out for) (me|us|my|our|to (hear|get|receive|have|see)|an? (\\p{L}+ ){0,2}(call|mail|message|reply|<thing>)|the (\\p{L}+ ){0,3}<thing>|it |<thing> |word |someone from (our|my)|[^,;.]{3,60} from (me|us|our)\\b)',
    'none',
  ),
  row(
    'count-on-us',
    0.85,
    '^((and|so|but|please|just|you can) )*(count|rely|bank|depend) on (me|us|our \\p{L}+) to (?=(<doing>)\\b)',
    'none',
  ),
  row(
    'you-will-have',
    0.85,
    "^<so>(then |that way )?<you>( ?'ll|ll| will| shall| should| can expect to)( also| then| certainly| definitely| both| all| shortly| soon| likely)? (have|get|receive|hear|see (our|my|it in your|(the|a) (credit|refund|payment|discount))|be (hearing|getting|receiving|contacted|called|invoiced|refunded|credited|sent|emailed|notified|charged)) (?!to |a (great|good|nice|better|lot|chance|\\d)|an? (easier|idea)|used|better|the (best|chance|opportunity|option|ability|benefit)|no |more time|fun|noticed|why|how|that (our|the|it)|going|access to|been|<verbing>)",
    'none',
  ),
  row(
    'owe-you',
    0.7,
    "^<i>( still| do| also|'ll| will)* owe (you|u) (?!one|an apology|a (beer|drink|coffee|lunch|dinner|favou?r|thank|pint|big)|(so |very )?much|nothing|money)(an?|the|my|our|some|two|three|those|that) ",
    'none',
  ),
  row(
    'plan-is',
    0.85,
    '^(my|our|the) (\\p{L}+ )?(plan|aim|goal|target|intention|idea|hope|commitment|promise) (is|remains|will be) (still )?(to <adv>)?(?=(<verb>|have|be|do|get|<weekday>|tomorrow|next|the (end|\\d))\\b)',
    'none',
  ),
  row(
    'will-alone',
    0.85,
    "^((and|but|so|then|ok|k|sure|yes|yep|yeah|cool|right|noted|thanks|great|also|or)[, ]{1,2})?(will|shall|gonna|going to|'ll|wil|wll) <adv>(?!(you|your|u|i|we|it|this|that|there|they|he|she|the|a|any|anyone|someone|these|those|our|my|be (a|the|out|in|away|able|on leave|off)|have to|need|not|never)\\b)(?=\\p{Ll})",
  ),
  row(
    'should-alone',
    0.8,
    '^((and|but|so|then)[, ]{1,2})?((should|shd) (?=(have|be able to|get|be (ready|done|with you|finished|back to you|in touch))\\b)|hop(e|ing) to( have| get| send| be)?|(aim|plan|try|intend)(n?ing)? to|able to|can (?=(have|send|get|ship|deliver|do)\\b)) ?<adv>',
    'act',
    { dated: true },
  ),
  row(
    'back-to-you',
    0.85,
    "^((and|but|so|then|will be|i'm|am)[, ]{0,2})?(back (to|with|at|in touch with) you|in touch|with you|more (on this |news |details? |info )?(to (come|follow)|from me|soon|tomorrow|later|on|by)|((full|further|more) )?(details?|rest|answers?|update|confirmation|numbers|pricing|tracking) (to (come|follow)|will follow|follow(s|ing)?|tomorrow|later|on <weekday>|by))\\b(?! if)",
    'none',
    { only: 'front' },
  ),
  row(
    'to-follow',
    0.85,
    '^([^,;:]{1,60}, )?((?!(<i>|you|he|she|they|it|was|were|is|are|be|easy|hard|difficult|act|steps|rules|instructions|example|trying|going|have|has|had|want|need|like|able|not|please)\\b)[\\p{L}\\d-]+ ){1,5}(to|will) follow( (shortly|soon|separately|later|asap|by|on|in|under|once|when|as|today|tonight|tomorrow|this|next|early|(at )?the|<weekday>)\\b|[.!;, ]*$)',
    'none',
    { only: 'front' },
  ),
  row(
    'you-get',
    0.75,
    '^<so>(((at the )?latest|by|on|until|till|before|tomorrow|today|tonight|then|next|this)[\\p{L}\\d ]{0,20} )?you (then |also )?((get|receive) (the|our|your|my|it|them|all|both|an?)|have (our|my|it|them|(the )?[\\p{L} ]{2,30} from (us|me)))\\b(?!.{0,80}(\\?|since|\\bif\\b|discount|meeting|appointment))',
    'none',
    { dated: true },
  ),
  row(
    'present-dated',
    0.75,
    `^<so>(((at the )?latest|by|on|until|till|tomorrow|today|tonight|then|next|after|this)[\\p{L}\\d ]{0,25} )?(<i> (then |also |now )?(?!(get (?!(you|the|it|them|your|this|that)\\b)|offer|ask (?!(my|our|the|him|her|them)\\b)|request|propose|accept|agree|write|invite|report|plan|book|advise|refer|put|cut|set|let|read|split|quote|leave|start|stop|open|close|meet|go|look|work|live|hold|keep|sell|support|manage|use|consider|talk|acknowledge|attach|enclose|land|move|approach|cost|fit)\\b)(?=<verb> )|((my|our) (\\p{L}+ ){1,2}|\\p{L}+ from (our|my) \\p{L}+ )(?=<verbs> (you|it|the|your)\\b))(?!.{0,80}(\\?|every|always|usually|normally|within|mondays|tuesdays|wednesdays|thursdays|fridays))`,
    'act',
    { dated: true, toReader: true },
  ),
  row(
    'present-back',
    0.75,
    '^<so>((ok|okay|sure|noted|yes|tomorrow|today|then),? )?<i> (then |now |first )?(?!(offer|let)\\b)(?=<verb> )(?!.{0,80}(\\?|every|always|usually|normally|last|ago|yesterday|already|thank))(?=.{0,60}\\b(give (you|u) (feedback|info|an? (answer|reply)|the)|(come|get) back to you|let you know|inform you|revert|keep you|update you))',
  ),
  row(
    'hope-for-you',
    0.75,
    '^((hop|aim|try)(e|ing)? to )(?=(get|give|send|bring|have|let|come|update|call|finish|confirm)\\b)(?!.{0,60} from (you|your)\\b)(?!(have|get) you (here|on|to|in|and)\\b)(?=.{0,60}(\\byou\\b|<thing>))',
    'act',
    { only: 'front', toReader: true },
  ),
  row(
    'thing-coming',
    0.85,
    "^([^,;:]{1,60}, )?(?!you\\b|.{0,120}(\\?|please|pls|appreciated|needed|required|would be|wanted|welcome|rsvp))((the|your|my|our|an?|(?!(<verb>|please|pls|no|not|need|i|we|you|he|she|they|was|were|is|are|had|has|have|hoping|like|would|could|can|did|do|does|that|this|if|when|as|for|about|with|what|which|how|who|by|still|waiting|looking|any|thanks|thank|got|see|sorry|regarding|kindly|in|on|at|from|because|before|after|until|there)\\b)\\p{L}+) ){0,4}((?!(was|were|not|isn't|nobody|storm|kids|boss|mother|parents|friends|guests|weather)\\b)\\p{L}[\\p{L}-]{2,20} (?=(coming|on (its|the) way)\\b)|<thing>( for [\\p{L}\\d ]{1,30}?)?(,| is| are|'s|'re)? ?)(coming|following|to (follow|come)|on (its|it's|their|the) way|to (you|your (inbox|desk|team))|with you|over to you|heading|in your (inbox|hands|mailbox)|out to you|arriving|landing|going (out|through|to you)|shipping|leaving|due (to you|with you|from (me|us))|sent over|out|ready|done|signed|back to you|by (eod|cob|close|end|tomorrow|tonight|noon|<weekday>|the \\d))\\b",
    'none',
    { dated: true, only: 'front' },
  ),
];

const FUTURE = '(is|are) (due|set|scheduled|planning|aiming|hoping) to';
const THERE =
  '(with (you|u)|on (its|their|the|your) (way|desk|doorstep|site|dock|phone)|in (the (post|mail)|your (inbox|hands|account|mailbox|office))|at your|there|ready|done|delivered)';
/** "Our engineer will call you": a subject of the writer's side, or a thing that will be sent. */
export const OTHER_WILL = rule(
  `^((and|but|so|then) )?(?<who>[^,;:?!]{1,90}?)('ll| will| shall| is going to| are going to| ${FUTURE}| (plan|aim|hope|intend|expect|promise)(s|d)? to| (should|can)(?= (be ${THERE}|have|be able to|reach you|arrive|ship|get back|call|land|do|send|deliver|sign|join|meet)))( (aim|try|look|be able|endeavou?r) to)? <adv>`,
);
export const OWN_SIDE = rule(
  `\\b(my|our|us|from here|on (my|our) (side|end))\\b|^((on|by|in|at|from) [\\p{L}\\d ]{1,20} )?((the|one of the|both|all|(\\p{L}+ (from|in|on|at)( the)?)) )?((whole|entire|rest of the|local|field|on-?site|sales|support|service|legal|design|install|project|delivery|accounts?|finance|dev|engineering|technical|customer|back) )?(team|crew|lads|guys|boys|${TRADES}|warehouse|accounts|accounting|finance|billing|legal|purchasing|procurement|dispatch|logistics|support|sales|engineering|operations|ops|it (team|department|desk)|hr|marketing|production|lab|workshop|board|committee|management|head office|hq|steering group|buyer|director|boss|office|(project|account) manager|(service|help) ?desk|credit control|payroll|quality|facilities|security|two of us)( (here|department|dept|team|people|folks|guys|desk|manager|lead|payable|receivable))?$`,
);
/** People of the own side: whatever they will do is done for somebody. */
export const OWN_PEOPLE = rule(
  `^((and|but|so|then) )?(my|our|one of our|both our) (\\p{L}+ ){0,2}(${TRADES}|team|crew|guys?|lads?|people|manager|director|assistant)\\b`,
);
/** What a firm sells does things by itself: a fact, no promise. */
export const PRODUCT = rule(
  '\\b(platform|app|application|software|system|tool|solution|products?|services?|filter|machine|engine|sensor|device|dashboard|feature|module|plugin|algorithm|ai|bot|website|site|portal|api|plan|tier|licen[cs]e|version|release|upgrade|coating|paint|material|technology|model|program(me)?|package|data|process|approach|method|prices?|costs?|rates?|savings?|customers?|clients?|users?|competitors?|supplier|vendor|event|conference|webinar|course|training|kit)$',
);
/** People and firms that are on neither side. */
export const OUTSIDER = rule(
  '\\b(carriers?|couriers?|fedex|ups|dhl|usps|royal mail|post office|banks?|insurers?|insurance|landlords?|customs|ports?|weather|storm|jury|city|mayor|ministry|union|notary|post|postnl|dpd|gls|hermes|evri|maersk|markets?|economy|government|council|regulators?|police|court|auditors?|agents?|agency|brokers?|forwarders?|airlines?|hotels?|competitors?|suppliers?|vendors?|manufacturers?|distributors?|(sub)?contractors?|factory|mill|irs|hmrc|utility|your|their|his|her|other|another|people|every(one|body)|nobody|anyone|somebody|world|sun|rain|snow|train|flight|traffic|kids|wife|husband|son|daughter|mother|father|dad|mom|mum|what|which|who|where|why|how|whatever|nothing|something|time|i think)\\b|^(he|she|they|it|this|that|these|those|there|here|you|all|most|some|many|few|none|no one|each|every|both|i|we)$',
);
/** Something is sent, done or arrives: the deliverable of the side that writes. */
export const DELIVERED = rule(
  `^(be (${THERE}|over (to you )?(by|on|today|tomorrow)|out (by|on|today|tomorrow|to you|of the door|the door|for delivery|before|this|next|first)|live|back (up|online|on|with you|to you|from)|up (by|on|and running)|finished|completed?|sorted( out)?|(\\p{L}+ed|borne|taken|put|done|made) ([\\p{L} ]{1,12} )?by (us|me|our|my)|(re-?)?(shipped|sent|issued|installed|paid|loaded|picked( up)?|delivered|scheduled|booked|tested|activated)|mailed|posted|couriered|d[ei]spatched|e-?mailed|forwarded|raised|processed|refunded|credited|corrected|amended|updated|revised|replaced|repaired|fixed|returned|uploaded|shared|(counter)?signed|approved|released|settled|transferred|invoiced|waived|honou?red|resolved|restored|adjusted|reworked|redone|fitted|dropped( off)?|swapped|taken (down|away|over|out)|topped up|hauled|hand-delivered|wrapped up|split|handled|answered|collected|packed|configured|cancelled|applied|prepared|finali[sz]ed|submitted|circulated|published|confirmed|reviewed|upgraded|covered|taken care of|looked after|waiting for you|put (through|right|in)|given to you|handed|provided|attached to|included in (your|the next)|in touch)|(ship|leave|arrive|reach you|go (out|live|to you|off to|back|in the post|through)|land|follow|come (out|through|over|back|by|with|to you|today|tomorrow|on|separately|from (me|us))|get (to you|there|out|sent|done|back)|hit your|(show up|appear) (in|on) |drop|roll out|start (on|by)))\\b`,
);
/** "It ships Monday": as a timetable has it. */
export const TIMETABLE = rule(
  `^<so>(your ([\\p{L}-]{1,20} ){1,4}(is|are) (scheduled|set|booked|slated|planned|confirmed) (for|on|in)|((it|they|everything|both|all|that|this|the|your|ur|our|my|first|rest|an?|<thing>)( [\\p{L}\\d'-]{1,20}){0,5}) (ships?|leaves?|go(es)? (out|live|off|to|in)|gets? (to you|there|sent|delivered|shipped|paid)|arrives?|lands?|(is|are|'s|'re) ((on|in) [\\p{L}' ]{2,20} (truck|van|lorry|post|mail|courier)|going (on|in|into|out)|coming|being (sent|shipped|delivered|processed|paid|released|installed|fixed|reviewed)|shipping|leaving|arriving|due (to (ship|arrive|leave|go|land|be)|with you|out|there|at your|on your|to you)|on (its|their|the) way|with you|(scheduled|set) to (ship|arrive|leave|land|go|be)|expected (with you|at your|on your)|to (ship|arrive|follow)|ready)))\\b`,
);
/** A named person or firm, before "will". */
export const NAMED =
  /^(?:(?:and|but|so|then) )?\p{Lu}[\p{L}'.&-]*(?: (?:and |& |of |in |from |at |on )?\p{Lu}[\p{L}'.&-]*){0,4}(?:,? (?:my|our|in|from|of|at|on) (?:my |our |the )?[\p{L} '-]{2,40})?$/u;
/** An act towards the reader, asked for where the doer is only a name. */
export const TOWARDS_READER = rule('\\b(<you>|to the site)\\b');
