/** What was promised or asked, short enough for a promise line: "Send the quote". Pure. */
import type { Hit } from './due';
import type { Claim } from './labels';

const LONGEST = 90;
/** What asks before the act itself is named. */
const ASKING =
  /^(?:(?:and|also|so|then|but|just|please|kindly) |(?:can|could|would|will) you (?:(?:please|kindly|possibly|also|just) )*(?:mind )?|(?:i|we)(?:'d| would) (?:like|love) (?:you )?to |(?:i|we) need you to )+/iu;
const NEEDED = /^(?:i|we) (?:\p{L}+ )?need (?!to\b)(.+) from you$/iu;
const OPEN = '(?:what|when|where|who|which|why|how)\\b';
const QUESTION = new RegExp(
  `^(?:${OPEN}|(?:is|are|do|does|did|have|has|was|were|may|shall|should)\\b).*\\?\\s*$`,
  'iu',
);
const OPEN_QUESTION = new RegExp(`^(?:(?:and|also|so|then|but|please),? )*${OPEN}.*\\?\\s*$`, 'iu');
const ENDS = /^[\s,.;:!–—-]+|[\s,.;:!–—-]+$/gu;
/** "by" that is left when its day is gone. */
const DANGLING = /(?<! or)[\s,]+(?:by|on|at|until|before|around|about|from|for|in|and|or|but|so|then|the)$/iu;

/**
 * `words`: the sentence in plain apostrophes; `hits`: its date phrases, which are left out where they stand at an edge. A
 * question that asks for an answer only becomes "Answer: …".
 */
export function actText(words: string, claim: Claim, hits: readonly Hit[]): string {
  const end = endOf(words, claim, hits);
  const asksOnly = claim.label === 'request' && OPEN_QUESTION.test(words.slice(claim.clause.start, end));
  const own = within(words, asksOnly ? claim.clause.start : Math.min(claim.act, end), end, hits);
  // "Quote coming tomorrow", "Will do": all of it is the act.
  const said = /\p{L}{2}/u.test(own) ? own : within(words, claim.clause.start, end, hits) || words.replace(ENDS, '');
  if (claim.label === 'promise') return line(said);
  const asked = said.replace(ASKING, '').replace(NEEDED, 'Send $1');
  return asked === said && QUESTION.test(said) ? `Answer: ${cut(said)}` : line(asked);
}

/** The clause's end, but never inside "10:00", and no further than the comma behind a day. */
function endOf(words: string, { clause, act }: Claim, hits: readonly Hit[]): number {
  let end = clause.end;
  for (const { span } of hits) if (span[0] < end && span[1] > end) end = span[1];
  const dated = hits.find(({ span }) => span[0] > act && span[1] < end && /^\s*[,;]/u.test(words.slice(span[1])));
  return dated ? dated.span[1] : end;
}

/** The words between two offsets without a day at either edge. */
function within(words: string, from: number, to: number, hits: readonly Hit[]): string {
  let text = trimmed(words.slice(from, to));
  for (const { span } of hits) {
    if (span[0] < from || span[1] > to) continue;
    const phrase = words.slice(...span).trim();
    const asks = text.endsWith('?') ? '?' : '';
    if (text.startsWith(phrase)) text = trimmed(text.slice(phrase.length));
    else if (text.endsWith(phrase + asks)) text = trimmed(text.slice(0, -(phrase + asks).length)) + asks;
  }
  return text;
}

function trimmed(text: string): string {
  return text.replace(ENDS, '').replace(DANGLING, '');
}

function line(said: string): string {
  const text = cut(said.replace(/\?+$/u, '').replace(ENDS, ''));
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Long ones end at a word. */
function cut(text: string): string {
  if (text.length <= LONGEST) return text;
  const last = text.lastIndexOf(' ', LONGEST - 1);
  return `${text.slice(0, last > LONGEST / 2 ? last : LONGEST - 1).replace(ENDS, '')}…`;
}
