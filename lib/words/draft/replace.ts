/** Our words in place of theirs: a step of one's own with a day. Pure. */
import { addDays, sayLongWeekday, weekday } from '@/lib/days';
import type { Day } from '@/lib/model';
import type { Sentence } from '../sentences';
import type { PhraseHit } from './phrases';

/** The second working day from today: far enough to prepare, near enough to be felt. Saturday and Sunday are skipped. */
export function stepDay(today: Day): Day {
  let day = today;
  for (let left = 2; left > 0; ) {
    day = addDays(day, 1);
    if (weekday(day) < 6) left -= 1;
  }
  return day;
}

/** "I’ll call you on Thursday at 10." */
export function stepSentence(day: Day): string {
  return `I’ll call you on ${sayLongWeekday(day)} at 10.`;
}

/** The part of a sentence to give up with the phrase: from the words that lead to it up to the end or the next own clause. */
export function clauseOf(text: string, sentence: Sentence, hit: PhraseHit): { start: number; end: number } {
  const before = text.slice(sentence.start, hit.start);
  const breaks = [
    ...before.matchAll(/(?:[;:]|,(?= (?:and|but|so|or|please|just|then)\b)| - |\b(?:and|or|but)(?= ))\s*/giu),
  ];
  const last = breaks.at(-1);
  const isConditional = /^\s*(?:if|should|in case|when|whenever|once|please|just|so|and|also|or)\b/iu.test(before);
  const start = last && !isConditional ? sentence.start + last.index : sentence.start;
  const behind = text.slice(hit.end, sentence.end);
  const next = /(?:;|,? (?:and|but)) (?=I(?:'ll| will)|we(?:'ll| will))/iu.exec(behind);
  // "Let me know and I'll send it" depends on the answer and goes with it.
  const end = next?.[0].startsWith(';') ? hit.end + next.index : sentence.end;
  return { start, end };
}

/** "soon" in a promise becomes a day; elsewhere nothing fits. */
export function dayFor(text: string, sentence: Sentence, hit: PhraseHit, day: Day): string | null {
  const said = text.slice(hit.start, hit.end).toLowerCase();
  const isMine = /\b(?:I|we)(?:'ll| will|'m going to| can| could| should)\b/iu.test(
    text.slice(sentence.start, hit.start),
  );
  const isTheirs = /^(?:when|if|at your|as soon as you|until|in the (?:coming|next|following))/u;
  return isMine && !isTheirs.test(said) ? `on ${sayLongWeekday(day)}` : null;
}
