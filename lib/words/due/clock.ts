/** Clock times: "15:30", "3 pm", "half past ten", "between 2 and 4". */
import { groupsOf, matchAt, numberOf, pattern } from './parts';

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

/** By their names without the "T" and what stands before it; any other is UTC. */
const ZONES: Record<string, string> = {
  B: 'Europe/London',
  CE: 'Europe/Berlin',
  E: 'America/New_York',
  C: 'America/Chicago',
  M: 'America/Denver',
  P: 'America/Los_Angeles',
};

const HALF = '(?:~([ap])\\.?~m\\.?)?';
const CLOCK = pattern(`(half )?<hour>(?:([:.h])([0-5]\\d)(?::[0-5]\\d)?|h)?(~o'?~clock)?${HALF}`);
const NAMED = pattern('(?:12 )?(noon|midday|midnight)');
const SPOKEN = pattern(
  `(?:a )?(?:(half|quarter)|<count>)( minutes?)? (past|to|after) (?:<hour>|(noon|midday|midnight))${HALF}`,
);
const IN_PART = pattern(' in the (?:morning|afternoon|evening)');
const PART = pattern(' (?:in the |this |tomorrow )?(morning|afternoon|evening)| at (night)|,? (tonight)');
const ZONE = pattern(' \\(?(utc|gmt|bst|ces?t|[ecmp][sd]?t)\\)?');
/** Zones that are no other word in small letters. */
const SURE_ZONE = /^(?:utc|gmt|bst|ce?st|cet|p[sd]t|[ecm]dt)$/;

/** The hour of the day for a number without am or pm: 1 to 6 is the afternoon, in the afternoon or evening 1 to 11 is. */
function hourOf(hour: string, half: string, part: string | null): number {
  const number = numberOf(hour);
  if (half) return (number % 12) + (half === 'p' ? 12 : 0);
  if (part === 'morning') return number;
  if (part && number < 12) return number + 12;
  return number >= 1 && number <= 6 && !hour.startsWith('0') ? number + 12 : number;
}

/**
 * The clock time that begins at an offset. `part` is the part of day said before it ("tomorrow evening"); `at` tells that
 * a word before it asks for a time, which lets a bare hour count. Null where none begins there.
 */
export function clockAt(text: string, offset: number, part: string | null, at: boolean): Clock | null {
  const noon = matchAt(NAMED, text, offset);
  // Midnight is the end of the day that was named: its last minute.
  if (noon) return placed(text, offset + noon[0].length, /midnight/i.test(noon[0]) ? 1439 : 720, false);
  const spoken = matchAt(SPOKEN, text, offset);
  if (spoken) {
    const [words, share, count, unit, way, hour, name, half] = groupsOf(spoken);
    if (at || share || unit || way === 'past') {
      const end = offset + words.length;
      const minutes = share ? 60 * numberOf(share) : numberOf(count);
      const base = name ? (name === 'midnight' ? 24 : 12) : hourOf(hour, half, partAfter(text, end) ?? part);
      return placed(text, end, (base * 60 + (way === 'to' ? -minutes : minutes)) % 1440, false);
    }
  }
  const match = matchAt(CLOCK, text, offset);
  if (!match) return null;
  const [words, past, hour, mark, minutes, named, half] = groupsOf(match);
  const end = offset + words.length;
  const isBare = !past && !minutes && !named && !half;
  // "9.30" and "half three" are times where one is asked for; so is a bare hour.
  const isSure = !past && !isBare && (mark !== '.' || half !== '');
  const said = partAfter(text, end) ?? part;
  if (!(isSure || at || (isBare && matchAt(IN_PART, text, end))) || (isBare && numberOf(hour) === 0)) return null;
  const minute = 60 * hourOf(hour, half, said) + (past ? 30 : Number(minutes));
  return minute > 1440 ? null : placed(text, end, Math.min(minute, 1439), isBare && !partAfter(text, end));
}

function partAfter(text: string, end: number): string | null {
  const match = matchAt(PART, text, end);
  return match ? (match[1] ?? match[2] ?? match[3] ?? '').toLowerCase() : null;
}

/** Takes in what may follow a time: the part of day and the zone (in capitals, "est" may be a word). */
function placed(text: string, from: number, minute: number, bare: boolean): Clock {
  let end = from;
  const part = matchAt(PART, text, end)?.[0] ?? '';
  // "tonight" and "tomorrow" behind a time are its day: left to be read as such.
  if (!/to(?:night|morrow)|this/i.test(part)) end += part.length;
  const zone = matchAt(ZONE, text, end);
  const name = zone?.[1] ?? '';
  if (!zone || (name !== name.toUpperCase() && !SURE_ZONE.test(name))) return { minute, zone: null, end, bare };
  const region = ZONES[name.toUpperCase().replace(/[SD]?T$/, '')] ?? 'UTC';
  return { minute, zone: region, end: end + zone[0].length, bare };
}

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
  const morning = first.minute % 720;
  const begin = first.bare ? morning + (morning + 720 <= second.minute ? 720 : 0) : first.minute;
  const minute = isBetween ? second.minute : begin;
  return { minute, zone: second.zone ?? first.zone, end: second.end, bare: first.bare && second.bare };
}

/** Minutes since midnight as HH:MM. */
export function clockWords(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}
