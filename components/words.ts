import { daysBetween, localDay, sayDate, sayDay, sayDue, sayTime, sayWeekday } from '@/lib/days';
import type { Waiting } from '@/lib/method/waiting';
import type { Channel, Day, Direction, Due, Millis, Outcome, Stage } from '@/lib/model';
import type { Chip, TimelineEntry } from '@/lib/views';

/** The channel as a thing that is done: "Call", "LinkedIn message". */
export const CHANNEL_WORDS: Record<Channel, string> = {
  'in-person': 'Visit',
  phone: 'Call',
  letter: 'Letter',
  text: 'Text',
  fax: 'Fax',
  email: 'E-mail',
  linkedin: 'LinkedIn message',
  video: 'Video call',
};

export const OUTCOME_WORDS: Record<Outcome, string> = {
  reached: 'reached',
  'no-answer': 'no answer',
  voicemail: 'voicemail',
  bounced: 'bounced',
  invited: 'invited',
  no: 'no',
  yes: 'yes',
  later: 'later',
};

export const STAGE_WORDS: Record<Stage, string> = {
  lead: 'lead',
  prospect: 'prospect',
  customer: 'customer',
  lost: 'lost',
  nurture: 'nurture',
  partner: 'partner',
};

/** "Log visit", "Log LinkedIn message". */
export function logWords(channel: Channel): string {
  return `Log ${lowered(CHANNEL_WORDS[channel])}`;
}

/** A channel's word within a line. */
function lowered(word: string): string {
  return word.replace(/^[A-KM-Z]/u, (letter) => letter.toLowerCase());
}

/** What a touch was beside its channel. */
export const KIND_WORDS: Record<string, string> = {
  thanks: 'thanks',
  gift: 'gift',
  card: 'card',
  'said-hi': 'said hi',
  'all-well': 'is all well?',
  'no-show': 'no-show',
};

/** Where words went that were written for the user. */
export const WRITTEN = { box: 'in your mail, not sent yet', clipboard: 'words copied' };

/** What the user can say about a thing just logged: one key each. */
export function outcomesFor(channel: Channel, direction: Direction = 'out'): Outcome[] {
  if (direction === 'in') return ['reached'];
  if (channel === 'phone' || channel === 'video') return ['reached', 'voicemail', 'no-answer', 'no', 'yes', 'later'];
  if (channel === 'in-person') return ['reached', 'no-answer', 'no', 'yes', 'later'];
  return ['no', 'yes', 'later'];
}

/** The name somebody is called by: the first word, cut where it would fill the line. */
export function firstName(name: string): string {
  const [first = ''] = name.trim().split(/\s+/u);
  const letters = [...first];
  return letters.length > 24 ? `${letters.slice(0, 23).join('')}…` : first;
}

/** A name to show: the name, or the address where the page told none. */
export function shownName(person: Pick<Chip, 'name' | 'handle'>): string {
  return person.name.trim() || plainHandle(person.handle);
}

/** A handle as people write it: without its scheme. */
export function plainHandle(handle: string): string {
  return handle.replace(/^(mailto:|tel:|https:\/\/(www\.)?)/, '');
}

/** Who did what: "you wrote", "Ada called", "you met". */
export function whoDid(direction: Direction, channel: Channel, name: string): string {
  if (channel === 'in-person') return 'you met';
  if (channel === 'video') return 'you spoke by video';
  const verb = channel === 'phone' ? 'called' : 'wrote';
  return `${direction === 'out' ? 'you' : firstName(name)} ${verb}`;
}

/** One line of the timeline without its day: "Call · no answer", "Ada: e-mail", "E-mail · in copy". */
export function entryWords(entry: TimelineEntry, name: string): string {
  const word = CHANNEL_WORDS[entry.channel];
  const what = entry.direction === 'in' ? `${firstName(name)}: ${lowered(word)}` : word;
  const parts = [what];
  if (entry.outcome) parts.push(OUTCOME_WORDS[entry.outcome]);
  else if (entry.attempt) parts.push('attempt');
  if (entry.kind && KIND_WORDS[entry.kind]) parts.push(KIND_WORDS[entry.kind] as string);
  if (entry.inCopy) parts.push('in copy');
  return parts.join(' · ');
}

/** A day behind us, short: "today", "yesterday", "Tue" within the week, else "17 Nov". */
export function sayPast(day: Day, today: Day): string {
  const words = sayDay(day, today);
  return words.includes(' ') ? sayDate(day, today) : words;
}

/** A due that has passed, by its date: "Wed 25 Nov", "Wed 25 Nov 10:00"; of today "today 10:00". */
export function sayMissed(due: Due, now: Millis, zone: string): string {
  const today = localDay(now, zone);
  const day = dueDay(due, zone);
  if (!due || day === null || day === today) return sayDue(due, now, zone);
  const date = `${sayWeekday(day)} ${sayDate(day, today)}`;
  return 'at' in due ? `${date} ${sayTime(due.at, zone)}` : date;
}

/** The day promised, as the word on the "on time" button: "Wed" within the week, else "17 Nov". */
export function sayOnTime(day: Day, today: Day): string {
  const words = sayPast(day, today);
  return words === 'yesterday' ? sayWeekday(day) : words;
}

/** The local day a due falls on; null where none was said. */
export function dueDay(due: Due, zone: string): Day | null {
  if (!due) return null;
  return 'day' in due ? due.day : localDay(due.at, zone);
}

const MINUTE = 60_000;

/** How long somebody can still wait: "50 min left", on another day "until Mon 9:20"; past it "20 min over", "2 d over". */
export function sayLeft(dueAt: Millis, now: Millis, zone: string): string {
  const day = localDay(dueAt, zone);
  const days = daysBetween(day, localDay(now, zone));
  if (dueAt <= now) return days > 0 ? `${days} d over` : `${sayMinutes((now - dueAt) / MINUTE)} over`;
  return days === 0 ? `${sayMinutes((dueAt - now) / MINUTE)} left` : `until ${sayDue({ at: dueAt }, now, zone)}`;
}

function sayMinutes(minutes: number): string {
  const all = Math.max(1, Math.ceil(minutes));
  const rest = all % 60;
  if (all < 60) return `${all} min`;
  return rest === 0 ? `${all / 60} h` : `${Math.floor(all / 60)} h ${rest} min`;
}

/** "17 May", "17 May 1990"; empty for none. */
export function sayBirthday(birthday: string | null): string {
  if (birthday === null) return '';
  const day = birthday.startsWith('-') ? `2000${birthday.slice(1)}` : birthday;
  return sayDate(day, birthday.startsWith('-') ? day : '0000-01-01');
}

/** A subject without "Re:" and "Fwd:". */
export function plainSubject(subject: string): string {
  return subject.replace(/^(?:\s*(?:re|fwd?|aw|wg)\s*:)+\s*/iu, '').trim();
}

/** The promise that answers somebody who waits: "Answer Ada: delivery", "Call Ada back". */
export function answerText({ how, about }: Pick<Waiting, 'how' | 'about'>, name: string): string {
  if (how === 'call') return `Call ${firstName(name)} back`;
  if (how === 'visit') return `See ${firstName(name)}`;
  const subject = plainSubject(about);
  return subject === '' ? `Answer ${firstName(name)}` : `Answer ${firstName(name)}: ${subject}`;
}

/** What a linked person is, at the beginning of a line: "Assistant". */
export function linkWords({ kind }: { kind: string }): string {
  return `${kind.charAt(0).toUpperCase()}${kind.slice(1)}`;
}
