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

/** "May I call you on …?": where a call is not expected, it is asked for first (article 004, row 8). */
export function mayICallDraft({ name, next, now, zone }: About & { next: Due }): string {
  return [greeting(name), `May I call you ${next ? when('on', next, now, zone) : 'on:'}?`].join('\n\n');
}

function greeting(name: string): string {
  return `Hello ${name.trim().split(/\s+/u)[0] ?? ''},`;
}

function quoted(text: string): string {
  return `“${text.trim().replace(/[.\s]+$/u, '')}”`;
}

/** "by tomorrow", "on Tue 1 Dec", "by today 15:00". */
function when(word: 'by' | 'on', due: Due, now: Millis, zone: string): string {
  return `${word} ${sayDue(due, now, zone)}`.replace(/^on (today|tomorrow)/u, '$1');
}
