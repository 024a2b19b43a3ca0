/** Who waits for the user's answer, read from product.md, section 4: what really is, and when it is to be told. */
import type { Millis, Settings } from '@/lib/model';
import { type Expected, workedAfter } from './rules';
import { isFollowed, type Person } from './truth';

const MINUTE = 60_000;
const ALWAYS = Number.POSITIVE_INFINITY;
/** Of the limit: two hours, and two hours and three quarters, of three. */
const CALL = [2 / 3, 11 / 12];
const MAIL = [2 / 3];

/** They called, or wrote a mail; each mail is a conversation of its own. */
export interface Wait {
  /** The message or call, as Kept knows it. */
  id: string;
  person: Person;
  how: 'call' | 'mail';
  at: Millis;
  seenAt: Millis;
  /** It was taken back: never happened. */
  isGone: boolean;
}

/** What answers: everything that came before it, or one mail only. */
export interface Answer {
  person: Person;
  at: Millis;
  to: Wait | null;
  isGone: boolean;
}

/** All that was asked and answered, as it really was. */
export interface Talks {
  waits: Wait[];
  answers: Answer[];
}

/** What runs a person's clock at a moment: the newest that has no answer; none of people who are not followed. */
export function waitOf(person: Person, { waits, answers }: Talks, now: Millis): Wait | null {
  if (!isFollowed(person)) return null;
  const open = waits.filter(
    (wait) => wait.person === person && !wait.isGone && person.since < wait.at && wait.at <= now,
  );
  const left = open.filter((wait) => !answers.some((answer) => !answer.isGone && ends(answer, wait)));
  return left.reduce<Wait | null>((newest, wait) => (newest && newest.at > wait.at ? newest : wait), null);
}

/** Times are those that were noted, by whatever clock. "No answer needed" is said of a message, whenever. */
function ends({ person, at, to }: Answer, wait: Wait): boolean {
  return to ? to === wait : person === wait.person && at > wait.at;
}

/** When it is to be told that somebody waits; nothing where the limit had passed before it was known. */
export function expectedOfWait({ id, how, at, seenAt }: Wait, settings: Settings): Expected[] {
  const limit = settings.answerWithinMinutes;
  if (seenAt >= after(at, limit, settings)) return [];
  return (how === 'call' ? CALL : MAIL).map((part, n) => ({
    kind: `wait ${n}`,
    key: `${id}|wait ${n}`,
    from: after(at, limit * part, settings),
    until: ALWAYS,
  }));
}

function after(at: Millis, minutes: number, settings: Settings): Millis {
  return settings.strictClock ? at + minutes * MINUTE : workedAfter(at, minutes, settings);
}
