/** Owning up to a delay: it takes an apology and the new day. Pure. */
import { type Anchor, findDues } from '../due';
import type { Sentence } from '../sentences';

/** Nobody writes a longer sentence; the rest of it is not looked at. */
const LONGEST = 600;

const LATE = [
  /\b(?:is|are|was|were|be|been|being|'s|'re|'m|am|running|getting|arriving|come|coming) (?:\p{L}+ly |now |still |a (?:bit|little|day|week) |\d+ days? |too |going to be |also )*(?:late(?! (?:shift|summer|night|in the))|delayed|overdue|behind(?: schedule)?|held up|stuck|on back ?order|back-?ordered|postponed|pushed back|put back|out of stock|not (?:yet )?(?:ready|finished|done|complete|here|shipped))\b/iu,
  /\b(?:there (?:is|has been|will be|was)|we have|we've (?:had|got)|I have|due to|for|about|with|the|a|any) (?:a |an |another |some |short |slight |small |further |unexpected )*delays?\b/iu,
  /\b(?:will|would|can|could|did|do|does|has|have|had|wo|ca|could)(?: not|n't) (?:\p{L}+ )?(?:make (?:it|the|that)|be (?:ready|there|able|with you|finished|done)|arrive|ship|leave|finish|send|deliver|manage|get (?:it|this|that|them|round|around|to)|call|ring|been able|gone out|come in|arrived|shipped|keep)\b/iu,
  /\b(?:promised|due|expected|agreed)\b[^.!?]{0,60}(?:\b(?:is|are|was|were|has|have) not|n't)\b(?! (?:only|need))|\b(?:is|are)n't (?:yet |quite )?(?:ready|finished|done|complete|here|shipped|printed|built|packed)\b/iu,
  /\b(?:I|we)(?:'ve| have)? (?:missed|forgot|forgotten|failed|slipped|let you down|dropped the ball|should have|ought to have|didn't get)\b|\b(?:taking|took|takes|take) longer\b|\bslipped (?!on\b|in\b)|\bslipping (?:to|by|my|a|past)\b|\bmissed (?:our|the|your|my) (?:call|meeting|deadline|date|appointment)\b|\bbehind (?:schedule|on)\b|\bmore time (?:to|for)\b.*\bthan\b/iu,
  /\b(?:sorry|apolog\p{L}+)\b[^.!?]{0,50}\b(?:late|delay|wait|slow|missed|forgot|not (?:calling|sending|getting|coming))\b/iu,
];
/** Somebody else's delay, or one that does not happen. */
const NOT_OURS =
  /\b(?:no|fewer|less|avoid|without|any|your (?:supplier|current|present)\p{L}*|competitors?|if|reduce|cut|prevent|against|in case|deliveries on time|% on time|for you to be|don't be|not too|never|the two|ones? were)\b[^.!?]{0,25}\b(?:late|delay|delays|delayed|overdue)\b|\byou (?:are|were|have been|'re) (?:\p{L}+ )?(?:late|delayed|overdue|behind)|\byour (?:\p{L}+ ){0,2}(?:team|drivers?|staff|invoice|payment) (?:is|are|was|were)\b[^.!?]{0,20}\b(?:late|overdue|behind)/iu;
const SORRY = /\b(?:sorry|apolog\p{L}+|my (?:fault|mistake|apologies)|regret|forgive|our (?:fault|mistake))\b/iu;
const CALLING = /\b(?:call|ring|phone|speak|talk|meet|visit|drop by|come by|invite)\b/iu;
const DELIVERING =
  /\b(?:leaves?|ships?|arrives?|sends?|delivers?|ready|have|has|get|gets|reach(?:es)?|lands?|goes?|go out|finish(?:ed)?|bring|drop|post|courier|with you|there|complete|done|expect(?:ed)?|due|in stock|new date|instead|now|comes?|dispatch\p{L}*|hand|install|start|will be|to you)\b/iu;

const NEXT_PART = /[,;:.-] |\bbut\b|\bnow\b|\buntil\b|\band\b|\binstead\b/iu;

/** The words in which the new day may stand: behind those that own up, or before them where they tell what will be. */
function behindLate(text: string): string {
  const late = LATE.map((pattern) => pattern.exec(text)).find((match) => match !== null);
  if (!late) return text;
  const before = text.slice(0, late.index);
  const behind = text.slice(late.index + late[0].length);
  const at = /^ *(?:to|until|till|by) /iu.test(behind) ? 0 : behind.search(NEXT_PART);
  return `${/\b(?:will|'ll)\b/iu.test(before) ? before : ''}${at < 0 ? '' : behind.slice(at)}`;
}

/** The sentence that owns up to a delay, and whether an apology and a new day stand beside it; null where none is late. */
export function delayIn(
  all: readonly Sentence[],
  anchor: Anchor,
  today: string,
): { sentence: Sentence; isPlanned: boolean } | null {
  const plain = all.map(({ text }) => text.slice(0, LONGEST).replace(/[\u2018\u2019]/gu, "'"));
  const at = plain.findIndex((text) => LATE.some((pattern) => pattern.test(text)) && !NOT_OURS.test(text));
  const sentence = all[at];
  if (!sentence) return null;
  const owed = plain[at] ?? '';
  const wasCall = /\b(?:call(?:ed|ing)?|ring|rang|meeting|appointment|visit)\b/iu.test(owed);
  const isPlanned = plain.some((text, index) => {
    const own = index === at ? behindLate(text) : text;
    // The day they were promised is no new one.
    if (index < at && !/\b(?:will|'ll)\b/iu.test(text)) return false;
    if (/\?$/u.test(text) && !wasCall) return false;
    const isAboutIt =
      wasCall ||
      /^ *(?:to|until|till|by) /iu.test(own) ||
      (DELIVERING.test(own) &&
        !(CALLING.test(own) && !/\b(?:send|deliver|ship|arrive|leave|with you|ready|have)\b/iu.test(own)));
    return isAboutIt && findDues(own, anchor).some(({ day }) => day >= today);
  });
  const isSorry = plain.some((text) => SORRY.test(text));
  return { sentence, isPlanned: isSorry && isPlanned };
}
