/** What a step says: calm, short, in the voice of product.md, section 12. */
import { dueOf, promiseView } from '@/lib/commitments';
import { localDay, sayDay, sayDue, sayTime } from '@/lib/days';
import type { Channel, Commitment, Contact, Day, HandleRow, Millis, Step } from '@/lib/model';
import { called, type Method } from './facts';
import type { Planned } from './planned';
import type { NextStep } from './step';
import type { Waiting } from './waiting';

type Said = Pick<NextStep, 'what'> & Partial<Pick<NextStep, 'why' | 'also'>>;

const CHANNEL_WORDS: Record<Channel, string> = {
  'in-person': 'visit',
  phone: 'call',
  letter: 'letter',
  text: 'text',
  fax: 'fax',
  email: 'mail',
  linkedin: 'LinkedIn message',
  video: 'video call',
};

/** "call", "LinkedIn message". */
export function sayChannel(channel: Channel): string {
  return CHANNEL_WORDS[channel];
}

export function refused(contact: Contact): Said {
  const { permission } = contact;
  return {
    what: `${called(contact.name)} asked to stop`,
    also: 'Nothing is planned, nothing is reminded of.',
    why: permission.words === '' ? '' : `“${permission.words}”`,
  };
}

export function overdue(contact: Contact, promise: Commitment, now: Millis, settings: Method): Said {
  return {
    what: promise.text,
    also: `Do it, or tell ${called(contact.name)} a new day now.`,
    why: `was due ${sayDue(dueOf(promise), now, settings.timeZone)}${quote(promise)}`,
  };
}

export function ofToday(promise: Commitment, now: Millis, settings: Method): Said {
  return { what: promise.text, why: `due ${sayDue(dueOf(promise), now, settings.timeZone)}${quote(promise)}` };
}

function quote({ said, by }: Commitment): string {
  return said.quote === '' || by !== 'me' ? '' : `, “${said.quote}”`;
}

export function meetingOver(meeting: Commitment, now: Millis, settings: Method): Said {
  return { what: `Did it happen? ${meeting.text}`, why: sayDue(dueOf(meeting), now, settings.timeZone) };
}

export function prepare(contact: Contact, promise: Commitment, now: Millis, settings: Method): Said {
  const { due, prepNote, text } = promiseView(promise, now, settings);
  return {
    what: `Prepare: ${text}`,
    also: prepNote === '' ? '' : `Have ready: ${prepNote}`,
    why: `for ${sayDue(due, now, settings.timeZone)}, ${contact.name}`,
  };
}

export function theirs(contact: Contact, promise: Commitment, now: Millis, settings: Method): Said {
  return {
    what: `Ask ${called(contact.name)}: ${promise.text}`,
    why: `was due ${sayDue(dueOf(promise), now, settings.timeZone)}`,
  };
}

export function waiting(contact: Contact, { how, since, about }: Waiting, now: Millis, settings: Method): Said {
  const name = called(contact.name);
  const what = how === 'call' ? `Call ${name} back` : how === 'visit' ? `See ${name}` : `Answer ${name}`;
  return { what, why: `waits since ${saySince(since, now, settings.timeZone)}${about === '' ? '' : ` · ${about}`}` };
}

/** "9:10" of today, "Fri 17:30" of another day. */
export function saySince(since: Millis, now: Millis, zone: string): string {
  const day = localDay(since, zone);
  const today = localDay(now, zone);
  const time = sayTime(since, zone).replace(/^0/, '');
  return day === today ? time : `${sayDay(day, today)} ${time}`;
}

export function lostAddress(contact: Contact, { handle, state }: HandleRow): Said {
  const address = handle.slice('mailto:'.length);
  return {
    what: `Find ${called(contact.name)}’s new address`,
    why: state === 'left' ? `no longer at ${contact.company || address}` : `mail to ${address} came back`,
  };
}

export function birthday(contact: Contact, day: Day, today: Day): Said {
  return { what: `${called(contact.name)}’s birthday`, why: sayDay(day, today) };
}

export function planned(contact: Contact, plan: Planned, now: Millis, settings: Method): Said {
  const { kind, position } = plan;
  const why = reason(contact, plan, now, settings);
  if (kind === 'fit') {
    const { length } = position.plan.steps;
    return { what: 'Still a fit?', also: 'Yes: stay in touch. No: say why.', why: `${length} steps without a result` };
  }
  const [first, then] = hints(contact, plan);
  const tried = position.tries.length > 0;
  const what = tried ? `call again, at another hour: ${first}` : `${channels(plan)}, ${first}`;
  const number = plan.wantsNumber ? 'Ask for a phone number: three messages went unanswered.' : '';
  return { what, also: [then, number].filter(Boolean).join(' '), why };
}

function channels({ channel, step }: Planned): string {
  const partner = step.with && step.with !== channel ? ` and ${sayChannel(step.with)}` : '';
  return `${sayChannel(channel)}${partner}`;
}

/** Pull gives first and asks after; push the other way round. */
function hints({ place, outcome }: Contact, { kind, step, position }: Planned): [string, string] {
  const hint = step.inPlace && isTown(place) ? step.inPlace.replace('{place}', place.trim()) : step.hint;
  if (kind === 'look-again') return [outcome?.reason ? `look again: ${outcome.reason}` : hint, ''];
  if (!step.ask) return [hint, ''];
  return position.plan.style === 'push' ? [step.ask, sentence(hint)] : [hint, sentence(step.ask)];
}

/** A town or a plant, not a whole postal address. */
function isTown(place: string): boolean {
  const words = place.trim();
  return words !== '' && words.length <= 30 && !/[\d,\n]/.test(words);
}

function sentence(text: string): string {
  const begun = text.charAt(0).toUpperCase() + text.slice(1);
  return /[.?!]$/.test(begun) ? begun : `${begun}.`;
}

function reason(contact: Contact, plan: Planned, now: Millis, settings: Method): string {
  const { kind, position, step } = plan;
  const today = localDay(now, settings.timeZone);
  const { base } = position;
  const since =
    base.was === 'start'
      ? `${sayStart(position.plan.family)} ${sayDay(base.day, today)}`
      : `${base.was === 'word' ? 'they wrote' : base.was === 'attempts' ? 'tried' : 'last contact'} ${sayDay(base.day, today)}`;
  if (plan.isGuarded) return `three messages without an answer, ${since}`;
  if (kind === 'plan') return `step ${step.n} of ${position.plan.steps.length}, ${since}`;
  if (kind === 'look-again') return `lost ${sayDay(localDay(contact.outcome?.at ?? now, settings.timeZone), today)}`;
  return `every ${contact.cadenceDays ?? step.gapDays} days, ${since}`;
}

function sayStart(family: Planned['position']['plan']['family']): string {
  if (family === 'after-sale') return 'won';
  return family === 'crashed' ? 'lost' : 'followed';
}

const QUESTIONS: Record<NonNullable<Step['bring']>, string> = {
  whyTheyCame: 'Why did they come to you?',
  whatsInItForThem: 'What is in it for them?',
  whyNow: 'Why now?',
  personalNotes: 'What do you know about them?',
};

/** What of the person to have at hand; where nothing is known, the question that finds it. */
export function bring(contact: Contact, step: Pick<Step, 'bring'>): NextStep['bring'] {
  if (!step.bring) return null;
  const fields = [step.bring, 'whatsInItForThem', 'whyTheyCame', 'personalNotes'] as const;
  const known = fields.map((field) => contact[field].trim()).find(Boolean);
  return known ? { text: known, isQuestion: false } : { text: QUESTIONS[step.bring], isQuestion: true };
}

export function nothing(contact: Contact, then: NextStep, day: Day, now: Millis, settings: Method): Said {
  const today = localDay(now, settings.timeZone);
  const away = contact.awayUntil !== null && contact.awayUntil >= today;
  return {
    what: day === today ? 'Nothing to do for now' : `Nothing to do until ${sayDay(day, today)}`,
    also: `Then: ${then.what}`,
    why: away ? `Out of office until ${sayDay(contact.awayUntil as Day, today)}` : then.why,
  };
}
