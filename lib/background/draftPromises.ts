/** What is promised in a draft: by the rules, and where the user wants it, once more with the browser's model. */

import { promisesByModel } from '@/lib/browserModel';
import type { Commitment, Due, Handle, Millis, Settings } from '@/lib/model';
import * as store from '@/lib/store';
import { userLanguage } from '@/lib/store/settings';
import type { Accepted } from '@/lib/store/suggestions';
import { isAlike } from '@/lib/words/alike';
import { resolveDue } from '@/lib/words/due';
import { ownText } from '@/lib/words/ownText';
import { promiseLine } from '@/lib/words/promiseLine';
import { type Found, findPromises } from '@/lib/words/promises';
import { sentences } from '@/lib/words/sentences';
import type { DraftPlace, DraftSuggestion, Suggestion, WritingBox } from '@/lib/writing';
import { fingerprint } from './fingerprint';

/** Below it a suggestion is not made at all. */
const UNSURE = 0.4;
/** From here on the rules are sure enough to need no second opinion. */
const SURE = 0.8;
/** A line longer than this is cut. */
const LONGEST = 90;

export interface Addressed {
  handle: Handle;
  /** As they are called. */
  name: string;
  /** Their open promises, both ways. */
  open: readonly Commitment[];
}

/** What the rules find, with what the user has answered already. */
export async function promisedIn(box: WritingBox, to: Addressed, settings: Settings, now: Millis) {
  return answered(box, to, foundIn(box, settings, now), now);
}

/** The same with a second opinion: doubtful ones that the model denies go, dated ones that it finds come as a "maybe". */
export async function reconsidered(
  box: WritingBox,
  to: Addressed,
  settings: Settings,
  now: Millis,
): Promise<DraftSuggestion[] | null> {
  const all = sentences(ownText(box.text).text).map(({ text }) => text);
  const yes = await promisesByModel(all);
  if (!yes) return null;
  const isPromise = (sentence: string) => yes.has(all.indexOf(sentence));
  const found = foundIn(box, settings, now);
  const kept = found.filter(({ confidence, sentence }) => confidence >= SURE || isPromise(sentence));
  const known = new Set(found.map(({ sentence }) => sentence));
  const more = all.filter((sentence) => !known.has(sentence) && isPromise(sentence));
  return answered(box, to, [...kept, ...more.flatMap((sentence) => proposed(sentence, settings, now))], now);
}

function foundIn(box: WritingBox, settings: Settings, now: Millis): Found[] {
  const reading = { sentAt: now, timeZone: settings.timeZone, locale: userLanguage(), direction: 'out' as const };
  return findPromises(ownText(box.text).text, reading).filter(
    ({ label, confidence }) => label === 'promise' && confidence >= UNSURE,
  );
}

/** A sentence that only the model takes for a promise: with a day that our own rules read in it, or not at all. */
function proposed(sentence: string, { timeZone }: Settings, now: Millis): Found[] {
  const hit = resolveDue(sentence, { at: now, timeZone, locale: userLanguage() });
  if (!hit?.due) return [];
  const text = sentence.replace(/[\s.!]+$/u, '').slice(0, LONGEST);
  const nothing = { rangeStart: null, period: null, dues: [hit.day], start: 0, end: 0 };
  const { due, day, time } = hit;
  return [{ ...nothing, label: 'promise', by: 'me', text, sentence, due, day, time, rule: 'model', confidence: 0.5 }];
}

/** The suggestions with the user's yes, without what was put away. An accepted one stays while its sentence stands. */
async function answered(
  box: WritingBox,
  { handle, name, open }: Addressed,
  all: readonly Found[],
  now: Millis,
): Promise<DraftSuggestion[]> {
  const place = draftName(box);
  const sides = { direction: 'out' as const, name };
  const found = all.map((one) => suggestion(one, `${place}|${fingerprint(one.sentence)}`, sides, open));
  const standing = new Set(sentences(ownText(box.text).text).map(({ text }) => text));
  const accepted = await store.rereadAccepted(
    box,
    (one) => presentForm(one, found) ?? (standing.has(one.said) ? one : null),
    now,
  );
  const away = await store.dismissedAmong(found.map(({ id }) => id));
  // Promised to somebody else it is open here: a yes gives it to this one.
  const mine = accepted.filter((one) => !one.gone && one.handle === handle);
  const alone = mine.filter(({ said }) => !found.some((one) => one.said === said));
  return [
    ...found
      .map((one) => {
        const yes = mine.find(({ said }) => said === one.said);
        return { ...one, accepted: yes !== undefined, due: yes ? yes.due : one.due };
      })
      .filter(({ id, accepted: yes }) => yes || !away.has(id)),
    ...alone.map((one) => acceptedAlone(one, place)),
  ];
}

/** Accepted, and found by nobody just now. */
function acceptedAlone({ kind, text, due, said }: Accepted, place: string): DraftSuggestion {
  const facts = { by: 'me', rule: 'accepted', confidence: 1, stands: false, accepted: true } as const;
  return { ...facts, id: `${place}|${fingerprint(said)}`, kind, text, due, said };
}

/** The sentence as it stands, or as it goes on now: the same act, or the same beginning. */
function presentForm(one: Accepted, found: Suggestion[]): Suggestion | null {
  const begins = (longer: string, shorter: string) => longer.startsWith(shorter.replace(/[\s.!,;]+$/u, ''));
  return (
    found.find(({ said }) => said === one.said) ??
    found.find(({ said, text }) => begins(said, one.said) || begins(one.said, said) || isAlike(text, one.text)) ??
    null
  );
}

/** A found sentence as a suggestion; it stands already where an open promise says the same for the same day. */
export function suggestion(
  found: Found,
  id: string,
  sides: { direction: 'out' | 'in'; name: string },
  open: readonly Commitment[],
): Suggestion {
  const { by, due, sentence, rule, confidence } = found;
  const text = promiseLine(found.text, sides);
  const kind = isMeeting(found) ? ('meeting' as const) : ('act' as const);
  return { id, by, kind, text, due, said: sentence, rule, confidence, stands: stands({ by, text, due }, open) };
}

/** Does an open promise say the same for the same day? */
export function stands(
  { by, text, due }: Pick<Suggestion, 'by' | 'text' | 'due'>,
  open: readonly Commitment[],
): boolean {
  return open.some((one) => one.by === by && isAlike(one.text, text) && isSameDue(one.due, due));
}

function isMeeting({ text, due }: Found): boolean {
  return (
    due !== null && 'at' in due && /^(?:let's )?(?:meet|see you|join|visit|come by|stop by|drop by)\b/iu.test(text)
  );
}

function isSameDue(one: Due, other: Due): boolean {
  return other === null || JSON.stringify(one) === JSON.stringify(other);
}

function draftName({ site, draftId, threadId }: DraftPlace): string {
  return `${site}|${draftId ?? threadId ?? 'new'}`;
}
