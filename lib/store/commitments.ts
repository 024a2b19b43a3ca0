/** Promises: made, kept, moved, broken, released. Each change is an event, so that it can be taken back and merged. */
import { dueOf, isOpen, stateOf } from '@/lib/commitments';
import { localDay, sayDay, sayDue } from '@/lib/days';
import { db } from '@/lib/db';
import type { DueInput } from '@/lib/messages';
import type { Commitment, CommitmentEvent, Day, Due, Millis, Settings } from '@/lib/model';
import type { Done } from '@/lib/views';
import { type Anchor, readDueWords } from '@/lib/words/due';
import { mustContact } from './facts';
import { plainCommitment } from './rows';
import { loadSettings, userLanguage } from './settings';
import { factTables, refresh } from './standing';
import { undoable } from './undo';
import { putCommitment } from './writes';

export interface NewPromise {
  contactId: string;
  by: 'me' | 'them';
  kind: 'act' | 'meeting';
  text: string;
  due: DueInput;
  said: { quote: string; url: string | null; key: string | null } | null;
}

/** Records a promise on the user's word. Throws when the due cannot be understood. */
export async function promise(data: NewPromise, now: Millis): Promise<Done & { commitmentId: string }> {
  return db.transaction('rw', factTables, async () => {
    const settings = await loadSettings();
    const contact = await mustContact(data.contactId);
    const due = readDue(data.due, settings.timeZone, now);
    const said = data.said ?? { quote: '', url: contact.lastUrl, key: null };
    const commitment: Commitment = {
      id: crypto.randomUUID(),
      contactId: contact.id,
      by: data.by,
      kind: data.kind,
      text: data.text.trim(),
      due,
      prepNote: '',
      said: { at: now, ...said },
      events: [],
    };
    await putCommitment(commitment);
    await refresh(contact.id, settings);
    const line = due ? `Promise added, ${sayDue(due, now, settings.timeZone)}` : 'Promise added, no day yet';
    const done = await undoable(line, [{ kind: 'removeCommitment', commitmentId: commitment.id }], now);
    return { ...done, commitmentId: commitment.id };
  });
}

/** A due as given: picked, or in the user's words. Throws one line naming what was not understood. */
export function readDue(given: DueInput, timeZone: string, now: Millis): Due {
  if ('due' in given) return given.due;
  const read = readDueWords(given.words, anchorOf(timeZone, now));
  if ('error' in read) throw new Error(read.error);
  return read.due;
}

/** What the user's own words for a day are read against: now, here, in their language. */
export function anchorOf(timeZone: string, now: Millis): Anchor {
  const locale = userLanguage();
  return { at: now, timeZone, ...(locale && { locale }) };
}

const SETTLED = { kept: 'Kept', broken: 'Broken', released: 'Released' } as const;

/** Settles a promise. `on`: the day it was really kept; told for a settled one, it corrects the day. */
export async function settle(
  data: { commitmentId: string; as: 'kept' | 'broken' | 'released'; on: Day | null },
  now: Millis,
): Promise<Done> {
  const settings = await loadSettings();
  if (data.on && data.on > localDay(now, settings.timeZone))
    throw new Error('A promise cannot be kept on a day to come.');
  return change(data.commitmentId, now, (commitment) => {
    const corrects = data.as === 'kept' && data.on !== null && stateOf(commitment, now, settings).startsWith('kept');
    if (!isOpen(commitment) && !corrects) throw new Error('This promise is settled already.');
    const facts = { id: crypto.randomUUID(), at: now };
    const event: CommitmentEvent =
      data.as === 'kept' ? { ...facts, kind: 'kept', on: data.on } : { ...facts, kind: data.as };
    const when = data.on ? `, ${sayDay(data.on, localDay(now, settings.timeZone))}` : '';
    return { said: `${SETTLED[data.as]}: ${commitment.text}${when}`, event };
  });
}

/** Moves a promise to a new due; told before the old one, it is renegotiated and not broken. */
export async function move(data: { commitmentId: string; due: DueInput; told: boolean }, now: Millis): Promise<Done> {
  const { timeZone } = await loadSettings();
  const to = readDue(data.due, timeZone, now);
  return change(data.commitmentId, now, (commitment) => {
    if (!isOpen(commitment)) throw new Error('This promise is settled already.');
    const event: CommitmentEvent = {
      id: crypto.randomUUID(),
      at: now,
      kind: 'moved',
      from: dueOf(commitment),
      to,
      told: data.told,
    };
    return { said: `Moved to ${sayDue(to, now, timeZone)}${data.told ? ', told' : ''}`, event };
  });
}

/** Lets a promise rest until a moment; its due stays. */
export async function snooze(data: { commitmentId: string; until: Millis }, now: Millis): Promise<Done> {
  if (data.until <= now) throw new Error('Later needs a time to come.');
  const { timeZone } = await loadSettings();
  return change(data.commitmentId, now, (commitment) => {
    if (!isOpen(commitment)) throw new Error('This promise is settled already.');
    const event: CommitmentEvent = { id: crypto.randomUUID(), at: now, kind: 'snoozed', until: data.until };
    return { said: `Later: ${sayDue({ at: data.until }, now, timeZone)}`, event };
  });
}

/** Removes a promise; its trace stays in the ledger. */
export async function removePromise(commitmentId: string, now: Millis): Promise<Done> {
  return change(commitmentId, now, (commitment) => ({
    said: `Removed: ${commitment.text}`,
    event: { id: crypto.randomUUID(), at: now, kind: 'removed' },
  }));
}

/** Adds one event to a promise, with the way back, whole or not at all. */
export async function change(
  commitmentId: string,
  now: Millis,
  decide: (commitment: Commitment) => { said: string; event: CommitmentEvent },
): Promise<Done> {
  return db.transaction('rw', factTables, async () => {
    const row = await db.commitments.get(commitmentId);
    if (!row) throw new Error('This promise is not here any more.');
    const commitment = plainCommitment(row);
    const { said, event } = decide(commitment);
    await putCommitment({ ...commitment, events: [...commitment.events, event] });
    await refresh(commitment.contactId, await loadSettings());
    return undoable(said, [{ kind: 'event', commitmentId, eventId: event.id }], now);
  });
}

/** What words mean before anything is stored: the due and how it is said, or the reason why not. */
export function sayReading(
  words: string,
  { timeZone }: Settings,
  now: Millis,
): { due: Due; said: string } | { error: string } {
  const read = readDueWords(words, anchorOf(timeZone, now));
  return 'error' in read ? read : { due: read.due, said: sayDue(read.due, now, timeZone) };
}
