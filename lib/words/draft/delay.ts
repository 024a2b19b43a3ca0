/** Owning up to a delay: it takes an apology and the new day. Pure. */
import { type Anchor, findDues } from '../due';
import { lower } from '../plain';
import type { Sentence } from '../sentences';
import { pattern } from './pattern';

const LATE = pattern(
  `(<be>|\\w+'(s|re|m)|running|getting|arriving|come|coming) (\\w+ ){0,2}(late(?= ?[.,;:!?-]| (and|because|sorry|for|to|by|due|on|but|again|since|with)|$)|delayed|overdue|behind( schedule)?|held up|stuck|on back ?order|back-?ordered|postponed|(pushed|put|set) back|out of stock)
  |(there (is|was|will be|has been)|<i>('ve)? (have|had|got)|due to|for|about|with|the|a|any) <any>delays?
  |(?<!you (\\w+ )?)(\\w+n't|not) (?!to )(\\w+ )?(ready|done|complete|here|printed|built|packed|make (it|the|that)|be (ready|there|able|with you|finished|done)|arrive|ship|leave|finish|send|deliver|manage|get (it|this|that|them|round|around|to)|call|ring|been able|gone out|come in|keep|left)(e?d)?
  |(promised|due|expected|agreed)[^.!?]{0,60} (\\w+n't|(is|are|was|were|has|have) not)(?! (only|need))
  |<i>('ve| have)? (forgot\\w*|failed|slipped|let you down|dropped the ball|should have|ought to have|didn't get)|(taking|took|takes?) longer|slipped(?! (on|in))|slipping (to|by|my|past)|<i> (said|promised|told you)[^.!?]{0,50} (would|\\w+'d)[^.!?]{0,60} (but|not|\\w+n't|still|now)|(was|were) (supposed|meant) to|owe you an|hold-?ups?|(?<!you )missed (our|the|your|my)|behind schedule|later than (<i>|promised|planned|agreed)
  |(sorry|apolog\\w+)[^.!?]{0,50} (late|delay|wait|slow|missed|forgot|not (calling|sending|getting|coming))`,
);
/** Somebody else's delay, or one that does not happen. */
const NOT_OURS = pattern(
  "(no|fewer|less|avoid|without|any|your (supplier|current|present)\\w*|competitors?|if|reduce|cut|prevent|against|in case|on time|never)[^.!?]{0,25} (late|delay(s|ed)?|overdue)|you(r (\\w+ ){0,2}(team|drivers?|staff|invoice|payment))? ?('re|are|were|is|was|have been)[^.!?]{0,20} (late|delayed|overdue|behind)",
);
const SORRY = pattern('sorry|apolog\\w+|(my|our) (fault|mistake)|regret|forgive');
const CALLING = pattern('call|ring|phone|speak|talk|meet|visit|(drop|come) by|invite');
const SENDING = pattern('send|deliver|ship|arrive|leave|with you|ready|have');
const NEXT_PART = /[,;:.-] |\b(?:but|now|until|and|instead)\b/u;
const WILL = /\b(?:will|'ll)\b/u;
const WAS_CALL = pattern('call(ed|ing)?|ring|rang|meeting|appointment|visit');
const NEW_DAY = /^ *(?:to|until|till|by) /u;

/** The words in which the new day may stand: behind those that own up, or before them where they tell what will be. */
function behindLate(text: string): string {
  const small = lower(text);
  const late = LATE.exec(small);
  if (!late) return text;
  const upTo = late.index + late[0].length;
  const at = NEW_DAY.test(small.slice(upTo)) ? 0 : small.slice(upTo).search(NEXT_PART);
  return `${WILL.test(small.slice(0, late.index)) ? text.slice(0, late.index) : ''}${at < 0 ? '' : text.slice(upTo + at)}`;
}

/** The sentence that owns up to a delay, and whether an apology and a new day stand beside it; null where none is late. */
export function delayIn(
  all: readonly Sentence[],
  anchor: Anchor,
  today: string,
): { sentence: Sentence; isPlanned: boolean } | null {
  const small = all.map(({ text }) => lower(text));
  const at = small.findIndex((text) => LATE.test(text) && !NOT_OURS.test(text));
  const sentence = all[at];
  if (!sentence) return null;
  const wasCall = WAS_CALL.test(small[at] ?? '');
  const isPlanned = all.some(({ text }, index) => {
    const own = index === at ? behindLate(text) : text;
    const said = lower(own);
    // The day they were promised is no new one.
    if (index < at && !WILL.test(said)) return false;
    if (text.endsWith('?') && !wasCall) return false;
    const isAboutIt = wasCall || NEW_DAY.test(said) || !CALLING.test(said) || SENDING.test(said);
    return isAboutIt && findDues(own, anchor).some(({ day }) => day >= today);
  });
  return { sentence, isPlanned: isPlanned && small.some((text) => SORRY.test(text)) };
}
