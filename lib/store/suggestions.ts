/**
 * Suggestions the user has answered. Accepted ones wait under their draft until that mail is really sent, in the database,
 * since the background may stop at any moment; dismissed ones are not made again. No words are kept but accepted ones.
 */
import { db, type PendingRow } from '@/lib/db';
import { normalHandle } from '@/lib/handles';
import type { Commitment, Due, Handle, Interaction, Millis, Settings } from '@/lib/model';
import type { SeenMessage, Sighting } from '@/lib/sites/page';
import type { AcceptedInput, DraftPlace } from '@/lib/writing';
import { promise, readDue } from './commitments';
import { follow } from './contacts';
import { contactOf, contactsBy } from './facts';
import { gmailKeys } from './identity';
import { linkedinKey } from './interactions';
import { recall, remember } from './meta';
import { doorkeeper } from './outsiders';
import { plainCommitment } from './rows';
import { loadSettings } from './settings';
import { factTables } from './standing';

/** A promise that waits for its mail. */
export interface Accepted {
  handle: Handle;
  name: string;
  kind: 'act' | 'meeting';
  text: string;
  due: Due;
  said: string;
  at: Millis;
  /** The draft was seen without the sentence: nothing is promised by it now. */
  gone?: true;
}

const ACCEPTED = 'accepted|';
/** A draft that was never sent is forgotten after so long. */
const FORGOTTEN_AFTER = 60 * 24 * 60 * 60 * 1000;

/** Under which a draft's accepted suggestions wait: its own id, else its conversation. */
function placeKey({ site, account, draftId, threadId }: DraftPlace): string {
  return `${ACCEPTED}${site}|${account?.toLowerCase() ?? ''}|${draftId ?? threadId ?? 'new'}`;
}

/** A draft that had no id when it was accepted may have one when it is sent. */
function placeKeys(place: DraftPlace): string[] {
  return [...new Set([placeKey(place), placeKey({ ...place, draftId: null })])];
}

/** What was accepted in this draft, in its order. */
export async function acceptedIn(place: DraftPlace): Promise<Accepted[]> {
  const lists = await Promise.all(placeKeys(place).map((key) => recall(key)));
  return lists.flatMap((list) => (list as Accepted[] | undefined) ?? []);
}

/**
 * Keeps a suggestion until its mail is sent; said again, it replaces itself. Refuses whoever is not outside. Answers
 * whether it is promised by now: the mail has gone already.
 */
export async function acceptSuggestion(input: AcceptedInput, now: Millis): Promise<boolean> {
  const settings = await loadSettings();
  if (doorkeeper(settings)(input.handle) !== 'outside') throw new Error('Nothing is kept about this address.');
  const { handle, name, kind, said } = input;
  const due = readDue(input.due, settings.timeZone, now);
  const one: Accepted = { handle, name, kind, text: input.text.trim(), due, said, at: now };
  return db.transaction('rw', factTables, async () => {
    await changeAccepted(input, now, (all) => [...all.filter((other) => other.said !== said), one]);
    const gone = await sentDraft(input);
    if (!gone) return false;
    await followAccepted(gone, now);
    return recordAccepted(gone, gone.countedAs, now);
  });
}

/** The mail that went out of this draft and counts by now. */
async function sentDraft({ draftId }: DraftPlace): Promise<PendingRow | undefined> {
  if (draftId === null) return undefined;
  const sends = await db.pendingSends.filter((send) => send.draftId === draftId).toArray();
  return sends.find(({ countedAs, undoneAt }) => countedAs !== null && undoneAt === null);
}

/** Takes a yes back before the mail is sent. */
export async function dropSuggestion({ said, ...place }: DraftPlace & { said: string }, now: Millis): Promise<null> {
  await changeAccepted(place, now, (all) => all.filter((one) => one.said !== said));
  return null;
}

/**
 * The draft was read again: an accepted sentence that goes on ("… by Friday, with the drawings") is still accepted as it
 * stands now, one that is gone waits until it comes back. `find` answers the present form of an accepted one.
 */
export async function rereadAccepted(
  place: DraftPlace,
  find: (one: Accepted) => Pick<Accepted, 'text' | 'due' | 'said' | 'kind'> | null,
  now: Millis,
): Promise<Accepted[]> {
  const before = await acceptedIn(place);
  if (before.length === 0) return before;
  const after = before.map((one) => reread(one, find(one)));
  if (JSON.stringify(after) !== JSON.stringify(before)) await changeAccepted(place, now, () => after);
  return after;
}

function reread(one: Accepted, found: Pick<Accepted, 'text' | 'due' | 'said' | 'kind'> | null): Accepted {
  const { gone: _gone, ...plain } = one;
  if (!found) return { ...plain, gone: true };
  if (found.said === one.said) return plain;
  // A day that the user has chosen stays where the words name none.
  return { ...plain, ...found, due: found.due ?? plain.due };
}

async function changeAccepted(place: DraftPlace, now: Millis, how: (all: Accepted[]) => Accepted[]): Promise<void> {
  await db.transaction('rw', db.meta, async () => {
    const after = how(await acceptedIn(place));
    await db.meta.bulkDelete(placeKeys(place));
    if (after.length > 0) await remember(placeKey(place), after, now);
  });
}

/** Whom accepted suggestions of a mail that is sent now are followed for: strangers until this moment. Inside its transaction. */
export async function followAccepted(row: PendingRow, now: Millis): Promise<void> {
  for (const one of await sentIn(row)) {
    const [known] = await contactsBy([one.handle]);
    if (known?.followedAt == null) {
      await follow({ handle: one.handle, sighting: null, name: one.name || null, company: null }, now);
    }
  }
}

/** Records what was accepted in a mail that is really sent, with the link to it. Answers whether there was any. */
export async function recordAccepted(row: PendingRow, key: string | null, now: Millis): Promise<boolean> {
  const all = await sentIn(row);
  await recordAll(all, { url: row.url ?? searchUrl(row), key }, now);
  if (all.length > 0) await db.meta.bulkDelete(placeKeys(row));
  return all.length > 0;
}

/** As `recordAccepted` for a message of a LinkedIn conversation, which has no undo. */
export async function recordMessage(
  place: DraftPlace & { url: string },
  handles: readonly Handle[],
  key: string,
  now: Millis,
): Promise<boolean> {
  // The first message of a talk gives it its thread.
  const begun = { ...place, threadId: null };
  const waiting = [...(await acceptedIn(place)), ...(await acceptedIn(begun))];
  const all = waiting.filter((one) => !one.gone && handles.includes(one.handle));
  for (const one of all) {
    const [known] = await contactsBy([one.handle]);
    if (known?.followedAt == null) {
      await follow({ handle: one.handle, sighting: null, name: one.name || null, company: null }, now);
    }
  }
  await recordAll(all, { url: place.url, key }, now);
  if (all.length > 0) await db.meta.bulkDelete([...placeKeys(place), ...placeKeys(begun)]);
  return all.length > 0;
}

/** A new mail has no address yet when it goes: Gmail finds it by whom it went to and its subject. */
function searchUrl({ account, to, subject }: PendingRow): string {
  const [first = ''] = to.map((handle) => handle.replace(/^mailto:/u, ''));
  const words = ['in:sent', first && `to:${first}`, subject && `subject:(${subject.replace(/[()"]/gu, ' ')})`];
  const search = encodeURIComponent(words.filter(Boolean).join(' '));
  return `https://mail.google.com/mail/?authuser=${encodeURIComponent(account)}#search/${search}`;
}

/**
 * A mail that was scheduled and has gone by now, as its conversation shows it: what was accepted in its draft is promised.
 * `entries`: what it counted as. One that is still on its way is left to `recordAccepted`.
 */
export async function recordScheduled(
  { otherIds }: Pick<SeenMessage, 'otherIds'>,
  entries: readonly Interaction[],
  now: Millis,
): Promise<boolean> {
  const [first] = entries;
  const draftId = otherIds.find((id) => id.startsWith('msg-a:'));
  if (!first || !draftId) return false;
  const key = placeKey({ site: 'gmail', account: first.account, draftId, threadId: null });
  const waiting = (await recall(key)) as Accepted[] | undefined;
  if (!waiting) return false;
  const sends = await db.pendingSends.filter((send) => send.draftId === draftId).toArray();
  if (!sends.some(({ scheduled, undoneAt }) => scheduled && undoneAt === null)) return false;
  const people = new Set(entries.map(({ contactId }) => contactId));
  const sent: Accepted[] = [];
  for (const one of waiting) {
    const [contact] = await contactsBy([one.handle]);
    if (!one.gone && contact && people.has(contact.id)) sent.push(one);
  }
  await recordAll(sent, { url: first.url, key: first.key }, now);
  await db.meta.delete(key);
  return sent.length > 0;
}

async function recordAll(
  all: readonly Accepted[],
  where: { url: string | null; key: string | null },
  now: Millis,
): Promise<void> {
  for (const { handle, kind, text, due, said } of all) {
    const [contact] = await contactsBy([handle]);
    if (!contact) continue;
    const source = { quote: said, ...where };
    await promise({ contactId: contact.id, by: 'me', kind, text, due: { due }, said: source }, now);
  }
}

/** What was accepted and is still said in a mail, for those it goes to. */
async function sentIn(row: PendingRow): Promise<Accepted[]> {
  const reached = [...row.to, ...row.copy];
  return (await acceptedIn(row)).filter((one) => !one.gone && reached.includes(one.handle));
}

/** A mail that had counted was taken back after all: its promises wait again as they did. Inside its transaction. */
export async function unrecordAccepted(
  row: PendingRow,
  key: string,
  contactIds: readonly string[],
  now: Millis,
): Promise<void> {
  const rows = await db.commitments.where('contactId').anyOf(contactIds).toArray();
  const made = rows.map(plainCommitment).filter((one) => one.said.key === key && one.events.length === 0);
  if (made.length === 0) return;
  const back: Accepted[] = [];
  for (const one of made) back.push(await waitingAgain(one, row));
  await db.commitments.bulkDelete(made.map(({ id }) => id));
  await changeAccepted(row, now, (all) => [...all, ...back]);
}

async function waitingAgain(one: Commitment, row: PendingRow): Promise<Accepted> {
  const handles = await db.handles.where('contactId').equals(one.contactId).primaryKeys();
  const handle = row.to.find((to) => handles.includes(to)) ?? handles[0] ?? '';
  return { handle, name: '', kind: one.kind, text: one.text, due: one.due, said: one.said.quote, at: one.said.at };
}

/** Puts a suggestion away for good. */
export async function dismiss(id: string, now: Millis): Promise<null> {
  await db.dismissed.put({ id, at: now });
  return null;
}

/** Which of these suggestions were put away. */
export async function dismissedAmong(ids: readonly string[]): Promise<Set<string>> {
  const rows = await db.dismissed.bulkGet([...ids]);
  return new Set(rows.flatMap((row) => (row ? [row.id] : [])));
}

/** Who is meant by a handle, where they are followed; null for strangers. */
export async function followedBy(handle: Handle): Promise<{ id: string; name: string } | null> {
  const normal = normalHandle(handle);
  const [contact] = normal ? await contactsBy([normal]) : [];
  return contact?.followedAt == null ? null : { id: contact.id, name: contact.name };
}

/** Everything a person was ever promised or has promised, for telling what stands already. */
export async function commitmentsWith(contactId: string): Promise<Commitment[]> {
  return (await db.commitments.where('contactId').equals(contactId).toArray()).map(plainCommitment);
}

/** An open message of a person followed, whose words can be read. */
export interface Letter {
  message: SeenMessage;
  key: string;
  /** Where it is opened again. */
  url: string;
  /** The person's name. */
  name: string;
  /** As it was judged when it was read back; empty before. */
  kind: string;
}

/** The open messages that a person followed wrote in this conversation since a moment, the newest first. */
export async function lettersFrom(contactId: string, sighting: Sighting, since: Millis): Promise<Letter[]> {
  const contact = await contactOf(contactId);
  if (sighting.group || contact?.followedAt == null) return [];
  const handles = await db.handles.where('contactId').equals(contact.id).primaryKeys();
  const isTheirs = ({ direction, text, at, from }: SeenMessage) => {
    const isFrom = sighting.site === 'linkedin' ? isAlone(sighting, handles) : handles.includes(from.handle ?? '');
    return direction === 'in' && text !== null && at !== null && at >= since && isFrom;
  };
  const letters = sighting.messages.filter(isTheirs).flatMap((message) => letterOf(message, sighting, contact.name));
  const known = await db.interactions.bulkGet(letters.map(({ key }) => `${key} ${contact.id}`));
  return letters.map((letter, at) => ({ ...letter, kind: known[at]?.kind ?? '' })).reverse();
}

/** In a talk of two it is the other one who writes. */
function isAlone({ people }: Sighting, handles: readonly Handle[]): boolean {
  return people.length === 1 && people[0]?.handles.some((handle) => handles.includes(handle)) === true;
}

function letterOf(
  message: SeenMessage,
  { site, account, threadId, url }: Sighting,
  name: string,
): Omit<Letter, 'kind'>[] {
  if (site === 'linkedin') {
    const key = threadId && message.at !== null ? linkedinKey(threadId, message.at, 'in') : null;
    return key ? [{ message, key, url, name }] : [];
  }
  const mailbox = account?.toLowerCase() ?? '';
  const [key] = gmailKeys(mailbox, [message.id ?? '']);
  const opened = `https://mail.google.com/mail/?authuser=${encodeURIComponent(mailbox)}#all/${message.id}`;
  return key ? [{ message, key, url: opened, name }] : [];
}

/** Throws away what waits for drafts that were never sent, and what was dismissed in mail that is too old to be suggested from. */
export async function pruneSuggestions(now: Millis): Promise<void> {
  const old = now - FORGOTTEN_AFTER;
  await db.dismissed.where('at').below(old).delete();
  await db.meta
    .where('key')
    .startsWith(ACCEPTED)
    .filter(({ at }) => at < old)
    .delete();
}

/** May what is written to this handle be judged? Only to people outside. */
export function mayJudge(handle: Handle, settings: Settings): boolean {
  return doorkeeper(settings)(handle) === 'outside';
}
