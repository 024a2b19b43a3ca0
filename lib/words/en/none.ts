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
    'footer',
    'intended (recipient|only|for the)|strictly (confidential|privileged)|received this .{1,20} in error|unsubscribe|opt[- ]out|no longer (wish|want) to receive|privacy policy|(conditions|terms of \\p{L}+) apply|all rights reserved|©|sent from my|no liability|do not (print|disclose|distribute)',
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

const NICE = '((any|of) )?(helps?|suits?|works?|useful|use|ok|good|all ?right)';
const WILLING = '(interested|happy|ok)';
/** "If you'd like": an offer that waits for a yes. */
export const OFFER_IF = rule(
  `\\b(if|should|whenever|when|in case|as) (<you>('d| would| do| should| ever| may| might| still| also| both)? ?(like|want|wish|prefer|fancy|rather|need|feel|('re|are) ${WILLING}|agree|please|have ((any|more|other|a (minute|question))|questions)|find|get stuck|run into)|(it|that|this|these|they|anything|things?)('d| would| could| might| should|'s| is| are|'re| all)? ?(be |ever )?(${NICE}|comes up)|needed|of (use|help)|there('s| is) (anything|any))\\b`,
);
/** Words before "and I'll" that only wait for a yes. */
export const SAY_THE_WORD = rule(
  '^((please|just|and|so|but|or|then),? )*(let (me|us) know|say (the word|so|yes|when)|(just )?(ask|shout|say|call|ring|ping)( (me|us|yes|back|here))?|(give|drop|send) (me|us) an? (line|ring|call|word|note|yes|email|message)|a (simple )?(yes|word|call|line)( from you)?( is (all|enough))?)( (if|whether) (?!.{0,60} by )[^,;.]{1,60})?( and| or|,|-|,? then)? ?$',
);
/** The verb phrase tells what happens to the writer, what goes on in the mind, or how the mail goes on. */
export const NO_ACT: readonly Veto[] = [
  veto('negation', "^(not(?! only)|hardly|n't|in no way)\\b(?! miss)"),
  veto(
    'state',
    '^be(?! (in (touch|contact)|back (to (?!(work|normal|my))|with |on (it|this|that|site)|at your)|on (it|the call|site|hand)|there|with (you|u)|at your|over (on|at|by|to)|by (on|at|your|to)|round|(glad|happy) to (join|attend|meet|come|be|take part|call|send)|ready (to|with|for you|by)|done (by|on|today|tomorrow|with)|finished|able to (<verb>|have)|<verbing>|getting|at the (\\p{L}+ )?(meeting|call|site|review|viewing|hearing|walk-?through)))\\b',
  ),
  veto('whereabouts-act', '^be (attending|taking (some|time|leave|next|the)|going)\\b'),
  veto(
    'for-oneself',
    `^(skip|give [^,.]{1,30} a miss|\\p{L}+ myself |(?!.*\\b<you>\\b)(grab|get|have|take|make|need|eat|order) ((an?|some|my|the) )?(\\p{L}+ ){0,2}(tea|bite|sandwich|lunch|shower)\\b(?! (for|with) )|head (in|out|off)\\b|(take|put|pick|wash|drop|get) (\\p{L}+ )?(the|my|our) (dog|cat|children|sons?|car|kettle)\\b)`,
  ),
  veto('duty', '^(have (got )?to|needs?)\\b'),
  veto(
    'holding',
    '^have(?! (an? (\\p{L}+ )?(look|read|word) (at|with|into|through)|[^,;]{0,50}(<you>|<thing>|\\p{L}{3,}ed|ready|done|sent|over|out|there|here|at your|on site|call|contact|check|live))\\b)\\b',
  ),
  veto('holding-idiom', '^have (a (think|great|good|rest)|time|questions?|been|had|lunch|enough)\\b'),
  veto(
    'mind',
    '^(think(?! (it |this |that )?(over|through) and)|sleep on|mull|chew|figure it out|find out( on| in| soon|[.!]|$)|(bear|keep|have) (it|this|that|these|you|your|all|them|<thing>|\\p{L}+ \\p{L}+) in mind|remember|miss(?! it)|love|like|want|admit|assume|bet|believe|know|appreciate|regret|hope|expect|look forward|wait|start over|depend|take (it|this|that|your \\p{L}+) (into (account|consideration)|as|under))\\b',
  ),
  veto(
    'idiom',
    '^(keep (this|it|my|the \\p{L}+) (short|up)|cut to the chase|get ((right|down) )?to business|say (it|this|that|one|so|again)|spare|cross (that|this|our|any|my) bridges?|play it|throw in|kick myself|back (on|in|from|at) |leave (it|that|this|the) ?(rest )?(there|at that|here|to|up|be|in your|on a)(?! (me|us))|let you (go|get (back|on)|be|think|off)|stop (here|there|now|writing|<verbing>)|give you that|take (your word|what (i|we))|live|rest|eat|always|remain|lose|win|own|owe|mean|retire|go (out on|first|home)|see(?! (to|that|if (i|we)))|hold (on|off|my)|hang|sit|hear|receive|arrive|land|return (on|from|in|next|tomorrow)|go on (leave|a)|fly(?! (((out|over|up|down) )?to (you|your|the site)|an? |our |the |in (an?|our)))|work ((very )?hard)|resurface|spend|treat|get through (the|this|it))\\b',
  ),
];

/** How the mail itself goes on: a promise only where a day stands with it. */
export const ABOUT_THE_MAIL = rule(
  '^(explain|tell (you|u) (what|how|now|a|about|this|more)|note|repeat|put it (\\p{L}+ly|to you|in (a|other)))\\b',
);
