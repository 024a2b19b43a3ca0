/** Words that look like a date inside a sentence and are none: "24/7", "the March report", "sat in the sun with Wed". */
import type { DatePattern } from './dates';

const PERIOD_LEAD = /(?:^|\s)(?:by|in|until|till?|before|prior to|ahead of|after|during|through|within|than|due)$/;
const DAY_LEAD =
  /(?:^|\s|')(?:by|on|until|till?|before|b4|prior to|ahead of|after|than|from|for|due|between|starting)$/;
const TIME_LEAD = /(?:^|\s)(?:at|@|before|around|about|after|until|till?|from|between)$/;
const CLAUSE_END =
  /\s{0,9}(?:$|[.,;:!?)\]\n-]|(?:and|or|so|if|when|once|with|for|to|then|because|but|that|please|pls|sharp|today|tomorrow|tonight|on|works?|is|at|in|we|i|you|your|the|my|our|it|he|she|they|as|after|before|by|via|from|how|which|latest|would|will|can|could|should|do|does|suits?)(?![\p{L}\p{N}]))/iuy;
const REAL_END = /\s{0,9}(?:$|[.,;:!?)\]\n])/uy;
const NEVER_BEFORE =
  /(?:^|[^\p{L}])(?:(?:every|each)(?: (?:other|second|third|single))?|since|any|most|black|good|cyber|easter|ash|version|no\.?|page|room|#)[\s,]*$/iu;
const NO_NAME_BEFORE =
  /(?:^|[^\p{L}])(?:the|an?|our|my|your|their|usual|with|and|in|i|we|he|she|they|you|it|who|dear|hi|hello|hey|thanks|mr\.?|got|get|is|are|was|were|been|be)[\s,]*$/iu;
/** "the fifth Monday" is another day than Monday. */
const COUNTED = /(?:^|[^\p{L}])(?:first|second|third|fourth|fifth|last|\d(?:st|nd|rd|th)) $/iu;
const BARE_WEEKDAY = /^(?:mon|tues?|wed|thu|fri|sat|sun)[\p{L}]*\.?$/iu;
/** Abbreviations that are words or names of their own. */
const DOUBTFUL_NAME = /^(?:mon|wed|sat|sun)\.?$/i;
const DOUBTFUL_MONTH = /\b(?:may|march|mar)\b/;

/** Does the word before ask for a period ("by", "in", "during")? `lead`: the words before the date, in lower case. */
export function asksForPeriod(lead: string): boolean {
  return PERIOD_LEAD.test(lead);
}

/** Does the word before ask for a clock time ("at", "around")? */
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
export function isAsked(text: string, words: string, end: number, lead: string, only: DatePattern['only']): boolean {
  if (!only) return true;
  if (only === 'field') return false;
  if (only === 'period') return asksForPeriod(lead);
  if (/^\p{L}{3,9}\.?,?\s{0,9}(?:the )?\d/u.test(words) && !/^the/i.test(words)) return true;
  if (/^\d/.test(words) && /[./]/.test(words)) {
    const numbers = words.split(/[./]/).map(Number);
    const isClear = numbers.some((number) => number > 12) && words !== '24/7' && words !== '50/50';
    return DAY_LEAD.test(lead)
      ? !/^\s*(?:of|off)\b/i.test(text.slice(end, end + 6))
      : isClear && words.includes('/') && isRealEnd(text, end);
  }
  // A number in words ("first") needs its "the"; one without a word before it has to close the clause.
  if (/^\p{L}/u.test(words) && !/^(?:the|eo|week|month|quarter|year)/i.test(words)) return false;
  return DAY_LEAD.test(lead) || asksForPeriod(lead) || (lead === 'at' && /end$/i.test(words))
    ? isClauseEnd(text, end)
    : /^the \d|^eo/i.test(words) && (isRealEnd(text, end) || isTakenForDay(text, words, end));
}

/** "The 25th at 11:00", "does the 25th suit you?": an hour or its fitting tells that a day is meant. */
function isTakenForDay(text: string, words: string, end: number): boolean {
  const behind = text.slice(end, end + 24);
  return /\dst|\dnd|\drd|\dth/i.test(words) && DAY_BEHIND.test(behind);
}

const DAY_BEHIND =
  /^ (?:(?:at|from|around|about) \d|(?:still |also |would |might |could |should |will )*(?:suits?|works?|fits?|is (?:fine|ok|okay|good|possible|free|best)|be (?:fine|ok|okay|good|possible|best|great|perfect)|looks? (?:fine|ok|okay|good))\b)/i;

/**
 * Is a date phrase at `from`–`end` of a sentence no date after all? `words` is the day it names without what stands
 * around it, empty where it names none; `isAlone` tells that neither clock time nor lead stands with it.
 */
export function isDoubtful(text: string, from: number, end: number, words: string, isAlone: boolean): boolean {
  const before = text.slice(Math.max(0, from - 16), from);
  if (NEVER_BEFORE.test(before)) return true;
  // "Tuesday's call", "next year's budget": the date belongs to something else (R14).
  if (/^'s?(?!\p{L})/iu.test(text.slice(end, end + 3)) && words !== '') return true;
  if (/^24\/7/.test(words)) return true;
  if (BARE_WEEKDAY.test(words) && COUNTED.test(before)) return true;
  if (!isAlone) return false;
  if (DOUBTFUL_MONTH.test(words) && !/\d(?:st|nd|rd|th)|\d{4}/i.test(words)) return true;
  if (!BARE_WEEKDAY.test(words)) return false;
  if (NO_NAME_BEFORE.test(before))
    return DOUBTFUL_NAME.test(words)
      ? !/(?:you|it)\s$/i.test(before) || words === words.toLowerCase() || !isRealEnd(text, end)
      : !/(?:and|i|we|you|it|them|him|is|are|was|be|in|with)[\s,]*$/i.test(before);
  return DOUBTFUL_NAME.test(words) && words === words.toLowerCase() && !isRealEnd(text, end);
}
