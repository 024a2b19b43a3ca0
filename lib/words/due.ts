/**
 * Days and hours in words: "Friday", "by the end of next week", "26 Nov", "tomorrow at 3", "in 20 minutes". English, after
 * rules R1 to R12 of due days. Vague words (soon, asap, a season) name no day and answer null.
 */
import { localDay } from '@/lib/days';
import type { Day, Due } from '@/lib/model';
import { type Anchor, type Hit, phraseAt, type Reading } from './due/phrases';
import { plain } from './plain';

export type { Anchor, Hit } from './due/phrases';

const LONGEST_FIELD = 200;
const EXAMPLE = 'Try “Friday”, “26 Nov” or “today 15:30”.';
/** A word or number begins here: not inside one, not behind "5.", "v2:" or a currency. */
const WORD = /(?<![\p{L}\p{N}_])(?<![\p{L}\p{N}][./:-])(?<![$€£#+])[\p{L}\p{N}@]/gu;
/** Words around a date that change nothing. */
const AROUND = /^(?:[\s.,;:!?()'-]|at the latest|latest|sharp|please|due|then)*$/i;
const NO_DAY = /^(?:no (?:day|date)(?: yet)?|undated|none|-)$/i;

function readingOf(text: string, anchor: Anchor, field: boolean): Reading {
  // A line's end closes a clause.
  const lines = text.split('\n').map(plain).join('\n');
  const monthFirst = /^en(?:-US)?$/i.test(anchor.locale ?? 'en-US');
  return {
    text: lines.replace(/(\d)T(?=\d\d:)/g, '$1 '),
    anchor,
    today: localDay(anchor.at, anchor.timeZone),
    monthFirst,
    field,
  };
}

/**
 * Every date phrase of a text, in order, none overlapping; past ones too ("last Friday"). Which of them belongs to a
 * promise is for the caller to say. Time grows with the length of the text only. Throws on an unknown zone.
 */
export function findDues(text: string, anchor: Anchor): Hit[] {
  const reading = readingOf(text, anchor, false);
  const hits: Hit[] = [];
  let from = 0;
  for (const { index } of reading.text.matchAll(WORD)) {
    if (index < from) continue;
    const hit = phraseAt(reading, index);
    if (!hit) continue;
    from = hit.span[1];
    hits.push({ ...hit, phrase: text.slice(...hit.span) });
  }
  return hits;
}

/** The phrase that the whole text is, or null where anything else stands in it. */
function wholeDue(text: string, anchor: Anchor): Hit | null {
  if (text.length > LONGEST_FIELD) return null;
  const reading = readingOf(text, anchor, true);
  const from = /[\p{L}\p{N}@]/u.exec(reading.text)?.index ?? -1;
  if (from < 0) return null;
  const hit = phraseAt(reading, from);
  if (!hit || !AROUND.test(reading.text.slice(0, from)) || !AROUND.test(reading.text.slice(hit.span[1]))) return null;
  return { ...hit, phrase: text.slice(...hit.span) };
}

/**
 * The due of a single phrase or of a sentence that holds one. Of several days it is the earliest that is not past (R10).
 * Null where no day or hour is named. Throws on an unknown zone.
 */
export function resolveDue(text: string, anchor: Anchor): Hit | null {
  const whole = wholeDue(text, anchor);
  if (whole) return whole;
  const today: Day = localDay(anchor.at, anchor.timeZone);
  const inOrder = findDues(text, anchor).sort((a, b) => (momentOf(a) < momentOf(b) ? -1 : 1));
  return inOrder.find(({ day }) => day >= today) ?? inOrder[0] ?? null;
}

/** A day without an hour comes behind its hours. */
function momentOf({ day, time }: Hit): string {
  return day + (time ?? '24');
}

/**
 * What the words in a field for a day mean. All of them have to be understood; none at all is "no day yet" (due null).
 * Else one line that names what was not understood, with examples. Never throws on words; throws on an unknown zone.
 */
export function readDueWords(words: string, anchor: Anchor): { due: Due } | { error: string } {
  if (words.length > LONGEST_FIELD) return { error: `A day in words has at most ${LONGEST_FIELD} letters. ${EXAMPLE}` };
  const text = words.trim();
  if (text === '' || NO_DAY.test(text)) return { due: null };
  const hit = wholeDue(text, anchor);
  if (hit) return { due: hit.due };
  return { error: `“${unknownPart(text, anchor)}” is not a day or an hour I know. ${EXAMPLE}` };
}

/** The words that are left when the dates are taken out, at most 40 letters of them. */
function unknownPart(text: string, anchor: Anchor): string {
  const [hit, another] = findDues(text, anchor);
  const rest = hit && !another ? `${text.slice(0, hit.span[0]).trim()} ${text.slice(hit.span[1]).trim()}`.trim() : text;
  const part = AROUND.test(rest) ? text : rest;
  return part.length > 40 ? `${part.slice(0, 39)}…` : part;
}
