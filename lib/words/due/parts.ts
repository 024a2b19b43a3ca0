/**
 * The smallest pieces of date phrases: names of days and months, counts, and how a pattern is written down. A pattern is
 * short text in which ` ` stands for white space or a hyphen, `~` for white space or nothing, `_` for any of these, and
 * `<name>` for a piece.
 * All repetitions are bounded, so that reading stays linear whatever is typed.
 */

const WEEKDAYS = 'montuewedthufrisatsun';
const MONTHS = 'janfebmaraprmayjunjulaugsepoctnovdec';
/** How numbers in words begin, and where counting ("first", "fifteen") begins otherwise. */
const NUMBERS = 'onetwothrforfivsixseveigninteneletwe';
const COUNTING = 'firsecthifoufif';

const ONES = 'one|two|three|four|five|six|seven|eight|nine';
const HOURS = `${ONES}|ten|eleven|twelve`;
const NTH =
  '(?:(?:twenty|thirty) )?(?:first|second|third|(?:four|fif|six|seven|eigh|nin|ten|eleven|twelf|(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twen|thir)tie)th)';

const PIECES: Record<string, string> = {
  weekday: '((?:mon|tues?|wed(?:nes|s)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day|\\.)?)',
  month: '(may|june|july|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)(?:r?uary|ch|il|ust|t?ember|ober|\\.)?)',
  year: '((?:19|20)\\d\\d|(?:of )?(?:this|next) year)',
  /** A count in words needs a space behind it: "am" is not "a m". */
  count: `(\\d{1,4}(?:[.,]\\d)?|(?:(?:a )?(?:couple(?: of)?|few)|half an?|(?:a|three) quarters? of an|an?|fifteen|${HOURS}|(?:twen|thir|for|fif|six|nine)ty(?: (?:${ONES}))?)(?!\\p{L}))`,
  unit: "((?:(?:business|work|working) )?days?|weeks?|wks?|fortnights?|months?|years?|hours?|hrs?|h|minutes?|mins?|m|seconds?|secs?)(?:'s?)?",
  /** A day of the month that can be nothing else. */
  ordinal: `(\\d{1,2}(?:st|nd|rd|th)|${NTH})`,
  day: `(\\d{1,2}(?:st|nd|rd|th)?|${NTH})`,
  hour: `(2[0-4]|1\\d|0?\\d|${HOURS})`,
};

/** A pattern in our notation as a sticky regular expression that ends at the end of a word or number. */
export function pattern(notation: string): RegExp {
  const source = notation
    .replace(/<(\w+)>/g, (_, name: string) => PIECES[name] ?? name)
    .replace(/ /g, '(?:\\s{1,9}|-)')
    .replace(/_/g, '(?:\\s{1,9}|-)?')
    .replace(/~/g, '\\s{0,9}');
  return new RegExp(`(?:${source})(?![\\p{L}\\p{N}_]|[.,:/]\\d|%)`, 'iuy');
}

/** The match of a sticky expression exactly at an offset, else null. */
export function matchAt(expression: RegExp, text: string, at: number): RegExpExecArray | null {
  expression.lastIndex = at;
  return expression.exec(text);
}

/** What a match took in small letters, all of it first; '' for a group that took no part. */
export function groupsOf(match: RegExpExecArray): Groups {
  return Array.from({ length: 10 }, (_, index) => match[index]?.toLowerCase() ?? '') as Groups;
}

export type Groups = [string, string, string, string, string, string, string, string, string, string];

/** 1 = Monday … 7 = Sunday for any spelling that `<weekday>` matches, in small letters. */
export function weekdayOf(word: string): number {
  return WEEKDAYS.indexOf(word.slice(0, 3)) / 3 + 1;
}

/** 1 = January … 12 = December for any spelling that `<month>` matches, in small letters. */
export function monthOf(word: string): number {
  return MONTHS.indexOf(word.slice(0, 3)) / 3 + 1;
}

/**
 * The number that is written in digits or words ("3rd", "twenty-first", "ten", "1.5", "an"), in small letters. A couple is
 * 2, a few 3 (R7); half may be broken.
 */
export function numberOf(words: string): number {
  const digits = Number.parseFloat(words.replace(',', '.'));
  if (digits >= 0) return digits;
  if (words.includes('quarter')) return words.startsWith('three') ? 0.75 : 0.25;
  return words.startsWith('half')
    ? 0.5
    : words.includes('couple')
      ? 2
      : words.includes('few')
        ? 3
        : words.split(/[\s-]+/).reduce((sum, word) => sum + wordNumber(word), 0) || 1;
}

function wordNumber(word: string): number {
  const stem = word.slice(0, 3);
  const one = Math.floor(Math.max(NUMBERS.indexOf(stem), COUNTING.indexOf(stem)) / 3) + 1;
  return /^twent/.test(word) ? 20 : /t(?:y|ieth)$/.test(word) ? 10 * one : word.includes('teen') ? 10 + one : one;
}
