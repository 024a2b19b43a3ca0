/**
 * The smallest pieces of date phrases: names of days and months, counts, and how a pattern is written down. A pattern is
 * short text in which ` ` stands for white space or a hyphen, `~` for white space or nothing, `_` for any of these, and
 * `<name>` for a piece.
 * All repetitions are bounded, so that reading stays linear whatever is typed.
 */

const WEEKDAYS = 'montuewedthufrisatsun';
const MONTHS = 'janfebmaraprmayjunjulaugsepoctnovdec';
const CARDINALS = 'one two three four five six seven eight nine ten eleven twelve'.split(' ');
const TENS: Record<string, number> = {
  fifteen: 15,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  ninety: 90,
};
const ORDINALS =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'.split(
    ' ',
  );

const PIECES: Record<string, string> = {
  weekday: '((?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|tues?|weds?|thu(?:rs?)?|fri|sat|sun)\\.?)',
  month:
    '(january|february|march|april|may|june|july|august|(?:septem|octo|novem|decem)ber|(?:jan|feb|mar|apr|june?|july?|aug|sept?|oct|nov|dec)\\.?)',
  year: '((?:19|20|21)\\d\\d|(?:of )?(?:this|next) year)',
  /** A count in words needs a space behind it: "am" is not "a m". */
  count: `(\\d{1,4}(?:[.,]\\d)?|(?:(?:a )?(?:couple(?: of)?|few)|half an?|an?|${[...CARDINALS, ...Object.keys(TENS)].join('|')})(?!\\p{L}))`,
  unit: "((?:business |working |work )days?|days?|weeks?|wks?|fortnights?|months?|years?|hours?|hrs?|h|minutes?|mins?|m)(?:'s|s'|')?",
  /** A day of the month that can be nothing else. */
  ordinal: `(\\d{1,2}(?:st|nd|rd|th)|(?:twenty |thirty )?(?:${ORDINALS.join('|')})|thirtieth)`,
  day: `(\\d{1,2}(?:st|nd|rd|th)?|(?:twenty |thirty )?(?:${ORDINALS.join('|')})|thirtieth)`,
  hour: `(2[0-4]|1\\d|0?\\d|${CARDINALS.join('|')})`,
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

/** 1 = Monday … 7 = Sunday for any spelling that `<weekday>` matches. */
export function weekdayOf(word: string): number {
  return WEEKDAYS.indexOf(word.slice(0, 3).toLowerCase()) / 3 + 1;
}

/** 1 = January … 12 = December for any spelling that `<month>` matches. */
export function monthOf(word: string): number {
  return MONTHS.indexOf(word.slice(0, 3).toLowerCase()) / 3 + 1;
}

/** How many a `<count>` is: a couple is 2, a few 3 (R7); half may be broken. */
export function countOf(words: string): number {
  const word = words.toLowerCase();
  if (/^\d/.test(word)) return Number(word.replace(',', '.'));
  if (word.includes('couple')) return 2;
  if (word.includes('few')) return 3;
  if (word.startsWith('half')) return 0.5;
  return TENS[word] ?? Math.max(1, CARDINALS.indexOf(word) + 1);
}

/** The number of a day of the month or of an hour, in digits or in words ("3rd", "twenty-first", "ten"). */
export function numberOf(words: string): number {
  const word = words.toLowerCase();
  const digits = Number.parseInt(word, 10);
  if (!Number.isNaN(digits)) return digits;
  if (word === 'thirtieth') return 30;
  const last = word.split(/[\s-]/).at(-1) ?? word;
  const tens = word.startsWith('twenty') ? 20 : word.startsWith('thirty') ? 30 : 0;
  return tens + Math.max(ORDINALS.indexOf(last), CARDINALS.indexOf(last)) + 1;
}
