/**
 * Words the user can send, made from what is known: put into the open compose box or copied, never sent for them.
 * English, plain text, one idea a line; a line that only the user can fill ends with a colon.
 */
import { sayDue } from './days';
import type { Due, Millis } from './model';

interface About {
  /** The person's full name. */
  name: string;
  now: Millis;
  zone: string;
}

/**
 * "Will be late" in four parts: sorry, what happened, what I will do by when, what I need from you (article 001, row 24).
 * `due` is what was promised, `next` the new day; null where none was said.
 */
export function lateDraft({ name, text, due, next, now, zone }: About & { text: string; due: Due; next: Due }): string {
  const was = due ? `promised for ${sayDue(due, now, zone)}` : 'promised';
  const by = next ? `You will have it ${when('by', next, now, zone)}.` : 'You will have it by:';
  return [
    greeting(name),
    `I am sorry: ${quoted(text)} was ${was}, and it will be late.`,
    'What happened:',
    by,
    'What I need from you: nothing, unless the new day is too late for you. Then please tell me what you need first.',
  ].join('\n\n');
}

/**
 * "Got it": names what they asked for and says when they will hear (article 000, row 12; article 003, row 28).
 * `about` is the subject or the request in a few words.
 */
export function gotItDraft({ name, about, next, now, zone }: About & { about: string; next: Due }): string {
  const what = about.trim() === '' ? 'your message' : `your message about ${quoted(about)}`;
  return [
    greeting(name),
    `I have got ${what}, and I am working on it.`,
    next ? `You will hear from me ${when('by', next, now, zone)}.` : 'You will hear from me by:',
  ].join('\n\n');
}

/** "May I call you on …?": where a call or visit is not expected, it is asked for first (article 004, row 8). */
export function mayICallDraft({ name, next, now, zone, isVisit }: About & { next: Due; isVisit?: boolean }): string {
  const ask = isVisit ? 'May I come and see you' : 'May I call you';
  return [greeting(name), `${ask} ${next ? when('on', next, now, zone) : 'on:'}?`].join('\n\n');
}

/** What sums a call up on the same day (article 003, row 16): the notes stand where they were taken down. */
export function summaryDraft({ name, note }: { name: string; note: string }): string {
  return [greeting(name), 'Thank you for the call. This is what we said:', note.trim(), 'What happens next, and when:']
    .filter(Boolean)
    .join('\n\n');
}

/** The question whether to stay in touch, word for word (article 003, row 26). */
export const MAY_I_STAY =
  'Okay, I completely understand. Let me ask you, is it okay if I reach out from time to time with product updates and other pertinent information?';

/** Two ways to begin a call: from why they came and what is known of them; where nothing is known, what to find out. */
export function openers({
  whyTheyCame,
  personalNotes,
}: {
  whyTheyCame: string;
  personalNotes: string;
}): [string, string] {
  const why = plainly(whyTheyCame);
  const notes = plainly(personalNotes);
  return [
    why === ''
      ? '“What made you get in touch with us?”'
      : `“You came to us with this: ${why}. How does it stand today?”`,
    notes === '' ? 'Find out: what do you know about them?' : `Ask about: ${notes}`,
  ];
}

function plainly(text: string): string {
  return text.trim().replace(/[.\s]+$/u, '');
}

function greeting(name: string): string {
  return `Hello ${name.trim().split(/\s+/u)[0] ?? ''},`;
}

function quoted(text: string): string {
  return `“${plainly(text)}”`;
}

/** "by tomorrow", "on Tue 1 Dec", "by today 15:00". */
function when(word: 'by' | 'on', due: Due, now: Millis, zone: string): string {
  return `${word} ${sayDue(due, now, zone)}`.replace(/^on (today|tomorrow)/u, '$1');
}
