/** Clock times and spans of hours or minutes. */
import { countOf, matchAt, numberOf, pattern } from './parts';

/** A clock time as said, its end as an offset in the text. */
export interface Clock {
  /** Minutes since midnight. */
  minute: number;
  /** The zone named beside it, IANA. */
  zone: string | null;
  end: number;
  /** Only a bare hour was said ("at 3"): it needs a day beside it or the end of the clause. */
  bare: boolean;
}

const ZONES: Record<string, string> = {
  UTC: 'UTC',
  GMT: 'UTC',
  BST: 'Europe/London',
  CET: 'Europe/Berlin',
  CEST: 'Europe/Berlin',
  E: 'America/New_York',
  C: 'America/Chicago',
  M: 'America/Denver',
  P: 'America/Los_Angeles',
};

const HALF = '(?:~([ap])\\.?~m\\.?)?';
const FULL = pattern(`(2[0-4]|[01]?\\d)(?::|h)([0-5]\\d)(?::[0-5]\\d)?${HALF}`);
const DOTTED = pattern('(1[0-2]|0?[1-9])\\.([0-5]\\d)~([ap])\\.?~m\\.?');
const DOTTED_AT = pattern('(2[0-3]|[01]?\\d)\\.([0-5]\\d)');
const TWELVE = pattern('(1[0-2]|0?[1-9])~([ap])\\.?~m\\.?');
const OCLOCK = pattern(`<hour>~o'?~clock${HALF}`);
const NAMED = pattern('(?:12 )?(noon|midday|midnight)');
const SPOKEN = pattern(
  `(?:a )?(half|quarter|five|ten|twenty(?: five)?|\\d\\d?)(?: minutes?)? (past|to|after) (?:<hour>|(noon|midday|midnight))${HALF}`,
);
const HALF_HOUR = pattern('half <hour>');
const BARE = pattern('<hour>h?');
const BARE_IN_PART = pattern('<hour>(?= in the (?:morning|afternoon|evening))');
const PART = pattern(' (?:in the |this |tomorrow )?(morning|afternoon|evening)| at (night)|,? (tonight)');
const ZONE = pattern(' \\(?(utc|gmt|bst|cest|cet|([ecmp])[sd]?t)(?:\\))?');
/** Zones that are no other word in small letters. */
const SURE_ZONE = /^(?:utc|gmt|bst|ce?st|cet|p[sd]t|[ecm]dt)$/;

/** The hour of the day for a number without am or pm: 1 to 6 is the afternoon, in the afternoon or evening 1 to 11 is. */
function hourOf(number: number, isPadded: boolean, half: string | undefined, part: string | null): number {
  if (half) return (number % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
  if (part === 'morning') return number === 12 ? 12 : number;
  if (part && number < 12) return number + 12;
  return number >= 1 && number <= 6 && !isPadded ? number + 12 : number;
}

/**
 * The clock time that begins at an offset. `part` is the part of day said before it ("tomorrow evening"); `at` tells that
 * a word before it asks for a time, which lets a bare hour count. Null where none begins there.
 */
export function clockAt(text: string, offset: number, part: string | null, at: boolean): Clock | null {
  const named = matchAt(NAMED, text, offset);
  // Midnight is the end of the day that was named: its last minute.
  if (named) return placed(text, named, named[1]?.toLowerCase() === 'midnight' ? 1439 : 720, false);
  const spoken = matchAt(SPOKEN, text, offset);
  if (spoken && (at || /^(?:a )?(?:half|quarter)|minute|past/i.test(spoken[0]))) return spokenClock(text, spoken, part);
  const exact =
    matchAt(FULL, text, offset) ?? matchAt(DOTTED, text, offset) ?? (at ? matchAt(DOTTED_AT, text, offset) : null);
  const half = at && !exact ? matchAt(HALF_HOUR, text, offset) : null;
  const match =
    exact ??
    half ??
    matchAt(TWELVE, text, offset) ??
    matchAt(OCLOCK, text, offset) ??
    matchAt(at ? BARE : BARE_IN_PART, text, offset);
  if (!match) return null;
  const [, hour = '', ...rest] = match;
  const minutes = exact ? Number(rest.shift()) : half ? 30 : 0;
  const end = offset + match[0].length;
  const said = partAfter(text, end) ?? part;
  const isBare = !exact && !half && !/[ap]\.?\s*m|clock/i.test(match[0]);
  const number = numberOf(hour);
  if (isBare && number === 0) return null;
  const minute = 60 * hourOf(number, hour.startsWith('0'), rest[0], said) + minutes;
  return minute > 1440 ? null : placed(text, match, Math.min(minute, 1439), isBare && !partAfter(text, end));
}

function spokenClock(text: string, match: RegExpExecArray, part: string | null): Clock {
  const [words, amount = '', way = '', hour, name, half] = match;
  const said = partAfter(text, match.index + words.length) ?? part;
  const minutes = /^half/i.test(amount)
    ? 30
    : /^quarter/i.test(amount)
      ? 15
      : /^twenty.five/i.test(amount)
        ? 25
        : countOf(amount);
  const base = name ? (/midnight/i.test(name) ? 24 : 12) : hourOf(numberOf(hour ?? ''), false, half, said);
  return placed(text, match, (base * 60 + (/^to/i.test(way) ? -minutes : minutes)) % 1440, false);
}

function partAfter(text: string, end: number): string | null {
  const match = matchAt(PART, text, end);
  return match ? (match[1] ?? match[2] ?? match[3] ?? '').toLowerCase() : null;
}

/** Takes in what may follow a time: the part of day and the zone (in capitals, "est" may be a word). */
function placed(text: string, match: RegExpExecArray, minute: number, bare: boolean): Clock {
  let end = match.index + match[0].length;
  const part = matchAt(PART, text, end);
  // "tonight" and "tomorrow" behind a time are its day: left to be read as such.
  if (part && !/to(?:night|morrow)|this/i.test(part[0])) end += part[0].length;
  const zone = matchAt(ZONE, text, end);
  const name = zone?.[1] ?? '';
  if (!zone || (name !== name.toUpperCase() && !SURE_ZONE.test(name))) return { minute, zone: null, end, bare };
  return { minute, zone: ZONES[(zone[2] ?? name).toUpperCase()] ?? null, end: end + zone[0].length, bare };
}

/** "2 hours", "2 hours and a half", "1 h 30 min", "2h30". */
const LONG =
  '(hours?|hrs?|h|minutes?|mins?|m|seconds?|secs?)(?:(?: and|,)?~(?:(a half)|<count>~(?:minutes?|mins?|m))|(?<=h)(\\d\\d))?';
const SPANS = [
  pattern(
    `(?:(?:in|within)(?: the)?(?: next)?(?: about| around)? )(?:<count>(?:~(?:-|to|or)~<count>)?~)?${LONG}(?: time)?`,
  ),
  pattern(`<count>(?:~(?:-|to|or)~<count>)?~${LONG} from now`),
];
const ODD = pattern('(?:in|within)(?: about)? (?:(a|three) quarters? of an hour)');
// By itself "13h30" is a time on the clock.
const ALONE = pattern(`<count>(?:~(?:-|to|or)~<count>)?~${LONG}`.replace('|(?<=h)(\\d\\d)', ''));
const AGO = pattern('<count>()~(hours?|hrs?|minutes?|mins?|seconds?|secs?)() ago');

const RANGE = /\s{0,9}(?:-|to|and|till|until)\s{0,9}/iuy;
/** A range of clock times: "between" ends with its second, an appointment ("3-4pm") is due when it begins. */
export function clocksAt(
  text: string,
  offset: number,
  part: string | null,
  at: boolean,
  isBetween: boolean,
): Clock | null {
  const first = clockAt(text, offset, part, true);
  const to = first && matchAt(RANGE, text, first.end);
  const second = first && to && clockAt(text, first.end + to[0].length, part, true);
  if (!first || !second || (first.bare && second.bare && !at)) return clockAt(text, offset, part, at);
  const isAfternoon = first.bare && (first.minute % 720) + 720 <= second.minute;
  const begin = first.bare ? (first.minute % 720) + (isAfternoon ? 720 : 0) : first.minute;
  const minute = isBetween ? second.minute : begin;
  return { minute, zone: second.zone ?? first.zone, end: second.end, bare: first.bare && second.bare };
}

/** A span of hours or minutes from a moment (R7), exact: how long, in minutes, and where its words end. */
export function spanAt(text: string, offset: number, field: boolean): { minutes: number; end: number } | null {
  const odd = matchAt(ODD, text, offset);
  if (odd) return { minutes: /^a/i.test(odd[1] ?? '') ? 15 : 45, end: offset + odd[0].length };
  const ago = matchAt(AGO, text, offset);
  const match =
    ago ??
    matchAt(SPANS[0] as RegExp, text, offset) ??
    matchAt(SPANS[1] as RegExp, text, offset) ??
    (field ? matchAt(ALONE, text, offset) : null);
  if (!match) return null;
  const [words, from, to, unit = '', half, more, rest] = match;
  // "within the hour" and "in the next hour" say no count, "in hours" says nothing.
  if (!from && (!/\bthe\b/i.test(words) || !/^(?:hour|minute)$/i.test(unit))) return null;
  const size = /^h/i.test(unit) ? 60 : /^s/i.test(unit) ? 1 / 60 : 1;
  const extra = (half ? size / 2 : 0) + (more ? countOf(more) : 0) + Number(rest ?? 0);
  const minutes = countOf(to || from || 'a') * size + extra;
  return { minutes: ago ? -minutes : minutes, end: offset + words.length };
}

/** Minutes since midnight as HH:MM. */
export function clockWords(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}
