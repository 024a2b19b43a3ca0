/** Does the sender take or propose a step with a day or a clock time? Pure. */
import { type Anchor, findDues, type Hit } from '../due';
import type { Sentence } from '../sentences';

/** The sender's side does something: "I'll call", "Amara will visit", "I've booked you in", "the new lot leaves". */
const OWN = [
  /\b(?:I|we|my \p{L}+(?: \p{L}+)?|our \p{L}+(?: \p{L}+)?|one of us|somebody|someone|(?:the|a|an) (?:\p{L}+ ){1,4})(?:'ll| will| shall| (?:am|are|is) (?:going to|due to|to|set to)|'m going to|'re going to| (?:plan|intend|aim|hope|propose|suggest|expect)s?\b)/iu,
  /(?<![.!?] )\b\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)? (?:will|from our \p{L}+ will|is going to|can)\b/u,
  /\b(?:I|we)(?:'m| am|'re| are) (?:at|with you|there|on site|round at)\b/iu,
  /\b(?:I|we)(?:'m| am|'re| are) (?:\p{L}+ly |also |just )?(?!writing|hoping|wondering|checking|looking|trying|reaching|following|sure|sorry|asking|out\b|waiting)\p{L}+ing\b/iu,
  /\b(?:I|we)(?:'ve| have)? (?:already |also |now |just )?(?:put|booked|pencil+ed|scheduled|set|reserved|arranged|blocked|lined|fixed|diari[sz]ed|planned|penned|added|held|kept|ordered)\b/iu,
  /\b(?:let's|let us|shall (?:we|I)|can (?:we|I)|could (?:we|I)|may I|might I|should (?:we|I)|would you (?:like|mind|be)|how (?:about|does|would|is)|what about|are you (?:free|around|available|in|there|able)|(?:does|do|would|is|will|might|could) (?:\p{L}+ ){0,4}(?:\S+ ){0,8}(?:work|suit|ok|okay|good|free|possible|convenient|fit|fine|do)\b|I (?:can|could|suggest|propose)|we (?:can|could|suggest|propose|meet|speak|start|open|talk|visit|deliver|install|go)|I (?:arrive|land|fly|start|drive|come|travel|visit|deliver))/iu,
  /\b(?:see|speak to|speak with|talk to|catch|meet|ring|visit) you\b|\b(?:see|speak|talk|until|till) (?:then )?(?:on|at)\b|\blook(?:ing)? forward to\b|\bexpects? (?:me|us)\b/iu,
  /\b(?:is|are|you're|you are|has been|have been|stands?|was) (?:\p{L}+ ){0,2}(?:booked|confirmed|scheduled|set|fixed|arranged|planned|reserved|pencil+ed|down|ready|in (?:the|my|our|your) (?:diary|calendar|book))\b/iu,
  /\b(?:leaves?|ships?|arrives?|(?:rings|phones|meets|fits|installs|picks) (?:you|your|it|them|up)|goes out|go out|sets off|comes|calls|visits|delivers|starts|reaches|lands?|will be (?:with you|at your|on your|in your)|be with you)\b/iu,
];
/** The date belongs to something the reader has to do or that happens by itself. */
const THEIRS =
  /^\W*(?:and |but |so )?(?:if|once|when|unless|because|since|after|provided|as long as|should) (?:you|your|the|it|that|this)\b/iu;
const NOT_A_STEP =
  /\b(?:I|we)(?:'ll| will) (?:be (?:honest|brief|out of|away|on (?:holiday|leave|vacation)|off\b)|keep (?:this|it) (?:short|brief)|never|not|assume|have to|need)|\b(?:expires?|offer|discount|price|prices|rate|rates|deadline) (?:\p{L}+ ){0,3}(?:end|ends|expires?|rises?|goes?|go|closes?|is|are|until)\b|\bneed (?:your|an?|it|this|the)\b/iu;
/** Told of what has been. */
const PAST =
  /\b(?:good|great|nice|lovely|pleasure|wonderful|glad) (?:to|we|seeing|meeting|talking)\b|\b(?:was|were|enjoyed|thank you|thanks|sorry|missed)\b|\b(?:is|are|will)(?: not|n't)\b|\b(?:promised|due|expected)(?: you| it| them)?(?: for| by| on| to be)? ?$/iu;
const READERS =
  /^\W*(?:and |so |then |or |just |please |kindly )*(?:call|ring|phone|text|sign|return|send|order|book|buy|reply|let (?:me|us)|give|drop|confirm|get back|tell)\b/iu;

/** Nobody writes a longer sentence; the rest of it is not looked at. */
const LONGEST = 600;

/** Days and clock times in a sentence that are neither past nor a mere period ("next week"). */
function datesIn(sentence: string, anchor: Anchor, today: string): Hit[] {
  if (!/\d|day\b|tomorrow|today|tonight|afternoon|morning|noon|evening|EOD|COB|week/iu.test(sentence)) return [];
  return findDues(sentence, anchor).filter(({ day, period }) => period === null && day >= today);
}

/** Sentences that hold a dated step of the sender's own. `skip` are those that push or appeal. */
export function datedSteps(
  all: readonly Sentence[],
  anchor: Anchor,
  today: string,
  skip: ReadonlySet<Sentence>,
): Sentence[] {
  return all.filter((sentence) => {
    if (skip.has(sentence)) return false;
    const text = sentence.text.slice(0, LONGEST).replace(/[\u2018\u2019]/gu, "'");
    const hits = datesIn(text, anchor, today);
    return hits.some(({ span }) => isOwn(text, span[0]));
  });
}

function isOwn(text: string, at: number): boolean {
  const from = Math.max(text.lastIndexOf(';', at), text.lastIndexOf(':', at - 1), text.lastIndexOf(' - ', at)) + 1;
  const comma = text.lastIndexOf(',', at) + 1;
  const before = text.slice(from, at);
  const part = text.slice(Math.max(comma, from), at);
  const clause = before + text.slice(at, at + 80).split(/;|: /u)[0];
  if (NOT_A_STEP.test(clause) || THEIRS.test(part) || (comma <= from && THEIRS.test(before))) return false;
  if (READERS.test(part) && !/[?]/u.test(text)) return false;
  if (PAST.test(before) && !/\b(?:will|'ll)\b/u.test(part)) return false;
  return OWN.some((pattern) => pattern.test(clause));
}
