/** Words that look like a date inside a sentence and are none: "24/7", "the March report", "sat in the sun with Wed". */
import type { Found } from './dates';

const LIMIT = 'by|until|till?|before|after|than|due';
const PERIOD_LEAD = new RegExp(`(?:${LIMIT}|in|during|through|at|around)$`);
const DAY_LEAD = new RegExp(`(?:${LIMIT}|on|from|for|between|starting)$`);
const TIME_LEAD = /(?:at|@|before|around|about|after|till?|from|between)$/;
const CLAUSE_END =
  /\s{0,9}(?:$|[.,;:!?)\]\n-]|(?:and|or|so|if|when|once|with|for|to|then|because|but|that|please|inst|today|tomorrow|on|works?|is|at|in|we|i|you|your|the|my|our|it|s?he|they|as|after|before|by|from|how|which|latest|have|would|will|can|could|should|do|does|suits?)(?![\p{L}\p{N}]))/iuy;
const REAL_END = /\s{0,9}(?:$|[.,;:!?)\]\n])/uy;
const NEVER_BEFORE =
  /(?:^|[^\p{L}])(?:(?:every|each)(?: (?:other|second|third|single))?|since|any|most|black|good|cyber|easter|version|no\.|page|#)[\s,]*$/iu;
/** A weekday behind these names something or somebody else; short ones are words or names behind many more. */
const NO_DAY_BEFORE = /(?:^|[^\p{L}])(?:the|an?|our|my|your|their|usual|dear|hi|hello|hey|thanks|mr\.?)[\s,]*$/iu;
const NAME_BEFORE = /(?:^|[^\p{L}])(?:with|and|in|i|we|s?he|they|who|got|get|is|was|be|been)[\s,]*$/iu;
/** "the fifth Monday" is another day than Monday. */
const COUNTED = /(?:^|[^\p{L}])(?:first|second|third|fourth|fifth|last|\d(?:st|nd|rd|th)) $/iu;
const BARE_WEEKDAY = /^(?:mon|tue|wed|thu|fri|sat|sun)\p{L}*\.?$/iu;
/** Abbreviations that are words or names of their own. */
const DOUBTFUL_NAME = /^(?:mon|wed|sat|sun)\.?$/i;
const DOUBTFUL_MONTH = /\b(?:may|march|mar)\b/;
/** "The 25th at 11:00", "does the 25th suit you?": an hour or its fitting tells that a day is meant. */
const DAY_BEHIND =
  /^ (?:(?:at|from|around|about) \d|(?:(?:still|also|would|could|will|be|is|looks?) )*(?:suit|work|fit|fine|ok|good|best)s?\b)/i;

/** Does the word before ask for a clock time ("at", "around")? `lead`: the words before the date, in lower case. */
export function asksForTime(lead: string): boolean {
  return TIME_LEAD.test(lead);
}

/** Does the clause, or at least the noun, end at this offset? */
export function isClauseEnd(text: string, at: number): boolean {
  CLAUSE_END.lastIndex = at;
  return CLAUSE_END.test(text);
}

/** Does the clause end at this offset, by a mark or with the text? */
export function isRealEnd(text: string, at: number): boolean {
  REAL_END.lastIndex = at;
  return REAL_END.test(text);
}

/** May a pattern count here, inside a sentence? `words` end at `end`, `lead` stands before them. */
export function isAsked(text: string, words: string, end: number, lead: string, only: Found['only']): boolean {
  if (!only) return true;
  if (only !== 'clause') return only === 'period' && (PERIOD_LEAD.test(lead) || /^CO[BP]$/.test(words));
  if (/^(?!the)\p{L}{3,9}\.?,?\s{0,9}(?:the )?\d/iu.test(words)) return true;
  const behind = text.slice(end, end + 24);
  const isLed = DAY_LEAD.test(lead);
  if (/^\d.*[./]/.test(words))
    return isLed
      ? !/^\s*off?\b/i.test(behind)
      : /\//.test(words) && /1[3-9]|[23]\d/.test(words) && isRealEnd(text, end);
  // A number in words ("first") needs its "the"; one without a word before it has to close the clause.
  if (/^(?!the|eo|week|month|quarter|year)\p{L}/iu.test(words)) return false;
  return isLed || PERIOD_LEAD.test(lead) || (lead === 'at' && /end$/i.test(words))
    ? isClauseEnd(text, end)
    : /^the \d|^eo/i.test(words) && (isRealEnd(text, end) || (/\d[a-z]/i.test(words) && DAY_BEHIND.test(behind)));
}

/**
 * Is a date phrase at `from`–`end` of a sentence no date after all? `words` is the day it names without what stands
 * around it, empty where it names none; `isAlone` tells that neither clock time nor lead stands with it.
 */
export function isDoubtful(text: string, from: number, end: number, words: string, isAlone: boolean): boolean {
  const before = text.slice(Math.max(0, from - 16), from);
  // "Tuesday's call", "next year's budget": the date belongs to something else (R14).
  if (NEVER_BEFORE.test(before) || (words !== '' && /^'s?(?!\p{L})/iu.test(text.slice(end, end + 3)))) return true;
  const isWeekday = BARE_WEEKDAY.test(words);
  if (isWeekday && COUNTED.test(before)) return true;
  if (!isAlone) return false;
  if (!isWeekday) return DOUBTFUL_MONTH.test(words) && !/\d(?:st|nd|rd|th)|\d{4}/i.test(words);
  return (
    NO_DAY_BEFORE.test(before) ||
    (DOUBTFUL_NAME.test(words) &&
      (NAME_BEFORE.test(before) || (words === words.toLowerCase() && !isRealEnd(text, end))))
  );
}
