import { localDay, sayDate, sayDay, sayDue, sayTime, sayWeekday } from '@/lib/days';
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

/** What the user can say about a thing just logged: one key each. */
export function outcomesFor(channel: Channel): Outcome[] {
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
  const what =
    entry.direction === 'in'
      ? `${firstName(name)}: ${word.replace(/^[A-KM-Z]/, (letter) => letter.toLowerCase())}`
      : word;
  const parts = [what];
  if (entry.outcome) parts.push(OUTCOME_WORDS[entry.outcome]);
  else if (entry.attempt) parts.push('attempt');
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
